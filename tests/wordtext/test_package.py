import io
import os
import subprocess
import sys
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from openxml_audit import OpenXmlValidator

from cchc_cli.wordtext.objects import Bar, BarChart, PageBreak, SectionBreak, Shaded
from cchc_cli.wordtext.properties import Properties
from cchc_cli.wordtext.template import compile_template
from tests.wordtext.building import (
    FILTERS,
    made,
    part,
    parts,
    printed,
    refusal,
    saved,
    with_paragraphs,
    with_table,
)

CHART = BarChart(
    (Bar("Một cửa & TTHC", Decimal("61.5"), "61,5%"), Bar("Tài chính", 100, "100%")), "Mô tả"
)


def faults(folder: Path, docx: bytes) -> list[str]:
    """Return what the Open XML SDK's rules have against a document."""
    path = folder / "document.docx"
    path.write_bytes(docx)
    return [str(each) for each in OpenXmlValidator().validate(path).errors]


def test_equal_input_gives_equal_bytes():
    template = with_table(["{{ a }}", "{{ b }}"])

    assert made(template, a="x", b="y") == made(template, a="x", b="y")


def test_time_zone_locale_and_hash_seed_change_nothing():
    script = (
        "import hashlib, sys\n"
        "from tests.wordtext.building import made\n"
        "print(hashlib.sha256(made(sys.stdin.buffer.read(), x='chữ', y='z')).hexdigest())"
    )
    template = with_paragraphs("{{ x }}{{ y }}")

    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            input=template,
            env={**os.environ, "PYTHONPATH": "src:.", "TZ": zone, "LC_ALL": locale} | seed,
            capture_output=True,
            check=True,
        ).stdout
        for zone, locale, seed in (
            ("Asia/Ho_Chi_Minh", "C", {"PYTHONHASHSEED": "1"}),
            ("America/Lima", "C.UTF-8", {"PYTHONHASHSEED": "2"}),
        )
    }

    assert len(found) == 1


def test_the_archive_has_fixed_dates_and_begins_with_the_content_types():
    with zipfile.ZipFile(io.BytesIO(made(with_paragraphs("{{ x }}"), x="a"))) as opened:
        entries = opened.infolist()
        bad = opened.testzip()

    assert bad is None
    assert [each.filename for each in entries[:3]] == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
    ]
    assert {(each.date_time, each.create_system) for each in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0)
    }


def test_the_properties_are_those_that_were_given(tmp_path):
    properties = Properties(
        "Biên bản <1>", "Phòng Nội vụ", date(2023, 2, 8), "Ông A", "CCHC", {"mã": "a & b"}
    )
    template = compile_template(with_paragraphs("{{ x }}"), "mau", FILTERS)

    out = template.render({"x": "a"}, properties)

    core = Document(io.BytesIO(out)).core_properties
    assert (core.title, core.author, core.last_modified_by) == (
        "Biên bản <1>",
        "Phòng Nội vụ",
        "Ông A",
    )
    assert core.created == core.modified
    assert core.created is not None
    assert core.created.date() == date(2023, 2, 8)
    assert 'name="mã"><vt:lpwstr>a &amp; b<' in part(out, "docProps/custom.xml")
    assert faults(tmp_path, out) == []


def test_a_shaded_text_shades_its_cell_in_the_order_of_the_schema(tmp_path):
    template = with_table(["{{ x }}", "{{ y }}"])

    out = made(template, x=Shaded("đạt", "d9d9d9"), y="không")

    cells = Document(io.BytesIO(out)).tables[0].rows[0].cells
    fills = [cell._tc.xpath("w:tcPr/w:shd/@w:fill") for cell in cells]
    assert cells[0].text == "đạt"
    assert fills == [["D9D9D9"], []]
    assert faults(tmp_path, out) == []


def test_a_page_break_stands_between_the_texts_around_it():
    body = part(made(with_paragraphs("a{{ x }}b"), x=PageBreak()), "word/document.xml")

    assert '>a</w:t><w:br w:type="page"/><w:t xml:space="preserve">b</w:t>' in body


def test_a_section_break_ends_a_section_like_the_last_one(tmp_path):
    out = made(with_paragraphs("a", "{{ x }}", "b"), x=SectionBreak())

    first, last = Document(io.BytesIO(out)).sections
    assert (first.page_width, first.left_margin) == (last.page_width, last.left_margin)
    assert [p.text for p in Document(io.BytesIO(out)).paragraphs] == ["a", "", "b"]
    assert faults(tmp_path, out) == []


def test_a_section_break_in_a_table_is_refused():
    found = refusal(with_table(["{{ x }}", "b"]), x=SectionBreak())

    assert "ngắt phần đứng trong bảng" in str(found)


def test_a_chart_is_a_part_of_its_own_with_a_text_for_the_blind(tmp_path):
    out = made(with_paragraphs("{{ x }}", "{{ x }}", "{{ y }}"), x=CHART, y="chữ")

    assert {"word/charts/cchc1.xml", "word/charts/cchc2.xml"} <= set(parts(out))
    chart = part(out, "word/charts/cchc1.xml")
    assert "Một cửa &amp; TTHC" in chart
    assert "<c:v>61.5</c:v>" in chart
    assert chart.count("Times New Roman") >= 6
    assert 'descr="Mô tả"' in part(out, "word/document.xml")
    assert faults(tmp_path, out) == []


@pytest.mark.parametrize(
    "value",
    [
        Shaded("a", "red"),
        Shaded("a", 'FFFFFF"/>'),
        BarChart((), "rỗng"),
        BarChart((Bar("a", Decimal("NaN"), "a"),), "không là số"),
    ],
)
def test_objects_that_cannot_be_drawn_are_refused(value):
    assert "trường “x”" in refusal(with_paragraphs("{{ x }}"), x=value).place


def test_a_document_is_what_word_expects(tmp_path):
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ a }}"
    document.add_paragraph("{% if a %}{{ a }}{% endif %}")
    table = document.add_table(3, 2)
    table.cell(0, 0).text = "{%tr for x in xs %}"
    table.cell(1, 0).text = "{{ x }}"
    table.cell(2, 0).text = "{%tr endfor %}"
    document.add_paragraph("")

    assert faults(tmp_path, made(saved(document), a="A\nB", xs=["1", "2"])) == []


def test_a_template_renders_as_often_as_wanted():
    template = compile_template(with_paragraphs("{{ x }}"), "mau", FILTERS)

    first, second = (
        template.render({"x": each}, Properties("a", "b", date(2023, 1, 1))) for each in "12"
    )

    assert first != second
    assert printed(with_paragraphs("{{ x }}"), x="1") == "1"


def test_a_shaded_text_outside_a_table_is_refused():
    problem = refusal(with_paragraphs("{{ x }}"), x=Shaded("a", "D9D9D9"))

    assert (problem.place, problem.message) == ("thân văn bản", "chữ tô nền đứng ngoài bảng")
