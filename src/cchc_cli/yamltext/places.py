"""Places in a YAML text named by keys: “the value of findings → x → result”."""

from enum import Enum

import msgspec

from cchc_cli.source import Span
from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode, SequenceNode

Keys = tuple[str | int, ...]
"""Way from the root: keys of mappings, indices of lists."""


class Part(Enum):
    """Which part of an entry a message points at."""

    KEY = "key"
    VALUE = "value"


class Place(msgspec.Struct, frozen=True):
    """An entry of a file (chỗ): if it is missing, the nearest entry above it is meant."""

    path: str
    keys: Keys = ()
    part: Part = Part.VALUE


def span_of(root: Node | None, place: Place) -> Span:
    """Return where the place is in its file; the start of the file if there is no tree."""
    if root is None:
        return Span(place.path, 1, 1, 1, 1)
    node, key = root, None
    for step in place.keys:
        found = _entry(node, step)
        if found is None:
            return node_span(place.path, key or node)
        key, node = found
    return node_span(place.path, key if key is not None and place.part is Part.KEY else node)


def lines_of(root: Node | None, keys: Keys) -> range:
    """Return the lines, counted from 1, that the entry at `keys` takes, its key included."""
    node, key = root, None
    for step in keys:
        found = _entry(node, step) if node is not None else None
        if found is None:
            return range(0)
        key, node = found
    if node is None:
        return range(0)
    start, end = node.start_mark.line, node.end_mark.line
    # The end of a block is where the next entry begins.
    block = isinstance(node, MappingNode | SequenceNode) and not node.flow_style and end > start
    return range((key or node).start_mark.line + 1, end + (1 if block else 2))


def _entry(node: Node, step: str | int) -> tuple[Node | None, Node] | None:
    if isinstance(node, MappingNode):
        return next(((k, v) for k, v in node.value if k.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def node_span(path: str, node: Node) -> Span:
    """Return the span to underline: a scalar's own text, else where the block begins."""
    start, end = node.start_mark, node.end_mark
    if isinstance(node, ScalarNode) and start.line == end.line:
        return Span(path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
    return Span(path, start.line + 1, start.column + 1, start.line + 1, start.column + 2)
