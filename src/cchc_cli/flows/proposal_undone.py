"""What finds no day, which rules stand in the way, and what to change."""

from collections.abc import Iterable, Sequence
from itertools import combinations

import msgspec

from cchc_cli.flows.proposal_days import Board, Place
from cchc_cli.flows.proposal_hurdles import Hurdle, Kind, full
from cchc_cli.flows.proposal_tasks import Crossing, Task, crossing
from cchc_cli.flows.proposal_visits import Wish, span
from cchc_cli.model.words import Session
from cchc_cli.vietnamese import short_date

_TOGETHER = 3
"""Hurdles of which every combination is tried; with more a short one is looked for."""


class Undone(msgspec.Struct, frozen=True):
    """Visits that find no day (cuộc chưa xếp được): the fewest hurdles that say why, and a cure."""

    wishes: tuple[Wish, ...]
    why: tuple[str, ...]
    cure: str


def undone(board: Board, task: Task, laid: Sequence[Crossing]) -> Undone:
    """Return why the task could not be laid beside the others."""
    if not task.places:
        return Undone(task.wishes, (_no_days(board, task),), _NO_DAYS_CURE)
    against = {place: set(task.hurdles[place]) for place in task.places}
    for place, found in against.items():
        if not found:
            found.add(_taken(board, task, place, laid))
    fewest = _fewest(list(against.values()))
    kind = _one_short(against.values(), fewest)
    cure = _team_cure(board, task) if kind is Kind.TEAM else _CURES[kind]
    return Undone(task.wishes, tuple(h.words for h in fewest), cure)


def _taken(board: Board, task: Task, place: Place, laid: Sequence[Crossing]) -> Hurdle:
    """Return what those that were laid put in the way at a time that is free otherwise."""
    for crew, free in zip(task.crews, task.free, strict=True):
        if place in free:
            for each in laid:
                if hurdle := crossing(board, task, crew, place, each):
                    return hurdle
    if board.arrange.vehicles is None:
        return full(task.crews[0][0])
    return Hurdle(Kind.VEHICLE, "không còn xe đi đơn vị xa")


def _no_days(board: Board, task: Task) -> str:
    plan = board.year.plan
    assert plan is not None
    first, last = span(plan, task.round, board.today)
    if first > last:
        return f"đợt đã hết ngày {short_date(last)}"
    days = f"từ {short_date(first)} đến {short_date(last)}"
    if not any(True for _ in board.places(task.round, ())):
        return f"{days} không có ngày làm việc nào có buổi được xếp"
    return f"buổi ghi ở dòng của cuộc này không có ngày làm việc nào {days}"


def _fewest(against: Sequence[set[Hurdle]]) -> list[Hurdle]:
    """Return the fewest hurdles of which one stands against every half day."""
    every = sorted(set().union(*against))
    for size in range(1, _TOGETHER + 1):
        for some in combinations(every, size):
            if all(not found.isdisjoint(some) for found in against):
                return list(some)
    return _greedily(every, against)


def _greedily(every: Sequence[Hurdle], against: Sequence[set[Hurdle]]) -> list[Hurdle]:
    chosen: list[Hurdle] = []
    left = list(against)
    while left:
        best = max(every, key=lambda h: (sum(h in found for found in left), -every.index(h)))
        chosen.append(best)
        left = [found for found in left if best not in found]
    for hurdle in list(chosen):
        rest = [h for h in chosen if h != hurdle]
        if all(not found.isdisjoint(rest) for found in against):
            chosen = rest
    return sorted(chosen)


def _one_short(against: Iterable[set[Hurdle]], fewest: Sequence[Hurdle]) -> Kind:
    """Return the kind of hurdle that alone stands against most half days; else the first told."""
    alone = [next(iter(found)).kind for found in against if len(found) == 1]
    kinds = [hurdle.kind for hurdle in fewest]
    return max(kinds, key=lambda kind: (alone.count(kind), -kinds.index(kind)))


def _team_cure(board: Board, task: Task) -> str:
    """Return how a team gets more half days: only what it does not do already."""
    halves = set(board.arrange.sessions_in(task.round.id))
    cures = ["kéo dài đợt", "thêm đoàn"]
    if board.arrange.visits_a_day == 1:
        cures.insert(0, "tăng arrange.visits_a_day")
    if not {Session.MORNING, Session.AFTERNOON} <= halves:
        cures.insert(0, "thêm buổi ở arrange.sessions")
    return f"{', '.join(cures[:-1])}, hoặc {cures[-1]}"


_NO_DAYS_CURE = "kéo dài đợt bằng quyết định khác, hoặc ghi lý do hoãn: cchc schedule postpone"
_CURES = {
    Kind.NOTICE: "thông báo sớm hơn, hoặc chuyển cuộc này sang đợt sau",
    Kind.PREPARE: "đơn vị chuẩn bị nhanh hơn được thì giảm arrange.prepare trong schedule.yaml;"
    " không thì chuyển cuộc này sang đợt sau",
    Kind.UNIT: "kiểm tra lại since, until trong units.yaml, hoặc kiểm tra đơn vị kế thừa",
    Kind.BUSY: "cử người khác thay rồi xóa mục unavailable, hoặc rút ngắn thời gian bận",
    Kind.AGENCY: "cử người nơi khác thay người của cơ quan ấy, hoặc kéo dài đợt",
    Kind.MEETING: "cho các đoàn đến cùng buổi: arrange.teams_meet: cung-buoi",
    Kind.VEHICLE: "tăng arrange.vehicles, hoặc bỏ far, trip của đơn vị đi lại được",
}
