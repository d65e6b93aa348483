"""All papers of a year that have a number or a date, wherever the records hold them."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from cchc_cli.documents.document import Request
from cchc_cli.documents.letterhead import letterhead_of, minutes_letterhead, number_text
from cchc_cli.documents.lines import BLANK, lowered
from cchc_cli.documents.references import (
    OFFICE_SYMBOLS,
    meeting_letterhead,
    office_letterhead,
)
from cchc_cli.documents.team_decision import is_decision
from cchc_cli.documents.visits import name_on
from cchc_cli.documents.wording import act, called_together
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.papers import IssuedPaper, Letterhead
from cchc_cli.model.plan import Plan
from cchc_cli.model.progress import is_secret
from cchc_cli.model.round_teams import teams_of_round
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.words import VisitForm
from cchc_cli.vietnamese import short_date

NAMES = {
    "ke-hoach": "Kế hoạch kiểm tra",
    "quyet-dinh": "Quyết định thành lập Đoàn kiểm tra",
    "thong-bao-lich": "Thông báo lịch kiểm tra",
    "giay-moi": "Giấy mời họp đánh giá kết quả kiểm tra",
    "nhac-bao-cao": "Công văn nhắc nộp báo cáo",
    "phieu-kiem-tra": "Phiếu kiểm tra",
    "bien-ban": "Biên bản kiểm tra",
    "bien-ban-hop": "Biên bản họp Đoàn",
    "thong-bao-ket-qua": "Thông báo kết quả kiểm tra",
    "don-doc": "Công văn đôn đốc thực hiện kiến nghị",
    "nhac-tu-kiem-tra": "Công văn nhắc tự kiểm tra",
    "bao-cao-quy": "Báo cáo kết quả kiểm tra",
    "bao-cao-nam": "Báo cáo kết quả kiểm tra",
    "danh-muc-ho-so": "Danh mục hồ sơ",
}
"""What each kind of document is called in the list, by the kind's id."""


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """One paper (văn bản): `day` is its own date, `came` the day by which it is sorted."""

    number: str
    text: str
    author: str
    day: dt.date | None = None
    came: dt.date | None = None


def papers_of_year(request: Request) -> list[Paper]:
    """Return the papers of the year until today, oldest first; those without a day last."""
    every = [*_of_plan(request), *_of_visits(request), *_of_units(request), *_issued(request)]
    until = [p for p in every if (p.came or p.day or request.today) <= request.today]
    return sorted(until, key=lambda paper: paper.came or paper.day or dt.date.max)


def _of_plan(request: Request) -> Iterator[Paper]:
    year = request.year
    plan, members = year.plan, year.members
    if plan is None:
        return
    text = f"Kế hoạch {lowered(plan.name)}"
    if plan.decision is not None:
        made = plan.decision
        told = f"Quyết định ban hành {text}"
        yield Paper(number=made.number, day=made.date, text=told, author=made.by)
    elif plan.number:
        yield Paper(number=plan.number, day=plan.date, text=text, author=plan.issuer.name)
    appointed = members.appointment if members else None
    if appointed is not None:
        what = "Quyết định thành lập" if is_decision(appointed) else "Văn bản cử thành viên"
        yield Paper(
            number=appointed.number,
            day=appointed.date,
            text=f"{what} {called_together(plan.teams)}",
            author=appointed.by,
        )


def _of_visits(request: Request) -> Iterator[Paper]:
    year = request.year
    for visit in year.visits:
        inspection = year.inspections.get(visit.key)
        if inspection is not None and not is_secret(year, visit, inspection):
            yield from _of_inspection(request, visit, inspection)
    for meeting in year.meetings.meetings if year.meetings else ():
        minutes = meeting.minutes
        if minutes is not None and (minutes.signed or minutes.number):
            head = _meeting_head(request, meeting.round)
            yield Paper(
                number=number_text(minutes.number, head.symbol),
                day=meeting.date,
                text=_title(request, "bien-ban-hop", meeting.round),
                author=head.issuer,
            )


def _of_inspection(request: Request, visit: Visit, inspection: Inspection) -> Iterator[Paper]:
    """Yield the unit's report, the minutes and the notice of one visit."""
    name = _unit_name(request, inspection.unit)
    report, minutes, told = inspection.report, inspection.minutes, inspection.conclusion
    held = inspection.held
    if report is not None:
        yield Paper(
            number=report.number or BLANK,
            came=report.received,
            text=f"Báo cáo phục vụ kiểm tra, nhận ngày {short_date(report.received)}",
            author=name,
        )
    if minutes is not None and (minutes.signed or minutes.number):
        head = _head(request, "bien-ban", visit)
        yield Paper(
            number=number_text(minutes.number, head.symbol),
            day=held.date if held else minutes.signed,
            text=_title(request, "bien-ban", visit.key),
            author=head.issuer,
        )
    if told is not None:
        yield Paper(
            number=told.number,
            day=told.date,
            text=_title(request, "thong-bao-ket-qua", visit.key),
            author=_head(request, "thong-bao-ket-qua", visit).issuer,
        )


def _of_units(request: Request) -> Iterator[Paper]:
    """Yield the units' reports on their inspections of themselves."""
    file = request.year.self_inspections
    for each in file.self_inspections if file else ():
        if each.received is not None:
            yield Paper(
                number=each.number or BLANK,
                came=each.received,
                text=f"Báo cáo tự kiểm tra ngày {short_date(each.date)},"
                f" nhận ngày {short_date(each.received)}",
                author=_unit_name(request, each.unit),
            )


def _issued(request: Request) -> Iterator[Paper]:
    """Yield what the clerk gave a number or date, but for what is written elsewhere too."""
    year = request.year
    known: set[tuple[str, str]] = set()
    for key, inspection in year.inspections.items():
        known |= {("bien-ban", key)} if inspection.minutes else set()
        known |= {("thong-bao-ket-qua", key)} if inspection.conclusion else set()
    for meeting in year.meetings.meetings if year.meetings else ():
        known |= {("bien-ban-hop", meeting.round)} if meeting.minutes else set()
    if year.members and year.members.appointment and is_decision(year.members.appointment):
        known |= {("quyet-dinh", p.of) for p in (year.papers.issued if year.papers else ())}
    secret = {v.key for v in year.visits if is_secret(year, v, year.inspections.get(v.key))}
    for paper in year.papers.issued if year.papers else ():
        if paper.of in secret:
            continue
        if (paper.number or paper.date) and (paper.document, paper.of) not in known:
            yield _paper(request, paper)


def _paper(request: Request, paper: IssuedPaper) -> Paper:
    head = _head(request, paper.document, request.year.visit(paper.of))
    if paper.document == "bien-ban-hop":
        head = _meeting_head(request, paper.of)
    return Paper(
        number=number_text(paper.number, head.symbol),
        day=paper.date,
        text=_title(request, paper.document, paper.of),
        author=head.issuer,
    )


def _head(request: Request, document: str, visit: Visit | None) -> Letterhead:
    """Return how this kind is issued; without a letterhead the team's or the issuer's names."""
    year, plan = request.year, request.year.plan
    team = year.team_of(visit) if visit else next(iter(plan.teams), None) if plan else None
    if document == "bien-ban" and team is not None:
        return minutes_letterhead(request, team)
    if document in OFFICE_SYMBOLS and plan is not None:
        return letterhead_of(request, document, office_letterhead(request, plan, document))
    return letterhead_of(request, document, _of_issuer(plan))


def _meeting_head(request: Request, round: str) -> Letterhead:
    of_round, plan = request.year.round(round), request.year.plan
    teams = teams_of_round(request.year, of_round) if of_round else plan.teams if plan else ()
    if teams:
        return meeting_letterhead(request, teams)
    return letterhead_of(request, "bien-ban-hop", _of_issuer(plan))


def _of_issuer(plan: Plan | None) -> Letterhead:
    name, short = (plan.issuer.name, plan.issuer.short) if plan else (BLANK, BLANK)
    return Letterhead(issuer=name, symbol=short)


def _title(request: Request, document: str, of: str) -> str:
    """Return the name of a paper with what it is about, as its own title has it."""
    year, name = request.year, NAMES.get(document, document)
    visit, of_round = year.visit(of), year.round(of)
    if visit is None:
        kind = of_round.kind if of_round else None
        if document == "thong-bao-lich":
            name = f"Thông báo lịch {act(kind)}"
        return f"{name} {_about(request, of)}"
    unit, does = _unit_name(request, visit.unit), act(year.kind_of(visit), year.form_of(visit))
    where = f"{'tại' if year.form_of(visit) == VisitForm.ON_SITE else 'đối với'} {unit}"
    own = {
        "bien-ban": f"Biên bản {does} {where}",
        "thong-bao-ket-qua": f"Thông báo kết quả {does} {where}",
        "thong-bao-lich": f"Thông báo lịch {does} {where}",
        "giay-moi": f"Giấy mời dự buổi {does} {where}",
    }
    return own.get(document, f"{name} đối với {unit}")


def _about(request: Request, of: str) -> str:
    """Return what a paper is about in words: a round, a unit, or the year."""
    year, plan = request.year, request.year.plan
    of_round, visit = year.round(of), year.visit(of)
    if of_round is not None and plan is not None:
        return round_in_sentence(plan, of_round)
    if visit is not None:
        return f"đối với {_unit_name(request, visit.unit)}"
    return f"năm {plan.year}" if plan else of


def _unit_name(request: Request, id: str) -> str:
    unit = request.workspace.unit(id)
    return name_on(unit, request.today) if unit else id
