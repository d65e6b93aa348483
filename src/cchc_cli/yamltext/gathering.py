"""Readers of what holds many values: lists, and mappings with ids as keys."""

import re
from typing import Any

from cchc_cli.source import Span
from cchc_cli.yamltext import codes
from cchc_cli.yamltext.phrases import BULLET
from cchc_cli.yamltext.places import Keys
from cchc_cli.yamltext.report import Report, is_empty, shown
from cchc_cli.yamltext.scalars import BROKEN, Read, seen_by
from cchc_cli.yamltext.strange_keys import Known, add_tight, add_torn, is_torn, tight_key
from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode, SequenceNode

_SHORT = 30


def _end_of(node: Node, path: str) -> Span:
    mark = node.start_mark
    return Span(path, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1)


def add_blank(child: Node, keys: Keys, report: Report) -> None:
    """Report that nothing stands behind the last of the keys."""
    message = f"khóa “{keys[-1]}” chưa ghi giá trị"
    gap = _end_of(child, report.path)
    report.add_at(codes.MISSING, gap, keys, message, "ghi giá trị sau dấu hai chấm")


def add_duplicate(key: Node, keys: Keys, report: Report) -> None:
    """Report a key that stands twice in its mapping."""
    message = f"khóa {shown(key)} đã có ở phía trên trong cùng mục"
    report.add(codes.DUPLICATE, key, keys, message, "xóa một trong hai, hoặc gộp lại")


def list_reader(item: Read, not_empty: bool) -> Read:
    """Return the reader of a list (danh sách)."""

    def read(node: Node, keys: Keys, report: Report) -> Any:
        if type(node) is not SequenceNode:
            message = f"cần một danh sách, đang ghi {shown(node)}"
            report.add(codes.WRONG_TYPE, node, keys, message, _how_to_list(node))
            return BROKEN
        if not_empty and not node.value:
            report.add(codes.MISSING, node, keys, "danh sách đang trống", "ghi ít nhất một mục")
            return BROKEN
        values = []
        for i, child in enumerate(node.value):
            if type(child) is ScalarNode and is_empty(child):
                gap, words = _end_of(child, report.path), "mục này của danh sách để trống"
                report.add_at(codes.MISSING, gap, (*keys, i), words, "ghi nội dung, hoặc xóa dòng")
                continue
            value = item(child, (*keys, i), report)
            if value is BROKEN:
                report.drop((*keys, i))
            else:
                values.append(value)
        return tuple(values)

    return read


def _how_to_list(node: Node) -> str:
    """Return how to write a list in place of what is written."""
    typed = node.value.strip() if type(node) is ScalarNode else ""
    if sign := BULLET.match(typed):
        wrong = sign[0].rstrip()
        if wrong == "-":
            return "sau dấu - đầu mỗi mục cần một dấu cách: - …"
        return f"thay dấu {wrong} đầu mỗi mục bằng dấu - thường và một dấu cách: - …"
    if not re.search(r"[\[\]{},:#;\n]", typed) and 0 < len(typed) <= _SHORT:
        return f"đặt trong ngoặc vuông: [{typed}]; hoặc mỗi mục một dòng bắt đầu bằng dấu -"
    return "viết mỗi mục một dòng bắt đầu bằng dấu -, hoặc đặt trong ngoặc vuông [ ]"


def dict_reader(key_reader: Read, value_reader: Read, inner: frozenset[str]) -> Read:
    """Return the reader of a mapping with ids as keys; `inner` are the fields of its records."""
    names, words = seen_by(key_reader), seen_by(value_reader)

    def read(node: Node, keys: Keys, report: Report) -> Any:
        if type(node) is not MappingNode:
            message = f"cần một mục có khóa, đang ghi {shown(node)}"
            report.add(codes.WRONG_TYPE, node, keys, message, "viết mỗi dòng một “khóa: giá trị”")
            return BROKEN
        values: dict[Any, Any] = {}
        # In the order of the file; a set would not know the last.
        typed: dict[str, None] = {}
        for key, child in node.value:
            word = key.value if type(key) is ScalarNode else ""
            name = names.get(word)
            if name is not None and word not in typed and type(child) is ScalarNode:
                # Nearly always an id and a number that have been read before.
                value = words.get(child.value)
                if value is not None:
                    typed[word] = None
                    values[name] = value
                    continue
            if _is_told(key, child, (node, keys, typed, inner), report):
                continue
            typed[word] = None
            below = (*keys, word) if type(key) is ScalarNode else keys
            name = name or key_reader(key, below, report)
            value = value_reader(child, below, report)
            if name is not BROKEN and value is not BROKEN:
                values[name] = value
        return values

    return read


_Mapping = tuple[Node, Keys, dict[str, None], frozenset[str]]
"""A mapping with ids as keys: its node, its keys, the ids so far, the fields of its records."""


def _is_told(key: Node, child: Node, mapping: _Mapping, report: Report) -> bool:
    """Report an entry that is no new id with a value; return whether it is none."""
    node, keys, typed, inner = mapping
    known = type(key) is ScalarNode
    below = (*keys, key.value) if known else keys
    if known and key.value in typed:
        add_duplicate(key, below, report)
    elif ":" in str(key.value) and tight_key(key):
        add_tight(key, keys, Known((), node.value, set(typed)), report)
    elif type(child) is ScalarNode and is_empty(child):
        if is_torn(key, child):
            add_torn(key, keys, Known((), node.value, set(typed)), report)
        else:
            add_blank(child, below, report)
    elif known and key.value in inner and typed:
        last = next(reversed(typed))
        report.holes.append((*keys, last))
        message = f"khóa “{key.value}” thụt chưa đủ sâu nên bị tách khỏi mục “{last}”"
        report.add(codes.UNKNOWN, key, below, message, "thụt vào thêm hai dấu cách")
    else:
        return False
    return True
