"""When a round of visits takes place, as days and in words."""

import calendar
import datetime as dt

import msgspec

from cchc_cli.model.plan import Plan, Round, When
from cchc_cli.model.words import NAMES, Session
from cchc_cli.vietnamese import joined, long_date, roman

_DONE = ("Kiểm tra", "Phúc tra", "Khảo sát")
_TIMES = ("Đợt", "Quý", "Tháng", "Năm", "Giai đoạn", "Kỳ", "Lần", "Tuần", "Đầu", "Cuối", "Sáu")


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


def in_round(plan: Plan, round_id: str, day: dt.date, session: Session | None = None) -> bool:
    """Return whether the day lies in the round; a round that is not known holds every day.

    With a session, also whether it lies in the half day with which the round begins or ends.
    """
    rounds = [each for each in plan.rounds if each.id == round_id]
    return not rounds or any(_holds(plan, each, day, session) for each in rounds)


def _holds(plan: Plan, of_round: Round, day: dt.date, session: Session | None) -> bool:
    first, last = round_span(plan, of_round)
    when = of_round.when
    too_early = when.from_session == Session.AFTERNOON and session == Session.MORNING
    too_late = when.to_session == Session.MORNING and session == Session.AFTERNOON
    if (day == first and too_early) or (day == last and too_late):
        return False
    return (first or day) <= day <= (last or day)


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
    return f"đợt {_day_names(when)}" if when.from_ or when.to or when.by else ""


def round_in_sentence(plan: Plan, of_round: Round) -> str:
    """Return what a round is called inside a sentence: “đợt 1 năm 2023” for “Đợt 1”.

    One that is named by what is done is “đợt kiểm tra đột xuất năm 2026”.
    """
    name = round_name(plan, of_round)
    if name.startswith(_DONE):
        name = f"đợt {name[:1].lower()}{name[1:]}"
    name = name[:1].lower() + name[1:] if name.startswith(_TIMES) else name
    year = str(of_round.when.year or plan.year)
    if year in name or not name:
        return name
    return f"{name} {year}" if name.endswith(" năm") else f"{name} năm {year}"


def round_time(plan: Plan, of_round: Round) -> str:
    """Return only when a round is, as “từ ngày … đến ngày …”; empty if its name says it."""
    if not of_round.name:
        return ""
    told = round_name(plan, msgspec.structs.replace(of_round, name=None)).removeprefix("đợt ")
    whole = f"năm {plan.year}"
    first, last = round_span(plan, of_round)
    is_year = (first, last) == (dt.date(plan.year, 1, 1), dt.date(plan.year, 12, 31))
    return "" if told in of_round.name or (is_year and whole in of_round.name) else told


def _month_names(months: list[int]) -> str:
    # January and February take a 0, as in dates: Nghị định 30/2020/NĐ-CP, phụ lục I, II.4.b.
    names = [f"tháng {month:02}" if month <= 2 else f"tháng {month}" for month in months]
    return f"đợt từ {names[0]} đến {names[-1]}" if len(names) > 2 else joined(names)


def _day_names(when: When) -> str:
    """Return a stretch of days so that it reads after “đợt”."""
    first = _half(when.from_session, Session.AFTERNOON, when.from_)
    last = _half(when.to_session, Session.MORNING, when.to)
    if first and last:
        return first if when.from_ == when.to else f"từ {first} đến {last}"
    if first:
        return f"từ {first}"
    return f"đến hết {last or long_date(when.by or dt.date.min)}"


def _half(session: Session | None, half: Session, day: dt.date | None) -> str:
    """Return “chiều ngày 12 tháng 5 năm 2026”, or the day alone if it is a whole one."""
    if day is None:
        return ""
    return f"{NAMES[session]} {long_date(day)}" if session == half else long_date(day)
