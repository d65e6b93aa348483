"""Splices of block style: what to cut and what to put in so that one value changes."""

from dataclasses import dataclass
from typing import NamedTuple

from cchc_cli.yamltext.emit import Layout, block_lines, literal_lines, one_line, scalar_text
from cchc_cli.yamltext.sheet import Plain, Sheet, block_head, is_block_collection, is_block_scalar
from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode


class Splice(NamedTuple):
    """Put `text` in place of the characters from `start` up to `end`."""

    start: int
    end: int
    text: str


class Body(NamedTuple):
    """A value as text: what stands behind the colon or dash, and what goes on lines below."""

    head: str
    tail: str


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a value in a block collection or at the root (chỗ đứng của giá trị).

    Attributes:
        node: The value that stands there.
        anchor: The index right behind the `:` or `-`; None at the root.
        column: The column of the key or dash; -1 at the root.
        child: The column of a mapping that is or would be nested there.
        item: Whether it stands behind a dash.
    """

    node: Node
    anchor: int | None
    column: int
    child: int
    item: bool = False


def spliced(text: str, splices: list[Splice]) -> str:
    """Return the text with all splices made; they are sorted and do not overlap."""
    parts: list[str] = []
    at = 0
    for splice in splices:
        parts += (text[at : splice.start], splice.text)
        at = splice.end
    return "".join((*parts, text[at:]))


def joined(sheet: Sheet, lines: list[str]) -> str:
    """Return lines as they are put behind the end of another line."""
    return "".join(sheet.newline + line for line in lines)


def body_of(sheet: Sheet, slot: Slot, value: Plain, layout: Layout) -> Body:
    """Return a value as text for its slot, in the style that fits there."""
    node = slot.node
    if isinstance(value, str):
        style = node.style if isinstance(node, ScalarNode) else None
        indent = _body_indent(sheet, slot, layout)
        lines = literal_lines(value, indent)
        if style in ("|", ">"):
            lines = lines or _kept_block(value, style, indent)
        if lines and _may_go_on_below(sheet, slot, indent):
            return Body(lines[0], joined(sheet, lines[1:]))
        return Body(scalar_text(value, style if style in ("'", '"') else None), "")
    if text := one_line(value):
        return Body(text, "")
    nested = slot.item or isinstance(value, dict)
    column = slot.child if nested else max(slot.column, 0) + layout.offset
    lines = block_lines(value, column if slot.anchor is not None else 0, layout)
    if slot.item and _dash_is_free(sheet, slot):
        return Body(lines[0].lstrip(" "), joined(sheet, lines[1:]))
    return Body("", joined(sheet, lines))


def _dash_is_free(sheet: Sheet, slot: Slot) -> bool:
    """Whether a collection may begin right behind the dash: no comment stands there."""
    node, anchor = slot.node, slot.anchor
    start, end = node.start_mark.index, sheet.content_end(node)
    if anchor is None or "\n" in sheet.text[anchor:start]:
        return False
    if is_block_collection(node):
        return False
    head_end = start + len(block_head(sheet, node)) if is_block_scalar(node) else end
    below = sheet.after_own_comments(end, slot.column)
    return not sheet.rest_of_line(head_end) and below == sheet.line_end(end)


def _kept_block(value: str, style: str, indent: int) -> list[str] | None:
    """Return a text of one line below the block head that stands there already."""
    if not value or "\n" in value or value != value.strip():
        return None
    return [f"{style}-", " " * indent + value]


def _body_indent(sheet: Sheet, slot: Slot, layout: Layout) -> int:
    node = slot.node
    if is_block_scalar(node):
        start = sheet.next_line(node.start_mark.index)
        for line in sheet.text[start : sheet.content_end(node)].splitlines():
            if line.strip():
                return len(line) - len(line.lstrip(" "))
    return max(slot.child, slot.column + 1)


def _may_go_on_below(sheet: Sheet, slot: Slot, indent: int) -> bool:
    """Whether lines of text may follow: no comment would be swallowed by them."""
    end = sheet.content_end(slot.node)
    at = sheet.next_line(end)
    while at < len(sheet.text) and not sheet.rest_of_line(at):
        at = sheet.next_line(at)
    below = sheet.text[at : sheet.line_end(at)]
    bare = below.lstrip(" \t")
    return not sheet.rest_of_line(end) and not (
        bare.startswith("#") and len(below) - len(bare) >= indent
    )


def put(sheet: Sheet, slot: Slot, body: Body) -> list[Splice]:
    """Return the splices that put a body in the place of the value of a slot."""
    node, anchor = slot.node, slot.anchor
    start, end = node.start_mark.index, sheet.content_end(node)
    if anchor is None:
        return _put_at_root(sheet, node, body)
    if start == end:
        return _fill(sheet, slot, anchor, body)
    if is_block_scalar(node):
        return _put_over_block_scalar(sheet, node, anchor, body)
    below = "\n" in sheet.text[anchor:start]
    if below and not body.head:
        return _cut(sheet, start, end, body.tail)
    line_end = sheet.line_end(end)
    if below and is_block_collection(node):
        key_end = sheet.line_end(anchor)
        return [
            Splice(anchor, anchor, f" {body.head}"),
            Splice(key_end, key_end, body.tail),
            *_cut(sheet, start, end, ""),
        ]
    if body.head:
        return [Splice(start, end, body.head), Splice(line_end, line_end, body.tail)]
    own = sheet.after_own_comments(end, slot.column)
    return [Splice(anchor, _blank_end(sheet, end), ""), Splice(own, own, body.tail)]


def _fill(sheet: Sheet, slot: Slot, anchor: int, body: Body) -> list[Splice]:
    blank_end = _blank_end(sheet, anchor)
    line_end = sheet.line_end(anchor)
    if body.head:
        head = Splice(anchor, blank_end, f" {body.head}")
        return [head, Splice(line_end, line_end, body.tail)]
    own = sheet.after_own_comments(anchor, slot.column)
    return [Splice(anchor, blank_end, ""), Splice(own, own, body.tail)]


def _put_over_block_scalar(sheet: Sheet, node: Node, anchor: int, body: Body) -> list[Splice]:
    start = node.start_mark.index
    head_end = start + len(block_head(sheet, node))
    line_end, end = sheet.line_end(start), sheet.content_end(node)
    if body.head:
        return [Splice(start, head_end, body.head), Splice(line_end, end, body.tail)]
    return [Splice(anchor, _blank_end(sheet, head_end), ""), Splice(line_end, end, body.tail)]


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
    if sheet.text[line_start:start].strip(" \t") or sheet.rest_of_line(end):
        return [Splice(start, end, ""), Splice(line_end, line_end, tail)]
    if tail:
        return [Splice(line_start, line_end, tail.removeprefix(sheet.newline))]
    return [Splice(line_start, sheet.next_line(end), "")]


def _blank_end(sheet: Sheet, index: int) -> int:
    """Return the line's end if nothing but spaces follows, else `index` itself."""
    return index if sheet.rest_of_line(index) else sheet.line_end(index)


def insert_below(sheet: Sheet, node: Node, column: int, lines: list[str]) -> list[Splice]:
    """Return the splice that puts lines below the last entry of a block collection."""
    at = sheet.after_own_comments(sheet.content_end(node), column)
    if _apart(sheet, node):
        lines = ["", *lines]
    return [Splice(at, at, joined(sheet, lines))]


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


def remove_entry(sheet: Sheet, start: int, end: int, column: int) -> list[Splice]:
    """Return the splice that takes out an entry which is not the only one of its collection."""
    line_start = sheet.line_start(start)
    last = sheet.after_own_comments(end, column)
    if not sheet.text[line_start:start].strip(" "):
        return [Splice(line_start, sheet.next_line(last), "")]
    # The first entry stands behind the dash of its parent: the next one moves up there.
    at = sheet.next_line(last)
    while not sheet.rest_of_line(at):
        at = sheet.next_line(at)
    return [Splice(start, at + len(sheet.text[at:]) - len(sheet.text[at:].lstrip(" \t")), "")]


def empty_out(sheet: Sheet, slot: Slot, mark: str) -> list[Splice]:
    """Return the splices that leave `{}` or `[]` where a collection lost its only entry."""
    node = slot.node
    start, end = node.start_mark.index, sheet.content_end(node)
    if slot.anchor is None or "\n" not in sheet.text[slot.anchor : start]:
        return [Splice(start, sheet.line_end(end), mark)]
    last = sheet.after_own_comments(end, slot.column)
    return [
        Splice(slot.anchor, slot.anchor, f" {mark}"),
        Splice(sheet.line_start(start), sheet.next_line(last), ""),
    ]
