"""`cchc record UNIT` on a terminal: a visit by questions, written after each answer."""

from collections.abc import Callable

import typer

from cchc_cli.commands.ask_items import ask_item, ask_items
from cchc_cli.commands.ask_visit import ask_closing, ask_people, ask_report, ask_signing, ask_times
from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.notebook import Notebook
from cchc_cli.commands.prompt import HELP, Back, Quit, Skip, ask, refused
from cchc_cli.commands.session import Session
from cchc_cli.flows.errors import FlowError
from cchc_cli.flows.find import find_round, find_visit
from cchc_cli.flows.record import heading
from cchc_cli.flows.same_unit import siblings, visit_told
from cchc_cli.flows.schedule import Row, rows
from cchc_cli.model.progress import needs_visit

Task = Callable[[Notebook], None]
_TASKS: tuple[tuple[str, Task], ...] = (
    ("Báo cáo của đơn vị", ask_report),
    ("Thành phần dự", ask_people),
    ("Ngày, giờ, địa điểm", ask_times),
    ("Nội dung kiểm tra", ask_items),
    ("Hướng dẫn, ý kiến, đề xuất", ask_closing),
    ("Ký biên bản", ask_signing),
)
_ON_SITE_ALONE = (ask_people, ask_signing)
"""Where nobody goes to the unit nobody attends, and there are no minutes to sign."""
_HELP = """\
    số: chọn việc ở danh sách trên    Enter: việc được gợi ý
    q: thôi; câu nào trả lời rồi đều đã ghi"""
_HELP_UNIT = """\
    số: chọn cuộc ở danh sách trên    Enter: cuộc đầu tiên
    gõ tên hoặc mã đơn vị cũng được   q: thôi"""


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


def _do_task(notebook: Notebook, task: Task) -> None:
    try:
        task(notebook)
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
        typed = ask("Đơn vị nào? (số hoặc tên, Enter: 1, ?: trợ giúp, q: thôi)")
        if not typed:
            return ordered[0].visit.key
        if typed == HELP:
            typer.echo(_HELP_UNIT)
            continue
        if not typed.isdecimal():
            return typed
        if 1 <= int(typed) <= len(ordered):
            return ordered[int(typed) - 1].visit.key
        typer.echo(f"  chọn từ 1 đến {len(ordered)}")


def _choose_task(notebook: Notebook) -> Task:
    typer.echo("")
    typer.echo(heading(notebook.workspace, notebook.year, notebook.visit))
    on_site = needs_visit(notebook.year, notebook.visit)
    told = [
        (title, task, state)
        for (title, task), state in zip(_TASKS, notebook.states(), strict=True)
        if on_site or task not in _ON_SITE_ALONE
    ]
    for number, (title, _, state) in enumerate(told, 1):
        typer.echo(f"  {number}  {title:<27}{state}")
    tasks = [task for _, task, _ in told]
    usual = tasks.index(ask_items)
    while True:
        typed = ask(f"Ghi việc nào? (1–{len(tasks)}, Enter: {usual + 1}, ?: trợ giúp, q: thôi)")
        if not typed:
            return ask_items
        if typed.isdecimal() and 1 <= int(typed) <= len(tasks):
            return tasks[int(typed) - 1]
        typer.echo(_HELP if typed == HELP else f"  chọn từ 1 đến {len(tasks)}")
