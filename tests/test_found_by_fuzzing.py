"""Inputs that fuzzing has found, or kin of them, kept so that they stay mended."""

import pytest

from cchc_cli.flows.check import check
from cchc_cli.source import Source
from tests.wordtext.building import broken, mistakes, printed, with_paragraphs, with_part


def test_an_endless_expression_in_a_template_is_a_mistake_with_a_place():
    (mistake,) = mistakes(with_paragraphs("Mở đầu", "{{ " + "(" * 300 + "x }}"))

    assert mistake.startswith("thân văn bản, đoạn 2")


@pytest.mark.parametrize("signs", ["not " * 200, "-" * 900])
def test_a_long_chain_of_signs_is_computed_or_refused(signs: str):
    template = with_paragraphs("{% if " + signs + "n %}a{% else %}b{% endif %}")

    assert mistakes(template) or printed(template, n=1) in ("a", "b")


def test_a_tag_of_thousands_of_letters_is_a_mistake():
    (mistake,) = mistakes(with_paragraphs("{{ x" + " + x" * 1000 + " }}"))

    assert "thẻ quá dài" in mistake


@pytest.mark.parametrize("tags", ["{{ a }}" * 2001, "{{ a" + "|upper" * 120 + " }}"])
def test_a_template_of_nothing_but_tags_is_not_looked_at_tag_by_tag(tags: str):
    (mistake,) = mistakes(with_paragraphs(*[tags] * (150 if "|" in tags else 1)))

    assert "có nhiều thẻ hơn mọi văn bản hành chính" in mistake


def test_a_body_that_is_no_document_of_word_is_a_mistake():
    template = with_part(with_paragraphs("x"), "word/document.xml", lambda _: b"<Properties/>")

    assert mistakes(template) == broken(template)
    assert "thành phần word/document.xml hỏng" in broken(template)[0]


@pytest.mark.parametrize("sign", ["\x81", "\x9f", "\x7f", "\x00"])
def test_a_control_character_is_told_at_its_place(sign: str):
    found = check([Source("plans/units.yaml", f"kinds:\n- {{id: a{sign}}}\n")])

    assert ("CCHC106", 2, 9) in [(d.code, d.span.line, d.span.column) for d in found]


def test_a_mark_without_a_letter_before_it_ends_no_check():
    assert check([Source("plans/units.yaml", "\u0301a\u0302\n# \u0323\n")])


def test_a_lone_carriage_return_ends_a_line_for_places_too():
    found = check([Source("plans/2023/schedule.yaml", "visits:1 - {unit: a\r\r\rb, round: q-!}\n")])

    assert found
    assert all(1 <= d.span.line <= 5 for d in found)
