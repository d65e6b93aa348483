"""`cchc schedule`: what comes next, and moving a date."""

import datetime as dt
import textwrap
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands import completing, typed
from cchc_cli.commands.help import Command, Group
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.flows.edit import FileEdit
    from cchc_cli.flows.load import Loaded
    from cchc_cli.model.workspace import Workspace, Year

app = typer.Typer(
    cls=Group, invoke_without_command=True, rich_markup_mode=None, add_completion=False
)


class ScheduleFormat(StrEnum):
    """How the schedule is printed."""

    TABLE = "table"
    JSON = "json"


class SessionWord(StrEnum):
    """Part of the day, as typed."""

    SANG = "sang"
    CHIEU = "chieu"
    CA_NGAY = "ca-ngay"


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
        ScheduleFormat, typer.Option("--format", metavar="table|json", help="Cách in.")
    ] = ScheduleFormat.TABLE,
) -> None:
    """Xem cuộc kiểm tra sắp tới, báo cáo nào đến hạn, việc gì đã trễ.

    \b
    Ví dụ:
      cchc schedule
      cchc schedule --round quy-3 --all
      cchc schedule set phuong-12 16/8/2023 --session sang
    """
    if ctx.invoked_subcommand is not None:
        return
    from cchc_cli.flows import schedule as flow
    from cchc_cli.flows.find import find_round, find_visit

    session = Session.of(ctx)
    workspace = session.load_to_read(checklists=False).workspace
    year = session.year(workspace)
    of_round = find_round(year, round_id).id if round_id else None
    visit = find_visit(workspace, year, unit).key if unit else None
    rows = flow.rows(workspace, year, session.today, of_round, visit, everything)
    if format is ScheduleFormat.JSON:
        from cchc_cli.presentation import dumps

        typer.echo(dumps([flow.plain(row) for row in rows]))
    elif rows:
        from cchc_cli.commands.table import print_table

        print_table(flow.HEADER, [flow.cells(row) for row in rows])
    else:
        typer.echo(flow.nothing_to_show(year, everything))
    if format is ScheduleFormat.TABLE and unit is None:
        _show_unchosen(workspace, year, of_round)


def _show_unchosen(workspace: "Workspace", year: "Year", of_round: str | None) -> None:
    """Say after the table which units the plan counts and nobody has chosen yet."""
    from cchc_cli.flows.places import unchosen_lines

    lines = unchosen_lines(workspace, year, of_round)
    if lines:
        typer.echo("\nĐơn vị còn phải chọn (thêm dòng vào schedule.yaml):")
    for line in lines:
        words = textwrap.fill(f"- {line}", 80, subsequent_indent="  ", break_on_hyphens=False)
        typer.echo(words)


@app.command("set", cls=Command)
def set_date(
    ctx: typer.Context,
    unit: Annotated[
        str,
        typer.Argument(
            metavar="ĐƠN_VỊ", help="Mã hoặc tên đơn vị.", autocompletion=completing.visits
        ),
    ],
    day: Annotated[
        dt.date, typer.Argument(metavar="NGÀY", help="Ví dụ 16/8/2023.", parser=typed.day)
    ],
    part: Annotated[
        SessionWord | None,
        typer.Option("--session", metavar="sang|chieu|ca-ngay", help="Buổi kiểm tra."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Chỉ xem chỗ sẽ sửa, không ghi.")
    ] = False,
) -> None:
    """Định hoặc dời ngày kiểm tra một đơn vị; chỉ sửa đúng dòng của đơn vị đó.

    \b
    Ví dụ:
      cchc schedule set phuong-12 16/8/2023 --session sang
      cchc schedule set "Phường Rạch Dừa" 2023-10-17 --dry-run
    """
    from cchc_cli.commands.write import apply_edit, planned, show, warn
    from cchc_cli.flows import reschedule as flow
    from cchc_cli.flows.find import find_visit
    from cchc_cli.model.words import Session as PartOfDay

    session = Session.of(ctx)

    def make(loaded: "Loaded") -> "FileEdit":
        year = session.year(loaded.workspace)
        visit = find_visit(loaded.workspace, year, unit)
        return flow.set_date(loaded, year, visit, day, PartOfDay(part.value) if part else None)

    loaded = session.load()
    if dry_run:
        show(planned(loaded, make))
        return
    after, edit = apply_edit(session, loaded, make)
    typer.echo(flow.moved(after.workspace, session.year(after.workspace), unit, session.today))
    warn(after, edit.arisen)
