"""Single characters that look right and are not, and the marks that end lines."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from cchc_cli.diagnostics import Code, Diagnostic, Severity
from cchc_cli.source import Source, Span, span_at
from cchc_cli.yamltext.character_codes import HIDDEN, LEGACY, LINE_ENDS, NO_BREAK_SPACE
from cchc_cli.yamltext.codes import CONTROL, DECOMPOSED, GRAMMAR, LOOKALIKE, make
from cchc_cli.yamltext.legacy import SIGNS, legacy_word, misread_word

FIX = "cchc check --fix"

# libyaml ends lines at some of these as well; line numbers would differ from every editor's.
_CONTROLS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff"
)
_NO_BREAKS = "\u00a0\u2007\u202f"
_WIDE_BLANKS = "\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
_SOFT_HYPHEN = "\u00ad"
# Some families of emoji are joined by U+200D: there it is no mistake.
_JOINER = "\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"
_FORMATS = "\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
_FALSE_D = {"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"}
# Letters of other scripts that cannot be told from ours, within a word of ours.
_CYRILLIC = "АВЕКМНОРСТУХаеорсухіј"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ"
_FOREIGN = f"{_CYRILLIC}{_GREEK}"
_LATIN = "A-Za-z\u00c0-\u01b0\u1ea0-\u1ef9"
_LOST = "\ufffd"
_OF_FONTS = "\ue000-\uf8ff"

NO_BREAK = re.compile(f"[{_NO_BREAKS}{_WIDE_BLANKS}]")
HIDDEN_SIGN = re.compile(f"[{_FORMATS}]|{_JOINER}")
SOFT_HYPHEN = re.compile(_SOFT_HYPHEN)

_STRAY = re.compile(f"{NO_BREAK.pattern}|{HIDDEN_SIGN.pattern}|{_SOFT_HYPHEN}")
_INDENT = re.compile(rf"^[ \t]*(?:{_STRAY.pattern})", re.MULTILINE)
CONTROL_SIGN = re.compile(f"[{_CONTROLS}]")
_LOOKALIKE = re.compile(
    f"[{''.join(_FALSE_D)}]|(?<=[{_LATIN}])[{_FOREIGN}]|[{_FOREIGN}](?=[{_LATIN}])"
)
_BROKEN_SIGN = re.compile(f"[{_LOST}{_OF_FONTS}]")
_ODD = re.compile(
    f"[{_CONTROLS}{_NO_BREAKS}{_WIDE_BLANKS}{_FORMATS}{''.join(_FALSE_D)}{_FOREIGN}"
    f"{_LOST}{_OF_FONTS}{SIGNS}\u200d]"
)
_LINE_END = re.compile(r"\r\n|\r|\n")


def unusable_characters(source: Source) -> Iterator[Diagnostic]:
    """Find the first character that no text may hold; the rest comes from the same copying."""
    found = CONTROL_SIGN.search(source.text) if _ODD.search(source.text) else None
    if not found:
        return
    message = f"ký tự không nhìn thấy U+{ord(found[0]):04X} nằm trong tệp"
    hint = "xóa rồi gõ lại chỗ này"
    if found[0] == "\ufeff":
        hint = f"chạy {FIX}, hoặc {hint}"
        if found.start() == 0:
            message = "tệp mở đầu bằng dấu BOM mà mắt thường không thấy"
            hint = f"chạy {FIX}, hoặc lưu tệp ở bảng mã “UTF-8”, không phải “UTF-8 with BOM”"
    elif found[0] == "\x00":
        message = "tệp có ký tự rỗng (NUL), thường do tệp hỏng khi chép hoặc khi mất điện"
        hint = "lấy lại bản lưu trước đó của tệp, hoặc xóa rồi gõ lại chỗ này"
    yield make(CONTROL, span_at(source, found.start(), 1), message, hint)


def odd_characters(source: Source) -> Iterator[Diagnostic]:
    """Find what can be read but is not what it looks like."""
    text = source.text
    if "\r" in text:
        yield from _mixed_line_ends(source)
    if text.isascii():
        return
    if _ODD.search(text):
        if misread := misread_word(text):
            message = f"“{misread.word}” là chữ “{misread.meant}” bị mở nhầm bảng mã rồi lưu lại"
            hint = "lấy lại bản lưu trước đó của tệp, hoặc gõ lại; mở tệp bằng bảng mã UTF-8"
            yield make(LEGACY, span_at(source, misread.start, len(misread.word)), message, hint)
        elif legacy := legacy_word(text):
            shown = legacy.word.replace(_SOFT_HYPHEN, "")
            message = f"“{shown}” là chữ “{legacy.meant}” ở bảng mã cũ {legacy.encoding}"
            hint = "chuyển lời văn sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi dán lại"
            span = span_at(source, legacy.start, len(legacy.word))
            yield make(LEGACY, span, message, hint)
        else:
            yield from _false_letters(source)
            yield from _first(source, HIDDEN, SOFT_HYPHEN, lambda _: "dấu nối mềm")
        yield from _first(source, NO_BREAK_SPACE, NO_BREAK, _blank_name)
        yield from _broken_signs(source)
        yield from _first(source, HIDDEN, HIDDEN_SIGN, lambda _: "ký tự ẩn")
    yield from _decomposed(source)


def has_stray_signs(text: str) -> bool:
    """Return whether the text has blanks that are none, or signs that do not show."""
    return bool(_STRAY.search(text))


def without_stray_signs(text: str) -> str:
    """Return the text as it looks: ordinary blanks, and nothing that does not show."""
    return HIDDEN_SIGN.sub("", SOFT_HYPHEN.sub("", NO_BREAK.sub(" ", text)))


def blamed(
    source: Source, found: list[Diagnostic], as_it_looks: list[Diagnostic]
) -> list[Diagnostic]:
    """Return the mistakes, those that stray signs make told as one at the sign.

    Args:
        source: The text.
        found: Its mistakes.
        as_it_looks: The mistakes of the same text `without_stray_signs`.
    """
    stay, seen = (
        {(d.code, d.span.line) for d in each if d.severity == Severity.ERROR}
        for each in (as_it_looks, found)
    )
    wrong = [d for d in found if d.severity == Severity.ERROR]
    made = [d for d in wrong if (d.code, d.span.line) not in stay]
    signs = list(_STRAY.finditer(source.text))
    # What only the text as it looks has, was hidden by the sign; but not mistakes of grammar.
    hidden = [d for d in as_it_looks if (d.code, d.span.line) in stay - seen]
    if not made or not signs or any(d.code == GRAMMAR.id for d in hidden):
        return found
    sign = _culprit(source.text, signs, {d.span.line for d in made})
    span = span_at(source, sign.start(), 1)
    name = _blank_name(sign[0]) if NO_BREAK.match(sign[0]) else "ký tự ẩn"
    message = f"{name} (U+{ord(sign[0]):04X}) ở đây làm YAML đọc sai dòng này"
    hint = f"chạy {FIX}; nếu vẫn báo thì xóa rồi gõ lại chỗ này"
    rest = [d for d in found if d not in made and d.code not in (NO_BREAK_SPACE.id, HIDDEN.id)]
    return [*rest, *hidden, make(GRAMMAR, span, message, hint)]


def _culprit(text: str, signs: list[re.Match[str]], lines: set[int]) -> re.Match[str]:
    """Return the sign in one of the lines, else the first; of indents the first of the file."""
    found, line, at = signs[0], 1, 0
    for sign in signs:
        line, at = line + text.count("\n", at, sign.start()), sign.start()
        if line in lines:
            found = sign
            break
    before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    # From the first line that only looks indented on, each may be read as something else.
    indent = None if before.strip() else _INDENT.search(text)
    return (indent and _STRAY.search(text, indent.end() - 1)) or found


def main_line_end(text: str) -> str:
    """Return how most lines of the text end: LF or CRLF."""
    crlf = text.count("\r\n")
    return "\r\n" if crlf > text.count("\n") - crlf else "\n"


def _mixed_line_ends(source: Source) -> Iterator[Diagnostic]:
    text = source.text
    crlf, lf, cr = text.count("\r\n"), text.count("\n"), text.count("\r")
    if (crlf > 0) + (lf > crlf) + (cr > crlf) < 2:
        return
    main = main_line_end(text)
    line = column = 1
    start = 0
    for line, end in enumerate(_LINE_END.finditer(text), start=1):  # noqa: B007
        column = end.start() - start + 1
        if end[0] != main:
            break
        start = end.end()
    names = {"\r\n": "CRLF", "\n": "LF"}
    message = f"dòng này kết thúc khác với đa số dòng của tệp ({names[main]})"
    span = Span(source.path, line, column, line, column + 1)
    yield make(LINE_ENDS, span, message, f"thống nhất cả tệp: {FIX}")


def _false_letters(source: Source) -> Iterator[Diagnostic]:
    for found in _LOOKALIKE.finditer(source.text):
        span = span_at(source, found.start(), 1)
        if meant := _FALSE_D.get(found[0]):
            message = f"chữ “{found[0]}” không phải chữ {meant} của tiếng Việt"
            yield make(LOOKALIKE, span, message, f"gõ lại chữ {meant}")
        else:
            script = "Nga" if found[0] in _CYRILLIC else "Hy Lạp"
            message = f"chữ “{found[0]}” giữa từ này là chữ {script}, chỉ nhìn giống chữ Việt"
            yield make(LOOKALIKE, span, message, "gõ lại cả từ")


def _blank_name(sign: str) -> str:
    return "dấu cách không ngắt" if sign in _NO_BREAKS else "dấu cách lạ"


def _broken_signs(source: Source) -> Iterator[Diagnostic]:
    """Tell the first letter that is lost, or that only one font of Word can show."""
    found = _BROKEN_SIGN.search(source.text)
    if not found:
        return
    message = f"ký tự riêng của phông chữ (U+{ord(found[0]):04X}), thường là dấu đầu dòng của Word"
    if found[0] == _LOST:
        message = "chữ ở đây đã mất, chỉ còn ký tự thay thế U+FFFD, do tệp từng mở sai bảng mã"
    yield make(HIDDEN, span_at(source, found.start(), 1), message, "xóa rồi gõ lại từ này")


def _first(
    source: Source, code: Code, pattern: re.Pattern[str], name: Callable[[str], str]
) -> Iterator[Diagnostic]:
    """Tell the first of these characters, and how many the file has."""
    found = pattern.search(source.text)
    if not found:
        return
    count = len(pattern.findall(source.text))
    more = f"; cả tệp có {count} chỗ" if count > 1 else ""
    message = f"ở đây có {name(found[0])} (U+{ord(found[0]):04X}), thường do chép từ Word{more}"
    hint = f"chạy {FIX}, hoặc xóa rồi gõ lại chỗ này"
    yield make(code, span_at(source, found.start(), 1), message, hint)


def _decomposed(source: Source) -> Iterator[Diagnostic]:
    if unicodedata.is_normalized("NFC", source.text):
        return
    for index, line in enumerate(source.lines()):
        if not unicodedata.is_normalized("NFC", line):
            start = next((i for i, c in enumerate(line) if unicodedata.combining(c)), 0)
            span = Span(source.path, index + 1, max(start, 1), index + 1, start + 2)
            message = "dấu tiếng Việt từ chỗ này ở dạng tổ hợp"
            yield make(DECOMPOSED, span, message, f"chạy {FIX}, hoặc gõ lại bằng Unicode dựng sẵn")
            return
