"""`cchc schedule set`, `swap`, `postpone`, `cancel`: each changes the lines of its visits alone."""

import datetime as dt
from typing import Annotated

import typer

from cchc_cli.commands import typed
from cchc_cli.commands.errors import UsageMistakeError
from cchc_cli.commands.schedule_writing import (
    DryRun,
    ReasonNeeded,
    ReasonTyped,
    SessionTyped,
    StartTyped,
    UnitTyped,
    new_time,
    write_schedule,
)
from cchc_cli.commands.session import Session
from cchc_cli.flows import reschedule as flow
from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.find import find_visit
from cchc_cli.flows.load import Loaded
from cchc_cli.model.workspace import Year


def set_date(
    ctx: typer.Context,
    unit: UnitTyped,
    day: Annotated[
        dt.date, typer.Argument(metavar="NGÀY", help="Ví dụ 16/8/2023.", parser=typed.day)
    ],
    part: SessionTyped = None,
    start: StartTyped = None,
    reason: ReasonTyped = None,
    dry_run: DryRun = False,
) -> None:
    """Định hoặc dời ngày kiểm tra một đơn vị, kể cả cuộc đang hoãn.

    Chỉ sửa đúng dòng của đơn vị đó. Dời ngày đã định thì ngày cũ được giữ ở phần changes của
    tệp lịch; xem lại: cchc schedule --unit ĐƠN_VỊ.

    \b
    Ví dụ:
      cchc schedule set phuong-12 16/8/2023 --session sang
      cchc schedule set phuong-12 16/8/2023 --reason "Đơn vị xin lùi một ngày"
      cchc schedule set "Phường Rạch Dừa" 2023-10-17 --dry-run
    """
    session = Session.of(ctx)

    def make(loaded: Loaded, year: Year) -> FileEdit:
        visit = find_visit(loaded.workspace, year, unit)
        return flow.set_date(loaded, year, visit, new_time(day, part, start), session.today, reason)

    write_schedule(session, make, dry_run)


def swap(
    ctx: typer.Context,
    unit: UnitTyped,
    other: UnitTyped,
    reason: ReasonTyped = None,
    dry_run: DryRun = False,
) -> None:
    """Đổi ngày, buổi, giờ của hai cuộc kiểm tra cho nhau.

    Địa điểm và đoàn giữ nguyên theo từng đơn vị.

    \b
    Ví dụ:
      cchc schedule swap phuong-12 phuong-2-phuc-tra --reason "Phường 2 đề nghị"
    """
    session = Session.of(ctx)

    def make(loaded: Loaded, year: Year) -> FileEdit:
        one, two = (find_visit(loaded.workspace, year, typed) for typed in (unit, other))
        return flow.swap(loaded, year, one, two, session.today, reason)

    write_schedule(session, make, dry_run)


def postpone(
    ctx: typer.Context,
    unit: UnitTyped,
    reason: ReasonNeeded,
    to: Annotated[
        dt.date | None,
        typer.Option("--to", metavar="NGÀY", help="Ngày mới, nếu đã định.", parser=typed.day),
    ] = None,
    part: SessionTyped = None,
    start: StartTyped = None,
    dry_run: DryRun = False,
) -> None:
    """Hoãn một cuộc kiểm tra, đến ngày mới nếu đã định.

    Chưa có ngày mới thì dòng của đơn vị vẫn giữ ngày cũ, kèm lý do hoãn; khi có ngày thì
    dùng cchc schedule set.

    \b
    Ví dụ:
      cchc schedule postpone phuong-12 --reason "Bão số 3"
      cchc schedule postpone phuong-12 --reason "Bão số 3" --to 29/8/2023
    """
    session = Session.of(ctx)
    if to is None and (part or start):
        message = "--session, --start là buổi, giờ của ngày mới nên chỉ dùng cùng --to"
        raise UsageMistakeError(message, "thêm --to NGÀY, hoặc bỏ hai tùy chọn ấy")

    def make(loaded: Loaded, year: Year) -> FileEdit:
        visit = find_visit(loaded.workspace, year, unit)
        when = new_time(to, part, start) if to else None
        return flow.postpone(loaded, year, visit, reason, session.today, when)

    write_schedule(session, make, dry_run)


def cancel(
    ctx: typer.Context,
    unit: UnitTyped,
    reason: ReasonNeeded,
    dry_run: DryRun = False,
) -> None:
    """Hủy một cuộc kiểm tra; dòng của đơn vị vẫn còn, kèm lý do.

    \b
    Ví dụ:
      cchc schedule cancel phuong-12 --reason "Đơn vị giải thể từ ngày 01/9/2023"
    """
    session = Session.of(ctx)

    def make(loaded: Loaded, year: Year) -> FileEdit:
        visit = find_visit(loaded.workspace, year, unit)
        return flow.cancel(loaded, year, visit, reason, session.today)

    write_schedule(session, make, dry_run)
