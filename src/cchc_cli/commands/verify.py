"""`cchc verify`: whether documents still are what the data make."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.flows.origin import Origin
    from cchc_cli.flows.verify_text import Verified
    from cchc_cli.model.workspace import Workspace
    from cchc_cli.wordtext.origin import WordFile


class VerifyFormat(StrEnum):
    """How the result is printed."""

    TEXT = "text"
    JSON = "json"


def verify(
    ctx: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar="TỆP...", help="Tệp .docx do cchc xuất, hoặc thư mục.")
    ],
    format: Annotated[
        VerifyFormat, typer.Option("--format", metavar="text|json", help="Cách in.")
    ] = VerifyFormat.TEXT,
) -> None:
    """So văn bản Word đã xuất với dữ liệu hiện nay và ở commit lúc xuất.

    Chỉ ra: kết quả nào đã đổi, mẫu có đổi không, ai đó đã sửa tay chỗ nào trong
    Word. Chỉ đọc, không sửa gì.

    \b
    Ví dụ:
      cchc verify out/bien-ban-phuong-2.docx
      cchc verify out/ --format json

    \b
    Mã thoát: 0 khớp · 1 có văn bản không khớp, không đọc được hoặc không do
              cchc xuất · 2 gõ lệnh sai.
    """
    from cchc_cli.commands.check_format import named_files

    session = Session.of(ctx)
    now = session.load_to_read().workspace
    results = [_verified(session, now, file) for file in named_files(files)]
    if format is VerifyFormat.JSON:
        from cchc_cli.flows.verify_text import plain
        from cchc_cli.presentation import dumps

        told = [r if isinstance(r, dict) else plain(r) for r in results]
        typer.echo(dumps(told))
    else:
        typer.echo("\n\n".join(map(_told, results)))
    if any(isinstance(r, dict) or not r.holds for r in results):
        raise typer.Exit(1)


def _told(result: "Verified | dict[str, str]") -> str:
    from cchc_cli.flows.verify_text import as_text
    from cchc_cli.presentation import harmless

    if isinstance(result, dict):
        return f"{harmless(result['path'])}: {result['error']}"
    return as_text(result)


def _verified(session: Session, now: "Workspace", file: Path) -> "Verified | dict[str, str]":
    """Return the comparison, or why there is none."""
    from cchc_cli.adapters.word_files import read_word
    from cchc_cli.flows.origin import origin_of
    from cchc_cli.flows.verify import is_known
    from cchc_cli.wordtext.origin import Unreadable, WordFile

    path, data = file.as_posix(), read_word(file)
    if isinstance(data, str):
        return {"path": path, "error": f"không đọc được: {data}"}
    try:
        word = WordFile(data)
    except Unreadable as error:
        return {"path": path, "error": f"không đọc được: {error}"}
    origin = origin_of(word.properties)
    if origin is not None and not is_known(origin.kind):
        return {"path": path, "error": f"cchc đang dùng không có loại văn bản “{origin.kind}”"}
    if origin is None:
        old = "cchc" in word.properties
        why = "do bản cchc cũ xuất, chưa ghi nguồn" if old else "không do cchc xuất"
        return {"path": path, "error": f"{why} nên không so được"}
    return _compared(session, now, path, word, origin)


def _compared(
    session: Session, now: "Workspace", path: str, word: "WordFile", origin: "Origin"
) -> "Verified":
    from cchc_cli import __version__
    from cchc_cli.flows.verify import finding_changes, state_of
    from cchc_cli.flows.verify_text import Verified

    state = state_of(word, origin, now, _template(session, origin))
    old, unknown = _at_commit(session, origin)
    then = state_of(word, origin, old[0], old[1]) if old else None
    exact = then is not None and then.same_data and not state.same_data
    changes = finding_changes(origin, old[0], now) if old and exact else []
    return Verified(
        path=path,
        version=__version__,
        origin=origin,
        now=state,
        then=then,
        unknown=unknown,
        findings=tuple(changes),
    )


def _template(session: Session, origin: "Origin") -> bytes:
    from cchc_cli.adapters.templates import TemplateUnreadableError, read_template
    from cchc_cli.flows.report import kind_named

    try:
        return read_template(session.root, kind_named(origin.kind).template)[0]
    except TemplateUnreadableError as error:
        raise CommandError(error.message, error.hint) from None


def _at_commit(session: Session, origin: "Origin") -> "tuple[tuple[Workspace, bytes] | None, str]":
    """Return the records and the template of the commit, or why they are not to be had."""
    from cchc_cli.adapters.git import GitError, NoGitError, NoRepositoryError, files_at
    from cchc_cli.adapters.templates import shipped_template
    from cchc_cli.commands.made import SOURCES
    from cchc_cli.flows.report import kind_named
    from cchc_cli.flows.verify import workspace_of

    if not origin.made.commit:
        return None, ""
    try:
        files = files_at(session.root, origin.made.commit, *SOURCES)
    except NoGitError:
        return None, "máy này chưa có git nên không so được"
    except NoRepositoryError:
        return None, "thư mục làm việc không nằm trong kho git nên không so được"
    except (GitError, OSError):
        return None, "kho git này không có commit đó nên không so được"
    name = kind_named(origin.kind).template
    template = files.get(f"templates/{name}") or shipped_template(name)
    return (workspace_of(files), template), ""
