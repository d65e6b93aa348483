"""How every command that edits writes: as a diff, or whole and only if nothing changed."""

import contextlib
from collections.abc import Callable, Iterator, Sequence

import typer

from cchc_cli.adapters import files, journal, replacing
from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.session import Session
from cchc_cli.diagnostics import Diagnostic
from cchc_cli.flows.edit import CHANGED, MAKES_ERROR, EditRejected, FileEdit
from cchc_cli.flows.load import Loaded
from cchc_cli.presentation import as_text
from cchc_cli.source import Source

_TRIES = 50
"""How often an edit is made anew because someone else wrote the file in between."""

Make = Callable[[Loaded], FileEdit]


class RefusedEditError(CommandError):
    """An edit that would do harm (từ chối ghi), with each reason at its place."""

    def __init__(self, error: EditRejected, loaded: Loaded) -> None:
        """Say the reasons with the lines of the text that would be written."""
        reasons = as_text(error.found, {**loaded.sources, error.source.path: error.source})
        message = f"{MAKES_ERROR.id}: không ghi, tệp giữ nguyên, vì:\n\n{reasons}"
        super().__init__(message.rstrip())
        self.found = error.found


def apply_edit(session: Session, loaded: Loaded, make: Make) -> tuple[Loaded, FileEdit]:
    """Write the edit that `make` gives for the workspace; return the workspace after it.

    If the file was changed meanwhile, the workspace is read again and the edit
    made anew from what is there now: nobody's words are lost.

    Raises:
        CommandError: The edit is refused, or the file cannot be written.
    """
    for _ in range(_TRIES):
        edit = planned(loaded, make)
        if not edit.changes:
            return loaded, edit
        try:
            _write(session, edit)
        except replacing.ChangedOnDiskError:
            loaded = session.load()
            if edit.before is not None and not _is_there(loaded, edit.path):
                raise _gone(edit.path) from None
        else:
            return loaded.with_source(Source(edit.path, edit.after)), edit
    message = f"{CHANGED.id}: nơi khác đang liên tục sửa tệp nên chưa ghi được gì"
    raise CommandError(message, "chạy lại lệnh sau ít phút")


def _write(session: Session, edit: FileEdit) -> None:
    """Write an edit; what takes it back is on the disk before."""
    failed = ""

    def keep() -> None:
        nonlocal failed
        failed = journal.keep(session.root, edit.path, edit.before, edit.after)

    with saying_why(edit.path):
        replacing.replace_text(session.root, edit.path, edit.before, edit.after, keep)
    if failed:
        typer.echo(f"cảnh báo: đã ghi, nhưng --undo sẽ không bỏ được lần này: {failed}", err=True)


def _is_there(loaded: Loaded, path: str) -> bool:
    return path in loaded.files or any(d.span.path == path for d in loaded.unreadable)


def _gone(path: str) -> CommandError:
    """Whoever moved the file away has its answers; one begun anew would have only this one."""
    message = f"{CHANGED.id}: {path} vừa bị xóa hoặc đổi tên, chưa ghi gì"
    return CommandError(message, "khôi phục tệp, hoặc chạy lại lệnh để bắt đầu tệp mới")


@contextlib.contextmanager
def saying_why(path: str) -> Iterator[None]:
    """Say as a command why a file cannot be written.

    Raises:
        CommandError: It cannot.
    """
    try:
        yield
    except files.OutsideError:
        message = f"{path} là liên kết ra ngoài thư mục làm việc nên không ghi"
        raise CommandError(message, "thay liên kết bằng tệp thật") from None
    except files.NotWritableError as error:
        hint = "đóng tệp ở phần mềm khác, kiểm tra quyền ghi và chỗ trống trên đĩa"
        raise CommandError(str(error), hint) from None


def planned(loaded: Loaded, make: Make) -> FileEdit:
    """Return the edit, its refusals said as a command says them.

    Raises:
        CommandError: The edit is refused.
    """
    try:
        return make(loaded)
    except EditRejected as error:
        raise RefusedEditError(error, loaded) from None


def show(edit: FileEdit, around: int = 2) -> None:
    """Print the change without writing it, with some unchanged lines around each place."""
    typer.echo(edit.diff(around) if edit.changes else "Không có gì thay đổi.")


def warn(after: Loaded, doubts: Sequence[Diagnostic]) -> None:
    """Print what is doubtful about what was written, apart from the answer itself."""
    if doubts:
        typer.echo(f"\nCần xem lại:\n\n{as_text(doubts, after.sources)}".rstrip(), err=True)
