"""Why documents are not made: a line or two of each kind, the others counted."""

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from cchc_cli.flows.due import Due
    from cchc_cli.flows.report import Offer

_WIDTH = 80


def tell_reasons(title: str, found: "Iterable[tuple[Due | Offer, str]]", shown: int | None) -> None:
    """Print documents with their reasons under a title; nothing if there is none.

    Of each kind `shown` are told and the others counted; None tells all.
    """
    groups: dict[str, list[tuple[Due | Offer, str]]] = {}
    for each, reason in found:
        groups.setdefault(each.kind.id, []).append((each, reason))
    if groups:
        typer.echo(f"\n{title}:")
    for id, group in groups.items():
        for each, reason in group[:shown]:
            told = f"{each.kind.name}, {each.about}: {reason}"
            typer.echo(
                textwrap.fill(
                    told,
                    _WIDTH,
                    initial_indent="  ",
                    subsequent_indent="    ",
                    break_on_hyphens=False,
                    break_long_words=False,
                )
            )
        rest = len(group) - len(group[:shown])
        if rest:
            typer.echo(f"    và {rest} văn bản nữa, xem: cchc report {id} --list")


def tell_needless(many: int) -> None:
    """Print how many documents are no longer needed; nothing if none is."""
    if many:
        typer.echo(f"\nKhông cần nữa: {many} văn bản (vì sao: cchc report LOẠI --list).")
