"""Questions about what is recommended on an item: new ones, and those that are there."""

import re

import typer

from cchc_cli.commands.notebook import Notebook
from cchc_cli.commands.prompt import ask_as, ask_text, written
from cchc_cli.flows.answer import Answer
from cchc_cli.model.checklist import Item
from cchc_cli.model.inspection import Recommendation
from cchc_cli.vietnamese import parse_date, short_date


def ask_recommendation(notebook: Notebook, item: Item) -> None:
    """Ask for a recommendation; the number of one that is there means that one."""
    there = _there(notebook, item)
    for place, each in enumerate(there, 1):
        typer.echo(f"    (kiến nghị {place}: {each.text})")
    ways = "Enter: thôi, lời mới: thêm, 1: sửa, -1: bỏ" if there else "Enter: không có"
    words = ask_text(notebook.draft("recommend", item), f"Kiến nghị ({ways})")
    number = _number(words, there)
    if words is None:
        return
    if number is None:
        write_answer(notebook, item, Answer(recommend=words))
        texts = [each.text for each in _there(notebook, item)]
        if words in texts:  # Else it was refused, and that is told.
            _ask_details(notebook, item, texts.index(words) + 1)
    elif number < 0:
        write_answer(notebook, item, Answer(drop_recommend=-number))
        ask_recommendation(notebook, item)
    else:
        new = ask_text(notebook.draft("recommend", item), "Lời mới (Enter: giữ nguyên)")
        if new:
            write_answer(notebook, item, Answer(recommend=new, recommend_at=number))
        _ask_details(notebook, item, number)


def _there(notebook: Notebook, item: Item) -> tuple[Recommendation, ...]:
    finding = notebook.finding(item)
    return finding.recommendations if finding else ()


def _number(words: str | None, there: tuple[Recommendation, ...]) -> int | None:
    """Return the number typed, if one that is there has it; nothing else is no words."""
    if words is None or not re.fullmatch(r"-?\d{1,2}", words):
        return None
    return int(words) if 1 <= abs(int(words)) <= len(there) else None


def _ask_details(notebook: Notebook, item: Item, number: int) -> None:
    known = _there(notebook, item)[number - 1]
    example = f"ví dụ 15/6/{notebook.session.today.year}"
    hint = f"đang ghi {short_date(known.due)}" if known.due else example
    due = ask_as(f"Hạn thực hiện ({hint})", parse_date, "ngày này không có trong lịch")
    if due:
        write_answer(notebook, item, Answer(recommend_at=number, due=due))
    question = "Trách nhiệm thực hiện (Enter: đơn vị)"
    owner = ask_text(notebook.draft("owner", item), question, known.owner)
    if owner:
        write_answer(notebook, item, Answer(recommend_at=number, owner=owner))


def write_answer(notebook: Notebook, item: Item, answer: Answer) -> None:
    """Write an answer if there is one; doubts are told once the item is done."""

    def write() -> tuple[()]:
        if answer:
            notebook.write_item(item, answer)
        return ()

    written(write)
