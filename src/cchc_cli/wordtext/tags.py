"""The tags of a template: how they are written, and what Word's autocorrect did to them."""

import re

import msgspec

# Noncharacters: no text of a template or value may hold them, so what stands between
# them in the XML can only be ours.
MARK_OPEN, MARK_CLOSE = "\ufdd0", "\ufdd1"
BLOCK_OPEN, BLOCK_CLOSE = "\ufdd2", "\ufdd3"
PRINT_OPEN, PRINT_CLOSE = "\ufdd4", "\ufdd5"
# Around the beginning of a part, which alone becomes a tree; Jinja prints it as text.
CUT = "\ufdd8"
# Before the end of what may be left without what Word wants in it; printed as text too.
ENDING = "\ufdd9"
COMMENT_OPEN, COMMENT_CLOSE = "\ufdd6", "\ufdd7"

# Signs without a width; a soft hyphen may have come between the two signs of a brace.
_UNSEEN = "\u00ad\u200b\ufeff"
_PAIRS = [
    (rf"\{{[{_UNSEEN}]*{opening}", rf"{closing}[{_UNSEEN}]*\}}")
    for opening, closing in ((r"\{", r"\}"), ("%", "%"), ("#", "#"))
]
TAG = re.compile("|".join(f"{opening}.*?{closing}" for opening, closing in _PAIRS), re.DOTALL)
STRAY = re.compile("|".join(sign for pair in _PAIRS for sign in pair))
MARK = re.compile(f"{MARK_OPEN}(\\d+){MARK_CLOSE}")

_LEVEL = re.compile(r"(tr|tc|p|r)(?=\s|$)")
_REPAIRS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "–": "-",
        "—": "-",
        "‑": "-",
        "\u00a0": " ",
        "\u2002": " ",
        "\u2003": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\t": " ",
        "\n": " ",
        "\r": " ",
    }
)
_SEEN = str.maketrans(dict.fromkeys(_UNSEEN))


# How a block tag changes the number of open blocks.
DEPTH = {"for": 1, "if": 1, "endfor": -1, "endif": -1}


class Tag(msgspec.Struct, frozen=True):
    """A tag as written in Word (thẻ).

    `level` is `p`, `tr` or `tc` if the tag stands for its whole paragraph, row or
    cell, else empty. `word` is the first word of a block tag and `body` what is
    between the braces after level and word. `container` numbers the stretch of
    content in which a block must be closed again.
    """

    kind: str
    level: str
    word: str
    body: str
    source: str
    place: str
    container: int = 0

    @property
    def quoted(self) -> str:
        """The tag between quotation marks, as messages cite it."""
        return f"“{shortened(self.source, 60)}”"

    @property
    def statement(self) -> str:
        """What Jinja reads of a block tag."""
        return f"{self.word} {self.body}".strip()


def tag_from(source: str, place: str, container: int = 0) -> Tag:
    """Return the tag written as `source`, with the repairs that its place allows."""
    source = source.translate(_SEEN)
    kind = {"{{": "print", "{%": "block", "{#": "comment"}[source[:2]]
    inner = source[2:-2].translate(_REPAIRS)
    level = ""
    if kind != "print":
        found = _LEVEL.match(inner)
        if found:
            level = found[1]
            inner = inner[found.end() :]
    inner = inner.strip()
    word = ""
    if kind == "block":
        word, _, inner = inner.partition(" ")
    return Tag(kind, level, word, inner.strip(), " ".join(source.split()), place, container)


def jinja_source(tag: Tag) -> str:
    """Return the tag for the environment of `sandbox`; it begins a line of its own there.

    The newline stands inside the tag, where it prints nothing, so the line number
    of an error names the tag.
    """
    if tag.kind == "print":
        return f"{PRINT_OPEN}\n{tag.body} {PRINT_CLOSE}"
    if tag.kind == "block":
        return f"{BLOCK_OPEN}\n{tag.statement} {BLOCK_CLOSE}"
    return ""


def shortened(text: str, length: int = 40) -> str:
    """Return `text` on one line, cut at a word if it is longer than `length`."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head, _, _ = line[:length].rpartition(" ")
    return f"{head or line[:length]}…"
