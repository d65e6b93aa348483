"""`cchc check --fix`: shows the mechanical mends as a diff, and then writes them."""

import sys
from collections.abc import Callable

import typer

from cchc_cli.adapters import replacing
from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.prompt import Back, Quit, Skip, ask_yes
from cchc_cli.commands.session import Session
from cchc_cli.commands.write import saying_why
from cchc_cli.flows.edit import CHANGED, FileEdit
from cchc_cli.flows.mend import mended, mends
from cchc_cli.presentation import harmless


def fix(session: Session, wanted: Callable[[str], bool], yes: bool) -> bool:
    """Mend the wanted files; return whether nothing is left that could have been mended.

    Args:
        session: This run.
        wanted: Whether a path is to be looked at.
        yes: Write without asking.

    Raises:
        CommandError: A file was changed meanwhile, or cannot be written.
    """
    sources = session.load().sources
    edits = [mended(source) for path, source in sources.items() if wanted(path)]
    edits = [edit for edit in edits if edit.changes]
    if not edits:
        typer.echo("Không có gì để sửa tự động.\n")
        return True
    for edit in edits:
        typer.echo("\n".join(harmless(line) for line in edit.diff().split("\n")))
        typer.echo(f"Sửa ở {edit.path}: {mends(edit)}.\n")
    if not (yes or _agreed(len(edits))):
        return False
    for edit in edits:
        _write(session, edit)
    typer.echo(f"Đã sửa {len(edits)} tệp.\n")
    return True


def _agreed(count: int) -> bool:
    """Return whether the person agrees; who cannot be asked does not."""
    if sys.stdin is None or not sys.stdin.isatty():
        typer.echo(f"Chưa sửa {count} tệp nào; muốn ghi các sửa đổi trên: thêm --yes.\n", err=True)
        return False
    try:
        agreed = ask_yes(f"Ghi các sửa đổi trên vào {count} tệp?", default=False)
    except (Back, Quit, Skip):
        agreed = False
    if not agreed:
        typer.echo("Giữ nguyên, không sửa gì.\n")
    return agreed


def _write(session: Session, edit: FileEdit) -> None:
    try:
        with saying_why(edit.path):
            replacing.replace_text(session.root, edit.path, edit.before, edit.after)
    except replacing.ChangedOnDiskError:
        message = f"{CHANGED.id}: {edit.path} vừa được sửa ở nơi khác nên chưa ghi gì"
        raise CommandError(message, "chạy lại lệnh") from None
