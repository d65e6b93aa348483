"""What must hold in documents.yaml: known kinds of documents, numbers given once."""

import datetime as dt
from collections.abc import Iterator

from cchc_cli.model.papers import SENT_AGAIN, Basis
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.rules.lookup import not_known, plan_ids
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, at_key, rule
from cchc_cli.vietnamese import count, fold, short_date
from cchc_cli.yamltext.places import Place
from cchc_cli.yamltext.report import did_you_mean

KNOWN_DOCUMENTS = (
    *("ke-hoach", "quyet-dinh", "thong-bao-lich", "giay-moi", "nhac-bao-cao"),
    *("phieu-kiem-tra", "bien-ban", "bien-ban-hop", "thong-bao-ket-qua", "don-doc"),
    *("nhac-tu-kiem-tra", "bao-cao-quy", "bao-cao-nam", "danh-muc-ho-so"),
)
"""Kinds of documents of an inspection year, those that are not made yet included."""
_RESTING = {"quyet-dinh", "ke-hoach"}


@rule("CCHC351", ERROR, "loại văn bản lạ")
def documents_are_of_known_kinds(workspace: Workspace) -> Iterator[Problem]:
    """Tên loại văn bản trong documents.yaml phải là loại mà công cụ lập.

    Vì sao: thể thức ghi cho loại lạ không văn bản nào dùng đến.

    Sửa thế nào: sửa tên theo gợi ý, ví dụ bien-ban, bao-cao-quy.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        if year.papers is None:
            continue
        path = year.path("documents.yaml")
        for name in year.papers.letterheads:
            if name not in KNOWN_DOCUMENTS:
                place = at_key(path, "letterheads", name)
                yield _unknown_document(place, name)
        for i, paper in enumerate(year.papers.issued):
            if paper.document not in KNOWN_DOCUMENTS:
                place = at(path, "issued", i, "document")
                yield _unknown_document(place, paper.document)


def _unknown_document(place: Place, name: str) -> Problem:
    hint = did_you_mean(name, KNOWN_DOCUMENTS) or f"các loại: {', '.join(KNOWN_DOCUMENTS)}"
    return Problem(place, f"công cụ không lập loại văn bản “{name}”", hint)


@rule("CCHC352", ERROR, "số văn bản cấp cho đợt hoặc cuộc kiểm tra không có")
def papers_are_of_known_rounds_or_visits(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `of` của văn bản đã cấp số là mã một đợt, một cuộc kiểm tra, hoặc năm của kế hoạch.

    Vì sao: mã sai thì văn bản in ra không có số.

    Sửa thế nào: sửa mã theo gợi ý.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        known = _rounds_and_visits(workspace, year)
        if known is None or year.papers is None:
            continue
        for i, paper in enumerate(year.papers.issued):
            if paper.of not in known:
                place = at(year.path("documents.yaml"), "issued", i, "of")
                where = "các đợt, cuộc kiểm tra của năm"
                yield not_known(place, "mã", paper.of, known, where)


def _rounds_and_visits(workspace: Workspace, year: Year) -> dict[str, None] | None:
    rounds = plan_ids(workspace, year, "rounds")
    if year.plan is None or rounds is None or year.schedule is None:
        return None
    if not workspace.whole(year.path("schedule.yaml")):
        return None
    return dict.fromkeys([*rounds, *(v.key for v in year.visits), year.id, str(year.plan.year)])


@rule("CCHC353", ERROR, "một số cấp hai lần")
def numbers_are_given_once(workspace: Workspace) -> Iterator[Problem]:
    """Hai văn bản cùng loại trong năm không được cùng số; một văn bản không có hai số.

    Vì sao: số văn bản đăng ký theo thứ tự trong năm, mỗi văn bản một số. Công văn nhắc, đôn đốc,
    thông báo lịch gửi nhiều lần thì ghi mỗi lần một dòng, ngày khác nhau.

    Sửa thế nào: đối chiếu sổ văn bản đi với văn thư rồi sửa số ghi sai.

    Căn cứ: Nghị định 30/2020/NĐ-CP, khoản 1 Điều 15 (số và ký hiệu là duy nhất trong năm).
    """
    for year in workspace.years.values():
        numbers: dict[tuple[str, int], str] = {}
        given: set[tuple[object, ...]] = set()
        for i, paper in enumerate(year.papers.issued if year.papers else ()):
            path, name = year.path("documents.yaml"), f"{paper.document} “{paper.of}”"
            once = (paper.document, paper.of)
            key = (*once, paper.date) if paper.document in SENT_AGAIN else once
            if key in given:
                hint = "giữ một dòng, có số và ngày đúng"
                yield Problem(at(path, "issued", i, "of"), f"{name} đã ghi ở phía trên", hint)
            elif paper.number and (paper.document, paper.number) in numbers:
                other = numbers[paper.document, paper.number]
                message = f"số {paper.number} của {name} đã cấp cho “{other}”"
                hint = "đối chiếu sổ văn bản đi"
                yield Problem(at(path, "issued", i, "number"), message, hint)
            given.add(key)
            if paper.number:
                numbers.setdefault((paper.document, paper.number), paper.of)


@rule("CCHC357", ERROR, "văn bản đặt hạn trước ngày ban hành")
def a_deadline_follows_its_paper(workspace: Workspace) -> Iterator[Problem]:
    """Hạn mà văn bản đặt ra cho nơi nhận (`due`) trước ngày ban hành của chính nó (`date`).

    Vì sao: nơi nhận không thể làm xong trước khi có văn bản yêu cầu.

    Sửa thế nào: đối chiếu bản đã ký rồi sửa `due`, hoặc sửa `date`.

    Căn cứ: thứ tự thời gian của hồ sơ.
    """
    for year in workspace.years.values():
        for i, paper in enumerate(year.papers.issued if year.papers else ()):
            if paper.date and paper.due and paper.due < paper.date:
                message = (
                    f"hạn {short_date(paper.due)} trước ngày ban hành {short_date(paper.date)}"
                )
                place = at(year.path("documents.yaml"), "issued", i, "due")
                yield Problem(place, message, "đối chiếu bản đã ký rồi sửa due hoặc date")


@rule("CCHC358", WARNING, "thể thức ghi Đoàn, kế hoạch lập Tổ")
def letterheads_call_the_teams_as_the_plan_does(workspace: Workspace) -> Iterator[Problem]:
    """Thể thức gọi “Đoàn kiểm tra” mà kế hoạch chỉ lập Tổ.

    Vì sao: tên cơ quan ban hành, nơi nhận in đúng như ghi ở thể thức; biên bản của Tổ mà đầu văn
    bản là Đoàn, nơi nhận là thành viên Đoàn thì sai tên.

    Sửa thế nào: sửa chữ ở thể thức theo cách gọi (`called`) trong kế hoạch; ký hiệu cũng theo đó.

    Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.2 (tên cơ quan ban hành văn bản).
    """
    for year in workspace.years.values():
        teams = year.plan.teams if year.plan else ()
        path = year.path("documents.yaml")
        places = list(_called_doan(year))
        if teams and all(fold(t.called).startswith("to ") for t in teams) and places:
            message = f"“Đoàn kiểm tra” ở {count(len(places))} chỗ; kế hoạch lập {teams[0].called}"
            hint = "sửa thành Tổ kiểm tra ở issuer, recipients của từng loại, và symbol"
            yield Problem(at(path, "letterheads", *places[0]), message, hint)


def _called_doan(year: Year) -> Iterator[Keys]:
    for kind, head in year.papers.letterheads.items() if year.papers else ():
        for place, name in enumerate(head.recipients):
            if "doan kiem tra" in fold(name):
                yield kind, "recipients", place
        if "doan kiem tra" in fold(head.issuer):
            yield kind, "issuer"


@rule("CCHC354", WARNING, "quyết định chưa ghi căn cứ ban hành")
def a_decision_says_what_it_rests_on(workspace: Workspace) -> Iterator[Problem]:
    """Thể thức của quyết định lập đoàn (`quyet-dinh`) chưa ghi căn cứ ban hành (`bases`).

    Vì sao: công cụ không tự bịa căn cứ pháp lý, nên quyết định in ra chỉ dẫn Kế hoạch; thiếu căn cứ
    về thẩm quyền thì văn bản bị trả lại.

    Sửa thế nào: ghi từng căn cứ một dòng, không ghi dấu ; ở cuối, ví dụ
    bases: [Căn cứ Luật …, Theo đề nghị của Trưởng phòng …].

    Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục I, mục II, điểm 6.a (căn cứ ban hành văn bản).
    """
    for year in workspace.years.values():
        head = year.papers.letterheads.get("quyet-dinh") if year.papers else None
        path = year.path("documents.yaml")
        if head is not None and not head.bases and workspace.whole(path, "letterheads"):
            place = at_key(path, "letterheads", "quyet-dinh")
            hint = "thêm bases: [Căn cứ …, Theo đề nghị của …]"
            yield Problem(place, "quyết định lập đoàn chưa ghi căn cứ ban hành", hint)


@rule("CCHC355", WARNING, "căn cứ ban hành đã hết hiệu lực")
def bases_are_in_force(workspace: Workspace) -> Iterator[Problem]:
    """Căn cứ ban hành (`bases`) đã hết hiệu lực (`until`) trước ngày ký quyết định, kế hoạch.

    Chưa có ngày ký thì so với ngày đầu năm của kế hoạch.

    Vì sao: văn bản dẫn căn cứ hết hiệu lực thì bị trả lại.

    Sửa thế nào: thay bằng văn bản đang có hiệu lực.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        if year.plan is None or year.papers is None:
            continue
        for name, head in year.papers.letterheads.items():
            day = _signed(year, name) or dt.date(year.plan.year, 1, 1)
            for i, basis in enumerate(head.bases):
                if isinstance(basis, Basis) and basis.until and basis.until < day:
                    keys = ("letterheads", name, "bases", i, "until")
                    message = f"căn cứ chỉ còn hiệu lực đến hết ngày {short_date(basis.until)}"
                    hint = "thay bằng văn bản đang có hiệu lực"
                    yield Problem(at(year.path("documents.yaml"), *keys), message, hint)


def _signed(year: Year, document: str) -> dt.date | None:
    """Return the day of a paper of the year, as far as it is known."""
    issued = [p.date for p in (year.papers.issued if year.papers else ()) if p.document == document]
    plan = year.plan
    if document == "ke-hoach" and plan is not None:
        issued.append(plan.decision.date if plan.decision else plan.date)
    return next((day for day in issued if day), None)


@rule("CCHC356", WARNING, "căn cứ ghi ở loại văn bản không in căn cứ")
def bases_stand_where_they_are_printed(workspace: Workspace) -> Iterator[Problem]:
    """Căn cứ ban hành (`bases`) chỉ in trong quyết định lập đoàn và kế hoạch.

    Vì sao: ghi ở loại văn bản khác thì không văn bản nào in ra, người ghi lại tưởng là có.

    Sửa thế nào: chuyển sang thể thức `quyet-dinh`, `ke-hoach`, hoặc xóa. Văn bản khác cần dẫn căn
    cứ thì gõ vào mẫu Word, ví dụ: cchc template export giay-moi.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        for name, head in year.papers.letterheads.items() if year.papers else ():
            if head.bases and name in KNOWN_DOCUMENTS and name not in _RESTING:
                place = at_key(year.path("documents.yaml"), "letterheads", name, "bases")
                typed = f"gõ vào mẫu: cchc template export {name}"
                hint = f"chuyển sang quyet-dinh, ke-hoach, hoặc {typed}"
                yield Problem(place, f"văn bản “{name}” không in căn cứ ban hành", hint)


RULES = (
    documents_are_of_known_kinds,
    papers_are_of_known_rounds_or_visits,
    numbers_are_given_once,
    a_deadline_follows_its_paper,
    letterheads_call_the_teams_as_the_plan_does,
    a_decision_says_what_it_rests_on,
    bases_are_in_force,
    bases_stand_where_they_are_printed,
)
