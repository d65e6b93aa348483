"""`cchc schedule`: what comes next; what changes it has a module of its own."""

import textwrap
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from cchc_cli.commands import calendar_file, completing
from cchc_cli.commands.lazily import LazyGroup
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    import datetime as dt

    from cchc_cli.flows.schedule import Row
    from cchc_cli.model.schedule import Visit
    from cchc_cli.model.workspace import Workspace, Year


class _Commands(LazyGroup):
    """What can be done with the schedule besides looking at it."""

    astray: ClassVar[str] = "xem một đơn vị: cchc schedule --unit {}"
    later: ClassVar[Mapping[str, str]] = {
        "propose": "schedule_propose.propose",
        "set": "schedule_edit.set_date",
        "swap": "schedule_edit.swap",
        "postpone": "schedule_edit.postpone",
        "cancel": "schedule_edit.cancel",
        "add": "schedule_add.add",
        "draw": "schedule_draw.draw",
        "done": "schedule_done.done",
        "undo": "schedule_undo.undo",
        "deadlines": "schedule_deadlines.deadlines",
        "coverage": "schedule_coverage.coverage",
    }


app = typer.Typer(
    cls=_Commands, invoke_without_command=True, rich_markup_mode=None, add_completion=False
)


class ScheduleFormat(StrEnum):
    """How the schedule is printed."""

    TABLE = "table"
    JSON = "json"
    MONTH = "month"
    ICS = "ics"


@app.callback()
def schedule(
    ctx: typer.Context,
    round_id: Annotated[
        str | None,
        typer.Option(
            "--round",
            metavar="ĐỢT",
            help="Chỉ đợt này, ví dụ quy-2 hoặc II.",
            autocompletion=completing.rounds,
        ),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option(
            "--unit",
            metavar="ĐƠN_VỊ",
            help="Chỉ đơn vị này, kể cả đã kiểm tra.",
            autocompletion=completing.visits,
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Cả các cuộc đã kiểm tra, đã hủy.")
    ] = False,
    format: Annotated[
        ScheduleFormat,
        typer.Option(
            "--format",
            metavar="table|json|month|ics",
            help="Cách in; month: lịch tháng; ics: tệp lịch cho Outlook, Google Calendar.",
        ),
    ] = ScheduleFormat.TABLE,
    output: calendar_file.Output = None,
    todos: calendar_file.Todos = False,
    force: calendar_file.Force = False,
) -> None:
    """Xem cuộc kiểm tra sắp tới, báo cáo nào đến hạn, việc gì đã trễ.

    \b
    Ví dụ:
      cchc schedule
      cchc schedule --round quy-3 --all
      cchc schedule --format month
      cchc schedule --format ics -o lich.ics
      cchc schedule propose --round quy-4
      cchc schedule set phuong-12 16/8/2023 --session sang
    """
    if ctx.invoked_subcommand is not None:
        return
    from cchc_cli.flows import schedule as flow

    session = Session.of(ctx)
    as_file = format is ScheduleFormat.ICS
    calendar_file.must_be_calendar(output, as_file, todos or force)
    workspace = session.load_to_read(checklists=as_file).workspace
    year = session.year(workspace)
    of_round, visits = _meant(workspace, year, round_id, unit)
    if as_file:
        one = visits[0].key if len(visits) == 1 else None
        unit_id = visits[0].unit if visits else None
        chosen = {"round": of_round, "visit": one, "unit": unit_id}
        calendar_file.export(workspace, year, session.today, chosen, output, todos, force)
        return
    keys = [visit.key for visit in visits]
    rows = flow.rows(workspace, year, session.today, of_round, keys, everything)
    if format is ScheduleFormat.JSON:
        _print_json(rows)
        return
    if not rows:
        typer.echo(flow.nothing_to_show(year, everything))
    if format is ScheduleFormat.MONTH:
        _print_months(workspace, year, rows, session.today, whole=not (of_round or visits))
    elif rows:
        _print_table(rows)
    if visits:
        _print_changes(rows)
    else:
        _show_unchosen(workspace, year, of_round)


def _meant(
    workspace: "Workspace", year: "Year", round_id: str | None, unit: str | None
) -> "tuple[str | None, list[Visit]]":
    """Return the id of the round and the visits that were typed."""
    if not (round_id or unit):
        return None, []
    from cchc_cli.flows.find import find_round, shown_visits_named

    of_round = find_round(year, round_id).id if round_id else None
    return of_round, shown_visits_named(workspace, year, unit) if unit else []


def _print_json(rows: "list[Row]") -> None:
    from cchc_cli.flows.schedule import plain
    from cchc_cli.presentation import dumps

    typer.echo(dumps([plain(row) for row in rows]))


def _print_table(rows: "list[Row]") -> None:
    from cchc_cli.commands.table import print_table
    from cchc_cli.flows.schedule import HEADER, cells

    print_table(HEADER, [cells(row) for row in rows])


def _print_months(
    workspace: "Workspace", year: "Year", rows: "list[Row]", today: "dt.date", whole: bool
) -> None:
    from cchc_cli.flows.schedule import rows as rows_of
    from cchc_cli.flows.schedule_month import sheets
    from cchc_cli.model.due_things import due_things

    every = rows_of(workspace, year, today, everything=True)
    dues = due_things(workspace, year, today)
    found = sheets(rows, every, dues, workspace.work_days, today, whole)
    if found:
        typer.echo(found if rows else f"\n{found}")


def _show_unchosen(workspace: "Workspace", year: "Year", of_round: str | None) -> None:
    """Say after the table which units the plan counts and nobody has chosen yet."""
    from cchc_cli.flows.places import choosing_command, unchosen_lines

    lines = unchosen_lines(workspace, year, of_round)
    if lines:
        lead = f"Đơn vị còn phải chọn (chọn được thì: {choosing_command(year)}):"
        typer.echo("\n" + textwrap.fill(lead, 80, break_on_hyphens=False))
    for line in lines:
        words = textwrap.fill(f"- {line}", 80, subsequent_indent="  ", break_on_hyphens=False)
        typer.echo(words)


def _print_changes(rows: "list[Row]") -> None:
    changes = [change for row in rows for change in row.changes]
    if changes:
        typer.echo("\nĐã thay đổi:")
    for change in changes:
        typer.echo(f"  {change.line()}")
