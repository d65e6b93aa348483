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
