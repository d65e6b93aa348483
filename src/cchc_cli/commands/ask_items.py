"""Item by item, area by area: result first, then what that result needs."""

import textwrap

import typer

from cchc_cli.commands.ask_recommendation import ask_recommendation, write_answer
from cchc_cli.commands.notebook import Notebook
from cchc_cli.commands.prompt import (
    Back,
    Skip,
    ask,
    ask_as,
    ask_lines,
    ask_text,
    remind,
)
from cchc_cli.flows.answer import Answer
from cchc_cli.flows.find import find_item
from cchc_cli.flows.record import remaining
from cchc_cli.flows.record_notes import out_already
from cchc_cli.model.checklist import Item
from cchc_cli.model.inspection import Count, TwoCounts
from cchc_cli.model.words import NAMES, Result
from cchc_cli.vietnamese import number, parse_number, slug

_RESULTS = (Result.MET, Result.PARTLY_MET, Result.NOT_MET, Result.NOT_APPLICABLE)
_WAYS = "<: quay lại   >: để sau   q: thôi   ?: trợ giúp"
_HELP = """\
    1 hoặc dat: đạt             2 hoặc dat-mot-phan: đạt một phần
    3 hoặc chua-dat: chưa đạt   4 hoặc khong-ap-dung: không áp dụng
    Enter: giữ kết quả đang ghi; chưa có kết quả thì để sau
    Gõ được ở mọi câu hỏi:
      <  quay lại: về câu kết quả, rồi về nội dung trước
      >  để sau, sang nội dung tiếp theo
      q  thôi (câu nào trả lời rồi đều đã ghi)
    Ở câu hỏi lời văn: :e mở trình soạn thảo"""


def ask_items(notebook: Notebook) -> None:
    """Ask the items that are left, one after another.

    Raises:
        Back: The person goes back from the first of them.
        Quit: The person wants to stop.
        CommandError: An answer is refused.
    """
    position = _next(notebook, -1)
    if position is None:
        typer.echo("  Mọi nội dung đã có kết quả. Sửa một nội dung: cchc record ĐƠN_VỊ MÃ")
        return
    typer.echo(f"  {_WAYS}")
    _remind_of_signed(notebook)
    way: list[int] = []
    area_before = ""
    while position is not None:
        area, item = notebook.items[position]
        if area.id != area_before:
            typer.echo(f"\n── {area.title}")
            area_before = area.id
        typer.echo(f"\n[{position + 1}/{len(notebook.items)}] {item.id}")
        try:
            _ask_one(notebook, item)
        except Back:
            if not way:
                raise
            position = way.pop()
            continue
        way.append(position)
        position = _next(notebook, position)
    left = len(remaining(notebook.items, notebook.inspection))
    typer.echo(
        f"\n  Hết lượt. Còn {left} nội dung để sau." if left else "\n  Đã ghi đủ mọi nội dung."
    )


def _next(notebook: Notebook, position: int) -> int | None:
    """Return the next item to ask; one that someone else has recorded meanwhile is not."""
    notebook.refresh()
    left = remaining(notebook.items, notebook.inspection)
    return next((p for p in left if p > position), None)


def ask_item(notebook: Notebook, typed: str) -> None:
    """Ask the one item that was named.

    Raises:
        Back, Quit: The person wants to stop.
        NotFoundError: There is no such item.
    """
    item = find_item([item for _, item in notebook.items], typed)
    typer.echo(f"  {_WAYS}")
    _remind_of_signed(notebook)
    typer.echo(f"\n{item.id}")
    _ask_one(notebook, item)


def _remind_of_signed(notebook: Notebook) -> None:
    out = out_already(notebook.inspection)
    if out:
        typer.echo(f"  Đã có {out}:")
        typer.echo("  điều ghi từ đây không có trong bản đã ký; cần thì xuất và ký lại.")


def _ask_one(notebook: Notebook, item: Item) -> None:
    """Ask for one item; each answer is written before the next question.

    Back leads to the result first, and from there to the item before.
    """
    typer.echo(textwrap.indent(textwrap.fill(item.text, 76), "  "))
    try:
        while (result := _ask_result(notebook, item)) is not None:
            notebook.write_item(item, Answer(result=result))
            try:
                _ask_rest(notebook, item, result)
                break
            except Back:
                continue
    except Skip:
        pass
    remind(notebook.doubts(item))


def _ask_rest(notebook: Notebook, item: Item, result: Result) -> None:
    if result == Result.NOT_APPLICABLE:
        write_answer(
            notebook,
            item,
            Answer(
                observation=ask_text(
                    notebook.draft("observation", item), "Vì sao không áp dụng (Enter: bỏ qua)"
                )
            ),
        )
        return
    _ask_figures(notebook, item)
    _ask_words(notebook, item, result)
    for line in ask_lines("Minh chứng"):
        write_answer(notebook, item, Answer(evidence=(line,)))
    if result != Result.MET:
        ask_recommendation(notebook, item)


def _ask_result(notebook: Notebook, item: Item) -> Result | None:
    """Return the result; the one that is there if nothing is typed, None if there is none."""
    known = notebook.finding(item)
    there = known.result if known and known.result != Result.NOT_EXAMINED else None
    if there:
        typer.echo(f"    (đang ghi: {NAMES[there].lower()}; Enter: giữ nguyên)")
    while True:
        typed = ask("  Kết quả (1 đạt, 2 một phần, 3 chưa đạt, 4 không áp dụng):")
        if not typed:
            return there
        result = result_typed(typed)
        if result is not None:
            return result
        typer.echo(_HELP)


def result_typed(typed: str) -> Result | None:
    """Return the result meant by a number, an id or a name."""
    by_word: dict[str, Result] = {}
    for place, result in enumerate(_RESULTS, start=1):
        by_word |= {str(place): result, result.value: result, slug(NAMES[result]): result}
    return by_word.get(typed) or by_word.get(slug(typed))


def _ask_words(notebook: Notebook, item: Item, result: Result) -> None:
    known = notebook.finding(item)
    if result == Result.MET:
        practice = ask_text(
            notebook.draft("good_practice", item),
            "Ưu điểm, cách làm hay (Enter: bỏ qua)",
            known.good_practice if known else None,
        )
        write_answer(notebook, item, Answer(good_practice=practice))
        return
    seen = ask_text(
        notebook.draft("observation", item), "Nhận xét", known.observation if known else None
    )
    write_answer(notebook, item, Answer(observation=seen))
    cause = ask_text(
        notebook.draft("cause", item), "Nguyên nhân (Enter: bỏ qua)", known.cause if known else None
    )
    write_answer(notebook, item, Answer(cause=cause))


def _ask_figures(notebook: Notebook, item: Item) -> None:
    finding = notebook.finding(item)
    known = finding.figures if finding else {}
    for figure in item.figures:
        name = f"{figure.name} ({figure.unit})" if figure.unit else figure.name
        reported, counted = _columns(known.get(figure.id))
        typed = _ask_number(f"{name}, đơn vị báo cáo", reported)
        if typed is not None:
            write_answer(notebook, item, Answer(figures=((figure.id, typed, None),)))
        typed = _ask_number(f"{name}, số kiểm đếm", counted)
        if typed is not None:
            write_answer(notebook, item, Answer(figures=((figure.id, None, typed),)))


def _columns(known: Count | TwoCounts | None) -> tuple[int | None, int | None]:
    """Return both columns of a figure; a number without columns stands in both."""
    if isinstance(known, TwoCounts):
        return known.reported, known.counted
    return known, known


def _ask_number(question: str, known: int | None) -> str | None:
    there = f" (đang ghi {number(known)})" if known is not None else ""
    typed = ask_as(f"{question}{there}", parse_number, "viết 1248 hoặc 1.248")
    return None if typed is None else str(typed)
