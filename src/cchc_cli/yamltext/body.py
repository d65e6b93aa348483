"""Values as they go into their slot: what stands on the line, and what goes below it."""

from dataclasses import dataclass
from typing import NamedTuple

from cchc_cli.yamltext.emit import Layout, block_lines, flow_text, literal_lines, scalar_text
from cchc_cli.yamltext.sheet import Plain, Sheet, block_head, is_block_collection, is_block_scalar
from cchc_cli.yamltext.tree import Node, ScalarNode


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


def joined(sheet: Sheet, lines: list[str]) -> str:
    """Return lines as they are put behind the end of another line."""
    return "".join(sheet.newline + line for line in lines)


def body_of(sheet: Sheet, slot: Slot, value: Plain, layout: Layout) -> Body:
    """Return a value as text for its slot, in the style that fits there."""
    node = slot.node
    if isinstance(value, str):
        style = node.style if isinstance(node, ScalarNode) else None
        if sheet.text.startswith("#", sheet.content_end(node)):
            # libyaml takes a comment right behind a quote, but not behind a plain text.
            style = style or '"'
        indent = _body_indent(sheet, slot, layout)
        lines = literal_lines(value, indent)
        if style in ("|", ">"):
            lines = lines or _kept_block(value, style, indent)
        if lines and _may_go_on_below(sheet, slot, indent):
            return Body(lines[0], joined(sheet, lines[1:]))
        return Body(scalar_text(value, style if style in ("'", '"') else None), "")
    if not value:
        return Body(flow_text(value), "")
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
    if anchor is None or "\n" in sheet.text[anchor:start] or is_block_collection(node):
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
    """Whether lines of text may follow: nothing would be swallowed by them."""
    end, anchor = sheet.content_end(slot.node), slot.anchor
    if is_block_collection(slot.node) and anchor is not None:
        # Comments between the key and its old collection will stand below the text.
        return sheet.is_clear_below(anchor, indent) and sheet.is_clear_below(end, indent)
    return not sheet.rest_of_line(end) and sheet.is_clear_below(end, indent)
