import io
import re
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from cchc_cli.wordtext.lines import RATIOS
from cchc_cli.wordtext.metrics import text_width, wrap
from cchc_cli.wordtext.objects import Shaded
from cchc_cli.wordtext.ooxml import parsed, w
from tests.wordtext.building import made, part, saved

MOTTO = "Độc lập - Tự do - Hạnh phúc"


def template(style: str, *texts: str, in_cell: bool = False, size: int = 14) -> bytes:
    """Return text lines with a line below them, 160 mm wide or in a cell of 102 mm."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(210), Mm(30), Mm(20)
    document.styles.add_style(style, 1)
    where: Any = document
    if in_cell:
        where = document.add_table(1, 2).cell(0, 1)
        where.width = Mm(102)
        where.paragraphs[0]._p.getparent().remove(where.paragraphs[0]._p)
    for text in texts:
        paragraph = where.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(text)
        run.bold, run.font.size = True, Pt(size)
    where.add_paragraph(style=style)
    where.add_paragraph("{{ x }}")
    return saved(document)


def indents(docx: bytes) -> tuple[int, int]:
    root = parsed(part(docx, "word/document.xml").encode())
    [line] = [each for each in root.iter(w("pStyle")) if each.get(w("val"), "") in RATIOS]
    indent = line.getnext()
    assert isinstance(indent, etree._Element)
    assert indent.tag == qn("w:ind")
    return int(indent.get(w("left"), "")), int(indent.get(w("right"), ""))


def test_the_motto_is_as_wide_as_the_documents_measured_it():
    assert abs(text_width(MOTTO, 14, bold=True) / 72 * 25.4 - 60.4) < 0.5


def test_accents_do_not_change_the_width_but_horns_do():
    assert text_width("Hạnh phúc ếẫ", 13) == text_width("Hanh phuc ea", 13)
    assert text_width("ừ", 13) == text_width("ư", 13) > text_width("u", 13)
    assert text_width("e\u0301", 13) == text_width("é", 13)


def test_text_breaks_at_blanks_and_hyphens_when_it_is_too_wide():
    text = "về việc kiểm tra cải cách hành chính năm 2023-2024"

    lines = wrap(text, 100, 14)

    assert " ".join(lines).replace("- ", "-") == text
    assert all(text_width(line, 14) <= 100 for line in lines)
    assert wrap("một\nhai", 500, 14) == ["một", "hai"]
    assert wrap("", 500, 14) == [""]


def test_the_line_below_the_motto_is_as_long_as_the_motto():
    left, right = indents(made(template("VBDongKeTieuNgu", MOTTO, in_cell=True), x="a"))

    cell = Mm(102).twips - 2 * 108
    length = text_width(MOTTO, 14, bold=True) * 20
    assert abs(cell - left - right - length) <= 1
    assert abs(left - right) <= 1


def test_the_line_below_the_title_follows_the_text_that_was_filled_in():
    out = made(template("VBDongKeTrichYeu", "về {{ x }}"), x="việc kiểm tra")

    left, right = indents(out)

    length = text_width("về việc kiểm tra", 14, bold=True) * 20
    assert abs(Mm(160).twips - left - right - 0.40 * length) <= 2


def test_the_line_below_a_wrapped_title_is_measured_by_its_longest_line():
    text = "kết quả kiểm tra công tác cải cách hành chính tại Ủy ban nhân dân các phường, xã " * 2

    left, right = indents(made(template("VBDongKeTrichYeu", text.strip()), x="a"))

    length = Mm(160).twips - left - right
    assert 0.9 * 0.40 * Mm(160).twips < length <= 0.40 * Mm(160).twips


def test_a_title_in_several_paragraphs_is_measured_by_the_longest():
    long, short = "Kết quả kiểm tra cải cách hành chính", "quý I năm 2023"

    assert indents(made(template("VBDongKeTrichYeu", long, short), x="a")) == indents(
        made(template("VBDongKeTrichYeu", short, long), x="a")
    )


def test_a_line_without_text_above_is_left_as_it_is():
    body = part(made(template("VBDongKeTieuNgu", in_cell=True), x="a"), "word/document.xml")

    assert "w:ind " not in body


def test_lines_in_two_sections_are_measured_by_their_own_sections():
    document = Document(io.BytesIO(template("VBDongKeTrichYeu", "về {{ x }} năm 2023")))
    section = document.add_section()
    section.page_width = Mm(297)
    below = document.add_paragraph("phụ lục {{ x }}")
    below.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph(style="VBDongKeTrichYeu")
    columns = (Mm(160).twips, Mm(247).twips)

    body = part(made(saved(document), x="kiểm tra"), "word/document.xml")

    found = re.findall(r'<w:ind w:left="(\d+)" w:right="(\d+)"', body)
    lengths = [
        width - int(left) - int(right) for width, (left, right) in zip(columns, found, strict=True)
    ]
    wanted = (
        text_width("về kiểm tra năm 2023", 14, bold=True),
        text_width("phụ lục kiểm tra", 11),
    )
    assert [
        round(each / 0.4 / 20 - text, 1) for each, text in zip(lengths, wanted, strict=True)
    ] == [
        0,
        0,
    ]


@given(st.booleans(), st.booleans(), st.lists(st.sampled_from("abc"), max_size=3))
def test_a_part_read_without_a_tree_equals_one_made_into_a_tree(first, second, items):
    document = Document(io.BytesIO(template("VBDongKeTrichYeu", "về {{ x }}")))
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "{%p for i in items %}"
    for text in ("{{ i }}", "{%p endfor %}"):
        cell.add_paragraph(text)
    for flag in ("first", "second"):
        for text in (f"{{%p if {flag} %}}", "tên {{ x }}", "{%p endif %}"):
            document.add_paragraph(text)
    document.add_table(1, 1).cell(0, 0).text = "{{ end }}"
    context = {"x": "A & B", "first": first, "second": second, "items": items}

    plain = part(made(saved(document), end="hết", **context), "word/document.xml")
    tree = part(made(saved(document), end=Shaded("hết", "FFFFFF"), **context), "word/document.xml")

    assert plain == re.sub("<w:shd [^>]*/>", "", tree)
