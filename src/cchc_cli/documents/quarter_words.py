"""Sentences of the summary of a round; every number in them is counted from the records."""

from collections.abc import Iterable
from decimal import Decimal

from cchc_cli.documents.document import Context
from cchc_cli.documents.earlier_matters import earlier_words
from cchc_cli.documents.inspected_words import (
    besides_words,
    inspected_words,
    period_words,
    waiting_words,
)
from cchc_cli.documents.lines import listed, lowered, stopped, unstopped
from cchc_cli.documents.remedy_words import about_overdue
from cchc_cli.documents.results import SHORTCOMINGS, area_title, judged_parts, others
from cchc_cli.documents.round_visits import RoundRecord
from cchc_cli.documents.unit_visits import outcomes_of, short_name
from cchc_cli.documents.visits import VisitRecord
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.progress import report_due, report_is_late
from cchc_cli.model.schedule import Visit
from cchc_cli.model.tally import Outcomes
from cchc_cli.model.words import NAMES, Result, VisitKind
from cchc_cli.vietnamese import (
    count,
    joined,
    percent,
    point_letter,
    sentence,
    short_date,
)


def organisation(record: RoundRecord) -> str:
    """Return how many units were inspected, of which kinds, and who sent its report."""
    text = f"Trong {record.name}, {record.called} {inspected_words(record)}"
    if record.besides:
        text += f" Ngoài ra, {record.called} đã {besides_words(record)}."
    text += _reports(record)
    text += period_words(record)
    lacking = sum(quota.lacking for quota in record.unchosen)
    if lacking:
        text += f" Còn phải chọn {count(lacking)} cơ quan, đơn vị theo Kế hoạch."
    text += "".join(
        f" {short_name(visit)}: {lowered(told)}"
        for visit in record.held
        if (told := earlier_words(record.request, visit))
    )
    return text + waiting_words(record)


def _reports(record: RoundRecord) -> str:
    """Return the sentence on the units' own reports; empty if no deadline is known.

    A unit sends one report for a round, however many teams come to it; over several
    rounds these are turns (lượt), no units.
    """
    workspace, year, today = record.request.workspace, record.request.year, record.request.today
    told = [v for v in record.held if v.kind != VisitKind.SURPRISE]
    due = [v for v in told if report_due(workspace, year, v.visit) is not None]
    sent = [v for v in due if v.inspection.report is not None]
    if not sent:
        return ""
    late = [v for v in sent if report_is_late(workspace, year, v.visit, v.inspection, today)]
    numbers = [len({(v.unit.id, v.visit.round) for v in visits}) for visits in (sent, due, late)]
    what = "đơn vị" if numbers[1] == len({v.unit.id for v in due}) else "lượt đơn vị"
    text = f" Có {count(numbers[0])}/{count(numbers[1])} {what} gửi báo cáo phục vụ kiểm tra"
    if not late:
        return f"{text}, không có {what} gửi chậm."
    names = joined(dict.fromkeys(short_name(visit) for visit in late))
    return f"{text}, trong đó {count(numbers[2])} {what} gửi chậm so với thời hạn ({names})."


def waiting_lines(record: RoundRecord) -> list[str]:
    """Return the planned units that were not inspected, each once, with the reason or the day."""
    by_unit: dict[tuple[str, bool], list[Visit]] = {}
    for visit in record.waiting:
        by_unit.setdefault((visit.unit, record.is_again(visit)), []).append(visit)
    mixed, found = record.again is not None, []
    for (_, again), visits in by_unit.items():
        told = "; ".join(filter(None, (_waiting(record, visit) for visit in visits)))
        told = "; ".join(filter(None, ["phúc tra" if again and mixed else "", told]))
        name = record.waiting_name(visits[0])
        found.append(f"{name} ({told})" if told else name)
    return listed(found)


def _waiting(record: RoundRecord, visit: Visit) -> str:
    """Return which team is to come, if there are several, and when, or why it does not."""
    team = record.request.year.team_of(visit)
    told = [team.called] if len(record.plan.teams) > 1 and team is not None else []
    if visit.postponed:
        told.append(f"hoãn: {unstopped(visit.postponed)}")
    elif visit.date and visit.date >= record.request.today:
        told.append(f"dự kiến ngày {short_date(visit.date)}")
    return ", ".join(told)


def results_summary(record: RoundRecord) -> str:
    """Return the sentence that counts the results of all units together."""
    total = sum((outcomes_of(visit) for visit in record.held), Outcomes())
    if not total.judged:
        return "Chưa có nội dung nào được đánh giá."
    rest = f"; ngoài ra {_turns(others(total))}" if others(total) else ""
    text = f"Đã đánh giá {count(total.judged)} lượt nội dung: {_turns(judged_parts(total))}{rest}."
    return f"{text} Kết quả từng đơn vị tại Bảng 1."


def _turns(text: str) -> str:
    """Count turns (lượt): the same item is examined at several units."""
    return text.replace(" nội dung ", " lượt ")


def areas_summary(record: RoundRecord, shares: list[tuple[Area, Decimal]]) -> str:
    """Return how many areas reach the mark, and which did worst."""
    if not shares:
        return "Chưa có lĩnh vực nào được đánh giá."
    low = record.request.low_share
    good = sum(value >= low for _, value in shares)
    text = f"Tính chung, {count(good)}/{count(len(shares))} lĩnh vực có tỷ lệ đạt từ"
    text += f" {percent(low)} trở lên"
    worst = shares[-1][1]
    if worst < 100 and len(shares) > 1:
        names = joined(area.short for area, value in shares if value == worst)
        text += f"; thấp nhất là lĩnh vực {names} ({percent(worst)})"
    return f"{text}{' (Biểu đồ 1)' if len(shares) > 1 else ''}."


def shortcomings(record: RoundRecord) -> list[Context]:
    """Return, by area, the items that some unit did not fully meet."""
    found: list[Context] = []
    for area in record.areas:
        items = [item for each, item in record.items if each.id == area.id]
        lines = [line for item in items for line in _shortcoming(record, item)]
        if lines:
            letter = point_letter(len(found))
            found.append({"letter": letter, "title": area_title(area), "lines": lines})
    return found


def _shortcoming(record: RoundRecord, item: Item) -> list[str]:
    """Return the line of one item: how many units fell short, and how; none if none did."""
    examined: set[str] = set()
    short: dict[Result, list[VisitRecord]] = {result: [] for result in SHORTCOMINGS}
    for visit in record.held:
        finding = visit.inspection.findings.get(item.id)
        if finding is None or finding.result in (Result.NOT_APPLICABLE, Result.NOT_EXAMINED):
            continue
        examined.add(visit.unit.id)
        if finding.result in short:
            short[finding.result].append(visit)
    if not any(short.values()):
        return []
    names = {r: list(dict.fromkeys(short_name(v) for v in visits)) for r, visits in short.items()}
    if len(record.units) == 1:
        return [_only_shortcoming(item, names, short)]
    parts = [
        f"{count(len(units))}/{count(len(examined))} đơn vị {NAMES[result].lower()}"
        f" ({joined(units)})"
        for result, units in names.items()
        if units
    ]
    told = _observed([visit for visits in short.values() for visit in visits], item)
    return [" ".join([f"{unstopped(item.name)}: {', '.join(parts)}.", *told])]


def _only_shortcoming(
    item: Item, names: dict[Result, list[str]], short: dict[Result, list[VisitRecord]]
) -> str:
    """Return the line of an item in a round of one unit, which needs neither count nor name."""
    results = joined(NAMES[result].lower() for result, units in names.items() if units)
    seen = [visit.inspection.findings[item.id].observation for v in short.values() for visit in v]
    told = [stopped(sentence(text).strip()) for text in seen if text]
    return " ".join([f"{unstopped(item.name)}: {results}.", *told])


def _observed(visits: Iterable[VisitRecord], item: Item) -> list[str]:
    """Return what was observed, once for all units of which the same was written.

    What was written of all of them needs no names: they have just been told.
    """
    found = [(v, v.inspection.findings[item.id].observation or "") for v in visits]
    told = [(v, stopped(sentence(text).strip())) for v, text in found if text]
    same = len(told) == len(found) and len({text for _, text in told}) == 1
    return [told[0][1]] if same else alike(told)


def alike(told: Iterable[tuple[VisitRecord, str]]) -> list[str]:
    """Return “Sở Y tế và Sở Công Thương: …”: the same words once, with all their units."""
    by_text: dict[str, dict[str, None]] = {}
    for visit, text in told:
        by_text.setdefault(text, {})[short_name(visit)] = None
    return [f"{joined(names)}: {text}" for text, names in by_text.items()]


def proposals(record: RoundRecord, to: str) -> list[Context]:
    """Return the office's proposals, then those that follow from the records, numbered."""
    texts = [stopped(text) for text in record.request.proposals]
    texts += about_overdue(record, to)
    if record.waiting:
        still = still_asked(record, record.waiting)
        asked_for = "; ".join(f"{act} {joined(names)}" for act, names in still)
        texts.append(f"Tiếp tục bố trí {asked_for} theo Kế hoạch.")
    for visit in record.held:
        asked = "; ".join(unstopped(text) for text in visit.inspection.proposals)
        if asked:
            texts.append(f"Xem xét đề xuất, kiến nghị của {visit.unit_name}: {asked}.")
    return [{"number": place, "text": text} for place, text in enumerate(texts, start=1)]


def still_asked(record: RoundRecord, waiting: Iterable[Visit]) -> list[tuple[str, list[str]]]:
    """Return what is still to be done, “kiểm tra”, “phúc tra”, each with its units once."""
    found: dict[str, dict[str, None]] = {}
    for visit in waiting:
        act = "phúc tra" if record.is_again(visit) else "kiểm tra"
        found.setdefault(act, {})[record.waiting_name(visit)] = None
    return [(act, list(names)) for act, names in found.items()]
