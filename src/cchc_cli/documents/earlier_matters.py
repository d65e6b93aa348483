"""What earlier visits left open at a unit, as a re-inspection found it (phúc tra)."""

import datetime as dt

from cchc_cli.documents.document import Request
from cchc_cli.documents.lines import lowered, unstopped
from cchc_cli.documents.visits import VisitRecord
from cchc_cli.model.comparison import Change
from cchc_cli.model.inspection import Finding
from cchc_cli.model.words import Result, VisitKind
from cchc_cli.vietnamese import count, short_date

_SHORT = {Result.PARTLY_MET, Result.NOT_MET}
_UNSEEN = {Result.NOT_APPLICABLE, Result.NOT_EXAMINED}


def earlier_words(request: Request, record: VisitRecord) -> str:
    """Return what became of each earlier matter; empty if it is no re-inspection, or none is."""
    if record.kind != VisitKind.REINSPECTION or record.day is None:
        return ""
    names = {
        item.id: lowered(unstopped(item.name))
        for checklist in request.workspace.checklists.values()
        for area in checklist.areas
        for item in area.leaves()
    }
    told = []
    for item, (day, finding) in _left_open(request, record, record.day).items():
        change = _change(finding, record.inspection.findings.get(item), record.day)
        if change is not None:
            named = names.get(item, item)
            told.append(f"{named} (kiểm tra ngày {short_date(day)}): {change.value}")
    if not told:
        return ""
    return f"Kết quả thực hiện {count(len(told))} nội dung tồn tại trước đây: {'; '.join(told)}."


def _left_open(
    request: Request, record: VisitRecord, day: dt.date
) -> dict[str, tuple[dt.date, Finding]]:
    """Return the shortcomings of the unit's last finding before the day, item by item."""
    earlier = [
        (inspection.held.date, inspection)
        for year in request.workspace.years.values()
        if year.illustrative == request.year.illustrative
        for inspection in year.inspections.values()
        if inspection.unit == record.unit.id and inspection.held and inspection.held.date < day
    ]
    last: dict[str, tuple[dt.date, Finding]] = {}
    for held, inspection in sorted(earlier, key=lambda each: each[0]):
        for item, finding in inspection.findings.items():
            if finding.result not in _UNSEEN:
                last[item] = (held, finding)
    return {item: each for item, each in last.items() if each[1].result in _SHORT}


def _change(then: Finding, now: Finding | None, day: dt.date) -> Change | None:
    """Return what became of it; None if it was settled before, and not found again."""
    asked = then.recommendations
    settled = bool(asked) and all(a.remedy and a.remedy.done < day for a in asked)
    if now is None or now.result in _UNSEEN:
        return None if settled else Change.UNSEEN
    if now.result in _SHORT:
        return Change.RECURS if settled else Change.REMAINS
    return Change.REMEDIED
