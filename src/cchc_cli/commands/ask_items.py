"""Item by item, area by area: result first, then what that result needs."""

import textwrap

import typer

from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.notebook import Notebook
from cchc_cli.commands.prompt import Back, Quit, ask, ask_as, ask_lines, ask_text, told
from cchc_cli.commands.write import doubts
from cchc_cli.flows.find import NotFoundError, find_item
from cchc_cli.flows.record import Answer, remaining
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.words import NAMES, Result
from cchc_cli.vietnamese import parse_date, parse_number, slug

_RESULTS = (Result.MET, Result.PARTLY_MET, Result.NOT_MET, Result.NOT_APPLICABLE)
_HELP = """\
    1  đạt             2  đạt một phần
    3  chưa đạt        4  không áp dụng
    Enter  để sau, sang nội dung tiếp
    <      quay lại nội dung trước
    q      thôi (câu nào trả lời rồi đều đã ghi)
    :e     ở câu hỏi lời văn: mở trình soạn thảo để gõ dài"""


def ask_items(notebook: Notebook, start: str | None = None) -> None:
    """Ask the items that are left, or the one named, one after another.

    Raises:
        Quit: The person wants to stop.
        CommandError: There is no such item.
    """
    items = notebook.items
    if start is not None:
        _ask_one(notebook, _named(items, start))
        return
    queue = remaining(items, notebook.inspection)
    if not queue:
        typer.echo("  Mọi nội dung đã có kết quả. Sửa một nội dung: cchc record ĐƠN_VỊ MÃ")
        return
    place, area_before = 0, ""
    while place < len(queue):
        area, item = items[queue[place]]
        if area.id != area_before:
            typer.echo(f"\n── {area.title}")
            area_before = area.id
        typer.echo(f"\n[{queue[place] + 1}/{len(items)}] {item.id}")
        try:
            _ask_one(notebook, item)
        except Back:
            place = max(place - 1, 0)
            continue
        place += 1
    left = len(remaining(items, notebook.inspection))
    typer.echo(
        f"\n  Hết lượt. Còn {left} nội dung để sau." if left else "\n  Đã ghi đủ mọi nội dung."
    )


def _named(items: list[tuple[Area, Item]], typed: str) -> Item:
    try:
        return find_item([item for _, item in items], typed)
    except NotFoundError as error:
        raise CommandError(error.message, error.hint) from None


def _ask_one(notebook: Notebook, item: Item) -> None:
    """Ask for one item; each answer is written before the next question."""
    typer.echo(textwrap.indent(textwrap.fill(item.text, 76), "  "))
    result = _ask_result(notebook, item)
    if result is None:
        return
    notebook.write_item(item, Answer(result=result))
    if result == Result.NOT_APPLICABLE:
        _write(notebook, item, Answer(observation=ask_text("Vì sao không áp dụng (Enter: bỏ qua)")))
        return
    _ask_figures(notebook, item)
    _ask_words(notebook, item, result)
    lines = ask_lines("Minh chứng")
    _write(notebook, item, Answer(evidence=tuple(lines)))
    if result != Result.MET:
        _ask_recommendation(notebook, item)


def _ask_result(notebook: Notebook, item: Item) -> Result | None:
    known = notebook.finding(item)
    now = f", đang ghi: {NAMES[known.result].lower()}" if known else ""
    while True:
        typed = ask(f"  1 đạt, 2 một phần, 3 chưa đạt, 4 không áp dụng, ? trợ giúp{now}:")
        if not typed:
            return None
        if typed == "q":
            raise Quit
        result = result_typed(typed)
        if result is not None:
            return result
        typer.echo(_HELP)


def result_typed(typed: str) -> Result | None:
    """Return the result meant by a number, an id or a name."""
    by_word: dict[str, Result] = {}
    for number, result in enumerate(_RESULTS, start=1):
        by_word |= {str(number): result, result.value: result, slug(NAMES[result]): result}
    return by_word.get(typed) or by_word.get(slug(typed))


def _ask_words(notebook: Notebook, item: Item, result: Result) -> None:
    known = notebook.finding(item)
    if result == Result.MET:
        practice = ask_text(
            "Ưu điểm, cách làm hay (Enter: bỏ qua)", known.good_practice if known else None
        )
        _write(notebook, item, Answer(good_practice=practice))
        return
    seen = ask_text("Nhận xét", known.observation if known else None)
    _write(notebook, item, Answer(observation=seen))
    cause = ask_text("Nguyên nhân (Enter: bỏ qua)", known.cause if known else None)
    _write(notebook, item, Answer(cause=cause))


def _ask_figures(notebook: Notebook, item: Item) -> None:
    for figure in item.figures:
        name = f"{figure.name} ({figure.unit})" if figure.unit else figure.name
        reported = ask_as(f"{name}, đơn vị báo cáo", parse_number, "viết 1248 hoặc 1.248")
        counted = ask_as(f"{name}, đoàn kiểm đếm", parse_number, "viết 1248 hoặc 1.248")
        both = (figure.id, _typed(reported), _typed(counted))
        if reported is not None or counted is not None:
            _write(notebook, item, Answer(figures=(both,)))


def _typed(number: int | None) -> str | None:
    return None if number is None else str(number)


def _ask_recommendation(notebook: Notebook, item: Item) -> None:
    words = ask_text("Kiến nghị (Enter: không có)")
    if words is None:
        return
    _write(notebook, item, Answer(recommend=words))
    due = ask_as("Hạn thực hiện (ví dụ 15/6/2023)", parse_date, "ngày này không có trong lịch")
    _write(notebook, item, Answer(recommend=words, due=due))
    owner = ask_text("Trách nhiệm thực hiện (Enter: đơn vị)")
    _write(notebook, item, Answer(recommend=words, owner=owner))


def _write(notebook: Notebook, item: Item, answer: Answer) -> None:
    """Write an answer if there is one; a refusal is told and the questions go on."""
    if answer == Answer():
        return
    try:
        edit = notebook.write_item(item, answer)
        if answer.figures and edit.doubts:
            typer.echo(doubts(edit))
    except CommandError as error:
        told(error)
