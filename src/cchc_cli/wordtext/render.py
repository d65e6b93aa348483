"""One part rendered: strictly, with every mistake at its place and no text lost."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice
from types import TracebackType
from typing import Any

from jinja2 import UndefinedError

from cchc_cli.wordtext.finishing import finished
from cchc_cli.wordtext.insertion import Shelf
from cchc_cli.wordtext.lines import LinePass
from cchc_cli.wordtext.parts import Part
from cchc_cli.wordtext.printing import Printing, Refused
from cchc_cli.wordtext.problems import RenderFailed, TemplateProblem

# About ten times the largest document anybody has printed.
MAX_OUTPUT = 60_000_000
_BATCH = 2048
_ELEMENT = re.compile("<[^>]*>")


def rendered(
    part: Part, context: Mapping[str, Any], shelf: Shelf, lines: LinePass
) -> tuple[bytes, Printing]:
    """Return the part with the values of `context` in it, and what was printed.

    Objects that need parts of their own are left on the `shelf`.

    Raises:
        RenderFailed: A value is missing or cannot be printed, or would be lost.
    """
    printing = part.code.new_context(dict(context))
    assert isinstance(printing, Printing)
    chunks = _output(part, printing)
    try:
        done = finished(part.finish, chunks, printing, shelf, part.name, lines)
        if not _stands_in(done.chunks, printing.printed):
            _refuse_loss(part, done.text(), printing.printed)
    except Refused as error:
        raise RenderFailed(part.label, [_problem(part, error)]) from error
    except ValueError as error:
        found = TemplateProblem(part.label, f"văn bản làm ra không đúng XML ({error})")
        raise RenderFailed(part.label, [found]) from error
    return done.data(), printing


def _output(part: Part, printing: Printing) -> list[str]:
    """Return the XML in chunks, each of many pieces: in one it would not fit the cache."""
    chunks: list[str] = []
    size = 0
    output: Iterator[str] = part.code.root_render_func(printing)
    try:
        while batch := "".join(islice(output, _BATCH)):
            chunks.append(batch)
            size += len(batch)
            if size > MAX_OUTPUT:
                raise Refused("văn bản quá dài", "xem lại các vòng lặp lồng nhau trong mẫu")
    # Whatever a filter or the sandbox raises becomes one located sentence.
    except Exception as error:
        raise RenderFailed(part.label, [_problem(part, error)]) from error
    return chunks


def _problem(part: Part, error: Exception) -> TemplateProblem:
    tag = part.tags.get(_line_of(part, error.__traceback__))
    place = tag.place if tag else part.label
    about = f"thẻ {tag.quoted}: " if tag else ""
    if isinstance(error, Refused):
        return TemplateProblem(place, f"{about}{error}", error.hint, error.value)
    if isinstance(error, UndefinedError):
        return TemplateProblem(place, f"{about}{error.message}", "kiểm tra tên trường trong thẻ")
    return TemplateProblem(
        place,
        f"{about}không tính được ({type(error).__name__}: {error})",
        "kiểm tra bộ lọc và kiểu của giá trị",
    )


def _line_of(part: Part, trace: TracebackType | None) -> int:
    """Return the template's line on which the error arose, 0 if none is known."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = part.code.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return line


def _stands_in(chunks: list[str], printed: list[str]) -> bool:
    """Return whether everything printed stands in the chunks, in the order it was printed."""
    rest = iter(chunks)
    find = next(rest, "").find
    at = 0
    for value in printed:
        found = find(value, at)
        while found < 0:
            chunk = next(rest, None)
            if chunk is None:
                return False
            find = chunk.find
            found = find(value)
        at = found + len(value)
    # Without chunks the part is a tree that was changed: its text is looked through.
    return bool(chunks)


def _refuse_loss(part: Part, text: str, printed: list[str]) -> None:
    """Find every printed text again in the text of the part, in the same order."""
    at = 0
    for value in printed:
        at = _found_in_pieces(part, text, value, at)


def _found_in_pieces(part: Part, text: str, value: str, at: int) -> int:
    """Find a value whose tabs and line breaks are elements, not letters; return its end."""
    for escaped in _ELEMENT.split(value):
        piece = unescape(escaped)
        found = text.find(piece, at)
        if found < 0:
            lost = TemplateProblem(part.label, f"chữ “{piece}” bị mất trong văn bản")
            raise RenderFailed(part.label, [lost])
        at = found + len(piece)
    return at
