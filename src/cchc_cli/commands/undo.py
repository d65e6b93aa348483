"""Undoing: shows what taking the last edit of a file back would change, then does it."""

import sys

import typer

from cchc_cli.adapters import journal, replacing
from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.commands.prompt import Back, Quit, Skip, ask_yes
from cchc_cli.commands.session import Session
from cchc_cli.commands.write import saying_why
from cchc_cli.flows.edit import CHANGED
from cchc_cli.flows.find import find_round, find_visit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.undo import Undo, undo_of


def undo_record(
    session: Session,
    unit: str | None,
    undo: bool,
    yes: bool,
    more: bool,
    of_round: str | None = None,
) -> None:
    """Take the last edit of the unit's inspection back.

    Args:
        session: This run.
        unit: As typed.
        undo: Whether that is what was asked for.
        yes: Do not ask.
        more: Whether the command shall write something as well.
        of_round: Round of the visit as typed.

    Raises:
        CommandError, FlowError: It is not known which edit, or it cannot be taken back.
    """
    if not undo:
        raise UsageMistakeError("--yes chỉ dùng cùng --undo", "bỏ --yes rồi chạy lại lệnh")
    if unit is None:
        hint = "ví dụ: cchc record phuong-2 --undo"
        raise UsageMistakeError("chưa nói bỏ lần ghi của đơn vị nào", hint)
    if more:
        message = "--undo chỉ bỏ lần ghi cuối, không kèm nội dung hay điều muốn ghi"
        raise UsageMistakeError(message, f"chạy riêng: cchc record {unit} --undo")
    loaded = session.load()
    year = session.year(loaded.workspace)
    found = find_round(year, of_round).id if of_round else None
    visit = find_visit(loaded.workspace, year, unit, found)
    take_back(session, loaded, year.inspection_path(visit.key), yes)


def take_back(
    session: Session, loaded: Loaded, path: str, yes: bool, around: int = 2
) -> Undo | None:
    """Show what taking the last edit of a file back changes, and do it if the person agrees.

    Returns:
        What was taken back; None if nothing was.

    Raises:
        CommandError, FlowError: It cannot be taken back.
    """
    source = loaded.sources.get(path)
    edit = undo_of(path, source.text if source else None, journal.edits(session.root, path))
    typer.echo(edit.diff(around))
    if edit.back is None:
        typer.echo("\nTrước lần ghi này chưa có tệp; bỏ đi thì tệp bị xóa.")
    if not (yes or _agreed()):
        return None
    _take_back(session, edit)
    return edit


def _agreed() -> bool:
    """Return whether the person agrees; who cannot be asked does not."""
    if sys.stdin is None or not sys.stdin.isatty():
        typer.echo("\nChưa bỏ gì; muốn bỏ lần ghi này: thêm --yes.", err=True)
        return False
    typer.echo("")
    try:
        agreed = ask_yes("Bỏ lần ghi này?", default=False)
    except (Back, Quit, Skip):
        agreed = False
    if not agreed:
        typer.echo("Giữ nguyên, không bỏ gì.")
    return agreed


def _take_back(session: Session, undo: Undo) -> None:
    try:
        with saying_why(undo.path):
            replacing.replace_text(session.root, undo.path, undo.text, undo.back)
    except replacing.ChangedOnDiskError:
        message = f"{CHANGED.id}: {undo.path} vừa được sửa ở nơi khác nên chưa bỏ gì"
        raise CommandError(message, "chạy lại lệnh") from None
    journal.forget(session.root, undo.path, undo.kept)
    typer.echo(f"Đã bỏ lần ghi lúc {undo.when()}. Chạy lại lệnh này để bỏ lần trước nữa.")
