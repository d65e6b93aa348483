"""When a document is due: not before its time, and not once it is signed or issued."""

from cchc_cli.documents.coming_visits import coming_round
from cchc_cli.documents.document import DocumentKind, NotReady, Request
from cchc_cli.documents.letterhead import issued_paper, sent_about, sent_before
from cchc_cli.documents.notice_changes import changed_lines, first_changes
from cchc_cli.documents.round_visits import round_record, year_record
from cchc_cli.model.progress import needs_visit
from cchc_cli.model.times import round_span
from cchc_cli.vietnamese import count, long_date

AGAIN = 15
"""After how many days a reminder is sent again: practice, not law."""

REPORT_AGAIN = 3
"""The same for the unit's own report, which is due within days: practice, not law."""

AHEAD = 30
"""How many days before a round its notice goes out at the earliest: practice, not law."""


def settled(kind: DocumentKind, request: Request) -> str:
    """Return by what the document is out already; empty if it is still to be made.

    A document with number and date is issued. Other kinds know further signs.
    """
    issued = issued_paper(request, kind.id)
    if issued is not None and issued.number and issued.date:
        return f"đã ban hành {long_date(issued.date)}"
    return kind.settled(request)


def minutes_signed(request: Request) -> str:
    """Return since when the visit's minutes are signed; empty if they are not."""
    inspection = request.year.inspections.get(request.of)
    minutes = inspection.minutes if inspection else None
    return f"biên bản đã ký {long_date(minutes.signed)}" if minutes and minutes.signed else ""


def result_notified(request: Request) -> str:
    """Return when the visit's result was notified; empty if it was not."""
    inspection = request.year.inspections.get(request.of)
    told = inspection.conclusion if inspection else None
    return f"đã ban hành {long_date(told.date)}" if told else ""


def meeting_signed(request: Request) -> str:
    """Return since when the minutes of the round's meeting are signed; empty if they are not."""
    meeting = request.year.meeting(request.of)
    minutes = meeting.minutes if meeting else None
    return f"biên bản đã ký {long_date(minutes.signed)}" if minutes and minutes.signed else ""


def plan_issued(request: Request) -> str:
    """Return since when the plan is issued, by its decision or by itself; empty if it is not."""
    plan = request.year.plan
    day = (plan.decision.date if plan.decision else plan.date) if plan else None
    return f"đã ban hành {long_date(day)}" if day else ""


def round_goes_on(request: Request) -> str:
    """Return that the round is not over: neither its time nor its visits; empty if it is."""
    plan, of_round = request.year.plan, request.year.round(request.of)
    last = round_span(plan, of_round)[1] if plan and of_round else None
    if last is not None and last < request.today:
        return ""
    record = round_record(request)
    waiting = len(record.waiting) + sum(quota.lacking for quota in record.unchosen)
    return f"đợt chưa kết thúc, còn {count(waiting)} cuộc kiểm tra" if waiting else ""


def year_goes_on(request: Request) -> str:
    """Return that the year is not over: neither its days nor its visits; empty if it is."""
    plan = request.year.plan
    if plan is None or request.today.year > plan.year:
        return ""
    try:
        record = year_record(request)
    except NotReady as nothing:
        return f"năm chưa kết thúc, {nothing}"
    waiting = len(record.waiting) + sum(quota.lacking for quota in record.unchosen)
    return f"năm chưa kết thúc, còn {count(waiting)} cuộc kiểm tra" if waiting else ""


def just_sent(kind: str, request: Request, days: int = AGAIN) -> str:
    """Return that the last reminder of this kind went out a short while ago; empty if not."""
    sent = [paper.date for paper in sent_about(request, kind) if paper.date]
    recent = bool(sent) and (request.today - sent[-1]).days < days
    return f"mới nhắc {long_date(sent[-1])}, chưa quá {count(days)} ngày" if recent else ""


def notice_still_holds(kind: str, request: Request) -> str:
    """Return when the schedule was last notified, if it has not changed since; else empty."""
    sent = sent_before(request, kind)
    if not sent or sent[-1].date is None:
        return ""
    coming = coming_round(request, request.today)
    changed = changed_lines(coming, first_changes(request, sent[-1]))
    return "" if changed else f"đã gửi {long_date(sent[-1].date)}, lịch chưa đổi"


def notice_too_early(kind: str, request: Request) -> str:
    """Return why a round's first notice can wait: far off, or not all units have a day."""
    coming = coming_round(request, request.today)
    first = min((each.visit.date for each in coming.dated if each.visit.date), default=None)
    if sent_before(request, kind) or first is None:
        return ""
    if (first - request.today).days > AHEAD:
        return f"cuộc đầu tiên {long_date(first)}, còn hơn {AHEAD} ngày"
    lacking = len({each.visit.unit for each in coming.undated})
    return f"còn {count(lacking)} đơn vị chưa định ngày" if lacking else ""


def team_named(request: Request) -> str:
    """Return since when the team is named (quyết định thành lập Đoàn); empty if it is not."""
    members = request.year.members
    made = members.appointment if members else None
    return f"đã ban hành {long_date(made.date)}" if made else ""


def sheet_too_early(request: Request) -> str:
    """Return why a visit's sheets can wait: it has no day yet, or one that is far off.

    Nobody plans the day of a visit without going there: its round's first day counts.
    """
    year, plan = request.year, request.year.plan
    visit = year.visit(request.of)
    if visit is None or plan is None or request.of in year.inspections:
        return ""
    of_round = year.round(visit.round)
    day = visit.date
    if day is None and not needs_visit(year, visit) and of_round is not None:
        day = round_span(plan, of_round)[0]
    if day is None:
        return "chưa định ngày kiểm tra"
    far = (day - request.today).days > AHEAD
    return f"kiểm tra {long_date(day)}, còn hơn {AHEAD} ngày" if far else ""


def sheet_used(request: Request) -> str:
    """Return by what a visit's sheets have served: signed minutes, or the day it was held."""
    year, visit = request.year, request.year.visit(request.of)
    inspection = year.inspections.get(request.of)
    held = inspection.held if inspection else None
    if visit is not None and held is not None and not needs_visit(year, visit):
        return f"đã kiểm tra {long_date(held.date)}"
    return minutes_signed(request)
