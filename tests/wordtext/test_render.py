import io
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import msgspec
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.wordtext.objects import Bar, BarChart
from cchc_cli.wordtext.problems import RenderFailed
from cchc_cli.wordtext.template import compile_template
from cchc_cli.wordtext.text import document_text, unprinted
from tests.wordtext.building import (
    FILTERS,
    PROPERTIES,
    fill_runs,
    made,
    part,
    printed,
    refusal,
    saved,
    with_document_xml,
    with_paragraphs,
    with_table,
)


def test_a_field_is_printed_where_its_tag_stands():
    assert printed(with_paragraphs("Kính gửi: {{ don_vi.ten }};"), don_vi={"ten": "UBND"}) == (
        "Kính gửi: UBND;"
    )


def test_a_paragraph_tag_disappears_with_its_paragraph():
    template = with_paragraphs("{%p if co %}", "có", "{%p else %}", "không", "{%p endif %}", "hết")

    assert printed(template, co=True) == "có\nhết"
    assert printed(template, co=False) == "không\nhết"


def test_a_row_is_repeated_for_each_item():
    template = with_table(
        ["{%tr for x in xs %}"], ["{{ loop.index }}. {{ x.a }}"], ["{%tr endfor %}"]
    )

    assert printed(template, xs=[{"a": "một"}, {"a": "hai"}]) == "1. một\n2. hai"


def test_a_cell_is_repeated_for_each_item():
    template = with_table(["{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"])

    assert printed(template, xs=["một", "hai", "ba"]) == "một\nhai\nba"


def test_a_table_whose_loop_is_empty_disappears():
    template = with_table(["{%tr for x in xs %}"], ["{{ x }}"], ["{%tr endfor %}"])

    assert "<w:tbl>" not in part(made(template, xs=[]), "word/document.xml")


def test_a_cell_left_empty_by_a_condition_keeps_a_paragraph():
    document = Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "{%p if co %}"
    cell.add_paragraph("{{ x }}")
    cell.add_paragraph("{%p endif %}")

    body = part(made(saved(document), co=False, x="chữ"), "word/document.xml")

    assert "<w:p/></w:tc>" in body


def test_headers_and_footers_are_filled_too():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ a }}"
    document.sections[0].footer.paragraphs[0].text = "{{ b }}"

    assert printed(saved(document), a="trên", b="dưới") == "trên\n\ndưới"


def test_a_key_called_like_a_method_is_the_key():
    assert (
        printed(with_paragraphs("{{ x.items }} {{ x.keys }}"), x={"items": "1", "keys": "2"})
        == "1 2"
    )


@pytest.mark.parametrize(
    "pieces",
    [
        ["{", "{ ten }", "}"],
        ["{{ t", "e", "n }} "],
        ["{", "{", " ten ", "}", "}"],
        ["a {{ ten", " }} b {{ ", "ten }}", " c"],
        ["{{ ten }}{{ te", "n }}"],
    ],
)
def test_a_tag_split_over_runs_is_one_tag(pieces):
    document = Document()
    fill_runs(document.add_paragraph(), pieces)

    wanted = "".join(pieces).replace("{{ ten }}", "An").strip()
    assert printed(saved(document), ten="An").strip() == wanted


@pytest.mark.parametrize(
    "between",
    [
        '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>',
        "<w:r><w:softHyphen/></w:r>",
        '<w:del w:id="1" w:author="A"><w:r><w:delText>xyz</w:delText></w:r></w:del>',
        '<w:ins w:id="2" w:author="A"><w:r><w:t></w:t></w:r></w:ins>',
    ],
)
def test_what_word_puts_into_a_tag_is_overlooked(between):
    document = Document()
    fill_runs(document.add_paragraph(), ["{{ te", "n }}"])
    template = with_document_xml(saved(document), "</w:r>", "</w:r>" + between)

    out = made(template, ten="An")

    assert printed(template, ten="An") == "An"
    assert "w:author" not in part(out, "word/document.xml")


def test_the_first_letter_of_a_tag_decides_how_it_is_printed():
    document = Document()
    fill_runs(document.add_paragraph(), ["{", "{ ten }} đậm"])

    runs = Document(io.BytesIO(made(saved(document), ten="An"))).paragraphs[0].runs

    assert [(run.text, bool(run.bold)) for run in runs] == [("An", False), (" đậm", True)]


def test_quotes_blanks_and_dashes_that_word_corrected_are_read_as_typed():
    template = with_paragraphs("{% if x == “a” %}{{\u00a0n –\u00a01 }}{% endif %}")

    assert printed(template, x="a", n=3) == "2"


def test_a_newline_in_a_value_breaks_the_line_and_a_tab_is_a_tab():
    template = with_paragraphs("{{ x }}")

    body = part(made(template, x="một\nhai\tba"), "word/document.xml")

    assert "<w:br/>" in body
    assert "<w:tab/>" in body
    assert printed(template, x="một\nhai\tba") == "một\nhai\tba"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1))
def test_any_text_survives(text):
    assert printed(_ONE_FIELD, x=text, y="A").removeprefix("[").removesuffix("]A") == text


_ONE_FIELD = with_paragraphs("[{{ x }}]{{ y }}")


@pytest.mark.parametrize(
    "text", ["A & B < C > 'D' \"E\"", "{{ 7*7 }}", "{% if %}", "&amp;", "  hai  cách  "]
)
def test_data_is_never_markup_nor_template(text):
    assert printed(with_paragraphs("{{ x }}|"), x=text) == text + "|"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "đúng/sai"),
        (date(2023, 2, 8), "bộ lọc"),
        (Decimal("61.5"), "bộ lọc"),
        ({"a": "b"}, "nhóm trường"),
        (["a"], "danh sách"),
        ("a\x07", "U+0007"),
        ("a\ufdd0", "U+FDD0"),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(value, said):
    problem = refusal(with_table(["trống", "{{ x.y }}"]), x={"y": value})

    assert problem.place == "thân văn bản, bảng 1, dòng 1, cột 2"
    assert "“{{ x.y }}”" in problem.message
    assert said in problem.message + problem.hint


@pytest.mark.parametrize("value", [None, 1.5, object(), {1: "a"}, b"x", len])
def test_values_of_other_kinds_never_reach_the_template(value):
    problem = refusal(with_paragraphs("{{ x }}"), x=[{"y": value}])

    assert "x[0].y" in problem.place


def test_a_missing_field_is_refused_with_its_paragraph():
    problem = refusal(with_paragraphs("Đơn vị", "Tên: {{ don_vi.tenn }}"), don_vi={"ten": "A"})

    assert problem.place == "thân văn bản, đoạn 2 “Tên: {{ don_vi.tenn }}”"
    assert "dữ liệu không có “tenn”" in problem.message


def test_a_missing_field_is_refused_in_a_condition_and_before_a_filter():
    assert "“{% if y %}”" in refusal(with_paragraphs("{% if y %}a{% endif %}")).message
    assert "dữ liệu không có “y”" in refusal(with_paragraphs("{{ y|upper }}")).message


def test_a_loop_over_text_is_refused():
    problem = refusal(with_paragraphs("{% for c in x %}{{ c }}{% endfor %}"), x="abc")

    assert "danh sách" in problem.message


def test_a_filter_that_fails_is_reported_at_its_tag():
    problem = refusal(with_paragraphs("{{ x|short_date }}"), x="hôm nay")

    assert problem.place.startswith("thân văn bản, đoạn 1")


def test_values_that_no_tag_printed_are_named():
    context = {"a": "một", "xs": [{"b": "hai", "loai": "steer"}], "n": 3}

    assert unprinted(context, "một", ["xs.loai"]) == ("xs[0].b",)


def test_a_row_loop_inside_a_nested_table_belongs_to_that_table():
    document = Document()
    inner = document.add_table(1, 1).cell(0, 0).add_table(3, 1)
    inner.cell(0, 0).text = "{%tr for x in xs %}"
    inner.cell(1, 0).text = "{{ x }}"
    inner.cell(2, 0).text = "{%tr endfor %}"

    assert printed(saved(document), xs=["một", "hai"]).split() == ["một", "hai"]


def test_lines_are_measured_also_where_objects_or_repairs_need_the_whole_tree():
    document = Document()
    document.styles.add_style("VBDongKeTrichYeu", 1)
    document.add_paragraph("{{ x }}")
    document.add_paragraph("{%p if co %}")
    document.add_paragraph(style="VBDongKeTrichYeu")
    document.add_paragraph("{%p endif %}")

    shown = part(made(saved(document), x="về việc kiểm tra", co=True), "word/document.xml")
    hidden = part(made(saved(document), x="về việc kiểm tra", co=False), "word/document.xml")

    assert "w:ind " in shown
    assert "w:ind " not in hidden
    assert "\ufdd8" not in shown + hidden


def test_a_line_is_known_by_the_name_of_its_style_too():
    document = Document()
    document.styles.add_style("VB Dòng kẻ trích yếu", 1)
    document.add_paragraph("{{ x }}")
    document.add_paragraph(style="VB Dòng kẻ trích yếu")

    xml = part(made(saved(document), x="về việc kiểm tra"), "word/document.xml")

    assert '<w:pStyle w:val="VBDongKeTrichYeu"/>' in xml
    assert "w:ind " in xml


@pytest.mark.parametrize("field", ["title", "creator", "subject", "last_modified_by"])
def test_a_property_with_a_control_character_is_refused(field):
    template = compile_template(with_paragraphs("{{ x }}"), "mau", FILTERS)
    properties = msgspec.structs.replace(PROPERTIES, **{field: "a\x00"})

    with pytest.raises(RenderFailed, match=f"thuộc tính “{field}”"):
        template.render({"x": "a"}, properties)


def rendered(template: bytes, context: Mapping[str, object], silent: tuple[str, ...] = ()) -> bytes:
    compiled = compile_template(template, "mau", FILTERS)
    return compiled.render(context, PROPERTIES, silent)


CHART = BarChart(bars=(Bar("A & B <x>", 3, "3 {{ y }}"),), description="Ba cột")


def test_a_value_that_no_tag_prints_stops_the_document():
    template = with_paragraphs("{%p for m in muc %}", "{{ m.ten }}", "{%p endfor %}")
    context = {"muc": [{"ten": "một", "ghi_chu": ""}, {"ten": "hai", "ghi_chu": "chưa đủ"}]}

    with pytest.raises(RenderFailed) as failed:
        rendered(template, context)

    assert [str(each) for each in failed.value.problems] == [
        "dữ liệu, trường “muc.ghi_chu”: “chưa đủ” không được in ở đâu trong văn bản"
        " (gợi ý: thêm thẻ in trường này, hoặc ghi trong mẫu: {# không in: muc.ghi_chu #})"
    ]


@pytest.mark.parametrize("path", ["muc.ghi_chu", "muc"])
def test_what_a_template_says_it_leaves_out_is_no_loss(path: str):
    template = with_paragraphs(
        f"{{# Không in: x, {path} #}}{{% if muc[0].ghi_chu %}}…{{% endif %}}"
    )
    context = {"muc": [{"ten": "", "ghi_chu": "chưa đủ"}]}

    assert document_text(rendered(template, context)) == "…"


def test_what_a_filter_or_another_part_prints_is_no_loss():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ a }}"
    document.add_paragraph("{{ b|upper }} {{ c|join }}")

    assert rendered(
        saved(document), {"a": "một", "b": "hai", "c": ["ba", "bốn"], "n": 3, "k": True}
    )


def test_signs_and_line_breaks_are_no_loss():
    text = "A & B <x>\nhai\tba\r\nbốn"

    assert rendered(with_paragraphs("{{ a }} {{ b|join }}"), {"a": text, "b": [text, text]})


def test_a_value_with_a_control_character_is_lost_if_no_tag_prints_it():
    with pytest.raises(RenderFailed, match="“b”"):
        rendered(with_paragraphs("{{ a }}"), {"a": "một", "b": "hai\x07"})


def test_a_chart_that_is_not_shown_is_a_loss():
    with pytest.raises(RenderFailed, match="“bieu_do”: “Ba cột” không được in"):
        rendered(with_paragraphs("{% if bieu_do %}…{% endif %}"), {"bieu_do": CHART})


def test_the_words_of_a_chart_are_in_its_part():
    out = rendered(with_paragraphs("{{ bieu_do }}"), {"bieu_do": CHART})

    chart = part(out, "word/charts/cchc1.xml")
    assert "A &amp; B &lt;x&gt;" in chart
    assert "3 {{ y }}" in chart
    assert 'descr="Ba cột"' in part(out, "word/document.xml")


@pytest.mark.parametrize(
    "chart",
    [
        msgspec.structs.replace(CHART, title="a\x00"),
        msgspec.structs.replace(CHART, description="a\x1f"),
        msgspec.structs.replace(CHART, bars=(Bar("a\ufdd0", 3, "3"),)),
        msgspec.structs.replace(CHART, bars=(Bar("a", 3, "3\x07"),)),
    ],
)
def test_a_chart_with_a_control_character_is_refused(chart: BarChart):
    assert "biểu đồ có ký tự điều khiển" in str(refusal(with_paragraphs("{{ x }}"), x=chart))


def test_the_word_with_the_control_character_is_named():
    found = refusal(with_paragraphs("{{ x }}"), x="một hai\x07ba bốn")

    assert found.value == "hai\x07ba"
