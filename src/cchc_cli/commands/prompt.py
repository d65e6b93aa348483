"""Questions in line mode: what a person types, and the ways out of a question.

No raw mode and no full screen: those break Vietnamese input methods.
"""

from collections.abc import Callable
from typing import TypeVar

import typer

from cchc_cli.adapters.editor import edited
from cchc_cli.commands.errors import CommandError

T = TypeVar("T")

BACK = "<"
QUIT = "q"
EDITOR = ":e"


class Back(Exception):
    """The person wants to go one step back."""


class Quit(Exception):
    """The person wants to stop; everything said so far is written."""


def ask(question: str) -> str:
    """Return the line that was typed, without blanks around it.

    Raises:
        Back: The person typed `<`.
        EOFError: The terminal is closed, or Ctrl-D.
    """
    typed = input(f"{question} ").strip()
    if typed == BACK:
        raise Back
    return typed


def ask_text(question: str, known: str | None = None) -> str | None:
    """Return words, or None to leave what is there; `:e` opens the editor for long ones."""
    if known:
        typer.echo(f"    (đang ghi: {known})")
    typed = ask(f"  {question}:")
    if typed != EDITOR:
        return typed or None
    written = edited(known or "")
    if written is None:
        typer.echo("    không mở được trình soạn thảo; gõ trên một dòng, hoặc đặt biến EDITOR")
        return ask_text(question, known)
    return written or None


def ask_lines(question: str) -> list[str]:
    """Return several lines, one a time, up to an empty one."""
    lines: list[str] = []
    while typed := ask(f"  {question} ({len(lines) + 1}, Enter: thôi):"):
        lines.append(typed)
    return lines


def ask_as(question: str, parse: Callable[[str], T | None], complaint: str) -> T | None:
    """Return what `parse` makes of the words, asking again until it can; None if nothing typed."""
    while typed := ask(f"  {question}:"):
        value = parse(typed)
        if value is not None:
            return value
        typer.echo(f"    {complaint}")
    return None


def ask_yes(question: str, default: bool = True) -> bool:
    """Return whether the person agrees."""
    hint = "C/k" if default else "c/K"
    typed = ask(f"  {question} [{hint}]:").lower()
    if not typed:
        return default
    return typed[0] in "cy"


def told(error: CommandError) -> None:
    """Print why something was not written, and go on."""
    typer.echo(f"  chưa ghi: {error.message}")
    if error.hint:
        typer.echo(f"  gợi ý: {error.hint}")
