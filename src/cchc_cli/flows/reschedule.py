"""Changing the schedule: the edits of schedule.yaml, each with its line in the history."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from cchc_cli.flows.edit import FileEdit, guarded_edit
from cchc_cli.flows.errors import AnswerError
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.written import notation_for, written_date, written_time
from cchc_cli.model.adding import adding_command
from cchc_cli.model.progress import DONE, stage_of
from cchc_cli.model.schedule import Change, Visit
from cchc_cli.model.words import ChangeKind, Session
from cchc_cli.model.workspace import Year
from cchc_cli.vietnamese import short_date
from cchc_cli.yamltext.edit import Append, Edit, Plain, Remove, Set
from cchc_cli.yamltext.places import Keys
from cchc_cli.yamltext.tree import MappingNode, Node

_SWAPPED = ("date", "session", "start")
"""What belongs to the time of a visit; place and team belong to its unit."""


class NewTime(msgspec.Struct, frozen=True):
    """The time that a visit is given (thời gian mới); what is None stays as it is."""

    date: dt.date
    session: Session | None = None
    start: dt.time | None = None

    def is_of(self, visit: Visit) -> bool:
        """Return whether the visit has this time already."""
        same_session = self.session in {None, visit.session}
        return self.date == visit.date and same_session and self.start in {None, visit.start}


def set_date(
    loaded: Loaded,
    year: Year,
    visit: Visit,
    when: NewTime,
    today: dt.date,
    reason: str | None = None,
) -> FileEdit:
    """Return the change of schedule.yaml that gives the visit this time.

    It ends a postponement, and an hour of the other half day goes. The first date of a
    visit leaves no trace in the history.

    Raises:
        AnswerError: The visit was cancelled or held.
        EditRejected: The file cannot be edited, or an error would arise.
    """
    _must_be_to_come(year, visit)
    path, keys = year.path("schedule.yaml"), _keys(year, visit)
    text = notation_for(loaded, year, path)
    edits = _moved(visit, keys, when, text)
    if visit.postponed:
        edits.append(Remove((*keys, "postponed")))
    if visit.postponed or (visit.date and not when.is_of(visit)):
        what = ChangeKind.RESUMED if visit.postponed else ChangeKind.MOVED
        edits += noted([was(visit, what, today, reason)], text)
    return guarded_edit(loaded, path, edits)


def swap(
    loaded: Loaded,
    year: Year,
    one: Visit,
    other: Visit,
    today: dt.date,
    reason: str | None = None,
) -> FileEdit:
    """Return the change of schedule.yaml by which two visits change their days and sessions.

    The days are swapped as they are written, so that swapping again restores them.

    Raises:
        AnswerError: It is the same visit twice, one of them has no day to give, or both
            are at the same time.
        EditRejected: The file cannot be edited, or an error would arise.
    """
    if one.key == other.key:
        raise AnswerError(f"“{one.key}” không đổi chỗ với chính nó được", "chọn hai cuộc khác nhau")
    for visit in (one, other):
        _must_be_to_come(year, visit)
        _must_have_a_day(visit)
    if (one.date, one.session, one.start) == (other.date, other.session, other.start):
        message = f"“{one.key}” và “{other.key}” cùng ngày, buổi nên không có gì để đổi"
        raise AnswerError(message, "xem lại ngày từng cuộc: cchc schedule")
    path = year.path("schedule.yaml")
    root, text = loaded.root(path), notation_for(loaded, year, path)
    edits = [
        *_taken(root, _keys(year, one), _keys(year, other)),
        *_taken(root, _keys(year, other), _keys(year, one)),
        *noted([was(visit, ChangeKind.SWAPPED, today, reason) for visit in (one, other)], text),
    ]
    return guarded_edit(loaded, path, edits)


def postpone(
    loaded: Loaded,
    year: Year,
    visit: Visit,
    reason: str,
    today: dt.date,
    to: NewTime | None = None,
) -> FileEdit:
    """Return the change of schedule.yaml that postpones the visit, to a day if one is known.

    Without a new day the old one stays beside the reason, so that the line still
    says when the visit was to be.

    Raises:
        AnswerError: It is postponed already, or the day is not later.
        EditRejected: The file cannot be edited, or an error would arise.
    """
    _must_be_to_come(year, visit)
    if visit.postponed and to is None:
        message = f"cuộc kiểm tra “{visit.key}” đang hoãn: {visit.postponed}"
        raise AnswerError(message, f"có ngày mới thì: cchc schedule set {visit.key} NGÀY")
    if to and visit.date and to.date <= visit.date:
        day = short_date(to.date)
        message = f"ngày {day} không sau ngày đang định ({short_date(visit.date)})"
        hint = f"đưa lên sớm hơn thì dùng: cchc schedule set {visit.key} {day}"
        raise AnswerError(message, hint)
    path, keys = year.path("schedule.yaml"), _keys(year, visit)
    text = notation_for(loaded, year, path)
    edits: list[Edit] = [Set((*keys, "postponed"), reason)]
    if to is not None:
        edits = _moved(visit, keys, to, text)
        edits += [Remove((*keys, "postponed"))] if visit.postponed else []
    change = was(visit, ChangeKind.POSTPONED, today, reason)
    return guarded_edit(loaded, path, [*edits, *noted([change], text)])


def cancel(loaded: Loaded, year: Year, visit: Visit, reason: str, today: dt.date) -> FileEdit:
    """Return the change of schedule.yaml that cancels the visit; its day stays to be read.

    Raises:
        AnswerError: It is cancelled already, or was held.
        EditRejected: The file cannot be edited, or an error would arise.
    """
    _must_be_to_come(year, visit)
    path, keys = year.path("schedule.yaml"), _keys(year, visit)
    edits: list[Edit] = [Set((*keys, "cancelled"), reason)]
    if visit.postponed:
        edits.append(Remove((*keys, "postponed")))
    change = was(visit, ChangeKind.CANCELLED, today, reason)
    edits += noted([change], notation_for(loaded, year, path))
    return guarded_edit(loaded, path, edits)


def was(visit: Visit, what: ChangeKind, today: dt.date, reason: str | None = None) -> Change:
    """Return the entry that keeps what the visit was before it is changed today."""
    return Change(
        visit=visit.key,
        made=today,
        what=what,
        old_date=visit.date,
        old_session=visit.session,
        old_start=visit.start,
        old_postponed=visit.postponed,
        reason=reason,
    )


def noted(changes: Iterable[Change], text: str) -> list[Edit]:
    """Return the edits that add the changes to the history, in the notation of `text`."""
    return [Append(("changes",), _plain(change, text)) for change in changes]


def _plain(change: Change, text: str) -> Plain:
    values = {name: getattr(change, name) for name in change.__struct_fields__}
    return {name: _written(value, text) for name, value in values.items() if value is not None}


def _written(value: dt.date | dt.time | str, text: str) -> str:
    if isinstance(value, dt.date):
        return written_date(value, text)
    return written_time(value, text) if isinstance(value, dt.time) else str(value)


def _keys(year: Year, visit: Visit) -> Keys:
    return ("visits", year.visits.index(visit))


def _moved(visit: Visit, keys: Keys, when: NewTime, text: str) -> list[Edit]:
    edits: list[Edit] = [Set((*keys, "date"), written_date(when.date, text))]
    if when.session is not None:
        edits.append(Set((*keys, "session"), when.session.value))
    if when.start is not None:
        edits.append(Set((*keys, "start"), written_time(when.start, text)))
    elif visit.start and _is_of_other_half(visit.start, when.session):
        edits.append(Remove((*keys, "start")))
    return edits


def _is_of_other_half(start: dt.time, session: Session | None) -> bool:
    """Return whether the hour, of the old session, cannot be one of the new."""
    is_morning = start < dt.time(12)
    return session == (Session.AFTERNOON if is_morning else Session.MORNING)


def _must_be_to_come(year: Year, visit: Visit) -> None:
    path = year.path("schedule.yaml")
    if visit.cancelled:
        message = f"cuộc kiểm tra “{visit.key}” đã hủy: {visit.cancelled}"
        raise AnswerError(message, f"vẫn kiểm tra thì: {adding_command(year, visit)}")
    record = year.inspections.get(visit.key)
    if (record and record.held) or stage_of(visit, record) in DONE:
        held = f" ngày {short_date(record.held.date)}" if record and record.held else ""
        message = f"cuộc kiểm tra “{visit.key}” đã diễn ra{held}, không đổi lịch nữa"
        raise AnswerError(message, f"lịch ghi nhầm thì sửa tay dòng của cuộc này trong {path}")


def _must_have_a_day(visit: Visit) -> None:
    example = f"định ngày: cchc schedule set {visit.key} NGÀY"
    if visit.postponed:
        message = f"cuộc kiểm tra “{visit.key}” đang hoãn ({visit.postponed}), không có ngày để đổi"
        raise AnswerError(message, example)
    if visit.date is None:
        raise AnswerError(f"cuộc kiểm tra “{visit.key}” chưa có ngày để đổi", example)


def _taken(root: Node | None, keys: Keys, giver: Keys) -> list[Edit]:
    """Return the edits that write at `keys` the time that stands at `giver`, as written there."""
    has, gets = _time_at(root, keys), _time_at(root, giver)
    edits: list[Edit] = [Set((*keys, key), gets[key]) for key in _SWAPPED if key in gets]
    return edits + [Remove((*keys, key)) for key in _SWAPPED if key in has.keys() - gets.keys()]


def _time_at(root: Node | None, keys: Keys) -> dict[str, Plain]:
    visit = _node(root, keys)
    pairs = visit.value if isinstance(visit, MappingNode) else ()
    return {key.value: value.value for key, value in pairs if key.value in _SWAPPED}


def _node(root: Node | None, keys: Keys) -> Node | None:
    if root is None:
        return None
    visits = next(value for key, value in root.value if key.value == keys[0])
    node: Node = visits.value[keys[1]]
    return node
