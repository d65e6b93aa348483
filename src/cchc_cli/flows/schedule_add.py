"""Adding a visit to the schedule: one that the plan foresees, or one beside it."""

import datetime as dt
from collections.abc import Collection, Iterable

import msgspec

from cchc_cli.flows.edit import FileEdit, guarded_edit
from cchc_cli.flows.errors import AnswerError, NotFoundError
from cchc_cli.flows.find import find_round, find_unit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.reschedule import NewTime, noted
from cchc_cli.flows.written import notation_for, written_date, written_time
from cchc_cli.model.plan import Round, Team, share_out
from cchc_cli.model.schedule import Change, Visit
from cchc_cli.model.times import in_round
from cchc_cli.model.units import Unit
from cchc_cli.model.words import ChangeKind, VisitKind
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.rules.rounds import ADDED_KINDS
from cchc_cli.yamltext.edit import Append, Edit, Plain


class NewVisit(msgspec.Struct, frozen=True):
    """A visit as it was typed (cuộc thêm vào); without a kind it is found from the plan."""

    unit: str
    round: str | None = None
    kind: VisitKind | None = None
    when: NewTime | None = None
    team: str | None = None
    areas: tuple[str, ...] = ()
    reason: str | None = None


def add(loaded: Loaded, year: Year, new: NewVisit, today: dt.date) -> FileEdit:
    """Return the change of schedule.yaml that adds the visit as its last one.

    A unit that the round names or lets be chosen, and that has no visit in it yet,
    is visited as planned; any other visit is a supplementary one unless its kind
    is said, or its whole round is of such a kind. A visit beside the plan, or with a
    reason, is noted in the history. Where the teams share out what is inspected, each
    of them gets a visit.

    Raises:
        NotFoundError: There is no such unit or round, or it is not clear which round or team.
        AnswerError: The schedule has such a visit already.
        EditRejected: The file cannot be edited, or an error would arise.
    """
    return guarded_edit(loaded, year.path("schedule.yaml"), adding(loaded, year, [new], today))


def adding(loaded: Loaded, year: Year, visits: Iterable[NewVisit], today: dt.date) -> list[Edit]:
    """Return the edits of schedule.yaml that add the visits; see `add`.

    Raises:
        NotFoundError, AnswerError: See `add`.
    """
    text = notation_for(loaded, year, year.path("schedule.yaml"))
    taken = {visit.key for visit in year.visits}
    lines: list[Edit] = []
    changes: list[Change] = []
    for typed in visits:
        unit = find_unit(loaded.workspace, typed.unit)
        of_round = _round(year, unit, typed)
        for new in _by_team(loaded.workspace, year, unit, of_round, typed):
            visit = _visit(year, unit, of_round, new, taken)
            taken.add(visit.key)
            lines.append(Append(("visits",), _line(visit, text)))
            if visit.kind is not None or new.reason:
                what = ChangeKind.ADDED
                changes.append(Change(visit=visit.key, made=today, what=what, reason=new.reason))
    return [*lines, *noted(changes, text)]


def _visit(year: Year, unit: Unit, of_round: Round, new: NewVisit, taken: Collection[str]) -> Visit:
    """Return the visit with its kind, unless that is its round's, and an id of its own."""
    like = Visit(unit=unit.id, round=of_round.id, team=new.team)
    team = year.team_of(like)
    planned = _is_planned(year, of_round, unit, team)
    # A round of surprise visits names nobody: what is added to it is one, and stays secret.
    expected = planned or of_round.kind in ADDED_KINDS
    kind = new.kind or (None if expected else VisitKind.SUPPLEMENTARY)
    kind = None if kind == of_round.kind else kind
    surprise = (kind or of_round.kind) == VisitKind.SURPRISE
    if not surprise:
        _must_not_wait_already(year, msgspec.structs.replace(like, kind=kind), new, team)
    by_team = new.team if len(year.teams_for(like)) > 1 else None
    what = VisitKind.SURPRISE if surprise else kind or by_team or of_round.id
    key = free_key(unit.id, what, taken)
    when = new.when
    return Visit(
        id=key if key != unit.id else None,
        unit=unit.id,
        round=of_round.id,
        kind=kind,
        team=new.team,
        areas=new.areas,
        date=when.date if when else None,
        session=when.session if when else None,
        start=when.start if when else None,
    )


def _must_not_wait_already(year: Year, like: Visit, new: NewVisit, team: Team | None) -> None:
    """Refuse a visit that the schedule has already, on the same day or without one."""
    for visit in year.visits:
        same = (visit.unit, visit.round) == (like.unit, like.round) and year.team_of(visit) == team
        same = same and year.kind_of(visit) == year.kind_of(like)
        record = year.inspections.get(visit.key)
        off = visit.cancelled or (record is not None and record.held is not None)
        if same and not off and (new.when.date if new.when else None) == visit.date:
            message = f"lịch đã có cuộc như vậy, mã {visit.key}"
            raise AnswerError(message, f"định ngày cho cuộc ấy: cchc schedule set {visit.key} NGÀY")


def _round(year: Year, unit: Unit, new: NewVisit) -> Round:
    """Return the round that was typed, else the only one that fits by its day, then by kind.

    A unit is inspected again in the round in which it was, if no other fits.
    """
    if new.round is not None:
        return find_round(year, new.round)
    rounds = year.plan.rounds if year.plan else ()
    day = new.when.date if new.when else None
    found = [r for r in rounds if year.plan and day and in_round(year.plan, r.id, day)]
    alike = [r for r in rounds if new.kind in ADDED_KINDS and r.kind == new.kind]
    again = new.kind == VisitKind.REINSPECTION
    before = {visit.round for visit in year.visits if visit.unit == unit.id} if again else ()
    for some in (found, alike, [r for r in rounds if r.id in before]):
        if len(some) == 1:
            return some[0]
    if new.kind in ADDED_KINDS:
        # Visits beside the plan may lie outside their round: any round may be meant.
        found = []
    names = ", ".join(each.id for each in found or rounds)
    raise NotFoundError("chưa rõ cuộc kiểm tra thuộc đợt nào", f"thêm --round: một trong {names}")


def _by_team(
    workspace: Workspace, year: Year, unit: Unit, of_round: Round, new: NewVisit
) -> list[NewVisit]:
    """Return the visit of the team that is typed or the only one, else one of each team.

    Of teams that inspect the same it must be typed which one comes, and of a visit
    beside the plan always: seldom do all come again.
    """
    visit = Visit(unit=unit.id, round=of_round.id, areas=new.areas)
    possible = year.teams_for(visit)
    if new.team is not None or len(possible) < 2:
        return [new]
    each = [msgspec.structs.replace(visit, team=team.id) for team in possible]
    working = [v for v in each if workspace.areas_of(year, v)] or each
    lacking = [v for v in working if _is_planned(year, of_round, unit, year.team_of(v))]
    if new.kind is None and share_out(possible) and lacking:
        return [msgspec.structs.replace(new, team=v.team) for v in lacking]
    hint = f"thêm --team: một trong {', '.join(team.id for team in possible)}"
    if len({team.scope for team in possible}) > 1:
        hint += "; mỗi lần một đoàn"
    raise NotFoundError("chưa rõ đoàn nào kiểm tra", hint)


def _is_planned(year: Year, of_round: Round, unit: Unit, team: Team | None) -> bool:
    """Return whether the round still expects a visit of the unit by the team."""
    visits = (v for v in year.visits if v.unit == unit.id and v.round == of_round.id)
    visits = (v for v in visits if year.team_of(v) == team)
    if any(year.kind_of(v) not in ADDED_KINDS and not v.cancelled for v in visits):
        return False
    choices = (c for c in of_round.choose if unit.kind in c.from_ and unit.id not in c.except_)
    return unit.id in of_round.units or any(choices)


def free_key(unit: str, what: str, taken: Collection[str]) -> str:
    """Return an id that no visit has: the unit's, else one that says what the visit is.

    The unit's own is never that of a surprise visit: who types it would come upon it.
    """
    if unit not in taken and what != VisitKind.SURPRISE:
        return unit
    key, number = f"{unit}-{what}", 2
    while key in taken:
        key, number = f"{unit}-{what}-{number}", number + 1
    return key


def _line(visit: Visit, text: str) -> Plain:
    """Return the visit as its line says it, in the notation of `text`."""
    line: dict[str, Plain] = {"id": visit.id} if visit.id else {}
    line |= {"unit": visit.unit, "round": visit.round}
    if visit.kind is not None:
        line["kind"] = visit.kind.value
    if visit.team:
        line["team"] = visit.team
    if visit.areas:
        line["areas"] = list(visit.areas)
    if visit.date is not None:
        line["date"] = written_date(visit.date, text)
    if visit.session is not None:
        line["session"] = visit.session.value
    if visit.start is not None:
        line["start"] = written_time(visit.start, text)
    return line
