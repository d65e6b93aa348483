"""Where readers of shapes put what they find, and which values could not be read."""

import difflib
import re
from collections.abc import Iterable
from functools import lru_cache

from cchc_cli.diagnostics import Code, Diagnostic
from cchc_cli.source import Span
from cchc_cli.vietnamese import fold
from cchc_cli.yamltext.codes import TOO_MANY, make
from cchc_cli.yamltext.places import Keys, node_span
from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode

MAX_FOUND = 100
"""Mistakes told of one file; nobody reads more at once, and a hostile file has millions."""

_MANY_KNOWN = 500
_LONG_WORD = 80
_SURE, _CLEARLY = 0.75, 0.15
_WORD_QUOTES = re.compile("[“”‘’«»„](.+)[“”‘’«»]")


EMPTY = ("", "~", "null")
"""Scalars that say nothing if they stand without quotes."""


class TooManyMistakes(Exception):
    """The reading of a file stops: it has more mistakes than are told."""


class Report:
    """Mistakes of one file, and the keys of the values that are missing from its record.

    `holes` tells the rules what they must not judge: whoever wrote the value
    wrongly hears of that, not of what follows from it. `blanks` are the keys without
    a value, with their lines.
    """

    def __init__(self, path: str) -> None:
        """Start with nothing found."""
        self.path = path
        self.found: list[Diagnostic] = []
        self.holes: list[Keys] = []
        self.blanks: list[tuple[Keys, int]] = []

    def add(self, code: Code, node: Node, keys: Keys, message: str, hint: str = "") -> None:
        """Note a mistake at a node, and that the value at `keys` cannot be used."""
        self.add_at(code, node_span(self.path, node), keys, message, hint)

    def add_at(self, code: Code, span: Span, keys: Keys, message: str, hint: str = "") -> None:
        """Note a mistake at a span of its own.

        Raises:
            TooManyMistakes: There are more than are told.
        """
        self.found.append(
            Diagnostic(code=code.id, severity=code.severity, span=span, message=message, hint=hint)
        )
        self.holes.append(keys)
        if len(self.found) > MAX_FOUND:
            raise TooManyMistakes

    def drop(self, keys: Keys) -> None:
        """Note that the entry of a list is missing from the record; why was told already.

        Such a hole ends in an index, and no other does: from it the written index of
        the entries behind is known.
        """
        self.holes.append(keys)


def is_empty(node: Node) -> bool:
    """Return whether nothing is written: `key:` alone, `~` or `null` without quotes."""
    return isinstance(node, ScalarNode) and not node.style and node.value in EMPTY


def limited(found: list[Diagnostic]) -> list[Diagnostic]:
    """Return a file's mistakes; of too many only the first, and that the rest is left out."""
    if len(found) <= MAX_FOUND:
        return found
    told = found[:MAX_FOUND]
    message = f"tệp có hơn {MAX_FOUND} lỗi nên các lỗi còn lại chưa nêu ở đây"
    hint = "sửa các lỗi đã nêu rồi kiểm tra lại; lỗi ở hầu hết các dòng thì xem có nhầm tệp không"
    return [*told, make(TOO_MANY, max(each.span for each in told), message, hint)]


def near(typed: str, known: Iterable[str]) -> str:
    """Return the known word that was probably meant; empty if none is near."""
    # Beyond this length no one mistypes a whole word, and comparing is costly.
    if len(typed) > _LONG_WORD:
        return ""
    words = [word for word in known if len(word) <= _LONG_WORD]
    by_fold = {_bare(word): word for word in words}
    wanted = _bare(typed)
    if wanted in by_fold:
        return by_fold[wanted]
    if len(words) > _MANY_KNOWN:
        return ""
    parts = {*wanted.split("-")}
    holding = [word for word in by_fold if len(parts) > 1 and parts <= {*word.split("-")}]
    if len(holding) == 1:
        # A word was left out: “xa-son” is “xa-bac-son”, though “xa-long” is as near by letters.
        return by_fold[holding[0]]
    best = difflib.get_close_matches(wanted, by_fold, n=1, cutoff=0.6)
    return by_fold[best[0]] if best else ""


@lru_cache(maxsize=10_000)
def _bare(word: str) -> str:
    return fold(word).replace("_", "-").replace(" ", "-")


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """Return “có phải “x”?”, or nothing."""
    word = near(typed, known)
    return f"có phải “{word}”?" if word else ""


def near_choice(typed: str, known: Iterable[str]) -> str:
    """Return the choice that was surely meant; empty if another could be as well.

    “không đạt” is as near to `dat` and `khong-ap-dung` as it is to `chua-dat`.
    """
    wanted, words = _bare(typed[:_LONG_WORD]), list(known)
    for word in words:
        if wanted == word or wanted.startswith(f"{word}-"):
            return word
    ratios = {w: difflib.SequenceMatcher(None, w, wanted).ratio() for w in words}
    best, *others = sorted(ratios, key=lambda word: -ratios[word])
    second = ratios[others[0]] if others else 0
    sure = ratios[best] >= _SURE and ratios[best] - second >= _CLEARLY
    return best if sure else ""


def in_word_quotes(node: Node) -> str:
    """Return what stands within the quotes that Word makes; empty if none stand there.

    To YAML such quotes are letters of the value.
    """
    found = _WORD_QUOTES.fullmatch(node.value) if isinstance(node, ScalarNode) else None
    return found[1].strip() if found else ""


def shown(node: Node) -> str:
    """Return a value as a message quotes it: short, on one line."""
    if isinstance(node, ScalarNode):
        words = " ".join(str(node.value).split())
        return f"“{words[:40]}…”" if len(words) > 41 else f"“{words}”"
    return "một mục có khóa" if isinstance(node, MappingNode) else "một danh sách"
