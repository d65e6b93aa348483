"""What a document does against the law of layout."""

from typing import NamedTuple

from cchc_cli.decree.clauses import CLAUSES, Clause


class Violation(NamedTuple):
    """One assertion that fails: where, what was found and what is asked."""

    id: str
    place: str
    found: str
    asked: str

    @property
    def clause(self) -> Clause:
        """What is asked, and where that stands."""
        return CLAUSES[self.id]

    def __str__(self) -> str:
        """Return it as one line."""
        return f"{self.id} {self.place}: {self.found!r}; cần {self.asked}"
