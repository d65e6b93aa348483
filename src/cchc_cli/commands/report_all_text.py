"""What `cchc report --all` says: what was written, what was not, and why."""

import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from cchc_cli.commands.document_reasons import tell_needless, tell_reasons
from cchc_cli.commands.shown_path import shown_path

if TYPE_CHECKING:
    from cchc_cli.commands.report_pdf import Pdfs
    from cchc_cli.flows.due import Due

_WIDTH = 80
_SHOWN = 1
"""Documents of a kind of which the reason is told; the others are counted."""


class Outcome(NamedTuple):
    """What became of the documents that are due: paths, and sentences on what failed."""

    written: list[Path]
    same: list[Path]
    kept: list[Path]
    failed: list[str]


def tell(folder: Path, found: "Sequence[Due]", outcome: Outcome, pdfs: "Pdfs | None") -> None:
    """Print what became of all documents."""
    from cchc_cli.flows.report import Standing

    if outcome.written:
        typer.echo(f"Đã xuất {len(outcome.written)} văn bản vào {shown_path(folder)}:")
        _names(outcome.written)
    if outcome.same:
        typer.echo(f"Không đổi: {len(outcome.same)} văn bản đã xuất trước đây.")
    if not outcome.written and not outcome.same:
        typer.echo("Không có văn bản nào xuất được lúc này.")
    if pdfs is not None:
        typer.echo(f"Đã chuyển sang PDF: {len(pdfs.written)} văn bản.")
    if outcome.kept:
        typer.echo("\nĐã sửa tay trong Word nên giữ nguyên (ghi đè: thêm --force):", err=True)
        _names(outcome.kept, err=True)
    for sentence in [*outcome.failed, *(pdfs.kept if pdfs else ())]:
        typer.echo(f"\nlỗi: {sentence}", err=True)
    for standing in (Standing.EARLY, Standing.LACKING):
        tell_reasons(standing, found, _SHOWN)
    tell_needless(found)
    out = sum(each.standing == Standing.SETTLED for each in found)
    if out:
        typer.echo(f"\nĐã ký, đã ban hành: {out} văn bản (xuất lại: thêm --issued).")


def _names(files: Iterable[Path], err: bool = False) -> None:
    """Print file names; they are copied from here, so that none is broken."""
    told = textwrap.fill(
        ", ".join(file.name for file in files),
        _WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
    typer.echo(told, err=err)
