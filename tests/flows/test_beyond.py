"""Mistakes of a file that YAML refuses: those behind the first are told in the same run."""

import pytest

from cchc_cli.flows.load import read_file
from cchc_cli.source import Source

PATH = "plans/2023/inspections/phuong-2.yaml"
HEAD = "unit: phuong-2\nfindings:\n  a.b:\n"


def told(text: str) -> list[tuple[str, int]]:
    return sorted((d.code, d.span.line) for d in read_file(Source(PATH, text)).found)


@pytest.mark.parametrize(
    "line",
    [
        "    observation: Đề nghị: sửa",
        '    observation: "chưa đóng',
        "    observation: [1] sửa",
        "    observation: @ai",
        "    observation:sửa",
        "    observation sửa",
        "    evidence: [một,\n      hai",
    ],
)
def test_what_is_wrong_below_a_mistake_of_grammar_is_told_as_well(line: str):
    wrong = f"{HEAD}{line}\n    result: đạt\nopinion: [x]\n"

    found = told(wrong)

    last = wrong.count("\n")
    assert found == [("CCHC101", 4), ("CCHC203", last), ("CCHC204", last - 1)]


def test_several_mistakes_of_grammar_are_told_in_one_run():
    lines = ("    note: a: b", "    result: dat", "\tcause: x", '    observation: "y')

    assert told(HEAD + "\n".join(lines)) == [("CCHC101", 4), ("CCHC101", 7), ("CCHC103", 6)]


def test_a_byte_order_mark_hides_nothing():
    assert told(f"\ufeff{HEAD}    result: đạt\n") == [("CCHC106", 1), ("CCHC204", 4)]


def test_a_control_character_hides_nothing():
    assert told(f"{HEAD}    note: a\x00b\n    result: đạt\n") == [
        ("CCHC106", 4),
        ("CCHC204", 5),
    ]


def test_a_conflict_of_git_hides_nothing():
    sides = "<<<<<<< HEAD\nopinion: a\n||||||| b\nopinion: b\n=======\nopinion: c\n>>>>>>> x\n"

    assert told(f"{HEAD}    result: đạt\n{sides}opinio: d\n") == [
        ("CCHC110", 5),
        ("CCHC202", 12),
        ("CCHC204", 4),
    ]


@pytest.mark.parametrize("line", ["    result: |\n    a: b\n    c", "  - x", "      result: dat"])
def test_where_it_is_not_clear_only_the_first_is_told(line: str):
    assert len(told(f"unit: phuong-2\nopinion: x\n{line}\n")) == 1


def test_a_long_text_is_not_read_again():
    comment = "# " + "x" * 200_000 + "\n"

    assert told(f"{comment}{HEAD}    note: a: b\n    result: đạt\n") == [("CCHC101", 5)]


@pytest.mark.parametrize(
    "text", ['unit: a\nopinion: "x', "unit: a\nopinion: [x\n\n", "a: b: c\rd: e"]
)
def test_a_mistake_told_at_the_end_of_the_file_is_the_only_one(text: str):
    assert told(text)
