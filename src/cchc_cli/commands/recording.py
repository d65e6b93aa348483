"""Recording what the options of `cchc record` say."""

import typer

from cchc_cli.commands.errors import UsageMistakeError
from cchc_cli.commands.session import Session
from cchc_cli.commands.write import apply_edit, doubts, planned, show
from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.find import find_item, find_visit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.record import Answer, items_of, record_answer, record_edits, start_text, told
from cchc_cli.flows.visit_record import VisitAnswer, visit_edits
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import Result
from cchc_cli.model.workspace import Year


def result_of(word: str | None) -> Result | None:
    """Return the result that was typed."""
    return Result(word) if word else None


def by_options(
    session: Session,
    unit: str,
    item: str | None,
    answer: Answer,
    about: VisitAnswer,
    dry_run: bool,
) -> None:
    """Write an answer on an item, or what is about the whole visit.

    Raises:
        CommandError: The edit is refused, or both were asked for at once.
    """
    if item is not None and about:
        message = "ghi một nội dung và ghi chung buổi kiểm tra phải là hai lệnh"
        raise UsageMistakeError(message, "tách thành hai lệnh")

    def make(loaded: Loaded) -> FileEdit:
        workspace = loaded.workspace
        year = session.year(workspace)
        visit = find_visit(workspace, year, unit)
        if item is None:
            return about_visit(loaded, year, visit, about)
        found = find_item([i for _, i in items_of(workspace, year, visit)], item)
        return record_answer(loaded, year, visit, found, answer)

    loaded = session.load()
    if dry_run:
        show(planned(loaded, make))
        return
    after, edit = apply_edit(session, loaded, make)
    typer.echo(_told(session, after, unit, item, edit))
    if edit.doubts:
        typer.echo(f"\nNên xem lại:\n{doubts(edit)}")


def about_visit(loaded: Loaded, year: Year, visit: Visit, about: VisitAnswer) -> FileEdit:
    """Return the change that writes what is about the whole visit."""
    source = loaded.sources.get(year.inspection_path(visit.key))
    text = source.text if source else start_text(loaded.workspace, year, visit)
    inspection = year.inspections.get(visit.key)
    return record_edits(loaded, year, visit, visit_edits(year, visit, about, inspection, text))


def _told(session: Session, after: Loaded, unit: str, item: str | None, edit: FileEdit) -> str:
    if not edit.changes:
        return "Không có gì thay đổi."
    if item is None:
        return f"Đã ghi vào {edit.path}."
    year = session.year(after.workspace)
    visit = find_visit(after.workspace, year, unit)
    found = find_item([i for _, i in items_of(after.workspace, year, visit)], item)
    return told(after.workspace, visit, found, year.inspections[visit.key].findings[found.id])
