"""Splices of block style: what to cut and what to put in so that one value changes."""

from typing import NamedTuple

from cchc_cli.yamltext.body import Body, Slot, joined
from cchc_cli.yamltext.sheet import (
    Sheet,
    block_head,
    is_block_collection,
    is_block_scalar,
    last_leaf,
)
from cchc_cli.yamltext.tree import MappingNode, Node


class Splice(NamedTuple):
    """Put `text` in place of the characters from `start` up to `end`."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: list[Splice]) -> str:
    """Return the text with all splices made; they are sorted and do not overlap."""
    parts: list[str] = []
    at = 0
    for splice in splices:
        parts += (text[at : splice.start], splice.text)
        at = splice.end
    return "".join((*parts, text[at:]))


def put(sheet: Sheet, slot: Slot, body: Body) -> list[Splice]:
    """Return the splices that put a body in the place of the value of a slot."""
    node, anchor = slot.node, slot.anchor
    start, end = node.start_mark.index, sheet.content_end(node)
    if anchor is None:
        return _put_at_root(sheet, node, body)
    if start == end:
        return _fill(sheet, slot, anchor, body)
    if is_block_scalar(node):
        return _put_over_block_scalar(sheet, slot, anchor, body)
    below = "\n" in sheet.text[anchor:start]
    line_end, own = sheet.line_end(end), sheet.after_own_comments(end, slot.column)
    if below and not body.head:
        if own == line_end:
            return _cut(sheet, start, end, body.tail)
        return [*_cut(sheet, start, end, ""), Splice(own, own, body.tail)]
    if below and is_block_collection(node):
        key_end = sheet.line_end(anchor)
        return [
            Splice(anchor, anchor, f" {body.head}"),
            Splice(key_end, key_end, body.tail),
            *_cut(sheet, start, end, ""),
        ]
    if body.head:
        return [Splice(start, end, body.head), Splice(line_end, line_end, body.tail)]
    return [_bared(sheet, slot, anchor, end), Splice(own, own, body.tail)]


def _bared(sheet: Sheet, slot: Slot, anchor: int, end: int) -> Splice:
    """Return the splice that leaves nothing but a comment behind a colon or dash."""
    rest = sheet.text[end : sheet.line_end(end)]
    bare = rest.lstrip(" \t")
    if slot.item and bare and "\t" in rest[: -len(bare)]:
        # libyaml takes no tab behind a dash that has a block collection below.
        return Splice(anchor, end + len(rest) - len(bare), " ")
    return Splice(anchor, end if bare else end + len(rest), "")


def _fill(sheet: Sheet, slot: Slot, anchor: int, body: Body) -> list[Splice]:
    blank_end = _blank_end(sheet, anchor)
    line_end = sheet.line_end(anchor)
    if body.head:
        head = Splice(anchor, blank_end, f" {body.head}")
        return [head, Splice(line_end, line_end, body.tail)]
    own = sheet.after_own_comments(anchor, slot.column)
    return [_bared(sheet, slot, anchor, anchor), Splice(own, own, body.tail)]


def _put_over_block_scalar(sheet: Sheet, slot: Slot, anchor: int, body: Body) -> list[Splice]:
    node = slot.node
    start = node.start_mark.index
    head_end = start + len(block_head(sheet, node))
    line_end, end = sheet.line_end(start), sheet.content_end(node)
    if body.head:
        return [Splice(start, head_end, body.head), Splice(line_end, end, body.tail)]
    own = sheet.after_own_comments(end, slot.column)
    gone = Splice(line_end, end, "")
    return [_bared(sheet, slot, anchor, head_end), gone, Splice(own, own, body.tail)]


def _put_at_root(sheet: Sheet, node: Node, body: Body) -> list[Splice]:
    start, end = node.start_mark.index, sheet.content_end(node)
    if start < end:
        return _cut(sheet, start, end, joined(sheet, [body.head]) if body.head else body.tail)
    # The mark of an empty document stands where its content would begin.
    tail = (body.head + body.tail).removeprefix(sheet.newline)
    if start and sheet.text[start - 1] != "\n":
        return [Splice(start, start, sheet.newline + tail)]
    return [Splice(start, start, tail + sheet.newline)]


def _cut(sheet: Sheet, start: int, end: int, tail: str) -> list[Splice]:
    """Cut a value that stands on its own lines, and put lines there; keep what is beside it."""
    line_start, line_end = sheet.line_start(start), sheet.line_end(end)
    rest = sheet.rest_of_line(end)
    if before := sheet.text[line_start:start].rstrip(" \t"):
        return [Splice(line_start + len(before), end, ""), Splice(line_end, line_end, tail)]
    if rest:
        # The comment moves to the value's column: libyaml takes no tab before it there.
        comment = sheet.text.index(rest, end)
        return [Splice(start, comment, ""), Splice(line_end, line_end, tail)]
    if tail:
        return [Splice(line_start, line_end, tail.removeprefix(sheet.newline))]
    return [_whole_lines(sheet, line_start, end)]


def _whole_lines(sheet: Sheet, line_start: int, last: int) -> Splice:
    """Return the splice that takes out lines; a text without a last line end wins none."""
    stop = sheet.next_line(last)
    if stop > sheet.line_end(last) or not line_start:
        return Splice(line_start, stop, "")
    return Splice(len(sheet.text[:line_start].rstrip("\r\n")), stop, "")


def _blank_end(sheet: Sheet, index: int) -> int:
    """Return the line's end if nothing but spaces follows, else `index` itself."""
    return index if sheet.rest_of_line(index) else sheet.line_end(index)


def insert_below(sheet: Sheet, node: Node, column: int, lines: list[str]) -> list[Splice]:
    """Return the splice that puts lines below the last entry of a block collection."""
    at = sheet.after_own_comments(sheet.content_end(node), column)
    # A block that keeps its line ends would take the blank line for its own.
    kept = "+" in block_head(sheet, last_leaf(node))
    if _apart(sheet, node) and not kept:
        lines = ["", *lines]
    return [*_stripped_head(sheet, node), Splice(at, at, joined(sheet, lines))]


def _stripped_head(sheet: Sheet, node: Node) -> list[Splice]:
    """Return the splice that keeps a block scalar as it is when a line end comes behind it.

    At the end of a text without a last line end, `|` holds none either.
    """
    leaf = last_leaf(node)
    head = block_head(sheet, leaf)
    if not is_block_scalar(leaf) or "-" in head or sheet.content_end(leaf) < len(sheet.text):
        return []
    start = leaf.start_mark.index
    return [Splice(start, start + len(head), head.replace("+", "") + "-")]


def _apart(sheet: Sheet, node: Node) -> bool:
    """Whether a blank line stands between the last two entries."""
    entries = node.value[-2:]
    if len(entries) < 2:
        return False
    before, last = entries
    if isinstance(node, MappingNode):
        before, last = before[1], last[0]
    start = sheet.line_start(last.start_mark.index)
    gap = sheet.text[sheet.next_line(sheet.content_end(before)) : start]
    return any(not line.strip() for line in gap.splitlines())


def remove_entry(sheet: Sheet, start: int, end: int, parent: Node, index: int) -> list[Splice]:
    """Return the splice that takes out an entry which is not the only one of its collection."""
    line_start = sheet.line_start(start)
    last = sheet.after_own_comments(end, parent.start_mark.column)
    above = _leaf_above(parent, index)
    if above is not None and is_block_scalar(above):
        stop = _behind_swallowed(sheet, above, sheet.next_line(last))
        # `|` and `|+` hold the line end above; only `|-` may lose it with the last line.
        if last < len(sheet.text) or "-" not in block_head(sheet, above):
            return [Splice(line_start, stop, "")]
    if not sheet.text[line_start:start].strip(" "):
        return [_whole_lines(sheet, line_start, last)]
    # The first entry stands behind the dash of its parent: the next one moves up there.
    at = sheet.next_line(last)
    while not sheet.rest_of_line(at):
        at = sheet.next_line(at)
    return [Splice(start, at + len(sheet.text[at:]) - len(sheet.text[at:].lstrip(" \t")), "")]


def _leaf_above(parent: Node, index: int) -> Node | None:
    if not index:
        return None
    above = parent.value[index - 1]
    return last_leaf(above[1] if isinstance(parent, MappingNode) else above)


def _behind_swallowed(sheet: Sheet, above: Node, at: int) -> int:
    """Return the place behind the blank lines that would become part of the text above."""
    kept = "+" in block_head(sheet, above)
    stop = at
    while at < len(sheet.text) and not sheet.rest_of_line(at):
        line_end, at = sheet.line_end(at), sheet.next_line(at)
        stop = at if kept or line_end > sheet.line_start(line_end) else stop
    return stop


def empty_out(sheet: Sheet, slot: Slot, mark: str) -> list[Splice]:
    """Return the splices that leave `{}` or `[]` where a collection lost its only entry."""
    node = slot.node
    start, end = node.start_mark.index, sheet.content_end(node)
    if slot.anchor is None or "\n" not in sheet.text[slot.anchor : start]:
        return [Splice(start, sheet.line_end(end), mark)]
    last = sheet.after_own_comments(end, slot.column)
    return [
        Splice(slot.anchor, slot.anchor, f" {mark}"),
        _whole_lines(sheet, sheet.line_start(start), last),
    ]
