"""Recommendations written anew, added and dropped; and answers that come after signing."""

import pytest
from tests.sample import INSPECTIONS, ITEM, Cchc, Workspace, answering

PATH = f"{INSPECTIONS}/phuong-10.yaml"


@pytest.fixture
def advised(workspace: Workspace, cchc: Cchc) -> Workspace:
    """Two recommendations on an item of ward 10, the second mistyped."""
    unmet = ("--result", "chua-dat", "--observation", "Bảng cũ", "--evidence", "Ảnh")
    cchc("record", "phuong-10", ITEM, *unmet, "--recommend", "Thay bảng", "--due", "15/9/2023")
    cchc("record", "phuong-10", ITEM, "--recommend", "c")
    return workspace


def test_a_second_recommendation_is_told_with_the_way_to_take_it_back(advised, cchc: Cchc):
    said = cchc("record", "phuong-10", ITEM, "--recommend", "Ba")

    assert "Nội dung này nay có 3 kiến nghị:\n  1. Thay bảng\n  2. c\n  3. Ba\n" in said.out
    assert "--recommend LỜI --recommend-at SỐ; bỏ: --drop-recommend SỐ.\n" in said.out


def test_a_recommendation_is_written_anew_by_its_number(advised: Workspace, cchc: Cchc):
    words = (
        "--recommend",
        "Công khai số điện thoại",
        "--recommend-at",
        "2",
        "--owner",
        "Văn phòng",
    )
    said = cchc("record", "phuong-10", ITEM, *words)

    assert said.out == f"Đã ghi Phường 10 · {ITEM}: chưa đạt.\n"
    text = advised.read(PATH)
    assert "- text: Công khai số điện thoại\n        owner: Văn phòng\n" in text
    assert "- text: c\n" not in text


def test_a_recommendation_is_dropped_by_its_number(advised: Workspace, cchc: Cchc):
    cchc("record", "phuong-10", ITEM, "--drop-recommend", "2")
    assert "- text: c\n" not in advised.read(PATH)

    cchc("record", "phuong-10", ITEM, "--drop-recommend", "1")
    assert "Thay bảng" not in advised.read(PATH)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--drop-recommend", "3"), "chỉ có 2 kiến nghị, không có kiến nghị thứ 3"),
        (("--drop-recommend", "1", "--recommend", "a"), "không vừa bỏ vừa ghi kiến nghị"),
        (("--due", "1/10/2023"), "gợi ý: thêm --recommend-at SỐ"),
    ],
)
def test_a_recommendation_that_is_not_clear_is_refused(advised, cchc: Cchc, words, told: str):
    said = cchc("record", "phuong-10", ITEM, *words)

    assert (said.code, told in said.err) == (1, True)


def test_the_questions_show_the_recommendations_and_change_them(advised, cchc: Cchc, monkeypatch):
    before = [""] * 12  # result, four figures in two columns, words, evidence
    answering(monkeypatch, *before, "-2", "1", "Thay cả bảng", "20/9/2023", "Văn phòng")

    said = cchc("record", "phuong-10", ITEM)

    assert "    (kiến nghị 1: Thay bảng)\n    (kiến nghị 2: c)\n" in said.out
    text = advised.read(PATH)
    assert "text: Thay cả bảng\n        due: 20/09/2023\n        owner: Văn phòng\n" in text
    assert "text: c\n" not in text


def test_an_answer_after_signing_is_told_to_differ_from_the_paper(workspace, cchc: Cchc):
    said = cchc("record", "phuong-2", "--round", "II", ITEM, "--recommend", "Cập nhật")

    assert said.code == 0
    assert "Cần xem lại: đã có biên bản ký ngày 16/5/2023" in said.err
    assert "  ghi nhầm: cchc record phuong-2 --undo\n" in said.err


def test_a_remedy_after_signing_is_as_it_should_be(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-2", ITEM, "--recommend", "Cập nhật")

    said = cchc("record", "phuong-2", ITEM, "--recommend-at", "1", "--remedied", "1/8/2023")

    assert said.code == 0
    assert "ghi nhầm" not in said.err


def test_the_questions_tell_that_the_minutes_are_signed(workspace, cchc: Cchc, monkeypatch):
    answering(monkeypatch, "q")

    assert "  Đã có biên bản ký ngày 16/5/2023" in cchc("record", "phuong-2", ITEM).out
