"""Who is to inspect itself is said by the plan's duties; what counts is what was reported."""

import datetime as dt

import msgspec
from tests.documents.example import TODAY, workspace

from cchc_cli.model.plan import Duty, Plan, Task
from cchc_cli.model.self_progress import self_states, self_tally
from cchc_cli.model.workspace import Workspace, Year

_SHOWN = workspace()


def _with_duties(*duties: Duty) -> tuple[Workspace, Year]:
    year = _SHOWN.years["2023"]
    assert year.plan is not None
    plan: Plan = msgspec.structs.replace(year.plan, duties=duties)
    return _SHOWN, msgspec.structs.replace(year, plan=plan)


def _duty(**whom: tuple[str, ...]) -> Duty:
    inner = Task(text="Tự kiểm tra", deadline="tu-kiem-tra")
    return Duty(id="tu", title="Tự kiểm tra", tasks=(Task(text="Chung", tasks=(inner,)),), **whom)


def test_units_are_those_of_the_duty_with_the_deadline_at_any_depth() -> None:
    states = self_states(*_with_duties(_duty(units=("phong-tnmt",), kinds=("phuong-xa",))), TODAY)

    assert [s.unit.id for s in states[:2]] == ["phong-tnmt", "phuong-2"]
    assert len(states) == 8


def test_all_units_are_meant_when_nobody_is_named() -> None:
    assert len(self_states(*_with_duties(), TODAY)) == 14


def test_reports_count_from_the_day_they_came_in() -> None:
    year = _SHOWN.years["2023"]

    before = self_tally(_SHOWN, year, dt.date(2023, 5, 17))
    after = self_tally(_SHOWN, year, dt.date(2023, 7, 27))

    assert before is not None
    assert after is not None
    assert (before.reported, before.enough) == (1, 0)
    assert (after.reported, after.enough, after.units, after.times) == (4, 1, 14, 2)


def test_a_plan_that_asks_for_none_has_no_tally() -> None:
    year = _SHOWN.years["2023"]
    assert year.plan is not None
    silent = msgspec.structs.replace(year, plan=msgspec.structs.replace(year.plan, deadlines=()))

    assert self_tally(_SHOWN, silent, TODAY) is None
