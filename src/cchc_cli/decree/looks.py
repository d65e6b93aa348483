"""Questions about the look of one paragraph that many assertions ask."""

from collections.abc import Iterator

from cchc_cli.decree.document import Paragraph
from cchc_cli.decree.violation import Violation


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
    for run in paragraph.printed:
        if not low <= run.size <= high:
            yield _at(id, paragraph, f"cỡ {run.size:g}", f"cỡ {low:g}–{high:g}")
        if bold is not None and run.bold is not bold:
            yield _at(
                id, paragraph, "đậm" if run.bold else "không đậm", "đậm" if bold else "thường"
            )
        if italic is not None and run.italic is not italic:
            yield _at(
                id, paragraph, "nghiêng" if run.italic else "đứng", "nghiêng" if italic else "đứng"
            )
    if align and paragraph.align != align:
        yield _at(id, paragraph, f"canh {paragraph.align}", f"canh {align}")
    if upper is not None and upper is not (paragraph.text == paragraph.text.upper()):
        yield _at(id, paragraph, paragraph.text, "chữ in hoa" if upper else "chữ in thường")


def _at(id: str, paragraph: Paragraph, found: str, asked: str) -> Violation:
    return Violation(id, paragraph.place, f"{found}: {paragraph.text[:40]}", asked)


def rule_share(
    id: str, text: Paragraph, rule: Paragraph | None, low: float, high: float
) -> Iterator[Violation]:
    """Yield a violation unless the line under the text has a length in this share of it."""
    length = None if rule is None else rule.rule_length
    if rule is None or length is None:
        yield Violation(id, text.place, "không có đường kẻ", "đường kẻ ngang nét liền")
        return
    share = length / text.length
    if not low <= share <= high:
        yield Violation(id, rule.place, f"{share:.2f} dòng chữ", f"{low}–{high}")
    if rule.bordered and abs(rule.left - rule.right) > 1:
        yield Violation(id, rule.place, "đường kẻ lệch", "đặt cân đối")
