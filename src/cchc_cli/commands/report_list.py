"""`cchc report --list`: what can be made at once, and what the rest lacks."""

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from cchc_cli.commands.document_reasons import tell_needless, tell_reasons
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.flows.report import Offer

_WIDTH = 80
_SHOWN = 2
"""Missing documents of a kind that are told; the rest is counted unless the kind was named."""


def show(session: Session, kind: str | None) -> None:
    """Print the documents of the year, or those of one kind, each lacking one included."""
    from cchc_cli.flows.report import Standing, kind_named, offers

    wanted = kind_named(kind).id if kind else None
    workspace = session.load_to_read().workspace
    found = offers(workspace, session.year(workspace), session.today, wanted)
    ready = [each for each in found if each.standing == Standing.READY]
    if ready:
        typer.echo(f"{Standing.READY.value}:")
        _tell_ready(ready)
    else:
        typer.echo("Chưa xuất được văn bản nào.")
    everything = wanted is not None
    told = [Standing.LACKING, Standing.EARLY, *([Standing.NEEDLESS] if everything else [])]
    for standing in told:
        tell_reasons(standing, found, None if everything else _SHOWN)
    if not everything:
        tell_needless(found)


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
