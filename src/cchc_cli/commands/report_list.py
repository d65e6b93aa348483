"""`cchc report --list`: what can be made at once, and what the rest lacks."""

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.flows.report import Offer

_WIDTH = 80
_SHOWN = 2
"""Missing documents of a kind that are told; the rest is counted unless the kind was named."""


def show(session: Session, kind: str | None) -> None:
    """Print the documents of the year, or those of one kind, each lacking one included."""
    from cchc_cli.flows.report import kind_named, offers

    wanted = kind_named(kind).id if kind else None
    workspace = session.load_to_read().workspace
    found = offers(workspace, session.year(workspace), session.today, wanted)
    ready = [o for o in found if not o.missing]
    lacking = [o for o in found if o.missing]
    if ready:
        typer.echo("Xuất được ngay:")
        _tell_ready(ready)
    if lacking:
        typer.echo("\nCòn thiếu:" if ready else "Chưa xuất được văn bản nào; còn thiếu:")
        _tell_lacking(lacking, everything=wanted is not None)


def _by_kind(offers: "Iterable[Offer]") -> "dict[str, list[Offer]]":
    groups: dict[str, list[Offer]] = {}
    for offer in offers:
        groups.setdefault(offer.kind.id, []).append(offer)
    return groups


def _tell_ready(offers: "list[Offer]") -> None:
    """Print a kind's command once, then what it can be followed by."""
    for group in _by_kind(offers).values():
        kind = group[0].kind
        if kind.is_yearly:
            typer.echo(f"  {kind.name}: {group[0].command}")
            continue
        typer.echo(f"  {kind.name}: cchc report {kind.id} …")
        ids = ", ".join(offer.of for offer in group)
        # Ids are copied to the command line: they are not broken at their hyphens.
        typer.echo(
            textwrap.fill(
                ids,
                _WIDTH,
                initial_indent=" " * 6,
                subsequent_indent=" " * 6,
                break_on_hyphens=False,
                break_long_words=False,
            )
        )


def _tell_lacking(offers: "list[Offer]", everything: bool) -> None:
    for id, group in _by_kind(offers).items():
        shown = group if everything else group[:_SHOWN]
        for offer in shown:
            typer.echo(f"  {offer.kind.name}, {offer.about}: {offer.missing}")
        rest = len(group) - len(shown)
        if rest:
            typer.echo(f"      và {rest} văn bản nữa, xem: cchc report {id} --list")
