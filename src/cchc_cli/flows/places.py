"""What the plan still asks for beyond the schedule: units to choose, targets to reach."""

import datetime as dt
from collections.abc import Collection

from cchc_cli.model.choosing import Quota, quotas
from cchc_cli.model.plan import share_out
from cchc_cli.model.targets import TargetState, target_states
from cchc_cli.model.times import round_name
from cchc_cli.model.words import ChosenBy, Counted
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import count, joined

_SHOWN = 8


def unchosen_lines(
    workspace: Workspace,
    year: Year,
    round_id: str | None = None,
    by: Collection[ChosenBy] = tuple(ChosenBy),
) -> list[str]:
    """Return, round by round, how many units are still to be chosen, and among whom."""
    lines = []
    for of_round in year.plan.rounds if year.plan else ():
        if year.plan is None or (round_id and of_round.id != round_id):
            continue
        name = round_name(year.plan, of_round)
        for quota in quotas(workspace, year, of_round):
            if quota.lacking and quota.choice.by in by:
                lines.append(f"{name}: {_lacking(workspace, quota)}")
    return lines


def choosing_command(year: Year) -> str:
    """Return the command that adds a chosen unit, and the one that draws what is left to chance."""
    rounds = year.plan.rounds if year.plan else ()
    several = any(r.choose and not share_out(year.teams_in(r)) for r in rounds)
    by_lot = any(choice.by == ChosenBy.RANDOM for r in rounds for choice in r.choose)
    add = f"cchc schedule add ĐƠN_VỊ --round ĐỢT{' --team ĐOÀN' if several else ''}"
    return f"{add}; bốc thăm: cchc schedule draw --round ĐỢT --by AI" if by_lot else add


def _lacking(workspace: Workspace, quota: Quota) -> str:
    kinds = {kind.id: kind.name for kind in workspace.units.kinds} if workspace.units else {}
    what = joined(kinds.get(kind, kind) for kind in quota.choice.from_)
    within = f" thuộc {quota.parent.short}" if quota.parent else ""
    least = "ít nhất " if quota.choice.at_least else ""
    how = " ngẫu nhiên" if quota.choice.by == ChosenBy.RANDOM else ""
    has = f"mới có {count(len(quota.chosen))}/{count(quota.wanted)}"
    told = f"còn phải chọn{how} {least}{count(quota.lacking)} {what}{within} ({has})"
    ids = [unit.id for unit in quota.unchosen]
    if not ids:
        return f"{told}, danh mục không còn đơn vị nào"
    return f"{told}: {', '.join(ids[:_SHOWN])}{', …' if len(ids) > _SHOWN else ''}"


def target_lines(workspace: Workspace, year: Year, today: dt.date) -> list[str]:
    """Return how far each target is, one sentence each."""
    return [target_words(state) for state in target_states(workspace, year, today)]


def target_words(state: TargetState) -> str:
    """Return “Kiểm tra ít nhất 50% đơn vị: 03/06 đơn vị (50% của 12)”."""
    target = state.target
    told = f"{target.name}: {count(state.done)}/{count(state.needed)} đơn vị"
    told += f" ({target.percent}% của {count(target.of)})"
    if state.reached:
        return f"{told}, đã đạt"
    short = state.needed - state.scheduled
    if state.scheduled and short > 0:
        # Nobody schedules a self-inspection.
        planned = target.counts != Counted.SELF_INSPECTED
        has = f"lịch mới có {count(state.scheduled)}, " if planned else ""
        told += f"; {has}còn thiếu {count(short)}"
    return told
