"""What is wrong with a Word template or with the data given to it, as values."""

from collections.abc import Iterable

import msgspec


class TemplateProblem(msgspec.Struct, frozen=True):
    """One mistake (lỗi), its place as the reader of the document names it, and its cure.

    All three are Vietnamese; `hint` is empty if the message says all. `value` is the text
    of the data that is at fault, if one is.
    """

    place: str
    message: str
    hint: str = ""
    value: str = ""

    def __str__(self) -> str:
        """Return the problem as one line of text."""
        cure = f" (gợi ý: {self.hint})" if self.hint else ""
        return f"{self.place}: {self.message}{cure}"


class _Problems(Exception):
    """Problems of the template called `name` that end the work on it."""

    def __init__(self, name: str, problems: Iterable[TemplateProblem]) -> None:
        """Keep the problems in the order of the document."""
        self.name = name
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{name}: {problem}" for problem in self.problems))


class TemplateBroken(_Problems):
    """The template cannot be used (mẫu hỏng); `problems` names every mistake found."""


class RenderFailed(_Problems):
    """The data does not fit the template, or the document would lose some of it."""
