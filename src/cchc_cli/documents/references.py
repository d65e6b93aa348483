"""Other papers of the year as a sentence names them: minutes, notices, reminders, the office."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.letterhead import (
    issued_paper,
    letterhead_of,
    minutes_letterhead,
    number_text,
)
from cchc_cli.documents.lines import BLANK, one_line
from cchc_cli.documents.visits import VisitRecord, name_on
from cchc_cli.documents.wording import act
from cchc_cli.model.papers import IssuedPaper, Letterhead
from cchc_cli.model.plan import Plan, Team
from cchc_cli.model.words import VisitForm
from cchc_cli.vietnamese import initials, joined, long_date, short_date

OFFICE_SYMBOLS = {
    "thong-bao-lich": "TB-{}",
    "giay-moi": "GM-{}",
    "bien-ban-hop": "BB-{}",
    "nhac-bao-cao": "{}-CCHC",
    "nhac-tu-kiem-tra": "{}-CCHC",
}
"""The symbols of what the standing office issues itself, unless its papers say otherwise."""
_BARE = re.compile(r"(?:[IVXLC]+|\d+)(?![^\s.,;)])")
"""A clause without its word: “V.2”, “5”."""


def minutes_reference(request: Request, record: VisitRecord) -> str:
    """Return “Biên bản kiểm tra số 02/BB-ĐKT ngày … của Đoàn kiểm tra”.

    Its day is that of the visit, the only one that the form of minutes has (Mẫu 1.9); from
    a later day of signing run only the deadlines. Where nobody went to the unit there are
    no minutes: then it is the result itself.
    """
    minutes = record.inspection.minutes
    symbol = minutes_letterhead(request, record.team).symbol
    number = f" số {number_text(minutes.number, symbol)}" if minutes and minutes.number else ""
    date = f" {long_date(record.day)}" if record.day else ""
    if record.form != VisitForm.ON_SITE:
        return f"kết quả {act(record.kind, record.form)}{date} của {record.team.called}"
    return f"Biên bản {act(record.kind)}{number}{date} của {record.team.called}"


def result_reference(record: VisitRecord) -> str:
    """Return “Thông báo số 12/TB-UBND ngày …”; empty if the result was not notified yet."""
    told = record.inspection.conclusion
    return f"Thông báo số {told.number} {long_date(told.date)}" if told else ""


def reminders_reference(papers: Iterable[IssuedPaper], symbol: str) -> str:
    """Return “Công văn số 20/PNV-CCHC ngày … và Công văn số …”."""
    return joined(
        f"Công văn số {number_text(paper.number, symbol)} {long_date(paper.date)}"
        for paper in papers
        if paper.date
    )


def clause_words(source: str) -> str:
    """Return “mục V.2” of a deadline's source, be it typed so or as “V.2”; a law as it is."""
    typed = one_line(source)
    return f"mục {typed}" if _BARE.match(typed) else re.sub("^Mục ", "mục ", typed)


def office(request: Request, otherwise: str) -> str:
    """Return the full name of the standing office (cơ quan thường trực), which takes reports in."""
    plan = request.year.plan
    unit = request.workspace.unit(plan.standing) if plan and plan.standing else None
    return name_on(unit, request.today) if unit else otherwise


def office_short(request: Request, plan: Plan) -> str:
    """Return how the standing office stands in a symbol; the issuer of the plan without one."""
    unit = request.workspace.unit(plan.standing) if plan.standing else None
    return unit.symbol or initials(name_on(unit, request.today)) if unit else plan.issuer.short


def office_letterhead(request: Request, plan: Plan, document: str) -> Letterhead:
    """Return how the standing office issues one of its own papers."""
    symbol = OFFICE_SYMBOLS[document].format(office_short(request, plan))
    return Letterhead(issuer=office(request, plan.issuer.name), symbol=symbol)


def meeting_letterhead(request: Request, teams: Sequence[Team]) -> Letterhead:
    """Return how the minutes of a meeting are issued: by the team, or by the office of several."""
    plan = request.year.plan
    own = Letterhead(issuer=teams[0].name, symbol=f"BB-{teams[0].symbol}")
    if len(teams) > 1 and plan is not None:
        own = office_letterhead(request, plan, "bien-ban-hop")
    return letterhead_of(request, "bien-ban-hop", own)


def asked_day(request: Request, paper: IssuedPaper | None, sent: dt.date | None) -> dt.date | None:
    """Return the day by which the office wants an answer to a letter, inclusive; None if not set.

    Raises:
        NotReady: It is past and the letter, not `sent` yet, would ask for the impossible.
    """
    if paper is None or paper.due is None:
        return None
    if sent is None and paper.due < request.today:
        path = request.year.path("documents.yaml")
        raise NotReady(
            f"hạn {short_date(paper.due)} của văn bản “{request.of}” đã qua mà văn bản chưa có"
            f" ngày ban hành; ghi hạn mới ở `due` (tệp {path}, mục issued)"
        )
    return paper.due


def deadline_text(day: dt.date | None, today: dt.date) -> str:
    """Return a deadline that a letter sets; one that is not decided yet is left blank."""
    return long_date(day) if day else f"ngày{BLANK}tháng{BLANK}năm {today.year}"


def unit_now(request: Request, document: str, record: VisitRecord) -> str:
    """Return what the unit of a visit is called on the document's own day.

    It may have been renamed since the visit; the document addresses who is there now.
    """
    told = record.inspection.conclusion if document == "thong-bao-ket-qua" else None
    issued = issued_paper(request, document)
    day = (told.date if told else None) or (issued.date if issued else None)
    return name_on(record.unit, day or request.today)
