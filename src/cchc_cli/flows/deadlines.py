"""What falls due for whom, overdue first, with the rule that each day comes from."""

import datetime as dt
import textwrap
from collections.abc import Iterable, Iterator

import msgspec

from cchc_cli.flows.change_history import weekday_date
from cchc_cli.model.due import OPEN, Due, DueState
from cchc_cli.model.due_things import due_things
from cchc_cli.model.due_words import limits_words, rule_words
from cchc_cli.model.words import EVENT_NAMES
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.presentation import wrapped
from cchc_cli.vietnamese import count, short_date
from cchc_cli.workdays import Basis

HEADER = ("Hạn", "Ai", "Việc (căn cứ)", "Còn")
_WIDTH = 80
_WHO, _WHAT, _LONG = 18, 30, 110
_OWN_DAY = "hạn ghi ở từng kiến nghị trong kết quả kiểm tra"


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which of the things due are asked for; `within` days from today, overdue ones included."""

    within: int | None = None
    round: str | None = None
    unit: str | None = None
    visit: str | None = None
    everything: bool = False


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """The things due as they are told on a day: those still to do by day, then the others."""

    today: dt.date
    open: list[Due]
    closed: list[Due]
    waiting: list[Due]
    unset: list[Due]
    limits: dict[str, str]
    """Of each deadline by id to which units and rounds alone it applies, in words."""

    def rules(self) -> list[str]:
        """Return what the numbers in the lists stand for, the first one first."""
        every = [*self.open, *self.closed, *self.waiting, *self.unset]
        return list(dict.fromkeys(self.rule(due) for due in every))

    def rule(self, due: Due) -> str:
        """Return the rule that a day comes from: where it stands, its name, how it is counted."""
        if due.deadline is None:
            return _OWN_DAY
        limits = self.limits[due.deadline.id]
        told = f"{due.deadline.source}: {due.deadline.name} – {rule_words(due.deadline)}"
        return f"{told}; {limits}" if limits else told


def listed(workspace: Workspace, year: Year, today: dt.date, wanted: Wanted) -> Listed:
    """Return what is due, narrowed to what is asked for."""
    every = [
        _for_unit(workspace, due, wanted.unit)
        for due in due_things(workspace, year, today)
        if _is_meant(due, wanted)
    ]
    by_state: dict[DueState, list[Due]] = {}
    for due in every:
        by_state.setdefault(due.state(today), []).append(due)
    still = [due for state in OPEN for due in by_state.get(state, ())]
    if wanted.within is not None:
        last = last_day(today, wanted.within)
        still = [due for due in still if due.due and due.due.day <= last]
    closed = [due for state in (DueState.DONE, DueState.PASSED) for due in by_state.get(state, ())]
    return Listed(
        today=today,
        open=sorted(still, key=_day),
        closed=sorted(closed, key=_day) if wanted.everything else [],
        waiting=by_state.get(DueState.WAITING, []),
        unset=by_state.get(DueState.UNSET, []),
        limits={d.id: limits_words(workspace, year, d) for d in year.plan.deadlines}
        if year.plan
        else {},
    )


def last_day(today: dt.date, within: int) -> dt.date:
    """Return the day so many days after today, or the last one that there is."""
    left = (dt.date.max - today).days
    return today + dt.timedelta(days=min(within, left))


def _is_meant(due: Due, wanted: Wanted) -> bool:
    if wanted.round and due.round != wanted.round:
        return False
    if wanted.visit and due.visit != wanted.visit:
        return False
    return not wanted.unit or wanted.unit in due.units


def _for_unit(workspace: Workspace, due: Due, unit: str | None) -> Due:
    """Return what many units owe as what this one owes."""
    if unit is None or len(due.units) < 2:
        return due
    return msgspec.structs.replace(due, whom=workspace.unit_name(unit), units=(unit,))


def _day(due: Due) -> dt.date:
    return due.due.day if due.due else due.done or dt.date.max


def table(shown: Listed, dues: Iterable[Due]) -> list[tuple[str, ...]]:
    """Return one row for each thing due, its cells in lines that fit 80 columns together."""
    numbers = {rule: i for i, rule in enumerate(shown.rules(), start=1)}
    return [_cells(due, shown.today, numbers[shown.rule(due)]) for due in dues]


def _cells(due: Due, today: dt.date, number: int) -> tuple[str, ...]:
    what = textwrap.shorten(due.what, _LONG, placeholder=" …")
    return (
        due_cell(due),
        "\n".join(wrapped(due.whom, _WHO)),
        "\n".join(wrapped(f"{what} ({number})", _WHAT)),
        left_words(due, today),
    )


def due_cell(due: Due) -> str:
    """Return the due day with its weekday, and below it that it is estimated."""
    if due.due is None:
        return ""
    return weekday_date(due.due.day) + ("\n(dự kiến)" if due.due.estimated else "")


def left_words(due: Due, today: dt.date) -> str:
    """Return how many days are left, or how many have passed, or when it was done."""
    state = due.state(today)
    if state == DueState.DONE and due.done:
        late = (due.done - due.due.day).days if due.due else 0
        words = f"xong {_short(due.done)}"
        return f"{words}\ntrễ {late} ngày" if late > 0 else words
    if state == DueState.PASSED:
        return "đã qua"
    days = (due.due.day - today).days if due.due else 0
    if not days:
        return "HÔM NAY"
    return f"còn {days} ngày" if days > 0 else f"QUÁ {-days} ngày"


def _short(day: dt.date) -> str:
    return short_date(day).rsplit("/", 1)[0]


def foot(shown: Listed, everything: bool) -> str:
    """Return the rules, then what has no day yet: all of it, or how much it is."""
    lines: list[str] = []
    rules = shown.rules()
    numbers = {rule: i for i, rule in enumerate(rules, start=1)}
    if everything:
        for title, dues in (
            ("Chưa tính được hạn, còn chờ mốc:", shown.waiting),
            ("Kế hoạch không định ngày:", shown.unset),
        ):
            told = [f"- {line} ({numbers[rule]})" for line, rule in _without_day(shown, dues)]
            lines += [title, *told, ""] if told else []
    used = (
        rules
        if everything
        else rules[: len({shown.rule(due) for due in (*shown.open, *shown.closed)})]
    )
    if used:
        lines += ["Căn cứ:", *(f"({numbers[rule]}) {rule}" for rule in used)]
    if any(due.due and due.due.basis is Basis.ESTIMATED for due in shown.open):
        lines += ["", "(dự kiến): tính qua ngày nghỉ chưa công bố chính thức."]
    if any(due.due and due.due.basis is Basis.WEEKDAYS_ONLY for due in shown.open):
        lines += ["", "(dự kiến): plans/calendar.yaml chưa có ngày nghỉ của năm ấy."]
    if not everything and (shown.waiting or shown.unset):
        lines += ["", *_how_many_without(shown)]
    return "\n".join(_filled(line) for line in lines).strip("\n")


def _without_day(shown: Listed, dues: Iterable[Due]) -> Iterator[tuple[str, str]]:
    for due in dues:
        waits = f": chờ {EVENT_NAMES[due.waits_for]}" if due.waits_for and due.deadline else ""
        if due.deadline and not due.deadline.has_day:
            waits = ""
        yield f"{due.whom}: {due.what}{waits}", shown.rule(due)


def _how_many_without(shown: Listed) -> Iterator[str]:
    told = [
        f"{count(len(dues))} việc {words}"
        for dues, words in (
            (shown.waiting, "còn chờ mốc"),
            (shown.unset, "kế hoạch không định ngày"),
        )
        if dues
    ]
    if told:
        yield f"Chưa có hạn: {', '.join(told)}."
        yield "Xem cả các việc ấy: cchc schedule deadlines --all"


def _filled(line: str) -> str:
    return textwrap.fill(line, _WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def nothing_due(year: Year, today: dt.date, wanted: Wanted) -> str:
    """Return why there is no row."""
    if not (year.plan and year.plan.deadlines) and not wanted.everything:
        path = year.path("plan.yaml")
        return f"Chưa có việc nào đến hạn: phần deadlines của {path} chưa ghi thời hạn nào."
    if wanted.within is None:
        return "Không còn việc nào đến hạn."
    last = short_date(last_day(today, wanted.within))
    return f"Không có việc nào quá hạn hoặc đến hạn cho đến hết ngày {last}."


def plain(shown: Listed, due: Due) -> dict[str, object]:
    """Return it for programs; dates as ISO text, ids as in the files."""
    owner = due.advice.recommendation.owner if due.advice else None
    return {
        "what": due.what,
        "whom": due.whom,
        "owner": owner,
        "thing": due.thing.value if due.thing else None,
        "deadline": due.deadline.id if due.deadline else None,
        "source": due.deadline.source if due.deadline else None,
        "rule": shown.rule(due),
        "units": list(due.units),
        "visit": due.visit,
        "round": due.round,
        "item": due.advice.item if due.advice else None,
        "due": due.due.day.isoformat() if due.due else None,
        "estimated": bool(due.due and due.due.estimated),
        "state": due.state(shown.today).value,
        "overdue_days": max(0, (shown.today - due.due.day).days)
        if due.due and due.state(shown.today) in OPEN
        else 0,
        "done": due.done.isoformat() if due.done else None,
        "waits_for": due.waits_for.value if due.waits_for else None,
    }
