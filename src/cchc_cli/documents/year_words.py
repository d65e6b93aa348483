"""Sentences of the annual report; every number in them is counted from the records."""

from decimal import Decimal

from cchc_cli.documents.document import Context
from cchc_cli.documents.lines import lowered, stopped, tied, unstopped
from cchc_cli.documents.quarter_words import still_asked
from cchc_cli.documents.round_visits import RoundRecord
from cchc_cli.documents.self_inspection_reminder import reported_words
from cchc_cli.documents.unit_visits import outcomes_of
from cchc_cli.documents.visits import short_on
from cchc_cli.documents.year_tables import Common, comparison_counts, is_judged_again, repeated
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.comparison import Change, Compared
from cchc_cli.model.inspection import Finding
from cchc_cli.model.self_progress import self_states, self_tally
from cchc_cli.model.tally import Outcomes, follow_up, outcomes
from cchc_cli.model.workspace import Year
from cchc_cli.vietnamese import count, joined, percent, sentence, share

_NAMED = 3
"""How many of the commonest shortcomings the direction for next year names."""


def common_words(record: RoundRecord, found: list[Common]) -> str:
    """Return how many items fell short somewhere, and how many at several units.

    A unit that was judged twice on an item counts as it stood last, and the sentence says so.
    """
    if not found:
        return "Không có nội dung được đánh giá chưa đạt hoặc đạt một phần."
    text = f"Có {count(len(found))} nội dung được đánh giá chưa đạt hoặc đạt một phần ở ít nhất"
    if is_judged_again(record):
        text = f"Tính theo lần đánh giá gần nhất của từng đơn vị, {lowered(text)}"
    again = repeated(found)
    if not again:
        return f"{text} một đơn vị; không có nội dung nào lặp lại ở nhiều đơn vị."
    return (
        f"{text} một đơn vị, trong đó {count(len(again))} nội dung lặp lại ở từ 02 đơn vị trở lên."
    )


def common_lead(found: list[Common], shown: int) -> str:
    """Return the words above the table, which may not hold all."""
    if len(repeated(found)) > shown:
        return f"{count(shown)} tồn tại, hạn chế có nhiều đơn vị mắc nhất:"
    return "Các tồn tại, hạn chế có từ 02 đơn vị mắc trở lên:"


def self_words(record: RoundRecord) -> list[str]:
    """Return the paragraph on self-inspections; none if the plan does not ask for them."""
    request = record.request
    tally = self_tally(request.workspace, request.year, request.today)
    if tally is None:
        return []
    states = self_states(request.workspace, request.year, request.today)
    asked = f"Kế hoạch yêu cầu các cơ quan, đơn vị tự kiểm tra ít nhất {count(tally.times)} lần"
    return [f"{asked} trong năm. {reported_words(request, tally, states)}"]


def comparison_words(record: RoundRecord, before: tuple[Year, ...], found: list[Compared]) -> str:
    """Return what became of last year's shortcomings, and how the shares compare."""
    last = record.plan.year - 1
    told = comparison_counts([each.change for each in found])
    text = _shares(record, before)
    if not told["before"]:
        text += f"Năm {last} không có nội dung nào còn tồn tại chuyển sang"
    else:
        parts = [
            f"{count(told[name])} nội dung {change.value}"
            for name, change in (
                ("remedied", Change.REMEDIED),
                ("remains", Change.REMAINS),
                ("recurs", Change.RECURS),
                ("unseen", Change.UNSEEN),
            )
            if told[name]
        ]
        text += f"Trong {count(told['before'])} nội dung tồn tại của năm {last}: {', '.join(parts)}"
    new = f"phát sinh mới {count(told['new'])} nội dung" if told["new"] else ""
    return f"{text}; {new or 'không phát sinh nội dung mới'} ở các đơn vị được kiểm tra cả hai năm."


def _shares(record: RoundRecord, before: tuple[Year, ...]) -> str:
    """Return both years' shares of items met, and the difference in points."""
    last = record.plan.year - 1
    findings: list[Finding | None] = [
        finding
        for year in before
        for inspection in year.inspections.values()
        if inspection.held
        for finding in inspection.findings.values()
    ]
    then = outcomes(findings)
    now = sum((outcomes_of(visit) for visit in record.held), Outcomes())
    if not then.judged or not now.judged:
        return ""
    first, second = share(then.met, then.judged), share(now.met, now.judged)
    told = f"Tỷ lệ nội dung đạt năm {record.plan.year} là {percent(second)}"
    if first == second:
        return f"{told}, bằng năm {last}. "
    points = f"{percent(abs(second - first)).removesuffix('%')} điểm phần trăm"
    moved = "tăng" if second > first else "giảm"
    return f"{told}, {moved} {points} so với năm {last} ({percent(first)}). "


def returning_lines(record: RoundRecord, found: list[Compared]) -> list[str]:
    """Return, unit by unit, what is still there or came back."""
    names = {item.id: unstopped(item.name) for _, item in _every_item(record)}
    by_unit: dict[str, dict[Change, list[str]]] = {}
    for each in found:
        if each.change in (Change.REMAINS, Change.RECURS):
            own = by_unit.setdefault(each.unit, {})
            own.setdefault(each.change, []).append(names.get(each.item, each.item))
    lines = []
    for id, own in by_unit.items():
        unit = record.request.workspace.unit(id)
        name = short_on(unit, record.request.today) if unit else id
        told = "; ".join(f"{change.value}: {', '.join(items)}" for change, items in own.items())
        lines.append(f"{tied(name)}: {told}.")
    return lines


def _every_item(record: RoundRecord) -> list[tuple[Area, Item]]:
    return [
        (area, item)
        for checklist in record.request.workspace.checklists.values()
        for area in checklist.areas
        for item in area.leaves()
    ]


def directions(
    record: RoundRecord,
    shares: list[tuple[Area, Decimal]],
    found: list[Common],
    own: tuple[str, ...],
) -> list[Context]:
    """Return the direction for next year: the office's own, then what the records call for."""
    texts = [stopped(text) for text in own]
    texts += [*_waiting(record), *_open(record), *_low(record, shares), *_common(found)]
    texts += _self(record)
    if not texts:
        texts = [f"Tổ chức kiểm tra theo Kế hoạch năm {record.plan.year + 1} khi được ban hành."]
    return [{"number": place, "text": text} for place, text in enumerate(texts, start=1)]


def _waiting(record: RoundRecord) -> list[str]:
    # A visit that has a day ahead still belongs to this year.
    today = record.request.today
    missed = [visit for visit in record.waiting if not (visit.date and visit.date >= today)]
    return [
        f"{sentence(act)} các đơn vị chưa được {act} trong {record.name}: {joined(names)}."
        for act, names in still_asked(record, missed)
    ]


def _open(record: RoundRecord) -> list[str]:
    left: dict[str, int] = {}
    for visit in record.held:
        follow = follow_up(visit.advice, record.request.today)
        if follow.open + follow.overdue:
            left[visit.unit.id] = left.get(visit.unit.id, 0) + follow.open + follow.overdue
    if not left:
        return []
    rest = f"{count(sum(left.values()))} kiến nghị chưa hoàn thành của {count(len(left))} đơn vị"
    again = f"kiểm tra lại khi đến kiểm tra năm {record.plan.year + 1}"
    return [f"Tiếp tục theo dõi, đôn đốc thực hiện {rest}; {again}."]


def _low(record: RoundRecord, shares: list[tuple[Area, Decimal]]) -> list[str]:
    low = [(area, value) for area, value in shares if value < record.request.low_share]
    if not low:
        return []
    named = joined(f"{area.short} ({percent(value)})" for area, value in reversed(low))
    return [f"Tập trung kiểm tra, hướng dẫn các lĩnh vực có tỷ lệ đạt thấp: {named}."]


def _common(found: list[Common]) -> list[str]:
    names = [lowered(unstopped(each.item.name)) for each in repeated(found)[:_NAMED]]
    return [f"Hướng dẫn khắc phục các tồn tại phổ biến: {'; '.join(names)}."] if names else []


def _self(record: RoundRecord) -> list[str]:
    request = record.request
    tally = self_tally(request.workspace, request.year, request.today)
    if tally is None or tally.enough == tally.units:
        return []
    lacking = f"{count(tally.units - tally.enough)} cơ quan, đơn vị chưa báo cáo đủ số lần"
    return [sentence(f"đôn đốc {lacking} tự kiểm tra theo Kế hoạch.")]
