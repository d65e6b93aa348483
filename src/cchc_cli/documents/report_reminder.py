"""The letter that reminds units of their own reports (Công văn nhắc nộp báo cáo)."""

import datetime as dt
from functools import partial

import msgspec

from cchc_cli.documents.coming_visits import ComingRound, ComingVisit, coming_round, passed_words
from cchc_cli.documents.document import (
    Context,
    DocumentKind,
    NotNeeded,
    NotReady,
    NotYet,
    Request,
    Subject,
)
from cchc_cli.documents.due import REPORT_AGAIN, just_sent
from cchc_cli.documents.letterhead import (
    about_text,
    issued_paper,
    issued_reference,
    letterhead_of,
    official,
    on_upright_page,
    sent_about,
)
from cchc_cli.documents.lines import lowered, one_line, stopped
from cchc_cli.documents.notice_tables import all_areas
from cchc_cli.documents.outline import outline_areas, outline_period
from cchc_cli.documents.references import (
    asked_day,
    office,
    office_letterhead,
    reminders_reference,
)
from cchc_cli.documents.report_asked import report_asked
from cchc_cli.documents.report_reminder_fields import REPORT_REMINDER_FIELDS
from cchc_cli.documents.wording import called_together
from cchc_cli.model.papers import IssuedPaper, Letterhead
from cchc_cli.model.words import DueThing
from cchc_cli.vietnamese import count, long_date, short_date

ID, NAME = "nhac-bao-cao", "Công văn nhắc nộp báo cáo"

SOON = 10
"""From how many days before its due day a report is asked for: practice, not law."""

_FEW = 10
"""Up to how many units the letter is addressed to by name."""


def build(request: Request) -> Context:
    """Return the context of the letter to the unit, or to all units of a round, still owing.

    Raises:
        NotReady: The plan asks for no report before the visit, or nobody owes one.
    """
    plan = request.year.plan
    asked = any(d.of == DueThing.UNIT_REPORT for d in plan.deadlines) if plan else False
    issued = issued_paper(request, ID)
    day = (issued.date if issued else None) or request.today
    coming = coming_round(request, day)
    if not asked:
        raise NotReady("kế hoạch không nêu hạn đơn vị gửi báo cáo (deadlines: of: bao-cao-don-vi)")
    waiting = [each for each in coming.dated if each.due and _received(request, each) is None]
    owing = [each for each in waiting if each.due and (each.due - day).days <= SOON]
    if not waiting:
        raise _why_not(request, coming)
    if not owing:
        first = min(each.due for each in waiting if each.due)
        told = f"nhắc từ {SOON} ngày trước hạn"
        raise NotYet(
            f"chưa đến lúc nhắc “{request.of}”: hạn gửi báo cáo {short_date(first)}, {told}"
        )
    head = _head(request, coming, owing)
    before = sent_about(request, ID)
    again = f" (lần {len(before) + 1})" if before else ""
    tasks = _tasks(request, head, owing, issued, day)
    return official(request, ID, head, coming.plan.issuer.place) | {
        "about": about_text(f"nhắc gửi báo cáo phục vụ kiểm tra{again}"),
        "basis": report_asked(request, coming, owing),
        "state": _state(request, coming, head, owing, day),
        "history": _history(request, before, head),
        "units": _rows(owing, day) if len(owing) > 1 else [],
        **_asked(owing, tasks),
        "closing": _closing(head, owing),
        "annex_reference": on_upright_page(issued_reference(request, ID, "Công văn", head)),
        "outline": outline_areas(request, all_areas(request, owing), _kinds(owing)),
        "outline_period": outline_period(coming.plan, coming.rounds),
        "called": called_together(coming.teams),
    }


def _kinds(owing: list[ComingVisit]) -> set[str]:
    """Return the kinds of the units; empty if that of one of them is not known."""
    kinds = {each.unit.kind if each.unit else "" for each in owing}
    return set() if "" in kinds else kinds


def _received(request: Request, each: ComingVisit) -> dt.date | None:
    inspection = request.year.inspections.get(each.visit.key)
    return inspection.report.received if inspection and inspection.report else None


def _why_not(request: Request, coming: ComingRound) -> NotReady:
    received = [day for each in coming.waiting if (day := _received(request, each))]
    if coming.dated and len(received) >= len(coming.dated):
        if request.year.round(request.of) is None:
            return NotNeeded(f"“{request.of}” đã gửi báo cáo ngày {short_date(received[0])}")
        return NotNeeded(f"mọi đơn vị sắp được kiểm tra của “{request.of}” đã gửi báo cáo")
    if coming.dated:
        return NotReady(f"chưa tính được hạn gửi báo cáo của “{request.of}” theo Kế hoạch")
    if coming.passed:
        return NotReady(f"“{request.of}” {passed_words(coming)}")
    if coming.waiting or coming.postponed:
        return NotReady(f"“{request.of}” chưa định ngày kiểm tra nên chưa có hạn gửi báo cáo")
    return NotNeeded(f"“{request.of}” không còn cuộc kiểm tra nào sắp tới")


def _head(request: Request, coming: ComingRound, owing: list[ComingVisit]) -> Letterhead:
    """Return the letterhead; without its own addressees the letter goes to who owes a report."""
    plan = coming.plan
    head = letterhead_of(request, ID, office_letterhead(request, plan, ID))
    names = tuple(dict.fromkeys(each.name for each in owing))
    if len(names) > _FEW:
        names = (f"Các cơ quan, đơn vị được kiểm tra trong {coming.name}",)
    return msgspec.structs.replace(head, to=head.to or names)


def _state(
    request: Request, coming: ComingRound, head: Letterhead, owing: list[ComingVisit], day: dt.date
) -> str:
    """Return who has not sent it, and how long there is still, or by how much it is late."""
    to = office(request, head.issuer)
    if len(owing) == 1:
        each = owing[0]
        assert each.due is not None
        assert each.visit.date is not None
        return (
            f"Theo lịch, {called_together(coming.teams)} làm việc tại {each.name}"
            f" {long_date(each.visit.date)}; thời hạn gửi báo cáo đến hết {each.due_long}."
            f" Đến {long_date(day)}, {to} chưa nhận được báo cáo của đơn vị{_late(each.due, day)}."
        )
    late = sum(1 for each in owing if each.due and each.due < day)
    rest = ", đều đã quá hạn" if late else ""
    if 0 < late < len(owing):
        rest = f", trong đó {count(late)} đơn vị đã quá hạn"
    sent = sum(_received(request, each) is not None for each in coming.dated)
    told = f"chưa nhận được báo cáo của {count(len(owing))} cơ quan, đơn vị sắp được kiểm tra"
    if sent:
        told = f"đã nhận báo cáo của {count(sent)} đơn vị; còn {count(len(owing))} đơn vị chưa gửi"
    return f"Đến {long_date(day)}, {to} {told}{rest}:"


def _late(due: dt.date, day: dt.date) -> str:
    left = (due - day).days
    if left < 0:
        return f", đã quá hạn {count(-left)} ngày"
    return f", thời hạn còn {count(left)} ngày" if left else ", hôm nay là ngày cuối của thời hạn"


def _history(request: Request, before: list[IssuedPaper], head: Letterhead) -> str:
    if not before:
        return ""
    return f"{head.issuer} đã nhắc tại {reminders_reference(before, head.symbol)}."


def _rows(owing: list[ComingVisit], day: dt.date) -> list[Context]:
    return [
        {
            "number": place,
            "name": each.name,
            "day": short_date(each.visit.date) if each.visit.date else "",
            "due": each.due_short,
            "state": _state_of(each.due, day) if each.due else "",
        }
        for place, each in enumerate(owing, start=1)
    ]


def _state_of(due: dt.date, day: dt.date) -> str:
    left = (due - day).days
    if left < 0:
        return f"Quá hạn {count(-left)} ngày"
    return f"Còn {count(left)} ngày" if left else "Hạn cuối hôm nay"


def _tasks(
    request: Request,
    head: Letterhead,
    owing: list[ComingVisit],
    issued: IssuedPaper | None,
    day: dt.date,
) -> list[str]:
    """Return what is asked: the report by the outline, by when, and the office's own words."""
    to = office(request, head.issuer)
    late = [each for each in owing if each.due and each.due < day]
    by = asked_day(request, issued, issued.date if issued else None)
    when = f"ngay sau khi nhận được Công văn này{f', chậm nhất {long_date(by)}' if by else ''}"
    if not late:
        only = owing[0].due_long if len(owing) == 1 else ""
        when = f"chậm nhất {only}" if only else "đúng thời hạn của từng đơn vị nêu trên"
        when = f"chậm nhất {long_date(by)}" if by else when
    elif len(late) < len(owing):
        when = f"đúng thời hạn; đơn vị đã quá hạn gửi {when}"
    return [
        f"Lập báo cáo theo Đề cương tại Phụ lục kèm theo Công văn này, gửi về {to} {when}.",
        *(stopped(note) for note in (issued.notes if issued else ())),
    ]


def _asked(owing: list[ComingVisit], tasks: list[str]) -> Context:
    """Return one request as a sentence; several as a numbered list below its own."""
    whom = owing[0].name if len(owing) == 1 else "các cơ quan, đơn vị nêu trên"
    lines = [f"{place}. {text}" for place, text in enumerate(tasks, start=1)]
    if len(tasks) == 1:
        lines = [f"Đề nghị {whom} {lowered(tasks[0])}"]
    return {
        "lead": f"Đề nghị {whom}:" if len(tasks) > 1 else "",
        "tasks": lines[:-1],
        "last_task": lines[-1],
    }


def _closing(head: Letterhead, owing: list[ComingVisit]) -> str:
    if head.contact:
        return f"Cần trao đổi, đề nghị liên hệ {one_line(head.contact)}"
    whom = owing[0].name if len(owing) == 1 else "các cơ quan, đơn vị"
    return f"{head.issuer} mong {whom} quan tâm, thực hiện"


REPORT_REMINDER = DocumentKind(
    id=ID,
    name=NAME,
    template="nhac-bao-cao.docx",
    about=Subject.VISIT,
    also=(Subject.ROUND,),
    fields=REPORT_REMINDER_FIELDS,
    build=build,
    early=partial(just_sent, ID, days=REPORT_AGAIN),
)
