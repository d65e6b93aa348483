"""`cchc check`: every mistake of every file, with its place and its cure."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.diagnostics import Diagnostic


class CheckFormat(StrEnum):
    """How the result is printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


def check(
    ctx: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ĐƯỜNG DẪN]...", help="Chỉ báo lỗi của các tệp, thư mục này."),
    ] = None,
    format: Annotated[
        CheckFormat,
        typer.Option("--format", metavar="text|json|github|sarif", help="Cách in kết quả."),
    ] = CheckFormat.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Cảnh báo cũng tính là lỗi.")] = False,
    fix: Annotated[
        bool,
        typer.Option("--fix", help="Sửa tự động ký tự ẩn, dấu tổ hợp, kiểu dòng; cho xem trước."),
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Cùng --fix: ghi luôn, không hỏi.")
    ] = False,
) -> None:
    """Kiểm tra mọi tệp, chỉ ra mọi lỗi kèm chỗ sai và cách sửa.

    \b
    Ví dụ:
      cchc check
      cchc check plans/2023/inspections
      cchc check --strict --format json
      cchc check --fix

    \b
    Mã thoát: 0 không có lỗi · 1 có lỗi · 2 gõ lệnh sai · 3 lỗi của công cụ.
    """
    from cchc_cli import presentation
    from cchc_cli.commands.checked import checked

    session = Session.of(ctx)
    wanted = [_from_root(session.root, path) for path in paths or ["."]]
    if yes and not fix:
        raise UsageMistakeError("--yes chỉ dùng cùng --fix", "bỏ --yes, hoặc thêm --fix")
    clean = not fix or _fixed(session, wanted, yes, format)
    outcome = checked(session)
    found = [d for d in outcome.found if _is_below(d.span.path, wanted)]
    count = sum(_is_below(path, wanted) for path in outcome.paths)
    if not count:
        raise _nothing_to_check(paths)
    if format is CheckFormat.TEXT:
        if found:
            typer.echo(presentation.as_text(found, outcome.sources(found)))
        typer.echo(presentation.summary(found, count))
    elif told := _for_programs(format, session.root, found, count):
        typer.echo(told)
    raise typer.Exit(_exit_code(found, strict) or int(not clean))


def _fixed(session: Session, wanted: list[str], yes: bool, format: CheckFormat) -> bool:
    if format is not CheckFormat.TEXT:
        raise UsageMistakeError("--fix chỉ dùng khi in ra để đọc", "bỏ --format, hoặc bỏ --fix")
    from cchc_cli.commands.fix import fix

    return fix(session, lambda path: _is_below(path, wanted), yes)


def _for_programs(format: CheckFormat, root: Path, found: "list[Diagnostic]", count: int) -> str:
    from cchc_cli import __version__, exchange, presentation

    if format is CheckFormat.JSON:
        return presentation.as_json(found, count)
    found = exchange.below(_folder(root), found)
    if format is CheckFormat.GITHUB:
        return exchange.as_github(found)
    from cchc_cli.flows.explain import ALL_CODES

    return exchange.as_sarif(found, ALL_CODES, __version__)


def _folder(root: Path) -> str:
    """Return where the workspace stands in its repository: servers name files from its top."""
    from cchc_cli.adapters.git import GitError, path_in_repository

    try:
        return path_in_repository(root)
    except GitError:
        return "."


def _exit_code(found: "list[Diagnostic]", strict: bool) -> int:
    from cchc_cli.diagnostics import Severity

    return int(any(strict or d.severity == Severity.ERROR for d in found))


def _nothing_to_check(paths: list[str] | None) -> CommandError:
    if paths:
        message = f"không có tệp YAML nào của không gian làm việc ở {', '.join(paths)}"
        return UsageMistakeError(message, "tệp được kiểm tra nằm trong plans/ và checklists/")
    message = "chưa có tệp YAML nào trong plans/ và checklists/"
    return CommandError(message, "tạo thư mục làm việc mới: cchc init THƯ_MỤC")


def _from_root(root: Path, typed: str) -> str:
    """Return a path typed from here or from the root as the diagnostics name it."""
    for base in (Path.cwd(), root):
        for path, top in _ways(base / typed, root):
            if path.is_relative_to(top) and os.path.lexists(path):
                return path.relative_to(top).as_posix()
    raise UsageMistakeError(
        f"không có tệp hoặc thư mục “{typed}” trong thư mục làm việc", "kiểm tra lại đường dẫn"
    )


def _ways(file: Path, root: Path) -> Iterator[tuple[Path, Path]]:
    """Yield the file with the root as they are written, then with links followed.

    Diagnostics name a link itself, not what it leads to.
    """
    if ".." not in file.parts and ".." not in root.parts:
        yield file.absolute(), root.absolute()
    # RuntimeError: a circle of links, before Python 3.13.
    with suppress(OSError, RuntimeError):
        yield file.resolve(), root.resolve()


def _is_below(path: str, wanted: Sequence[str]) -> bool:
    return any(w in (".", path) or path.startswith(f"{w}/") for w in wanted)
