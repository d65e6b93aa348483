"""`cchc next-year`: the plan of the year to come, from this year's, in the same workspace."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.flows.next_year import NextYear

_WIDTH = 80


def next_year(
    ctx: typer.Context,
    year: Annotated[
        int | None,
        typer.Argument(metavar="NĂM", min=2000, max=2100, help="Năm mới; bỏ: năm sau."),
    ] = None,
) -> None:
    """Lập kế hoạch năm sau từ kế hoạch năm nay, trong cùng thư mục làm việc.

    Chép kế hoạch, thành viên, thể thức văn bản sang plans/NĂM, ghi năm mới, bỏ số và ngày
    văn bản của năm cũ; lịch và kết quả bắt đầu trống. Công cụ không đoán ngày nào: dòng còn
    ghi năm cũ được liệt kê để xem lại. Năm cũ giữ nguyên, xem bằng --plan.

    \b
    Ví dụ:
      cchc next-year
      cchc next-year 2027
      cchc --plan 2025 next-year 2027     theo kế hoạch năm 2025
    """
    from cchc_cli.flows.next_year import next_year as flow

    session = Session.of(ctx)
    loaded = session.load()
    old = session.year(loaded.workspace)
    texts = {path: source.text for path, source in loaded.sources.items()}
    made = flow(texts, old, year or (old.plan.year + 1 if old.plan else session.today.year))
    _make(session.root / "plans" / made.id, made)
    typer.echo(_told(made, old.id))


def _make(folder: Path, made: "NextYear") -> None:
    """Make the folder of the new plan, whole or not at all.

    Raises:
        CommandError: Something is there, or the disk does not allow it.
    """
    from cchc_cli.adapters.files import NotWritableError
    from cchc_cli.adapters.new_folder import OccupiedError, make_folder

    try:
        make_folder(folder, {name: text.encode() for name, text in made.files.items()})
    except OccupiedError as error:
        hint = f"xem kế hoạch ấy: cchc --plan {made.id}; công cụ không ghi đè"
        raise CommandError(f"không tạo được plans/{made.id}: {error}", hint) from None
    except NotWritableError as error:
        raise CommandError(str(error), "kiểm tra quyền ghi, chỗ trống trên đĩa") from None


def _told(made: "NextYear", old: str) -> str:
    """Return what was made, which lines are to be changed, and what to do next."""
    lines = [f"Đã tạo plans/{made.id} từ plans/{old}:", f"  {', '.join(made.files)}"]
    if made.stale:
        lines += ["", f"Còn ghi năm cũ, xem lại {len(made.stale)} dòng này:"]
        lines += [_cut(f"  {each.path}:{each.line}: {each.text}") for each in made.stale]
    lines += ["", "Làm tiếp:", "  cchc check", "  cchc schedule propose --write"]
    return "\n".join(lines)


def _cut(line: str) -> str:
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"
