"""YAML text as a tree of nodes with places; every scalar stays the text that was typed."""

import operator
import re
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_TAGS = {
    ScalarNode: "tag:yaml.org,2002:str",
    SequenceNode: "tag:yaml.org,2002:seq",
    MappingNode: "tag:yaml.org,2002:map",
}


MAX_DEPTH = 100
"""Levels of lists and mappings; no hand-written file comes near."""

TOO_DEEP = "nested too deeply"

MAX_NODES = 60_000
"""Keys and values of one file; the largest checklist has a twentieth of that."""

TOO_LARGE = "too many nodes"

_MANY = 1000
_LONG = 100_000
_DEEP = 300
_DEEP_LINE = re.compile(rf"^[ \-?:]{{{_DEEP}}}", re.MULTILINE)


class _TextComposer(CParser):
    """libyaml's composer that guesses no types: `no`, `1.10` and `8:30` stay text.

    CParser calls these three methods on itself; tests pin that it still does. The
    last two have nothing to do, and are called for every node: builtins that take
    the same number of arguments cost a third of empty methods.
    """

    def resolve(self, kind: type[Node], value: Any, implicit: Any) -> str:
        return _TAGS[kind]

    descend_resolver = staticmethod(operator.is_)
    ascend_resolver = staticmethod(bool)


class _GuardedComposer(CParser):
    """The same, for texts that may be hostile: stops before the stack or the memory ends.

    Counting costs a tenth of the reading: only texts that could be so come here.
    """

    depth = 0
    nodes = 0

    def resolve(self, kind: type[Node], value: Any, implicit: Any) -> str:
        return _TAGS[kind]

    def descend_resolver(self, current_node: Node | None, current_index: Any) -> None:
        self.depth += 1
        self.nodes += 1
        if self.depth > MAX_DEPTH or self.nodes > MAX_NODES:
            problem = TOO_DEEP if self.depth > MAX_DEPTH else TOO_LARGE
            mark = current_node.start_mark if current_node is not None else None
            raise yaml.MarkedYAMLError(None, None, problem, mark)

    def ascend_resolver(self) -> None:
        self.depth -= 1


def compose(text: str) -> Node | None:
    """Return the root node of one YAML document, or None if the text holds none.

    Raises:
        yaml.YAMLError: The text is no YAML, or holds more than one document.
    """
    composer: CParser = (_GuardedComposer if _may_be_hostile(text) else _TextComposer)(text)
    try:
        node: Node | None = composer.get_single_node()
        return node
    finally:
        composer.dispose()


def _may_be_hostile(text: str) -> bool:
    if len(text) > _LONG or text.count("[") + text.count("{") > _MANY:
        return True
    # Only a long line can be deep, and measuring all lines is quicker than searching them.
    return max(map(len, text.split("\n"))) >= _DEEP and _DEEP_LINE.search(text) is not None


__all__ = [
    "TOO_DEEP",
    "TOO_LARGE",
    "MappingNode",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "compose",
    "yaml",
]
