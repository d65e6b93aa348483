"""Questions about the look of one paragraph that many assertions ask."""

from collections.abc import Iterator

from cchc_cli.decree.paragraph import Paragraph
from cchc_cli.decree.violation import Violation

_SHOWN, _LOOKED_AT = 50, 500
"""Letters shown of a text, and how many are looked at: it may be asked of every run."""


def look(
    id: str,
    paragraph: Paragraph,
    *,
    sizes: tuple[float, float],
    bold: bool | None = None,
    italic: bool | None = False,
    align: str = "",
    upper: bool | None = None,
) -> Iterator[Violation]:
    """Yield a violation for each way in which the paragraph looks otherwise than asked."""
    low, high = sizes
    asked_size = f"cỡ {point(low)}" if low == high else f"cỡ {point(low)} đến {point(high)}"
    for run in paragraph.printed:
        if not low <= run.size <= high:
            yield _at(id, paragraph, f"cỡ {point(run.size)}", asked_size)
        if bold is not None and run.bold is not bold:
            found, asked = ("chữ đậm", "không đậm") if run.bold else ("không đậm", "chữ đậm")
            yield _at(id, paragraph, found, asked)
        if italic is not None and run.italic is not italic:
            found = "chữ nghiêng" if run.italic else "chữ đứng"
            yield _at(id, paragraph, found, "chữ nghiêng" if italic else "chữ đứng")
    if align and paragraph.align not in (align, ""):
        yield _at(id, paragraph, aligned(paragraph.align), aligned(align))
    if upper is not None and upper is not (paragraph.text == paragraph.text.upper()):
        found, asked = ("chữ in thường", "chữ in hoa") if upper else ("chữ in hoa", "chữ in thường")
        yield _at(id, paragraph, found, asked)


def point(size: float) -> str:
    """Return a size or length with a decimal comma."""
    return f"{round(size, 1):g}".replace(".", ",")


_ALIGNED = {
    "both": "canh đều hai lề",
    "center": "canh giữa",
    "left": "canh trái",
    "right": "canh phải",
}


def aligned(align: str) -> str:
    """Return how the text is aligned, in words."""
    return _ALIGNED.get(align, f"canh {align}")


def shown(text: str) -> str:
    """Return the beginning of a text between quotation marks."""
    one_line = " ".join(text[:_LOOKED_AT].split())
    more = len(one_line) > _SHOWN or len(text) > _LOOKED_AT
    return f"“{one_line[:_SHOWN]}{'…' if more else ''}”"


def _at(id: str, paragraph: Paragraph, found: str, asked: str) -> Violation:
    return Violation(id, paragraph.place, f"{shown(paragraph.text)} {found}", asked)


def rule_share(
    id: str, text: Paragraph, rule: Paragraph | None, low: float, high: float, asked: str
) -> Iterator[Violation]:
    """Yield a violation unless the line under the text has a length in this share of it."""
    length = None if rule is None else rule.rule_length
    if rule is None or length is None:
        yield Violation(
            id,
            text.place,
            f"{shown(text.text)} không có đường kẻ ở dưới",
            "đường kẻ ngang, nét liền",
        )
        return
    share = length / text.length if text.length else 0.0
    if not low <= share <= high:
        found = f"đường kẻ dài {share:.0%} dòng chữ {shown(text.text)}"
        yield Violation(id, rule.place, found, asked)
    if rule.bordered and abs(rule.left - rule.right) > 1:
        yield Violation(id, rule.place, "đường kẻ lệch một bên", "đặt cân đối so với dòng chữ")
