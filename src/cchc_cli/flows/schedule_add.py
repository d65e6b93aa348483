"""Adding a visit to the schedule: one that the plan foresees, or one beside it."""

import datetime as dt
from collections.abc import Collection

import msgspec

from cchc_cli.flows.edit import FileEdit, guarded_edit
from cchc_cli.flows.errors import AnswerError, NotFoundError
from cchc_cli.flows.find import find_round, find_unit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.reschedule import NewTime, noted
from cchc_cli.flows.written import notation_for, written_date, written_time
from cchc_cli.model.plan import Round, Team
from cchc_cli.model.schedule import Change, Visit
from cchc_cli.model.times import in_round
from cchc_cli.model.units import Unit
from cchc_cli.model.words import ChangeKind, VisitKind
from cchc_cli.model.workspace import Year
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
    reason, is noted in the history.

    Raises:
        NotFoundError: There is no such unit or round, or it is not clear which round or team.
        AnswerError: The schedule has such a visit already.
        EditRejected: The file cannot be edited, or an error would arise.
    """
    unit = find_unit(loaded.workspace, new.unit)
    of_round = _round(year, new)
    team = _team(year, Visit(unit=unit.id, round=of_round.id, team=new.team))
    planned = _is_planned(year, of_round, unit, team)
    # A round of surprise visits names nobody: what is added to it is one, and stays secret.
    expected = planned or of_round.kind in ADDED_KINDS
    kind = new.kind or (None if expected else VisitKind.SUPPLEMENTARY)
    if kind == of_round.kind:
        kind = None
    path = year.path("schedule.yaml")
    text = notation_for(loaded, year, path)
    surprise = (kind or of_round.kind) == VisitKind.SURPRISE
    if not surprise:
        _must_not_wait_already(year, Visit(unit=unit.id, round=of_round.id, kind=kind), new, team)
    what = VisitKind.SURPRISE if surprise else kind or new.team or of_round.id
    key = free_key(unit.id, what, {visit.key for visit in year.visits})
    edits: list[Edit] = [Append(("visits",), _line(key, unit, of_round, kind, new, text))]
    if kind is not None or new.reason:
        change = Change(visit=key, made=today, what=ChangeKind.ADDED, reason=new.reason)
        edits += noted([change], text)
    return guarded_edit(loaded, path, edits)


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


def _round(year: Year, new: NewVisit) -> Round:
    """Return the round that was typed, else the only one that fits by its day, then by kind."""
    if new.round is not None:
        return find_round(year, new.round)
    rounds = year.plan.rounds if year.plan else ()
    day = new.when.date if new.when else None
    found = [r for r in rounds if year.plan and day and in_round(year.plan, r.id, day)]
    alike = [r for r in rounds if new.kind in ADDED_KINDS and r.kind == new.kind]
    for some in (found, alike):
        if len(some) == 1:
            return some[0]
    if new.kind in ADDED_KINDS:
        # Visits beside the plan may lie outside their round: any round may be meant.
        found = []
    names = ", ".join(each.id for each in found or rounds)
    raise NotFoundError("chưa rõ cuộc kiểm tra thuộc đợt nào", f"thêm --round: một trong {names}")


def _team(year: Year, visit: Visit) -> Team | None:
    """Return the team that makes the visit; None if the plan has none, or not that one."""
    possible = year.teams_for(visit)
    if visit.team is None and len(possible) > 1:
        hint = f"thêm --team: một trong {', '.join(team.id for team in possible)}"
        if len({(team.areas, team.themes) for team in possible}) > 1:
            hint += "; các đoàn chia lĩnh vực thì thêm cho từng đoàn một"
        raise NotFoundError("chưa rõ đoàn nào kiểm tra", hint)
    return year.team_of(visit)


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


def _line(
    key: str, unit: Unit, of_round: Round, kind: VisitKind | None, new: NewVisit, text: str
) -> Plain:
    line: dict[str, Plain] = {"id": key} if key != unit.id else {}
    line |= {"unit": unit.id, "round": of_round.id}
    if kind is not None:
        line["kind"] = kind.value
    if new.team:
        line["team"] = new.team
    if new.areas:
        line["areas"] = list(new.areas)
    when = new.when
    if when is not None:
        line["date"] = written_date(when.date, text)
        if when.session is not None:
            line["session"] = when.session.value
        if when.start is not None:
            line["start"] = written_time(when.start, text)
    return line
