"""What must hold for a plan's rounds and deadlines: one clear time, units to inspect."""

from collections.abc import Iterator, Sequence

from cchc_cli.model.plan import Choice, DataPeriod, Plan, Round, When
from cchc_cli.model.words import ChosenBy, VisitKind
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.lookup import Named, entries, not_known, plan_ids, repeated
from cchc_cli.rules.plan import plans
from cchc_cli.rules.rule import ERROR, Keys, Problem, at, at_key, rule
from cchc_cli.vietnamese import short_date

ADDED_KINDS = {VisitKind.SUPPLEMENTARY, VisitKind.SURPRISE, VisitKind.REINSPECTION}
"""Kinds of visits that a plan need not name in advance."""


def _rounds(workspace: Workspace) -> Iterator[tuple[str, Keys, Round]]:
    for _, plan, path in plans(workspace):
        for i, each in enumerate(plan.rounds):
            yield path, ("rounds", i), each


@rule("CCHC304", ERROR, "một đơn vị ghi hai lần trong một đợt")
def a_round_names_a_unit_once(workspace: Workspace) -> Iterator[Problem]:
    """Trong một đợt, mỗi đơn vị chỉ ghi một lần.

    Vì sao: ghi hai lần thì số đơn vị của đợt bị đếm thừa.

    Sửa thế nào: xóa một dòng. Kiểm tra đơn vị đó hai lần thì thêm cuộc phúc tra trong lịch.

    Căn cứ: quy ước của công cụ.
    """
    for path, keys, each in _rounds(workspace):
        for place, unit in repeated(entries((*keys, "units"), each.units)):
            message = f"đơn vị “{unit}” đã ghi ở phía trên trong đợt “{each.id}”"
            yield Problem(at(path, *place), message, "xóa một dòng")


@rule("CCHC305", ERROR, "thời gian của đợt không có hoặc có hai cách ghi")
def a_round_has_one_time(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `when` nói thời gian của đợt bằng đúng một cách.

    Vì sao: không có thì không biết đợt kéo dài đến ngày nào; hai cách thì có thể trái nhau.

    Sửa thế nào: chỉ giữ một trong các cách: quarter, quarters, months, from và to, hoặc by.

    Căn cứ: quy ước của công cụ.
    """
    for path, keys, each in _rounds(workspace):
        ways = _ways(each.when)
        if not ways:
            hint = "ghi một cách, ví dụ: when: {quarter: 2}"
            message = f"đợt “{each.id}” chưa ghi thời gian"
            yield Problem(at_key(path, *keys, "when"), message, hint)
        elif len(ways) > 1:
            message = f"thời gian của đợt “{each.id}” ghi bằng {len(ways)} cách: {', '.join(ways)}"
            place = at_key(path, *keys, "when", ways[1])
            yield Problem(place, message, "chỉ giữ một cách", (*keys, "when"))


def _ways(when: When) -> list[str]:
    ways = {
        "quarter": when.quarter,
        "quarters": when.quarters,
        "months": when.months,
        "from" if when.from_ else "to": when.from_ or when.to,
        "by": when.by,
    }
    return [name for name, value in ways.items() if value]


@rule("CCHC306", ERROR, "ngày đầu sau ngày cuối")
def times_begin_before_they_end(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `from` (từ ngày) không được sau khóa `to` (đến hết ngày).

    Vì sao: khoảng thời gian như vậy không có ngày nào; thường là gõ nhầm năm hoặc đảo hai ngày.

    Sửa thế nào: kiểm tra lại hai ngày. Chỉ có ngày cuối thì dùng `by`.

    Căn cứ: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        for keys, span in _spans(plan):
            if span.from_ and span.to and span.to < span.from_:
                first, last = short_date(span.from_), short_date(span.to)
                message = f"ngày cuối {last} lại trước ngày đầu {first}"
                yield Problem(at(path, *keys, "to"), message, "kiểm tra lại hai ngày", keys)


def _spans(plan: Plan) -> Iterator[tuple[Keys, When | DataPeriod]]:
    for i, each in enumerate(plan.rounds):
        yield ("rounds", i, "when"), each.when
    owners = [("rounds", i, r.period) for i, r in enumerate(plan.rounds)]
    owners += [("themes", i, t.period) for i, t in enumerate(plan.themes)]
    for name, i, period in owners:
        if isinstance(period, DataPeriod):
            yield (name, i, "period"), period


@rule("CCHC307", ERROR, "các quý hoặc tháng của đợt không liền nhau")
def quarters_and_months_follow_each_other(workspace: Workspace) -> Iterator[Problem]:
    """Các quý (tháng) của một đợt phải liền nhau và ghi theo thứ tự.

    Vì sao: đợt là một khoảng thời gian; khoảng có quãng trống thì là hai đợt.

    Sửa thế nào: ghi đủ các quý (tháng) ở giữa, hoặc tách thành hai đợt.

    Căn cứ: quy ước của công cụ.
    """
    for path, keys, each in _rounds(workspace):
        lists = (("quarters", "quý", each.when.quarters), ("months", "tháng", each.when.months))
        for name, what, values in lists:
            i = _first_gap(values)
            if i:
                message = f"{what} {values[i]} không liền sau {what} {values[i - 1]}"
                hint = f"ghi các {what} liền nhau theo thứ tự, hoặc tách thành hai đợt"
                place = at(path, *keys, "when", name, i)
                yield Problem(place, message, hint, (*keys, "when", name))


def _first_gap(values: Sequence[int]) -> int:
    """Return the index of the first value that does not follow the one before; 0 if none."""
    return next((i for i in range(1, len(values)) if values[i] != values[i - 1] + 1), 0)


@rule("CCHC308", ERROR, "đợt không có đơn vị nào")
def a_round_has_units(workspace: Workspace) -> Iterator[Problem]:
    """Đợt phải nêu đơn vị (`units`) hoặc cách chọn đơn vị (`choose`).

    Vì sao: không có thì không biết kiểm tra ai. Đợt bổ sung, đột xuất, phúc tra thì không cần.

    Sửa thế nào: thêm `units: [...]`, hoặc `choose` nếu kế hoạch chỉ nêu số lượng.

    Căn cứ: quy ước của công cụ.
    """
    for path, keys, each in _rounds(workspace):
        if not each.units and not each.choose and each.kind not in ADDED_KINDS:
            hint = "thêm units: […], hoặc choose: […] nếu kế hoạch chỉ nêu số lượng"
            message = f"đợt “{each.id}” chưa nêu đơn vị nào"
            yield Problem(at(path, *keys, "id"), message, hint, keys)


@rule("CCHC309", ERROR, "cách chọn đơn vị thiếu hoặc thừa số lượng")
def a_choice_says_how_many(workspace: Workspace) -> Iterator[Problem]:
    """Chọn sau hoặc chọn ngẫu nhiên phải có số lượng: `exactly` hoặc `at_least`.

    Vì sao: không có số lượng thì không biết đã chọn đủ chưa; chọn tất cả thì không cần số lượng.

    Sửa thế nào: ghi một trong hai khóa; với `tat-ca` thì bỏ cả hai.

    Căn cứ: quy ước của công cụ.
    """
    for path, keys, each in _rounds(workspace):
        for j, choice in enumerate(each.choose):
            message, hint = _wrong_count(choice)
            if message:
                place = at(path, *keys, "choose", j, "by")
                yield Problem(place, message, hint, (*keys, "choose", j))


def _wrong_count(choice: Choice) -> tuple[str, str]:
    counts = [n for n in (choice.exactly, choice.at_least) if n]
    if choice.by == ChosenBy.ALL and counts:
        return "chọn tất cả mà vẫn ghi số lượng", "bỏ exactly, at_least; hoặc đổi cách chọn"
    if choice.by != ChosenBy.ALL and len(counts) != 1:
        problem = "ghi cả exactly và at_least" if counts else "chưa ghi số lượng"
        return f"chọn “{choice.by}” mà {problem}", "ghi một khóa: exactly hoặc at_least"
    return "", ""


@rule("CCHC318", ERROR, "đợt, nhiệm vụ nêu chuyên đề hoặc đoàn không có trong kế hoạch")
def rounds_name_known_themes_and_teams(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `themes`, `teams` của đợt, `teams` của nhiệm vụ là mã trong cùng kế hoạch.

    Vì sao: mã sai thì đợt không có nội dung hoặc không có đoàn kiểm tra, quyết định lập đoàn
    thiếu nhiệm vụ.

    Sửa thế nào: sửa mã theo gợi ý; bỏ khóa đi nếu đợt dùng mọi chuyên đề, mọi đoàn.

    Căn cứ: quy ước của công cụ.
    """
    for year, plan, path in plans(workspace):
        for key, what in (("themes", "chuyên đề"), ("teams", "đoàn")):
            known = plan_ids(workspace, year, key)
            if known is None:
                continue
            for keys, name in _named(plan, key):
                if name not in known:
                    where = f"phần {key} của kế hoạch"
                    yield not_known(at(path, *keys), what, name, known, where)


def _named(plan: Plan, key: str) -> Iterator[Named]:
    for i, each in enumerate(plan.rounds):
        yield from entries(("rounds", i, key), getattr(each, key))
    for i, duty in enumerate(plan.duties if key == "teams" else ()):
        yield from entries(("duties", i, key), duty.teams)


RULES = (
    a_round_names_a_unit_once,
    a_round_has_one_time,
    times_begin_before_they_end,
    quarters_and_months_follow_each_other,
    a_round_has_units,
    a_choice_says_how_many,
    rounds_name_known_themes_and_teams,
)
