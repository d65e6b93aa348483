"""Units that a plan counts but does not name: how many, and which were chosen since."""

from collections.abc import Iterator

import msgspec

from cchc_cli.model.plan import Choice, Round
from cchc_cli.model.progress import is_secret
from cchc_cli.model.units import Unit
from cchc_cli.model.words import ChosenBy
from cchc_cli.model.workspace import Workspace, Year


class Quota(msgspec.Struct, frozen=True, kw_only=True):
    """One count of a round (chỉ tiêu chọn): all places of a choice, or those in one parent.

    Attributes:
        choice: What the plan says.
        parent: The unit in which they are chosen (mỗi huyện …); None: anywhere.
        candidates: Who may be chosen, in the order of the list of units.
        chosen: Who was: has a visit in the round that is not cancelled, nor still secret.
    """

    choice: Choice
    parent: Unit | None
    candidates: tuple[Unit, ...]
    chosen: tuple[Unit, ...]

    @property
    def wanted(self) -> int:
        """How many units the plan asks for."""
        choice = self.choice
        if choice.by == ChosenBy.ALL:
            return len(self.candidates)
        return choice.exactly or choice.at_least or 0

    @property
    def lacking(self) -> int:
        """How many are still to be chosen."""
        return max(0, self.wanted - len(self.chosen))

    @property
    def unchosen(self) -> tuple[Unit, ...]:
        """Those who may still be chosen."""
        taken = {unit.id for unit in self.chosen}
        return tuple(unit for unit in self.candidates if unit.id not in taken)


def quotas(workspace: Workspace, year: Year, of_round: Round) -> Iterator[Quota]:
    """Yield the counts of a round, choice by choice, parents in the order of the list."""
    units = workspace.units.units if workspace.units else ()
    shown = (v for v in year.visits if not is_secret(year, v, year.inspections.get(v.key)))
    visited = {v.unit for v in shown if v.round == of_round.id and not v.cancelled}
    for choice in of_round.choose:
        named = {*of_round.units, *choice.except_}
        able = tuple(u for u in units if u.kind in choice.from_ and u.id not in named)
        for parent in _parents(choice, units):
            within = tuple(u for u in able if parent is None or u.under == parent.id)
            chosen = tuple(u for u in within if u.id in visited)
            yield Quota(choice=choice, parent=parent, candidates=within, chosen=chosen)


def _parents(choice: Choice, units: tuple[Unit, ...]) -> tuple[Unit | None, ...]:
    if choice.in_each is None:
        return (None,)
    return tuple(u for u in units if u.kind == choice.in_each and u.id not in choice.except_)
