"""Text of a file with its name, and places in it."""

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of a file (vị trí); lines and columns count from 1, in code points.

    `end_line`, `end_column` is the first place after the stretch. An empty
    stretch marks a gap: the place where something is missing.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class Source(msgspec.Struct, frozen=True):
    """A file that was read (tệp nguồn): path from the workspace's root with `/`, and its text."""

    path: str
    text: str

    def lines(self) -> list[str]:
        """Return the lines without their ends; only LF, CRLF and CR end a line."""
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def span_at(source: Source, start: int, length: int) -> Span:
    """Return the span of `length` characters from the index `start`, all on one line."""
    before = source.text.count("\n", 0, start)
    column = start - (source.text.rfind("\n", 0, start) + 1) + 1
    return Span(source.path, before + 1, column, before + 1, column + length)
