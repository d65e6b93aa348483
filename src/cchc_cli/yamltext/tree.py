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

_MANY = 1000
_DEEP_LINE = re.compile(r"^[ \-?:]{300}", re.MULTILINE)


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


def compose(text: str) -> Node | None:
    """Return the root node of one YAML document, or None if the text holds none.

    Raises:
        yaml.YAMLError: The text is no YAML, or holds more than one document.
    """
    if text.count("[") + text.count("{") > _MANY or _DEEP_LINE.search(text):
        _refuse_depth(text)
    composer = _TextComposer(text)
    try:
        node: Node | None = composer.get_single_node()
        return node
    finally:
        composer.dispose()


def _refuse_depth(text: str) -> None:
    """Refuse a text nested so deeply that libyaml's composer would overrun the stack and crash.

    The parser of events does not recurse, but reading with it as well costs as
    much again: only texts that could be so deep come here.
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise yaml.MarkedYAMLError(None, None, TOO_DEEP, event.start_mark)  # type: ignore[arg-type]


__all__ = ["TOO_DEEP", "MappingNode", "Node", "ScalarNode", "SequenceNode", "compose", "yaml"]
