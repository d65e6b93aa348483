"""Keys that a record does not know: what was probably meant, told once."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec.inspect as mi

from cchc_cli.vietnamese import fold
from cchc_cli.yamltext import codes
from cchc_cli.yamltext.places import Keys
from cchc_cli.yamltext.report import Report, near, shown
from cchc_cli.yamltext.tree import Node, ScalarNode

_SHORTEST = 4


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
    if is_torn(key, child):
        add_torn(key, keys, known.entries, report)
        return set()
    free = [f.encode_name for f in known.fields if f.encode_name not in known.typed]
    meant = near(key.value, free) or _described(key.value, known, free)
    hint = f"có phải “{meant}”?" if meant else f"các khóa dùng được: {', '.join(free)}"
    if not meant and (meant := _only_gap(known, required)):
        hint = f"có phải “{meant}”? mục này đang thiếu khóa đó"
    report.add(codes.UNKNOWN, key, (*keys, meant or key.value), f"khóa lạ {shown(key)}", hint)
    return {meant}


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


def is_torn(key: Node, child: Node) -> bool:
    """Return whether a comma within brackets made a key of what belongs to a value."""
    empty = isinstance(child, ScalarNode) and not child.value and not child.style
    return bool(empty and child.start_mark.index == key.end_mark.index)


def add_torn(key: Node, keys: Keys, entries: Sequence[tuple[Node, Node]], report: Report) -> None:
    """Report such a part of a value; what stands before it is not the whole value either."""
    before = next((at for at, (each, _) in enumerate(entries) if each is key), 0) - 1
    if before >= 0 and isinstance(entries[before][0], ScalarNode):
        report.holes.append((*keys, entries[before][0].value))
    message = f"dấu phẩy tách {shown(key)} khỏi giá trị phía trước"
    hint = 'lời văn có dấu phẩy thì đặt trong ngoặc kép: "…"; số thì viết 1248 hoặc 1.248'
    report.add(codes.UNKNOWN, key, (*keys, str(key.value)), message, hint)
