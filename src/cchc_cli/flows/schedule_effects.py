"""What a change of the schedule brings with it, told visit by visit: what was → what is."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from cchc_cli.flows.change_history import state
from cchc_cli.flows.schedule import visit_name
from cchc_cli.model.deadline import Deadline
from cchc_cli.model.due_days import DueDay
from cchc_cli.model.due_done import SCHEDULE_NOTICE
from cchc_cli.model.due_words import due_words
from cchc_cli.model.events import About, due_of
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.progress import is_secret, needs_visit
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import in_round, round_name
from cchc_cli.model.words import NAMES, DueThing, Event
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import clock, long_date, short_date


class Effect(msgspec.Struct, frozen=True):
    """One visit that changed, and what follows from it (hệ quả)."""

    headline: str
    notes: tuple[str, ...] = ()


def effects(before: Workspace, after: Workspace, year_id: str, today: dt.date) -> list[Effect]:
    """Return what became of every visit that is not as it was, in the schedule's order.

    Of a surprise visit nothing is told but its id, which whoever changed it needs.
    """
    old, new = before.years[year_id], after.years[year_id]
    was = {visit.key: visit for visit in old.visits}
    found = []
    for visit in new.visits:
        earlier = was.pop(visit.key, None)
        if earlier == visit:
            continue
        if is_secret(new, visit, new.inspections.get(visit.key)):
            found.append(Effect(_SECRET.format(visit.key)))
        else:
            notes = tuple(_notes(before, after, old, new, earlier, visit, today))
            found.append(Effect(_headline(after, new, earlier, visit), notes))
    gone = [v for v in was.values() if not is_secret(old, v, old.inspections.get(v.key))]
    return [*found, *(Effect(f"{visit_name(before, old, v)}: không còn trong lịch") for v in gone)]


_SECRET = "cuộc kiểm tra đột xuất, mã {}; lịch, thông báo, nhắc việc không nêu cho đến khi kiểm tra"


def _headline(workspace: Workspace, year: Year, earlier: Visit | None, visit: Visit) -> str:
    name = visit_name(workspace, year, visit)
    if visit.key != visit.unit and (earlier is None or _has_a_like(year, visit)):
        name += f", mã {visit.key}"
    if earlier is not None:
        return f"{name}: {state(earlier)} → {state(visit)}"
    of_round = year.round(visit.round)
    when = round_name(year.plan, of_round) if year.plan and of_round else visit.round
    return f"{name}: thêm vào {when}, {state(visit)}"


def _has_a_like(year: Year, visit: Visit) -> bool:
    """Return whether the unit has another visit that is called the same."""
    return any(v.unit == visit.unit and v.kind == visit.kind and v != visit for v in year.visits)


def _notes(
    before: Workspace,
    after: Workspace,
    old: Year,
    new: Year,
    earlier: Visit | None,
    visit: Visit,
    today: dt.date,
) -> Iterator[str]:
    if earlier and earlier.start and not visit.start and visit.session and not visit.cancelled:
        gone = f"Giờ bắt đầu {clock(earlier.start)} không hợp buổi {NAMES[visit.session]} nên đã bỏ"
        yield f"{gone}; ghi giờ mới: thêm --start."
    record = new.inspections.get(visit.key)
    reported = record is not None and record.report is not None
    for deadline in _counted_from_the_visit(new):
        if not (reported and deadline.of in _OF_THE_REPORT):
            was = _due_day(before, old, deadline, earlier) if earlier else None
            now = _due_day(after, new, deadline, visit)
            called = _CALLED.get(deadline.of) if deadline.of else None
            yield from _due(called or f"Hạn “{deadline.name}”", was, now, today)
    yield from _notice(before, after, old, new, earlier, visit, today)
    if _is_on(visit) and visit.date:
        if visit.date < today and (record is None or record.held is None):
            yield f"Ngày {short_date(visit.date)} đã qua; đã kiểm tra thì: cchc record {visit.key}."
        yield from _beside_the_round(new, visit, visit.date)
        yield from _busy_agencies(after, new, visit)


def _is_on(visit: Visit) -> bool:
    return visit.date is not None and not (visit.postponed or visit.cancelled)


_OF_THE_REPORT = {DueThing.UNIT_REPORT, DueThing.REPORT_REMINDER}
_CALLED = {
    DueThing.UNIT_REPORT: "Hạn đơn vị gửi báo cáo",
    DueThing.REPORT_REMINDER: "Hạn nhắc đơn vị nộp báo cáo",
}


def _counted_from_the_visit(year: Year) -> Iterator[Deadline]:
    """Yield what moves with the day of a visit; the notice has words of its own."""
    for deadline in year.plan.deadlines if year.plan else ():
        if deadline.before in {Event.VISIT, Event.REPORT_DUE} and deadline.of != DueThing.NOTICE:
            yield deadline


def _due_day(workspace: Workspace, year: Year, deadline: Deadline, visit: Visit) -> DueDay | None:
    return due_of(workspace, year, deadline, About(visit)) if _is_on(visit) else None


def _due(what: str, was: DueDay | None, now: DueDay | None, today: dt.date) -> Iterator[str]:
    if was == now:
        return
    words = [f"hết ngày {due_words(due)}" for due in (was, now) if due]
    if now is None:
        words.append("không còn")
    late = " (đã qua)" if now and now.day < today else ""
    yield f"{what}: {' → '.join(words)}{late}."


def _notice(
    before: Workspace,
    after: Workspace,
    old: Year,
    year: Year,
    earlier: Visit | None,
    visit: Visit,
    today: dt.date,
) -> Iterator[str]:
    issued = _issued_notice(year, visit)
    if issued is not None:
        number = f" số {issued.number:02}" if issued.number else ""
        day = f" {long_date(issued.date)}" if issued.date else ""
        what = "thông báo bổ sung" if earlier is None else "thông báo lại"
        yield f"Thông báo lịch{number}{day} đã gửi: phải {what} cho đơn vị."
        return
    deadlines = year.plan.deadlines if year.plan else ()
    for deadline in deadlines:
        if deadline.of == DueThing.NOTICE:
            was = _due_day(before, old, deadline, earlier) if earlier else None
            now = _due_day(after, year, deadline, visit)
            yield from _due("Hạn gửi thông báo lịch", was, now, today)


def _issued_notice(year: Year, visit: Visit) -> IssuedPaper | None:
    """Return the last notice that went out to the visit's round or to the visit itself."""
    issued = year.papers.issued if year.papers else ()
    sent = [p for p in issued if p.document == SCHEDULE_NOTICE and p.of in {visit.round, visit.key}]
    return next((paper for paper in reversed(sent) if paper.date or paper.number), None)


def _beside_the_round(year: Year, visit: Visit, day: dt.date) -> Iterator[str]:
    of_round = year.round(visit.round)
    if year.plan and of_round and not in_round(year.plan, visit.round, day):
        yield f"Ngày {short_date(day)} nằm ngoài {round_name(year.plan, of_round)}."


def _busy_agencies(workspace: Workspace, year: Year, visit: Visit) -> Iterator[str]:
    """Yield what stands against it that an agency sends someone on the day it is inspected."""
    for other in year.visits:
        if other.key == visit.key or other.date != visit.date or not _is_on(other):
            continue
        if is_secret(year, other, year.inspections.get(other.key)) or not needs_visit(year, other):
            continue
        if other.unit == visit.unit:
            continue
        for inspected, elsewhere in ((other, visit), (visit, other)):
            team = year.team_of(elsewhere)
            if team and any(seat.agency == inspected.unit for seat in team.members):
                name, where = (workspace.unit_name(v.unit) for v in (inspected, elsewhere))
                yield f"Cùng ngày {name} vừa được kiểm tra, vừa có người trong đoàn đi {where}."
