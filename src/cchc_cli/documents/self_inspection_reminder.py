"""The letter that reminds all units to inspect themselves (Công văn nhắc tự kiểm tra)."""

import datetime as dt
from functools import partial

import msgspec

from cchc_cli.documents.document import (
    OFFICIAL_FIELDS,
    Context,
    DocumentKind,
    NotNeeded,
    NotReady,
    Request,
    Subject,
)
from cchc_cli.documents.due import just_sent
from cchc_cli.documents.figures import NONE
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
    self_tally,
)
from cchc_cli.vietnamese import count, joined, long_date, short_date
from cchc_cli.wordtext.fields import Fields

ID, NAME = "nhac-tu-kiem-tra", "Công văn nhắc tự kiểm tra"

_FEW = 10
"""Up to how many units are named in a sentence; more are only in the table."""


def build(request: Request) -> Context:
    """Return the context of the letter to all units.

    Raises:
        NotReady: The plan asks for no self-inspections, or all were reported.
    """
    year, today = request.year, request.today
    plan, deadline = year.plan, self_deadline(year)
    if plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {year.path('plan.yaml')})")
    if deadline is None:
        raise NotReady("kế hoạch không nêu số lần tự kiểm tra (deadlines: of: tu-kiem-tra, times)")
    tally = self_tally(request.workspace, year, today)
    if tally is None:
        raise NotReady("không có đơn vị nào phải tự kiểm tra (duties: units, kinds)")
    if tally.enough == tally.units:
        raise NotNeeded(f"mọi cơ quan, đơn vị đã báo cáo đủ {count(tally.times)} lần tự kiểm tra")
    head = _head(request, plan, deadline)
    before = sent_before(request, ID)
    again = f" (lần {len(before) + 1})" if before else ""
    states = self_states(request.workspace, year, today)
    about = f"nhắc tự kiểm tra trong nội bộ cơ quan, đơn vị năm {plan.year}{again}"
    days = _days(request, plan, deadline)
    told = reminders_reference(before, head.symbol)
    return official(request, ID, head, plan.issuer.place) | {
        "about": about_text(about),
        "basis": f"{plan_reference(plan)} ({clause_words(deadline.source)}) yêu cầu mỗi cơ quan,"
        f" đơn vị tự kiểm tra trong nội bộ ít nhất {count(tally.times)} lần trong năm"
        f"{_days_words(days)}.",
        "state": reported_words(request, tally, states),
        "history": f"{head.issuer} đã nhắc tại {told}." if before else "",
        "units": _rows(request, tally, states),
        "tasks": [
            f"1. Cơ quan, đơn vị chưa tự kiểm tra đủ {count(tally.times)} lần xây dựng kế hoạch và"
            " tổ chức tự kiểm tra số lần còn lại."
        ],
        "last_task": _report_task(request, head, days),
        "closing": "Đề nghị các cơ quan, đơn vị quan tâm, thực hiện",
    }


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


def _rows(request: Request, tally: SelfTally, states: tuple[SelfState, ...]) -> list[Context]:
    return [
        {
            "number": place,
            "name": tied(name_on(state.unit, request.today)),
            "done": state.done,
            "reported": state.reported,
            "last": short_date(state.last) if state.last else NONE,
            "rest": _rest(state, tally.times),
        }
        for place, state in enumerate(states, start=1)
    ]


def _rest(state: SelfState, times: int) -> str:
    missing, unsent = max(times - state.done, 0), max(state.done - state.reported, 0)
    parts = [
        f"Tự kiểm tra {count(missing)} lần" if missing else "",
        f"gửi {count(unsent)} báo cáo" if unsent else "",
    ]
    text = ", ".join(part for part in parts if part)
    return text[:1].upper() + text[1:] if text else "Đã đủ"


def _days(request: Request, plan: Plan, deadline: Deadline) -> list[dt.date]:
    """Return the plan's own day of each time; none if it only says how many times a year."""
    if not (deadline.dates or deadline.date or deadline.each):
        return []
    working = request.workspace.work_days
    return [due.day for due in days_of_year(working, deadline, plan.year)]


def _days_words(days: list[dt.date]) -> str:
    """Return “, chậm nhất ngày 30 tháng 6 năm 2026 (lần 1) và ngày … (lần 2)”."""
    if len(days) == 1:
        return f", chậm nhất {long_date(days[0])}"
    told = joined(f"{long_date(day)} (lần {place})" for place, day in enumerate(days, start=1))
    return f", chậm nhất {told}" if days else ""


def _report_task(request: Request, head: Letterhead, days: list[dt.date]) -> str:
    """Return the request to report; the next day of the plan, if the letter sets none itself."""
    issued = issued_paper(request, ID)
    sent = issued.date if issued else None
    next_ = next((day for day in days if day >= (sent or request.today)), None)
    due = deadline_text(asked_day(request, issued, sent) or next_, request.today)
    to = office(request, head.issuer)
    return f"2. Gửi báo cáo kết quả từng lần tự kiểm tra về {to} chậm nhất {due}."


FIELDS: Fields = {
    **OFFICIAL_FIELDS,
    "about": "trích yếu của công văn: V/v …, có sẵn chỗ xuống dòng",
    "basis": "câu nêu yêu cầu của kế hoạch: ít nhất mấy lần một năm",
    "state": "câu đếm đơn vị đã gửi báo cáo, đủ số lần, chưa gửi",
    "history": "câu nêu các lần đã nhắc; lần đầu thì trống",
    "units": [
        {
            "number": "số thứ tự",
            "name": "tên đơn vị",
            "done": "số lần đã tự kiểm tra",
            "reported": "số báo cáo đã nhận",
            "last": "ngày nhận báo cáo gần nhất",
            "rest": "việc còn phải làm, hoặc Đã đủ",
        }
    ],
    "tasks": ["một việc yêu cầu các đơn vị làm, có sẵn số thứ tự"],
    "last_task": "việc cuối: gửi báo cáo, chậm nhất ngày nào; có sẵn số thứ tự",
    "closing": "câu kết, chưa có dấu ./.",
}

SELF_INSPECTION_REMINDER = DocumentKind(
    id=ID,
    name=NAME,
    template="nhac-tu-kiem-tra.docx",
    about=Subject.YEAR,
    fields=FIELDS,
    build=build,
    early=partial(just_sent, ID),
)
