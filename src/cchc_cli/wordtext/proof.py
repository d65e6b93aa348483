"""Why a rendered part need not be read again: what a story prints is always well-formed."""

from collections.abc import Iterator

from lxml import etree

from cchc_cli.wordtext.ooxml import w
from cchc_cli.wordtext.story import Story
from cchc_cli.wordtext.tags import DEPTH, MARK, Tag


def prints_well(story: Story) -> bool:
    """Return whether all values stand in text, and each block's parts within one element.

    Then every document of the story is well-formed: what a branch or the body of a loop
    prints, once or many times, is whole elements and text, and values are escaped.
    """
    blocks: list[etree._Element] = []
    for tag, holder in _standing(story):
        if tag.kind == "print" and holder.tag != w("t"):
            return False
        depth = DEPTH.get(tag.word, 0)
        if depth > 0:
            blocks.append(holder)
        elif (depth or tag.word in ("elif", "else")) and not (blocks and blocks[-1] is holder):
            return False
        if depth < 0:
            blocks.pop()
    return not blocks


def _standing(story: Story) -> Iterator[tuple[Tag, etree._Element]]:
    """Yield the tags in the order of their marks, each with the element directly around it."""
    for event, element in etree.iterwalk(story.root, events=("start", "end")):
        holder = element if event == "start" else element.getparent()
        text = element.text if event == "start" else element.tail
        for mark in MARK.finditer(text or ""):
            if holder is not None:
                yield story.tags[int(mark[1])], holder
