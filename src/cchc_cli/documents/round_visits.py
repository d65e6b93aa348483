"""The visits of one round: which were held, which not, and what they came to together."""

import datetime as dt
from collections.abc import Iterable

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.not_arranged import not_scheduled, still_to_choose
from cchc_cli.documents.planned_visits import RoundRecord as RoundRecord
from cchc_cli.documents.planned_visits import is_besides
from cchc_cli.documents.visits import VisitRecord, recorded
from cchc_cli.model.progress import DONE, is_secret, stage_of
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.words import VisitKind
from cchc_cli.vietnamese import short_date


def round_record(request: Request, until: dt.date | None = None) -> RoundRecord:
    """Return the round `request.of`, as it stood at the end of the day `until`, if one is given.

    Surprise visits that are not done are left out: they must not show before.

    Raises:
        NotReady: There is no plan, no such round, or no visit of it was held.
    """
    year = request.year
    of_round = year.round(request.of)
    if year.plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {year.path('plan.yaml')})")
    if of_round is None:
        raise NotReady(f"kế hoạch không có đợt “{request.of}”")
    visits = [visit for visit in year.visits if visit.round == of_round.id]
    visits += not_scheduled(year, of_round)
    held, waiting, cancelled = _sorted(request, visits, until)
    if not held:
        told = f" đến hết ngày {short_date(until)}" if until else ""
        raise NotReady(f"đợt “{of_round.id}” chưa kiểm tra đơn vị nào{told}")
    return RoundRecord(
        request=request,
        plan=year.plan,
        name=round_in_sentence(year.plan, of_round),
        held=held,
        waiting=waiting,
        cancelled=cancelled,
        unchosen=still_to_choose(request, [of_round]),
    )


def year_record(request: Request) -> RoundRecord:
    """Return all visits of the year, rounds in the plan's order.

    Raises:
        NotReady: There is no plan, or no visit was held.
    """
    year = request.year
    if year.plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {year.path('plan.yaml')})")
    order = {each.id: place for place, each in enumerate(year.plan.rounds)}
    every = [*year.visits, *(v for each in year.plan.rounds for v in not_scheduled(year, each))]
    visits = sorted(every, key=lambda visit: order.get(visit.round, len(order)))
    held, waiting, cancelled = _sorted(request, visits, None)
    if not held:
        raise NotReady(f"năm {year.plan.year} chưa kiểm tra đơn vị nào")
    return RoundRecord(
        request=request,
        plan=year.plan,
        name=f"năm {year.plan.year}",
        held=held,
        waiting=waiting,
        cancelled=cancelled,
        unchosen=still_to_choose(request, year.plan.rounds),
        surprises_besides=any(year.kind_of(visit) != VisitKind.SURPRISE for visit in visits),
    )


def _sorted(
    request: Request, visits: Iterable[Visit], until: dt.date | None
) -> tuple[tuple[VisitRecord, ...], tuple[Visit, ...], tuple[Visit, ...]]:
    """Return the visits that were held, those the plan still asks for, and those cancelled."""
    year = request.year
    held: list[VisitRecord] = []
    waiting: list[Visit] = []
    cancelled: list[Visit] = []
    for visit in visits:
        inspection = year.inspections.get(visit.key)
        if is_secret(year, visit, inspection):
            continue
        stage = stage_of(visit, inspection, year.form_of(visit))
        done = inspection and (inspection.held or stage in DONE)
        record = recorded(request, visit, inspection) if inspection and done else None
        if record is not None and not (until and record.day and record.day > until):
            held.append(record)
        elif not is_besides(year, visit):
            (cancelled if visit.cancelled else waiting).append(visit)
    return tuple(held), tuple(waiting), tuple(cancelled)
