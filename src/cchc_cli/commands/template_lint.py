"""`cchc template lint`: every mistake of a template, and whether what it prints keeps the law."""

import textwrap
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands import completing
from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.documents.document import DocumentKind
    from cchc_cli.flows.format_check import Judged
    from cchc_cli.wordtext.problems import TemplateProblem

_WIDTH = 80


class LintFormat(StrEnum):
    """How the mistakes are printed."""

    TEXT = "text"
    JSON = "json"


def lint(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Mẫu Word, ở bất cứ đâu.")],
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="LOẠI",
            help="Mẫu của loại văn bản này; bỏ: theo tên tệp.",
            autocompletion=completing.kinds,
        ),
    ] = None,
    format: Annotated[
        LintFormat, typer.Option("--format", metavar="text|json", help="Cách in.")
    ] = LintFormat.TEXT,
) -> None:
    """Kiểm tra một mẫu Word: mọi chỗ sai, ở đâu trong mẫu, sửa thế nào.

    Mẫu đọc được thì in thử từ dữ liệu minh họa và soát thể thức văn bản in ra
    theo Nghị định 30/2020/NĐ-CP. Chỉ đọc; không chạy gì nằm trong mẫu.

    \b
    Ví dụ:
      cchc template lint templates/bien-ban.docx
      cchc template lint mau-moi.docx --kind bao-cao-quy

    \b
    Mã thoát: 0 dùng được · 1 có lỗi · 2 gõ lệnh sai.
    """
    from cchc_cli.flows.report import kind_named
    from cchc_cli.flows.template import kind_of_file, mistakes

    found_kind = kind_named(kind) if kind else kind_of_file(file.name)
    path, data = _read(ctx, file)
    problems = mistakes(data, path, found_kind)
    tried = None if problems else _tried(data, path, found_kind)
    if format is LintFormat.JSON:
        _tell_json(problems, tried)
    else:
        _tell(path, found_kind, problems, tried)
    if problems or (tried is not None and tried.mistakes()):
        raise typer.Exit(1)


def _read(ctx: typer.Context, file: Path) -> tuple[str, bytes]:
    """Return the template, found from here or else in the workspace's templates."""
    from cchc_cli.adapters.word_files import read_word

    if not file.is_file() and len(file.parts) == 1:
        own = _in_workspace(ctx, file)
        file = own if own is not None and own.is_file() else file
    if not file.is_file():
        message = f"không có tệp “{file.as_posix()}”"
        raise UsageMistakeError(message, "kiểm tra lại đường dẫn; lấy mẫu: cchc template export")
    data = read_word(file)
    if isinstance(data, str):
        message = f"không đọc được {file.as_posix()}: {data}"
        raise CommandError(message, "kiểm tra tệp và quyền đọc")
    return file.as_posix(), data


def _in_workspace(ctx: typer.Context, file: Path) -> Path | None:
    try:
        return Session.of(ctx).root / "templates" / file
    except CommandError:
        return None


def _tried(data: bytes, path: str, kind: "DocumentKind") -> "Judged | None":
    """Return the form of a document printed on trial; None if the example has none."""
    from cchc_cli.adapters.resources import sample_files
    from cchc_cli.decree.checker import check
    from cchc_cli.flows.format_check import Judged
    from cchc_cli.flows.template import sample_contexts, trial
    from cchc_cli.wordtext.problems import RenderFailed

    contexts = sample_contexts(kind, sample_files())
    if not contexts:
        return None
    try:
        return Judged(path, tuple(check(trial(data, path, kind, contexts[0]))))
    except RenderFailed as error:
        lines = "\n".join(f"  {problem}" for problem in error.problems)
        message = f"mẫu {path} không in thử được:\n{lines}"
        raise CommandError(message, "mở mẫu bằng Word, sửa các chỗ được chỉ") from None


def _tell(
    path: str,
    kind: "DocumentKind",
    problems: "tuple[TemplateProblem, ...]",
    tried: "Judged | None",
) -> None:
    from cchc_cli.flows.format_check import as_text
    from cchc_cli.presentation import harmless

    if problems:
        typer.echo(f"{harmless(path)}: {len(problems)} lỗi (mẫu {kind.id})")
    for problem in problems:
        typer.echo(_wrapped(f"{problem.place}: {problem.message}", "  "))
        if problem.hint:
            typer.echo(_wrapped(f"gợi ý: {problem.hint}", "      "))
    form = as_text(tried, advice=True) if tried is not None else ""
    if form:
        typer.echo("Mẫu dùng được, nhưng văn bản in thử từ dữ liệu minh họa:")
        typer.echo(form.rstrip())
    elif not problems:
        rest = ", văn bản in thử đúng thể thức" if tried is not None else ""
        typer.echo(f"{harmless(path)}: mẫu {kind.id} dùng được{rest}.")


def _wrapped(text: str, indent: str) -> str:
    from cchc_cli.presentation import harmless

    return textwrap.fill(
        harmless(text),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
    )


def _tell_json(problems: "tuple[TemplateProblem, ...]", tried: "Judged | None") -> None:
    from cchc_cli.flows.format_check import plain
    from cchc_cli.presentation import dumps

    told = [{"place": p.place, "message": p.message, "hint": p.hint} for p in problems]
    typer.echo(dumps({"mistakes": told, "form": plain(tried) if tried is not None else None}))
