"""Recording what the options of `cchc record` say; questions if they say nothing."""

import sys
from collections.abc import Sequence

import typer

from cchc_cli.commands.errors import UsageMistakeError
from cchc_cli.commands.session import Session
from cchc_cli.commands.write import apply_edit, planned, show, warn
from cchc_cli.diagnostics import Diagnostic
from cchc_cli.flows.answer import Answer
from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.find import find_item, find_visit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.record import (
    EXPECTED,
    items_of,
    of_item,
    record_answer,
    told,
)
from cchc_cli.flows.visit_record import VisitAnswer, record_visit


def record_typed(
    session: Session,
    unit: str | None,
    item: str | None,
    answer: Answer,
    about: VisitAnswer,
    dry_run: bool,
) -> None:
    """Write what was typed; if nothing was, ask on the terminal.

    Raises:
        UsageMistakeError: The options do not go together, or no one can be asked.
    """
    _must_agree(unit, item, answer, about, dry_run)
    if unit is not None and (answer or about):
        _by_options(session, unit, item, answer, about, dry_run)
        return
    if sys.stdin is None or not sys.stdin.isatty():
        hint = "ví dụ: cchc record phuong-2 MÃ_NỘI_DUNG --result dat; xem: cchc record --help"
        raise UsageMistakeError("không có cửa sổ lệnh để hỏi từng nội dung", hint)
    from cchc_cli.commands.ask import ask_visit

    ask_visit(session, unit, item)


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
    session: Session,
    unit: str,
    item: str | None,
    answer: Answer,
    about: VisitAnswer,
    dry_run: bool,
) -> None:
    def make(loaded: Loaded) -> FileEdit:
        workspace = loaded.workspace
        year = session.year(workspace)
        visit = find_visit(workspace, year, unit)
        if item is None:
            return record_visit(loaded, year, visit, about)
        found = find_item([i for _, i in items_of(workspace, year, visit)], item)
        return record_answer(loaded, year, visit, found, answer)

    loaded = session.load()
    if dry_run:
        show(planned(loaded, make))
        return
    after, edit = apply_edit(session, loaded, make)
    words, doubts = _told(session, after, unit, item, edit)
    typer.echo(words)
    warn(after, doubts)


def _told(
    session: Session, after: Loaded, unit: str, item: str | None, edit: FileEdit
) -> tuple[str, Sequence[Diagnostic]]:
    """Return what was written in words, and what is doubtful about it."""
    if not edit.changes:
        return "Không có gì thay đổi.", ()
    if item is None:
        return f"Đã ghi vào {edit.path}.", [d for d in edit.arisen if d.code not in EXPECTED]
    year = session.year(after.workspace)
    visit = find_visit(after.workspace, year, unit)
    found = find_item([i for _, i in items_of(after.workspace, year, visit)], item)
    finding = year.inspections[visit.key].findings[found.id]
    words = told(after.workspace, visit, found, finding)
    return words, of_item(after, edit.path, found.id, edit.found)
