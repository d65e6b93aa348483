"""What the year needs looked at (cần chú ý): late, wrong, or running out of time."""

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from cchc_cli.flows.schedule import Row
from cchc_cli.model.progress import ENDED, RemedyState, Stage, dated_advice
from cchc_cli.model.times import round_span
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import count, short_date

NEAR = 7
"""How many days before its end a round with visits not held yet is told of."""

_TOGETHER = 4
"""From how many on the same matters stand in one line."""

_SHOWN = 3


class Matter(msgspec.Struct, frozen=True):
    """One thing to look at (việc cần chú ý): whose, what, how many and what else."""

    whose: str
    what: str
    detail: str = ""
    many: int = 0

    @property
    def sentence(self) -> str:
        """The matter on a line of its own."""
        many = f"{count(self.many)} " if self.many else ""
        return f"{self.whose}: {many}{self.what}" + (f", {self.detail}" if self.detail else "")

    @property
    def shortly(self) -> str:
        """Whose it is and what is particular, where others say what it is."""
        told = self.detail or (count(self.many) if self.many else "")
        return f"{self.whose} – {told}" if told else self.whose


def grouped(matters: Sequence[Matter]) -> list[str]:
    """Return a sentence for each matter; many of the same kind are counted in one."""
    kinds: dict[str, list[Matter]] = {}
    for matter in matters:
        kinds.setdefault(matter.what, []).append(matter)
    lines: list[str] = []
    for what, same in kinds.items():
        few = len(same) < _TOGETHER
        lines += [each.sentence for each in same] if few else [_together(what, same)]
    return lines


def _together(what: str, same: list[Matter]) -> str:
    total = sum(matter.many for matter in same)
    told = f"{count(total)} {what}" if total else what[:1].upper() + what[1:]
    first = "; ".join(matter.shortly for matter in same[:_SHOWN])
    return f"{told}, {count(len(same))} nơi: {first}; …"


def of_time(year: Year, row: Row, today: dt.date) -> Matter | None:
    """Return that the round of a visit without a day is over, or nearly; None if not."""
    plan, of_round = year.plan, year.round(row.visit.round)
    waiting = row.visit.date is None or row.stage == Stage.POSTPONED
    last = round_span(plan, of_round)[1] if plan and of_round else None
    if last is None or row.stage in ENDED or not waiting or (last - today).days > NEAR:
        return None
    what = "đang hoãn" if row.stage == Stage.POSTPONED else "chưa kiểm tra"
    over = "đợt đã kết thúc" if last < today else "đợt kết thúc"
    return Matter(row.name, what, f"{over} {short_date(last)}")


def of_earlier_years(workspace: Workspace, year: Year, today: dt.date) -> Iterable[str]:
    """Yield what is still open of the plans of earlier years, a sentence for each plan."""
    this = year.plan.year if year.plan else 0
    for other in workspace.years.values():
        if other.plan is None or other.plan.year >= this:
            continue
        states = [
            advice.state(today)
            for visit in other.visits
            if (inspection := other.inspections.get(visit.key))
            for advice in dated_advice(workspace, other, visit, inspection)
        ]
        left = [state for state in states if state != RemedyState.DONE]
        late = sum(state == RemedyState.OVERDUE for state in left)
        if left:
            overdue = f", {count(late)} quá hạn" if late else ""
            yield (
                f"Năm {other.plan.year} còn {count(len(left))} kiến nghị chưa khắc phục{overdue}:"
                f" cchc --plan {other.id} status"
            )
