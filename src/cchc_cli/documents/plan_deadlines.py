"""The deadlines of the plan in its own text: at their tasks, or in a list of their own."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from cchc_cli.documents.lines import one_line, unstopped
from cchc_cli.documents.terms import term_words
from cchc_cli.model.deadline import Deadline
from cchc_cli.model.plan import Plan, Task
from cchc_cli.model.words import NAMES
from cchc_cli.vietnamese import fold

_WORDS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
_ELSEWHERE = re.compile(r"noi bo|luat|nghi dinh|thong tu")
"""Sources of deadlines that the plan does not set: the office's own, or the law's."""


def task_text(plan: Plan, task: Task) -> str:
    """Return a task with as much of its deadline as its own words do not say already."""
    text = one_line(task.text)
    deadline = next((each for each in plan.deadlines if each.id == task.deadline), None)
    if deadline is None or says(text, deadline):
        return text
    if deadline.times and re.search(_often(deadline.times), text, re.IGNORECASE):
        deadline = msgspec.structs.replace(deadline, times=None)
    term = term_words(deadline)
    return f"{unstopped(text)}, {term}." if term else text


def other_deadlines(plan: Plan) -> list[str]:
    """Return the deadlines that no task of the plan has, each with its name and its time."""
    tasks = list(_all_tasks(task for duty in plan.duties for task in duty.tasks))
    named = {task.deadline for task in tasks}
    free = " ".join([*plan.requirements, *(t.text for t in tasks if t.deadline is None)])
    return [
        f"{unstopped(each.name)}: {term}."
        for each in plan.deadlines
        if each.id not in named
        and not _ELSEWHERE.search(fold(each.source))
        and (term := term_words(each))
        and not says(free, each)
    ]


def _all_tasks(tasks: Iterable[Task]) -> Iterator[Task]:
    for task in tasks:
        yield task
        yield from _all_tasks(task.tasks)


def says(text: str, deadline: Deadline) -> bool:
    """Return whether a text of the plan says how many days, on which days, or how often."""
    return all(re.search(each, text, re.IGNORECASE) for each in _signs(deadline))


def _signs(deadline: Deadline) -> Iterator[str]:
    """Yield patterns that a text which carries the deadline all matches."""
    if deadline.days:
        yield rf"{_number(deadline.days)}(?:\s*\([^)]*\))?\s+ngày"
    for day in (*deadline.dates, *([deadline.date] if deadline.date else [])):
        yield rf"(?<!\d)0*{day.day}\s*(?:[/.-]|tháng)\s*0*{day.month}(?!\d)"
    if deadline.each is not None:
        often = rf"(?:hàng|hằng|mỗi|từng|định kỳ)\s+{NAMES[deadline.each.period]}"
        yield rf"{often}|ngày\s+0*{deadline.each.day}\b" if deadline.each.day else often
    if deadline.times:
        yield _often(deadline.times)


def _often(times: int) -> str:
    return rf"{_number(times)}\s+lần"


def _number(number: int) -> str:
    words = f"|{_WORDS[number - 1]}" if number <= len(_WORDS) else ""
    return rf"(?<![\d/.])(?:0*{number}{words})"
