"""Titles break where a reader would break them; lists are closed by the right signs."""

import pytest

from cchc_cli.documents.lines import listed, lowered, stopped, tied, typeset, unstopped, wrapped
from cchc_cli.wordtext.metrics import text_width


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ VŨNG TÀU", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ VŨNG TÀU"]),
        ("ĐOÀN KIỂM TRA CCHC", ["ĐOÀN KIỂM TRA CCHC"]),
        ("UBND PHƯỜNG 5", ["UBND PHƯỜNG 5"]),
    ],
)
def test_an_issuer_breaks_between_words_of_meaning(name: str, lines: list[str]) -> None:
    assert wrapped(name, 53.5, 13, bold=True) == lines


def test_an_office_keeps_its_words_of_two_syllables_whole() -> None:
    assert wrapped("PHÓ CHÁNH VĂN PHÒNG", 53.5, 14, bold=True) == ["PHÓ CHÁNH", "VĂN PHÒNG"]


def test_a_subject_does_not_tear_what_is_internal() -> None:
    lines = wrapped("V/v tự kiểm tra trong nội bộ cơ quan", 34, 12, bold=False)

    assert [line for line in lines if line.endswith("nội")] == []


def test_a_typed_line_break_stays() -> None:
    assert wrapped("Kết quả kiểm tra\nquý II", 145, 14, bold=True) == ["Kết quả kiểm tra", "quý II"]


def test_no_line_is_wider_than_its_room() -> None:
    lines = wrapped("Kiểm tra công tác cải cách hành chính " * 6, 100, 14, bold=True)

    assert max(text_width(line, 14, bold=True) for line in lines) <= 100 * 72 / 25.4


def test_a_word_wider_than_its_room_stands_alone() -> None:
    assert wrapped("a " + "x" * 90, 50, 14, bold=True) == ["a", "x" * 90]


def test_a_list_ends_with_a_full_stop() -> None:
    assert listed(["UBND thành phố", "Thành viên.", "Lưu: VT"]) == [
        "UBND thành phố;",
        "Thành viên;",
        "Lưu: VT.",
    ]
    assert listed([]) == []


def test_only_a_closing_full_stop_is_taken_away() -> None:
    assert unstopped("Chưa lập danh mục.") == "Chưa lập danh mục"
    assert unstopped("sổ sách, v.v.") == "sổ sách, v.v."
    assert unstopped("chưa rõ...") == "chưa rõ..."


def test_a_sentence_is_closed_once() -> None:
    assert stopped("Đã lập") == "Đã lập."
    assert stopped("Đã lập!") == "Đã lập!"


def test_an_abbreviation_keeps_its_capitals_inside_a_sentence() -> None:
    assert lowered("Kiểm tra") == "kiểm tra"
    assert lowered("UBND phường") == "UBND phường"
    assert lowered("") == ""


def test_a_number_stays_with_its_word() -> None:
    assert tied("Ủy ban nhân dân Phường 2") == "Ủy ban nhân dân Phường\u00a02"
    assert tied("Phường Rạch Dừa") == "Phường Rạch Dừa"


def test_a_short_role_at_the_end_stays_on_one_line() -> None:
    assert typeset("Bà Lê Thị B, Chuyên viên, Thành viên;") == (
        "Bà Lê Thị B, Chuyên viên, Thành\u00a0viên;"
    )
    long = "Bà Lê Thị B, Chuyên viên Phòng Nội vụ."
    assert typeset(long) == long


def test_a_number_in_a_sentence_stays_with_its_word() -> None:
    assert typeset("tại Phụ lục I, ngày 05 tháng 8") == (
        "tại Phụ lục\u00a0I, ngày\u00a005 tháng\u00a08"
    )
