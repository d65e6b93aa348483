"""`cchc schedule`: what comes next, what is due, what is late."""

import json

import pytest
from tests.sample import Cchc, Workspace

PATH = "plans/2023/schedule.yaml"


def visits(cchc: Cchc, *words: str) -> list[str]:
    return [row["visit"] for row in json.loads(cchc("schedule", "--format", "json", *words).out)]


def test_what_is_still_to_come_is_sorted_by_day_with_those_without_one_last(workspace, cchc: Cchc):
    assert visits(cchc) == [
        "phuong-10",
        "phuong-2-phuc-tra",
        "phuong-12",
        "phuong-nguyen-an-ninh",
        "phuong-thang-tam",
        "phuong-rach-dua",
    ]


def test_all_holds_what_is_over_as_well(workspace: Workspace, cchc: Cchc):
    assert len(visits(cchc, "--all")) == 10


@pytest.mark.parametrize("typed", ["quy-4", "IV", "quý IV năm 2023"])
def test_a_round_alone(workspace: Workspace, cchc: Cchc, typed: str):
    assert visits(cchc, "--round", typed) == [
        "phuong-nguyen-an-ninh",
        "phuong-thang-tam",
        "phuong-rach-dua",
    ]


def test_a_unit_alone_be_it_over_or_not(workspace: Workspace, cchc: Cchc):
    assert visits(cchc, "--unit", "Phòng TN&MT") == ["phong-tnmt"]


@pytest.mark.parametrize("unit", ["phuong-2", "Phường 2"])
def test_a_unit_with_all_its_visits(workspace: Workspace, cchc: Cchc, unit: str):
    assert visits(cchc, "--unit", unit) == ["phuong-2", "phuong-2-phuc-tra"]
    assert "17/8/2023" in cchc("schedule", "--unit", unit).out
    assert "Phường 2 (phúc tra)" in cchc("schedule", "--unit", unit, "--format", "ics").out


def test_a_row_says_all_for_programs(workspace: Workspace, cchc: Cchc):
    row = json.loads(cchc("schedule", "--unit", "phuong-2-phuc-tra", "--format", "json").out)[0]

    assert row == {
        "visit": "phuong-2-phuc-tra",
        "unit": "phuong-2",
        "name": "Phường 2 (phúc tra)",
        "round": "quy-3",
        "team": "ĐKT",
        "date": "2023-08-17",
        "session": "sang",
        "report_due": "2023-08-14",
        "report_due_estimated": False,
        "report_received": None,
        "report_late": True,
        "stage": "đã xếp lịch",
        "overdue": False,
        "changes": [],
    }


def test_the_day_after_a_visit_that_was_not_held_is_marked(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "--today", "2023-08-18", "--unit", "phuong-2-phuc-tra")

    assert "QUÁ NGÀY, đã xếp lịch" in said.out


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_time_are_days_like_others(workspace: Workspace, cchc: Cchc, today: str):
    for command in ("schedule", "status", "report", "check"):
        assert cchc("--today", today, command).code == 0


def test_a_surprise_visit_is_not_shown_before_it_is_held(workspace: Workspace, cchc: Cchc):
    workspace.replace(PATH, "{unit: phuong-12,", "{unit: phuong-12, kind: dot-xuat,")

    for words in (["schedule", "--all"], ["status"], ["report"], ["status", "--format", "json"]):
        assert "Phường 12" not in cchc(*words).out


def test_nothing_left_is_said(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "--round", "quy-2")

    assert said.out == "Không còn cuộc kiểm tra nào sắp tới. Xem tất cả: cchc schedule --all\n"


def test_a_year_without_a_schedule_is_said(workspace: Workspace, cchc: Cchc):
    (workspace.root / PATH).unlink()

    assert cchc("schedule").out == f"Chưa có cuộc kiểm tra nào trong {PATH}.\n"
    assert cchc("status").code == 0
    assert cchc("report").code == 0


@pytest.mark.parametrize("words", [["schedule"], ["schedule", "--format", "json"], ["report"]])
def test_a_file_that_cannot_be_read_is_told_apart_from_the_answer(workspace, cchc: Cchc, words):
    workspace.write("plans/2023/inspections/phuong-12.yaml", "unit: [\n")

    said = cchc(*words)

    assert said.code == 0
    assert said.err == "cảnh báo: 1 tệp còn lỗi nên danh sách có thể thiếu: cchc check\n"
