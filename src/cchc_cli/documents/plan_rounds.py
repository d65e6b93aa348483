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
from cchc_cli.vietnamese import count, joined, roman, sentence

_UNNAMED = "Các cơ quan, đơn vị không nêu trước"


def round_units(request: Request, plan: Plan) -> list[Context]:
    """Return each round with its units, kind by kind, as the plan lists them."""
    return [
        {
            "number": number,
            "title": _when(plan, of_round),
            "lines": [*_who(request, of_round), *_periods(plan, of_round)],
        }
        for number, of_round in enumerate(plan.rounds, start=1)
    ]


def _when(plan: Plan, of_round: Round) -> str:
    name = round_name(plan, of_round)
    if name.startswith(("quý ", "tháng ")) and not of_round.name:
        return f"Trong {name}"
    return _with_time(plan, of_round)


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
        rows: list[Context] = []
        for name in _everyone(request, of_round):
            number += 1
            rows.append({"number": number, "unit": name})
        assert plan is not None
        shown = {"content": _content(request, of_round), "team": _teams(plan, of_round)}
        rounds.append(
            {
                "roman": roman(place),
                "name": _with_time(plan, of_round),
                "units": [{**row, **shown} for row in rows],
            }
        )
    return rounds


def _everyone(request: Request, of_round: Round) -> list[str]:
    units = [_unit(request, id) for id in of_round.units]
    named = [u.name if u else id for u, id in zip(units, of_round.units, strict=True)]
    return named + [_choice(request, choice) for choice in of_round.choose] or [_UNNAMED]


def _content(request: Request, of_round: Round) -> str:
    """Return what is examined in a round: the areas it is narrowed to, its kind, its form."""
    every = areas_of_plan(request.workspace, request.year)
    limited = [a for a in every if a.id in of_round.areas]
    names = [area_named(area) for area in limited]
    parts = [sentence("; ".join(names)) if names else f"Toàn bộ {count(len(every))} lĩnh vực"]
    if of_round.themes and request.year.plan is not None:
        themes = [t.name for t in request.year.plan.themes if t.id in of_round.themes]
        told = sentence("; ".join(lowered(name) for name in themes))
        parts = [f"{told} ({'; '.join(names)})" if names else told]
    if of_round.kind == VisitKind.THEMATIC:
        parts.append("kiểm tra chuyên đề" + act(None, of_round.form).removeprefix("kiểm tra"))
    elif of_round.kind != VisitKind.COMPREHENSIVE or of_round.form != VisitForm.ON_SITE:
        parts.append(act(of_round.kind, of_round.form))
    return "; ".join(parts)


def _teams(plan: Plan, of_round: Round) -> str:
    named = [t.called for t in plan.teams if not of_round.teams or t.id in of_round.teams]
    return joined(named)
