"""How deadlines are told: what is due from whom, and the rule that a day comes from."""

from cchc_cli.model.deadline import Deadline, Each
from cchc_cli.model.due_days import DueDay
from cchc_cli.model.inspection import Recommendation
from cchc_cli.model.plan import Round
from cchc_cli.model.schedule import Visit
from cchc_cli.model.self_progress import duties_of
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.visit_names import visit_name
from cchc_cli.model.words import EVENT_NAMES, NAMES, DayCount, DueThing, EventDay, OnDayOff, Period
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import count, joined, short_date

_OF_THE_UNIT = {
    DueThing.UNIT_REPORT: "gửi báo cáo của đơn vị",
    DueThing.REMEDY_REPORT: "báo cáo kết quả khắc phục",
}
_OF_THE_OFFICE = {
    DueThing.REPORT_REMINDER: "nhắc {} nộp báo cáo",
    DueThing.NOTICE: "thông báo lịch kiểm tra cho {}",
    DueThing.ROUND_REPORT: "báo cáo kết quả kiểm tra {}",
    DueThing.CONCLUSION: "kết luận kiểm tra {}",
}


def things_words(
    workspace: Workspace, year: Year, deadline: Deadline, about: Visit | Round | None
) -> tuple[str, str]:
    """Return what is due and from whom (việc gì, của ai)."""
    name = _name(workspace, year, about)
    if deadline.of in _OF_THE_UNIT and isinstance(about, Visit):
        return _OF_THE_UNIT[deadline.of], name
    if deadline.of == DueThing.SELF_INSPECTION:
        asked = f" đủ {count(deadline.times)} lần" if deadline.times else ""
        alone = not (deadline.dates or deadline.each)
        return "tự kiểm tra" + (asked if alone else ""), office(workspace, year, deadline)
    told = _OF_THE_OFFICE.get(deadline.of) if deadline.of else None
    what = told.format(name) if told else f"{deadline.name}{f' ({name})' if name else ''}"
    return what, office(workspace, year, deadline)


def _name(workspace: Workspace, year: Year, about: Visit | Round | None) -> str:
    if isinstance(about, Visit):
        return visit_name(workspace, year, about, with_team=True)
    return round_in_sentence(year.plan, about) if about and year.plan else ""


def office(workspace: Workspace, year: Year, deadline: Deadline) -> str:
    """Return who owes it: whoever has the duty in the plan, else the standing agency."""
    duties = duties_of(year, deadline)
    if duties:
        return joined(duty.title for duty in duties)
    plan = year.plan
    if plan is None:
        return ""
    return workspace.unit_name(plan.standing) if plan.standing else plan.issuer.name


_NAMED = 3
"""Up to how many units are named; of more, only the number is told."""


def units_words(workspace: Workspace, units: tuple[str, ...]) -> str:
    """Return the units by name, or how many they are."""
    if len(units) > _NAMED:
        return f"{count(len(units))} cơ quan, đơn vị"
    return joined(workspace.unit_name(unit) for unit in units)


def remedy_words(given: Recommendation) -> str:
    """Return what a unit is to put right."""
    return f"khắc phục: {given.text}"


def rule_words(deadline: Deadline) -> str:
    """Return the rule as it is set: “03 ngày làm việc trước ngày kiểm tra”."""
    if deadline.days is not None and deadline.event is not None:
        side = "trước" if deadline.before else "sau"
        event = EVENT_NAMES[deadline.event]
        told = f"{count(deadline.days)} {_DAYS[deadline.count]} {side} {event}"
        if deadline.event_day != EventDay.NOT_COUNTED:
            told += f" ({_EVENT_DAYS[deadline.event_day]})"
    elif deadline.date or deadline.dates:
        days = [*([deadline.date] if deadline.date else []), *deadline.dates]
        told = f"hết ngày {joined(short_date(day) for day in days)}"
    elif deadline.each:
        told = _each_words(deadline.each)
    elif deadline.times:
        told = f"ít nhất {count(deadline.times)} lần trong năm, không định ngày từng lần"
    else:
        told = "không định số ngày"
        told += f" sau {EVENT_NAMES[deadline.after]}" if deadline.after else ""
        told += f" trước {EVENT_NAMES[deadline.before]}" if deadline.before else ""
    if deadline.on_day_off != OnDayOff.KEPT:
        told += f"; rơi vào ngày nghỉ thì {NAMES[deadline.on_day_off]}"
    return told


def limits_words(workspace: Workspace, year: Year, deadline: Deadline) -> str:
    """Return to which units and rounds alone it applies: “chỉ các phường; chỉ quý IV …”."""
    kinds = {k.id: k.plural for k in workspace.units.kinds} if workspace.units else {}
    rounds = {r.id: round_in_sentence(year.plan, r) for r in year.plan.rounds} if year.plan else {}
    told = [
        joined(names.get(each, each) for each in chosen)
        for names, chosen in ((kinds, deadline.kinds), (rounds, deadline.rounds))
        if chosen
    ]
    return f"chỉ {'; chỉ '.join(told)}" if told else ""


def due_words(due: DueDay) -> str:
    """Return the due day, and that it is estimated if it is: “05/01/2027 (dự kiến)”."""
    return short_date(due.day) + (" (dự kiến)" if due.estimated else "")


_DAYS = {DayCount.CALENDAR: "ngày (ngày lịch)", DayCount.WORKING: "ngày làm việc"}
_EVENT_DAYS = {
    EventDay.COUNTED: "tính cả ngày ấy",
    EventDay.WHOLE_DAYS: "đủ số ngày ở giữa",
}
_MONTHS_OF = {Period.QUARTER: 3, Period.HALF_YEAR: 6, Period.YEAR: 12}


def _each_words(each: Each) -> str:
    period = NAMES[each.period]
    last = each.month is None or each.month == _MONTHS_OF.get(each.period)
    if each.period == Period.MONTH:
        month = ""
    elif last:
        month = " của tháng cuối"
    else:
        month = " của tháng đầu" if each.month == 1 else f" của tháng thứ {each.month}"
    day = f"ngày {each.day:02}" if each.day else "ngày cuối cùng"
    told = f"hết {day}{month} {'mỗi ' if not each.next else ''}{period}"
    told += " liền sau mỗi kỳ" if each.next else ""
    return told + (f" (kỳ {joined(map(str, each.only))})" if each.only else "")
