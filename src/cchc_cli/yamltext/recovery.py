"""What else is wrong with a text that YAML refuses: its mistaken lines are made readable.

Nothing here is written to a file. A value that cannot be read becomes one letter, so that
the lines below it can be looked at in the same run; of the lines touched nothing is told.
"""

import re

import msgspec

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source
from cchc_cli.yamltext.codes import CONFLICT, CONTROL, GRAMMAR, TABS
from cchc_cli.yamltext.grammar import grammar_mistake
from cchc_cli.yamltext.tree import compose, yaml

_ROUNDS, _LONGEST = 20, 200_000
"""So often a text of so many letters is read again; a hostile one must not take longer."""

_KEY = re.compile(r"( *(?:- +)?)(\w[\w.-]*)( *[:：] ?|(?= |$))(.*)")
_ENTRY = re.compile(r"( *-)(.*)")
_BLOCK = re.compile(r"[:\-] *[|>][-+\d]* *$")
_OURS = re.compile(
    r"^<{7}.*\n((?s:.*?))^(?:\|{7}.*\n(?s:.*?)^)?={7}.*\n(?s:.*?)^>{7}.*$", re.MULTILINE
)


class Readable(msgspec.Struct, frozen=True):
    """What is left of a text that YAML refuses (phần đọc được).

    `source` is None if it could not be made readable to its end. `more` are mistakes found
    on the way; `lines`, counted from 1, are not as they were written.
    """

    source: Source | None
    more: list[Diagnostic]
    lines: frozenset[int]


def made_readable(source: Source, found: list[Diagnostic]) -> Readable:
    """Return the text without the mistakes for which it was refused.

    Args:
        source: The text.
        found: Why it was refused.
    """
    # A carriage return alone ends a line for YAML, and none for `split`.
    if len(source.text) > _LONGEST or re.search(r"\r(?!\n)", source.text):
        return Readable(None, [], frozenset())
    if found[0].code == CONTROL.id:
        return _replaced(source, _without_controls(source.text))
    if found[0].code == CONFLICT.id:
        return _replaced(source, _OURS.sub(_kept, source.text))
    return _mended(source, found[0])


def _mended(source: Source, told: Diagnostic) -> Readable:
    more: list[Diagnostic] = []
    lines, touched = source.text.split("\n"), set[int]()
    for _ in range(_ROUNDS):
        changed = _mend(lines, told) if told.code in (GRAMMAR.id, TABS.id) else ()
        if not changed:
            break
        touched.update(changed)
        mended = Source(source.path, "\n".join(lines))
        try:
            compose(mended.text)
        except yaml.MarkedYAMLError as error:
            last, told = told.span.line, grammar_mistake(mended, error)
            if (
                not last < told.span.line <= len(lines)
                or told.span.line in touched
                or _follows(told, last, lines)
            ):
                break
            more.append(told)
        else:
            return Readable(mended, more, frozenset(touched))
    return Readable(None, more, frozenset(touched))


def _follows(told: Diagnostic, last: int, lines: list[str]) -> bool:
    """Return whether a line only stands wrongly because the one above it does."""
    before = lines[told.span.line - 1][: told.span.column - 1]
    between = lines[last : told.span.line - 1]
    return not before.strip() and not any(line.strip() for line in between)


def _replaced(source: Source, text: str) -> Readable:
    if text == source.text:
        return Readable(None, [], frozenset())
    before, after = source.text.removeprefix("\ufeff").split("\n"), text.split("\n")
    pairs = enumerate(zip(before, after, strict=True), start=1)
    changed = frozenset(line for line, (old, new) in pairs if old != new)
    return Readable(Source(source.path, text), [], changed)


def _without_controls(text: str) -> str:
    from cchc_cli.yamltext.characters import CONTROL_SIGN

    return CONTROL_SIGN.sub(" ", text.removeprefix("\ufeff"))


def _kept(block: re.Match[str]) -> str:
    """Return our side of what git left to be decided, with a blank line for each other line."""
    lost = block[0].count("\n") - block[1].count("\n") - 1
    return "\n" + block[1] + "\n" * lost


def _mend(lines: list[str], told: Diagnostic) -> range:
    """Make the line readable, and what hangs on it; return the lines touched, from 1."""
    at, column = told.span.line - 1, told.span.column - 1
    if at >= len(lines):
        return range(0)
    line, only = lines[at].rstrip("\r"), range(at + 1, at + 2)
    above = next((lines[n] for n in range(at - 1, -1, -1) if lines[n].strip()), "")
    under = next((each for each in lines[at + 1 :] if each.strip()), "")
    if _BLOCK.search(above):
        return range(0)
    if not line[:column].strip() and (told.code == TABS.id or line[column : column + 1] != "-"):
        lines[at] = " " * _depth_between(above, line, under) + line.strip()
        return only
    key, entry = _KEY.fullmatch(line), _ENTRY.fullmatch(line)
    below = _end_of(lines, at)
    if key:
        at_key = column <= key.end(2)
        if not (at_key or key[3].strip()):
            return range(0)
        if at_key and not line[key.end(2) :].strip(" :："):
            lines[at] = f"{key[1]}{key[2]}:"
            return only
        lines[at] = f"{key[1]}{key[2]}: x"
    elif entry:
        lines[at] = f"{entry[1]} x"
    else:
        return range(0)
    lines[at + 1 : below] = [""] * (below - at - 1)
    return range(at + 1, below + 1)


def _end_of(lines: list[str], at: int) -> int:
    """Return the index of the first line behind `at` that does not stand further in."""
    depth = _depth(lines[at])
    for below in range(at + 1, len(lines)):
        if lines[below].strip() and _depth(lines[below]) <= depth:
            return below
    return len(lines)


def _depth_between(above: str, line: str, under: str) -> int:
    """Return how far in a line probably is to stand, by the lines above and below it."""
    if line.rstrip().endswith(":"):
        return max(_depth(under) - 2, 0)
    depth = len(above) - len(above.lstrip(" -"))
    if above.rstrip().endswith(":"):
        return depth + 2
    # Too little does no harm: only this line is then out of place, and it is not told.
    return depth if under.startswith("\t") else min(depth, _depth(under))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
