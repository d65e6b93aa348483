"""Which visit is written into when a unit has several and is named by its code."""

import pytest
from tests.sample import ITEM, Cchc, Workspace, answering

AGAIN = "phuong-2-phuc-tra"
RECEIVED = ("--report-received", "16/8/2023")


@pytest.mark.parametrize("words", [RECEIVED, ("--held-on", "16/8/2023"), (ITEM, "--result", "dat")])
def test_a_code_is_refused_when_the_day_tells_of_another_visit(workspace, cchc: Cchc, words):
    before = workspace.everything()

    said = cchc("record", "phuong-2", *words, "--today", "16/8/2023")

    assert said.code == 2
    assert "có nhiều cuộc kiểm tra, ngày 1" in said.err
    assert f"  {AGAIN}: Phường 2 (phúc tra), quý III năm 2023, 17/8/2023\n" in said.err
    assert "đúng là cuộc “phuong-2”: thêm --round quy-2\n" in said.err
    assert workspace.everything() == before


@pytest.mark.parametrize(("of_round", "visit"), [("quy-2", "phuong-2"), ("III", AGAIN)])
def test_the_round_tells_which_visit_is_meant(workspace, cchc: Cchc, of_round: str, visit: str):
    said = cchc("record", "Phường 2", "--round", of_round, *RECEIVED, "--today", "16/8/2023")

    assert said.code == 0
    assert f"inspections/{visit}.yaml\n  (Phường 2" in said.out


def test_the_reply_names_the_visit_when_the_unit_has_several(workspace: Workspace, cchc: Cchc):
    said = cchc("record", "phuong-2", ITEM, "--recommend", "Cập nhật bảng niêm yết")

    assert said.out.startswith(f"Đã ghi Phường 2, quý II năm 2023, 16/5/2023 · {ITEM}: ")


def test_the_remedy_of_a_visit_that_is_over_needs_no_further_word(workspace, cchc: Cchc):
    item = "chi-dao.tu-kiem-tra"

    said = cchc(
        "record", "phuong-2", item, "--recommend", "Lập kế hoạch", "--remedied", "10/8/2023"
    )

    assert said.code == 0


def test_the_questions_name_the_other_visits_of_the_unit(workspace, cchc: Cchc, monkeypatch):
    answering(monkeypatch, "q")

    said = cchc("record", "phuong-2").out

    assert f"  Cuộc kiểm tra khác của đơn vị này:\n    {AGAIN}: Phường 2 (phúc tra)" in said


def test_the_last_edit_of_a_visit_named_by_its_round_is_taken_back(workspace, cchc: Cchc):
    before = workspace.inspection("phuong-2")
    cchc("record", "Phường 2", "--round", "quy-2", *RECEIVED, "--today", "16/8/2023")

    assert cchc("record", "Phường 2", "--round", "quy-2", "--undo", "--yes").code == 0
    assert workspace.inspection("phuong-2") == before
