from docx import Document

from cchc_cli.wordtext.package import read_package
from cchc_cli.wordtext.parts import draft
from cchc_cli.wordtext.proof import prints_well
from tests.wordtext.building import saved, with_paragraphs, with_table


def is_proved(template: bytes) -> bool:
    return prints_well(draft(read_package(template, "mau.docx")).stories["word/document.xml"])


def test_blocks_that_close_where_they_open_print_well():
    assert is_proved(with_paragraphs("{{ a }}{% if b %}x{% elif c %}y{% else %}z{% endif %}"))
    assert is_proved(with_paragraphs("{%p for x in xs %}", "{{ x }}", "{%p endfor %}"))
    assert is_proved(with_table(["{%tr for x in xs %}"], ["{{ x }}"], ["{%tr endfor %}"]))


def test_a_block_over_two_paragraphs_is_not_proved():
    assert not is_proved(with_paragraphs("{% if a %}x", "y{% endif %}"))


def test_a_block_left_open_is_not_proved():
    assert not is_proved(with_paragraphs("{%p if a %}", "x"))
    assert not is_proved(with_paragraphs("x{% endif %}"))


def test_a_branch_in_another_paragraph_is_not_proved():
    assert not is_proved(with_paragraphs("{% if a %}x", "{% else %}", "y{% endif %}"))


def test_a_block_over_two_runs_of_a_paragraph_is_not_proved():
    document = Document()
    paragraph = document.add_paragraph("{% if a %}")
    paragraph.add_run("x").bold = True
    paragraph.add_run("{% endif %}")

    assert not is_proved(saved(document))
