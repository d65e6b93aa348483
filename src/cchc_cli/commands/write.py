"""How every command that edits writes: as a diff, or whole and only if nothing changed."""

import typer

from cchc_cli.adapters import files
from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.session import Session
from cchc_cli.flows.edit import CHANGED, MAKES_ERROR, EditRejected, FileEdit
from cchc_cli.presentation import as_text


def write(session: Session, edit: FileEdit) -> None:
    """Put the change on the disk.

    Raises:
        CommandError: The file was changed meanwhile, or cannot be written.
    """
    try:
        files.replace_text(session.root, edit.path, edit.before, edit.after)
    except files.ChangedOnDiskError:
        message = f"{CHANGED.id}: {edit.path} vừa bị sửa bởi nơi khác nên chưa ghi gì"
        raise CommandError(message, "chạy lại lệnh") from None
    except files.OutsideError:
        message = f"{edit.path} là liên kết ra ngoài thư mục làm việc nên không ghi"
        raise CommandError(message, "thay liên kết bằng tệp thật") from None
    except files.NotWritableError as error:
        raise CommandError(str(error), "kiểm tra quyền ghi và chỗ trống trên đĩa") from None


def rejected(error: EditRejected) -> CommandError:
    """Return the refusal as it stops a command, with each reason, place and cure."""
    reasons = as_text(error.found, {error.source.path: error.source})
    message = f"{MAKES_ERROR.id}: không ghi, tệp giữ nguyên, vì:\n\n{reasons}"
    return CommandError(message.rstrip())


def show(edit: FileEdit) -> None:
    """Print the change without writing it."""
    typer.echo(edit.diff() if edit.changes else "Không có gì thay đổi.")
