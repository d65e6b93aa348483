"""Until when a recommendation is to be carried out, as documents say it (hạn khắc phục)."""

from cchc_cli.documents.terms import term_words
from cchc_cli.model.due_words import due_words
from cchc_cli.model.progress import Advice
from cchc_cli.model.words import Event
from cchc_cli.vietnamese import sentence

UNSET = "Chưa ấn định"
"""What stands where neither the recommendation nor the plan sets a day."""

BY_THE_PLAN = "Theo Kế hoạch"
"""What stands where the plan sets a deadline whose day is not known yet."""

_OF_MINUTES = {
    Event.MINUTES: "ngày ký Biên bản này",
    Event.CONCLUSION: "ngày ban hành Thông báo kết quả kiểm tra",
}
OF_NOTICE = {Event.CONCLUSION: "ngày ban hành Thông báo này"}
"""The event that a notice of a result is itself."""


def due_told(advice: Advice) -> str:
    """Return the day; if it is the plan's, that it is, and that it is estimated if it is."""
    if advice.due is None:
        return BY_THE_PLAN if advice.rule and advice.rule.has_day else UNSET
    return due_words(advice.due) + (" (theo Kế hoạch)" if advice.rule else "")


def due_given(advice: Advice) -> str:
    """Return what minutes say, before and after they are signed: the day, or the plan's term.

    What is counted from their signature, or later, has no day when they are written.
    """
    return _stable(advice, _OF_MINUTES)


def due_notified(advice: Advice) -> str:
    """Return what the notice of the result says, before and after it has a number."""
    return _stable(advice, OF_NOTICE)


def _stable(advice: Advice, own: dict[Event, str]) -> str:
    """Return the term in words if it runs from the document, or may move; else the day."""
    event = advice.rule.event if advice.rule else None
    if advice.rule and event in {*own, Event.ROUND_END}:
        return sentence(term_words(advice.rule, own))
    return due_told(advice)
