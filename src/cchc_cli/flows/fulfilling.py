"""Noting that something due was done which no other record tells (việc có hạn đã làm xong)."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from cchc_cli.flows.edit import FileEdit, guarded_edit
from cchc_cli.flows.errors import AnswerError, NotFoundError
from cchc_cli.flows.find import find_round, find_shown_visit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.written import notation_for, written_date
from cchc_cli.model.deadline import Deadline
from cchc_cli.model.deadline_scope import Scope, fits, scope_of
from cchc_cli.model.due import Due
from cchc_cli.model.due_things import due_things
from cchc_cli.model.due_words import due_words
from cchc_cli.model.words import DueThing
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import fold, short_date, slug
from cchc_cli.yamltext.edit import Append, Plain
from cchc_cli.yamltext.report import did_you_mean

ELSEWHERE = {
    DueThing.UNIT_REPORT: "ghi ngày nhận: cchc record {} --report-received NGÀY",
    DueThing.REMEDY: "ghi ở kiến nghị ấy: cchc record {} NỘI_DUNG --remedied NGÀY",
    DueThing.SELF_INSPECTION: "ghi vào {}",
}
"""What is recorded where it belongs, and how."""


class Done(msgspec.Struct, frozen=True):
    """What was done as it was typed (việc làm xong): `of` is a visit or a round."""

    deadline: str
    date: dt.date
    of: str | None = None
    note: str | None = None


def fulfil(loaded: Loaded, year: Year, done: Done, today: dt.date) -> FileEdit:
    """Return the change of schedule.yaml that notes something due as done.

    Raises:
        NotFoundError: There is no such deadline, visit or round.
        AnswerError: It cannot be noted so, or is done already.
        EditRejected: The file cannot be edited, or an error would arise.
    """
    workspace = loaded.workspace
    deadline = find_deadline(year, done.deadline)
    of = _subject(workspace, year, deadline, done.of)
    _must_be_noted_here(year, deadline, of)
    if done.date > today:
        message = f"ngày {short_date(done.date)} chưa đến (hôm nay {short_date(today)})"
        raise AnswerError(message, "ghi ngày đã làm xong, khi việc đã xong")
    _must_be_open(workspace, year, deadline, of, today)
    path = year.path("schedule.yaml")
    text = notation_for(loaded, year, path)
    entry: dict[str, Plain] = {"deadline": deadline.id}
    entry |= {"of": of} if of else {}
    entry["date"] = written_date(done.date, text)
    entry |= {"note": done.note} if done.note else {}
    return guarded_edit(loaded, path, [Append(("fulfilled",), entry)])


def find_deadline(year: Year, typed: str) -> Deadline:
    """Return the deadline with this id or name.

    Raises:
        NotFoundError: None fits, or several do.
    """
    deadlines = year.plan.deadlines if year.plan else ()
    exact = [d for d in deadlines if d.id in (typed, slug(typed))]
    found = exact or [d for d in deadlines if fold(d.name) == fold(typed)]
    if len(found) == 1:
        return found[0]
    ids = [d.id for d in found or deadlines]
    if found:
        raise NotFoundError(f"có nhiều thời hạn “{typed}”", f"chọn một trong: {', '.join(ids)}")
    if not ids:
        hint = "ghi thời hạn vào phần deadlines của kế hoạch"
        raise NotFoundError("kế hoạch chưa có thời hạn nào", hint)
    hint = did_you_mean(slug(typed), ids) or f"các thời hạn: {', '.join(ids)}"
    raise NotFoundError(f"kế hoạch không có thời hạn “{typed}”", hint)


def _subject(workspace: Workspace, year: Year, deadline: Deadline, typed: str | None) -> str | None:
    """Return the id of the visit or round that is meant; None for what is due for the plan."""
    scope = scope_of(deadline)
    if scope in {Scope.PLAN, Scope.UNIT}:
        if typed:
            message = f"“{deadline.id}” là việc chung của kế hoạch, không của riêng “{typed}”"
            raise AnswerError(message, f"bỏ “{typed}”: cchc schedule done {deadline.id}")
        return None
    what = "cuộc kiểm tra" if scope is Scope.VISIT else "đợt"
    if not typed:
        name = "CUỘC" if scope is Scope.VISIT else "ĐỢT"
        message = f"“{deadline.id}” là việc của từng {what}, chưa rõ của {what} nào"
        raise AnswerError(message, f"ghi thêm mã: cchc schedule done {deadline.id} {name}")
    if scope is Scope.ROUND:
        of_round = find_round(year, typed)
        _must_apply(deadline, not deadline.rounds or of_round.id in deadline.rounds, of_round.id)
        return of_round.id
    visit = find_shown_visit(workspace, year, typed)
    _must_apply(deadline, fits(workspace, deadline, visit), visit.key)
    return visit.key


def _must_apply(deadline: Deadline, applies: bool, of: str) -> None:
    if not applies:
        message = f"thời hạn “{deadline.id}” không áp dụng cho “{of}”"
        raise AnswerError(message, "xem kinds, rounds của thời hạn ấy trong kế hoạch")


def _must_be_noted_here(year: Year, deadline: Deadline, of: str | None) -> None:
    hint = ELSEWHERE.get(deadline.of) if deadline.of else None
    if hint:
        where = of or year.path("self-inspections.yaml")
        raise AnswerError(f"“{deadline.id}” có chỗ ghi riêng", hint.format(where))


def _must_be_open(
    workspace: Workspace, year: Year, deadline: Deadline, of: str | None, today: dt.date
) -> None:
    dues = fulfilled_by(workspace, year, deadline, of, today)
    if dues and all(due.done for due in dues):
        day = short_date(max(due.done for due in dues if due.done))
        whose = f" của “{of}”" if of else ""
        hint = f"ghi nhầm thì: cchc schedule undo, hoặc sửa {year.path('schedule.yaml')}"
        raise AnswerError(f"“{deadline.id}”{whose} đã ghi xong ngày {day}", hint)


def fulfilled_by(
    workspace: Workspace, year: Year, deadline: Deadline, of: str | None, today: dt.date
) -> Sequence[Due]:
    """Return what is due by a deadline, for a visit, a round or the plan."""
    return [
        due
        for due in due_things(workspace, year, today)
        if due.deadline == deadline
        and of in {None, due.visit, due.round if not due.visit else None}
    ]


def done_words(before: Loaded, after: Loaded, year_id: str, today: dt.date) -> list[str]:
    """Return what is done now and was not before, with its due day."""
    was = due_things(before.workspace, before.workspace.years[year_id], today)
    now = due_things(after.workspace, after.workspace.years[year_id], today)
    found = []
    for earlier, due in zip(was, now, strict=True):
        if due.done and due.done != earlier.done:
            by = f" (hạn {due_words(due.due)})" if due.due else ""
            found.append(f"{due.whom}: {due.what}, xong ngày {short_date(due.done)}{by}")
    return found
