"""Random YAML as people write it: mixed styles, comments everywhere, odd indents, CRLF."""

from typing import Protocol, TypeVar

from hypothesis import strategies as st

from cchc_cli.yamltext.edit import Plain

T = TypeVar("T")


class Draw(Protocol):
    """What hypothesis hands to a composite strategy."""

    def __call__(self, strategy: st.SearchStrategy[T], /) -> T:
        """Return one value of the strategy."""


WORDS = (
    "đạt", "chưa đạt", "Ủy ban nhân dân phường 2", "no", "1.10", "8:30", "02/2023", "a#b", "x: y",
    "# không phải ghi chú", "- gạch", "[ngoặc", "{nhọn}", "~", "null", "", " trước", "sau ", "50%",
    "%", "@ai", "`", "*", "&", "!", "|", ">", "'", '"', "it's", 'nói “có”, "không"', "\\n", ",",
    "a, b", "?", "? hỏi", ":", "dấu:", "-", "---", "...", "😀 vui", "tê\u0302n", "tab\tgiữa", "=",
    "<<", "một hai ba bốn năm sáu bảy tám chín mười", "http://vungtau.gov.vn/a?b=c#d", "a]", "b}",
)  # fmt: skip
KEYS = (
    "result", "note", "unit", "mot-cua.bien-che", "ghi chú", "1", "no", "due", "k-9",
    "evidence", "~x",
)  # fmt: skip
COMMENTS = ("# chờ xác minh", "#", "# a: b", "#dính", "# - mục", "# “ngoặc” [ { ' \"", "# 😀")

words = st.sampled_from(WORDS)
paragraphs = st.lists(
    st.sampled_from(("dòng một", "", "  thụt vào", "# thăng", "- gạch", "cuối: hết", "a\tb", "ế ")),
    min_size=2,
    max_size=4,
).map("\n".join)
new_texts = st.one_of(
    words,
    paragraphs,
    st.text(
        st.characters(
            exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"
        ),
        max_size=12,
    ),
)
keys = st.sampled_from(KEYS)


def values(leaf: st.SearchStrategy[str] = new_texts) -> st.SearchStrategy[Plain]:
    """Return new values: mostly texts, some small collections."""
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3)
        ),
        max_leaves=5,
    )


def single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def double(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\t", "\\t") + '"'


SIMPLE = ("đạt", "chưa đạt", "1.10", "8:30", "no", "a#b", "😀 vui", "it's", "tê\u0302n")
INLINE = (
    st.sampled_from(SIMPLE) | words.map(single) | words.map(double) | st.sampled_from(("~", "null"))
)
COMMENT = st.sampled_from(COMMENTS)
OFTEN_NOT = st.integers(0, 3).map(lambda n: n == 0)
RARELY = st.integers(0, 9).map(lambda n: n == 0)


class Writer:
    """Draws one sheet, line by line."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw

    def rarely(self) -> bool:
        return self.draw(RARELY)

    def tail(self) -> str:
        """Draw what stands behind a value: nothing, spaces, a comment."""
        if not self.draw(OFTEN_NOT):
            return ""
        gap = self.draw(st.sampled_from((" ", "   ", "\t")))
        return gap + (self.draw(COMMENT) if self.draw(st.booleans()) else "")

    def between(self, indent: int) -> list[str]:
        """Draw comment lines and blank lines between entries."""
        if not self.draw(OFTEN_NOT):
            return []
        column = max(0, indent + self.draw(st.sampled_from((0, 0, 0, -2, 2, 5))))
        comment = " " * column + self.draw(COMMENT)
        blanks = " " * max(0, indent + self.draw(st.integers(-1, 3)))
        gaps = [[""], [comment], ["", comment], [comment, ""], [blanks], [comment, comment]]
        return list(self.draw(st.sampled_from(gaps)))

    def flow(self, depth: int) -> str:
        """Draw a value inside brackets."""
        kind = self.draw(st.integers(0, 3)) if depth else 0
        if kind < 2:
            return self.draw(INLINE)
        many = range(self.draw(st.integers(0, 3)))
        pad = self.draw(st.sampled_from(("", "", " ")))
        comma = self.draw(st.sampled_from((", ", ", ", ",  ", " , ")))
        if kind == 2:
            return f"[{pad}{comma.join(self.flow(depth - 1) for _ in many)}{pad}]"
        names = self.draw(st.lists(keys, unique=True, min_size=len(many), max_size=len(many)))
        entries = [self.flow_entry(name, depth) for name in names]
        end = "," if entries and self.rarely() else ""
        return f"{{{pad}{comma.join(entries)}{end}{pad}}}"

    def flow_entry(self, name: str, depth: int) -> str:
        """Draw a key with its value; either may be alone."""
        if self.rarely():
            return name + self.draw(st.sampled_from(("", ": ", " :  ")))
        return f"{name}: {self.flow(depth - 1)}"

    def flow_lines(self, indent: int) -> list[str]:
        """Draw a sequence in brackets over several lines, with comments."""
        inside = " " * (indent + 2)
        lines = [self.draw(st.sampled_from(("[", "[  # mở")))]
        items = [self.flow(1) for _ in range(self.draw(st.integers(1, 3)))]
        for position, item in enumerate(items):
            last = position == len(items) - 1
            comma = "" if last and self.draw(st.booleans()) else ","
            lines.append(inside + item + comma + self.tail())
        return [*lines, " " * indent + "]"]

    def block_scalar(self, indent: int) -> list[str]:
        """Draw `|`, `>` and the lines below."""
        head = self.draw(st.sampled_from(("|", "|-", "|+", ">", ">-", ">-", ">+")))
        head += self.draw(st.sampled_from(("", "", " # sau dấu gạch")))
        inside = " " * (indent + self.draw(st.sampled_from((1, 2, 2, 4))))
        body = self.draw(
            st.lists(st.sampled_from(("dòng", "# chữ", "", "a: b")), min_size=1, max_size=3)
        )
        # Blanks that stand deeper than the text are part of it.
        blank = self.draw(
            st.lists(st.sampled_from(("", inside, f"{inside} ", f"{inside}  ")), max_size=2)
        )
        return [head, inside + "đầu", *(inside + line if line else "" for line in body), *blank]

    def folded_lines(self, indent: int) -> list[str]:
        """Draw a plain or quoted text over two lines."""
        inside = " " * (indent + 2)
        return self.draw(
            st.sampled_from(
                (
                    ["một", inside + "hai"],
                    ['"một', inside + 'hai"'],
                    ["'một", "", inside + "hai'"],
                )
            )
        )

    def value(self, indent: int, depth: int) -> list[str]:
        """Draw a value that begins on the line of its key or dash; the first line is joined."""
        kind = self.draw(st.integers(0, 11))
        if kind < 4:
            return [self.draw(INLINE) + self.tail()]
        if kind == 4:
            return ["" + self.tail()]
        if kind == 5:
            return self.block_scalar(indent)
        if kind == 6:
            *lines, last = self.folded_lines(indent)
            return [*lines, last + self.tail()]
        if kind == 7:
            return [self.flow(2) + self.tail()]
        if kind == 8:
            *lines, last = self.flow_lines(indent)
            return [*lines, last + self.tail()]
        if kind == 9:
            return [self.tail(), " " * (indent + 3) + self.draw(INLINE) + self.tail()]
        return ["", *self.collection(indent, depth)] if depth else [self.draw(INLINE)]

    def collection(self, indent: int, depth: int) -> list[str]:
        """Draw a block collection below a key or dash at `indent`."""
        if self.draw(st.booleans()):
            step = self.draw(st.sampled_from((1, 2, 2, 3, 4)))
            return self.mapping(indent + step, depth - 1)
        offset = self.draw(st.sampled_from((0, 2, 2, 4)))
        return self.sequence(indent + offset, depth - 1)

    def mapping(self, indent: int, depth: int) -> list[str]:
        """Draw a block mapping."""
        lines: list[str] = []
        for name in self.draw(st.lists(keys, unique=True, min_size=1, max_size=3)):
            shown = self.draw(st.sampled_from((name, name, f'"{name}"', f"'{name}'")))
            first, *rest = self.value(indent, depth)
            gap = self.draw(st.sampled_from((" ", " ", " ", "   "))) if first.strip() else ""
            lines += [*self.between(indent), " " * indent + shown + ":" + gap + first, *rest]
        return lines + self.between(indent)

    def sequence(self, indent: int, depth: int) -> list[str]:
        """Draw a block sequence."""
        lines: list[str] = []
        width = self.draw(st.sampled_from((2, 2, 3, 4)))
        for _ in range(self.draw(st.integers(1, 3))):
            lines += self.between(indent)
            dash = " " * indent + "-" + " " * (width - 1)
            if depth and self.draw(st.booleans()):
                make = self.mapping if self.draw(st.booleans()) else self.sequence
                inner = make(indent + width, depth - 1)
                while not inner[0].strip() or inner[0].lstrip().startswith("#"):
                    lines += [inner.pop(0)]
                lines += [dash + inner[0].lstrip(), *inner[1:]]
            else:
                # A list below a lone dash must stand deeper than the dash.
                first, *rest = self.value(indent + 1, depth)
                lines += [(dash + first) if first.strip() else dash.rstrip() + first, *rest]
        return lines + self.between(indent)

    def sheet(self) -> str:
        """Draw a whole text."""
        body = self.mapping(0, 3) if not self.rarely() else self.sequence(0, 2)
        start = self.draw(st.sampled_from(([],) * 6 + (["---"], ["# đầu", "--- # c"], ["", "# x"])))
        end = self.draw(st.sampled_from(([],) * 6 + (["..."], ["# hết"], ["", ""])))
        newline = self.draw(st.sampled_from(("\n", "\n", "\r\n")))
        text = newline.join([*start, *body, *end])
        return text + (newline if self.draw(st.integers(0, 4)) else "")


@st.composite
def raw_sheets(draw: Draw) -> str:
    """Draw a text; a few of them are no YAML and have to be left out."""
    return Writer(draw).sheet()
