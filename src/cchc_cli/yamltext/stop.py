"""Where YAML's grammar gave up a text, and how to tell it."""

import re
from typing import Any, NamedTuple

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source, Span
from cchc_cli.yamltext.codes import GRAMMAR, make

_BLANK_OR_COMMENT = re.compile(r"[ \t]*(?:#.*)?")


class Stop(NamedTuple):
    """Where the grammar stopped: its words, its mark, and what it was reading."""

    source: Source
    problem: str
    context: str
    mark: Any
    begun: Any
    lines: list[str]

    @property
    def line(self) -> str:
        """The line of the mark."""
        return self.lines[self.mark.line] if self.mark.line < len(self.lines) else ""

    @property
    def sign(self) -> str:
        """The character at the mark."""
        return self.line[self.mark.column : self.mark.column + 1]

    def told(self, line: int, column: int, length: int, message: str, hint: str) -> Diagnostic:
        """Return the mistake at a place; lines and columns count from 0 here."""
        path = self.source.path
        span = Span(path, line + 1, column + 1, line + 1, column + 1 + length)
        return make(GRAMMAR, span, message, hint)

    def says_something(self, line: int) -> bool:
        """Return whether the line with this index from 0 is neither blank nor a comment."""
        return not _BLANK_OR_COMMENT.fullmatch(self.lines[line])

    def depth(self, line: str) -> int:
        """Return how far in the text of a line stands."""
        return len(line) - len(line.lstrip(" "))
