"""`cchc schedule coverage`: who was inspected within some years, and who was not."""

import json

import pytest
from tests.sample import Cchc, Workspace

UNITS = "plans/units.yaml"
PLAN = "plans/2023/plan.yaml"


@pytest.fixture
def earlier_year(workspace: Workspace) -> None:
    """A plan of 2021, in which two units were inspected."""
    plan = workspace.read(PLAN).replace("year: 2023", "year: 2021")
    workspace.write("plans/2021/plan.yaml", plan)
    visits = "".join(
        f"  - {{unit: {unit}, round: quy-3, date: 16/8/{year}}}\n"
        for unit, year in (("phong-tckh", 2020), ("phong-noi-vu", 2021))
    )
    workspace.write("plans/2021/schedule.yaml", f"visits:\n{visits}")
    for unit, day in (("phong-tckh", "15/8/2020"), ("phong-noi-vu", "16/8/2020")):
        held = f"unit: {unit}\nheld: {{date: {day}, start: 8h00, end: 11h00}}\n"
        workspace.write(f"plans/2021/inspections/{unit}.yaml", held)


def units(cchc: Cchc, *words: str, today: str = "15/8/2023") -> dict[str, dict[str, object]]:
    said = cchc("--today", today, "schedule", "coverage", "--format", "json", *words)
    assert said.code == 0
    return {each["unit"]: each for each in json.loads(said.out)["units"]}


def test_units_are_counted_by_kind(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "coverage").out

    assert said.startswith("Đơn vị được kiểm tra trong 3 năm, từ 16/8/2020 đến hết 15/8/2023:\n")
    assert "cơ quan chuyên môn  7          2 (28,6%)    0           5\n" in said
    assert "UBND phường, xã     7          2 (28,6%)    5           0\n" in said
    assert "Phường Rạch Dừa (chưa\n  định ngày)" in said
    assert "chỉ có kế hoạch từ năm 2023" in said
    assert max(map(len, said.splitlines())) <= 80


def test_the_day_so_many_years_ago_is_just_too_long_ago(earlier_year, cchc: Cchc):
    found = units(cchc)

    assert (found["phong-tckh"]["last"], found["phong-tckh"]["inspected"]) == ("2020-08-15", False)
    assert (found["phong-noi-vu"]["last"], found["phong-noi-vu"]["inspected"]) == (
        "2020-08-16",
        True,
    )
    assert "Phòng TC-KH (lần cuối 15/8/2020)" in cchc("schedule", "coverage").out
    assert units(cchc, "--years", "4")["phong-tckh"]["inspected"] is True


def test_the_leap_day_has_a_day_before_it_every_year(workspace: Workspace, cchc: Cchc):
    said = cchc("--today", "29/2/2024", "schedule", "coverage", "--years", "1").out

    assert "trong 1 năm, từ 01/3/2023 đến hết 29/02/2024" in said


def test_a_visit_that_is_not_over_yet_is_still_to_come(workspace: Workspace, cchc: Cchc):
    found = units(cchc)

    assert (found["phuong-10"]["inspected"], found["phuong-10"]["scheduled"]) == (False, True)
    assert found["phuong-2"]["last"] == "2023-05-16"


def test_what_was_cancelled_is_not_to_come(workspace: Workspace, cchc: Cchc):
    cchc("schedule", "cancel", "phuong-rach-dua", "--reason", "Sáp nhập")

    assert units(cchc)["phuong-rach-dua"]["scheduled"] is False


def test_a_unit_that_is_no_more_is_not_counted(workspace: Workspace, cchc: Cchc):
    workspace.replace(
        UNITS, "    short: Phường 12\n", "    short: Phường 12\n    until: 30/6/2023\n"
    )

    assert "phuong-12" not in units(cchc)
    assert "phuong-12" in units(cchc, today="30/6/2023")


def test_a_visit_held_after_the_day_does_not_count(workspace: Workspace, cchc: Cchc):
    found = units(cchc, today="15/5/2023")

    assert {unit for unit, each in found.items() if each["inspected"]} == {"phong-tnmt"}


def test_targets_are_told_with_their_denominators(workspace: Workspace, cchc: Cchc):
    target = "{id: ba-muoi, name: Kiểm tra 30% đơn vị, of: 16, percent: 30"
    target += ", counts: don-vi-duoc-kiem-tra}"
    workspace.write(PLAN, workspace.read(PLAN) + f"\ntargets:\n  - {target}\n")

    said = cchc("schedule", "coverage").out

    assert "Chỉ tiêu của kế hoạch:\n- Kiểm tra 30% đơn vị: 04/05 đơn vị (30% của 16)" in said


def test_a_target_of_visits_on_site_leaves_out_the_other_forms(workspace: Workspace, cchc: Cchc):
    unit = "  - unit: phuong-2\n"
    workspace.replace("plans/2023/schedule.yaml", unit, f"{unit}    form: qua-ho-so\n")
    target = "{id: ba-muoi, name: Kiểm tra trực tiếp 30% đơn vị, of: 16, percent: 30"
    target += ", counts: don-vi-kiem-tra-truc-tiep}"
    workspace.write(PLAN, workspace.read(PLAN) + f"\ntargets:\n  - {target}\n")

    said = cchc("schedule", "coverage").out

    assert "- Kiểm tra trực tiếp 30% đơn vị: 03/05 đơn vị (30% của 16)" in said


@pytest.mark.parametrize("years", ["0", "-1", "101", "ba", "1,5"])
def test_a_number_of_years_that_is_none_is_refused(workspace, cchc: Cchc, years: str):
    said = cchc("schedule", "coverage", f"--years={years}")

    assert said.code == 2
    assert said.err.startswith(f"lỗi: --years: “{years}” không phải số năm\n")


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_time_are_days_like_others(workspace: Workspace, cchc: Cchc, today: str):
    assert cchc("--today", today, "schedule", "coverage", "--years", "100").code == 0


def test_without_a_list_of_units_it_says_so(workspace: Workspace, cchc: Cchc):
    (workspace.root / UNITS).unlink()

    said = cchc("schedule", "coverage")

    assert said.code == 0
    assert said.out == "Chưa có đơn vị nào trong plans/units.yaml.\n"
