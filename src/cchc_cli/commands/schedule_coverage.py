"""`cchc schedule coverage`: which units nobody has inspected for years."""

from enum import StrEnum
from typing import Annotated

import typer

from cchc_cli.commands import typed
from cchc_cli.commands.session import Session


class CoverageFormat(StrEnum):
    """How it is printed."""

    TEXT = "text"
    JSON = "json"


def coverage(
    ctx: typer.Context,
    years: Annotated[
        int,
        typer.Option("--years", metavar="SỐ_NĂM", help="Trong mấy năm.", parser=typed.years),
    ] = 3,
    format: Annotated[
        CoverageFormat, typer.Option("--format", metavar="text|json", help="Cách in.")
    ] = CoverageFormat.TEXT,
) -> None:
    """Xem đơn vị nào nhiều năm chưa được kiểm tra, và các chỉ tiêu đạt đến đâu.

    Tính mọi cuộc đã kiểm tra của mọi kế hoạch trong plans/, loại nào, hình thức nào cũng tính.
    Số năm là do người xem chọn, kế hoạch và nghị định không định.

    \b
    Ví dụ:
      cchc schedule coverage
      cchc schedule coverage --years 5
    """
    from cchc_cli.flows import coverage as flow

    session = Session.of(ctx)
    workspace = session.load_to_read(checklists=False).workspace
    found = flow.coverage_of(workspace, session.year(workspace), session.today, years)
    if format is CoverageFormat.JSON:
        from cchc_cli.presentation import dumps

        typer.echo(dumps(flow.plain(found)))
        return
    if not found.kinds:
        typer.echo("Chưa có đơn vị nào trong plans/units.yaml.")
        return
    from cchc_cli.commands.table import print_table

    typer.echo(flow.head(found) + "\n")
    print_table(flow.HEADER, flow.table(found))
    typer.echo("\n" + flow.foot(found))
