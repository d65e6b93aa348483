"""Records from trees: what each kind of value looks like, and every way in which one does not.

A shape reads a node into a value. What is wrong goes to the report with its
place, and the reading goes on, so that one run names all mistakes.
"""

from functools import cache
from typing import Any, TypeVar

import msgspec
import msgspec.inspect as mi

from cchc_cli.source import Span
from cchc_cli.yamltext import codes
from cchc_cli.yamltext.places import Keys
from cchc_cli.yamltext.report import Report, is_empty, near, shown
from cchc_cli.yamltext.scalars import (
    BROKEN,
    Read,
    choice_reader,
    number_reader,
    read_date,
    read_text,
    read_time,
    read_yes_no,
    word_reader,
)
from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode, SequenceNode

R = TypeVar("R", bound=msgspec.Struct)


def read_record(cls: type[R], root: Node | None, report: Report) -> R | None:
    """Return the record of a whole file, or None if a required part cannot be read."""
    if root is None or is_empty(root):
        required = [f.encode_name for f in _type_info(cls).fields if f.required]
        message = "tệp chưa có nội dung" + (f", cần có: {', '.join(required)}" if required else "")
        span = Span(report.path, 1, 1, 1, 1)
        if required:
            report.add_at(codes.MISSING, span, (), message, "ghi nội dung hoặc xóa tệp")
            return None
        return cls()
    value = reader_of(cls)(root, (), report)
    return None if value is BROKEN else value


def _type_info(cls: type[msgspec.Struct]) -> mi.StructType:
    info = mi.type_info(cls)
    assert isinstance(info, mi.StructType)
    return info


@cache
def reader_of(cls: type[msgspec.Struct]) -> Read:
    """Return the reader of a record type; made once, on first use."""
    return _record_reader(_type_info(cls))


_made: dict[type[Any], Read] = {}


def _record_reader(kind: mi.StructType) -> Read:
    """Return the reader of a record type that was already looked into; that is costly."""
    reader = _made.get(kind.cls)
    if reader is None:
        reader = _made[kind.cls] = _RecordReader(kind)
    return reader


def _reader(kind: mi.Type) -> Read:
    if isinstance(kind, mi.Metadata):
        return _reader(kind.type)
    if isinstance(kind, mi.StructType):
        return _later_reader(kind)
    if isinstance(kind, mi.UnionType):
        return _union_reader([t for t in kind.types if not isinstance(t, mi.NoneType)])
    if isinstance(kind, mi.VarTupleType):
        return _list_reader(_reader(kind.item_type), bool(kind.min_length))
    if isinstance(kind, mi.DictType):
        return _dict_reader(_reader(kind.key_type), _reader(kind.value_type))
    if isinstance(kind, mi.EnumType):
        return choice_reader(kind.cls)
    return _scalar_reader(kind)


def _later_reader(kind: mi.StructType) -> Read:
    """Return a reader that is made when it first reads, not now: an item holds items."""
    made: Read | None = None

    def read(node: Node, keys: Keys, report: Report) -> Any:
        nonlocal made
        if made is None:
            made = _record_reader(kind)
        return made(node, keys, report)

    return read


def _scalar_reader(kind: mi.Type) -> Read:
    if isinstance(kind, mi.StrType):
        return word_reader(kind.pattern) if kind.pattern else read_text
    if isinstance(kind, mi.IntType):
        return number_reader(kind.ge, kind.le)
    readers: dict[type[mi.Type], Read] = {
        mi.DateType: read_date,
        mi.TimeType: read_time,
        mi.BoolType: read_yes_no,
    }
    return readers[type(kind)]


class _RecordReader:
    """Reads a mapping with known keys."""

    def __init__(self, info: mi.StructType) -> None:
        self.cls = info.cls
        self.fields = {f.encode_name: (f.name, _reader(f.type)) for f in info.fields}
        self.required = [f.encode_name for f in info.fields if f.required]

    def __call__(self, node: Node, keys: Keys, report: Report) -> Any:
        if type(node) is not MappingNode:
            hint = f"viết các khóa, mỗi khóa một dòng: {', '.join(self.required or self.fields)}"
            report.add(
                codes.WRONG_TYPE, node, keys, f"cần một mục có khóa, đang ghi {shown(node)}", hint
            )
            return BROKEN
        values: dict[str, Any] = {}
        typed: set[str] = set()
        fields = self.fields
        for key, child in node.value:
            name = key.value if type(key) is ScalarNode else ""
            if name and name in typed:
                _add_duplicate(key, (*keys, name), report)
                continue
            typed.add(name)
            field = fields.get(name)
            if field is None:
                typed.add(self._unknown(key, keys, typed, report))
            elif type(child) is not ScalarNode or child.style or not is_empty(child):
                value = field[1](child, (*keys, name), report)
                if value is not BROKEN:
                    values[field[0]] = value
            elif name in self.required:
                gap = _end_of(child, report.path)
                message = f"khóa “{name}” chưa ghi giá trị"
                report.add_at(
                    codes.MISSING, gap, (*keys, name), message, "ghi giá trị sau dấu hai chấm"
                )
        return self._build(values, typed, node, keys, report)

    def _build(
        self, values: dict[str, Any], typed: set[str], node: Node, keys: Keys, report: Report
    ) -> Any:
        whole = True
        for name in self.required:
            if self.fields[name][0] in values:
                continue
            whole = False
            if name not in typed:
                message = f"thiếu khóa “{name}”"
                hint = f"thêm dòng “{name}: …” vào mục này"
                report.add(codes.MISSING, node, (*keys, name), message, hint)
        return self.cls(**values) if whole else BROKEN

    def _unknown(self, key: Node, keys: Keys, typed: set[str], report: Report) -> str:
        """Report a key that is not known; return the key that was probably meant."""
        if not isinstance(key, ScalarNode):
            below = (*keys, "")
            report.add(codes.UNKNOWN, key, below, "khóa phải là một từ", "viết lại dòng này")
            return ""
        free = [name for name in self.fields if name not in typed]
        meant = near(key.value, free)
        hint = f"có phải “{meant}”?" if meant else f"các khóa dùng được: {', '.join(free)}"
        report.add(codes.UNKNOWN, key, (*keys, meant or key.value), f"khóa lạ {shown(key)}", hint)
        return meant


def _end_of(node: Node, path: str) -> Span:
    mark = node.start_mark
    return Span(path, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1)


def _add_duplicate(key: Node, keys: Keys, report: Report) -> None:
    message = f"khóa {shown(key)} đã có ở phía trên trong cùng mục"
    report.add(codes.DUPLICATE, key, keys, message, "xóa một trong hai, hoặc gộp lại")


def _union_reader(kinds: list[mi.Type]) -> Read:
    """Read one of: a scalar, a list, a mapping; the node's own form decides."""
    if len(kinds) == 1:
        return _reader(kinds[0])
    mapping = next((_reader(k) for k in kinds if isinstance(k, mi.StructType)), None)
    sequence = next((_reader(k) for k in kinds if isinstance(k, mi.VarTupleType)), None)
    scalar = next(
        (_reader(k) for k in kinds if not isinstance(k, mi.StructType | mi.VarTupleType)), None
    )

    def read(node: Node, keys: Keys, report: Report) -> Any:
        by_form = {MappingNode: mapping, SequenceNode: sequence, ScalarNode: scalar}
        chosen = by_form[type(node)] or mapping or scalar
        assert chosen is not None
        return chosen(node, keys, report)

    return read


def _list_reader(item: Read, not_empty: bool) -> Read:
    def read(node: Node, keys: Keys, report: Report) -> Any:
        if type(node) is not SequenceNode:
            hint = "viết mỗi mục một dòng bắt đầu bằng dấu -, hoặc đặt trong ngoặc vuông [ ]"
            report.add(
                codes.WRONG_TYPE, node, keys, f"cần một danh sách, đang ghi {shown(node)}", hint
            )
            return BROKEN
        if not_empty and not node.value:
            report.add(codes.MISSING, node, keys, "danh sách đang trống", "ghi ít nhất một mục")
            return BROKEN
        values = []
        for i, child in enumerate(node.value):
            value = item(child, (*keys, i), report)
            if value is BROKEN:
                report.drop((*keys, i))
            else:
                values.append(value)
        return tuple(values)

    return read


def _dict_reader(key_reader: Read, value_reader: Read) -> Read:
    def read(node: Node, keys: Keys, report: Report) -> Any:
        if type(node) is not MappingNode:
            message = f"cần một mục có khóa, đang ghi {shown(node)}"
            report.add(codes.WRONG_TYPE, node, keys, message, "viết mỗi dòng một “khóa: giá trị”")
            return BROKEN
        values: dict[Any, Any] = {}
        typed: set[str] = set()
        for key, child in node.value:
            below = (*keys, key.value) if type(key) is ScalarNode else keys
            if type(key) is ScalarNode and key.value in typed:
                _add_duplicate(key, below, report)
                continue
            name = key_reader(key, below, report)
            typed.add(key.value if type(key) is ScalarNode else "")
            value = value_reader(child, below, report)
            if name is not BROKEN and value is not BROKEN:
                values[name] = value
        return values

    return read
