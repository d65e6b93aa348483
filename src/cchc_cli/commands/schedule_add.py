"""`cchc schedule add`: one more visit, as planned or beside the plan."""

import datetime as dt
from typing import Annotated

import typer

from cchc_cli.commands import completing, typed
from cchc_cli.commands.errors import UsageMistakeError
from cchc_cli.commands.schedule_writing import (
    DryRun,
    ReasonTyped,
    SessionTyped,
    StartTyped,
    new_time,
    write_schedule,
)
from cchc_cli.commands.session import Session
from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.schedule_add import NewVisit
from cchc_cli.flows.schedule_add import add as flow
from cchc_cli.model.words import VisitKind
from cchc_cli.model.workspace import Year


def add(
    ctx: typer.Context,
    unit: Annotated[
        str,
        typer.Argument(
            metavar="ĐƠN_VỊ", help="Mã hoặc tên đơn vị.", autocompletion=completing.units
        ),
    ],
    round_id: Annotated[
        str | None,
        typer.Option(
            "--round",
            metavar="ĐỢT",
            help="Đợt; bỏ được nếu ngày chỉ nằm trong một đợt.",
            autocompletion=completing.rounds,
        ),
    ] = None,
    kind: Annotated[
        VisitKind | None,
        typer.Option(
            "--kind",
            metavar="LOẠI",
            help="Loại: bo-sung, dot-xuat, phuc-tra, khao-sat …",
            parser=typed.visit_kind,
            autocompletion=completing.visit_kinds,
        ),
    ] = None,
    day: Annotated[
        dt.date | None,
        typer.Option("--date", metavar="NGÀY", help="Ngày kiểm tra.", parser=typed.day),
    ] = None,
    part: SessionTyped = None,
    start: StartTyped = None,
    team: Annotated[
        str | None,
        typer.Option(
            "--team",
            metavar="ĐOÀN",
            help="Mã đoàn, khi có nhiều đoàn.",
            autocompletion=completing.teams,
        ),
    ] = None,
    areas: Annotated[
        list[str] | None,
        typer.Option(
            "--area",
            metavar="LĨNH_VỰC",
            help="Chỉ lĩnh vực này; ghi được nhiều lần.",
            autocompletion=completing.areas,
        ),
    ] = None,
    reason: ReasonTyped = None,
    dry_run: DryRun = False,
) -> None:
    """Thêm một cuộc kiểm tra: theo kế hoạch, bổ sung, đột xuất, phúc tra.

    Đơn vị mà đợt nêu tên hoặc cho chọn thì là cuộc theo kế hoạch; đơn vị khác là bổ sung, trừ
    khi ghi --kind. Cuộc đột xuất không hiện ở lịch, thông báo, nhắc việc cho đến khi kiểm tra.

    \b
    Ví dụ:
      cchc schedule add phuong-7 --round quy-3
      cchc schedule add phuong-2 --kind phuc-tra --date 17/8/2023 --session sang
      cchc schedule add phuong-5 --round quy-3 --kind dot-xuat --reason "Có phản ánh"
    """
    session = Session.of(ctx)
    if day is None and (part or start):
        message = "--session, --start là buổi, giờ của ngày kiểm tra nên chỉ dùng cùng --date"
        raise UsageMistakeError(message, "thêm --date NGÀY, hoặc bỏ hai tùy chọn ấy")
    when = new_time(day, part, start) if day else None
    new = NewVisit(unit, round_id, kind, when, team, tuple(areas or ()), reason)

    def make(loaded: Loaded, year: Year) -> FileEdit:
        return flow(loaded, year, new, session.today)

    write_schedule(session, make, dry_run)
