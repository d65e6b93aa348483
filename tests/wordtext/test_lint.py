import re

import pytest
from docx import Document

from cchc_cli.wordtext.fields import Fields
from tests.wordtext.building import (
    broken,
    made,
    mistakes,
    part,
    saved,
    with_document_xml,
    with_paragraphs,
    with_table,
)

FIELDS: Fields = {
    "ngay": "ngày kiểm tra",
    "don_vi": {"ten": "tên đơn vị", "loai": "loại"},
    "muc": [{"ten": "tên nội dung", "diem": "điểm", "loi": ["lỗi"]}],
}


def test_a_good_template_has_no_mistake():
    template = with_paragraphs(
        "{{ don_vi.ten|upper }} {% if don_vi.loai == 'a' and not muc %}a{% endif %}",
        "{%p for m in muc if m.diem %}",
        "{{ loop.index }}. {{ m.ten }}{% if loop.last %}.{% else %};{% endif %} {{ m.loi|join }}",
        "{%p for l in m.loi %}",
        "{{ l }} {{ muc[0].ten if muc|length > 1 else don_vi['ten'] }}",
        "{%p endfor %}",
        "{%p endfor %}",
        "{% set t = don_vi.ten %}{{ t }}{# ghi chú #}",
    )

    assert mistakes(template, FIELDS) == []


def test_every_mistake_is_named_in_the_order_of_the_document():
    document = Document()
    document.add_paragraph("{{ don_vi.tem }}")
    table = document.add_table(3, 2)
    table.cell(0, 0).text = "{%tr for m in muc %}"
    table.cell(1, 1).text = "{{ m.diemm }}"
    table.cell(2, 0).text = "{%tr endfor %}"
    document.sections[0].header.paragraphs[0].text = "{{ nagy }}"

    assert mistakes(saved(document), FIELDS) == [
        "thân văn bản, đoạn 1 “{{ don_vi.tem }}”: thẻ “{{ don_vi.tem }}” – không có trường "
        "“don_vi.tem” (gợi ý: có phải “don_vi.ten”?)",
        "thân văn bản, bảng 1, dòng 2, cột 2: thẻ “{{ m.diemm }}” – không có trường "
        "“m.diemm” (gợi ý: có phải “m.diem”?)",
        "đầu trang, đoạn 1 “{{ nagy }}”: thẻ “{{ nagy }}” – không có trường “nagy” "
        "(gợi ý: có phải “ngay”?)",
    ]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["{{ x"], "không khép kín"),
        (["x }}"], "không khép kín"),
        (["{{ a {{ b }}"], "không khép kín"),
        (["{% for x in y }}"], "không khép kín"),
        (["{{ 7 * 7 }}"], "phép nhân"),
        (["{{ 'x' * 10 ** 8 }}"], "mẫu không được dùng"),
        (["{{ range(3) }}"], "lời gọi hàm"),
        (["{{ x.__class__ }}"], "gạch dưới"),
        (["{{ x['__class__'] }}"], "gạch dưới"),
        (["{{ x[y] }}"], "ngoặc vuông"),
        (["{{ x|attr('y') }}"], "không có bộ lọc “attr”"),
        (["{{ x|uper }}"], "có phải “upper”?"),
        (["{{ x is mapping }}"], "is mapping"),
        (["{{ [1, 2] }}"], "danh sách viết sẵn"),
        (["{{ 1.5 }}"], "số lẻ"),
        (["{{ x, y }}"], "nhiều giá trị"),
        (["{{ }}"], "không đọc được"),
        (["{{ x y }}"], "không đọc được"),
        (["{{p x }}"], "{{p … }}"),
        (["{{- x }}"], "sát ngoặc"),
        (["{% import 'os' as os %}"], "“import”"),
        (["{% macro m() %}{% endmacro %}"], "“macro”"),
        (["{% raw %}{% endraw %}"], "“raw”"),
        (["{% include 'x' %}"], "“include”"),
        (["{% set x = x ~ x %}"], "nối hoặc cộng trong set"),
        (["{% set x, y = z %}"], "set"),
        (["{% for a, b in x %}{% endfor %}"], "hai giá trị"),
        (["{% for _a in x %}{% endfor %}"], "không dùng được"),
        (["{% For a in x %}{% endfor %}"], "Word đã tự viết hoa"),
        (["{% if x %}"], "chưa được đóng"),
        (["{% endif %}"], "không có thẻ mở"),
        (["{% else %}"], "không có thẻ mở"),
        (["{% if x %}{% else %}{% else %}{% endif %}"], "đứng sau {% else %}"),
        (["{% if x %}{% for y in z %}{% endif %}{% endfor %}"], "không khớp với thẻ mở"),
        (["{%p if x %} a"], "không đứng một mình"),
        (["{%p if x %}{%p endif %}"], "không đứng một mình"),
        (["{% p if x %}"], "{%p … %}"),
        (["{%pif x %}"], "{%p if … %}"),
        (["{%tr for a in b %}", "{%tr endfor %}"], "ngoài bảng"),
        (["{%r if x %}a{%r endif %}"], "{%r"),
    ],
)
def test_a_mistake_is_named(texts, said):
    found = "\n".join(mistakes(with_paragraphs(*texts)))

    assert said in found
    assert "thân văn bản, đoạn 1" in found


def test_a_condition_opened_in_one_paragraph_and_closed_in_another_names_both():
    [found] = mistakes(with_paragraphs("{% if x %}a", "b{% endif %}"))

    assert found.startswith("thân văn bản, đoạn 2 “b{% endif %}”: thẻ “{% endif %}” thuộc khối")
    assert "“{% if x %}” ở thân văn bản, đoạn 1 “{% if x %}a”" in found
    assert "{%p if … %}" in found


def test_an_unclosed_loop_names_the_paragraph_that_opens_it():
    [found] = mistakes(with_paragraphs("a", "{%p for x in y %}", "{{ x }}"))

    assert found.startswith("thân văn bản, đoạn 2 “{%p for x in y %}”")
    assert "{%p endfor %}" in found


def test_crossing_blocks_name_the_tag_that_is_still_open():
    found = mistakes(with_paragraphs("{%p if x %}", "{%p for y in z %}", "{%p endif %}"))

    assert "“{%p for y in z %}” ở thân văn bản, đoạn 2" in found[0]


def test_a_block_does_not_reach_from_one_cell_into_another():
    assert len(mistakes(with_table(["{%p if x %}", "{%p endif %}"]))) == 1


def test_a_row_tag_must_stand_alone_in_its_row():
    [found] = mistakes(with_table(["{%tr for x in y %}", "thừa"], ["{{ x }}", ""]))

    assert found.startswith("thân văn bản, bảng 1, dòng 1: thẻ “{%tr for x in y %}”")


def test_a_row_tag_with_a_blank_is_named():
    found = mistakes(with_table(["{% tr for x in y %}"], ["{%tr endfor %}"]))

    assert "viết liền: {%tr … %}" in found[0]


def test_a_list_or_group_is_not_printed_and_text_is_no_list():
    found = mistakes(
        with_paragraphs("{{ muc }}", "{{ don_vi }}", "{% for x in ngay %}{{ x }}{% endfor %}"),
        FIELDS,
    )

    assert [each.rpartition("” ")[2].partition(" (")[0] for each in found] == [
        "là danh sách, không in được",
        "là một nhóm trường",
        "đi qua thứ không phải danh sách",
    ]


def test_a_loop_variable_is_unknown_after_its_loop():
    [found] = mistakes(
        with_paragraphs("{% for m in muc %}{{ m.ten }}{% endfor %}{{ m.ten }}"), FIELDS
    )

    assert "không có trường “m”" in found


def test_a_list_is_not_asked_for_the_fields_of_its_items():
    [found] = mistakes(with_paragraphs("{{ muc.ten }}"), FIELDS)

    assert "{% for … in muc %}" in found


def test_a_tag_in_an_alternative_text_is_named():
    template = with_document_xml(
        with_paragraphs("a"), "<w:r>", '<w:r><w:fldChar w:fldCharType="{{ x }}"/>'
    )

    assert "không điền được" in mistakes(template)[0]


_SECTION = "<w:p><w:pPr><w:sectPr/></w:pPr>"


def test_a_tag_inside_a_block_must_not_carry_away_a_section_break():
    template = with_document_xml(
        with_paragraphs("{%p if x %}", "a", "{%p else %}", "b", "{%p endif %}"),
        r"<w:p>(?=<w:r><w:t[^>]*>\{%p else)",
        _SECTION,
    )

    assert "ngắt phần" in mistakes(template)[0]


@pytest.mark.parametrize(("tag", "before"), [("if x", "trước"), ("endif", "trướctrong")])
def test_a_section_that_ends_at_a_block_ends_outside_of_it(tag: str, before: str):
    template = with_document_xml(
        with_paragraphs("trước", "{%p if x %}", "trong", "{%p endif %}", "sau"),
        rf"<w:p>(?=<w:r><w:t[^>]*>\{{%p {tag})",
        _SECTION,
    )

    assert mistakes(template) == []
    for x in (True, False):
        xml = part(made(template, x=x), "word/document.xml")
        ended = re.sub("<[^>]*>", "", xml.partition("<w:sectPr")[0]).strip()
        assert xml.count("<w:sectPr") == 2
        assert ended == (before if x else "trước")


def test_a_broken_template_is_not_compiled():
    assert "không khép kín" in broken(with_paragraphs("{{ x"))[0]
