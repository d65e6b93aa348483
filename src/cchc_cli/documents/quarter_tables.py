"""Tables and chart of the summary of a round: by unit, by area, recommendations by unit."""

import datetime as dt
from decimal import Decimal

from cchc_cli.documents.advice_due import due_told
from cchc_cli.documents.document import Context, Request
from cchc_cli.documents.figures import NONE
from cchc_cli.documents.lines import one_line, tied, unstopped
from cchc_cli.documents.remedy_words import later_words
from cchc_cli.documents.round_visits import RoundRecord
from cchc_cli.documents.unit_visits import short_name
from cchc_cli.documents.visits import VisitRecord
from cchc_cli.model.checklist import Area
from cchc_cli.model.progress import Advice, RemedyState
from cchc_cli.model.tally import Outcomes
from cchc_cli.vietnamese import count, joined, percent, roman, sentence, share, short_date
from cchc_cli.wordtext.objects import Bar, BarChart, Shaded

# Two greys that stay apart when printed; the number in the cell says the same.
_LOW, _VERY_LOW = "D9D9D9", "BFBFBF"
_VERY_LOW_BY = 20
"""How far below the mark a share is shaded darker; a choice of ours."""


def unit_rows(record: RoundRecord) -> list[Context]:
    """Return one row for each unit: what all teams found at it, and the days they came."""
    rows = []
    for place, unit in enumerate(record.units, start=1):
        days = dict.fromkeys(short_date(v.day) for v in unit.visits if v.day)
        rows.append(
            {
                "number": place,
                "name": tied(unit.name),
                "date": ", ".join(days) or NONE,
                "recommendations": len(unit.advice),
                **_judged(unit.outcomes, record.request),
            }
        )
    return rows


def total_row(record: RoundRecord) -> Context:
    """Return the sums of all units; the share is of the sums, not a mean of shares."""
    total = sum((unit.outcomes for unit in record.units), Outcomes())
    given = sum(len(unit.advice) for unit in record.units)
    return {"recommendations": given, **_judged(total, record.request)}


def _judged(outcomes: Outcomes, request: Request) -> Context:
    return {
        "examined": outcomes.judged,
        "met": outcomes.met,
        "partly_met": outcomes.partly_met,
        "not_met": outcomes.not_met,
        "share": _shaded(outcomes, request.low_share),
    }


def _shaded(outcomes: Outcomes, low: Decimal) -> str | Shaded:
    """Return the share of items met, on grey if it is low."""
    if not outcomes.judged:
        return NONE
    value = share(outcomes.met, outcomes.judged)
    if value >= low:
        return percent(value)
    return Shaded(percent(value), _VERY_LOW if value < low - _VERY_LOW_BY else _LOW)


def area_rows(record: RoundRecord) -> list[Context]:
    """Return one row for each area, with the units that did worst in it."""
    rows = []
    for place, area in enumerate(record.areas, start=1):
        by_unit = record.outcomes(area)
        rows.append(
            {
                "number": place,
                "short": area.short,
                "lowest": _lowest(by_unit),
                **_judged(sum(by_unit.values(), Outcomes()), record.request),
            }
        )
    return rows


def _lowest(by_unit: dict[str, Outcomes]) -> str:
    """Return “Phường 2 (60%)”; a dash if no unit fell short, or there is but one."""
    shares = {unit: share(o.met, o.judged) for unit, o in by_unit.items() if o.judged}
    worst = min(shares.values(), default=Decimal(100))
    if worst == 100 or len(shares) < 2:
        return NONE
    return f"{joined(u for u, value in shares.items() if value == worst)} ({percent(worst)})"


def area_shares(record: RoundRecord) -> list[tuple[Area, Decimal]]:
    """Return the share of items met in each area of which something was judged, best first."""
    found = []
    for area in record.areas:
        total = sum(record.outcomes(area).values(), Outcomes())
        if total.judged:
            found.append((area, share(total.met, total.judged)))
    return sorted(found, key=lambda each: -each[1])


def chart(shares: list[tuple[Area, Decimal]]) -> BarChart | str:
    """Return the chart of the areas' shares; empty if there are fewer than two to compare."""
    if len(shares) < 2:
        return ""
    bars = tuple(Bar(area.short, value, percent(value)) for area, value in shares)
    told = "; ".join(f"{bar.label} {bar.text}" for bar in bars)
    return BarChart(
        bars=bars,
        description=f"Tỷ lệ nội dung đạt theo lĩnh vực: {told}",
        width_mm=158,
        height_mm=14 + 8 * len(bars),
    )


def annex(record: RoundRecord) -> list[Context]:
    """Return the recommendations grouped by unit, numbered on through all groups.

    A unit without any is named too: the annex is there in every report, and shows
    that nobody was forgotten.
    """
    groups: list[Context] = []
    place = 0
    for unit in record.units:
        rows = []
        for visit, advice in unit.advice:
            place += 1
            rows.append({"number": place, **_advice_row(advice, visit, record.request)})
        number = roman(len(groups) + 1) if len(groups) < 39 else str(len(groups) + 1)
        groups.append({"roman": number, "name": unit.name, "recommendations": rows})
    return groups


def _advice_row(advice: Advice, visit: VisitRecord, request: Request) -> Context:
    given = advice.recommendation
    state = advice.state(request.today)
    return {
        "text": one_line(given.text),
        "owner": tied(given.owner or visit.unit_name),
        "due": due_told(advice),
        "state": sentence(state.value),
        "remark": _remark(advice, state, request),
    }


def _remark(advice: Advice, state: RemedyState, request: Request) -> str:
    """Return what was done and when, or for how long it is overdue, and what was seen later."""
    late, seen = "", sentence(later_words(advice, request.today))
    if state == RemedyState.DONE:
        return _done_remark(advice, request.today)
    if state == RemedyState.OVERDUE and advice.due is not None:
        late = f"Quá hạn {count((request.today - advice.due.day).days)} ngày"
    return ". ".join(part for part in (late, seen) if part)


def _done_remark(advice: Advice, today: dt.date) -> str:
    remedy = advice.recommendation.remedy
    found, told = [], ""
    if remedy is not None and remedy.done <= today:
        late = advice.due is not None and remedy.done > advice.due.day
        proof = "; ".join(one_line(each) for each in remedy.evidence)
        told = unstopped(remedy.text or "")
        found = [f"Ngày {short_date(remedy.done)}{' (sau hạn)' if late else ''}", told]
        found += [proof and f"Minh chứng: {proof}"]
    if advice.verified is not None and advice.verified <= today:
        found.append(f"Phúc tra ngày {short_date(advice.verified)}: đã khắc phục")
    return ". ".join(part for part in found if part)


def overdue_lines(record: RoundRecord) -> list[str]:
    """Return the overdue recommendations, unit by unit, with the days they are late."""
    found = []
    for visit in record.held:
        for advice in visit.advice:
            due = advice.due
            if advice.state(record.request.today) == RemedyState.OVERDUE and due is not None:
                late = count((record.request.today - due.day).days)
                text = unstopped(advice.recommendation.text)
                seen = later_words(advice, record.request.today)
                told = f"hạn {due_told(advice)}, quá hạn {late} ngày{seen and f'; {seen}'}"
                found.append(f"{short_name(visit)}: {text} ({told})")
    return found
