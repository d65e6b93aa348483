"""Tables: Rich on a terminal, plain columns in a pipe."""

import sys
from collections.abc import Sequence

import typer

from cchc_cli.presentation import plain_table


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under a header, wrapped to the terminal's width, or plain into a pipe."""
    if not sys.stdout.isatty():
        typer.echo(plain_table(header, rows))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False)
    for title in header:
        table.add_column(title, no_wrap=title in {"Ngày", "Hạn"}, overflow="fold")
    for row in rows:
        late = any("QUÁ" in cell or "TRỄ" in cell for cell in row)
        table.add_row(*(Text(cell, style="bold red" if late else "") for cell in row))
    Console(highlight=False).print(table)
