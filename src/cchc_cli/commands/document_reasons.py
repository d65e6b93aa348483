"""Why documents are not made: a line or two of each kind, the others counted."""

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from cchc_cli.flows.due import Due
    from cchc_cli.flows.report import Offer, Standing

_WIDTH = 80


def tell_reasons(standing: "Standing", every: "Iterable[Due | Offer]", shown: int | None) -> None:
    """Print the documents that stand so, with their reasons; nothing if there is none.

    Of each kind `shown` are told and the others counted; None tells all.
    """
    groups: dict[str, list[Due | Offer]] = {}
    for each in every:
        if each.standing == standing:
            groups.setdefault(each.kind.id, []).append(each)
    if groups:
        typer.echo(f"\n{standing.value}:")
    for id, group in groups.items():
        for each in group[:shown]:
            told = f"{each.kind.name}, {each.about}: {each.reason}"
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


def tell_needless(every: "Iterable[Due | Offer]") -> None:
    """Print how many documents are no longer needed; nothing if none is."""
    from cchc_cli.flows.report import Standing

    many = sum(each.standing == Standing.NEEDLESS for each in every)
    if many:
        typer.echo(f"\nKhông cần nữa: {many} văn bản (vì sao: cchc report LOẠI --list).")
