"""What YAML's grammar refuses, in words for people who do not know YAML."""

import re
from typing import Any

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source, Span
from cchc_cli.yamltext.codes import ALIAS, DOCUMENTS, GRAMMAR, TABS, make
from cchc_cli.yamltext.phrases import BAD_START, COLON, QUOTE
from cchc_cli.yamltext.tree import TOO_DEEP, TOO_LARGE, yaml

_SIGNS = (
    "scanning an alias",
    "scanning an anchor",
    "scanning a tag",
    "parsing a tag",
    "undefined alias",
)
_OPENED = ("quoted", "simple key", "flow sequence", "flow mapping")

_PHRASES = [
    (TOO_DEEP, "tệp lồng nhau quá nhiều cấp", "bớt số cấp thụt dòng, bớt ngoặc lồng nhau"),
    (TOO_LARGE, "tệp có quá nhiều khóa và giá trị nên không đọc", "tách thành nhiều tệp"),
    (
        "mapping values are not allowed",
        COLON,
        QUOTE,
    ),
    (
        "while scanning a quoted scalar",
        "ngoặc mở ra mà không đóng lại",
        "thêm dấu ngoặc đóng ở cuối lời văn",
    ),
    (
        "could not find expected ':'",
        "dòng này thiếu dấu hai chấm sau khóa, hoặc thụt vào chưa đúng",
        "viết “khóa: giá trị”, hoặc thụt dòng bằng dòng trên nếu là lời văn viết tiếp",
    ),
    (
        "found character that cannot start any token",
        BAD_START,
        QUOTE,
    ),
    (
        "did not find expected '-' indicator",
        "mục của danh sách không thẳng hàng với các mục trên",
        "thụt dấu - thẳng hàng với các dấu - khác của danh sách",
    ),
    (
        "while scanning a block scalar",
        "sau dấu | hoặc > phải xuống dòng rồi mới ghi lời văn",
        QUOTE,
    ),
    (
        "block sequence entries are not allowed",
        "danh sách bắt đầu ở chỗ không được phép",
        "xuống dòng trước dấu -, hoặc đặt lời văn trong ngoặc kép",
    ),
    (
        "did not find expected ',' or ']'",
        "danh sách trong ngoặc vuông thiếu dấu phẩy hoặc thiếu dấu ] đóng lại",
        "thêm dấu phẩy giữa các mục, dấu ] ở cuối; lời văn có [ ] { } , thì đặt trong ngoặc kép",
    ),
    (
        "did not find expected ',' or '}'",
        "phần trong ngoặc nhọn thiếu dấu phẩy hoặc thiếu dấu } đóng lại",
        "thêm dấu phẩy giữa các khóa, dấu } ở cuối; lời văn có [ ] { } , thì đặt trong ngoặc kép",
    ),
    (
        "did not find expected key",
        "dòng này không thẳng hàng với các khóa cùng cấp",
        "thụt dòng thẳng hàng với khóa phía trên",
    ),
    (
        "escape c",
        "sau dấu \\ trong ngoặc kép là một ký tự lạ",
        "dùng ngoặc đơn '…', hoặc viết \\\\ thay cho \\",
    ),
    (
        "found unexpected end of stream",
        "ngoặc mở ra mà không đóng lại đến hết tệp",
        "thêm dấu ngoặc đóng ở cuối lời văn",
    ),
]


_KEY_ALONE = re.compile(r"[ -]*(\w[\w.-]*)")
_TOO_DEEP = "dòng này thụt vào quá sâu, hoặc dòng trên thiếu dấu hai chấm"
_STRAIGHT = "thụt thẳng hàng với khóa cùng cấp; sau mỗi khóa có dấu hai chấm và dấu cách"


def grammar_mistake(source: Source, error: yaml.MarkedYAMLError) -> Diagnostic:
    """Return what a person should know about a text that YAML refuses."""
    problem, context = str(error.problem or ""), str(error.context or "")
    # What there is to know of odd lines is dear to set up, and most files are sound.
    from cchc_cli.yamltext.clues import clue

    mark = error.problem_mark
    if "expected a single document" in context or "but found another document" in problem:
        span = mark_span(source, mark)
        return make(DOCUMENTS, span, "dòng --- mở thêm một tài liệu trong cùng tệp", "xóa dòng này")
    line = source.lines()[mark.line] if mark and mark.line < len(source.lines()) else ""
    tab = re.match(r"[ \-]*(\t)", line)
    if mark and tab:
        span = Span(source.path, mark.line + 1, tab.start(1) + 1, mark.line + 1, tab.end(1) + 1)
        return make(TABS, span, "dòng này thụt vào bằng phím Tab", "thay dấu Tab bằng hai dấu cách")
    begun = error.context_mark or mark
    if begun and any(words in f"{context} {problem}" for words in _SIGNS):
        sign = source.text[begun.index : begun.index + 1]
        message = f"dấu {sign} ở đầu lời văn là ký hiệu riêng của YAML"
        return make(ALIAS, mark_span(source, begun), message, QUOTE)
    if found := clue(source, error):
        return found
    if mark and begun and begun.line < mark.line and any(words in context for words in _OPENED):
        mark = begun  # where it was opened tells more than the line where it broke off
    if mark and "mapping values" in problem and (key := _KEY_ALONE.fullmatch(line[: mark.column])):
        start = key.start(1)
        span = Span(source.path, mark.line + 1, start + 1, mark.line + 1, mark.column + 1)
        return make(GRAMMAR, span, _TOO_DEEP, _STRAIGHT)
    for phrase, message, hint in _PHRASES:
        if phrase in problem or phrase in context:
            return make(GRAMMAR, mark_span(source, mark), message, hint)
    return make(
        GRAMMAR,
        mark_span(source, mark),
        "chỗ này viết sai cú pháp YAML",
        "kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc ở dòng này và dòng trên",
    )


def mark_span(source: Source, mark: Any) -> Span:
    """Return the span of the one character at a mark; the start of the file without one."""
    if mark is None:
        return Span(source.path, 1, 1, 1, 1)
    return Span(source.path, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
