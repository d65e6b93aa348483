"""What the plan asks for and the schedule does not have: named units, units to choose."""

from collections.abc import Iterable

from cchc_cli.documents.document import Request
from cchc_cli.model.choosing import Quota, quotas
from cchc_cli.model.plan import Round
from cchc_cli.model.progress import is_secret
from cchc_cli.model.schedule import Visit
from cchc_cli.model.workspace import Year


def not_scheduled(year: Year, of_round: Round) -> list[Visit]:
    """Return the units that the plan names for the round and the schedule does not."""
    shown = (v for v in year.visits if not is_secret(year, v, year.inspections.get(v.key)))
    has = {visit.unit for visit in shown if visit.round == of_round.id}
    lacking = [unit for unit in of_round.units if unit not in has]
    return [Visit(unit=unit, round=of_round.id) for unit in lacking]


def still_to_choose(request: Request, rounds: Iterable[Round]) -> tuple[Quota, ...]:
    """Return the counts of units of the rounds that are not yet all chosen."""
    every = (q for each in rounds for q in quotas(request.workspace, request.year, each))
    return tuple(quota for quota in every if quota.lacking)
