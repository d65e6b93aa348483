"""`cchc status`, and `cchc` alone: one screen of the year, and the next step."""

from enum import StrEnum
from typing import Annotated

import typer

from cchc_cli.commands.session import Session


class StatusFormat(StrEnum):
    """How the state is printed."""

    TEXT = "text"
    JSON = "json"


def status(
    ctx: typer.Context,
    format: Annotated[
        StatusFormat, typer.Option("--format", metavar="text|json", help="Cách in.")
    ] = StatusFormat.TEXT,
) -> None:
    """Xem cả năm trên một màn hình: từng đợt, từng đơn vị đến đâu, việc gì trễ.

    \b
    Ví dụ:
      cchc status
      cchc status --today 2023-07-01
    """
    from cchc_cli.commands.table import print_table
    from cchc_cli.flows import status as flow
    from cchc_cli.flows.check import check_loaded, errors
    from cchc_cli.presentation import dumps

    session = Session.of(ctx)
    loaded = session.load()
    year = session.year(loaded.workspace)
    wrong = len(errors(check_loaded(loaded)))
    state = flow.state_of(loaded.workspace, year, session.today, wrong)
    if format is StatusFormat.JSON:
        typer.echo(dumps(flow.plain(state)))
        return
    typer.echo(flow.head(state))
    print_table(flow.HEADER, flow.table(state))
    typer.echo("\n" + flow.foot(state))
