"""`cchc schedule done`: what it writes, what it refuses, and what is suggested."""

import json

import pytest
from tests.sample import Cchc, Workspace

PLAN, SCHEDULE = "plans/2023/plan.yaml", "plans/2023/schedule.yaml"
LINES = """
deadlines:
  - {id: so-ket, name: Họp sơ kết, date: 10/8/2023, source: X}
  - {id: hop-doan, name: Họp đoàn, days: 3, after: ket-thuc-dot, source: X}
  - {id: cam-on, name: Gửi thư cảm ơn, days: 2, after: kiem-tra, source: X, kinds: [phuong-xa]}
"""


@pytest.fixture(autouse=True)
def deadlines(workspace: Workspace) -> None:
    workspace.replace(PLAN, "\ndeadlines:\n", LINES)


def state_of(cchc: Cchc, deadline: str, of: str | None = None) -> tuple[str, str | None]:
    rows = json.loads(cchc("schedule", "deadlines", "--all", "--format", "json").out)
    (row,) = [r for r in rows if r["deadline"] == deadline and of in {r["visit"] or r["round"]}]
    return row["state"], row["done"]


def test_what_is_due_for_the_plan_is_noted_with_the_day(workspace: Workspace, cchc: Cchc):
    before = workspace.read(SCHEDULE)

    said = cchc("schedule", "done", "so-ket", "--date", "9/8/2023", "--note", "Tại Hội trường A")

    added = workspace.read(SCHEDULE).removeprefix(before)
    assert "- deadline: so-ket\n    date: 09/08/2023\n    note: Tại Hội trường A\n" in added
    assert "Họp sơ kết, xong ngày 09/8/2023 (hạn 10/8/2023)." in said.out
    assert state_of(cchc, "so-ket") == ("đã xong", "2023-08-09")


@pytest.mark.parametrize(
    ("typed", "deadline", "of"),
    [
        (("hop-doan", "II"), "hop-doan", "quy-2"),
        (("Gửi thư cảm ơn", "Phường 5"), "cam-on", "phuong-5"),
    ],
)
def test_a_round_or_a_visit_is_named_as_elsewhere(
    workspace: Workspace, cchc: Cchc, typed: tuple[str, str], deadline: str, of: str
):
    said = cchc("schedule", "done", *typed)

    assert said.code == 0, said.err
    assert state_of(cchc, deadline, of) == ("đã xong", "2023-08-15")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("so-kett",), "có phải “so-ket”?"),
        (("so-ket", "quy-2"), "việc chung của kế hoạch"),
        (("hop-doan",), "chưa rõ của đợt nào"),
        (("hop-doan", "quy-9"), "có phải “quy-"),
        (("cam-on", "phong-tnmt"), "không áp dụng cho “phong-tnmt”"),
        (("so-ket", "--date", "16/8/2023"), "chưa đến"),
        (("bao-cao-don-vi", "phuong-12"), "cchc record phuong-12 --report-received"),
        (("tu-kiem-tra",), "self-inspections.yaml"),
    ],
)
def test_what_cannot_be_noted_so_is_refused(
    workspace: Workspace, cchc: Cchc, words: tuple[str, ...], message: str
):
    before = workspace.read(SCHEDULE)

    said = cchc("schedule", "done", *words)

    assert said.code != 0
    assert message in said.err
    assert workspace.read(SCHEDULE) == before


def test_what_is_done_is_not_noted_twice(workspace: Workspace, cchc: Cchc):
    cchc("schedule", "done", "so-ket")

    said = cchc("schedule", "done", "so-ket")

    assert "đã ghi xong ngày 15/8/2023" in said.err
    assert workspace.read(SCHEDULE).count("so-ket") == 1


def test_a_dry_run_shows_and_an_undo_takes_back(workspace: Workspace, cchc: Cchc):
    before = workspace.read(SCHEDULE)

    shown = cchc("schedule", "done", "so-ket", "--dry-run")
    assert "+  - deadline: so-ket" in shown.out
    assert workspace.read(SCHEDULE) == before

    cchc("schedule", "done", "so-ket")
    cchc("schedule", "undo", "--yes")
    assert workspace.read(SCHEDULE) == before


def test_the_list_suggests_it_for_what_is_overdue(workspace: Workspace, cchc: Cchc):
    workspace.replace(PLAN, "date: 10/8/2023", "date: 1/2/2023")

    said = cchc("schedule", "deadlines")

    assert "Việc tiếp theo: cchc schedule done so-ket (làm xong thì ghi)" in said.out
