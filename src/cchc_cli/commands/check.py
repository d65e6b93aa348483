"""`cchc check`: every mistake of every file, with its place and its cure."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands.errors import UsageMistakeError
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.diagnostics import Diagnostic


class CheckFormat(StrEnum):
    """How the result is printed."""

    TEXT = "text"
    JSON = "json"


def check(
    ctx: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ĐƯỜNG DẪN]...", help="Chỉ báo lỗi của các tệp, thư mục này."),
    ] = None,
    format: Annotated[
        CheckFormat, typer.Option("--format", metavar="text|json", help="Cách in kết quả.")
    ] = CheckFormat.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Cảnh báo cũng tính là lỗi.")] = False,
) -> None:
    """Kiểm tra mọi tệp, chỉ ra mọi lỗi kèm chỗ sai và cách sửa.

    \b
    Ví dụ:
      cchc check
      cchc check plans/2023/inspections
      cchc check --strict --format json

    \b
    Mã thoát: 0 không có lỗi · 1 có lỗi · 2 gõ lệnh sai · 3 lỗi của công cụ.
    """
    from cchc_cli import presentation
    from cchc_cli.flows.check import check_loaded

    session = Session.of(ctx)
    loaded = session.load()
    found = check_loaded(loaded)
    count = len(loaded.sources)
    if paths:
        wanted = [_from_root(session.root, path) for path in paths]
        found = [d for d in found if any(_below(d.span.path, w) for w in wanted)]
        count = sum(any(_below(path, w) for w in wanted) for path in loaded.sources)
    if format is CheckFormat.JSON:
        typer.echo(presentation.as_json(found, count))
    else:
        if found:
            typer.echo(presentation.as_text(found, loaded.sources))
        typer.echo(presentation.summary(found, count))
    raise typer.Exit(_exit_code(found, strict))


def _exit_code(found: "list[Diagnostic]", strict: bool) -> int:
    from cchc_cli.flows.check import errors

    return int(bool(found if strict else errors(found)))


def _from_root(root: Path, typed: str) -> str:
    """Return a path typed from here or from the root as the diagnostics name it."""
    for base in (Path.cwd(), root):
        path = (base / typed).resolve()
        if path.exists() and path.is_relative_to(root.resolve()):
            return path.relative_to(root.resolve()).as_posix()
    raise UsageMistakeError(
        f"không có tệp hoặc thư mục “{typed}” trong thư mục làm việc", "kiểm tra lại đường dẫn"
    )


def _below(path: str, wanted: str) -> bool:
    return wanted in (".", path) or path.startswith(wanted + "/")
