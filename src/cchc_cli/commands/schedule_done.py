"""`cchc schedule done`: notes that something due was done which nothing else records."""

import datetime as dt
from typing import Annotated

import typer

from cchc_cli.commands import completing, typed
from cchc_cli.commands.schedule_writing import DryRun, write_schedule
from cchc_cli.commands.session import Session
from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.fulfilling import Done, done_words, fulfil
from cchc_cli.flows.load import Loaded
from cchc_cli.model.workspace import Year


def done(
    ctx: typer.Context,
    deadline: Annotated[
        str,
        typer.Argument(
            metavar="THỜI_HẠN",
            help="Mã thời hạn trong kế hoạch.",
            autocompletion=completing.deadlines,
        ),
    ],
    of: Annotated[
        str | None,
        typer.Argument(
            metavar="CUỘC|ĐỢT",
            help="Của cuộc kiểm tra hoặc đợt nào; việc chung của kế hoạch thì bỏ.",
            autocompletion=completing.deadline_subjects,
        ),
    ] = None,
    day: Annotated[
        dt.date | None,
        typer.Option(
            "--date", metavar="NGÀY", help="Ngày làm xong; bỏ: hôm nay.", parser=typed.day
        ),
    ] = None,
    note: Annotated[
        str | None,
        typer.Option("--note", metavar="GHI_CHÚ", help="Ghi chú.", parser=typed.words),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Ghi một việc có hạn đã làm xong, khi không chỗ nào khác ghi việc ấy.

    Ghi một dòng vào phần fulfilled của tệp lịch. Báo cáo của đơn vị, khắc phục, tự kiểm tra có
    chỗ ghi riêng. Ghi nhầm thì bỏ: cchc schedule undo.

    \b
    Ví dụ:
      cchc schedule done tong-ket
      cchc schedule done tong-ket --date 10/12/2023
      cchc schedule done hop-doan quy-3 --date 2/10/2023 --dry-run
    """
    session = Session.of(ctx)
    what = Done(deadline, day or session.today, of, note)

    def make(loaded: Loaded, year: Year) -> FileEdit:
        return fulfil(loaded, year, what, session.today)

    def tell(lead: str, before: Loaded, after: Loaded) -> None:
        year = session.year(after.workspace).id
        for words in done_words(before, after, year, session.today):
            typer.echo(f"{lead}: {words}.")

    write_schedule(session, make, dry_run, tell)
