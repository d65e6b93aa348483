"""What must hold for signed minutes and the conclusion: after the visit, numbered once."""

from collections.abc import Iterator

from cchc_cli.model.progress import needs_visit
from cchc_cli.model.words import NAMES, Result
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.days import day_held
from cchc_cli.rules.lookup import inspected
from cchc_cli.rules.rule import ERROR, WARNING, Problem, at, at_key, rule
from cchc_cli.vietnamese import count, short_date


@rule("CCHC554", ERROR, "biên bản ký trước ngày kiểm tra")
def minutes_are_signed_after_the_visit(workspace: Workspace) -> Iterator[Problem]:
    """Ngày ký biên bản không thể trước ngày kiểm tra.

    Vì sao: biên bản ghi việc đã xảy ra.

    Sửa thế nào: kiểm tra lại hai ngày.

    Căn cứ: quy ước của công cụ.
    """
    for of in inspected(workspace):
        held, minutes = day_held(of), of.inspection.minutes
        if held and minutes and minutes.signed and minutes.signed < held:
            message = (
                f"biên bản ký ngày {short_date(minutes.signed)},"
                f" trước ngày kiểm tra {short_date(held)}"
            )
            yield Problem(at(of.path, "minutes", "signed"), message, "kiểm tra lại hai ngày")


@rule("CCHC555", WARNING, "biên bản đã ký khi còn nội dung chưa kiểm tra")
def signed_minutes_leave_nothing_unexamined(workspace: Workspace) -> Iterator[Problem]:
    """Biên bản đã ký mà còn nội dung ghi `chua-kiem-tra` không nêu lý do.

    Vì sao: điều ghi sau khi ký không có trong bản đã ký; người đọc cần biết vì sao nội dung bị bỏ
    lại.

    Sửa thế nào: ghi lý do ở `note` của nội dung, hoặc ghi kết quả nếu đã kiểm tra.

    Căn cứ: quy ước của công cụ.
    """
    for of in inspected(workspace):
        minutes = of.inspection.minutes
        if minutes is None or minutes.signed is None:
            continue
        found = of.inspection.findings.items()
        left = [name for name, x in found if x.result == Result.NOT_EXAMINED and not x.note]
        if left:
            names = ", ".join(left[:3]) + (", …" if len(left) > 3 else "")
            message = f"biên bản đã ký nhưng còn {count(len(left))} nội dung chưa kiểm tra: {names}"
            place = at(of.path, "minutes", "signed")
            yield Problem(place, message, "ghi kết quả, hoặc ghi lý do ở note", ("findings",))


@rule("CCHC559", ERROR, "hai biên bản cùng số")
def minutes_numbers_are_used_once(workspace: Workspace) -> Iterator[Problem]:
    """Trong một năm, mỗi biên bản có một số riêng.

    Vì sao: hai biên bản cùng số thì không dẫn chiếu được.

    Sửa thế nào: đối chiếu sổ văn bản rồi sửa số ghi sai.

    Căn cứ: Nghị định 30/2020/NĐ-CP, khoản 1 Điều 15 (số và ký hiệu là duy nhất trong năm).
    """
    seen: dict[tuple[str, str | None, int], str] = {}
    for of in inspected(workspace):
        minutes = of.inspection.minutes
        if minutes is None or minutes.number is None:
            continue
        # Each team has its own series of numbers, because it has its own symbol.
        team = of.year.team_of(of.visit) if of.visit else None
        key = (of.year.id, team.symbol if team else None, minutes.number)
        other = seen.setdefault(key, of.key)
        if other != of.key:
            message = f"biên bản số {minutes.number} trùng số với biên bản của “{other}”"
            yield Problem(at(of.path, "minutes", "number"), message, "đối chiếu sổ văn bản")


@rule("CCHC560", ERROR, "kết luận trước ngày kiểm tra")
def a_conclusion_follows_the_visit(workspace: Workspace) -> Iterator[Problem]:
    """Ngày của kết luận (`conclusion`) không thể trước ngày kiểm tra.

    Vì sao: kết luận dựa trên kết quả kiểm tra.

    Sửa thế nào: kiểm tra lại hai ngày.

    Căn cứ: quy ước của công cụ.
    """
    for of in inspected(workspace):
        held, conclusion = day_held(of), of.inspection.conclusion
        if held and conclusion and conclusion.date < held:
            message = (
                f"kết luận {conclusion.number} ngày {short_date(conclusion.date)},"
                f" trước ngày kiểm tra {short_date(held)}"
            )
            yield Problem(at(of.path, "conclusion", "date"), message, "kiểm tra lại hai ngày")


@rule("CCHC562", WARNING, "biên bản đã ký mà chưa ghi buổi kiểm tra")
def signed_minutes_are_of_a_held_visit(workspace: Workspace) -> Iterator[Problem]:
    """Biên bản đã ghi ngày ký nhưng kết quả chưa có `held` (ngày, giờ, địa điểm).

    Vì sao: biên bản in ra sẽ trống ngày giờ; cuộc kiểm tra không được tính là đã tiến hành.

    Sửa thế nào: thêm `held: {date: …, start: …, end: …, place: …}`.

    Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục III, mẫu 1.9 (biên bản ghi thời gian, địa điểm).
    """
    for of in inspected(workspace):
        record = of.inspection
        whole = workspace.whole(of.path, "held")
        if record.minutes and record.minutes.signed and record.held is None and whole:
            message = "biên bản đã ký nhưng chưa ghi buổi kiểm tra"
            hint = "thêm held: {date: …, start: …, end: …, place: …}"
            yield Problem(at_key(of.path, "minutes", "signed"), message, hint)


@rule("CCHC563", ERROR, "biên bản của cuộc không đến đơn vị")
def only_a_visit_on_site_has_minutes(workspace: Workspace) -> Iterator[Problem]:
    """Cuộc kiểm tra qua hồ sơ, trên môi trường số mà ghi ngày ký, số biên bản.

    Vì sao: đoàn không đến đơn vị thì không có buổi làm việc để lập biên bản.

    Sửa thế nào: bỏ `minutes`, ghi ngày kiểm tra xong ở `held: {date: …}`; nếu đoàn có đến
    đơn vị thì ghi `form: truc-tiep` cho cuộc ấy ở `schedule.yaml`.

    Căn cứ: quy ước của công cụ.
    """
    for of in inspected(workspace):
        minutes = of.inspection.minutes
        if of.visit is None or minutes is None or needs_visit(of.year, of.visit):
            continue
        if minutes.signed or minutes.number:
            message = f"kiểm tra {NAMES[of.year.form_of(of.visit)]} thì không có biên bản"
            hint = "bỏ minutes, ghi held: {date: …}; có đến đơn vị thì ghi form: truc-tiep ở lịch"
            yield Problem(at_key(of.path, "minutes"), message, hint)


RULES = (
    minutes_are_signed_after_the_visit,
    signed_minutes_leave_nothing_unexamined,
    minutes_numbers_are_used_once,
    a_conclusion_follows_the_visit,
    signed_minutes_are_of_a_held_visit,
    only_a_visit_on_site_has_minutes,
)
