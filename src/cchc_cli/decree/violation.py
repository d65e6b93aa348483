"""What a document does against the law of layout."""

from typing import NamedTuple


class Violation(NamedTuple):
    """One assertion that fails: where, what was found and what is asked."""

    id: str
    place: str
    found: str
    asked: str

    def __str__(self) -> str:
        """Return it as one line."""
        return f"{self.id} {self.place}: {self.found!r}; cần {self.asked}"
