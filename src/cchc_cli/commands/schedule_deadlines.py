"""`cchc schedule deadlines`: what falls due for whom, overdue first."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands import calendar_file, completing, typed
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.flows.deadlines import Listed, Wanted
    from cchc_cli.model.workspace import Workspace, Year


class DeadlinesFormat(StrEnum):
    """How it is printed."""

    TABLE = "table"
    JSON = "json"
    ICS = "ics"


def deadlines(
    ctx: typer.Context,
    within: Annotated[
        int | None,
        typer.Option(
            "--within",
            metavar="SỐ_NGÀY",
            help="Chỉ việc quá hạn và việc đến hạn trong mấy ngày tới: 14d, 2w.",
            parser=typed.within,
        ),
    ] = None,
    round_id: Annotated[
        str | None,
        typer.Option(
            "--round", metavar="ĐỢT", help="Chỉ đợt này.", autocompletion=completing.rounds
        ),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option(
            "--unit", metavar="ĐƠN_VỊ", help="Chỉ đơn vị này.", autocompletion=completing.units
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Cả việc đã xong và việc chưa có hạn.")
    ] = False,
    format: Annotated[
        DeadlinesFormat,
        typer.Option(
            "--format",
            metavar="table|json|ics",
            help="Cách in; ics: tệp lịch cho Outlook, Google Calendar.",
        ),
    ] = DeadlinesFormat.TABLE,
    output: calendar_file.Output = None,
    todos: calendar_file.Todos = False,
    force: calendar_file.Force = False,
) -> None:
    """Xem việc gì đến hạn, của ai, theo quy định nào; việc quá hạn đứng trước.

    Hạn tính từ phần deadlines của kế hoạch, từng kiến nghị và lịch làm việc (plans/calendar.yaml).

    \b
    Ví dụ:
      cchc schedule deadlines
      cchc schedule deadlines --within 14d
      cchc schedule deadlines --unit phuong-2 --all
      cchc schedule deadlines --format ics -o han.ics
    """
    from cchc_cli.flows import deadlines as flow

    session = Session.of(ctx)
    as_file = format is DeadlinesFormat.ICS
    calendar_file.must_be_calendar(output, as_file, todos or force)
    workspace = session.load_to_read().workspace
    year = session.year(workspace)
    wanted = _wanted(workspace, year, within, round_id, unit, everything)
    if as_file:
        chosen = {"round": wanted.round, "unit": wanted.unit, "visit": wanted.visit}
        calendar_file.export(
            workspace, year, session.today, chosen, output, todos, force, visits=False
        )
        return
    found = flow.listed(workspace, year, session.today, wanted)
    if format is DeadlinesFormat.JSON:
        from cchc_cli.presentation import dumps

        rest = [*found.closed, *found.waiting, *found.unset] if everything else []
        every = [*found.open, *rest]
        typer.echo(dumps([flow.plain(found, due) for due in every]))
        return
    _print(workspace, year, found, wanted)


def _wanted(
    workspace: "Workspace",
    year: "Year",
    within: int | None,
    round_id: str | None,
    unit: str | None,
    everything: bool,
) -> "Wanted":
    from cchc_cli.flows.deadlines import Wanted
    from cchc_cli.flows.find import find_round, find_unit
    from cchc_cli.model.progress import is_secret

    shown = {v.key for v in year.visits if not is_secret(year, v, year.inspections.get(v.key))}
    units = {u.id for u in workspace.units.units} if workspace.units else set()
    visit = unit if unit in shown - units else None
    return Wanted(
        within=within,
        round=find_round(year, round_id).id if round_id else None,
        unit=find_unit(workspace, unit).id if unit and not visit else None,
        visit=visit,
        everything=everything,
    )


def _print(workspace: "Workspace", year: "Year", found: "Listed", wanted: "Wanted") -> None:
    from cchc_cli.commands.table import print_table
    from cchc_cli.flows import deadlines as flow
    from cchc_cli.flows.deadline_steps import next_step

    if found.open:
        print_table(flow.HEADER, flow.table(found, found.open))
    else:
        typer.echo(flow.nothing_due(year, found.today, wanted))
    if found.closed:
        typer.echo("\nĐã xong, hoặc đã qua:")
        print_table(flow.HEADER, flow.table(found, found.closed))
    foot = flow.foot(found, wanted.everything)
    step = next_step(workspace, year, found.open, found.today)
    if foot:
        typer.echo(f"\n{foot}")
    if step:
        typer.echo(f"\n{step}")
