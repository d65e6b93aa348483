"""Recording what the options of `cchc record` say; questions if they say nothing."""

import datetime as dt
import sys
from collections.abc import Sequence
from typing import NamedTuple

import typer

from cchc_cli.commands.errors import UsageMistakeError
from cchc_cli.commands.session import Session
from cchc_cli.commands.write import apply_edit, planned, show, warn
from cchc_cli.diagnostics import Diagnostic
from cchc_cli.flows.answer import Answer
from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.find import find_item, find_round, find_visit
from cchc_cli.flows.happened import must_have_happened
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.record import (
    EXPECTED,
    items_of,
    of_item,
    record_answer,
    told,
)
from cchc_cli.flows.record_notes import out_already, recommendations_told, signed_told
from cchc_cli.flows.same_unit import must_be_meant, siblings, visit_told
from cchc_cli.flows.visit_record import VisitAnswer, record_visit
from cchc_cli.model.schedule import Visit
from cchc_cli.model.workspace import Workspace, Year


class Of(NamedTuple):
    """What the answer is about, as typed: a unit, the round of its visit, one of its items."""

    unit: str | None
    round: str | None = None
    item: str | None = None


def record_typed(
    session: Session, of: Of, answer: Answer, about: VisitAnswer, dry_run: bool
) -> None:
    """Write what was typed; if nothing was, ask on the terminal.

    Raises:
        UsageMistakeError: The options do not go together, or no one can be asked.
    """
    _must_agree(of.unit, of.item, answer, about, dry_run)
    if of.unit is not None and (answer or about):
        _by_options(session, of, answer, about, dry_run)
        return
    if sys.stdin is None or not sys.stdin.isatty():
        hint = "ví dụ: cchc record phuong-2 MÃ_NỘI_DUNG --result dat; xem: cchc record --help"
        raise UsageMistakeError("không có cửa sổ lệnh để hỏi từng nội dung", hint)
    from cchc_cli.commands.ask import ask_visit

    ask_visit(session, of.unit, of.item, of.round)


def _must_agree(
    unit: str | None, item: str | None, answer: Answer, about: VisitAnswer, dry_run: bool
) -> None:
    if unit is None and (answer or about):
        hint = "thêm mã đơn vị ngay sau record, ví dụ: cchc record phuong-2 …"
        raise UsageMistakeError("chưa nói ghi cho đơn vị nào", hint)
    if item is None and answer:
        raise UsageMistakeError("chưa nói ghi vào nội dung nào", "thêm mã nội dung sau tên đơn vị")
    if item is not None and about:
        message = "ghi một nội dung và ghi chung buổi kiểm tra phải là hai lệnh"
        raise UsageMistakeError(message, "tách thành hai lệnh")
    if dry_run and not answer and not about:
        hint = "ví dụ: cchc record phuong-2 MÃ_NỘI_DUNG --result dat --dry-run"
        raise UsageMistakeError("--dry-run cần kèm điều muốn ghi", hint)


def _by_options(
    session: Session, of: Of, answer: Answer, about: VisitAnswer, dry_run: bool
) -> None:
    must_have_happened(answer, about, session.today)

    def make(loaded: Loaded) -> FileEdit:
        workspace = loaded.workspace
        year, visit = visit_of(session, workspace, of)
        if of.round is None:
            must_be_meant(workspace, year, visit, _days_told(answer, about, session.today))
        if of.item is None:
            return record_visit(loaded, year, visit, about)
        found = find_item([i for _, i in items_of(workspace, year, visit)], of.item)
        return record_answer(loaded, year, visit, found, answer)

    loaded = session.load()
    if dry_run:
        show(planned(loaded, make))
        return
    after, edit = apply_edit(session, loaded, make)
    words, doubts = _told(session, after, of, edit)
    typer.echo(words)
    if edit.changes and of.item is not None:
        _note(session, loaded.workspace, after.workspace, of, answer)
    warn(after, doubts)


def _note(session: Session, before: Workspace, after: Workspace, of: Of, answer: Answer) -> None:
    """Say what the answer on an item has come to, beyond that it is written."""
    year, visit = visit_of(session, after, of)
    item = find_item([i for _, i in items_of(after, year, visit)], of.item or "").id
    old = before.years[year.id].inspections.get(visit.key)
    new = year.inspections[visit.key]
    many = recommendations_told(old.findings.get(item) if old else None, new.findings[item])
    if many:
        typer.echo(many)
    signed = signed_told(answer, out_already(old), visit.key)
    if signed:
        typer.echo(f"\n{signed}", err=True)


def visit_of(session: Session, workspace: Workspace, of: Of) -> tuple[Year, Visit]:
    """Return the year and the visit that are meant.

    Raises:
        CommandError, NotFoundError: There is none, or several are.
    """
    year = session.year(workspace)
    of_round = find_round(year, of.round).id if of.round else None
    return year, find_visit(workspace, year, of.unit or "", of_round)


def _days_told(answer: Answer, about: VisitAnswer, today: dt.date) -> list[dt.date]:
    """Return the days that tell which visit is meant.

    What was found is written on the day of the visit. Remedies come at any time after it.
    """
    days = [d for d in (about.held_on, about.report_received, about.signed) if d]
    return [*days, *([today] if answer.result is not None else [])]


def _told(
    session: Session, after: Loaded, of: Of, edit: FileEdit
) -> tuple[str, Sequence[Diagnostic]]:
    """Return what was written in words, and what is doubtful about it."""
    if not edit.changes:
        return "Không có gì thay đổi.", ()
    workspace = after.workspace
    year, visit = visit_of(session, workspace, of)
    which = visit_told(workspace, year, visit) if siblings(year, visit) else ""
    if of.item is None:
        words = f"Đã ghi vào {edit.path}" + (f"\n  ({which})." if which else ".")
        return words, [d for d in edit.arisen if d.code not in EXPECTED]
    found = find_item([i for _, i in items_of(workspace, year, visit)], of.item)
    finding = year.inspections[visit.key].findings[found.id]
    words = told(which or workspace.unit_name(visit.unit), found, finding)
    return words, of_item(after, edit.path, found.id, edit.found)
