"""What can stand against a day for a visit (vướng mắc), in words."""

from enum import IntEnum
from typing import NamedTuple

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.plan import Team
from cchc_cli.model.words import DayCount
from cchc_cli.vietnamese import count


class Kind(IntEnum):
    """What can stand against a day; the lower, the sooner it is told."""

    NOTICE = 0
    PREPARE = 1
    UNIT = 2
    BUSY = 3
    AGENCY = 4
    MEETING = 5
    TEAM = 6
    VEHICLE = 7


class Hurdle(NamedTuple):
    """What stands against a day (vướng mắc), in words."""

    kind: Kind
    words: str


MEETING = Hurdle(Kind.MEETING, "buổi ấy đơn vị đã tiếp đoàn khác")


def full(team: Team) -> Hurdle:
    """Return that the team has no half day left; not what it does instead."""
    return Hurdle(Kind.TEAM, f"{team_name(team)} không còn buổi trống")


def inspected(name: str) -> Hurdle:
    """Return that an agency is inspected, so that it sends nobody."""
    return Hurdle(Kind.AGENCY, f"{name} cũng được kiểm tra ngày ấy, không cử người đi nơi khác")


def sending(name: str) -> Hurdle:
    """Return that an agency has people elsewhere, so that it is not inspected."""
    return Hurdle(Kind.AGENCY, f"{name} có người đi kiểm tra đơn vị khác")


def team_name(team: Team) -> str:
    """Return what the team is called inside a sentence: “đoàn ĐKT”."""
    called = team.called.split()[0].lower()
    return f"{called} {team.symbol}"


def days_words(deadline: Deadline) -> str:
    """Return how many days a deadline counts, and which."""
    kind = "ngày làm việc" if deadline.count == DayCount.WORKING else "ngày"
    return f"{count(deadline.days or 0)} {kind}"
