"""A deadline of the plan in the words of a document: within how many days of what (thời hạn)."""

import datetime as dt
from collections.abc import Iterable, Mapping

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.due_words import rule_words
from cchc_cli.model.words import NAMES, Event, EventDay, OnDayOff
from cchc_cli.vietnamese import count, joined, long_date

SINCE: dict[Event, str] = {
    Event.VISIT: "ngày kiểm tra",
    Event.MINUTES: "ngày ký biên bản kiểm tra",
    Event.CONCLUSION: "ngày ban hành thông báo kết quả kiểm tra",
    Event.ROUND_START: "ngày bắt đầu đợt kiểm tra",
    Event.ROUND_END: "ngày kết thúc đợt kiểm tra",
    Event.PLAN_ISSUED: "ngày ban hành Kế hoạch",
    Event.REPORT_DUE: "hạn gửi báo cáo của đơn vị",
}
"""What days are counted from, as the plan says it."""

_EVENT_DAYS = {
    EventDay.NOT_COUNTED: "",
    EventDay.COUNTED: ", tính cả ngày ấy",
    EventDay.WHOLE_DAYS: ", đủ số ngày ở giữa",
}


def term_words(deadline: Deadline, own: Mapping[Event, str] | None = None) -> str:
    """Return “trong 30 ngày kể từ …”, “chậm nhất 05 ngày làm việc trước …”, “chậm nhất ngày …”.

    `own` are events as the document calls them, as “ngày ban hành Thông báo này”. Empty
    if the plan sets no time.
    """
    if not deadline.has_day:
        return ""
    if deadline.event is not None and deadline.days is not None:
        told = _counted(deadline, (SINCE | dict(own or {}))[deadline.event])
    elif deadline.each is not None:
        told = f"chậm nhất {rule_words(deadline).removeprefix('hết ').split(';')[0]}"
    else:
        days = [*deadline.dates, *([deadline.date] if deadline.date else [])]
        often = f"ít nhất {count(deadline.times)} lần trong năm" if deadline.times else ""
        told = ", ".join(part for part in (often, latest_words(days)) if part)
    if deadline.on_day_off != OnDayOff.KEPT:
        told += f"; hạn rơi vào ngày nghỉ thì {NAMES[deadline.on_day_off]}"
    return told


def _counted(deadline: Deadline, event: str) -> str:
    if not deadline.days:
        return f"ngay trong {event}"
    days = f"{count(deadline.days)} {NAMES[deadline.count]}"
    told = f"chậm nhất {days} trước {event}" if deadline.before else f"trong {days} kể từ {event}"
    return told + _EVENT_DAYS[deadline.event_day]


def latest_words(days: Iterable[dt.date]) -> str:
    """Return “chậm nhất ngày 30 tháng 6 năm 2026 (lần 1) và ngày … (lần 2)”; empty without days."""
    told = [long_date(day) for day in days]
    if len(told) > 1:
        told = [f"{day} (lần {place})" for place, day in enumerate(told, start=1)]
    return f"chậm nhất {joined(told)}" if told else ""
