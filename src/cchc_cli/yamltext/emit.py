"""Values as YAML text: how a person would type them."""

import re
from dataclasses import dataclass

from cchc_cli.yamltext.sheet import EMPTY_WORDS, Plain

# What libyaml can read back, without its line breaks other than LF.
_UNWRITABLE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_NEEDS_QUOTES = re.compile(
    r"""^[-?:](?:[ \t]|$) | ^[?:,\[\]{}#&*!|>'"%@`] | ^(?:---|\.\.\.) | ^<<$
    | ^[ ] | [ ]$ | [\t\n] | :(?:[ ]|$) | [ ]\#""",
    re.VERBOSE,
)
_NEEDS_QUOTES_IN_FLOW = re.compile(r"[,\[\]{}?]|^-$")


@dataclass(frozen=True, slots=True)
class Layout:
    """How far a file indents what is nested (kiểu thụt lề).

    Attributes:
        step: Columns from a key to the keys below it.
        offset: Columns from a key to the dashes below it; 0 is usual too.
        dash: Columns from a dash to its item.
        literal: Whether texts of several lines may be written below `|-`.
    """

    step: int = 2
    offset: int = 2
    dash: int = 2
    literal: bool = True


def unwritable(value: Plain) -> str | None:
    """Return the first character that no YAML text may hold, or None."""
    if isinstance(value, str):
        found = _UNWRITABLE.search(value)
        return found[0] if found else None
    inner = [*value, *value.values()] if isinstance(value, dict) else value
    return next((sign for item in inner if (sign := unwritable(item))), None)


def scalar_text(value: str, style: str | None = None, *, flow: bool = False) -> str:
    """Return a text as one line of YAML.

    Args:
        value: Any text without unwritable characters.
        style: The quote that stood there, kept if it can hold the value.
        flow: Whether it will stand inside `{}` or `[]`.
    """
    one_line = "\n" not in value and "\t" not in value
    if style == "'" and one_line:
        return _single(value)
    if style != '"' and _is_plain(value, flow):
        return value
    if style != '"' and one_line and ('"' in value or "\\" in value):
        return _single(value)
    return _double(value)


def _is_plain(value: str, flow: bool) -> bool:
    if value in EMPTY_WORDS or _NEEDS_QUOTES.search(value):
        return False
    return not (flow and _NEEDS_QUOTES_IN_FLOW.search(value))


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _double(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"'


def literal_lines(value: str, indent: int) -> list[str] | None:
    """Return `|-` and the lines of a text below it; None if it must be quoted instead."""
    lines = value.split("\n")
    if len(lines) < 2 or not lines[-1] or not lines[0] or lines[0][0] in " \t":
        return None
    return ["|-", *(" " * indent + line if line else "" for line in lines)]


def flow_text(value: Plain) -> str:
    """Return a value as it stands inside `{}` or `[]`, on one line."""
    if isinstance(value, str):
        return scalar_text(value, flow=True)
    if isinstance(value, list):
        return "[" + ", ".join(map(flow_text, value)) + "]"
    return "{" + ", ".join(flow_entry(key, item) for key, item in value.items()) + "}"


def flow_entry(key: str, value: Plain) -> str:
    """Return `key: value` as it stands inside `{}`."""
    return f"{scalar_text(key, flow=True)}: {flow_text(value)}"


def block_lines(value: Plain, indent: int, layout: Layout) -> list[str]:
    """Return a collection that is not empty as lines of block style."""
    if isinstance(value, dict):
        return [
            line for key, item in value.items() for line in entry_lines(key, item, indent, layout)
        ]
    assert isinstance(value, list)
    return [line for item in value for line in item_lines(item, indent, layout)]


def entry_lines(key: str, value: Plain, indent: int, layout: Layout) -> list[str]:
    """Return `key: value` as lines of a block mapping."""
    head = f"{' ' * indent}{scalar_text(key)}:"
    if isinstance(value, str) or not value:
        first, *rest = _scalar_lines(value, indent + layout.step, layout)
        return [f"{head} {first}", *rest]
    inner = layout.step if isinstance(value, dict) else layout.offset
    return [head, *block_lines(value, indent + inner, layout)]


def item_lines(value: Plain, indent: int, layout: Layout) -> list[str]:
    """Return `- value` as lines of a block sequence."""
    head = " " * indent + "-" + " " * (layout.dash - 1)
    inner = indent + layout.dash
    if isinstance(value, str) or not value:
        first, *rest = _scalar_lines(value, inner, layout)
        return [head + first, *rest]
    first, *rest = block_lines(value, inner, layout)
    return [head + first[inner:], *rest]


def _scalar_lines(value: Plain, indent: int, layout: Layout) -> list[str]:
    """Return a text, `{}` or `[]`; the lines after the first stand below the key."""
    if not isinstance(value, str):
        return [flow_text(value)]
    lines = literal_lines(value, indent) if layout.literal else None
    return lines or [scalar_text(value)]
