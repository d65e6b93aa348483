"""The letter that urges a unit to carry out what it was asked (Công văn đôn đốc khắc phục)."""

import datetime as dt
from functools import partial

import msgspec

from cchc_cli.documents.advice_due import due_told
from cchc_cli.documents.document import (
    Context,
    DocumentKind,
    NotNeeded,
    NotYet,
    Request,
    Subject,
)
from cchc_cli.documents.due import just_sent
from cchc_cli.documents.letterhead import (
    about_text,
    issued_paper,
    letterhead_of,
    official,
    sent_before,
)
from cchc_cli.documents.lines import one_line, tied, unstopped
from cchc_cli.documents.references import (
    asked_day,
    deadline_text,
    minutes_reference,
    office,
    reminders_reference,
    result_reference,
    unit_now,
)
from cchc_cli.documents.remedy_reminder_fields import REMEDY_REMINDER_FIELDS
from cchc_cli.documents.remedy_words import is_met_since, later_words
from cchc_cli.documents.visits import VisitRecord, visit_record
from cchc_cli.documents.wording import act_on, subject_of
from cchc_cli.model.deadline_scope import deadline_of
from cchc_cli.model.due_done import done_on
from cchc_cli.model.events import About, due_of
from cchc_cli.model.papers import IssuedPaper, Letterhead
from cchc_cli.model.progress import Advice, RemedyState
from cchc_cli.model.tally import follow_up
from cchc_cli.model.words import DueThing
from cchc_cli.vietnamese import count, long_date, sentence, short_date

ID, NAME = "don-doc", "Công văn đôn đốc khắc phục"

SOON = 5
"""From how many days before its due day a recommendation is chased: practice, not law."""


def build(request: Request) -> Context:
    """Return the context of the letter to the unit of the visit `request.of`.

    Raises:
        NotReady: The visit was not held, or nothing is overdue or falls due soon.
    """
    record = visit_record(request, any_form=True)
    waiting = [a for a in record.advice if not _is_done(a, request.today)]
    if not waiting:
        raise NotNeeded(f"“{request.of}” không còn kiến nghị nào phải đôn đốc")
    chased = [a for a in waiting if _is_pressing(a, request.today)]
    if not chased:
        told = _first_due(waiting)
        raise NotYet(f"“{request.of}” chưa có kiến nghị nào quá hạn hoặc sắp đến hạn{told}")
    otherwise = Letterhead(issuer=record.team.name, symbol=f"{record.team.symbol}-CCHC")
    head = letterhead_of(request, ID, otherwise)
    now = unit_now(request, ID, record)
    head = msgspec.structs.replace(head, to=head.to or (now,))
    before = sent_before(request, ID)
    tasks = _tasks(request, record, chased, head)
    again = f" (lần {len(before) + 1})" if before else ""
    return official(request, ID, head, record.plan.issuer.place) | {
        "about": about_text(f"đôn đốc thực hiện kiến nghị sau kiểm tra{again}"),
        "unit": now,
        "basis": _basis(request, record),
        "state": _state(request, record),
        "history": _history(before, head, now),
        "lead": _lead(chased, request.today),
        "recommendations": _rows(chased, now, request.today),
        "tasks": tasks[:-1],
        "last_task": tasks[-1],
        "closing": f"Đề nghị {now} nghiêm túc thực hiện",
    }


def _is_done(advice: Advice, today: dt.date) -> bool:
    return advice.state(today) == RemedyState.DONE


def _is_pressing(advice: Advice, today: dt.date) -> bool:
    return advice.due is not None and (advice.due.day - today).days <= SOON


def _first_due(waiting: list[Advice]) -> str:
    days = [a.due.day for a in waiting if a.due]
    return f" (hạn gần nhất {short_date(min(days))})" if days else " (chưa ấn định hạn)"


def _basis(request: Request, record: VisitRecord) -> str:
    when = f"{sentence(long_date(record.day))}, " if record.day else ""
    told = result_reference(record)
    papers = minutes_reference(request, record) + (f" và {told}" if told else "")
    done = act_on(subject_of(record.plan, record.themes), record.kind, record.form)
    return (
        f"{when}{record.team.called} đã {done} {record.at_unit}; các nội dung phải"
        f" khắc phục được nêu tại {papers}."
    )


def _state(request: Request, record: VisitRecord) -> str:
    """Return how many recommendations are done, and how late the others are."""
    follow = follow_up(record.advice, request.today)
    rest = follow.open + follow.overdue
    done = f"đã khắc phục {count(follow.done)}/{count(follow.total)} kiến nghị"
    done += f"; còn {count(rest)} kiến nghị chưa hoàn thành"
    if not follow.done:
        done = f"chưa khắc phục xong kiến nghị nào trong {count(rest)} kiến nghị"
    if not follow.done and rest == 1:
        done = "chưa khắc phục xong kiến nghị đã nêu"
    late = _late(record, rest, request.today)
    return f"Tính đến {long_date(request.today)}, {unit_now(request, ID, record)} {done}{late}."


def _late(record: VisitRecord, rest: int, today: dt.date) -> str:
    """Return the clause on what is overdue among the `rest`; empty if nothing is."""
    days = [
        (today - a.due.day).days
        for a in record.advice
        if a.due and a.state(today) == RemedyState.OVERDUE
    ]
    if not days:
        return ""
    longest = f"{count(max(days))} ngày"
    if len(days) == rest:
        return f", đã quá hạn {longest}" if rest == 1 else f", đều đã quá hạn (lâu nhất {longest})"
    if len(days) == 1:
        return f", trong đó 01 kiến nghị đã quá hạn {longest}"
    return f", trong đó {count(len(days))} kiến nghị đã quá hạn (lâu nhất {longest})"


def _history(before: list[IssuedPaper], head: Letterhead, unit: str) -> str:
    """Return how often the unit was chased before; empty the first time."""
    if not before:
        return ""
    told = reminders_reference(before, head.symbol)
    return (
        f"{head.issuer} đã đôn đốc {count(len(before))} lần tại {told}, nhưng đến nay"
        f" {unit} vẫn chưa thực hiện xong."
    )


def _lead(chased: list[Advice], today: dt.date) -> str:
    late = sum(a.state(today) == RemedyState.OVERDUE for a in chased)
    if late == len(chased):
        return "Các kiến nghị đã quá hạn gồm:"
    return f"Các kiến nghị {'đã quá hạn, ' if late else ''}sắp đến hạn gồm:"


def _rows(chased: list[Advice], unit: str, today: dt.date) -> list[Context]:
    ordered = sorted(chased, key=lambda a: a.due.day if a.due else today)
    return [
        {
            "number": place,
            "text": _text(advice, today),
            "owner": tied(advice.recommendation.owner or unit),
            "due": due_told(advice) if advice.due else "",
            "state": _days(advice.due.day if advice.due else None, today),
        }
        for place, advice in enumerate(ordered, start=1)
    ]


def _text(advice: Advice, today: dt.date) -> str:
    """Return the recommendation, and what a later visit saw of it."""
    seen = later_words(advice, today, "chưa có báo cáo kết quả khắc phục")
    text = one_line(advice.recommendation.text)
    return f"{unstopped(text)} ({seen})" if seen else text


def _days(due: dt.date | None, today: dt.date) -> str:
    if due is None:
        return ""
    left = (due - today).days
    if left < 0:
        return f"Quá hạn {count(-left)} ngày"
    return f"Còn {count(left)} ngày" if left else "Hạn cuối hôm nay"


def _tasks(
    request: Request, record: VisitRecord, chased: list[Advice], head: Letterhead
) -> list[str]:
    late = sum(a.state(request.today) == RemedyState.OVERDUE for a in chased)
    met = sum(is_met_since(advice, request.today) for advice in chased)
    which = "nêu trên" if not met else "còn lại"
    tasks = []
    if met:
        tasks.append(
            f"Gửi minh chứng đã khắc phục của {count(met)} kiến nghị mà lần kiểm tra sau đánh giá"
            " đạt."
        )
    if met < len(chased):
        tasks.append(f"Tập trung hoàn thành {count(len(chased) - met)} kiến nghị {which}.")
    if late:
        tasks.append(
            f"Làm rõ nguyên nhân, trách nhiệm của tập thể, cá nhân đối với {count(late)} kiến nghị"
            " đã quá hạn."
        )
    until, was = _report_due(request, record)
    tasks.append(
        f"Báo cáo kết quả khắc phục bằng văn bản, kèm minh chứng của từng nội dung{was}, về"
        f" {office(request, head.issuer)} chậm nhất {deadline_text(until, request.today)}."
    )
    return [f"{place}. {text}" for place, text in enumerate(tasks, start=1)]


def _report_due(request: Request, record: VisitRecord) -> tuple[dt.date | None, str]:
    """Return by when to report: the office's day, else the plan's; if that has passed, so.

    On the day of the letter, be it sent already.
    """
    issued = issued_paper(request, ID)
    sent = issued.date if issued else None
    asked = asked_day(request, issued, sent)
    workspace, year = request.workspace, request.year
    rule = deadline_of(workspace, year, DueThing.REMEDY_REPORT, record.visit)
    due = due_of(workspace, year, rule, About(record.visit)) if rule else None
    if due is None:
        return asked, ""
    if due.day >= (sent or request.today):
        return asked or due.day, ""
    done = rule and done_on(year, rule, record.visit, record.inspection)
    return asked, "" if done else f" (hạn theo Kế hoạch: {long_date(due.day)}, đã quá hạn)"


REMEDY_REMINDER = DocumentKind(
    id=ID,
    name=NAME,
    template="don-doc.docx",
    any_form=True,
    about=Subject.VISIT,
    fields=REMEDY_REMINDER_FIELDS,
    build=build,
    early=partial(just_sent, ID),
)
