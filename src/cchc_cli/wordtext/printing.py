"""What a template prints: the XML of each value, and why a value is refused."""

import re
from datetime import date, time
from decimal import Decimal
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context

from cchc_cli.wordtext.objects import OBJECTS, Shaded
from cchc_cli.wordtext.tags import MARK_CLOSE, MARK_OPEN

# Control characters, surrogates and noncharacters: XML forbids most of them, and the
# rest show as nothing or as a box. Tab and newline are printed as Word's own.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


class Refused(Exception):
    """A value cannot be printed or walked through; `value` is the word at fault, if one is."""

    def __init__(self, message: str, hint: str = "", value: str = "") -> None:
        """Keep what is wrong, the cure and the word."""
        super().__init__(message)
        self.hint = hint
        self.value = value


class Printing(Context):
    """One rendering: the XML printed so far, and the objects to be put in afterwards."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin with nothing printed."""
        super().__init__(*args, **kwargs)
        self.printed: list[str] = []
        self.objects: list[Any] = []

    def show(self, value: Any) -> str:
        """Return what stands in the XML for a printed value, and remember it."""
        kind = type(value)
        # Nearly every value ends here.
        if kind is int or (kind is str and value.isprintable()):
            text = str(value)
            if "&" in text or "<" in text or ">" in text:
                text = _escaped(text)
            self.printed.append(text)
            return text
        return print_value(self, value)


@pass_context
def print_value(context: Printing, value: Any) -> str:
    """Do the same for every kind of value; that it wants the context keeps it off constants."""
    kind = type(value)
    if kind is str or kind is int:
        return _text(context, str(value))
    if kind is Shaded:
        # The token goes first: it is found again in the same w:t and taken out.
        return _token(context, value) + _text(context, value.text)
    if kind in OBJECTS:
        return _token(context, value)
    if isinstance(value, Undefined):
        str(value)
    raise _refusal(value)


def _text(context: Printing, text: str) -> str:
    """Return the XML of a text; what is not printable letter by letter is looked at twice."""
    text = xml_of(text)
    context.printed.append(text)
    return text


def xml_of(text: str) -> str:
    """Return how a text stands in the XML.

    Raises:
        Refused: It has a control character.
    """
    if not text.isprintable():
        text = _allowed(text)
    text = _escaped(text)
    if "\n" in text or "\t" in text:
        text = text.replace("\n", _BREAK).replace("\t", _TAB)
    return text


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _allowed(text: str) -> str:
    text = text.replace("\r\n", "\n")
    found = FORBIDDEN.search(text)
    if found:
        raise Refused(
            f"có ký tự điều khiển U+{ord(found[0]):04X} trong “{text[:40]!r}”",
            "xóa ký tự không nhìn thấy đó trong dữ liệu",
            next(word for word in text.split() if found[0] in word),
        )
    return text


def _token(context: Printing, value: Any) -> str:
    context.objects.append(value)
    return f"{MARK_OPEN}{len(context.objects) - 1}{MARK_CLOSE}"


def _refusal(value: Any) -> Refused:
    """Return why `value` is not printed."""
    if value is None:
        return Refused("không có giá trị", "điền trường này, hoặc bao thẻ bằng {% if … %}")
    if isinstance(value, bool):
        return Refused("là giá trị đúng/sai, không phải chữ", "dùng nó trong {% if … %}")
    if isinstance(value, (date, time)):
        return Refused("là ngày chưa chọn cách viết", "thêm bộ lọc ngày sau dấu |")
    if isinstance(value, (Decimal, float)):
        return Refused("là số lẻ chưa chọn cách viết", "thêm bộ lọc số sau dấu |")
    if isinstance(value, dict):
        return Refused("là một nhóm trường, không phải chữ", "viết thêm dấu chấm và tên trường con")
    if isinstance(value, (list, tuple)):
        return Refused("là danh sách, không phải chữ", "dùng {% for … %} hoặc bộ lọc join")
    return Refused(f"không in được giá trị kiểu {type(value).__name__}", "đưa vào dạng chữ")
