"""What a paper rests on (căn cứ ban hành), as its own lines say it."""

from collections.abc import Iterable

from cchc_cli.documents.lines import unstopped
from cchc_cli.model.papers import Basis

LAST_BASES = ("Theo đề nghị", "Xét")
"""How a proposal begins, which is told after all laws and papers."""


def bases_words(bases: Iterable[str | Basis]) -> list[str]:
    """Return each basis with its first word, without a sign; a proposal comes last (II.6.a)."""
    typed = [_words(each) for each in bases]
    return sorted(typed, key=lambda text: text.startswith(LAST_BASES))


def _words(basis: str | Basis) -> str:
    text = unstopped(basis.text if isinstance(basis, Basis) else basis).rstrip(";")
    return text if text.startswith(("Căn cứ", *LAST_BASES)) else f"Căn cứ {text}"
