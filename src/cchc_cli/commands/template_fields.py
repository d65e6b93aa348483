"""`cchc template fields`: what a template may print, with meanings and examples."""

import textwrap
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands import completing

if TYPE_CHECKING:
    from cchc_cli.flows.template import FieldRow

_WIDTH = 80
_LONGEST_EXAMPLE = 120


class FieldsFormat(StrEnum):
    """How the fields are printed."""

    TEXT = "text"
    JSON = "json"


def fields(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="LOẠI",
            help="Loại văn bản, ví dụ bien-ban.",
            autocompletion=completing.kinds,
        ),
    ],
    format: Annotated[
        FieldsFormat, typer.Option("--format", metavar="text|json", help="Cách in.")
    ] = FieldsFormat.TEXT,
) -> None:
    """Liệt kê mọi trường mà mẫu của một loại văn bản được dùng.

    Mỗi trường kèm ý nghĩa và một ví dụ từ dữ liệu minh họa. Trường có [] là danh
    sách: đi qua nó bằng {% for … in … %}.

    \b
    Ví dụ:
      cchc template fields bien-ban
      cchc template fields bao-cao-quy --format json
    """
    from cchc_cli.adapters.resources import sample_files
    from cchc_cli.flows.report import kind_named
    from cchc_cli.flows.template import FILTER_WORDS, field_rows, sample_contexts

    found = kind_named(kind)
    rows = field_rows(found, sample_contexts(found, sample_files()))
    if format is FieldsFormat.JSON:
        from cchc_cli.presentation import dumps

        typer.echo(dumps([_plain(row) for row in rows]))
        return
    typer.echo(f"{found.name} ({found.id}): {len(rows)} trường\n")
    for row in rows:
        typer.echo("\n".join(_lines(row)))
    typer.echo("\nBộ lọc, viết sau dấu | trong thẻ, ví dụ {{ so|roman }}:")
    for name, (meaning, example) in FILTER_WORDS.items():
        typer.echo(f"  {name:<12} {meaning}, ví dụ {example}")
    typer.echo("\nTrong vòng lặp {% for … %}: loop.index (1, 2, …), loop.first, loop.last.")


def _plain(row: "FieldRow") -> dict[str, object]:
    return {
        "path": row.path,
        "list": row.is_list,
        "meaning": row.meaning,
        "example": row.example,
    }


def _lines(row: "FieldRow") -> list[str]:
    lines = [row.path, *_wrapped(row.meaning)]
    if row.example:
        example = " ".join(row.example.split())
        lines += _wrapped(f"ví dụ: {textwrap.shorten(example, _LONGEST_EXAMPLE, placeholder=' …')}")
    return lines


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="    ", subsequent_indent="      ")
