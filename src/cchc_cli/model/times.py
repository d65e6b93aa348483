"""When a round of visits takes place, as days and in words."""

import calendar
import datetime as dt

from cchc_cli.model.plan import Plan, Round
from cchc_cli.vietnamese import joined, long_date, roman


def round_span(plan: Plan, of_round: Round) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day of a round, both included (thời gian của đợt).

    A side that the plan leaves open is None; both are None if it says no time.
    """
    when = of_round.when
    months = _months(of_round)
    if months:
        year = when.year or plan.year
        last = calendar.monthrange(year, months[-1])[1]
        return dt.date(year, months[0], 1), dt.date(year, months[-1], last)
    if when.from_ or when.to:
        return when.from_, when.to
    return None, when.by


def in_round(plan: Plan, round_id: str, day: dt.date) -> bool:
    """Return whether the day lies in the round; a round that is not known holds every day."""
    spans = [round_span(plan, each) for each in plan.rounds if each.id == round_id]
    return not spans or any((a or day) <= day <= (b or day) for a, b in spans)


def _months(of_round: Round) -> tuple[int, ...]:
    when = of_round.when
    quarters = when.quarters or ((when.quarter,) if when.quarter else ())
    if not quarters:
        return tuple(sorted(when.months))
    return tuple(range(3 * min(quarters) - 2, 3 * max(quarters) + 1))


def round_name(plan: Plan, of_round: Round) -> str:
    """Return what a round is called: its own name, else its time, as “quý II năm 2023”."""
    when = of_round.when
    if of_round.name:
        return of_round.name
    quarters = when.quarters or ((when.quarter,) if when.quarter else ())
    year = when.year or plan.year
    if quarters:
        return f"{joined(f'quý {roman(q)}' for q in sorted(quarters))} năm {year}"
    if when.months:
        return f"{_month_names(sorted(when.months))} năm {year}"
    return _day_names(when.from_, when.to or when.by)


def _month_names(months: list[int]) -> str:
    # January and February take a 0, as in dates: Nghị định 30/2020/NĐ-CP, phụ lục I, II.4.b.
    names = [f"tháng {month:02}" if month <= 2 else f"tháng {month}" for month in months]
    return f"từ {names[0]} đến {names[-1]}" if len(names) > 2 else joined(names)


def _day_names(first: dt.date | None, last: dt.date | None) -> str:
    if first and last:
        if first == last:
            return long_date(first)
        return f"từ {long_date(first)} đến {long_date(last)}"
    if first:
        return f"từ {long_date(first)}"
    return f"chậm nhất {long_date(last)}" if last else ""
