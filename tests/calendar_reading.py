"""A second reader of calendar files, strict and made by hand: RFC 5545 without a library."""

import re
from typing import NamedTuple

_LINE = 75
_NAME = re.compile(r"[A-Z][A-Z0-9-]*")
_TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "X-WR-CALNAME"}
_ONCE = {"UID", "DTSTAMP", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS", "DESCRIPTION"}


class Part(NamedTuple):
    """One component: its properties by name, each with parameters and value, and its parts."""

    name: str
    values: dict[str, list[tuple[str, str]]]
    parts: "list[Part]"

    def text(self, name: str) -> str:
        """Return the value of a property that stands once, escapes resolved."""
        ((_, value),) = self.values[name]
        return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def lines_of(data: bytes) -> list[str]:
    """Return the unfolded lines; fails on what no line of a calendar file may be."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    found: list[str] = []
    for raw in data[:-2].split(b"\r\n"):
        assert len(raw) <= _LINE, raw
        line = raw.decode("utf-8")  # a letter cut in two would not be read
        assert not any(ord(sign) < 32 and sign != "\t" for sign in line)
        if line[:1] in (" ", "\t"):
            found[-1] += line[1:]
        else:
            found.append(line)
    return found


def read_calendar(data: bytes) -> Part:
    """Return the calendar; fails on what is not one, whole and alone."""
    top = Part("", {}, [])
    stack = [top]
    for line in lines_of(data):
        head, _, value = line.partition(":")
        name, _, parameters = head.partition(";")
        assert _NAME.fullmatch(name), line
        if name == "BEGIN":
            stack.append(Part(value, {}, []))
        elif name == "END":
            part = stack.pop()
            assert part.name == value
            stack[-1].parts.append(part)
        else:
            if name in _TEXTS:
                assert re.fullmatch(r"(?:[^\\;,]|\\[\\;,nN])*", value), line
            stack[-1].values.setdefault(name, []).append((parameters, value))
    assert stack == [top]
    (calendar,) = top.parts
    return calendar


def must_be_sound(calendar: Part) -> None:
    """Fail on a calendar that lacks what RFC 5545 requires of it."""
    assert calendar.name == "VCALENDAR"
    assert [calendar.text(name) for name in ("VERSION", "METHOD")] == ["2.0", "PUBLISH"]
    zones = {zone.text("TZID") for zone in calendar.parts if zone.name == "VTIMEZONE"}
    entries = [part for part in calendar.parts if part.name in {"VEVENT", "VTODO"}]
    assert len({entry.text("UID") for entry in entries}) == len(entries)
    for entry in entries:
        assert all(len(entry.values[name]) == 1 for name in _ONCE & entry.values.keys())
        assert {"UID", "DTSTAMP"} <= entry.values.keys()
        assert re.fullmatch(r"\d{8}T\d{6}Z", entry.text("DTSTAMP"))
        for name in ("DTSTART", "DTEND", "DUE"):
            for parameters, value in entry.values.get(name, []):
                _must_be_time(parameters, value, zones)
        if entry.name == "VEVENT":
            assert entry.text("DTSTART") < entry.text("DTEND")


def _must_be_time(parameters: str, value: str, zones: set[str]) -> None:
    if parameters == "VALUE=DATE":
        assert re.fullmatch(r"\d{8}", value)
    else:
        assert parameters.removeprefix("TZID=") in zones
        assert re.fullmatch(r"\d{8}T\d{6}", value)
