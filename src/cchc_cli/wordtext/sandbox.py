"""The Jinja environment of templates: looks up keys only, prints text only, runs nothing."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_PARAMETER
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from cchc_cli.wordtext.printing import Printing, Refused, print_value
from cchc_cli.wordtext.tags import (
    BLOCK_CLOSE,
    BLOCK_OPEN,
    COMMENT_CLOSE,
    COMMENT_OPEN,
    PRINT_CLOSE,
    PRINT_OPEN,
)

Filters = Mapping[str, Callable[..., str]]
LOOP_FIELDS = frozenset({"index", "index0", "first", "last", "length"})
TESTS = ("defined", "undefined", "even", "odd", "none")


class Missing(StrictUndefined):
    """A field that the data does not have; any use of it is an error."""

    @property
    def _undefined_message(self) -> str:
        return f"dữ liệu không có “{self._undefined_name}”"


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
        finalize=print_value,
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
