"""Writing a calendar file: to standard output, or over one that this tool wrote before."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.commands.shown_path import shown_path

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from cchc_cli.flows.entry import Earlier
    from cchc_cli.model.workspace import Workspace, Year

Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="TỆP.ics", help="Cùng --format ics: ghi vào tệp này."),
]
Todos = Annotated[
    bool,
    typer.Option("--todo", help="Cùng --format ics: thời hạn là việc cần làm, không là sự kiện."),
]
Force = Annotated[bool, typer.Option("--force", help="Ghi đè cả tệp không do cchc xuất.")]


def must_be_calendar(output: Path | None, as_file: bool, others: bool) -> None:
    """Refuse a file of another name, and options that a calendar file alone has.

    Raises:
        UsageMistakeError: The name, or the format, is another one.
    """
    if not as_file:
        if output is not None or others:
            message = "-o, --todo, --force chỉ dùng khi xuất tệp lịch"
            raise UsageMistakeError(message, "thêm --format ics")
        return
    if output is not None and output.suffix.lower() != ".ics":
        message = f"tên tệp “{shown_path(output)}” không kết thúc bằng .ics"
        raise UsageMistakeError(message, "tệp lịch có đuôi .ics, ví dụ: -o lich.ics")


def export(
    workspace: "Workspace",
    year: "Year",
    today: "dt.date",
    chosen: "Mapping[str, str | None]",
    output: Path | None,
    todos: bool,
    force: bool,
    visits: bool = True,
) -> None:
    """Write the file, and say what is in it: of the round, unit, visit that is `chosen`, or all.

    Raises:
        CommandError: Another file has this name, or it cannot be written.
    """
    from cchc_cli.adapters.ics import calendar_bytes
    from cchc_cli.adapters.outputs import NotMadeError, write_file
    from cchc_cli.flows.calendar_entries import Chosen, after
    from cchc_cli.flows.calendar_words import calendar_name, told

    before = _before(output, force) if output else {}
    entries = after(workspace, year, today, Chosen(visits=visits, **chosen), before)
    content = calendar_bytes(calendar_name(year), entries, todos)
    if output is None:
        typer.echo(content, nl=False)
        return
    try:
        write_file(output, content)
    except NotMadeError as error:
        raise CommandError(str(error), "đóng tệp, kiểm tra quyền ghi, hoặc đổi -o TỆP") from None
    typer.echo(f"Đã xuất: {shown_path(output)} ({told(entries)}).")


def _before(output: Path, force: bool) -> "dict[str, Earlier]":
    from cchc_cli.adapters.files import why
    from cchc_cli.adapters.ics import NotOurCalendarError, earlier_entries

    try:
        return earlier_entries(output)
    except NotOurCalendarError:
        if force and not output.is_dir():
            return {}
        message = f"{shown_path(output)} không phải tệp lịch do cchc xuất nên không ghi đè"
        hint = "ghi ra tệp khác: -o TỆP.ics, hoặc chấp nhận ghi đè: --force"
        raise CommandError(message, hint) from None
    except OSError as error:
        message = f"không đọc được {shown_path(output)}: {why(error)}"
        raise CommandError(message, "đóng tệp, hoặc ghi ra tệp khác: -o TỆP.ics") from None
