"""Records from trees: what each kind of value looks like, and every way in which one does not.

A shape reads a node into a value. What is wrong goes to the report with its
place, and the reading goes on, so that one run names all mistakes.
"""

from functools import cache, cached_property
from itertools import product
from typing import Any, TypeVar

import msgspec
import msgspec.inspect as mi

from cchc_cli.source import Span
from cchc_cli.yamltext import codes
from cchc_cli.yamltext.gathering import add_blank, add_duplicate, dict_reader, list_reader
from cchc_cli.yamltext.places import Keys
from cchc_cli.yamltext.report import EMPTY, Report, is_empty, shown
from cchc_cli.yamltext.scalars import (
    BROKEN,
    Read,
    WordReader,
    choice_reader,
    id_reader,
    number_reader,
    read_date,
    read_text,
    read_time,
    read_yes_no,
    seen_by,
)
from cchc_cli.yamltext.strange_keys import Known, add_unknown
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
        return _record_reader(kind)
    if isinstance(kind, mi.UnionType):
        return _union_reader([t for t in kind.types if not isinstance(t, mi.NoneType)])
    if isinstance(kind, mi.VarTupleType):
        return list_reader(_reader(kind.item_type), bool(kind.min_length))
    if isinstance(kind, mi.DictType):
        inner = kind.value_type
        fields = inner.fields if isinstance(inner, mi.StructType) else ()
        names = frozenset(field.encode_name for field in fields)
        return dict_reader(_reader(kind.key_type), _reader(inner), names)
    if isinstance(kind, mi.EnumType):
        return choice_reader(kind.cls)
    return _scalar_reader(kind)


_READERS: dict[type[mi.Type], Read] = {
    mi.DateType: WordReader(read_date),
    mi.TimeType: WordReader(read_time),
    mi.BoolType: WordReader(read_yes_no),
}


def _scalar_reader(kind: mi.Type) -> Read:
    if isinstance(kind, mi.StrType):
        return id_reader(kind.pattern) if kind.pattern else read_text
    if isinstance(kind, mi.IntType):
        return number_reader(kind.ge, kind.le)
    return _READERS[type(kind)]


_FORMS: tuple[type[Node], ...] = (MappingNode, SequenceNode, ScalarNode)

_Field = tuple[str, Read, dict[str, Any]]
"""A field of a record: its name there, its reader, and the words that one has read."""


class _RecordReader:
    """Reads a mapping with known keys."""

    def __init__(self, info: mi.StructType) -> None:
        self.cls = info.cls
        self.info = info.fields
        self.required = [f.encode_name for f in info.fields if f.required]
        self.needed = {f.name for f in info.fields if f.required}

    @cached_property
    def fields(self) -> dict[str, _Field]:
        """Fields by key; made when the first is needed, not before: an item holds items."""
        readers = ((f, _reader(f.type)) for f in self.info)
        return {f.encode_name: (f.name, read, seen_by(read)) for f, read in readers}

    def __call__(self, node: Node, keys: Keys, report: Report) -> Any:
        if type(node) is not MappingNode:
            message = f"cần một mục có khóa, đang ghi {shown(node)}"
            report.add(codes.WRONG_TYPE, node, keys, message, self._cure(node))
            return BROKEN
        values: dict[str, Any] = {}
        typed: set[str] = set()
        fields = self.fields
        for key, child in node.value:
            name = key.value if type(key) is ScalarNode else ""
            if name in typed and name:
                add_duplicate(key, (*keys, name), report)
                continue
            typed.add(name)
            field = fields.get(name)
            if field is None:
                known = Known(self.info, node.value, typed)
                typed |= add_unknown(key, child, keys, known, report)
                continue
            own, read, seen = field
            if type(child) is ScalarNode:
                value = seen.get(child.value)
                if value is not None:
                    values[own] = value
                    continue
                if not child.style and child.value in EMPTY:
                    self._note_blank(child, (*keys, name), report)
                    continue
            value = read(child, (*keys, name), report)
            if value is not BROKEN:
                values[own] = value
        return self._build(values, typed, node, keys, report)

    def _cure(self, node: Node) -> str:
        """Return how the keys are written; a type may know what words say with them."""
        own = getattr(self.cls, "cure", None)
        if own and type(node) is ScalarNode:
            return str(own(node.value))
        if type(node) is ScalarNode and len(self.required) == 1:
            return f"viết {{{self.required[0]}: …}}, hoặc mỗi khóa một dòng bên dưới"
        return f"viết các khóa, mỗi khóa một dòng: {', '.join(self.required or self.fields)}"

    def _note_blank(self, child: Node, keys: Keys, report: Report) -> None:
        report.blanks.append((keys, child.start_mark.line + 1))
        if keys[-1] in self.required:
            add_blank(child, keys, report)

    def _build(
        self, values: dict[str, Any], typed: set[str], node: Node, keys: Keys, report: Report
    ) -> Any:
        for name in self.needed:
            if name not in values:
                break
        else:
            return self.cls(**values)
        for name in self.required:
            if name not in typed:
                message = f"thiếu khóa “{name}”"
                hint = f"thêm dòng “{name}: …” vào mục này"
                report.add(codes.MISSING, node, (*keys, name), message, hint)
        return BROKEN


def _union_reader(kinds: list[mi.Type]) -> Read:
    """Read one of: a scalar, a list, a mapping; the node's own form decides."""
    if len(kinds) == 1:
        return _reader(kinds[0])
    forms: dict[type[Node], Read] = {_form(kind): _reader(kind) for kind in reversed(kinds)}
    for word, record in product(kinds, kinds):
        if isinstance(word, mi.EnumType) and isinstance(record, mi.StructType):
            keys = ", ".join(f"{f.encode_name}: …" for f in record.fields)
            cure = f"chọn giá trị đã liệt kê, hoặc viết {{{keys}}}"
            forms[ScalarNode] = choice_reader(word.cls, cure)
    return _FormReader(forms)


def _form(kind: mi.Type) -> type[Node]:
    if isinstance(kind, mi.StructType):
        return MappingNode
    return SequenceNode if isinstance(kind, mi.VarTupleType) else ScalarNode


class _FormReader:
    """Reads each form of node in its own way."""

    def __init__(self, forms: dict[type[Node], Read]) -> None:
        usual = forms.get(MappingNode) or forms[ScalarNode]
        self.forms: dict[type[Node], Read] = {form: forms.get(form, usual) for form in _FORMS}
        self.seen = seen_by(forms[ScalarNode]) if ScalarNode in forms else {}

    def __call__(self, node: Node, keys: Keys, report: Report) -> Any:
        return self.forms[type(node)](node, keys, report)
