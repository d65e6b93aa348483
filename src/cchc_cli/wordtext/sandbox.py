"""The Jinja environment of templates: looks up keys only, prints text only, runs nothing."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_PARAMETER
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from cchc_cli.wordtext.objects import OBJECTS, Shaded
from cchc_cli.wordtext.tags import (
    BLOCK_CLOSE,
    BLOCK_OPEN,
    COMMENT_CLOSE,
    COMMENT_OPEN,
    MARK_CLOSE,
    MARK_OPEN,
    PRINT_CLOSE,
    PRINT_OPEN,
)

Filters = Mapping[str, Callable[..., str]]
LOOP_FIELDS = frozenset({"index", "index0", "first", "last", "length"})
TESTS = ("defined", "undefined", "even", "odd", "none")

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


class Missing(StrictUndefined):
    """A field that the data does not have; any use of it is an error."""

    @property
    def _undefined_message(self) -> str:
        return f"dữ liệu không có “{self._undefined_name}”"


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
        return _printed(self, value)


class _Writer(CodeGenerator):
    """Leaves escaping to `Printing.show` alone, which lets nothing through unescaped."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("(context.show(")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write the key of a loop's item as a look-up, with the environment for all else.

        Most of what is printed is that, and a call for each costs as much as all else.
        """
        item = self._loop_item(node.node, frame)
        if item is None:
            super().visit_Getattr(node, frame)
            return
        key = repr(node.attr)
        self.write(f"({item}[{key}] if type({item}) is dict and {key} in {item} else ")
        self.write(f"environment.getattr({item}, {key}))")

    def _loop_item(self, node: nodes.Expr, frame: Frame) -> str | None:
        """Return the variable of the code that holds a loop's item; None if it is no item."""
        if not isinstance(node, nodes.Name) or node.ctx != "load":
            return None
        variable = frame.symbols.find_ref(node.name)
        load = frame.symbols.find_load(variable) if variable else None
        return variable if load is not None and load[0] == VAR_LOAD_PARAMETER else None

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("))")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja with keys instead of attributes, and with no function to call."""

    context_class = Printing
    code_generator_class = _Writer

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return `obj[attribute]`; the attributes of objects do not exist here."""
        if type(obj) is dict:
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        if type(obj) is LoopContext and attribute in LOOP_FIELDS:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return the value of a key, or the item of a list counted from 0."""
        if type(obj) in (list, tuple) and type(argument) is int:
            try:
                return obj[argument]
            except IndexError:
                return self.undefined(obj=obj, name=str(argument))
        return self.getattr(obj, str(argument))

    def is_safe_callable(self, obj: Any) -> bool:
        """Refuse every call."""
        return False


def sandbox(filters: Filters) -> Sandbox:
    """Return the environment in which templates with these filters are compiled."""
    made = Sandbox(
        block_start_string=BLOCK_OPEN,
        block_end_string=BLOCK_CLOSE,
        variable_start_string=PRINT_OPEN,
        variable_end_string=PRINT_CLOSE,
        comment_start_string=COMMENT_OPEN,
        comment_end_string=COMMENT_CLOSE,
        autoescape=True,
        undefined=Missing,
        finalize=_printed,
        keep_trailing_newline=True,
        cache_size=0,
    )
    made.globals.clear()
    made.filters = {"length": len, "join": _joined, _EACH: _each}
    made.filters |= {name: _strict(each) for name, each in filters.items()}
    made.tests = {name: made.tests[name] for name in TESTS}
    return made


def _strict(function: Callable[..., str]) -> Callable[..., str]:
    """Return the filter, refusing a missing field before it sees it."""

    def strict(value: object, *arguments: object) -> str:
        if isinstance(value, Undefined):
            str(value)
        return function(value, *arguments)

    return strict


# No tag can name it.
_EACH = "each item"


def guarded(template: nodes.Template) -> nodes.Template:
    """Make every loop of the template refuse what is not a list."""
    for loop in template.find_all(nodes.For):
        loop.iter = nodes.Filter(loop.iter, _EACH, [], [], None, None, lineno=loop.iter.lineno)
    return template


def _each(value: object) -> list[object] | tuple[object, ...]:
    if isinstance(value, Undefined):
        str(value)
    if isinstance(value, (list, tuple)):
        return value
    raise Refused("{% for %} chỉ đi qua được một danh sách", "kiểm tra tên trường sau “in”")


def _joined(values: object, separator: str = ", ") -> str:
    """Return the texts of a list with a separator between them."""
    texts = _each(values)
    if not all(type(each) in (str, int) for each in texts):
        raise Refused("bộ lọc join chỉ nối được danh sách chữ", "dùng {% for … %}")
    return str(separator).join(map(str, texts))


@pass_context
def _printed(context: Printing, value: Any) -> str:
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
