"""How people laid out a file: indentation, dashes, and where a value has its slot."""

from collections.abc import Iterator
from dataclasses import replace

from cchc_cli.yamltext.body import Slot
from cchc_cli.yamltext.emit import Layout, flow_text
from cchc_cli.yamltext.sheet import Plain, Sheet, is_block_collection, is_flow
from cchc_cli.yamltext.tree import MappingNode, Node, SequenceNode

_LONGEST_FLOW = 100


def layout_at(sheet: Sheet, node: Node) -> Layout:
    """Return the indentation to use in or below a node: its own, else the file's, else usual."""
    usual = Layout()
    step = offset = dash = None
    for mapping in _mappings(node, sheet.root):
        for _, value in mapping.value:
            if not is_block_collection(value):
                continue
            across = value.start_mark.column - mapping.start_mark.column
            if isinstance(value, SequenceNode):
                offset = across if offset is None else offset
            elif step is None:
                step = across
        if step is not None and offset is not None:
            break
    if isinstance(node, SequenceNode) and not is_flow(node):
        dash = _dash_width(sheet, node)
    return Layout(
        usual.step if step is None else step,
        usual.offset if offset is None else offset,
        usual.dash if dash is None else dash,
    )


def layout_below(sheet: Sheet, node: Node, column: int, layout: Layout) -> Layout:
    """Return a layout without literal texts if one would swallow what stands below a node."""
    end = sheet.after_own_comments(sheet.content_end(node), column)
    return replace(layout, literal=sheet.is_clear_below(end, column + 1))


def _mappings(node: Node, root: Node | None) -> Iterator[MappingNode]:
    for start in (node, root):
        todo = [start] if start is not None else []
        while todo:
            at = todo.pop()
            if not is_block_collection(at):
                continue
            if isinstance(at, MappingNode):
                yield at
            values = at.value
            todo += [pair[1] for pair in values] if isinstance(at, MappingNode) else values


def _dash_width(sheet: Sheet, node: Node) -> int | None:
    for item in reversed(node.value):
        start = item.start_mark.index
        between = sheet.text[dash_of(sheet, node, item) : start]
        if item.end_mark.index > start and "\n" not in between:
            return len(between)
    return None


def dash_of(sheet: Sheet, sequence: Node, item: Node) -> int:
    """Return the index of the dash of an item of a block sequence."""
    column, first = sequence.start_mark.column, sequence.start_mark.index
    line = sheet.line_start(item.start_mark.index)
    while line > first:
        # An item may stand lines below its dash, after comments.
        if (
            sheet.text.startswith("-", line + column)
            and not sheet.text[line : line + column].strip()
        ):
            return line + column
        line = sheet.line_start(line - 1)
    return int(first)


def slot_of(sheet: Sheet, parent: Node | None, node: Node, layout: Layout) -> Slot | None:
    """Return the slot of a value in a block collection; None behind a key written with `?`."""
    if parent is None:
        return Slot(node, None, -1, 0)
    column = parent.start_mark.column
    start = node.start_mark.index
    if isinstance(parent, SequenceNode):
        anchor = dash_of(sheet, parent, node) + 1
        child = column + 2 if node.end_mark.index == start else node.start_mark.column
        return Slot(node, anchor, column, child, item=True)
    key = next(key for key, value in parent.value if value is node)
    end = key.end_mark.index
    gap = sheet.text[end:start] if start > end else ""
    if key.start_mark.column != column or not gap.lstrip(" \t").startswith(":"):
        return None
    nested = isinstance(node, MappingNode) and not is_flow(node)
    child = node.start_mark.column if nested else column + layout.step
    return Slot(node, end + gap.index(":") + 1, column, child)


def short_like_neighbours(parent: Node | None, value: Plain) -> str | None:
    """Return a short collection as one line if the last of its kind beside it is one.

    Only lists of words may be nested in it.
    """
    if parent is None or isinstance(value, str) or not value:
        return None
    kind = MappingNode if isinstance(value, dict) else SequenceNode
    entries = parent.value
    values = [pair[1] for pair in entries] if isinstance(parent, MappingNode) else entries
    alike = [node for node in values if isinstance(node, kind) and node.value]
    inner = value.values() if isinstance(value, dict) else value
    if not alike or not is_flow(alike[-1]) or not all(map(_is_one_line, inner)):
        return None
    text = flow_text(value)
    return text if len(text) <= _LONGEST_FLOW else None


def _is_one_line(value: Plain) -> bool:
    words = value if isinstance(value, list) else [value]
    return all(isinstance(word, str) and "\n" not in word for word in words)
