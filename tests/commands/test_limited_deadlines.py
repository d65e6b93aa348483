"""Deadlines for some kinds of units and some rounds: every output follows the one that applies."""

import json

import pytest
from tests.documents.reading import text_of
from tests.sample import Cchc, Workspace

PLAN = "plans/2023/plan.yaml"
LIMITED = """
deadlines:
  - {id: bao-cao-don-vi, <r>, days: 5, kinds: [phuong-xa], rounds: [quy-4]}
  - {id: som, <r>, days: 2, kinds: [phuong-xa], rounds: [quy-2, quy-3]}
  - {id: tu-kiem-tra, of: tu-kiem-tra, name: Tự kiểm tra, times: 2, source: X}
  - {id: bao-cao-doan, name: Báo cáo, days: 3, after: ket-thuc-dot, source: X, rounds: [quy-4]}
""".replace("<r>", "of: bao-cao-don-vi, name: Gửi báo cáo, before: kiem-tra, source: X")


@pytest.fixture(autouse=True)
def limited(workspace: Workspace) -> None:
    """Communes report five days ahead in the fourth quarter, else two; other units never."""
    text = workspace.read(PLAN)
    start, end = text.index("\ndeadlines:\n"), text.index("\n\n", text.index("\ndeadlines:\n"))
    workspace.write(PLAN, text[:start] + LIMITED + text[end:])


def test_the_rule_is_told_with_its_kinds_and_rounds(cchc: Cchc):
    said = " ".join(cchc("schedule", "deadlines", "--all").out.split())

    rule = "X: Gửi báo cáo – 05 ngày (ngày lịch) trước ngày kiểm tra; chỉ UBND các phường, xã;"
    assert f"{rule} chỉ quý IV năm 2023" in said
    assert "; chỉ quý II năm 2023 và quý III năm 2023" in said
    assert "X: Báo cáo – 03 ngày (ngày lịch) sau ngày kết thúc đợt; chỉ quý IV năm 2023" in said


def test_programs_read_the_limits_too(cchc: Cchc):
    rows = json.loads(cchc("schedule", "deadlines", "--all", "--format", "json").out)

    days = {r["visit"]: r["due"] for r in rows if r["thing"] == "bao-cao-don-vi"}
    assert days["phuong-nguyen-an-ninh"] == "2023-10-07"
    assert days["phuong-2-phuc-tra"] == "2023-08-15"
    assert not {visit for visit in days if visit.startswith("phong-")}
    assert {r["round"] for r in rows if r["deadline"] == "bao-cao-doan"} == {"quy-4"}
    assert any("chỉ quý IV năm 2023" in r["rule"] for r in rows)


def test_the_schedule_and_its_months_show_the_day_that_applies(cchc: Cchc):
    rows = {line[21:].strip(): line for line in cchc("schedule").out.splitlines()}
    months = cchc("schedule", "--format", "month").out

    assert any("hạn 07/10" in line for name, line in rows.items() if "An Ninh" in name)
    assert any("hạn 15/8" in line for name, line in rows.items() if "Phường 2" in name)
    assert "  T7 07/10/2023 Phường Nguyễn An Ninh: gửi báo cáo của đơn vị\n" in months
    assert "Phòng" not in "".join(x for x in months.splitlines() if "gửi báo cáo" in x)


@pytest.mark.parametrize(
    ("unit", "day", "told"),
    [
        ("phuong-rach-dua", "17/10/2023", "Hạn đơn vị gửi báo cáo: hết ngày 12/10/2023."),
        ("phuong-2-phuc-tra", "18/8/2023", "hết ngày 15/8/2023 → hết ngày 16/8/2023."),
    ],
)
def test_moving_a_visit_tells_the_day_that_applies(cchc: Cchc, unit: str, day: str, told: str):
    assert told in cchc("schedule", "set", unit, day, "--dry-run").out


def test_the_calendar_file_has_the_day_and_says_to_whom_it_applies(cchc: Cchc):
    lines = cchc("schedule", "--format", "ics").out.replace("\r\n ", "").replace("\n ", "")
    (entry,) = [
        each
        for each in lines.split("BEGIN:VEVENT")
        if "UID:han.bao-cao-don-vi.phuong-nguyen-an-ninh@" in each
    ]

    assert "DTSTART;VALUE=DATE:20231007" in entry
    assert "Áp dụng: chỉ UBND các phường\\, xã\\; chỉ quý IV năm 2023" in entry
    assert "han.som.phuong-nguyen-an-ninh" not in lines


def test_a_proposal_leaves_each_unit_the_days_that_it_has(cchc: Cchc):
    cchc("schedule", "propose", "--round", "quy-4", "--write", "--today", "2023-10-02")

    rows = json.loads(cchc("schedule", "--all", "--format", "json").out)

    (row,) = [r for r in rows if r["visit"] == "phuong-rach-dua"]
    assert row["report_due"] >= "2023-10-09"  # five working days to prepare, from Monday the 2nd
    assert row["date"] > row["report_due"]


@pytest.mark.parametrize(
    ("document", "of", "today", "day"),
    [
        ("thong-bao-lich", "quy-4", "2023-09-25", "07/10/2023"),
        ("nhac-bao-cao", "phuong-nguyen-an-ninh", "2023-10-02", "07/10/2023"),
    ],
)
def test_the_letters_ask_by_the_day_that_applies(
    workspace: Workspace, cchc: Cchc, document: str, of: str, today: str, day: str
):
    file = workspace.root / "thu.docx"

    said = cchc("report", document, of, "--draft", "-o", str(file), "--today", today)

    assert said.err == ""
    words = text_of(file.read_bytes())
    long = "ngày_07 tháng_10 năm_2023"
    assert day in words or long in words.replace("\N{NO-BREAK SPACE}", "_")
