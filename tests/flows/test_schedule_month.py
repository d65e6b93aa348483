"""The month sheets: what stands in the cell of a day, and that 80 columns are enough."""

import datetime as dt

import pytest
from tests.sample import SECOND_TEAM, Cchc, Workspace

from cchc_cli.presentation import width

PLAN = "plans/2023/plan.yaml"
SCHEDULE = "plans/2023/schedule.yaml"


def sheet(cchc: Cchc, *words: str) -> list[str]:
    said = cchc("schedule", "--format", "month", *words)
    assert (said.code, said.err) == (0, "")
    return said.out.splitlines()


def cell(lines: list[str], head: str) -> list[str]:
    """Return the lines of a cell of the day whose first line this is, down to the empty one."""
    first = next(n for n, line in enumerate(lines) if head in line and line[:1] != "T")
    at = lines[first].index(head)
    rest = lines[first : lines.index("", first)]
    return [line[at : at + 12].strip() for line in rest if line[at : at + 12].strip()]


def test_a_cell_tells_session_hour_unit_and_that_it_is_today(workspace: Workspace, cchc: Cchc):
    assert cell(sheet(cchc), "15 HÔM NAY") == ["15 HÔM NAY", "sáng 8h00", "Phường 10"]


def test_a_month_shows_the_visits_held_in_it_too(workspace: Workspace, cchc: Cchc):
    lines = sheet(cchc, "--today", "2023-08-23", "--all")

    assert [line for line in lines if line.startswith("Tháng")] == [
        f"Tháng {month} năm 2023" for month in (5, 7, 8, 10, 11)
    ]
    assert "Phường 2" in cell(lines, "16")
    assert any("(xong)" in line for line in lines)


def test_a_day_off_is_called_by_its_name(workspace: Workspace, cchc: Cchc):
    workspace.replace(SCHEDULE, "date: 22/08/2023", "postponed: Bão, date: 22/08/2023")
    text = workspace.read(SCHEDULE)
    line = "  - {unit: phuong-12, id: p12, kind: bo-sung, round: quy-3, date: 05/09/2023}\n"
    workspace.write(SCHEDULE, text + line)

    lines = sheet(cchc)

    assert cell(lines, "4 nghỉ")[0] == "4 nghỉ"
    assert "Quốc khánh" in " ".join(lines)
    assert "  Phường 12: hoãn, Bão" in lines


def test_a_visit_on_a_saturday_gets_room(workspace: Workspace, cchc: Cchc):
    workspace.replace(SCHEDULE, "date: 07/11/2023", "date: 11/11/2023")

    lines = sheet(cchc, "--round", "quy-4")
    november = lines[lines.index("Tháng 11 năm 2023") :]

    assert "T2         T3         T4         T5         T6         T7         CN" in november
    assert any(line.strip() == "Thắng Tam" for line in november)
    assert max(map(width, lines)) <= 80


@pytest.mark.parametrize(
    "name", ["Ủy ban nhân dân phường " + "rất " * 9 + "dài", "n" * 90, "ề" * 50]
)
def test_no_name_is_too_long_for_80_columns(workspace: Workspace, cchc: Cchc, name: str):
    units = workspace.read("plans/units.yaml").replace("short: Phường 12", f"short: {name}")
    workspace.write("plans/units.yaml", units)

    assert max(width(line) for line in sheet(cchc) if not line.startswith("  ")) <= 80


def test_a_year_that_nobody_announced_is_marked(workspace: Workspace, cchc: Cchc):
    (workspace.root / "plans/calendar.yaml").unlink()

    told = "Chưa biết ngày lễ tháng 8/2023, 10/2023, 11/2023: plans/calendar.yaml chưa có năm ấy."
    assert told in sheet(cchc)


def test_what_happens_at_the_same_hour_stands_below_it_once(workspace: Workspace, cchc: Cchc):
    workspace.replace(PLAN, "\nteams:\n", f"\nteams:\n{SECOND_TEAM}")
    lines = "".join(
        f"  - {{id: p12-{n}, unit: phuong-12, round: quy-3, kind: bo-sung, date: 24/8/2023"
        f", session: sang, team: {to}}}\n"
        for n, to in enumerate(("doan-kiem-tra", "to-2"))
    )
    workspace.write(SCHEDULE, workspace.read(SCHEDULE) + lines)

    assert cell(sheet(cchc), "24") == ["24", "sáng", "Phường 12", "(bổ sung):", "ĐKT, T2"]


def test_every_day_of_the_month_stands_under_its_weekday(workspace: Workspace, cchc: Cchc):
    lines = sheet(cchc)
    heads = lines[2]

    for number in range(1, 32):
        day = dt.date(2023, 8, number)
        column = [heads.index(name) for name in heads.split()][day.weekday()]
        assert any(line[column:].startswith(str(number)) for line in lines[4:24])


YEAR_END = "\ndeadlines:\n  - {id: tk, name: Tổng kết, date: 15/12/2023, source: V.1}\n"


def test_what_falls_due_in_a_month_without_visits_is_told_too(workspace, cchc: Cchc):
    workspace.replace(PLAN, "\ndeadlines:\n", YEAR_END)

    told = sheet(cchc)
    narrow = sheet(cchc, "--round", "quy-3")

    assert "Tháng 12 năm 2023" not in told
    below = told[told.index("Hạn ở các tháng khác:") :]
    assert any(line.startswith("  T6 15/12/2023") and "Tổng kết" in line for line in below)
    assert not any("Tổng kết" in line for line in narrow)


def test_a_year_without_visits_to_come_still_has_its_deadlines(workspace, cchc: Cchc):
    workspace.replace(PLAN, "\ndeadlines:\n", YEAR_END)
    workspace.write(SCHEDULE, "visits: []\n")

    told = sheet(cchc)

    assert told[:3] == ["Chưa có cuộc kiểm tra nào trong plans/2023/schedule.yaml.", "", "Hạn:"]
    assert any("Tổng kết" in line for line in told)


def test_a_digital_visit_stands_on_the_day_it_was_held(workspace: Workspace, cchc: Cchc):
    line = "  - {unit: phuong-12, id: p12, kind: bo-sung, form: moi-truong-so, round: quy-3}\n"
    workspace.write(SCHEDULE, workspace.read(SCHEDULE) + line)
    workspace.write(
        "plans/2023/inspections/p12.yaml", "unit: phuong-12\nheld: {date: 10/08/2023}\n"
    )

    lines = sheet(cchc, "--all")

    assert "Phường 12" in cell(lines[lines.index("Tháng 8 năm 2023") :], "10")
    assert not any("chưa xếp lịch" in line and "Phường 12" in line for line in lines)
