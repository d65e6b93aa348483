"""What “Cần chú ý” says: late, running out of time, left by earlier years; many as one line."""

import shutil

import pytest
from tests.sample import Cchc, Workspace

from cchc_cli.flows.attention import Matter, grouped

SCHEDULE = "plans/2023/schedule.yaml"


def test_few_matters_of_a_kind_stand_each_on_a_line() -> None:
    few = [Matter(f"Phường {n}", "chưa gửi báo cáo", "hạn 9/10") for n in range(3)]

    assert grouped(few)[0] == "Phường 0: chưa gửi báo cáo, hạn 9/10"
    assert len(grouped(few)) == 3


def test_many_matters_of_a_kind_are_counted_in_one_line() -> None:
    many = [Matter(f"Phường {n}", "kiến nghị quá hạn", many=2) for n in range(5)]

    told = "10 kiến nghị quá hạn, 05 nơi: Phường 0 – 02; Phường 1 – 02; Phường 2 – 02; …"
    assert grouped(many) == [told]


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("23/12/2023", None),
        ("24/12/2023", "- Phường Rạch Dừa: chưa kiểm tra, đợt kết thúc 31/12/2023\n"),
        ("02/01/2024", "- Phường Rạch Dừa: chưa kiểm tra, đợt đã kết thúc 31/12/2023\n"),
    ],
)
def test_a_visit_without_a_day_is_told_of_as_its_round_ends(workspace, cchc: Cchc, today, told):
    said = cchc("status", "--today", today).out

    assert (told or "") in said
    assert ("chưa kiểm tra, đợt" in said) == (told is not None)


def test_a_visit_postponed_past_its_round_is_told_of(workspace: Workspace, cchc: Cchc):
    workspace.replace(
        SCHEDULE, "{unit: phuong-rach-dua,", "{unit: phuong-rach-dua, postponed: Mưa,"
    )

    said = cchc("status", "--today", "02/01/2024").out

    assert "- Phường Rạch Dừa: đang hoãn, đợt đã kết thúc 31/12/2023\n" in said


def test_a_visit_without_going_there_needs_no_day_to_be_next(workspace: Workspace, cchc: Cchc):
    cchc("record", "phong-vhtt", "--signed", "18/7/2023")
    cchc("schedule", "set", "phuong-rach-dua", "14/11/2023")
    planned = "{unit: phuong-12, round: quy-3, date: 22/08/2023, session: chieu, start: 13h30}"
    workspace.replace(SCHEDULE, planned, "{unit: phuong-12, round: quy-3, form: moi-truong-so}")
    (workspace.root / "plans/2023/inspections/phuong-12.yaml").unlink()

    said = cchc("status", "--today", "2023-08-01").out

    assert said.endswith("cchc record phuong-12 (kiểm tra không đến đơn vị, ghi kết quả)\n")


@pytest.fixture
def next_year(workspace: Workspace) -> Workspace:
    """The plan of the year after, begun as the handbook says: three files copied."""
    plans = workspace.root / "plans"
    (plans / "2024").mkdir()
    for name in ("plan.yaml", "members.yaml", "documents.yaml"):
        shutil.copy(plans / "2023" / name, plans / "2024" / name)
    workspace.replace("plans/2024/plan.yaml", "\nyear: 2023\n", "\nyear: 2024\n")
    return workspace


def test_the_next_year_tells_what_the_last_one_left(next_year: Workspace, cchc: Cchc):
    said = cchc("status", "--today", "05/01/2024").out

    assert "- Năm 2023 còn " in said
    assert " quá hạn: cchc --plan 2023 status\n" in said
    assert "Năm 2024" not in cchc("--plan", "2023", "status").out


def test_a_visit_of_the_last_year_is_reached_by_naming_its_plan(next_year, cchc: Cchc):
    said = cchc("record", "phuong-2", "chi-dao.ke-hoach", "--result", "dat")

    assert "gợi ý: cuộc của kế hoạch 2023: thêm --plan 2023\n" in said.err


def test_an_empty_schedule_is_begun_from_the_plan(next_year: Workspace, cchc: Cchc):
    step = "Việc tiếp theo: cchc schedule propose --write (xếp lịch theo kế hoạch)\n"

    assert cchc("status", "--today", "05/01/2024").out.endswith(step)
