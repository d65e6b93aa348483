"""JSON Schema (draft-07) of a record type, for editors: it takes what the shape's readers take.

An editor has guessed the types of plain scalars before it looks into a schema:
`2023` is a number to it and `true` is no word. So a text may be any scalar here.
What a value must not be is said by `if` and `then`, since editors offer every
name of a `type` as something to type.
"""

import re
from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any

import msgspec
import msgspec.inspect as mi

from cchc_cli.vietnamese import sentence

Schema = dict[str, Any]

_TYPES = ("array", "boolean", "null", "number", "object", "string")
_SHORT_MONTHS, _LONG_MONTHS = "0?[469]|11", "0?[13578]|1[02]"
_DAYS = ((_LONG_MONTHS, "3[01]"), (f"{_LONG_MONTHS}|{_SHORT_MONTHS}", "30"))
_FIRST_DAYS, _ANY_MONTH = "0?[1-9]|[12][0-9]", "0?[1-9]|1[0-2]"
_NUMBER = r"^([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)$"
_TIME = r"^\s*([01]?[0-9]|2[0-3])(:[0-5][0-9]|(h| giờ ?)([0-5][0-9])?)( phút)?\s*$"
_YES_NO = ("true", "có", "yes", "false", "không", "no")
_TERM = re.compile(r"\(([^()]+)\)")


def schema_of(cls: type[msgspec.Struct], title: str, name_of: Callable[[Any], str]) -> Schema:
    """Return the schema of a whole file.

    Args:
        cls: What the file is read into.
        title: Vietnamese name of the file.
        name_of: Gives what a person reads for a choice.
    """
    info = mi.type_info(cls)
    assert isinstance(info, mi.StructType)
    walk = _Walk(name_of)
    # A file without required keys may be empty.
    root = walk.record(info, optional=not any(f.required for f in info.fields))
    head = {"$schema": "http://json-schema.org/draft-07/schema#"}
    made = {**head, **root, "title": title}
    return {**made, "definitions": walk.definitions} if walk.definitions else made


def term_of(cls: type) -> str:
    """Return the Vietnamese word in the brackets of a docstring; empty if it has none."""
    found = _TERM.search((cls.__doc__ or "").partition("\n")[0])
    return found[1] if found else ""


class _Walk:
    """Makes the schemas of types; `optional` ones may be empty, which is null to an editor."""

    def __init__(self, name_of: Callable[[Any], str]) -> None:
        self.name_of = name_of
        self.definitions: dict[str, Schema] = {}
        self._open: set[type] = set()

    def record(self, info: mi.StructType, optional: bool = False) -> Schema:
        """Return the schema of a record, or where it is defined if it can hold itself."""
        name = info.cls.__name__
        reference = {"$ref": f"#/definitions/{name}"}
        if info.cls in self._open:
            self.definitions[name] = {}
        if name in self.definitions:
            assert not optional, f"{name}: a reference can say nothing beside it"
            return reference
        self._open.add(info.cls)
        made = {
            "title": sentence(term_of(info.cls)),
            "type": _or_null("object", optional),
            "errorMessage": _keys_of(info),
            "properties": {f.encode_name: self._field(f) for f in info.fields},
            "required": [f.encode_name for f in info.fields if f.required],
            "additionalProperties": False,
        }
        self._open.remove(info.cls)
        if name not in self.definitions:
            return made
        self.definitions[name] = made
        return reference

    def _field(self, field: mi.Field) -> Schema:
        described = field.type.extra_json_schema if isinstance(field.type, mi.Metadata) else None
        meaning = sentence((described or {}).get("description", ""))
        made = self.any(field.type, not field.required)
        how = made.pop("description", "")
        return {"description": ". ".join(filter(None, (meaning, how))), **made}

    def any(self, kind: mi.Type, optional: bool = False) -> Schema:
        """Return the schema of a type; its description says how a value is written."""
        if isinstance(kind, mi.Metadata):
            return self.any(kind.type, optional)
        if isinstance(kind, mi.UnionType):
            return self._union([t for t in kind.types if not isinstance(t, mi.NoneType)], optional)
        if isinstance(kind, mi.StructType):
            return self.record(kind, optional)
        if isinstance(kind, mi.VarTupleType):
            least = {"minItems": kind.min_length} if kind.min_length else {}
            return {
                "type": _or_null("array", optional),
                "errorMessage": "cần một danh sách, mỗi mục một dòng bắt đầu bằng dấu -",
                "items": self.any(kind.item_type),
                **least,
            }
        if isinstance(kind, mi.DictType):
            return {
                "type": _or_null("object", optional),
                "errorMessage": "cần một mục có khóa, mỗi dòng một “khóa: giá trị”",
                "propertyNames": self._key(kind.key_type),
                "additionalProperties": self.any(kind.value_type),
            }
        if isinstance(kind, mi.EnumType):
            return self._choice(kind.cls, optional)
        return _scalar(kind, optional)

    def _union(self, kinds: list[mi.Type], optional: bool) -> Schema:
        if len(kinds) == 1:
            return self.any(kinds[0], optional)
        empty = [{"type": "null"}] if optional else []
        return {"anyOf": [*(self.any(kind) for kind in kinds), *empty]}

    def _key(self, kind: mi.Type) -> Schema:
        made = self.any(kind)
        kept = ("pattern", "enum", "errorMessage")
        return {name: made[name] for name in kept if name in made}

    def _choice(self, cls: type[Enum], optional: bool) -> Schema:
        words = [str(member.value) for member in cls]
        empty: list[Any] = [None] if optional else []
        return {
            "enum": [*words, *empty],
            "enumDescriptions": [*(self.name_of(m) for m in cls), *("để trống" for _ in empty)],
            "errorMessage": f"chọn một trong: {', '.join(words)}",
        }


def _keys_of(info: mi.StructType) -> str:
    """Return what an editor says of a key that is missing or strange, or of no keys at all."""
    names = [f"{f.encode_name} (bắt buộc)" if f.required else f.encode_name for f in info.fields]
    return f"các khóa ở đây: {', '.join(names)}"


def _or_null(name: str, optional: bool) -> str | list[str]:
    return [name, "null"] if optional else name


def _scalar(kind: mi.Type, optional: bool) -> Schema:
    """Return the schema of one value, by the reader that will read it."""
    if isinstance(kind, mi.StrType) and kind.pattern:
        how = "mã gồm chữ thường không dấu, chữ số, gạch nối, ví dụ phuong-2"
        made = {"pattern": kind.pattern, "minimum": 0}
        whole = {} if r"\." in kind.pattern else {"multipleOf": 1}
        return {**made, **whole, **_only(("string", "number", "boolean"), optional, how)}
    if isinstance(kind, mi.StrType):
        how = "cần lời văn; có dấu hai chấm, dấu ngoặc thì đặt trong ngoặc kép"
        return {"pattern": r"\S", **_only(("string", "number", "boolean"), optional, how)}
    if isinstance(kind, mi.IntType):
        return _number(kind.ge, kind.le, optional)
    how = {
        mi.DateType: "viết 2023-05-16 hoặc 16/5/2023",
        mi.TimeType: "viết 8:00 hoặc 8h30",
        mi.BoolType: "viết có hoặc không",
    }[type(kind)]
    if isinstance(kind, mi.BoolType):
        offered = [{"label": word, "body": word} for word in ("có", "không")]
        made = {"pattern": _any_case(_YES_NO), "defaultSnippets": offered}
        return {"description": sentence(how), **made, **_only(("string", "boolean"), optional, how)}
    made = {"description": sentence(how)}
    if isinstance(kind, mi.DateType):
        return {**made, "pattern": _date(), **_only(("string",), optional, how)}
    # Editors that keep to YAML 1.1 take 8:00 for 480.
    limits = {"minimum": 60, "maximum": 24 * 60 - 1, "multipleOf": 1}
    return {**made, "pattern": _TIME, **limits, **_only(("string", "number"), optional, how)}


def _only(
    allowed: Iterable[str], optional: bool, message: str, outside: Schema | None = None
) -> Schema:
    """Return the part of a schema that refuses values of other types, with its message.

    `outside` is the schema of values that are refused although they are of a right type.

    It stands in an `anyOf` since yaml-language-server, completing a key, writes the
    colon only if it sees a type or such a choice.
    """
    taken = {*allowed, *(("null",) if optional else ())}
    refused: Schema = {"type": [name for name in _TYPES if name not in taken]}
    if outside:
        refused = {"anyOf": [refused, outside]}
    never = {"type": "string", "errorMessage": message}
    return {"errorMessage": message, "anyOf": [{"if": refused, "then": never}]}


def _number(low: int | None, high: int | None, optional: bool) -> Schema:
    """Return the schema of a whole number.

    1.248 is 1248 to our reader and has decimals to an editor: such ones are let
    in where the number has no upper limit. Limits of numbers in quotes are not looked at.
    """
    how = "cần một số nguyên, viết 1248 hoặc 1.248"
    limits: Schema = {"minimum": low or 0}
    if high is not None:
        limits |= {"maximum": high, "multipleOf": 1}
        how = f"cần một số nguyên từ {low or 0} đến {high}"
    # Said by `not`: of a limit that is named as such editors speak English.
    outside = {"type": "number", "not": limits}
    return {"pattern": _NUMBER, **_only(("string", "number"), optional, how, outside)}


def _date() -> str:
    """Return the pattern of a day in the calendar; 29 February is one in every year."""
    days = [(_ANY_MONTH, _FIRST_DAYS), *_DAYS]
    written = [f"[0-9]{{4}}-({month})-({day})" for month, day in days]
    written += [f"({day})/({month})/[0-9]{{4}}" for month, day in days]
    return f"^({'|'.join(written)})$"


def _any_case(words: Iterable[str]) -> str:
    """Return the pattern of these words in letters of any case."""
    letters = ("".join(f"[{c}{c.upper()}]" for c in word) for word in words)
    return f"^({'|'.join(letters)})$"
