"""Until when a recommendation is to be carried out, as documents say it (hạn khắc phục)."""

from cchc_cli.model.due_words import due_words
from cchc_cli.model.progress import Advice

UNSET = "Chưa ấn định"
"""What stands where neither the recommendation nor the plan sets a day."""

BY_THE_PLAN = "Theo Kế hoạch"
"""What stands where the plan sets a deadline whose day is not known yet."""


def due_told(advice: Advice) -> str:
    """Return the day; if it is the plan's, that it is, and that it is estimated if it is."""
    if advice.due is None:
        return BY_THE_PLAN if advice.rule and advice.rule.has_day else UNSET
    return due_words(advice.due) + (" (theo Kế hoạch)" if advice.rule else "")


def due_given(advice: Advice) -> str:
    """Return the day that was given at the visit: what is counted later stands for no day yet."""
    if advice.rule and advice.due:
        return BY_THE_PLAN
    return due_told(advice)
