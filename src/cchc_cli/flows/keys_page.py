"""The reference of all keys of all files (bảng tra khóa), made from the record types."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, cast

import msgspec
import msgspec.inspect as mi

from cchc_cli.flows.schemas import FILE_KINDS, FileKind
from cchc_cli.model.words import name_of
from cchc_cli.vietnamese import sentence
from cchc_cli.yamltext.json_schema import term_of

_HEAD = """\
# Bảng tra khóa của các tệp

Trang này được lập từ chính công cụ (`python tools/build_reference.py`), đừng sửa tay. Cách ghi một
kế hoạch và ví dụ: [ke-hoach-khac.md](ke-hoach-khac.md).

Dấu ● là khóa phải có; khóa khác bỏ được. Mã (id) chỉ có chữ thường không dấu, số, gạch nối. Ngày
viết `16/05/2026` hoặc `2026-05-16`; giờ `8h00`; số `1.250`; có/không viết `có`, `không`. Lời văn có
dấu hai chấm, dấu `#`, hoặc dấu phẩy khi viết trong `{ }`, `[ ]` thì đặt trong ngoặc kép.
"""
_SIMPLE: dict[type, str] = {
    mi.StrType: "lời văn",
    mi.IntType: "số",
    mi.BoolType: "có, không",
    mi.DateType: "ngày",
    mi.TimeType: "giờ",
}


def keys_page() -> str:
    """Return the page: one part for each kind of file, one table for each kind of record."""
    return "\n".join([_HEAD, *(line for kind in FILE_KINDS for line in _file(kind))])


def _file(kind: FileKind) -> Iterator[str]:
    yield f"## {kind.title}: `{kind.glob}`\n"
    waiting: list[tuple[str, type]] = [("", kind.record)]
    told: set[type] = set()
    while waiting:
        where, record = waiting.pop(0)
        if record in told:
            continue
        told.add(record)
        if where:
            term = term_of(record)
            yield f"### Trong `{where}`{f': {term}' if term else ''}\n"
        yield "| khóa | | nghĩa | viết |"
        yield "|---|---|---|---|"
        info = cast("mi.StructType", mi.type_info(record))
        for field in info.fields:
            yield _row(field)
            waiting += [(field.encode_name, below) for below in _records(field.type)]
        yield ""


def _row(field: mi.Field) -> str:
    mark = "●" if field.required else ""
    text = (_about(field.type) or "").replace("|", "\\|")
    return f"| `{field.encode_name}` | {mark} | {sentence(text)} | {_written(field.type)} |"


def _about(type_: mi.Type) -> str | None:
    """Return the meaning that stands with the type of the field itself."""
    if isinstance(type_, mi.Metadata):
        found = (type_.extra_json_schema or {}).get("description")
        return cast("str | None", found)
    return None


def _bare(type_: mi.Type) -> mi.Type:
    return _bare(type_.type) if isinstance(type_, mi.Metadata) else type_


def _options(type_: mi.Type) -> list[mi.Type]:
    bare = _bare(type_)
    types = bare.types if isinstance(bare, mi.UnionType) else (bare,)
    return [each for each in map(_bare, types) if not isinstance(each, mi.NoneType)]


def _written(type_: mi.Type) -> str:
    """Return how a value is written: its sort, or the words to choose from."""
    return " hoặc ".join(dict.fromkeys(_one(type_, each) for each in _options(type_)))


def _one(outer: mi.Type, type_: mi.Type) -> str:
    if isinstance(type_, mi.EnumType):
        return _choices(type_.cls)
    if isinstance(type_, mi.VarTupleType):
        return f"danh sách `[…]`: {_written(type_.item_type)}"
    if isinstance(type_, mi.DictType):
        return f"khóa {_written(type_.key_type)} → {_written(type_.value_type)}"
    if isinstance(type_, mi.StructType):
        return f"khối {term_of(type_.cls) or 'các khóa'}"
    if isinstance(type_, mi.StrType) and "mã" in (_about(outer) or ""):
        return "mã"
    return _SIMPLE.get(type(type_), "giá trị")


def _choices(cls: type[Enum]) -> str:
    return ", ".join(f"`{each.value}` ({name_of(cast('Any', each))})" for each in cls)


def _records(type_: mi.Type) -> Iterator[type[msgspec.Struct]]:
    """Yield the records that stand in values of a type."""
    for each in _options(type_):
        if isinstance(each, mi.StructType):
            yield each.cls
        elif isinstance(each, mi.VarTupleType):
            yield from _records(each.item_type)
        elif isinstance(each, mi.DictType):
            yield from _records(each.value_type)
