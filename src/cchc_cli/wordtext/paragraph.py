"""The text of a paragraph across its runs, and tags put back into one run."""

from collections.abc import Callable, Iterator

import msgspec
from lxml import etree

from cchc_cli.wordtext.ooxml import SPACE, remove, w

_TEXT = w("t")
_BREAKS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_RUN = w("r")
# Their paragraphs are content of their own, not of the paragraph that anchors them.
_APART = (w("txbxContent"), w("pPr"), w("rPr"))


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a paragraph's text and the element that holds it."""

    element: etree._Element
    text: str


def pieces_of(paragraph: etree._Element) -> list[Piece]:
    """Return the pieces of text, in order; a tab or line break is a piece of one character."""
    return list(_pieces(paragraph, False))


def _pieces(element: etree._Element, in_run: bool) -> Iterator[Piece]:
    for child in element:
        tag = child.tag
        if tag == _TEXT:
            yield Piece(child, child.text or "")
        elif in_run and tag in _BREAKS:
            yield Piece(child, _BREAKS[str(tag)])
        elif tag not in _APART and len(child):
            yield from _pieces(child, tag == _RUN)


def text_of(paragraph: etree._Element) -> str:
    """Return the text of a paragraph without that of text boxes anchored in it."""
    return "".join(piece.text for piece in pieces_of(paragraph))


def replace_spans(
    pieces: list[Piece], spans: list[tuple[int, int]], mark: Callable[[int], str]
) -> None:
    """Put `mark(n)` where the n-th span of the text began and take its other letters out.

    What begins a span keeps its run, hence the letters it is printed with.
    """
    start = 0
    first = 0
    for piece in pieces:
        end = start + len(piece.text)
        while first < len(spans) and spans[first][1] <= start:
            first += 1
        _retell(piece, start, _within(spans, first, end), mark)
        start = end


def _within(
    spans: list[tuple[int, int]], first: int, end: int
) -> list[tuple[int, tuple[int, int]]]:
    """Return the spans from the one numbered `first` that begin before `end`."""
    found = []
    for number in range(first, len(spans)):
        if spans[number][0] >= end:
            break
        found.append((number, spans[number]))
    return found


def _retell(
    piece: Piece,
    start: int,
    spans: list[tuple[int, tuple[int, int]]],
    mark: Callable[[int], str],
) -> None:
    if not spans:
        return
    told: list[str] = []
    at = 0
    for number, (opening, closing) in spans:
        told.append(piece.text[at : max(opening - start, 0)])
        if opening >= start:
            told.append(mark(number))
        at = min(closing - start, len(piece.text))
    told.append(piece.text[at:])
    _set_text(piece, "".join(told))


def _set_text(piece: Piece, text: str) -> None:
    if text and piece.element.tag == _TEXT:
        piece.element.text = text
        piece.element.set(SPACE, "preserve")
        return
    run = piece.element.getparent()
    remove(piece.element)
    if run is not None and run.tag == _RUN and all(child.tag == w("rPr") for child in run):
        remove(run)
