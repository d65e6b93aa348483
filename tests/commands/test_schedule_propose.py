"""`cchc schedule propose`: what it prints, and what --write changes."""

import json
import shutil
from pathlib import Path

import pytest
from tests.sample import Cchc, Workspace

ROOT = Path(__file__).parents[2]
PATH = "plans/2023/schedule.yaml"
REFERENCE = """\
Ngày           Buổi  Đơn vị                 Đoàn
Quý II năm 2023: 03 cuộc
T3 18/4/2023   sáng  Phòng TN&MT            ĐKT
    đều trong quý (01/03); tránh sáng thứ Hai 17/4
T4 17/5/2023   sáng  Phường 2               ĐKT
    đều trong quý (02/03)
T5 15/6/2023   sáng  Phường 5               ĐKT
    đều trong quý (03/03)
Quý III năm 2023: 03 cuộc
T3 18/7/2023   sáng  Phòng VH&TT            ĐKT
    đều trong quý (01/03); tránh sáng thứ Hai 17/7
T4 16/8/2023   sáng  Phường 10              ĐKT
    đều trong quý (02/03)
T5 14/9/2023   sáng  Phường 12              ĐKT
    đều trong quý (03/03)
Quý IV năm 2023: 03 cuộc
T3 17/10/2023  sáng  Phường Nguyễn An Ninh  ĐKT
    đều trong quý (01/03); tránh sáng thứ Hai 16/10
T4 15/11/2023  sáng  Phường Thắng Tam       ĐKT
    đều trong quý (02/03)
T5 14/12/2023  sáng  Phường Rạch Dừa        ĐKT
    đều trong quý (03/03)

Chưa ghi gì. Ghi vào lịch: cchc schedule propose --write
"""
WRITTEN = """\
Đã ghi: Phường Rạch Dừa: chưa định ngày → T5 14/12/2023 (sáng).
  Hạn đơn vị gửi báo cáo: hết ngày 11/12/2023.

Đã có ngày, giữ nguyên: 02 cuộc.
"""


@pytest.fixture
def reference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """The plan of 2023 itself, without any date, as the current folder."""
    for name in ("plans", "checklists"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CCHC_TODAY", "2023-03-01")
    return Workspace(tmp_path)


def test_the_plan_of_2023_gets_its_nine_dates(reference: Workspace, cchc: Cchc):
    before = reference.everything()

    assert cchc("schedule", "propose") == (0, REFERENCE, "")
    assert reference.everything() == before


def test_written_only_the_lines_of_the_round_change(reference: Workspace, cchc: Cchc):
    before = reference.read(PATH)

    assert cchc("schedule", "propose", "--round", "II", "--write").code == 0

    lines = [
        (old, new)
        for old, new in zip(before.splitlines(), reference.read(PATH).splitlines(), strict=True)
        if old != new
    ]
    assert [old for old, _ in lines] == [
        f"  - {{unit: {unit}, round: quy-2}}" for unit in ("phong-tnmt", "phuong-2", "phuong-5")
    ]
    assert lines[0][1] == "  - {unit: phong-tnmt, round: quy-2, date: 18/04/2023, session: sang}"


def test_what_was_written_is_told_with_what_follows(workspace: Workspace, cchc: Cchc):
    assert cchc("schedule", "propose", "--round", "quy-4", "--write") == (0, WRITTEN, "")


def test_writing_again_changes_nothing(workspace: Workspace, cchc: Cchc):
    cchc("schedule", "propose", "--write")
    before = workspace.read(PATH)

    said = cchc("schedule", "propose", "--write")

    assert said.out.startswith("Không có gì thay đổi.\n")
    assert workspace.read(PATH) == before
    assert "changes:" not in before


def test_what_was_written_can_be_undone(workspace: Workspace, cchc: Cchc):
    before = workspace.read(PATH)
    cchc("schedule", "propose", "--write")

    assert cchc("schedule", "undo", "--yes").code == 0
    assert workspace.read(PATH) == before


def test_a_unit_of_the_plan_without_a_line_gets_one(workspace: Workspace, cchc: Cchc):
    workspace.replace(PATH, "  - {unit: phuong-rach-dua, round: quy-4} # chưa định ngày\n", "")

    told = cchc("schedule", "propose").out
    cchc("schedule", "propose", "--write")

    assert "Chưa có dòng trong lịch, --write sẽ thêm: Phường Rạch Dừa." in told
    line = "  - {unit: phuong-rach-dua, round: quy-4, date: 14/12/2023, session: sang}\n"
    assert line in workspace.read(PATH)


def test_no_line_is_added_while_one_cannot_be_read(workspace: Workspace, cchc: Cchc):
    line = "  - {unit: phuong-rach-dua, round: quy-4}"
    workspace.replace(PATH, line, line.replace("round: quy-4", "rond: quy-4"))

    said = cchc("schedule", "propose")

    assert "Không có cuộc nào chờ định ngày." in said.out
    assert "cảnh báo: 1 tệp còn lỗi" in said.err


def test_a_schedule_that_is_not_there_is_begun(reference: Workspace, cchc: Cchc):
    (reference.root / PATH).unlink()

    assert cchc("schedule", "propose", "--round", "quy-2", "--write").code == 0

    assert reference.read(PATH).startswith("visits:\n  - unit: phong-tnmt\n    round: quy-2\n")


@pytest.mark.parametrize("write", [False, True])
def test_programs_read_json(workspace: Workspace, cchc: Cchc, write: bool):
    said = cchc("schedule", "propose", "--format", "json", *(["--write"] if write else []))

    told = json.loads(said.out)
    assert told["written"] is write
    assert told["proposed"][0]["date"] == "2023-12-14"
    assert ("14/12/2023" in workspace.read(PATH)) == write


def test_rounds_that_are_over_are_told(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "propose", "--today", "2024-01-05", "--round", "quy-4")

    assert said.out == "Quý IV năm 2023 đã qua, không còn gì để xếp.\n"


def test_a_long_name_is_told_in_eighty_columns(reference: Workspace, cchc: Cchc):
    long = "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính số Một thành phố"
    reference.replace("plans/units.yaml", "short: Phường 5\n", f"short: {long}\n")

    said = cchc("schedule", "propose")

    assert max(map(len, said.out.splitlines())) <= 80
    assert long in " ".join(said.out.replace("ĐKT", "").split())


def test_a_proposal_with_an_error_in_the_file_is_not_written(workspace: Workspace, cchc: Cchc):
    workspace.replace(PATH, "unit: phuong-thang-tam, round: quy-4", "unit: phuong-thang-tam")
    before = workspace.read(PATH)

    said = cchc("schedule", "propose", "--write")

    assert said.code == 1
    assert workspace.read(PATH) == before
