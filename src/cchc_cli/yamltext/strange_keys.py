"""Keys that a record does not know: what was probably meant, told once."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec.inspect as mi

from cchc_cli.source import Span
from cchc_cli.vietnamese import fold
from cchc_cli.yamltext import codes
from cchc_cli.yamltext.places import Keys
from cchc_cli.yamltext.report import Report, near, shown
from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode

_SHORTEST = 4
_TIGHT = re.compile(r"([a-z][a-z0-9_.-]*):(?![\s/])")


class Known(NamedTuple):
    """A record's fields, and what is written of them: all entries, and the keys so far."""

    fields: Sequence[mi.Field]
    entries: Sequence[tuple[Node, Node]]
    typed: set[str]


def add_unknown(key: Node, child: Node, keys: Keys, known: Known, report: Report) -> set[str]:
    """Report a key that is not known; return the fields of which nothing more is to be said."""
    required = {field.encode_name for field in known.fields if field.required}
    if not isinstance(key, ScalarNode):
        report.add(codes.UNKNOWN, key, (*keys, ""), "khóa phải là một từ", "viết lại dòng này")
        return required
    if key.value == "<<" and not key.style:
        report.holes.append(keys)  # the sign itself is told with the other signs of YAML
        return required
    if tight_key(key):
        return add_tight(key, keys, known, report)
    if is_torn(key, child):
        add_torn(key, keys, known, report)
        return set()
    if _belongs_above(key, keys, known, report):
        return set()
    free = [f.encode_name for f in known.fields if f.encode_name not in known.typed]
    meant = near(key.value, free) or _described(key.value, known, free)
    hint = f"có phải “{meant}”?" if meant else f"các khóa dùng được: {', '.join(free)}"
    if not meant and (meant := _only_gap(known, required)):
        hint = f"có phải “{meant}”? mục này đang thiếu khóa đó"
    report.add(codes.UNKNOWN, key, (*keys, meant or key.value), f"khóa lạ {shown(key)}", hint)
    return {meant}


def _belongs_above(key: ScalarNode, keys: Keys, known: Known, report: Report) -> bool:
    """Tell that a key is one of the record above it; nothing more if that is a mere text."""
    at = next((i for i, (each, _) in enumerate(known.entries) if each is key), 0)
    above, child = known.entries[at - 1] if at else (key, key)
    field = next((f for f in known.fields if f.encode_name == above.value), None)
    if field is None or key.value not in _names_within(field.type):
        return False
    report.holes.append((*keys, above.value))
    if isinstance(child, MappingNode):
        message = f"khóa “{key.value}” thụt chưa đủ sâu nên bị tách khỏi mục “{above.value}”"
        hint = "thụt vào thêm hai dấu cách"
        if child.flow_style:
            message = f"khóa “{key.value}” đứng ngoài mục “{above.value}”"
            hint = f"chuyển vào trong ngoặc nhọn của “{above.value}”"
        report.add(codes.UNKNOWN, key, (*keys, key.value), message, hint)
    return isinstance(child, MappingNode) or (isinstance(child, ScalarNode) and bool(child.value))


def _names_within(kind: mi.Type) -> set[str]:
    """Return the fields of the record that a field holds; none if it holds something else."""
    if isinstance(kind, mi.Metadata):
        return _names_within(kind.type)
    if isinstance(kind, mi.UnionType):
        return set().union(*(_names_within(each) for each in kind.types))
    return {f.encode_name for f in kind.fields} if isinstance(kind, mi.StructType) else set()


def _described(typed: str, known: Known, free: list[str]) -> str:
    """Return the key of which the typed words are the Vietnamese name; empty if none is."""
    wanted = fold(typed[:80]).replace("_", " ").replace("-", " ").strip()
    names: dict[str, str] = {}
    for field in known.fields:
        about: Any = getattr(field.type, "extra_json_schema", None) or {}
        if field.encode_name in free:
            for part in fold(about.get("description", "")).replace(":", ",").split(","):
                names.setdefault(part.strip(), field.encode_name)
    if wanted in names or len(wanted) < _SHORTEST:
        return names.get(wanted, "")
    begun = {name for words, name in names.items() if words.startswith(f"{wanted} ")}
    return begun.pop() if len(begun) == 1 else ""


def _only_gap(known: Known, required: set[str]) -> str:
    """Return the one required key that is missing where one key is strange; else nothing."""
    written = {key.value for key, _ in known.entries if isinstance(key, ScalarNode)}
    missing = required - written - known.typed
    strange = written - {field.encode_name for field in known.fields}
    return missing.pop() if len(missing) == len(strange) == 1 else ""


def tight_key(key: Node) -> str:
    """Return the key behind whose colon no blank stands; empty if it is not so."""
    found = _TIGHT.match(key.value) if isinstance(key, ScalarNode) else None
    return found[1] if found else ""


def add_tight(key: Node, keys: Keys, known: Known, report: Report) -> set[str]:
    """Report such a key; return the field meant."""
    name = tight_key(key)
    meant = near(name, [field.encode_name for field in known.fields]) or name
    line, column = key.start_mark.line + 1, key.start_mark.column + 1 + len(name)
    span = Span(report.path, line, column, line, column + 1)
    words = "sau dấu hai chấm của khóa thiếu dấu cách"
    report.add_at(codes.GRAMMAR, span, (*keys, meant), words, f"viết “{name}: …”")
    return {meant}


def is_torn(key: Node, child: Node) -> bool:
    """Return whether a comma within brackets made a key of what belongs to a value."""
    empty = isinstance(child, ScalarNode) and not child.value and not child.style
    return bool(empty and child.start_mark.index == key.end_mark.index)


def add_torn(key: Node, keys: Keys, known: Known, report: Report) -> None:
    """Report such a part of a value; what stands before it is not the whole value either."""
    before = next((at for at, (each, _) in enumerate(known.entries) if each is key), 0) - 1
    if before >= 0 and isinstance(known.entries[before][0], ScalarNode):
        report.holes.append((*keys, known.entries[before][0].value))
    message = f"dấu phẩy tách {shown(key)} khỏi giá trị phía trước"
    hint = 'lời văn có dấu phẩy thì đặt trong ngoặc kép: "…"; số thì viết 1248 hoặc 1.248'
    report.add(codes.UNKNOWN, key, (*keys, str(key.value)), message, hint)
