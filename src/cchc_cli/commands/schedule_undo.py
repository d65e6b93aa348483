"""`cchc schedule undo`: takes the last change of the schedule back."""

from typing import Annotated

import typer

from cchc_cli.commands.schedule_writing import AROUND, tell
from cchc_cli.commands.session import Session
from cchc_cli.commands.undo import take_back
from cchc_cli.source import Source


def undo(
    ctx: typer.Context,
    yes: Annotated[bool, typer.Option("--yes", help="Bỏ luôn, không hỏi lại.")] = False,
) -> None:
    """Bỏ lần thay đổi lịch cuối cùng, cả dòng nó ghi trong phần changes.

    Chỉ bỏ được khi từ lúc ấy chưa ai sửa tệp lịch. Chạy lần nữa để bỏ lần trước nữa.

    \b
    Ví dụ:
      cchc schedule undo
      cchc schedule undo --yes
    """
    session = Session.of(ctx)
    loaded = session.load()
    path = session.year(loaded.workspace).path("schedule.yaml")
    done = take_back(session, loaded, path, yes, AROUND)
    if done is not None and done.back is not None:
        tell(session, "Trở lại", loaded, loaded.with_source(Source(path, done.back)))
