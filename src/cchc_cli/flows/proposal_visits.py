"""Which visits a proposal lays on days, and which it leaves alone, and why."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from cchc_cli.flows.schedule_add import free_key
from cchc_cli.model.choosing import quotas
from cchc_cli.model.plan import Plan, Round, Team
from cchc_cli.model.progress import is_secret, needs_visit
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_span
from cchc_cli.model.words import ChosenBy, VisitKind
from cchc_cli.model.workspace import Workspace, Year

_LAST = (12, 31)


class Wish(msgspec.Struct, frozen=True):
    """A visit that wants a day (cuộc cần định ngày); `new`: the schedule has no line for it.

    `teams` are those that may make it: one, or several that inspect the same.
    """

    visit: Visit
    round: Round
    teams: tuple[Team, ...]
    new: bool = False


class Wishes(msgspec.Struct, frozen=True, kw_only=True):
    """What there is to lay, and what is left as it is.

    Attributes:
        rounds: The rounds that are asked for and not over.
        over: Those that are over.
        surprise: Those of surprise visits, of which nothing is proposed.
        wanted: The visits that want a day, in the order of the plan.
        elsewhere: New and old ones without a day for which nobody goes to the unit.
        unclear: Those of which it is not clear which team makes them.
        postponed: Those that wait for a day from whoever postponed them.
        settled: How many have a day.
    """

    rounds: tuple[Round, ...] = ()
    over: tuple[Round, ...] = ()
    surprise: tuple[Round, ...] = ()
    wanted: tuple[Wish, ...] = ()
    elsewhere: tuple[Wish, ...] = ()
    unclear: tuple[Wish, ...] = ()
    postponed: tuple[Visit, ...] = ()
    settled: int = 0


def wishes(workspace: Workspace, year: Year, today: dt.date, only: str | None = None) -> Wishes:
    """Return what there is to lay of one round, or of all that are not over."""
    rounds = year.plan.rounds if year.plan else ()
    asked = [r for r in rounds if only in {None, r.id}]
    over = [r for r in asked if year.plan and _last(year.plan, r) < today]
    secret = [r for r in asked if r not in over and r.kind == VisitKind.SURPRISE]
    open_ = [r for r in asked if r not in over and r not in secret]
    shown = [v for v in year.visits if not is_secret(year, v, year.inspections.get(v.key))]
    # One for all rounds: a unit that stands in two of them has a visit in each.
    taken = {visit.key for visit in year.visits}
    every = [wish for r in open_ for wish in _of_round(workspace, year, r, shown, taken)]
    on_site = [w for w in every if needs_visit(year, w.visit)]
    within = {r.id for r in open_}
    return Wishes(
        rounds=tuple(open_),
        over=tuple(over),
        surprise=tuple(secret),
        wanted=tuple(w for w in on_site if _is_clear(w)),
        elsewhere=tuple(w for w in every if not needs_visit(year, w.visit)),
        unclear=tuple(w for w in on_site if not _is_clear(w)),
        postponed=tuple(v for v in shown if v.round in within and v.postponed),
        settled=sum(v.round in within and _is_dated(v) for v in shown),
    )


def span(plan: Plan, of_round: Round, today: dt.date) -> tuple[dt.date, dt.date]:
    """Return the days of a round that are still to come; the first may be after the last."""
    first, _ = round_span(plan, of_round)
    return max(first or today, today), _last(plan, of_round)


def _last(plan: Plan, of_round: Round) -> dt.date:
    return round_span(plan, of_round)[1] or dt.date(of_round.when.year or plan.year, *_LAST)


def _is_dated(visit: Visit) -> bool:
    return visit.date is not None and not (visit.postponed or visit.cancelled)


def _is_clear(wish: Wish) -> bool:
    """Return whether any of the teams may make the visit: all inspect the same."""
    return bool(wish.teams) and len({team.scope for team in wish.teams}) == 1


def _of_round(
    workspace: Workspace, year: Year, of_round: Round, shown: list[Visit], taken: set[str]
) -> Iterator[Wish]:
    """Yield the visits of a round without a day, those that have no line yet among them."""
    here = [v for v in shown if v.round == of_round.id]
    named = dict.fromkeys((*of_round.units, *_all_of(workspace, year, of_round)))
    units = [unit for unit in named if workspace.unit(unit)]
    lacking = [unit for unit in units if unit not in {v.unit for v in here}]
    if not workspace.whole(year.path("schedule.yaml"), "visits"):
        # A line that cannot be read may be the one that seems to be lacking.
        lacking = []
    place = {unit: number for number, unit in enumerate(units)}
    found = [*_undated(year, of_round, here), *_new(year, of_round, lacking, taken)]
    yield from sorted(found, key=lambda w: place.get(w.visit.unit, len(place)))


def _undated(year: Year, of_round: Round, here: Iterable[Visit]) -> Iterator[Wish]:
    for visit in here:
        record = year.inspections.get(visit.key)
        off = visit.date or visit.postponed or visit.cancelled
        if not off and not (record and record.held):
            team = year.team_of(visit)
            teams = (team,) if team else () if visit.team else year.teams_for(visit)
            yield Wish(visit, of_round, teams)


def _all_of(workspace: Workspace, year: Year, of_round: Round) -> Iterator[str]:
    """Yield the units of a round that inspects all of a kind: nobody has to choose them."""
    for quota in quotas(workspace, year, of_round):
        if quota.choice.by == ChosenBy.ALL:
            yield from (unit.id for unit in quota.candidates)


def _new(year: Year, of_round: Round, units: Iterable[str], taken: set[str]) -> Iterator[Wish]:
    """Yield a visit of each unit by each kind of team: those that inspect the same are one.

    Each gets an id that is not `taken`, and takes it.
    """
    for unit in units:
        kinds: dict[object, list[Team]] = {}
        for team in year.teams_for(Visit(unit=unit, round=of_round.id)):
            kinds.setdefault(team.scope, []).append(team)
        for teams in kinds.values() or [[]]:
            named = teams[0].id if len(kinds) > 1 else None
            key = free_key(unit, named or of_round.id, taken)
            taken.add(key)
            own = key if key != unit else None
            visit = Visit(unit=unit, round=of_round.id, id=own, team=_name(teams, named))
            yield Wish(visit, of_round, tuple(teams), new=True)


def _name(teams: list[Team], named: str | None) -> str | None:
    return named if len(teams) == 1 else None
