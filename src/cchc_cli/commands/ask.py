"""`cchc record UNIT` on a terminal: a visit by questions, written after each answer."""

import typer

from cchc_cli.commands.ask_items import ask_item, ask_items
from cchc_cli.commands.ask_visit import ask_closing, ask_people, ask_report, ask_signing, ask_times
from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.notebook import Notebook
from cchc_cli.commands.prompt import Back, Quit, Skip, ask, refused
from cchc_cli.commands.session import Session
from cchc_cli.flows.errors import FlowError
from cchc_cli.flows.find import find_round, find_visit
from cchc_cli.flows.record import heading
from cchc_cli.flows.same_unit import siblings, visit_told
from cchc_cli.flows.schedule import Row, rows

_TASKS = (
    ("Báo cáo của đơn vị", ask_report),
    ("Thành phần dự", ask_people),
    ("Ngày, giờ, địa điểm", ask_times),
    ("Nội dung kiểm tra", ask_items),
    ("Hướng dẫn, ý kiến, đề xuất", ask_closing),
    ("Ký biên bản", ask_signing),
)
_ITEMS = 4


def ask_visit(
    session: Session, unit: str | None, item: str | None, of_round: str | None = None
) -> None:
    """Ask for everything about one visit until the person has had enough.

    Raises:
        CommandError, FlowError: The unit or the item is not known.
    """
    notebook = _opened(session, unit, of_round)
    if notebook is None:
        return
    try:
        if item is not None:
            ask_item(notebook, item)
            return
        while True:
            _do_task(notebook, _choose_task(notebook))
    except (Back, Quit, Skip):
        pass
    typer.echo(f"Đã lưu ở {notebook.path}. Ghi tiếp: cchc record {notebook.visit.key}")


def _do_task(notebook: Notebook, choice: int) -> None:
    try:
        _TASKS[choice - 1][1](notebook)
    except (Back, Skip):
        return
    except Quit:
        typer.echo("  Đã thôi phần này; những câu đã trả lời đều đã ghi.")
    except (CommandError, FlowError) as error:
        refused(error)


def _opened(session: Session, unit: str | None, typed: str | None) -> Notebook | None:
    """Return the notebook of the unit; None if the person chooses none."""
    loaded = session.load()
    year = session.year(loaded.workspace)
    of_round = find_round(year, typed).id if typed else None
    if unit is None:
        try:
            unit = _choose_unit(rows(loaded.workspace, year, session.today, of_round), session)
        except (Back, Quit, Skip):
            return None
    visit = find_visit(loaded.workspace, year, unit, of_round)
    if unit == visit.unit and (others := siblings(year, visit)):
        typer.echo("  Cuộc kiểm tra khác của đơn vị này:")
        for other in others:
            typer.echo(f"    {other.key}: {visit_told(loaded.workspace, year, other)}")
    return Notebook(session, loaded, visit.key)


def _choose_unit(coming: list[Row], session: Session) -> str:
    """Ask which unit, those of today first."""
    if not coming:
        raise CommandError(
            "không còn đơn vị nào chờ kiểm tra", "ghi thêm cho đơn vị đã xong: cchc record ĐƠN_VỊ"
        )
    today = session.today
    ordered = sorted(coming, key=lambda r: r.visit.date != today)
    for number, row in enumerate(ordered, start=1):
        mark = "  ← hôm nay" if row.visit.date == today else ""
        when = f"{row.when}, " if row.visit.date else ""
        typer.echo(f"  {number:>2}  {row.unit}, {when}{row.state}{mark}")
    while True:
        typed = ask("Đơn vị nào? (số hoặc tên, Enter: 1, q: thôi)")
        if not typed:
            return ordered[0].visit.key
        if not typed.isdecimal():
            return typed
        if 1 <= int(typed) <= len(ordered):
            return ordered[int(typed) - 1].visit.key
        typer.echo(f"  chọn từ 1 đến {len(ordered)}")


def _choose_task(notebook: Notebook) -> int:
    typer.echo("")
    typer.echo(heading(notebook.workspace, notebook.year, notebook.visit))
    for number, ((title, _), state) in enumerate(zip(_TASKS, notebook.states(), strict=True), 1):
        typer.echo(f"  {number}  {title:<27}{state}")
    while True:
        typed = ask(f"Ghi việc nào? (1–{len(_TASKS)}, Enter: {_ITEMS}, q: thôi)")
        if not typed:
            return _ITEMS
        if typed.isdecimal() and 1 <= int(typed) <= len(_TASKS):
            return int(typed)
        typer.echo(f"  chọn từ 1 đến {len(_TASKS)}")
