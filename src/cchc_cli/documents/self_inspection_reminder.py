"""The letter that reminds all units to inspect themselves (Công văn nhắc tự kiểm tra)."""

import datetime as dt
from functools import partial

import msgspec

from cchc_cli.documents.document import (
    Context,
    DocumentKind,
    NotNeeded,
    NotReady,
    NotYet,
    Request,
    Subject,
)
from cchc_cli.documents.due import AHEAD, just_sent
from cchc_cli.documents.letterhead import (
    about_text,
    issued_paper,
    letterhead_of,
    official,
    plan_reference,
    sent_before,
)
from cchc_cli.documents.lines import tied
from cchc_cli.documents.references import (
    asked_day,
    clause_words,
    deadline_text,
    office,
    office_letterhead,
    reminders_reference,
)
from cchc_cli.documents.self_inspection_fields import SELF_INSPECTION_FIELDS
from cchc_cli.documents.self_inspection_rows import Times, late_units, rows, tally_of
from cchc_cli.documents.terms import term_words
from cchc_cli.documents.visits import name_on, short_on
from cchc_cli.model.deadline import Deadline
from cchc_cli.model.due_days import days_of_year
from cchc_cli.model.papers import Letterhead
from cchc_cli.model.plan import Plan
from cchc_cli.model.self_progress import (
    SelfState,
    SelfTally,
    duties_of,
    self_deadline,
    self_states,
)
from cchc_cli.vietnamese import count, joined, long_date, short_date

ID, NAME = "nhac-tu-kiem-tra", "Công văn nhắc tự kiểm tra"

_FEW = 10
"""Up to how many units are named in a sentence; more are only in the table."""


def build(request: Request) -> Context:
    """Return the context of the letter to all units but the one that sends it.

    Raises:
        NotReady: The plan asks for no self-inspections, or all were reported.
        NotYet: Nobody is late, and the next day is far off.
    """
    year, plan, deadline = request.year, request.year.plan, self_deadline(request.year)
    if plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {year.path('plan.yaml')})")
    if deadline is None or not deadline.times:
        raise NotReady("kế hoạch không nêu số lần tự kiểm tra (deadlines: of: tu-kiem-tra, times)")
    every = self_states(request.workspace, year, request.today)
    states = [state for state in every if state.unit.id != plan.standing]
    if not states:
        raise NotReady("không có đơn vị nào phải tự kiểm tra (duties: units, kinds)")
    tally = tally_of(states, deadline.times)
    if tally.enough == tally.units:
        raise NotNeeded(f"mọi cơ quan, đơn vị đã báo cáo đủ {count(tally.times)} lần tự kiểm tra")
    times = _times(request, plan, deadline, deadline.times)
    _wait(times, states)
    head = _head(request, plan, deadline)
    before = sent_before(request, ID)
    again = f" (lần {len(before) + 1})" if before else ""
    about = f"nhắc tự kiểm tra trong nội bộ cơ quan, đơn vị năm {plan.year}{again}"
    told = reminders_reference(before, head.symbol)
    tasks = _numbered(_tasks(request, head, times, states))
    return official(request, ID, head, plan.issuer.place) | {
        "about": about_text(about),
        "basis": f"{plan_reference(plan)} ({clause_words(deadline.source)}) yêu cầu mỗi cơ quan,"
        f" đơn vị tự kiểm tra trong nội bộ ít nhất {count(tally.times)} lần trong năm"
        f"{_days_words(deadline)}.",
        "state": _state(request, tally, times, states, without=len(states) < len(every)),
        "history": f"{head.issuer} đã nhắc tại {told}." if before else "",
        "units": rows(request, times, states),
        "tasks": tasks[:-1],
        "last_task": tasks[-1],
        "closing": "Đề nghị các cơ quan, đơn vị quan tâm, thực hiện",
    }


def _times(request: Request, plan: Plan, deadline: Deadline, number: int) -> Times:
    """Return the times with their days, as on the day of the letter."""
    issued = issued_paper(request, ID)
    today = (issued.date if issued else None) or request.today
    days: tuple[dt.date, ...] = ()
    if deadline.dates or deadline.date or deadline.each:
        working = request.workspace.work_days
        days = tuple(due.day for due in days_of_year(working, deadline, plan.year))
    # One day for several times is the last day of each of them.
    days = days * number if len(days) == 1 else days
    return Times(number=number, days=days if len(days) == number else (), today=today)


def _wait(times: Times, states: list[SelfState]) -> None:
    """Raise `NotYet` if nobody is late and the next day is more than a month away."""
    if any(late_units(states, time) for time in times.over) or times.next is None:
        return
    day = times.day(times.next)
    if (day - times.today).days > AHEAD:
        which = f" lần {times.next}" if times.number > 1 else ""
        told = f"hạn tự kiểm tra{which} {short_date(day)}, nhắc từ {AHEAD} ngày trước hạn"
        raise NotYet(f"chưa đến lúc nhắc: {told}")


def _head(request: Request, plan: Plan, deadline: Deadline) -> Letterhead:
    """Return the letterhead; without its own addressees it goes to whoever has the duty."""
    head = letterhead_of(request, ID, office_letterhead(request, plan, ID))
    units = request.workspace.units
    kinds = {kind.id: kind.plural for kind in units.kinds} if units else {}
    to: list[str] = []
    for duty in duties_of(request.year, deadline):
        to += [kinds.get(kind, kind) for kind in duty.kinds]
        for id in duty.units:
            unit = request.workspace.unit(id)
            to.append(name_on(unit, request.today) if unit else id)
    every = tuple(kinds.values())
    return msgspec.structs.replace(head, to=head.to or tuple(dict.fromkeys(to)) or every)


def reported_words(request: Request, tally: SelfTally, states: tuple[SelfState, ...]) -> str:
    """Return how many units reported, and who inspected itself without reporting."""
    unit = "cơ quan, đơn vị"
    sent = f"{count(tally.reported)}/{count(tally.units)} {unit} đã gửi báo cáo tự kiểm tra"
    silent = f"{count(tally.units - tally.reported)} {unit} chưa gửi báo cáo lần nào"
    if not tally.reported:
        sent, silent = f"chưa có {unit} nào gửi báo cáo tự kiểm tra", ""
    elif tally.times > 1 and tally.enough == tally.reported:
        sent += f", đều đã đủ {count(tally.times)} lần"
    elif tally.times > 1:
        enough = f"{count(tally.enough)} {unit} đã đủ {count(tally.times)} lần"
        sent += f", trong đó {enough}" if tally.enough else f", chưa {unit} nào đủ số lần"
    parts = [sent, silent if tally.reported < tally.units else "", _unreported(request, states)]
    return f"Tính đến {long_date(request.today)}, {'; '.join(part for part in parts if part)}."


def _unreported(request: Request, states: tuple[SelfState, ...]) -> str:
    """Return who inspected itself but did not report every time; empty if nobody."""
    waiting = [s for s in states if s.done > s.reported]
    if not waiting:
        return ""
    names = joined(tied(short_on(s.unit, request.today)) for s in waiting)
    text = f"{count(len(waiting))} cơ quan, đơn vị đã tự kiểm tra nhưng chưa gửi đủ báo cáo"
    return f"{text} ({names})" if len(waiting) <= _FEW else text


def _state(
    request: Request, tally: SelfTally, times: Times, states: list[SelfState], without: bool
) -> str:
    """Return who reported, and for each time that is over, who is late with it."""
    told = [reported_words(request, tally, tuple(states))]
    if without:
        mine = f", không kể {office(request, '')}, "
        told[0] = told[0].replace(", ", mine, 1)
    for time in times.over:
        late = late_units(states, time)
        names = joined(tied(short_on(s.unit, request.today)) for s in late)
        named = f" ({names})" if 0 < len(late) <= _FEW else ""
        if late:
            until = f"lần {time} (hạn {short_date(times.day(time))})"
            told.append(f"Quá hạn báo cáo {until}: {count(len(late))} cơ quan, đơn vị{named}.")
    return " ".join(told)


def _days_words(deadline: Deadline) -> str:
    """Return “, chậm nhất ngày 30 tháng 6 năm 2026 (lần 1) và …”; empty if the plan sets no day."""
    told = term_words(msgspec.structs.replace(deadline, times=None))
    return f", {told}" if told else ""


def _tasks(request: Request, head: Letterhead, times: Times, states: list[SelfState]) -> list[str]:
    """Return what is asked: first what is overdue, then each time that is still to come."""
    issued = issued_paper(request, ID)
    asked = asked_day(request, issued, issued.date if issued else None)
    to = office(request, head.issuer)
    if not times.days:
        return _at_any_time(times, to, deadline_text(asked, request.today))
    tasks = []
    late = [time for time in times.over if late_units(states, time)]
    if late:
        which = joined(f"lần {time}" for time in late)
        tasks.append(
            f"Cơ quan, đơn vị đã quá hạn báo cáo {which} khẩn trương tự kiểm tra, gửi báo cáo về"
            f" {to} chậm nhất {deadline_text(asked, request.today)}, nêu rõ lý do chậm."
        )
        asked = None
    for time in range(times.next or times.number + 1, times.number + 1):
        own = asked if time == times.next else None
        tasks.append(
            f"Cơ quan, đơn vị chưa báo cáo lần {time} tổ chức tự kiểm tra và gửi báo cáo về {to}"
            f" chậm nhất {long_date(own or times.day(time))}."
        )
    return tasks


def _numbered(tasks: list[str]) -> list[str]:
    if len(tasks) == 1:
        return tasks
    return [f"{place}. {text}" for place, text in enumerate(tasks, start=1)]


def _at_any_time(times: Times, to: str, until: str) -> list[str]:
    return [
        f"Cơ quan, đơn vị chưa tự kiểm tra đủ {count(times.number)} lần xây dựng kế hoạch và"
        " tổ chức tự kiểm tra số lần còn lại.",
        f"Gửi báo cáo kết quả từng lần tự kiểm tra về {to} chậm nhất {until}.",
    ]


SELF_INSPECTION_REMINDER = DocumentKind(
    id=ID,
    name=NAME,
    template="nhac-tu-kiem-tra.docx",
    about=Subject.YEAR,
    fields=SELF_INSPECTION_FIELDS,
    build=build,
    early=partial(just_sent, ID),
)
