"""Calendar files (RFC 5545): entries as bytes that Outlook and Google Calendar take, and back."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneStandard, Todo

from cchc_cli.flows.entry import DEADLINE, Earlier, Entry, Stretch

_ZONE = "Asia/Ho_Chi_Minh"
_OFFSET = dt.timedelta(hours=7)
_DAY = dt.timedelta(days=1)
_MAKER = "-//cchc//lich kiem tra//VI"
_DIGEST = "X-CCHC-DIGEST"
_LARGEST = 20_000_000


class NotOurCalendarError(Exception):
    """The file at this place is not a calendar that this tool wrote."""


def calendar_bytes(name: str, entries: Iterable[Entry], todos: bool = False) -> bytes:
    """Return the file; deadlines are all-day events, or to-dos with `todos`."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", _ZONE)
    calendar.add_component(_timezone())
    for entry in entries:
        as_todo = todos and entry.deadline
        calendar.add_component(_todo(entry) if as_todo else _event(entry))
    return bytes(calendar.to_ical())


def _timezone() -> Timezone:
    """Return the zone of Vietnam: seven hours, the year round, since 1975."""
    standard = TimezoneStandard()
    standard.add("dtstart", dt.datetime(1975, 6, 13))
    standard.add("tzoffsetfrom", _OFFSET)
    standard.add("tzoffsetto", _OFFSET)
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", _ZONE)
    zone.add_component(standard)
    return zone


def _event(entry: Entry) -> Event:
    event = Event()
    when = entry.when
    if isinstance(when.first, dt.datetime) and isinstance(when.last, dt.datetime):
        event.add("dtstart", when.first.replace(tzinfo=ZoneInfo(_ZONE)))
        event.add("dtend", when.last.replace(tzinfo=ZoneInfo(_ZONE)))
    else:
        event.add("dtstart", when.first)
        event.add("dtend", when.last + _DAY)
    busy = not (entry.cancelled or entry.deadline)
    event.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    _common(event, entry)
    return event


def _todo(entry: Entry) -> Todo:
    todo = Todo()
    todo.add("due", entry.when.last)
    status = "CANCELLED" if entry.cancelled else "COMPLETED" if entry.done else "NEEDS-ACTION"
    todo.add("status", status)
    _common(todo, entry)
    return todo


def _common(component: Any, entry: Entry) -> None:
    stamp = entry.stamp.replace(tzinfo=dt.UTC)
    component.add("uid", entry.uid)
    component.add("dtstamp", stamp)
    component.add("last-modified", stamp)
    component.add("sequence", entry.sequence)
    component.add("summary", entry.summary)
    component.add(_DIGEST, entry.digest)
    if entry.description:
        component.add("description", entry.description)
    if entry.location:
        component.add("location", entry.location)
    if entry.category:
        component.add("categories", [entry.category])


def earlier_entries(file: Path) -> dict[str, Earlier]:
    """Return the entries of a calendar that this tool wrote, by their ids; none without a file.

    Raises:
        NotOurCalendarError: It is another kind of file, or made by another program.
        OSError: It cannot be read.
    """
    if not file.exists():
        return {}
    if file.is_dir() or file.stat().st_size > _LARGEST:
        raise NotOurCalendarError(file.name)
    try:
        calendar = Calendar.from_ical(file.read_bytes())
        if calendar.get("prodid") != _MAKER:
            raise NotOurCalendarError(file.name)
        return {str(each["uid"]): _earlier(each) for each in calendar.walk() if "uid" in each}
    except OSError:
        raise
    except Exception:
        # A file of anybody's fails in a dozen ways; none of them is a calendar of ours.
        raise NotOurCalendarError(file.name) from None


def _earlier(component: Any) -> Earlier:
    status = component.get("status")
    entry = Entry(
        uid=str(component["uid"]),
        when=_stretch(component),
        summary=str(component["summary"]),
        description=str(component.get("description", "")),
        location=str(component.get("location", "")),
        category=_category(component),
        cancelled=status == "CANCELLED",
        deadline=str(component["uid"]).startswith(DEADLINE),
        sequence=int(component["sequence"]),
        changed=component.decoded("dtstamp").replace(tzinfo=None),
    )
    return Earlier(entry=entry, digest=str(component[_DIGEST]))


def _category(component: Any) -> str:
    found = component.get("categories")
    return str(found.cats[0]) if found else ""


def _stretch(component: Any) -> Stretch:
    if component.name == "VTODO":
        due = component.decoded("due")
        return Stretch(due, due)
    first, end = component.decoded("dtstart"), component.decoded("dtend")
    if isinstance(first, dt.datetime):
        return Stretch(first.replace(tzinfo=None), end.replace(tzinfo=None))
    return Stretch(first, end - _DAY)
