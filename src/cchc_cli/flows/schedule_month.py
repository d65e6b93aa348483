"""The schedule as sheets of a wall calendar (lịch tháng), one for each month, 80 columns wide."""

import calendar
import datetime as dt
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cchc_cli.flows.change_history import weekday_date
from cchc_cli.flows.schedule import Row
from cchc_cli.model.calendar import CALENDAR_PATH
from cchc_cli.model.due import OPEN, Due, DueState
from cchc_cli.model.progress import DONE, Stage
from cchc_cli.model.words import NAMES, DueThing, Session
from cchc_cli.presentation import width, wrapped
from cchc_cli.vietnamese import count
from cchc_cli.workdays import Basis, WorkDays, is_weekend

_DAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_NARROW, _WIDE, _EVEN = 6, 12, 10
_PARTS = {None: 0, Session.WHOLE_DAY: 0, Session.MORNING: 1, Session.AFTERNOON: 2}

Month = tuple[int, int]


def sheets(
    shown: Sequence[Row],
    every: Sequence[Row],
    dues: Sequence[Due],
    days: WorkDays,
    today: dt.date,
    whole: bool = True,
) -> str:
    """Return the months in which the `shown` visits are, oldest first; empty if there is nothing.

    A month shows all its visits, `every` one, also those that were held already, and
    below them what falls due in it. After them, if `whole` (not only a round or a visit
    is asked for), stands what falls due in other months. What has no day, `shown` without
    one or postponed, follows at the end.
    """
    months = sorted({_month(row.day) for row in shown if row.day and _is_on(row)})
    blocks = [_sheet(month, every, dues, days, today) for month in months]
    blocks += list(_unsure(months, days))
    others = [d for d in dues if d.due and _month(d.due.day) not in months] if whole else []
    if elsewhere := list(_due_lines(others, today)):
        title = "Hạn ở các tháng khác:" if months else "Hạn:"
        blocks.append("\n".join([title, *elsewhere]))
    loose = [f"  {row.unit}: {_why(row)}" for row in shown if not (row.day and _is_on(row))]
    if loose:
        blocks.append("\n".join(["Chưa có ngày:", *loose]))
    return "\n\n".join(blocks)


def _is_on(row: Row) -> bool:
    return row.stage not in {Stage.POSTPONED, Stage.CANCELLED}


def _why(row: Row) -> str:
    reason = row.visit.cancelled or row.visit.postponed
    return f"{row.stage.value}, {reason}" if reason else f"{row.stage.value}, {row.round}"


def _month(day: dt.date) -> Month:
    return day.year, day.month


def _sheet(
    month: Month, every: Sequence[Row], dues: Sequence[Due], days: WorkDays, today: dt.date
) -> str:
    rows = [r for r in every if r.day and _month(r.day) == month and _is_on(r)]
    rows.sort(key=lambda row: (_PARTS[row.visit.session], row.visit.start or dt.time.min))
    cells = {day: _cell(day, rows, days, today) for day in _dates(month)}
    crowded = any(is_weekend(day) and len(cell) > 1 for day, cell in cells.items())
    widths = [_EVEN] * 7 if crowded else [_WIDE] * 5 + [_NARROW] * 2
    lines = [f"Tháng {month[1]} năm {month[0]}", "", _line(_DAYS, widths)]
    lines.append(" ".join("-" * each for each in widths))
    for week in calendar.Calendar().monthdatescalendar(*month):
        lines += _week([cells.get(day, []) for day in week], widths)
    lines += _below(month, dues, today)
    return "\n".join(lines).rstrip()


def _dates(month: Month) -> list[dt.date]:
    return [dt.date(*month, n) for n in range(1, calendar.monthrange(*month)[1] + 1)]


def _cell(day: dt.date, rows: Sequence[Row], days: WorkDays, today: dt.date) -> list[str]:
    """Return what stands in the cell of a day: its number, what it is called, its visits."""
    special = days.special.get(day)
    marks = [str(day.day)]
    marks += ["nghỉ"] if special and not special.working and not is_weekend(day) else []
    marks += ["làm bù"] if special and special.working and is_weekend(day) else []
    marks += ["HÔM NAY"] if day == today else []
    found = [" ".join(marks)]
    if special and not (is_weekend(day) and not special.working):
        found.append(f"{special.name}{' (dự kiến)' if special.estimated else ''}")
    return [*found, *_visits([row for row in rows if row.day == day])]


def _visits(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the hour once above its visits, and a unit once though several teams go there."""
    for when, together in groupby(rows, key=_when):
        if when:
            yield when
        teams: dict[str, list[str]] = {}
        for row in together:
            state = " (xong)" if row.stage in DONE else " QUÁ NGÀY" if row.overdue else ""
            teams.setdefault(f"{row.unit}{state}", []).append(row.team)
        for unit, symbols in teams.items():
            yield f"{unit}: {', '.join(symbols)}" if len(symbols) > 1 else unit


def _when(row: Row) -> str:
    visit = row.visit
    words = [NAMES[visit.session]] if visit.session else []
    words += [f"{visit.start.hour}h{visit.start:%M}"] if visit.start else []
    return " ".join(words)


def _week(cells: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    columns = [
        [line for text in cell for line in wrapped(text, wide)]
        for cell, wide in zip(cells, widths, strict=True)
    ]
    for n in range(max(map(len, columns))):
        yield _line([column[n] if n < len(column) else "" for column in columns], widths)
    yield ""


def _line(words: Sequence[str], widths: Sequence[int]) -> str:
    padded = (word + " " * (wide - width(word)) for word, wide in zip(words, widths, strict=True))
    return " ".join(padded).rstrip()


def _unsure(months: Sequence[Month], days: WorkDays) -> Iterator[str]:
    """Yield what is not known of the days off in these months."""
    for basis, told in (
        (Basis.ESTIMATED, "Ngày nghỉ tháng {} là dự kiến, chưa có thông báo chính thức."),
        (Basis.WEEKDAYS_ONLY, f"Chưa biết ngày lễ tháng {{}}: {CALENDAR_PATH} chưa có năm ấy."),
    ):
        found = [m for m in months if days.basis(_dates(m)[0], _dates(m)[-1]) is basis]
        if found:
            yield told.format(", ".join(f"{month}/{year}" for year, month in found))


def _below(month: Month, dues: Sequence[Due], today: dt.date) -> Iterator[str]:
    lines = list(_due_lines([d for d in dues if d.due and _month(d.due.day) == month], today))
    if lines:
        yield from ("Hạn trong tháng:", *lines)


def _due_lines(dues: Iterable[Due], today: dt.date) -> Iterator[str]:
    """Yield what falls due and is not done, by day; remedies of a unit together."""
    due = [d for d in dues if d.state(today) in OPEN]
    told: dict[tuple[dt.date, str], int] = {}
    for each in sorted(due, key=lambda d: d.due.day if d.due else dt.date.max):
        day = each.due.day if each.due else dt.date.max
        what = "khắc phục" if each.thing == DueThing.REMEDY else each.what
        marks = " (dự kiến)" if each.due and each.due.estimated else ""
        marks += " (QUÁ HẠN)" if each.state(today) == DueState.OVERDUE else ""
        line = f"{each.whom}: {what}{{}}{marks}"
        told[day, line] = told.get((day, line), 0) + 1
    for (day, line), number in told.items():
        several = f" {count(number)} kiến nghị" if ": khắc phục{}" in line else ""
        words = f"  {weekday_date(day)} {line.format(several)}"
        yield textwrap.fill(words, 80, subsequent_indent="    ", break_on_hyphens=False)
