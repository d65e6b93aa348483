"""A kind of document is called what it is in this plan."""

from typing import Any

import msgspec
import pytest

from cchc_cli.documents.document import DocumentKind
from cchc_cli.documents.kind_names import named_for
from cchc_cli.documents.meeting_minutes import MEETING_MINUTES
from cchc_cli.documents.minutes import MINUTES
from cchc_cli.documents.quarter_report import QUARTER_REPORT
from cchc_cli.documents.team_decision import TEAM_DECISION
from cchc_cli.model.plan import Plan, When
from tests.documents.example import request
from tests.documents.odd_cases import in_year

YEAR = request("2023").year


def _name(kind: DocumentKind, **changes: Any) -> str:
    plan = msgspec.structs.replace(_plan(), **changes)
    return named_for(kind, in_year(request("2023"), plan=plan).year).name


def _plan() -> Plan:
    assert YEAR.plan is not None
    return YEAR.plan


def _teams(*called: str) -> dict[str, Any]:
    team = _plan().teams[0]
    return {"teams": tuple(msgspec.structs.replace(team, id=c, called=c) for c in called)}


@pytest.mark.parametrize("kind", [QUARTER_REPORT, MEETING_MINUTES, TEAM_DECISION, MINUTES])
def test_the_usual_plan_has_the_usual_names(kind: DocumentKind) -> None:
    assert named_for(kind, YEAR).name == kind.name


def test_rounds_that_are_no_quarters_are_reported_by_round() -> None:
    rounds = tuple(msgspec.structs.replace(r, when=When()) for r in _plan().rounds)

    assert _name(QUARTER_REPORT, rounds=rounds) == "Báo cáo tổng hợp đợt"


def test_a_group_is_called_so() -> None:
    group = _teams("Tổ kiểm tra")

    assert _name(MEETING_MINUTES, **group) == "Biên bản họp Tổ"
    assert _name(TEAM_DECISION, **group) == "Quyết định thành lập Tổ kiểm tra"


def test_several_groups_are_named_together() -> None:
    groups = _teams("Tổ kiểm tra số 1", "Tổ kiểm tra số 2")

    assert _name(TEAM_DECISION, **groups) == "Quyết định thành lập các Tổ kiểm tra"
    assert _name(MEETING_MINUTES, **_teams("Tổ số 1", "Đoàn số 2")) == "Biên bản họp"
