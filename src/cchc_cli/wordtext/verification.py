"""What may be in the context of a template: plain values and the objects of this room."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from cchc_cli.wordtext.objects import Bar, BarChart, PageBreak, SectionBreak, Shaded
from cchc_cli.wordtext.printing import FORBIDDEN
from cchc_cli.wordtext.problems import TemplateProblem
from cchc_cli.wordtext.properties import Properties
from cchc_cli.wordtext.tags import shortened

_LEAVES = frozenset({str, int, Decimal, date, bool, PageBreak, SectionBreak})
_KEYS = frozenset({str})
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_DEEPEST = 32


def context_problems(context: Mapping[str, Any]) -> list[TemplateProblem]:
    """Return the values of a context that no template may be given."""
    return list(_problems(dict(context), "", 0))


def property_problems(properties: Properties) -> list[TemplateProblem]:
    """Return the properties that no document can carry."""
    told = {
        "title": properties.title,
        "creator": properties.creator,
        "last_modified_by": properties.last_modified_by,
        "subject": properties.subject,
        **{f"custom.{name}": f"{name}{value}" for name, value in properties.custom.items()},
    }
    return [
        TemplateProblem(f"thuộc tính “{shortened(name)}”", "có ký tự điều khiển", "xóa ký tự đó")
        for name, value in told.items()
        if FORBIDDEN.search(value)
    ]


def _problems(value: Any, path: str, depth: int) -> Iterator[TemplateProblem]:
    kind = type(value)
    if kind in _LEAVES:
        return
    if depth > _DEEPEST:
        yield _problem(path, "lồng nhau quá sâu")
    elif kind is dict:
        if not _is_plain_group(value):
            yield from _group_problems(value, path, depth)
    elif kind is list or kind is tuple:
        for number, inner in enumerate(value):
            if not _is_plain_group(inner):
                yield from _problems(inner, f"{path}[{number}]", depth + 1)
    else:
        yield from _object_problems(value, path)


def _is_plain_group(value: Any) -> bool:
    """Return whether it is a group of plain values, as nearly all items of lists are."""
    return (
        type(value) is dict
        and _KEYS.issuperset(map(type, value))
        and _LEAVES.issuperset(map(type, value.values()))
    )


def _group_problems(value: dict[Any, Any], path: str, depth: int) -> Iterator[TemplateProblem]:
    for key, inner in value.items():
        if type(key) is not str:
            yield _problem(path, f"có khóa {key!r} không phải chữ")
        yield from _problems(inner, f"{path}.{key}" if path else str(key), depth + 1)


def _object_problems(value: Any, path: str) -> Iterator[TemplateProblem]:
    if type(value) is Shaded:
        if type(value.text) is not str or not _COLOUR.fullmatch(value.fill):
            yield _problem(path, "màu nền phải là sáu chữ số thập lục phân, ví dụ D9D9D9")
    elif type(value) is BarChart:
        fitting = all(type(each) is Bar and _is_figure(each.value) for each in value.bars)
        if not value.bars or not fitting or not _is_figure(value.maximum) or not value.maximum:
            yield _problem(path, "biểu đồ cần ít nhất một thanh, và giá trị của thanh phải là số")
        elif any(FORBIDDEN.search(text) for text in _texts(value)):
            yield _problem(path, "biểu đồ có ký tự điều khiển")
    else:
        yield _problem(path, f"kiểu {type(value).__name__} không đưa vào văn bản được")


def _texts(chart: BarChart) -> Iterator[str]:
    yield from (chart.title, chart.description)
    for bar in chart.bars:
        yield from (bar.label, bar.text)


def _is_figure(value: Any) -> bool:
    return type(value) is int or (type(value) is Decimal and value.is_finite())


def _problem(path: str, message: str) -> TemplateProblem:
    place = f"dữ liệu, trường “{path}”" if path else "dữ liệu"
    return TemplateProblem(place, message, "đây là lỗi của nơi chuẩn bị dữ liệu cho mẫu")
