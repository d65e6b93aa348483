"""Which days a rule may compare with: not those of which another rule says they are mistyped."""

import datetime as dt
import re

from cchc_cli.model.times import in_round
from cchc_cli.model.workspace import Year
from cchc_cli.rules.lookup import Inspected


def named_year(year: Year) -> int | None:
    """Return the year that the folder's name begins with; None if it begins with none."""
    found = re.match(r"\d{4}(?!\d)", year.id)
    return int(found[0]) if found else None


def knows_its_year(year: Year) -> bool:
    """Return whether the rounds' days are sure: the plan is of the year of its folder (CCHC322)."""
    return year.plan is not None and named_year(year) in (None, year.plan.year)


def day_held(of: Inspected) -> dt.date | None:
    """Return the day of the visit; None if its year is mistyped, which CCHC558 tells already."""
    held, visit, plan = of.inspection.held, of.visit, of.year.plan
    if held is None or visit is None or plan is None or held.date.year == plan.year:
        return held.date if held else None
    if (held.date.month, held.date.day) == (2, 29):
        return held.date
    meant = held.date.replace(year=plan.year)
    mistyped = not in_round(plan, visit.round, held.date) and in_round(plan, visit.round, meant)
    return None if mistyped else held.date
