"""`cchc schedule draw`: draws what the plan leaves to chance, so that anyone can repeat it."""

import secrets
import shlex
import textwrap
from typing import Annotated

import typer

from cchc_cli.commands import completing, typed
from cchc_cli.commands.schedule_writing import DryRun, write_schedule
from cchc_cli.commands.session import Session
from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.schedule_draw import NewDraw, outcome
from cchc_cli.flows.schedule_draw import draw as flow
from cchc_cli.model.workspace import Year

_SEEDS = 10**6
"""So many numbers the tool draws from; six digits can be read out and written down."""


def draw(
    ctx: typer.Context,
    by: Annotated[
        str,
        typer.Option("--by", metavar="AI", help="Ai bốc thăm, ai chứng kiến.", parser=typed.words),
    ],
    round_id: Annotated[
        str | None,
        typer.Option(
            "--round",
            metavar="ĐỢT",
            help="Đợt; bỏ được nếu chỉ một đợt còn phải bốc thăm.",
            autocompletion=completing.rounds,
        ),
    ] = None,
    seed: Annotated[
        str | None,
        typer.Option(
            "--seed",
            metavar="SỐ",
            help="Số bốc thăm, thống nhất trước khi chạy lệnh; bỏ: máy chọn.",
            parser=typed.words,
        ),
    ] = None,
    number: Annotated[
        int | None,
        typer.Option(
            "--count",
            metavar="SỐ_ĐƠN_VỊ",
            help="Bốc mấy đơn vị; bỏ: số kế hoạch còn thiếu.",
            parser=typed.number_of_units,
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--except",
            metavar="ĐƠN_VỊ",
            help="Không bốc đơn vị này; ghi được nhiều lần.",
            autocompletion=completing.units,
        ),
    ] = None,
    teams: Annotated[
        list[str] | None,
        typer.Option(
            "--team",
            metavar="ĐOÀN",
            help="Đoàn kiểm tra các đơn vị trúng; ghi nhiều lần thì chia lần lượt.",
            autocompletion=completing.teams,
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Bốc thăm (chọn ngẫu nhiên) đơn vị của đợt mà kế hoạch ghi by: ngau-nhien.

    Ghi các đơn vị trúng vào lịch, kèm lần bốc thăm: số bốc thăm, danh sách đem bốc, ai chứng
    kiến. Cùng số ấy, danh sách ấy thì ai bốc lại cũng ra đúng các đơn vị ấy; cchc check bốc lại
    mỗi lần kiểm tra. Chưa định ngày; bỏ lần vừa ghi: cchc schedule undo.

    \b
    Ví dụ:
      cchc schedule draw --round dot-2 --by "Văn phòng bốc, Phòng Nội vụ chứng kiến"
      cchc schedule draw --round dot-2 --seed 0412 --by "Tổ giúp việc" --dry-run
      cchc schedule draw --round dot-2 --by "Tổ giúp việc" --team to-1 --team to-2
    """
    session = Session.of(ctx)
    lot = seed or f"{secrets.randbelow(_SEEDS):06}"
    new = NewDraw(
        round=round_id,
        seed=lot,
        by=by,
        number=number,
        without=tuple(without or ()),
        teams=tuple(teams or ()),
    )

    def make(loaded: Loaded, year: Year) -> FileEdit:
        return flow(loaded, year, new, session.today)

    def tell(lead: str, before: Loaded, after: Loaded) -> None:
        year = session.year(after.workspace)
        was = before.workspace.years[year.id].schedule
        typer.echo(f"{lead}:")
        for line in outcome(after.workspace, year, was.draws if was else ()):
            typer.echo(textwrap.fill(line, 80, subsequent_indent="  ", break_on_hyphens=False))
        if dry_run and not seed:
            typer.echo(f"Ghi đúng kết quả này: thêm --seed {shlex.quote(lot)}, bỏ --dry-run.")

    write_schedule(session, make, dry_run, tell)
