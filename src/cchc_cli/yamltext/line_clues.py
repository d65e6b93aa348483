"""What is wrong with a line as such: bullets of Word, lost colons and braces, wrong depth."""

import re

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.yamltext.phrases import BULLET, COLON
from cchc_cli.yamltext.stop import Stop

_BARE_KEY = re.compile(r" *(?:- +)?([a-z_]+) *")
_KEY_ALONE = re.compile(r" *[\w.-]+")
_KEY_BEGINS = re.compile(r" *\w[\w.-]*:")
_PAIR = re.compile(r"[ -]*([a-z_]+): .*?, *([a-z_]+)")
_BLOCK = re.compile(r" *(?:- +)?[\w.-]+: *([|>])[-+\d]* *")
_QUOTES_OF_WORD = re.compile(r"(?:[:\-,\[{] *)([“‘«„])[^”’»]*")


def _bullet_of_word(stop: Stop) -> Diagnostic | None:
    """Find the entry of a list in front of which another sign stands, or no blank."""
    if "could not find expected ':'" not in stop.problem or stop.begun.line >= len(stop.lines):
        return None
    line = stop.lines[stop.begun.line]
    start = len(line) - len(line.lstrip(" "))
    found = BULLET.match(line, start)
    if not found:
        return None
    sign = found[0].rstrip()
    message = f"dấu {sign} ở đầu mục không phải dấu - của danh sách"
    if sign == "-":
        message = "sau dấu - đầu mục của danh sách thiếu dấu cách"
    hint = "đầu mỗi mục là dấu - thường rồi một dấu cách: - …"
    return stop.told(stop.begun.line, start, len(sign), message, hint)


def _line_above(stop: Stop) -> Diagnostic | None:
    """Find the line above that was to be a key or a comment, and is read as one text with this."""
    if "mapping values" not in stop.problem:
        return None
    at = next((n for n in range(stop.mark.line - 1, -1, -1) if stop.says_something(n)), -1)
    above = stop.lines[at] if at >= 0 else ""
    if not above or re.search(r":(?=\s|$)", above) or above.lstrip().startswith(("-", '"', "'")):
        return None
    if (key := _BARE_KEY.fullmatch(above)) and stop.line.lstrip().startswith("- "):
        message = f"sau khóa “{key[1]}” thiếu dấu hai chấm"
        return stop.told(at, key.end(1), 1, message, f"viết “{key[1]}:”")
    if stop.depth(above) != stop.depth(stop.line) or ": " in stop.line[: stop.mark.column]:
        return None
    start, text = stop.depth(above), above.strip()
    message = "dòng này không phải “khóa: giá trị” nên bị đọc liền với dòng dưới"
    hint = "là ghi chú thì thêm dấu # và dấu cách ở đầu dòng; là khóa thì thêm dấu hai chấm"
    return stop.told(at, start, len(text), message, hint)


def _two_keys(stop: Stop) -> Diagnostic | None:
    """Find two keys on one line that need braces."""
    at = stop.mark
    if "mapping values" not in stop.problem or stop.sign != ":":
        return None
    found = _PAIR.fullmatch(stop.line[: at.column])
    if not found:
        return None
    if stop.line.rstrip().endswith("}") and "{" not in stop.line:
        message = "dấu } đóng lại mà không có dấu { mở ra"
        hint = f"thêm dấu {{ trước “{found[1]}”"
        return stop.told(at.line, len(stop.line.rstrip()) - 1, 1, message, hint)
    message = f"hai khóa “{found[1]}” và “{found[2]}” viết trên cùng một dòng"
    hint = f"mỗi khóa một dòng, hoặc đặt cả trong ngoặc nhọn: {{{found[1]}: …, {found[2]}: …}}"
    return stop.told(at.line, found.start(2), len(found[2]), message, hint)


def _quotes_of_word(stop: Stop) -> Diagnostic | None:
    """Find the colon in a text that only seems to stand in quotes."""
    before = stop.line[: stop.mark.column]
    if "mapping values" not in stop.problem or not _QUOTES_OF_WORD.search(before):
        return None
    hint = 'thay ngoặc “ ” của Word bằng ngoặc thẳng: "…"'
    return stop.told(stop.mark.line, stop.mark.column, 1, COLON, hint)


def _text_of_a_block(stop: Stop) -> Diagnostic | None:
    """Find the text below `|` that does not stand further in than its key."""
    line, words = stop.mark.line, stop.problem
    if "could not find expected ':'" in words:
        line = stop.begun.line
    elif "did not find expected key" not in words:
        return None
    if line >= len(stop.lines):
        return None
    depth, first = stop.depth(stop.lines[line]), line
    for at in (n for n in range(line - 1, -1, -1) if stop.says_something(n)):
        if block := _BLOCK.fullmatch(stop.lines[at]):
            text = stop.lines[first].strip()
            message = f"lời văn sau dấu {block[1]} chưa thụt vào đủ sâu"
            hint = "thụt mọi dòng của lời văn bằng nhau, sâu hơn khóa hai dấu cách"
            return stop.told(first, depth, len(text), message, hint)
        if stop.depth(stop.lines[at]) < depth:
            return None
        first = at if stop.depth(stop.lines[at]) == depth else first
    return None


def _entry_out_of_line(stop: Stop) -> Diagnostic | None:
    """Find the entry of a list at another depth than the entries above."""
    start = stop.depth(stop.line)
    if "did not find expected key" not in stop.problem or stop.line[start : start + 2] != "- ":
        return None
    if start != stop.mark.column:
        return None
    hint = "thụt dấu - thẳng hàng với các dấu - khác của danh sách"
    return stop.told(stop.mark.line, start, 1, "mục này của danh sách thụt sai chỗ", hint)


def _first_of_its_kind(stop: Stop) -> Diagnostic | None:
    """Find the line above that stands out of line with all that follow it."""
    lines = [n for n in range(stop.mark.line) if stop.says_something(n)]
    at = lines[-1] if lines else 0
    if "<document start>" in stop.problem:
        at = lines[0] if lines else stop.mark.line
        if stop.depth(stop.lines[at]) <= stop.depth(stop.line):
            return None
    elif (
        not (
            (
                "mapping values" in stop.problem
                and _KEY_ALONE.fullmatch(stop.line[: stop.mark.column])
            )
            or ("did not find expected key" in stop.problem and _KEY_BEGINS.match(stop.line))
        )
        or not stop.depth(stop.lines[at]) % 2
        or stop.depth(stop.line) % 2
    ):
        return None
    message = "dòng này không thẳng hàng với các khóa phía dưới"
    start, text = stop.depth(stop.lines[at]), stop.lines[at].strip()
    return stop.told(at, start, len(text), message, "thụt dòng thẳng hàng với khóa phía dưới")


LINE_CLUES = (
    _bullet_of_word,
    _quotes_of_word,
    _two_keys,
    _text_of_a_block,
    _entry_out_of_line,
    _first_of_its_kind,
)
LAST_CLUES = (_line_above,)
"""These say less than others would of the same place."""
