"""How every command that changes the schedule writes it, and tells what that brings with it."""

import datetime as dt
import textwrap
from collections.abc import Callable, Iterable
from typing import Annotated

import typer

from cchc_cli.commands import completing, typed
from cchc_cli.commands.session import Session
from cchc_cli.commands.write import apply_edit, planned, show, warn
from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.reschedule import NewTime
from cchc_cli.flows.schedule_effects import Effect, effects
from cchc_cli.model.words import Session as PartOfDay
from cchc_cli.model.workspace import Year
from cchc_cli.source import Source

Make = Callable[[Loaded, Year], FileEdit]
"""Gives the change of the chosen year's schedule."""


Telling = Callable[[str, Loaded, Loaded], None]
"""Prints what became of it: with what to begin, the workspace before and after."""

AROUND = 0
"""Unchanged lines shown beside a change: none, for one of them may be a surprise visit."""


UnitTyped = Annotated[
    str,
    typer.Argument(
        metavar="ĐƠN_VỊ",
        help="Mã cuộc kiểm tra, mã hoặc tên đơn vị.",
        autocompletion=completing.visits,
    ),
]
SessionTyped = Annotated[
    PartOfDay | None,
    typer.Option(
        "--session",
        metavar="sang|chieu|ca-ngay",
        help="Buổi kiểm tra.",
        parser=typed.session,
        autocompletion=completing.sessions,
    ),
]
StartTyped = Annotated[
    dt.time | None,
    typer.Option("--start", metavar="GIỜ", help="Giờ bắt đầu.", parser=typed.clock_time),
]
ReasonTyped = Annotated[
    str | None, typer.Option("--reason", metavar="LÝ_DO", help="Lý do.", parser=typed.words)
]
ReasonNeeded = Annotated[
    str,
    typer.Option(
        "--reason", metavar="LÝ_DO", help="Lý do, ghi vào lịch kiểm tra.", parser=typed.words
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Chỉ xem chỗ sẽ sửa, không ghi.")]


def new_time(day: dt.date, part: PartOfDay | None, start: dt.time | None) -> NewTime:
    """Return the time that was typed."""
    return NewTime(day, part, start)


def write_schedule(
    session: Session, make: Make, dry_run: bool, told: Telling | None = None
) -> None:
    """Write the change, or show it; tell what became of each visit and what follows.

    With `told` something else is told.

    Raises:
        CommandError, FlowError: It is refused, or cannot be written.
    """
    before = loaded = session.load()

    def making(now: Loaded) -> FileEdit:
        nonlocal before
        before = now
        return make(now, session.year(now.workspace))

    if dry_run:
        edit = planned(loaded, making)
        show(edit, AROUND)
        after = loaded.with_source(Source(edit.path, edit.after))
    else:
        after, edit = apply_edit(session, loaded, making)
        if not edit.changes:
            show(edit)
    if edit.changes:
        lead = "\nNếu ghi" if dry_run else "Đã ghi"
        if told is None:
            tell(session, lead, before, after)
        else:
            told(lead, before, after)
        warn(after, edit.arisen)


def tell(session: Session, lead: str, before: Loaded, after: Loaded) -> None:
    """Print what became of the visits that changed."""
    year = session.year(after.workspace).id
    if year not in before.workspace.years:
        return
    found = effects(before.workspace, after.workspace, year, session.today)
    typer.echo("\n".join(_lines(lead, found)))


def _lines(lead: str, found: Iterable[Effect]) -> Iterable[str]:
    for effect in found:
        yield _filled(f"{lead}: {effect.headline}.")
        yield from (_filled(f"  {note}") for note in effect.notes)
        lead = lead.strip()


def _filled(line: str) -> str:
    """Return the line as lines of a terminal; what follows in them stands further in."""
    blank = "\n" if line.startswith("\n") else ""
    indent = "    " if line.startswith(" ") else "  "
    words = line.removeprefix(blank)
    return blank + textwrap.fill(words, 80, subsequent_indent=indent, break_on_hyphens=False)
