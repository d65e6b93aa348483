"""Everything that falls due in the illustrative year, and in years of other plans."""

import datetime as dt
import re

import pytest
from tests.sample import TODAY, Workspace

from cchc_cli.adapters.files import read_sources
from cchc_cli.flows.load import load
from cchc_cli.model.due import Due, DueState
from cchc_cli.model.due_things import due_things
from cchc_cli.model.progress import dated_advice
from cchc_cli.model.tally import follow_up
from cchc_cli.model.words import DueThing, Event

PLAN, SCHEDULE = "plans/2023/plan.yaml", "plans/2023/schedule.yaml"
DOCUMENTS = "plans/2023/documents.yaml"
D = dt.date


def dues(workspace: Workspace, today: str = TODAY) -> list[Due]:
    found = load(*read_sources(workspace.root)).workspace
    return due_things(found, found.years["2023"], dt.date.fromisoformat(today))


def with_deadline(workspace: Workspace, line: str) -> None:
    workspace.replace(
        PLAN, "\ndeadlines:\n", f"\ndeadlines:\n  - {{{line}, name: Hạn, source: X}}\n"
    )


def only(workspace: Workspace, id: str, today: str = TODAY) -> dict[str, Due]:
    found = [due for due in dues(workspace, today) if due.deadline and due.deadline.id == id]
    return {due.visit or due.round or str(due.number or ""): due for due in found}


def day(due: Due) -> dt.date | None:
    return due.due.day if due.due else None


def state(due: Due, today: str = TODAY) -> DueState:
    return due.state(dt.date.fromisoformat(today))


def test_the_unit_s_report_is_done_due_late_or_waits_for_a_day(workspace: Workspace):
    found = only(workspace, "bao-cao-don-vi")

    assert state(found["phuong-12"]) is DueState.DONE
    assert state(found["phuong-2-phuc-tra"]) is DueState.OVERDUE
    assert state(found["phuong-2-phuc-tra"], "2023-08-14") is DueState.DUE
    assert state(found["phuong-rach-dua"]) is DueState.WAITING
    assert found["phuong-rach-dua"].waits_for is Event.VISIT


def test_a_report_that_never_came_is_not_waited_for_once_the_visit_was_held(workspace: Workspace):
    path = "plans/2023/inspections/phuong-10.yaml"
    workspace.replace(path, "report: {received: 11/08/2023, number: 130/BC-UBND}\n", "")

    assert state(only(workspace, "bao-cao-don-vi")["phuong-10"]) is DueState.PASSED


def test_a_reminder_is_counted_from_the_report_s_own_due_day(workspace: Workspace):
    with_deadline(workspace, "id: nhac, of: nhac-bao-cao, days: 2, before: han-bao-cao")

    found = only(workspace, "nhac")

    due = found["phuong-nguyen-an-ninh"]
    assert day(due) == D(2023, 10, 7)
    assert (due.whom, due.what) == ("Phòng Nội vụ", "nhắc Phường Nguyễn An Ninh nộp báo cáo")
    assert state(found["phuong-12"]) is DueState.DONE


def test_a_conclusion_waits_for_its_event_and_is_done_by_its_notice(workspace: Workspace):
    with_deadline(workspace, "id: kl, of: ket-luan, days: 15, count: lam-viec, after: ky-bien-ban")

    found = only(workspace, "kl")

    assert state(found["phong-tnmt"]) is DueState.DONE
    assert day(found["phuong-5"]) == D(2023, 6, 13)
    assert state(found["phuong-5"]) is DueState.OVERDUE
    assert found["phuong-10"].waits_for is Event.MINUTES


def test_a_notice_sent_to_the_round_is_done_for_all_its_visits(workspace: Workspace):
    with_deadline(workspace, "id: tb, of: thong-bao-lich, days: 5, before: kiem-tra")
    line = "  - {document: thong-bao-lich, of: quy-4, number: 7, date: 01/08/2023}\n"
    workspace.write(DOCUMENTS, workspace.read(DOCUMENTS) + line)

    found = only(workspace, "tb")

    assert state(found["phuong-thang-tam"]) is DueState.DONE
    assert state(found["phuong-12"]) is DueState.DUE
    assert state(found["phuong-2"]) is DueState.PASSED


def test_a_round_s_report_is_counted_from_its_end(workspace: Workspace):
    text = workspace.read(PLAN)
    workspace.write(
        PLAN, text.replace("    after: ket-thuc-dot\n", "    days: 10\n    after: ket-thuc-dot\n")
    )

    found = only(workspace, "bao-cao-sau-dot")

    assert [day(due) for due in found.values()] == [
        *(D(2023, 7, 10), D(2023, 10, 10), D(2024, 1, 10))
    ]
    assert found["quy-2"].what == "báo cáo kết quả kiểm tra quý II năm 2023"
    assert state(found["quy-2"]) is DueState.OVERDUE


def test_a_visit_after_the_end_of_its_round_moves_that_end(workspace: Workspace):
    with_deadline(workspace, "id: r, of: bao-cao-sau-dot, days: 1, after: ket-thuc-dot")
    workspace.replace(SCHEDULE, "date: 22/08/2023", "date: 05/10/2023")

    assert day(only(workspace, "r")["quy-3"]) == D(2023, 10, 6)


def test_without_a_number_of_days_the_plan_sets_no_day(workspace: Workspace):
    found = only(workspace, "bao-cao-sau-dot")

    assert {state(due) for due in found.values()} == {DueState.UNSET}


def test_self_inspections_fall_due_with_the_year_for_all_who_lack_one(workspace: Workspace):
    (due,) = only(workspace, "tu-kiem-tra").values()

    assert day(due) == D(2023, 12, 31)
    assert len(due.units) == 13
    assert "phong-noi-vu" not in due.units
    assert state(due, "2024-01-02") is DueState.OVERDUE


def test_each_self_inspection_may_have_its_own_day(workspace: Workspace):
    workspace.replace(PLAN, "    times: 2\n", "    times: 2\n    dates: [30/6/2023, 30/11/2023]\n")

    first, second = only(workspace, "tu-kiem-tra").values()

    assert (first.what, second.what) == ("tự kiểm tra lần 1", "tự kiểm tra lần 2")
    assert state(first) is DueState.OVERDUE
    assert "phuong-2" not in first.units
    assert "phuong-2" in second.units


def test_what_is_free_falls_due_once_and_is_done_when_the_schedule_says_so(workspace: Workspace):
    with_deadline(workspace, "id: so-ket, each: {period: nua-nam, day: 14}")
    text = workspace.read(SCHEDULE)
    workspace.write(SCHEDULE, f"{text}\nfulfilled:\n  - {{deadline: so-ket, date: 12/6/2023}}\n")

    first, second = only(workspace, "so-ket").values()

    assert (state(first), first.done) == (DueState.DONE, D(2023, 6, 12))
    assert day(second) == D(2023, 12, 14)


@pytest.mark.parametrize(
    ("when", "last"),
    [
        ("days: 20, after: ban-hanh-ke-hoach", "2023-02-28"),
        ("date: 15/12/2023", "2023-12-15"),
    ],
)
def test_the_plan_as_a_whole_has_deadlines_too(workspace: Workspace, when: str, last: str):
    with_deadline(workspace, f"id: chung, {when}")

    (due,) = only(workspace, "chung").values()

    assert str(day(due)) == last
    assert due.whom == "Phòng Nội vụ"


def test_a_remedy_without_a_day_of_its_own_has_the_plan_s(workspace: Workspace):
    path = "plans/2023/inspections/phuong-2.yaml"
    text = workspace.read(PLAN)
    workspace.write(
        PLAN,
        text.replace(
            "    of: khac-phuc\n", "    of: khac-phuc\n    days: 30\n    after: ket-luan\n"
        ),
    )
    workspace.write(path, workspace.read(path).replace("due: 30/09/2023", "owner: X", 1))

    found = only(workspace, "bao-cao-khac-phuc")

    assert list(found) == ["phuong-2"]
    assert day(found["phuong-2"]) == D(2023, 6, 28)


def test_the_report_on_remedies_is_done_once_all_is_put_right(workspace: Workspace):
    with_deadline(workspace, "id: bckp, of: bao-cao-khac-phuc, days: 15, after: ket-luan")

    found = only(workspace, "bckp")

    assert "phuong-12" not in found
    assert state(found["phuong-2"]) is DueState.OVERDUE
    assert found["phuong-2"].thing is DueThing.REMEDY_REPORT


def test_cancelled_and_secret_visits_have_no_part_in_it(workspace: Workspace):
    workspace.replace(SCHEDULE, "date: 22/08/2023", "date: 22/08/2023, cancelled: Giải thể")
    line = "  - {id: bat-ngo, unit: phong-tckh, round: quy-3, kind: dot-xuat, date: 30/12/2023}\n"
    workspace.write(SCHEDULE, workspace.read(SCHEDULE) + line)
    with_deadline(workspace, "id: r, of: bao-cao-sau-dot, days: 1, after: ket-thuc-dot")

    visits = {due.visit for due in dues(workspace)}

    assert not visits & {"bat-ngo", "phuong-12"}
    assert day(only(workspace, "r")["quy-3"]) == D(2023, 10, 1)


LIMITED = """
deadlines:
  - {id: xa, <r>, days: 5, kinds: [phuong-xa], rounds: [quy-4]}
  - {id: xa-khac, <r>, days: 2, kinds: [phuong-xa], rounds: [quy-2, quy-3]}
  - {id: nhac, of: nhac-bao-cao, name: Nhắc, days: 1, before: han-bao-cao, source: X}
""".replace("<r>", "of: bao-cao-don-vi, name: Xã, before: kiem-tra, source: X")


def limited(workspace: Workspace) -> None:
    text = workspace.read(PLAN)
    start, end = text.index("\ndeadlines:\n"), text.index("\n\n", text.index("\ndeadlines:\n"))
    workspace.write(PLAN, text[:start] + LIMITED + text[end:])


def test_each_visit_follows_the_deadline_of_its_kind_and_round(workspace: Workspace):
    limited(workspace)

    fourth, others = only(workspace, "xa"), only(workspace, "xa-khac")

    assert set(fourth) == {"phuong-nguyen-an-ninh", "phuong-thang-tam", "phuong-rach-dua"}
    assert day(fourth["phuong-nguyen-an-ninh"]) == D(2023, 10, 7)
    assert day(others["phuong-2-phuc-tra"]) == D(2023, 8, 15)
    assert not {key for key in others if key.startswith("phong-")}


def test_a_reminder_counts_from_the_report_of_its_own_visit(workspace: Workspace):
    limited(workspace)

    found = only(workspace, "nhac")

    assert day(found["phuong-nguyen-an-ninh"]) == D(2023, 10, 6)
    assert day(found["phuong-2-phuc-tra"]) == D(2023, 8, 14)
    assert not {key for key in found if key.startswith("phong-")}


def test_advice_without_a_day_follows_the_plan_s_everywhere(workspace: Workspace):
    workspace.replace(PLAN, "    of: khac-phuc\n", "    of: khac-phuc\n    date: 1/8/2023\n")
    path = "plans/2023/inspections/phuong-2.yaml"
    text = workspace.read(path)
    workspace.write(path, re.sub(r"(, |\n +)due: [\d/]+", "", text))
    found = load(*read_sources(workspace.root)).workspace
    year, visit = found.years["2023"], found.years["2023"].visit("phuong-2")
    assert visit is not None

    advice = list(dated_advice(found, year, visit, year.inspections["phuong-2"]))

    open_ = [a for a in advice if not a.recommendation.remedy]
    assert {a.due.day for a in open_ if a.due} == {D(2023, 8, 1)}
    listed = [d for d in dues(workspace) if d.visit == "phuong-2" and d.thing is DueThing.REMEDY]
    states = [d.state(dt.date.fromisoformat(TODAY)) for d in listed]
    assert states.count(DueState.OVERDUE) == follow_up(advice, D(2023, 8, 15)).overdue > 0
