"""YAML text as a tree of nodes with places; every scalar stays the text that was typed."""

from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_TAGS = {
    ScalarNode: "tag:yaml.org,2002:str",
    SequenceNode: "tag:yaml.org,2002:seq",
    MappingNode: "tag:yaml.org,2002:map",
}


class _TextComposer(CParser):
    """libyaml's composer that guesses no types: `no`, `1.10` and `8:30` stay text.

    CParser calls these three methods on itself; tests pin that it still does.
    """

    def resolve(self, kind: type[Node], value: Any, implicit: Any) -> str:
        return _TAGS[kind]

    def descend_resolver(self, current_node: Node | None, current_index: Any) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def compose(text: str) -> Node | None:
    """Return the root node of one YAML document, or None if the text holds none.

    Raises:
        yaml.YAMLError: The text is no YAML, or holds more than one document.
    """
    composer = _TextComposer(text)
    try:
        node: Node | None = composer.get_single_node()
        return node
    finally:
        composer.dispose()


__all__ = ["MappingNode", "Node", "ScalarNode", "SequenceNode", "compose", "yaml"]
