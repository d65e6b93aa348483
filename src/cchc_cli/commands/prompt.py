"""Questions in line mode: what a person types, and the ways out of a question.

No raw mode and no full screen: those break Vietnamese input methods.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import typer

from cchc_cli.adapters.editor import Draft
from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.write import RefusedEditError
from cchc_cli.diagnostics import Diagnostic
from cchc_cli.flows.errors import FlowError
from cchc_cli.yamltext.emit import unwritable

T = TypeVar("T")

BACK = "<"
SKIP = ">"
QUIT = "q"
HELP = "?"
EDITOR = ":e"
_YES = ("c", "co", "có", "y")
_NO = ("k", "ko", "khong", "không", "n")


class Back(Exception):
    """The person wants to go one step back."""


class Skip(Exception):
    """The person wants to leave this for later and go on."""


class Quit(Exception):
    """The person wants to stop; everything said so far is written."""


def ask(question: str) -> str:
    """Return the line that was typed: composed letters, no blanks around it.

    Raises:
        Back, Skip, Quit: The person typed `<`, `>` or `q`.
        EOFError: The terminal is closed, or Ctrl-D.
    """
    while True:
        typed = unicodedata.normalize("NFC", input(f"{question} ")).strip()
        # An arrow key sends a control character; what was typed in other letters is lost.
        if not unwritable(typed) and "\ufffd" not in typed:
            break
        typer.echo("    dòng vừa gõ lẫn ký tự lạ (phím mũi tên, phím chức năng …); gõ lại cả dòng")
    ways_out = {BACK: Back, SKIP: Skip, QUIT: Quit}
    if typed.lower() in ways_out:
        raise ways_out[typed.lower()]
    return typed


def ask_text(draft: Draft, question: str, known: str | None = None) -> str | None:
    """Return words, or None to leave what is there; `:e` opens the editor for long ones."""
    if known:
        typer.echo(f"    (đang ghi: {known})")
    if draft.is_left(known or ""):
        typer.echo(f"    (còn lời văn viết dở từ trước ở {draft.path}; gõ :e để viết tiếp)")
    while True:
        typed = ask(f"  {question}:")
        if typed != EDITOR:
            return typed or None
        words = _written_in_editor(draft, known or "")
        if words is not None:
            return words or None


def _written_in_editor(draft: Draft, known: str) -> str | None:
    written = draft.written(known)
    if written is None:
        typer.echo("    không mở được trình soạn thảo; gõ trên một dòng, hoặc đặt biến EDITOR")
        if draft.is_there():
            typer.echo(f"    những gì đã lưu còn ở {draft.path}")
        return None
    if sign := unwritable(written):
        typer.echo(f"    lời văn có ký tự điều khiển U+{ord(sign):04X}; gõ :e để xóa ký tự ấy")
        return None
    return unicodedata.normalize("NFC", written)


def ask_lines(question: str) -> Iterator[str]:
    """Yield lines as they are typed, up to an empty one, so that each can be written at once."""
    number = 1
    while typed := ask(f"  {question} ({number}, Enter: thôi):"):
        yield typed
        number += 1


def ask_as(question: str, parse: Callable[[str], T | None], complaint: str) -> T | None:
    """Return what `parse` makes of the words, asking again until it can; None if nothing typed."""
    while typed := ask(f"  {question}:"):
        value = parse(typed)
        if value is not None:
            return value
        typer.echo(f"    {complaint}")
    return None


def ask_yes(question: str, default: bool = True) -> bool:
    """Return whether the person agrees, asking again until that is clear."""
    hint = "C/k" if default else "c/K"
    while typed := ask(f"  {question} [{hint}]:").lower():
        if typed in _YES or typed in _NO:
            return typed in _YES
        typer.echo("    gõ c (có) hoặc k (không)")
    return default


def written(write: Callable[[], Iterable[Diagnostic]]) -> None:
    """Write an answer and tell what became doubtful; a refusal is told and the questions go on."""
    try:
        doubts = write()
    except (CommandError, FlowError) as error:
        refused(error)
        return
    remind(doubts)


def refused(error: CommandError | FlowError) -> None:
    """Print why something was not written; whoever answers sees no file, so no lines of it."""
    if isinstance(error, RefusedEditError):
        for reason in error.found:
            typer.echo(f"  chưa ghi: {reason.message}" + (f" ({reason.hint})" * bool(reason.hint)))
        return
    typer.echo(f"  chưa ghi: {error.message}")
    if error.hint:
        typer.echo(f"  gợi ý: {error.hint}")


def remind(doubts: Iterable[Diagnostic]) -> None:
    """Print what is doubtful about what was written, a line each."""
    for doubt in doubts:
        typer.echo(f"  cần xem lại: {doubt.message}" + (f" ({doubt.hint})" if doubt.hint else ""))
