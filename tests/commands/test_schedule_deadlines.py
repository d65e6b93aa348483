"""`cchc schedule deadlines`: what falls due for whom, overdue first, by which rule."""

import json

import pytest
from tests.sample import SECOND_TEAM, Cchc, Workspace

from cchc_cli.presentation import width

PLAN, SCHEDULE = "plans/2023/plan.yaml", "plans/2023/schedule.yaml"
REMINDER = "  - {id: nhac, of: nhac-bao-cao, name: Nhắc, days: 2, before: han-bao-cao, source: X}\n"


def rows(cchc: Cchc, *words: str) -> list[dict[str, object]]:
    said = cchc("schedule", "deadlines", "--format", "json", *words)
    assert (said.code, said.err) == (0, "")
    found: list[dict[str, object]] = json.loads(said.out)
    return found


def test_what_is_overdue_comes_first_then_the_rest_by_day(workspace: Workspace, cchc: Cchc):
    found = rows(cchc)

    assert [row["state"] for row in found] == ["quá hạn"] * 8 + ["chưa đến hạn"] * 15
    assert [row["due"] for row in found] == sorted(str(row["due"]) for row in found)


def test_a_row_says_all_for_programs(workspace: Workspace, cchc: Cchc):
    (row,) = rows(cchc, "--unit", "phuong-2-phuc-tra")

    assert row == {
        "what": "gửi báo cáo của đơn vị",
        "whom": "Phường 2 (phúc tra)",
        "owner": None,
        "thing": "bao-cao-don-vi",
        "deadline": "bao-cao-don-vi",
        "source": "V.2",
        "rule": "V.2: Đơn vị được kiểm tra gửi báo cáo theo Đề cương về Phòng Nội vụ – 03 ngày"
        " (ngày lịch) trước ngày kiểm tra",
        "units": ["phuong-2"],
        "visit": "phuong-2-phuc-tra",
        "round": "quy-3",
        "item": None,
        "due": "2023-08-14",
        "estimated": False,
        "state": "quá hạn",
        "overdue_days": 1,
        "done": None,
        "waits_for": None,
    }


@pytest.mark.parametrize("typed", ["16d", "16", "16 ngày", "16n"])
def test_so_many_days_from_today_the_overdue_ones_too(workspace, cchc: Cchc, typed: str):
    found = rows(cchc, "--within", typed)

    assert {row["due"] for row in found if row["state"] != "quá hạn"} == {"2023-08-31"}
    assert sum(row["state"] == "quá hạn" for row in found) == 8


@pytest.mark.parametrize("typed", ["2w", "2 tuần"])
def test_weeks_are_understood(workspace: Workspace, cchc: Cchc, typed: str):
    assert len(rows(cchc, "--within", typed)) == 8


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_time_are_days_like_others(workspace: Workspace, cchc: Cchc, today: str):
    for words in (("--within", "3660"), ("--all",), ("--format", "ics")):
        assert cchc("schedule", "deadlines", "--today", today, *words).code == 0


@pytest.mark.parametrize("typed", ["", "mai", "14x", "-3", "9999"])
def test_another_word_for_how_long_is_refused(workspace: Workspace, cchc: Cchc, typed: str):
    said = cchc("schedule", "deadlines", "--within", typed)

    assert said.code == 2
    assert "viết 14d, “14 ngày” hoặc 2w" in said.err


@pytest.mark.parametrize(
    ("words", "units"),
    [
        (["--unit", "Phường 12", "--all"], {"phuong-12"}),
        (["--round", "IV"], {"phuong-nguyen-an-ninh", "phuong-thang-tam"}),
        (["--unit", "phong-tu-phap"], {"phong-tu-phap"}),
    ],
)
def test_one_unit_or_one_round(workspace: Workspace, cchc: Cchc, words, units: set[str]):
    found = rows(cchc, *words)

    assert found
    assert all(units & set(row["units"]) for row in found)  # type: ignore[call-overload]


def test_what_many_units_owe_is_told_of_the_one_that_is_asked_for(workspace, cchc: Cchc):
    (row,) = rows(cchc, "--unit", "phong-tu-phap")

    assert (row["whom"], row["units"]) == ("Phòng Tư pháp", ["phong-tu-phap"])


def test_all_tells_what_is_done_what_waits_and_what_has_no_day(workspace: Workspace, cchc: Cchc):
    out = cchc("schedule", "deadlines", "--all").out

    assert "Đã xong, hoặc đã qua:" in out
    assert "\n- Phường Rạch Dừa: gửi báo cáo của đơn vị: chờ ngày kiểm tra (2)\n" in out
    assert "\n- Phòng Nội vụ: báo cáo kết quả kiểm tra quý IV năm 2023 (4)\n" in out
    assert "\n(4) V.1: Họp Đoàn kiểm tra và báo cáo" in out


def test_without_all_it_is_said_how_many_have_no_day(workspace: Workspace, cchc: Cchc):
    out = cchc("schedule", "deadlines").out

    assert "\nChưa có hạn: 01 việc còn chờ mốc, 03 việc kế hoạch không định ngày.\n" in out
    assert "\nXem cả các việc ấy: cchc schedule deadlines --all\n" in out
    assert "V.1" not in out


@pytest.mark.parametrize("words", [(), ("--all",), ("--within", "60d", "--round", "quy-2")])
@pytest.mark.parametrize("today", ["2023-01-05", "2023-08-15", "2024-03-01"])
def test_every_line_fits_a_terminal(workspace: Workspace, cchc: Cchc, words, today: str):
    long = "Báo cáo kết quả thực hiện công tác tự kiểm tra, giám sát và khắc phục tồn tại " * 2
    line = f"  - {{id: dai, name: '{long}', date: 20/12/2023, source: Mục V khoản 2 điểm b}}\n"
    workspace.replace(PLAN, "\ndeadlines:\n", f"\ndeadlines:\n{line}")

    out = cchc("schedule", "deadlines", "--today", today, *words).out

    assert max(width(line) for line in out.splitlines()) <= 80


def test_an_estimated_day_says_so_in_table_and_json(workspace: Workspace, cchc: Cchc):
    workspace.replace(PLAN, "    count: lich\n", "    count: lam-viec\n")
    text = workspace.read(PLAN)
    workspace.write(PLAN, text.replace("when: {quarter: 4}", "when: {quarter: 1, year: 2027}"))
    workspace.replace(SCHEDULE, "date: 07/11/2023", "date: 15/02/2027")

    out = cchc("schedule", "deadlines", "--unit", "phuong-thang-tam").out
    estimated = [row["estimated"] for row in rows(cchc, "--unit", "phuong-thang-tam")]

    assert "T4 03/02/2027  Phường Thắng Tam" in out
    assert "\n(dự kiến)" in out
    assert "(dự kiến): tính qua ngày nghỉ chưa công bố chính thức." in out
    assert estimated == [False, True]


def test_nothing_due_is_told_in_words(workspace: Workspace, cchc: Cchc):
    out = cchc("schedule", "deadlines", "--round", "quy-4", "--within", "7d").out

    assert out.startswith("Không có việc nào quá hạn hoặc đến hạn cho đến hết ngày 22/8/2023.\n")


def test_a_plan_without_deadlines_says_where_they_are_written(workspace: Workspace, cchc: Cchc):
    text = workspace.read(PLAN)
    bare = text[: text.index("\ndeadlines:")] + "\n"
    workspace.write(PLAN, bare)

    out = cchc("schedule", "deadlines", "--round", "quy-4").out

    assert out == (
        "Chưa có việc nào đến hạn: phần deadlines của plans/2023/plan.yaml chưa ghi thời hạn nào.\n"
    )


def test_the_next_step_is_a_command_that_exists(workspace: Workspace, cchc: Cchc):
    out = cchc("schedule", "deadlines").out
    step = out.split("Việc tiếp theo: cchc ")[1].split(" (")[0]

    assert step == "report don-doc phuong-2"
    assert cchc(*step.split()).code == 0


def test_moving_a_visit_tells_where_the_reminder_moves_to(workspace: Workspace, cchc: Cchc):
    workspace.replace(PLAN, "\ndeadlines:\n", f"\ndeadlines:\n{REMINDER}")

    out = cchc("schedule", "set", "phuong-rach-dua", "17/10/2023").out

    assert "Hạn nhắc đơn vị nộp báo cáo: hết ngày 12/10/2023." in out
    assert "Hạn đơn vị gửi báo cáo: hết ngày 14/10/2023." in out


def test_an_effect_says_that_a_day_is_estimated(workspace: Workspace, cchc: Cchc):
    workspace.replace(PLAN, "    count: lich\n", "    count: lam-viec\n")
    text = workspace.read(PLAN)
    workspace.write(PLAN, text.replace("when: {quarter: 4}", "when: {quarter: 1, year: 2027}"))

    out = cchc("schedule", "set", "phuong-rach-dua", "15/02/2027").out

    assert "Hạn đơn vị gửi báo cáo: hết ngày 03/02/2027 (dự kiến)." in out
    assert "hạn 03/02 dự kiến" in cchc("schedule", "--unit", "phuong-rach-dua").out


def test_what_two_teams_are_owed_by_one_unit_names_the_team(workspace: Workspace, cchc: Cchc):
    workspace.replace("plans/2023/plan.yaml", "\nteams:\n", f"\nteams:\n{SECOND_TEAM}")
    line = "  - {unit: phuong-12, round: quy-3, date: 22/08/2023, session: chieu, start: 13h30"
    more = f"{line}, team: doan-kiem-tra}}\n{line}, id: p12-t2, team: to-2}}\n"
    workspace.replace("plans/2023/schedule.yaml", f"{line}}}\n", more)

    whom = {due["visit"]: due["whom"] for due in rows(cchc) if due["thing"] == "bao-cao-don-vi"}

    assert whom["p12-t2"] == "Phường 12 (Tổ số 2)"
