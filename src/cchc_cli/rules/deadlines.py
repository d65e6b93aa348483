"""What must hold for a plan's days: deadlines said in one way, a plan issued in time."""

import datetime as dt
from collections.abc import Iterator

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.due_days import MONTHS, YEAR
from cchc_cli.model.plan import Plan, Round
from cchc_cli.model.times import round_name, round_span
from cchc_cli.model.words import EVENT_NAMES, NAMES, DueThing, Event, EventDay
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.plan import plans
from cchc_cli.rules.rule import ERROR, WARNING, Problem, at, at_key, rule
from cchc_cli.vietnamese import short_date


@rule("CCHC313", ERROR, "thời hạn ghi mâu thuẫn hoặc thiếu mốc")
def a_deadline_is_said_in_one_way(workspace: Workspace) -> Iterator[Problem]:
    """Thời hạn ghi bằng một cách: số ngày trước hoặc sau một mốc; ngày cố định; một ngày mỗi kỳ.

    Số lần mỗi năm (`times`) đứng một mình, hoặc đi cùng `dates`, `each` có đúng từng ấy ngày.

    Vì sao: hai cách thì có hai hạn khác nhau; số ngày không có mốc thì không tính được hạn.

    Sửa thế nào: bỏ bớt khóa, hoặc thêm `before` hay `after`. Kế hoạch không định hạn thì không
    ghi khóa nào.

    Căn cứ: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        for i, deadline in enumerate(plan.deadlines):
            key, message, hint = _wrong_deadline(deadline)
            if key:
                keys = ("deadlines", i)
                yield Problem(at_key(path, *keys, key), message, hint, keys)


def _wrong_deadline(deadline: Deadline) -> tuple[str, str, str]:
    name = f"thời hạn “{deadline.id}”"
    if deadline.before and deadline.after:
        return "after", f"{name} vừa trước vừa sau một mốc", "chỉ giữ before hoặc after"
    if deadline.days is not None and not deadline.event and not _by_the_year(deadline):
        hint = "thêm before: … hoặc after: …, ví dụ before: kiem-tra"
        return "days", f"{name} có số ngày nhưng không có mốc", hint
    if deadline.event_day != EventDay.NOT_COUNTED and not deadline.days:
        return "event_day", f"{name}: event_day chỉ dùng với số ngày từ 1", "bỏ event_day"
    said = _ways(deadline)
    if len(said) > 1:
        message = f"{name} ghi bằng {len(said)} cách: {', '.join(said)}"
        return said[1], message, "chỉ giữ một cách"
    return "", "", ""


def _by_the_year(deadline: Deadline) -> bool:
    return bool(deadline.date or deadline.dates or deadline.each or deadline.times)


def _ways(deadline: Deadline) -> list[str]:
    """Return the keys by which the deadline says its day, one for each way of saying it."""
    counted = deadline.days is not None or deadline.event is not None
    key = "days" if deadline.days is not None else "before" if deadline.before else "after"
    ways = {
        key: counted,
        "date": deadline.date,
        "dates": deadline.dates,
        "each": deadline.each,
        # So many times a year go together with as many days.
        "times": deadline.times and not (deadline.dates or deadline.each),
    }
    return [key for key, value in ways.items() if value]


@rule("CCHC381", ERROR, "số ngày của thời hạn không khớp với số lần hoặc với kỳ")
def a_deadline_has_as_many_days_as_times(workspace: Workspace) -> Iterator[Problem]:
    """Thời hạn có `times` lần mỗi năm thì `dates` hoặc `each` cũng có đúng từng ấy ngày.

    Tháng thứ mấy (`month`) và các kỳ (`only`) của `each` phải có thật trong kỳ ấy.

    Vì sao: thiếu một ngày thì có lần không biết hạn; quý không có tháng thứ tư, năm không có quý 5.

    Sửa thế nào: ghi đủ ngày của từng lần, hoặc sửa `times`; sửa `month`, `only` cho hợp với kỳ.

    Căn cứ: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        for i, deadline in enumerate(plan.deadlines):
            key, message, hint = _wrong_number(deadline)
            if message:
                keys = ("deadlines", i)
                yield Problem(at_key(path, *keys, *key), message, hint, keys)


def _wrong_number(deadline: Deadline) -> tuple[tuple[str, ...], str, str]:
    name, each = f"thời hạn “{deadline.id}”", deadline.each
    if each is not None:
        length, number = MONTHS[each.period], YEAR // MONTHS[each.period]
        kind = NAMES[each.period]
        if each.month and each.month > length:
            message = f"{name}: {kind} không có tháng thứ {each.month}"
            return ("each", "month"), message, f"ghi từ 1 đến {length}"
        if any(each_one > number for each_one in each.only):
            message = f"{name}: một năm không có {kind} thứ {max(each.only)}"
            return ("each", "only"), message, f"ghi từ 1 đến {number}"
    days = len(deadline.dates) or (len(each.only) or YEAR // MONTHS[each.period] if each else 0)
    if deadline.times and days and days != deadline.times:
        message = f"{name} ghi {deadline.times} lần nhưng có {days} ngày"
        return ("times",), message, "ghi đủ ngày của từng lần, hoặc sửa times"
    return (), "", ""


@rule("CCHC382", ERROR, "mốc của thời hạn không hợp với việc phải làm")
def a_deadline_is_counted_from_a_fitting_event(workspace: Workspace) -> Iterator[Problem]:
    """Mốc của thời hạn phải có thể có: báo cáo của đơn vị không thể tính sau khi đã có kết luận.

    Việc làm trước khi kiểm tra (báo cáo của đơn vị, nhắc nộp báo cáo, thông báo lịch) không tính từ
    lúc ký biên bản, lúc có kết luận hay lúc kết thúc đợt. Việc làm sau khi kiểm tra (kết luận, khắc
    phục, báo cáo sau đợt) không tính “trước” mốc nào. Tự kiểm tra là việc của mọi đơn vị nên chỉ
    tính được từ ngày ban hành kế hoạch. Mốc “hạn báo cáo” cần một hạn báo cáo của đơn vị.

    Vì sao: mốc không bao giờ có thì hạn không bao giờ tính được, và không ai được nhắc.

    Sửa thế nào: sửa `before`, `after`, hoặc sửa `of`.

    Căn cứ: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        reports = [d for d in plan.deadlines if d.of == DueThing.UNIT_REPORT]
        for i, deadline in enumerate(plan.deadlines):
            message = _unfitting(deadline, reports)
            if message:
                keys = ("deadlines", i)
                key = "before" if deadline.before else "after"
                hint = "sửa before, after, hoặc sửa of"
                yield Problem(at(path, *keys, key), message, hint, keys)


_AHEAD = {DueThing.UNIT_REPORT, DueThing.REPORT_REMINDER, DueThing.NOTICE}
_AFTERWARDS = {
    *(DueThing.CONCLUSION, DueThing.REMEDY, DueThing.REMEDY_REPORT, DueThing.ROUND_REPORT),
}
_LATE_EVENTS = {Event.MINUTES, Event.CONCLUSION, Event.ROUND_END}


def _unfitting(deadline: Deadline, reports: list[Deadline]) -> str:
    event, thing = deadline.event, deadline.of
    if event is None:
        return ""
    what = NAMES[thing] if thing else "việc này"
    told = f"thời hạn “{deadline.id}”: {what} không tính được"
    if event == Event.REPORT_DUE and (not reports or deadline in reports):
        return f"{told} từ hạn báo cáo, vì kế hoạch không có hạn báo cáo nào khác của đơn vị"
    if thing in _AHEAD and event in _LATE_EVENTS:
        return f"{told} từ {EVENT_NAMES[event]}, vì phải làm trước khi kiểm tra"
    if thing in _AFTERWARDS and (deadline.before or event == Event.REPORT_DUE):
        side = "trước" if deadline.before else "sau"
        return f"{told} {side} {EVENT_NAMES[event]}, vì làm sau khi kiểm tra"
    if thing == DueThing.SELF_INSPECTION and event != Event.PLAN_ISSUED:
        return f"{told} từ {EVENT_NAMES[event]}, vì mọi đơn vị đều phải làm"
    return ""


@rule("CCHC317", WARNING, "kế hoạch ban hành sau khi đợt đầu đã bắt đầu hoặc đã hết")
def a_plan_is_issued_before_its_rounds(workspace: Workspace) -> Iterator[Problem]:
    """Kế hoạch ban hành sau ngày đầu của đợt sớm nhất; đợt tính theo quý, tháng thì sau ngày cuối.

    Ban hành trong tháng 01 cho đợt của quý I là việc thường, nên không nhắc.

    Vì sao: thường là gõ nhầm năm hoặc tháng.

    Sửa thế nào: kiểm tra lại ngày ban hành và thời gian của đợt; đúng thì bỏ qua.

    Căn cứ: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        day = plan.decision.date if plan.decision else plan.date
        limits = [(limit, r) for r in plan.rounds if (limit := _issue_limit(plan, r))]
        if not day or not limits:
            continue
        limit, first = min(limits, key=lambda pair: pair[0])
        if limit < day:
            keys = ("decision", "date") if plan.decision else ("date",)
            side = "đầu" if first.when.from_ else "cuối"
            message = (
                f"kế hoạch ban hành ngày {short_date(day)}, sau ngày {side} của đợt “{first.id}”"
                f" ({round_name(plan, first)}, {short_date(limit)})"
            )
            yield Problem(at(path, *keys), message, "kiểm tra lại năm và tháng")


def _issue_limit(plan: Plan, of_round: Round) -> dt.date | None:
    """Return the last day on which the plan can be issued for the round."""
    first, last = round_span(plan, of_round)
    return first if of_round.when.from_ else last


RULES = (
    a_deadline_is_said_in_one_way,
    a_deadline_has_as_many_days_as_times,
    a_deadline_is_counted_from_a_fitting_event,
    a_plan_is_issued_before_its_rounds,
)
