"""What a rule is: a function of the workspace that yields problems, with its explanation."""

import inspect
from collections.abc import Callable, Iterator

import msgspec

from cchc_cli.diagnostics import Code, Severity
from cchc_cli.model.workspace import Workspace
from cchc_cli.yamltext.places import Keys, Part, Place

ERROR, WARNING = Severity.ERROR, Severity.WARNING


class Problem(msgspec.Struct, frozen=True):
    """Something that must not be (vi phạm), at a place still named by keys.

    `needs` names the entry of the same file that must have been read whole for this
    to be judged; without it, the place itself. Indices count what could be read.
    """

    place: Place
    message: str
    hint: str
    needs: Keys | None = None


Check = Callable[[Workspace], Iterator[Problem]]


class Rule(msgspec.Struct, frozen=True):
    """A rule (quy tắc) with its code."""

    code: Code
    check: Check


def rule(code: str, severity: Severity, title: str) -> Callable[[Check], Rule]:
    """Make a rule of a function; its Vietnamese docstring is the explanation."""

    def made(check: Check) -> Rule:
        explanation = inspect.cleandoc(check.__doc__ or "")
        return Rule(Code(code, severity, title, explanation), check)

    return made


def at(path: str, *keys: str | int) -> Place:
    """Return the place of the value at `keys`."""
    return Place(path, keys)


def at_key(path: str, *keys: str | int) -> Place:
    """Return the place of the last key itself, for what is wrong with the whole entry."""
    return Place(path, keys, Part.KEY)


__all__ = ["ERROR", "WARNING", "Keys", "Problem", "Rule", "Workspace", "at", "at_key", "rule"]
