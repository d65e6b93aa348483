"""The lines below a heading (dòng kẻ), made as long as the law wants for the text above.

Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1.b (Tiêu ngữ: as long as the text), II.2.b (agency)
and II.5.b (trích yếu): from one third to one half of the text. The ratios between are ours.
"""

from typing import cast

from lxml import etree

from cchc_cli.wordtext.metrics import Letters, letters_of, letters_width, wrap_letters
from cchc_cli.wordtext.ooxml import NAMESPACES, insert_ordered, properties_of, w
from cchc_cli.wordtext.paragraph import pieces_of, text_of
from cchc_cli.wordtext.space import column_width
from cchc_cli.wordtext.styles import Styles

RATIOS = {"VBDongKeTieuNgu": 1.0, "VBDongKeCoQuan": 0.42, "VBDongKeTrichYeu": 0.40}
_TWIPS = 20
_REMEMBERED = 256
_LINES = etree.XPath(
    "//w:pStyle[{}]/parent::w:pPr/parent::w:p".format(
        " or ".join(f"@w:val='{style}'" for style in RATIOS)
    ),
    namespaces=NAMESPACES,
)


class LinePass:
    """Measures the lines of a part; `section_width` in twips counts where no section does."""

    def __init__(self, styles: Styles, section_width: int) -> None:
        """Keep what is the same for every document of a template."""
        self._styles = styles
        self._section_width = section_width
        self._known: dict[tuple[bytes, float], float] = {}

    def measure(self, root: etree._Element, section_width: int | None = None) -> bool:
        """Set the indents of every line in the part; tell whether there was one."""
        width = self._section_width if section_width is None else section_width
        lines = lines_of(root)
        for line in lines:
            self._measure(line, width)
        return bool(lines)

    def _measure(self, line: etree._Element, section_width: int) -> None:
        above = self._text_above(line)
        if not above:
            return
        text = above[-1]
        column = column_width(line, self._styles, section_width)
        left, right = (self._indent(text, *sides) for sides in _SIDES)
        span = column - left - right
        widest = max(self._widest(each, span / _TWIPS) for each in above) * _TWIPS
        length = min(widest * RATIOS[self._styles.style_of(line)], span)
        start, end = left, right
        rest = round(span - length)
        alignment = self._styles.paragraph_property(text, "jc")
        if alignment == "center":
            start, end = left + rest // 2, right + rest - rest // 2
        elif alignment in ("right", "end"):
            start += rest
        else:
            end += rest
        indent = {w("left"): str(start), w("right"): str(end), w("firstLine"): "0"}
        insert_ordered(properties_of(line, "pPr"), etree.Element(w("ind"), indent))

    def _text_above(self, line: etree._Element) -> list[etree._Element]:
        """Return the paragraphs whose text the line closes, in order.

        They are those directly above it that look the same, as a long trích yếu
        may be typed in several paragraphs.
        """
        found: list[etree._Element] = []
        for element in line.itersiblings(preceding=True):
            if element.tag != w("p"):
                break
            if not text_of(element).strip():
                if found:
                    break
                continue
            if found and self._kind(element) != self._kind(found[0]):
                break
            found.insert(0, element)
        return found

    def _kind(self, paragraph: etree._Element) -> tuple[str, bool]:
        run = next(paragraph.iter(w("r")), paragraph)
        return self._styles.style_of(paragraph), self._styles.look(run, paragraph).bold

    def _widest(self, paragraph: etree._Element, column_pt: float) -> float:
        """Return the width of the longest printed line of a paragraph, in points.

        The motto and most agencies are the same in every document: known ones are
        not measured again.
        """
        key = etree.tostring(paragraph, encoding="utf-8"), column_pt
        found = self._known.get(key)
        if found is None:
            found = max(map(letters_width, wrap_letters(self._letters(paragraph), column_pt)))
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = found
        return found

    def _letters(self, paragraph: etree._Element) -> Letters:
        letters: list[tuple[str, float]] = []
        for piece in pieces_of(paragraph):
            run = piece.element.getparent()
            look = self._styles.look(paragraph if run is None else run, paragraph)
            text = piece.text.upper() if look.caps else piece.text
            found = letters_of(text, look.size_pt, look.bold, look.italic)
            letters += [(letter, width + look.spacing_pt) for letter, width in found]
        return letters

    def _indent(self, paragraph: etree._Element, *sides: str) -> int:
        for side in sides:
            found = self._styles.paragraph_property(paragraph, "ind", side)
            if found is not None:
                return round(float(found))
        return 0


_SIDES = (("left", "start"), ("right", "end"))


def lines_of(root: etree._Element) -> list[etree._Element]:
    """Return the paragraphs of a part that are lines."""
    return cast(list[etree._Element], _LINES(root))
