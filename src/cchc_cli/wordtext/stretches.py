"""The stretches of a body that hold its lines, cut out so that they alone become trees."""

from collections.abc import Sequence

from lxml import etree

from cchc_cli.wordtext.ooxml import w
from cchc_cli.wordtext.space import section_of, text_width_of
from cchc_cli.wordtext.story import Story
from cchc_cli.wordtext.tags import CUT, DEPTH, MARK


def cut_stretches(story: Story, lines: Sequence[etree._Element]) -> tuple[int, ...]:
    """Put a `CUT` before and after each stretch with lines; return the widths of its column.

    A stretch is a table, or a line's paragraph with those before it up to a table.
    There are none if a block of the template begins or ends inside one, as it would
    then be printed not once.
    """
    body = story.root.find(w("body"))
    if body is None or not lines:
        return ()
    stretches: dict[tuple[int, int], int] = {}
    for line in lines:
        first, last = _stretch(body, line)
        width = text_width_of(section_of(line))
        for other in [each for each in stretches if each[1] >= first]:
            if stretches.pop(other) != width:
                return ()
            first, last = min(first, other[0]), max(last, other[1])
        stretches[first, last] = width
    depths = _depths(story, body)
    if any(depths[first] or depths[last + 1] for first, last in stretches):
        return ()
    for first, last in stretches:
        _put_before(body, first)
        body[last].tail = CUT + (body[last].tail or "")
    return tuple(stretches.values())


def _stretch(body: etree._Element, line: etree._Element) -> tuple[int, int]:
    """Return the first and last child of the body that measuring the line needs."""
    block = line
    while (parent := block.getparent()) is not None and parent is not body:
        block = parent
    last = first = body.index(block)
    if block is line:
        while first and body[first - 1].tag == w("p"):
            first -= 1
    return first, last


def _depths(story: Story, body: etree._Element) -> list[int]:
    """Return how many blocks are open before each child of the body, and after the last."""
    depth = 0
    found = []
    for text in (body.text, *(child.tail for child in body)):
        for mark in MARK.finditer(text or ""):
            depth += DEPTH.get(story.tags[int(mark[1])].word, 0)
        found.append(depth)
    return found


def _put_before(body: etree._Element, position: int) -> None:
    if position:
        before = body[position - 1]
        before.tail = (before.tail or "") + CUT
    else:
        body.text = (body.text or "") + CUT
