"""`cchc status`: what is late, and the one next step, as the year goes on."""

import json

import pytest
from tests.sample import INSPECTIONS, Cchc, Workspace

SCHEDULE = "plans/2023/schedule.yaml"


def state(cchc: Cchc, *words: str) -> dict[str, object]:
    found = json.loads(cchc("status", "--format", "json", *words).out)
    assert isinstance(found, dict)
    return found


def test_mistakes_come_before_everything(workspace: Workspace, cchc: Cchc):
    workspace.replace(f"{INSPECTIONS}/phuong-12.yaml", "14/08/2023", "32/08/2023")

    said = cchc("status")

    assert said.code == 0
    assert "- 1 lỗi trong các tệp: cchc check\n" in said.out
    assert said.out.endswith("Việc tiếp theo: cchc check (sửa lỗi trong tệp trước)\n")


@pytest.mark.parametrize(
    ("today", "step"),
    [
        ("2023-08-15", "cchc record phuong-10 (kiểm tra hôm nay)"),
        ("2023-08-16", "cchc record phuong-10 (ghi cho xong kết quả)"),
        ("2023-08-01", "cchc report bien-ban phong-vhtt (trình ký biên bản)"),
    ],
)
def test_the_day_decides_the_next_step(workspace: Workspace, cchc: Cchc, today: str, step: str):
    assert state(cchc, "--today", today)["next"] == step


def test_when_minutes_are_signed_a_visit_without_a_day_is_next(workspace: Workspace, cchc: Cchc):
    cchc("record", "phong-vhtt", "--signed", "18/7/2023")

    next_step = state(cchc, "--today", "2023-08-01")["next"]

    assert next_step == "cchc schedule set phuong-rach-dua NGÀY (xếp lịch)"


def test_when_all_have_a_day_the_round_is_reported(workspace: Workspace, cchc: Cchc):
    cchc("record", "phong-vhtt", "--signed", "18/7/2023")
    cchc("schedule", "set", "phuong-rach-dua", "14/11/2023")

    next_step = state(cchc, "--today", "2023-08-01")["next"]

    assert next_step == "cchc report bao-cao-quy quy-3 (báo cáo kết quả đợt)"


def test_a_year_without_visits_lays_out_its_schedule(workspace: Workspace, cchc: Cchc):
    (workspace.root / SCHEDULE).unlink()

    found = state(cchc)

    assert (found["planned"], found["late"]) == (0, [])
    assert found["next"] == "cchc schedule propose --write (xếp lịch theo kế hoạch)"


def test_a_cancelled_visit_is_not_counted(workspace: Workspace, cchc: Cchc):
    workspace.replace(SCHEDULE, "{unit: phuong-rach-dua,", "{unit: phuong-rach-dua, cancelled: Bỏ,")

    assert state(cchc)["planned"] == 9


def test_what_is_recorded_is_counted(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-10", "nguoi-dung-dau", "--result", "dat")

    visits = state(cchc)["visits"]

    assert isinstance(visits, list)
    ward = next(visit for visit in visits if visit["visit"] == "phuong-10")
    assert (ward["examined"], ward["items"]) == (9, 53)


def test_what_is_late_is_told_unit_by_unit(workspace: Workspace, cchc: Cchc):
    late = state(cchc, "--today", "2023-10-20")["late"]

    assert "Phường 10: quá ngày kiểm tra 15/8/2023, chưa ghi xong" in str(late)
    assert "Phường Nguyễn An Ninh: chưa gửi báo cáo, hạn 09/10/2023" in str(late)


def test_what_else_the_plan_wants_is_told_once_it_is_overdue(workspace: Workspace, cchc: Cchc):
    line = "  - {id: so-ket, name: Báo cáo sơ kết, date: 14/08/2023, source: V.1}\n"
    workspace.replace("plans/2023/plan.yaml", "\ndeadlines:\n", f"\ndeadlines:\n{line}")

    told = "- Phòng Nội vụ: Báo cáo sơ kết, hạn 14/8/2023\n"
    assert told in cchc("status").out
    assert told not in cchc("status", "--today", "2023-08-14").out
