"""What the lines themselves tell where YAML's grammar only says that it cannot go on."""

import re
from collections.abc import Callable, Iterator

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source, Span, span_at
from cchc_cli.yamltext.bracket_clues import BRACKET_CLUES
from cchc_cli.yamltext.codes import CONFLICT, DOCUMENTS, make
from cchc_cli.yamltext.line_clues import LAST_CLUES, LINE_CLUES
from cchc_cli.yamltext.phrases import BAD_START, QUOTE
from cchc_cli.yamltext.stop import Stop
from cchc_cli.yamltext.tree import yaml

_TIGHT = re.compile(r"[ -]*(\w[\w.-]*)([:：])[^\s/]")
_WIDE = re.compile(r"[ -]*(\w[\w.-]*)： ?")
_BARE = re.compile(r"[ -]*([a-z_]+)(?: [^:]*)?")
_MARKER = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)", re.MULTILINE)
_BLANK_OR_COMMENT = re.compile(r"[ \t]*(?:#.*)?")


def clue(source: Source, error: yaml.MarkedYAMLError) -> Diagnostic | None:
    """Return the mistake as the lines around it tell it; None if they tell no more."""
    if error.problem_mark is None:
        return None
    begun = error.context_mark or error.problem_mark
    words = str(error.problem or ""), str(error.context or "")
    stop = Stop(source, *words, error.problem_mark, begun, source.lines())
    return next((found for look in _CLUES if (found := look(stop))), None)


def leftover_markers(source: Source) -> Iterator[Diagnostic]:
    """Find git's marks of which others were deleted already."""
    for found in _MARKER.finditer(source.text):
        message = "còn sót dấu xung đột của git"
        hint = "chọn giữ phần đúng rồi xóa dòng này"
        yield make(CONFLICT, span_at(source, found.start(), 7), message, hint)


def _key_without_colon(stop: Stop) -> Diagnostic | None:
    """Find the key above, or here, behind which colon or blank are missing."""
    at = stop.mark.line
    if "could not find expected ':'" in stop.problem:
        at = stop.begun.line
    elif "mapping values" not in stop.problem or not re.fullmatch(
        r"[ -]*\w[\w.-]*", stop.line[: stop.mark.column]
    ):
        return None
    else:
        at -= 1
        while at >= 0 and _BLANK_OR_COMMENT.fullmatch(stop.lines[at]):
            at -= 1
        if at < 0 or _depth(stop.lines[at]) != _depth(stop.line):
            return None
    line = stop.lines[at]
    if wide := _WIDE.match(line):
        message = "dấu hai chấm này không phải dấu : của YAML"
        return stop.told(at, wide.end(1), 1, message, f"viết “{wide[1]}: …” bằng dấu : thường")
    if tight := _TIGHT.match(line):
        message = "sau dấu hai chấm của khóa thiếu dấu cách"
        return stop.told(at, tight.start(2), 1, message, f"viết “{tight[1]}: …”")
    if (bare := _BARE.fullmatch(line)) and ":" not in line:
        message = f"sau khóa “{bare[1]}” thiếu dấu hai chấm"
        return stop.told(at, bare.end(1), 1, message, f"viết “{bare[1]}: …”")
    return None


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))


def _comment_between(stop: Stop) -> Diagnostic | None:
    """Find the line with # in front that cuts a text of several lines in two."""
    above = stop.lines[stop.mark.line - 1] if stop.mark.line else ""
    sign = re.match(r"[ \t]+(#\S.*)", above)
    if not sign or "did not find expected key" not in stop.problem:
        return None
    message = "dòng bắt đầu bằng dấu # là ghi chú nên cắt đôi lời văn ở đây"
    return stop.told(stop.mark.line - 1, sign.start(1), len(sign[1].rstrip()), message, QUOTE)


def _sign_in_front(stop: Stop) -> Diagnostic | None:
    """Find the sign that may not begin a value."""
    before = stop.line[: stop.mark.column]
    kinds = ("node content", "mapping keys are not allowed", "did not find expected key")
    if stop.sign not in tuple("?,]}-:|>%@`") or not any(k in stop.problem for k in kinds):
        return None
    if not re.search(r"(?:[:\-,] +|[\[{] *)$", before):
        return None
    return stop.told(stop.mark.line, stop.mark.column, 1, BAD_START, QUOTE)


def _after_end(stop: Stop) -> Diagnostic | None:
    """Find the line `...` that ends the document before the file ends."""
    if "<document start>" not in stop.problem:
        return None
    for at in range(min(stop.mark.line, len(stop.lines)) - 1, -1, -1):
        if re.match(r"\.\.\.(?:\s|$)", stop.lines[at]):
            span = Span(stop.source.path, at + 1, 1, at + 1, 4)
            message = "dòng ... kết thúc tài liệu nên phần sau nó không được đọc"
            return make(DOCUMENTS, span, message, "xóa dòng này")
        if not _BLANK_OR_COMMENT.fullmatch(stop.lines[at]):
            return None
    return None


_CLUES: tuple[Callable[[Stop], Diagnostic | None], ...] = (
    *LINE_CLUES[:3],
    _key_without_colon,
    *BRACKET_CLUES,
    *LINE_CLUES[3:],
    _sign_in_front,
    _comment_between,
    _after_end,
    *LAST_CLUES,
)
