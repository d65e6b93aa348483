"""Where readers of shapes put what they find, and which values could not be read."""

import difflib
from collections.abc import Iterable
from functools import lru_cache

from cchc_cli.diagnostics import Code, Diagnostic
from cchc_cli.source import Span
from cchc_cli.vietnamese import fold
from cchc_cli.yamltext.places import Keys, node_span
from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode


class Report:
    """Mistakes of one file, and the keys of the values that are missing from its record.

    `holes` tells the rules what they must not judge: whoever wrote the value
    wrongly hears of that, not of what follows from it.
    """

    def __init__(self, path: str) -> None:
        """Start with nothing found."""
        self.path = path
        self.found: list[Diagnostic] = []
        self.holes: list[Keys] = []

    def add(self, code: Code, node: Node, keys: Keys, message: str, hint: str = "") -> None:
        """Note a mistake at a node, and that the value at `keys` cannot be used."""
        self.add_at(code, node_span(self.path, node), keys, message, hint)

    def add_at(self, code: Code, span: Span, keys: Keys, message: str, hint: str = "") -> None:
        """Note a mistake at a span of its own."""
        self.found.append(
            Diagnostic(code=code.id, severity=code.severity, span=span, message=message, hint=hint)
        )
        self.holes.append(keys)

    def drop(self, keys: Keys) -> None:
        """Note that the entry of a list is missing from the record; why was told already.

        Such a hole ends in an index, and no other does: from it the written index of
        the entries behind is known.
        """
        self.holes.append(keys)


def is_empty(node: Node) -> bool:
    """Return whether nothing is written: `key:` alone, `~` or `null` without quotes."""
    return isinstance(node, ScalarNode) and not node.style and node.value in ("", "~", "null")


def near(typed: str, known: Iterable[str]) -> str:
    """Return the known word that was probably meant; empty if none is near."""
    words = list(known)
    by_fold = {_bare(word): word for word in words}
    wanted = _bare(typed)
    if wanted in by_fold:
        return by_fold[wanted]
    # Beyond this length no one mistypes a whole key, and comparing is costly.
    if len(wanted) > 80:
        return ""
    best = difflib.get_close_matches(wanted, by_fold, n=1, cutoff=0.6)
    return by_fold[best[0]] if best else ""


@lru_cache(maxsize=10_000)
def _bare(word: str) -> str:
    return fold(word).replace("_", "-").replace(" ", "-")


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """Return “có phải “x”?”, or nothing."""
    word = near(typed, known)
    return f"có phải “{word}”?" if word else ""


def shown(node: Node) -> str:
    """Return a value as a message quotes it: short, on one line."""
    if isinstance(node, ScalarNode):
        words = " ".join(str(node.value).split())
        return f"“{words[:40]}…”" if len(words) > 41 else f"“{words}”"
    return "một mục có khóa" if isinstance(node, MappingNode) else "một danh sách"
