"""The rounds of the plan: who is inspected when, as sentences and as a timetable."""

import msgspec

from cchc_cli.documents.document import Context, Request
from cchc_cli.documents.lines import lowered
from cchc_cli.documents.results import area_named
from cchc_cli.documents.seats import areas_of_plan, unit_in_list
from cchc_cli.documents.visits import name_on, periods_of
from cchc_cli.documents.wording import act
from cchc_cli.model.plan import Choice, Plan, Round
from cchc_cli.model.times import round_name, round_time
from cchc_cli.model.units import Unit
from cchc_cli.model.words import NAMES, ChosenBy, VisitForm, VisitKind
from cchc_cli.vietnamese import count, fold, joined, roman, sentence

_UNNAMED = "Các cơ quan, đơn vị không nêu trước"


def round_units(request: Request, plan: Plan) -> list[Context]:
    """Return each round with its units, kind by kind, as the plan lists them."""
    return [
        {
            "number": number,
            "title": _when(plan, of_round),
            "lines": [*_ways(plan, of_round), *_who(request, of_round), *_periods(plan, of_round)],
        }
        for number, of_round in enumerate(plan.rounds, start=1)
    ]


def _when(plan: Plan, of_round: Round) -> str:
    name = round_name(plan, of_round)
    if name.startswith(("quý ", "tháng ")) and not of_round.name:
        return f"Trong {name}"
    return _with_time(plan, of_round)


def _ways(plan: Plan, of_round: Round) -> list[str]:
    """Return the line on how it is inspected; none where that is usual, or the title says it."""
    way = _way(of_round)
    said = fold(way) in fold(round_name(plan, of_round))
    return [f"- Hình thức: {way}."] if way and not said else []


def _with_time(plan: Plan, of_round: Round) -> str:
    """Return a round's name as a heading, with its time if the name does not say it."""
    time = round_time(plan, of_round)
    return sentence(round_name(plan, of_round)) + (f": {time}" if time else "")


def _who(request: Request, of_round: Round) -> list[str]:
    """Return who is inspected; a round of surprise visits may name nobody in advance."""
    named = _by_kind(request, of_round) + _chosen(request, of_round)
    return named or [f"- {_UNNAMED}."]


def _periods(plan: Plan, of_round: Round) -> list[str]:
    """Return the line on the time that the examined data are of; none if the plan sets none."""
    themes = [t for t in plan.themes if not of_round.themes or t.id in of_round.themes]
    own = [msgspec.structs.replace(t, period=of_round.period or t.period) for t in themes]
    told = periods_of(own, None)
    return [f"- Thời kỳ kiểm tra: {told}."] if told else []


def _unit(request: Request, id: str) -> Unit | None:
    """Return the unit, called as on the day of the plan."""
    plan, unit = request.year.plan, request.workspace.unit(id)
    issued = (plan.decision.date if plan.decision else plan.date) if plan else None
    day = issued or request.today
    return msgspec.structs.replace(unit, name=name_on(unit, day)) if unit else None


def _by_kind(request: Request, of_round: Round) -> list[str]:
    """Return “- UBND các phường, xã: Phường 2, Phường 5.”; a unit not known by its id."""
    file = request.workspace.units
    named: dict[str, list[str]] = {}
    for id in of_round.units:
        unit = _unit(request, id)
        named.setdefault(unit.kind if unit else "", []).append(unit_in_list(unit) if unit else id)
    plurals = {kind.id: kind.plural for kind in (file.kinds if file else ())}
    known = [kind for kind in plurals if kind in named]
    rest = [kind for kind in named if kind not in plurals]
    return [
        f"- {plurals.get(kind, 'Các đơn vị khác')}: {', '.join(named[kind])}."
        for kind in [*known, *rest]
    ]


def _chosen(request: Request, of_round: Round) -> list[str]:
    return [f"- {_choice(request, choice)}." for choice in of_round.choose]


def _choice(request: Request, choice: Choice) -> str:
    """Return what the plan says of units that are named later."""
    file = request.workspace.units
    plurals = {kind.id: kind.plural for kind in (file.kinds if file else ())}
    names = {kind.id: kind.name for kind in (file.kinds if file else ())}
    kinds = sentence(joined(lowered(plurals.get(kind, kind)) for kind in choice.from_))
    if choice.by == ChosenBy.ALL:
        many = "tất cả"
    elif choice.exactly is not None:
        many = f"{count(choice.exactly)} đơn vị"
    elif choice.at_least is not None:
        many = f"ít nhất {count(choice.at_least)} đơn vị"
    else:
        many = "một số đơn vị"
    where = f" trong mỗi {names[choice.in_each]}" if choice.in_each in names else ""
    how = "" if choice.by == ChosenBy.ALL else f", {NAMES[choice.by]}"
    units = [unit_in_list(u) if (u := _unit(request, id)) else id for id in choice.except_]
    but = f", trừ {joined(units)}" if units else ""
    return f"{kinds}: {many}{where}{how}{but}"


def timetable(request: Request) -> list[Context]:
    """Return the rows of the annex: every unit of every round, numbered through.

    It holds only what the plan says; days are fixed later, in the schedule.
    """
    plan = request.year.plan
    rounds: list[Context] = []
    number = 0
    for place, of_round in enumerate(plan.rounds if plan else (), start=1):
        assert plan is not None
        rows: list[Context] = []
        for name, who in _everyone(request, of_round):
            number += 1
            rows.append({"number": number, "unit": name, "team": _teams(request, of_round, who)})
        name, way = _with_time(plan, of_round), _way(of_round)
        content = _content(request, of_round)
        rounds.append(
            {
                "roman": roman(place),
                "name": f"{name} ({way})" if way and fold(way) not in fold(name) else name,
                "units": [{**row, "content": content} for row in rows],
            }
        )
    return rounds


def _everyone(request: Request, of_round: Round) -> list[tuple[str, set[str]]]:
    """Return the rows of a round, each with the ids of the units that it means, or may mean."""
    units = [(_unit(request, id), id) for id in of_round.units]
    named = [(unit.name if unit else id, {id}) for unit, id in units]
    chosen = [(_choice(request, each), _eligible(request, each)) for each in of_round.choose]
    return [*named, *chosen] or [(_UNNAMED, set())]


def _eligible(request: Request, choice: Choice) -> set[str]:
    units = request.workspace.units.units if request.workspace.units else ()
    return {u.id for u in units if u.kind in choice.from_ and u.id not in choice.except_}


def _content(request: Request, of_round: Round) -> str:
    """Return what is examined in a round: all areas, or those that it is narrowed to."""
    every = areas_of_plan(request.workspace, request.year)
    limited = [a for a in every if a.id in of_round.areas]
    names = [area_named(area) for area in limited]
    if of_round.themes and request.year.plan is not None:
        themes = [t.name for t in request.year.plan.themes if t.id in of_round.themes]
        told = sentence("; ".join(lowered(name) for name in themes))
        return f"{told} ({'; '.join(names)})" if names else told
    return sentence("; ".join(names)) if names else f"Toàn bộ {count(len(every))} lĩnh vực"


def _way(of_round: Round) -> str:
    """Return what sets a round apart: its kind, how units are inspected; empty if usual."""
    if of_round.kind == VisitKind.THEMATIC:
        return "kiểm tra chuyên đề" + act(None, of_round.form).removeprefix("kiểm tra")
    if of_round.kind != VisitKind.COMPREHENSIVE or of_round.form != VisitForm.ON_SITE:
        return act(of_round.kind, of_round.form)
    return ""


def _teams(request: Request, of_round: Round, units: set[str]) -> str:
    """Return the teams of the round that inspect these units; all of it if no unit is named."""
    teams = request.year.teams_in(of_round)
    own = [team for team in teams if not team.units or units & {*team.units}]
    return joined(team.called for team in own or teams)
