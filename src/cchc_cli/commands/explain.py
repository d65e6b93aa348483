"""`cchc explain`: why a code is a mistake, how to mend it, what it rests on."""

from typing import Annotated

import typer

from cchc_cli.commands import completing
from cchc_cli.commands.errors import UsageMistakeError


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[MÃ]",
            help="Mã lỗi, ví dụ CCHC501 hoặc 501; bỏ: liệt kê.",
            autocompletion=completing.codes,
        ),
    ] = None,
) -> None:
    """Giải thích một mã lỗi: vì sao, sửa thế nào, căn cứ vào đâu.

    \b
    Ví dụ:
      cchc explain CCHC204
      cchc explain          (liệt kê mọi mã)
    """
    from cchc_cli.flows import explain as flow

    if code is None:
        typer.echo(flow.overview())
        return
    found = flow.find_code(code)
    if found is None:
        near = flow.near_code(code)
        maybe = f"có phải “{near.id}”? " if near else ""
        raise UsageMistakeError(f"không có mã “{code}”", f"{maybe}xem mọi mã: cchc explain")
    typer.echo(flow.explanation(found))
