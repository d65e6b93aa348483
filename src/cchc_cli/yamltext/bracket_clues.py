"""What is wrong within quotes and brackets, and right behind them."""

import re

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.yamltext.phrases import COLON, QUOTE
from cchc_cli.yamltext.stop import Stop

_AFTER = ("did not find expected key", "did not find expected '-' indicator")
_CLOSED = {
    '"': "dùng “…” cho ngoặc bên trong, hoặc đặt cả lời văn trong ngoặc đơn: '…'",
    "'": QUOTE,
    "]": f"{QUOTE}; là ghi chú thì thêm dấu # ở trước",
    "}": f"{QUOTE}; là ghi chú thì thêm dấu # ở trước",
}
_BEFORE_COLON = re.compile(r"([;，、；]| )\s*([a-z_]+)$")


def _comment_in_bracket(stop: Stop) -> Diagnostic | None:
    """Find the ` #` that makes the closing bracket a comment."""
    if "flow" not in stop.context or stop.begun.line >= len(stop.lines):
        return None
    line = stop.lines[stop.begun.line]
    hidden = re.compile(r"[ \t](#.*[\]}])").search(line, stop.begun.column)
    if not hidden or stop.begun.line == stop.mark.line:
        return None
    message = "từ dấu # trở đi YAML coi là ghi chú nên dấu ngoặc phía trước không được đóng"
    hint = 'đặt lời văn có dấu # trong ngoặc kép: "…"'
    return stop.told(stop.begun.line, hidden.start(1), len(hidden[1].rstrip()), message, hint)


def _other_bracket(stop: Stop) -> Diagnostic | None:
    """Find the bracket that is closed by one of the other kind."""
    closer = {"}": "flow sequence", "]": "flow mapping"}.get(stop.sign)
    if closer is None or closer not in stop.context or stop.begun.line != stop.mark.line:
        return None
    opened, right = ("[", "]") if stop.sign == "}" else ("{", "}")
    message = f"dấu {opened} mở ra mà không có dấu {right} đóng lại"
    hint = f"thêm dấu {right}; lời văn có [ ] {{ }} , thì đặt trong ngoặc kép"
    return stop.told(stop.begun.line, stop.begun.column, 1, message, hint)


def _after_closing(stop: Stop) -> Diagnostic | None:
    """Find the text that goes on behind a closing quote or bracket."""
    before = stop.line[: stop.mark.column].rstrip()
    if before[-1:] in ('"', "'") and (opened := _opened_above(stop, before)):
        return opened
    if not any(words in stop.problem for words in _AFTER) or before[-1:] not in _CLOSED:
        return None
    message = "sau dấu đóng ngoặc còn lời văn nên YAML không đọc được"
    return stop.told(stop.mark.line, stop.mark.column, 1, message, _CLOSED[before[-1]])


def _opened_above(stop: Stop, before: str) -> Diagnostic | None:
    """Find the quote left open on a line above, that the one in this line has closed."""
    quote = before[-1]
    if before.count(quote) != 1:
        return None
    value = re.compile(rf"(?:[:\-,\[{{] *)({quote})[^{quote}]*$")
    for at in range(stop.mark.line - 1, -1, -1):
        if found := value.search(stop.lines[at]):
            message = "ngoặc mở ra mà không đóng lại"
            return stop.told(at, found.start(1), 1, message, "thêm dấu ngoặc đóng ở cuối lời văn")
        if quote in stop.lines[at]:
            return None
    return None


def _between_entries(stop: Stop) -> Diagnostic | None:
    """Find the colon of a text in braces, and the key without a comma in front."""
    at = stop.mark
    words = "did not find expected ',' or '}'"
    if words not in stop.problem or stop.sign != ":" or stop.begun.line != at.line:
        return None
    key = _BEFORE_COLON.search(stop.line[: at.column])
    if key is None:
        return stop.told(at.line, at.column, 1, COLON, QUOTE)
    if key[1] == " ":
        message = f"trước khóa “{key[2]}” thiếu dấu phẩy"
        hint = "thêm dấu phẩy; nếu là lời văn thì đặt cả lời văn trong ngoặc kép"
        return stop.told(at.line, key.start(2), len(key[2]), message, hint)
    message = f"dấu {key[1]} không ngăn được hai khóa"
    return stop.told(at.line, key.start(1), 1, message, "thay bằng dấu phẩy thường và một dấu cách")


def _other_quote(stop: Stop) -> Diagnostic | None:
    """Find the quote of Word that was to close a straight one."""
    if "quoted scalar" not in stop.context or stop.begun.line >= len(stop.lines):
        return None
    line = stop.lines[stop.begun.line]
    opened = line[stop.begun.column : stop.begun.column + 1]
    closing = line.find("”" if opened == '"' else "’", stop.begun.column)
    if closing < 0 or opened in line[stop.begun.column + 1 :]:
        return None
    message = f"ngoặc mở bằng dấu {opened} mà đóng bằng dấu {line[closing]} của Word"
    return stop.told(stop.begun.line, closing, 1, message, f"đóng bằng dấu {opened} thẳng")


BRACKET_CLUES = (
    _comment_in_bracket,
    _other_bracket,
    _after_closing,
    _between_entries,
    _other_quote,
)
