"""Readers of single values: text, ids, choices, numbers, days, times, yes or no."""

import datetime as dt
import re
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any

from cchc_cli.vietnamese import (
    looks_like_date,
    near_date,
    near_number,
    near_time,
    parse_date,
    parse_number,
    parse_time,
    short_date,
    slug,
)
from cchc_cli.yamltext import codes
from cchc_cli.yamltext.places import Keys
from cchc_cli.yamltext.report import EMPTY, Report, in_word_quotes, near_choice, shown
from cchc_cli.yamltext.tree import Node, ScalarNode

BROKEN: Any = object()
"""Instead of a value that cannot be read; the report has been told why."""

Read = Callable[[Node, Keys, Report], Any]

_YES = {"true", "có", "yes"}
_NO = {"false", "không", "no"}
_QUOTED = "dấu ngoặc kiểu Word đứng quanh giá trị, YAML coi là chữ của giá trị"
_MANY = re.compile("[;,；，、+&]")

_KEPT = 10_000
"""Words that a reader keeps; a hostile workspace has millions."""


class WordReader:
    """A reader of short words that mean the same wherever they stand.

    `seen` are the words it has read, with their values: the same few stand in every
    file, and who looks there first saves the reading. None of them may mean nothing.
    """

    def __init__(self, read: Read) -> None:
        """Start with nothing seen."""
        self._read = read
        self.seen: dict[str, Any] = {}

    def __call__(self, node: Node, keys: Keys, report: Report) -> Any:
        """Return the value, or BROKEN."""
        value = self._read(node, keys, report)
        if value is not BROKEN and node.value not in EMPTY and len(self.seen) < _KEPT:
            self.seen[node.value] = value
        return value


def seen_by(read: Read) -> dict[str, Any]:
    """Return the words that this reader has read; empty for readers of longer things."""
    seen: dict[str, Any] = getattr(read, "seen", {})
    return seen


@cache
def choice_reader(cls: type[Enum], instead: str = "chọn một giá trị đã liệt kê") -> WordReader:
    """Return the reader of one of the choices (lựa chọn); `instead` is the cure if none is near."""
    known = {str(member.value): member for member in cls}

    def read(node: Node, keys: Keys, report: Report) -> Any:
        if type(node) is ScalarNode and node.value in known:
            return known[node.value]
        message = f"{shown(node)} không phải một trong: {', '.join(known)}"
        meant = near_choice(node.value, known) if type(node) is ScalarNode else ""
        hint = f"có phải “{meant}”?" if meant else instead
        if inner := in_word_quotes(node):
            message, hint = _QUOTED, f"bỏ dấu ngoặc: {near_choice(inner, known) or inner}"
        report.add(codes.WRONG_CHOICE, node, keys, message, hint)
        return BROKEN

    return WordReader(read)


def read_text(node: Node, keys: Keys, report: Report) -> Any:
    """Return the text (lời văn); not an empty one."""
    if type(node) is not ScalarNode:
        hint = "viết lời văn trên một dòng, có dấu hai chấm hoặc dấu ngoặc thì đặt trong ngoặc kép"
        report.add(codes.WRONG_TYPE, node, keys, f"cần lời văn, đang ghi {shown(node)}", hint)
        return BROKEN
    if not node.value.strip():
        report.add(codes.MISSING, node, keys, "lời văn để trống", "ghi lời văn, hoặc xóa cả dòng")
        return BROKEN
    if node.style == '"' and not node.value.isprintable():
        return _without_controls(node, keys, report)
    return node.value


def _without_controls(node: ScalarNode, keys: Keys, report: Report) -> Any:
    r"""Return the text unless an escape, as the `\a` of `D:\anh`, made a control character."""
    from cchc_cli.yamltext.characters import CONTROL_SIGN

    sign = CONTROL_SIGN.search(node.value)
    if sign is None:
        return node.value
    message = f"dấu \\ trong ngoặc kép đã tạo ký tự không nhìn thấy U+{ord(sign[0]):04X}"
    hint = "dùng ngoặc đơn '…', hoặc viết \\\\ thay cho \\"
    report.add(codes.CONTROL, node, keys, message, hint)
    return BROKEN


@cache
def id_reader(pattern: str) -> WordReader:
    """Return the reader of an id of this pattern (mã)."""
    fits = re.compile(pattern).search

    def read(node: Node, keys: Keys, report: Report) -> Any:
        if type(node) is not ScalarNode:
            words, hint = f"cần một mã, đang ghi {shown(node)}", "chỉ viết mã, ví dụ phuong-2"
            report.add(codes.WRONG_TYPE, node, keys, words, hint)
            return BROKEN
        if fits(node.value):
            return node.value
        message = f"mã {shown(node)} không đúng quy ước"
        meant = _as_id(node)
        hint = "mã chỉ gồm chữ thường không dấu, chữ số, gạch nối, ví dụ phuong-2"
        if _MANY.search(node.value):
            hint = "mỗi chỗ chỉ ghi một mã; trong ngoặc [ ] thì các mã cách nhau bằng dấu phẩy"
        elif meant and fits(meant):
            hint = f"có phải “{meant}”?"
        if inner := in_word_quotes(node):
            message, hint = _QUOTED, f"bỏ dấu ngoặc: {meant or inner}"
        report.add(codes.BAD_ID, node, keys, message, hint)
        return BROKEN

    return WordReader(read)


def _as_id(node: Node) -> str:
    """Return the id that was probably meant: the same words without marks and capitals."""
    typed = node.value if type(node) is ScalarNode else ""
    return ".".join(slug(part) for part in typed.split(".")) if len(typed) <= 80 else ""


def add_no_number(node: Node, keys: Keys, report: Report) -> None:
    """Report what is no whole number, or one below 0."""
    typed = node.value if type(node) is ScalarNode else ""
    if re.fullmatch(r"-\d[\d.]*", typed):
        words = f"“{typed}” là số âm, ở đây phải từ 0 trở lên"
        hint = "xóa dấu - ở trước, hoặc kiểm tra lại con số"
        report.add(codes.OUT_OF_RANGE, node, keys, words, hint)
        return
    hint = "viết 1248 hoặc 1.248, không ghi kèm đơn vị tính"
    if (meant := near_number(typed)) is not None:
        hint = f"có phải “{meant}”? chỉ ghi số, không ghi kèm đơn vị tính"
    report.add(codes.WRONG_TYPE, node, keys, f"cần một số nguyên, đang ghi {shown(node)}", hint)


@cache
def number_reader(low: int | None, high: int | None) -> WordReader:
    """Return the reader of a whole number, both limits included (số nguyên)."""

    def read(node: Node, keys: Keys, report: Report) -> Any:
        value = parse_number(node.value) if type(node) is ScalarNode else None
        if value is None:
            add_no_number(node, keys, report)
            return BROKEN
        if (low is not None and value < low) or (high is not None and value > high):
            limits = f"từ {low or 0}" + (f" đến {high}" if high is not None else " trở lên")
            report.add(
                codes.OUT_OF_RANGE,
                node,
                keys,
                f"số {node.value} phải {limits}",
                "kiểm tra lại con số",
            )
            return BROKEN
        return value

    return WordReader(read)


def read_date(node: Node, keys: Keys, report: Report) -> dt.date | Any:
    """Return the day (ngày)."""
    value = parse_date(node.value) if type(node) is ScalarNode else None
    if value is not None:
        return value
    if type(node) is ScalarNode and looks_like_date(node.value):
        report.add(
            codes.BAD_DATE,
            node,
            keys,
            f"ngày {shown(node)} không có trong lịch",
            _meant_day(node) or "kiểm tra lại ngày, tháng",
        )
    else:
        hint = _meant_day(node) or "viết 2023-05-16 hoặc 16/5/2023"
        report.add(codes.BAD_DATE, node, keys, f"cần một ngày, đang ghi {shown(node)}", hint)
    return BROKEN


def _meant_day(node: Node) -> str:
    day = near_date(node.value) if type(node) is ScalarNode else None
    return f"có phải “{short_date(day)}”? viết ngày/tháng/năm" if day else ""


def read_time(node: Node, keys: Keys, report: Report) -> dt.time | Any:
    """Return the time of day (giờ)."""
    value = parse_time(node.value) if type(node) is ScalarNode else None
    if value is not None:
        return value
    meant = near_time(node.value) if type(node) is ScalarNode else None
    hint = f"có phải “{meant:%H:%M}”? viết 8:00 hoặc 8h30" if meant else "viết 8:00 hoặc 8h30"
    report.add(codes.WRONG_TYPE, node, keys, f"cần giờ, đang ghi {shown(node)}", hint)
    return BROKEN


def read_yes_no(node: Node, keys: Keys, report: Report) -> bool | Any:
    """Return whether it says yes (có, không)."""
    word = node.value.lower() if type(node) is ScalarNode else ""
    if word in _YES or word in _NO:
        return word in _YES
    report.add(
        codes.WRONG_CHOICE,
        node,
        keys,
        f"{shown(node)} không phải có hoặc không",
        "viết có hoặc không",
    )
    return BROKEN
