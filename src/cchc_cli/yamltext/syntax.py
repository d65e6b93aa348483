"""Mistakes of the text itself, before any meaning: characters, YAML's grammar, hidden traps."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source, Span
from cchc_cli.yamltext.codes import (
    ALIAS,
    CONFLICT,
    CONTROL,
    CUT,
    DECOMPOSED,
    LOOKALIKE,
)
from cchc_cli.yamltext.codes import make as make
from cchc_cli.yamltext.grammar import grammar_mistake, mark_span
from cchc_cli.yamltext.tree import Node, compose, yaml

# libyaml ends lines at these as well; line numbers would differ from every editor's.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LOOKALIKE = re.compile("[\u00d0\u0189]")


def read_tree(source: Source) -> tuple[Node | None, list[Diagnostic]]:
    """Return the tree of the text and its mistakes; no tree if it cannot be read.

    An empty file has no tree and no mistake here: what is missing is told by its shape.
    """
    broken = list(_unusable_characters(source)) or list(_conflict_markers(source))
    if broken:
        return None, broken
    try:
        root = compose(source.text)
    except yaml.MarkedYAMLError as error:
        return None, [grammar_mistake(source, error)]
    return root, [*_references(source, root), *_cut_text(source, root), *_odd_letters(source)]


def span_at(source: Source, start: int, length: int) -> Span:
    """Return the span of `length` characters from the index `start`, all on one line."""
    before = source.text.count("\n", 0, start)
    column = start - (source.text.rfind("\n", 0, start) + 1) + 1
    return Span(source.path, before + 1, column, before + 1, column + length)


def _unusable_characters(source: Source) -> Iterator[Diagnostic]:
    for found in _CONTROL.finditer(source.text):
        name = f"U+{ord(found[0]):04X}"
        if found[0] == "\ufeff" and found.start() == 0:
            yield make(
                CONTROL,
                span_at(source, 0, 1),
                "tệp mở đầu bằng dấu BOM mà mắt thường không thấy",
                "lưu lại tệp với bảng mã “UTF-8”, không phải “UTF-8 with BOM”",
            )
        else:
            message = f"ký tự không nhìn thấy {name} nằm trong tệp"
            yield make(
                CONTROL, span_at(source, found.start(), 1), message, "xóa rồi gõ lại chỗ này"
            )
        return  # one per file: the rest comes from the same copying


def _conflict_markers(source: Source) -> Iterator[Diagnostic]:
    found = re.search(r"^<{7} .*$", source.text, re.MULTILINE)
    if found and re.search(r"^>{7} ", source.text[found.end() :], re.MULTILINE):
        yield make(
            CONFLICT,
            span_at(source, found.start(), 7),
            "còn dấu xung đột của git: hai bên cùng sửa chỗ này",
            "giữ phần đúng, xóa các dòng <<<<<<<, ======= và >>>>>>>",
        )


# The sign comes first in the pattern: a search for it skips whole texts at once.
_REFERENCE = re.compile(r"[&*!](?<![^\s\[{,][&*!])[^\s,\]}]")


def _references(source: Source, root: Node | None) -> Iterator[Diagnostic]:
    """Find anchors, aliases, tags and merge keys; the tree itself no longer shows them."""
    if root is None or not ("<<" in source.text or _REFERENCE.search(source.text)):
        return
    for event in yaml.parse(source.text, Loader=yaml.CSafeLoader):
        sign = _sign_of(event)
        if sign:
            message = f"{sign} là ký hiệu riêng của YAML, công cụ không dùng"
            hint = "nếu là lời văn thì đặt trong ngoặc kép; nếu không thì chép nội dung ra"
            yield make(ALIAS, mark_span(source, event.start_mark), message, hint)


def _sign_of(event: yaml.Event) -> str:
    if isinstance(event, yaml.AliasEvent):
        return f"*{event.anchor}"
    if getattr(event, "anchor", None):
        return f"&{event.anchor}"  # type: ignore[attr-defined]
    if getattr(event, "tag", None):
        return "dấu ! (kiểu)"
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.implicit[0]:
        return "<<"
    return ""


_HASH = re.compile(r"#(?<=[ \t]#)[^\s#!]")
_CUT = re.compile(r"[ \t]+(#[^\s#!][^\r\n]*)")


def _cut_text(source: Source, root: Node | None) -> Iterator[Diagnostic]:
    """Find plain text with ` #` behind it that looks more like text than like a comment."""
    if root is None or not _HASH.search(source.text):
        return
    for event in yaml.parse(source.text, Loader=yaml.CSafeLoader):
        if not isinstance(event, yaml.ScalarEvent) or event.style or not event.value:
            continue
        end: Any = event.end_mark
        found = _CUT.match(source.text, end.index)
        if found:
            yield make(
                CUT,
                span_at(source, found.start(1), len(found[1].rstrip())),
                "lời văn bị cắt ở đây: YAML coi phần từ dấu # là ghi chú",
                "là lời văn thì đặt cả câu trong ngoặc kép; là ghi chú thì thêm dấu cách sau dấu #",
            )


def _odd_letters(source: Source) -> Iterator[Diagnostic]:
    for found in _LOOKALIKE.finditer(source.text):
        span = span_at(source, found.start(), 1)
        yield make(
            LOOKALIKE, span, f"chữ “{found[0]}” không phải chữ Đ của tiếng Việt", "gõ lại chữ Đ"
        )
    if source.text.isascii() or unicodedata.is_normalized("NFC", source.text):
        return
    for index, line in enumerate(source.lines()):
        if not unicodedata.is_normalized("NFC", line):
            start = next(i for i, c in enumerate(line) if unicodedata.combining(c))
            span = Span(source.path, index + 1, max(start, 1), index + 1, start + 2)
            message = "dấu tiếng Việt từ chỗ này ở dạng tổ hợp"
            yield make(
                DECOMPOSED, span, message, "gõ lại bằng Unicode dựng sẵn, hoặc đổi bảng mã cả tệp"
            )
            return
