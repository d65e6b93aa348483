"""All records of a workspace, found by their ids; what could not be read is known as such."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import msgspec

from cchc_cli.model.calendar import CalendarFile, work_days
from cchc_cli.model.checklist import Area, Checklist, Item
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.meetings import Meeting, MeetingsFile
from cchc_cli.model.members import Member, MembersFile
from cchc_cli.model.papers import PapersFile
from cchc_cli.model.plan import ExaminedTime, Plan, Round, Seat, Team, Theme
from cchc_cli.model.schedule import Schedule, Visit
from cchc_cli.model.self_inspections import SelfInspectionsFile
from cchc_cli.model.units import Unit, UnitsFile
from cchc_cli.model.words import VisitForm, VisitKind
from cchc_cli.workdays import WorkDays

T = TypeVar("T")

UNITS_PATH = "plans/units.yaml"

Hole = tuple[str, tuple[str | int, ...]]
"""A value that could not be read: path of its file and its keys."""


class Year(msgspec.Struct, frozen=True, kw_only=True):
    """One folder `plans/<id>/` (năm kiểm tra, một kế hoạch): the plan and what belongs to it."""

    id: str
    plan: Plan | None = None
    schedule: Schedule | None = None
    members: MembersFile | None = None
    papers: PapersFile | None = None
    meetings: MeetingsFile | None = None
    self_inspections: SelfInspectionsFile | None = None
    inspections: dict[str, Inspection] = msgspec.field(default_factory=dict)

    def path(self, name: str) -> str:
        """Return the path of one of this year's files, as `schedule.yaml`."""
        return f"plans/{self.id}/{name}"

    def inspection_path(self, visit: str) -> str:
        """Return the path of the inspection of this visit."""
        return self.path(f"inspections/{visit}.yaml")

    @property
    def visits(self) -> tuple[Visit, ...]:
        """The visits in the order of the schedule; none if there is no schedule."""
        return self.schedule.visits if self.schedule else ()

    def visit(self, key: str) -> Visit | None:
        """Return the visit with this id."""
        return next((v for v in self.visits if v.key == key), None)

    def round(self, round_id: str) -> Round | None:
        """Return the round with this id."""
        rounds = self.plan.rounds if self.plan else ()
        return next((r for r in rounds if r.id == round_id), None)

    def meeting(self, round_id: str) -> Meeting | None:
        """Return the team's meeting on this round."""
        meetings = self.meetings.meetings if self.meetings else ()
        return next((m for m in meetings if m.round == round_id), None)

    def teams_for(self, visit: Visit) -> tuple[Team, ...]:
        """Return the teams that may make the visit: those of its round that inspect its unit."""
        teams = self.teams_in(self.round(visit.round))
        return tuple(t for t in teams if not t.units or visit.unit in t.units)

    def teams_in(self, of_round: Round | None) -> tuple[Team, ...]:
        """Return the teams of the round: those it names, else all of the plan."""
        named = of_round.teams if of_round else ()
        teams = self.plan.teams if self.plan else ()
        return tuple(team for team in teams if not named or team.id in named)

    def team_of(self, visit: Visit) -> Team | None:
        """Return the team that makes the visit; None if it must be named and is not."""
        if self.plan is None:
            return None
        if visit.team:
            return next((t for t in self.plan.teams if t.id == visit.team), None)
        teams = self.teams_for(visit)
        return teams[0] if len(teams) == 1 else None

    def person(self, seat: str) -> Member | None:
        """Return who sits in this seat."""
        people = self.members.people if self.members else ()
        return next((p for p in people if p.member == seat), None)

    def kind_of(self, visit: Visit) -> VisitKind:
        """Return the kind of the visit: its own, else its round's."""
        of_round = self.round(visit.round)
        return visit.kind or (of_round.kind if of_round else VisitKind.COMPREHENSIVE)

    def form_of(self, visit: Visit) -> VisitForm:
        """Return the form of the visit: its own, else its round's."""
        of_round = self.round(visit.round)
        return visit.form or (of_round.form if of_round else VisitForm.ON_SITE)

    def themes_of(self, visit: Visit) -> tuple[Theme, ...]:
        """Return the themes examined at the visit: those that round, team and visit all allow.

        A name that the plan does not know limits nothing: the rules tell of it, once.
        """
        of_round, team = self.round(visit.round), self.team_of(visit)
        limits = (
            of_round.themes if of_round else (),
            team.themes if team else (),
            visit.themes,
        )
        themes = self.plan.themes if self.plan else ()
        known = {theme.id for theme in themes}
        wanted = [known.intersection(names) or known for names in limits]
        return tuple(t for t in themes if all(t.id in names for names in wanted))

    def period_of(self, visit: Visit, theme: Theme) -> ExaminedTime | None:
        """Return the time that the visit's data are of: the round's own, else the theme's."""
        of_round = self.round(visit.round)
        return (of_round.period if of_round else None) or theme.period

    @property
    def illustrative(self) -> bool:
        """Whether any file of the year says that it holds illustrative data."""
        files = (self.schedule, self.members, self.papers, self.meetings, self.self_inspections)
        every = (*files, *self.inspections.values())
        return any(f.illustrative for f in every if f is not None)


class Workspace(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that could be read (không gian làm việc)."""

    units: UnitsFile | None = None
    calendar: CalendarFile | None = None
    years: dict[str, Year] = msgspec.field(default_factory=dict)
    checklists: dict[str, Checklist] = msgspec.field(default_factory=dict)
    holes: frozenset[Hole] = frozenset()
    _once: dict[str, Any] = msgspec.field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know nothing of a workspace that this one was made from with something changed."""
        msgspec.structs.force_setattr(self, "_once", {})

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what `make` returns, made the first time that `name` is asked for.

        Many rules go over the same lists; the workspace never changes.
        """
        if name not in self._once:
            self._once[name] = make()
        made: T = self._once[name]
        return made

    @property
    def work_days(self) -> WorkDays:
        """Which days are worked; Mondays to Fridays if there is no calendar."""
        return self.once("work_days", lambda: work_days(self.calendar))

    def whole(self, path: str, *keys: str | int) -> bool:
        """Return whether everything at and below `keys` of the file was read.

        A rule that would judge something as missing asks this first.
        """
        return not any(p == path and k[: len(keys)] == keys for p, k in self.holes)

    def unit(self, unit_id: str) -> Unit | None:
        """Return the unit with this id, the first if several have it."""
        units = self.units.units if self.units else ()
        return self.once("units", lambda: {u.id: u for u in reversed(units)}).get(unit_id)

    def unit_name(self, unit_id: str) -> str:
        """Return the unit's short name, or its id if it is not known."""
        unit = self.unit(unit_id)
        return unit.short if unit else unit_id

    def areas_of(self, year: Year, visit: Visit) -> tuple[Area, ...]:
        """Return the areas examined at the visit, each once, in the order of the themes.

        Narrowed by theme, round, team and the visit itself, if they name areas.
        """
        team, of_round = year.team_of(visit), year.round(visit.round)
        limits = [visit.areas, of_round.areas if of_round else (), team.areas if team else ()]
        found: dict[str, Area] = {}
        for theme in year.themes_of(visit):
            checklist = self.checklists.get(theme.checklist)
            for area in checklist.areas if checklist else ():
                wanted = [*limits, theme.areas]
                if all(not names or area.id in names for names in wanted):
                    found.setdefault(area.id, area)
        return tuple(found.values())

    def items_for(self, year: Year, visit: Visit) -> Iterator[tuple[Area, Item]]:
        """Yield the leaf items that apply to the visit's unit, in order, with their areas."""
        unit = self.unit(visit.unit)
        for area in self.areas_of(year, visit):
            for item in area.leaves():
                if not item.kinds or unit is None or unit.kind in item.kinds:
                    yield area, item

    def seats(self, year: Year) -> Iterator[tuple[Team, Seat]]:
        """Yield every seat of every team of the year."""
        for team in year.plan.teams if year.plan else ():
            for seat in team.members:
                yield team, seat
