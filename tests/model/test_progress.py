"""How far visits and recommendations are, from dated events alone."""

import datetime as dt
import itertools

import pytest

from cchc_cli.model.due_days import DueDay
from cchc_cli.model.inspection import (
    Conclusion,
    Finding,
    Held,
    Inspection,
    Minutes,
    Recommendation,
    Remedy,
    UnitReport,
)
from cchc_cli.model.progress import (
    Advice,
    RemedyState,
    Stage,
    is_open,
    stage_of,
    visit_is_overdue,
)
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import Result

DAY = dt.date(2023, 8, 16)
PLANNED = Visit(unit="phuong-2", round="quy-3", date=DAY)
HELD = Held(date=DAY)
ENDED = Held(date=DAY, end=dt.time(11))
SIGNED = Minutes(signed=DAY)
FIXED = Recommendation(text="Sửa", remedy=Remedy(done=DAY))
OPEN = Recommendation(text="Sửa")


def inspection(**about: object) -> Inspection:
    return Inspection(unit="phuong-2", **about)  # type: ignore[arg-type]


def advised(*given: Recommendation) -> dict[str, Finding]:
    return {"a.b": Finding(result=Result.NOT_MET, recommend=given)}


@pytest.mark.parametrize(
    ("visit", "record", "stage"),
    [
        (Visit(unit="a", round="b"), None, Stage.UNSCHEDULED),
        (PLANNED, None, Stage.SCHEDULED),
        (PLANNED, inspection(), Stage.SCHEDULED),
        (PLANNED, inspection(report=UnitReport(received=DAY)), Stage.REPORT_RECEIVED),
        (PLANNED, inspection(held=HELD), Stage.RECORDING),
        (PLANNED, inspection(findings={"a": Finding(result=Result.MET)}), Stage.RECORDING),
        (PLANNED, inspection(findings={"a": Finding(result=Result.NOT_EXAMINED)}), Stage.SCHEDULED),
        (PLANNED, inspection(held=ENDED), Stage.INSPECTED),
        (PLANNED, inspection(held=ENDED, minutes=SIGNED), Stage.SIGNED),
        (PLANNED, inspection(conclusion=Conclusion(number="1", date=DAY)), Stage.CONCLUDED),
        (PLANNED, inspection(minutes=SIGNED, findings=advised(FIXED)), Stage.REMEDIED),
        (PLANNED, inspection(minutes=SIGNED, findings=advised(FIXED, OPEN)), Stage.SIGNED),
        (Visit(unit="a", round="b", postponed="Bão"), None, Stage.POSTPONED),
        (Visit(unit="a", round="b", postponed="Bão"), inspection(held=ENDED), Stage.INSPECTED),
        (Visit(unit="a", round="b", cancelled="Bỏ"), inspection(held=ENDED), Stage.CANCELLED),
    ],
)
def test_the_furthest_event_decides_the_stage(visit: Visit, record, stage: Stage):
    assert stage_of(visit, record) == stage


@pytest.mark.parametrize(
    ("due", "done", "state"),
    [
        (None, None, RemedyState.OPEN),
        (DAY, None, RemedyState.OPEN),
        (DAY - dt.timedelta(days=1), None, RemedyState.OVERDUE),
        (DAY - dt.timedelta(days=1), DAY, RemedyState.DONE),
        (DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1), RemedyState.OVERDUE),
    ],
)
def test_the_due_day_itself_is_in_time(due, done, state: RemedyState):
    given = Recommendation(text="Sửa", remedy=Remedy(done=done) if done else None)
    advice = Advice("a", 0, Finding(result=Result.NOT_MET), given, DueDay(due) if due else None)

    assert advice.state(DAY) == state


@pytest.mark.parametrize(
    ("stage", "day", "overdue"),
    [
        (Stage.SCHEDULED, 0, False),
        (Stage.SCHEDULED, 1, True),
        (Stage.RECORDING, 1, True),
        (Stage.INSPECTED, 1, False),
        (Stage.POSTPONED, 1, False),
        (Stage.CANCELLED, 1, False),
    ],
)
def test_a_day_that_passed_without_a_visit_is_overdue(stage: Stage, day: int, overdue: bool):
    assert visit_is_overdue(stage, PLANNED, DAY + dt.timedelta(days=day)) == overdue


def every_finding() -> list[Finding]:
    evidence: tuple[tuple[str, ...], ...] = ((), ("Ảnh",))
    return [
        Finding(result=result, observation=seen, evidence=proof)
        for result, seen, proof in itertools.product(Result, (None, "Sai"), evidence)
    ]


@pytest.mark.parametrize("finding", every_finding())
def test_an_item_is_open_as_long_as_the_rules_ask_for_words(finding: Finding):
    from cchc_cli.model.workspace import Workspace, Year
    from cchc_cli.rules.finding import unmet_item_needs_evidence, unmet_item_needs_observation

    record = Inspection(unit="phuong-2", findings={"a.b": finding})
    workspace = Workspace(years={"2023": Year(id="2023", inspections={"phuong-2": record})})
    rules = (unmet_item_needs_evidence, unmet_item_needs_observation)

    wanting = any(list(rule.check(workspace)) for rule in rules)

    assert is_open(finding) == (wanting or finding.result == Result.NOT_EXAMINED)
