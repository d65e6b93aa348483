"""What earlier visits left open at a unit, as a re-inspection found it (phúc tra)."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from cchc_cli.documents.advice_due import UNSET, due_told
from cchc_cli.documents.document import Context, Request
from cchc_cli.documents.figures import NONE
from cchc_cli.documents.lines import lowered, unstopped
from cchc_cli.documents.visits import VisitRecord
from cchc_cli.model.comparison import Change
from cchc_cli.model.inspection import Finding
from cchc_cli.model.progress import Advice, advice_of, dated_advice
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import Result, VisitKind
from cchc_cli.vietnamese import count, sentence, short_date
from cchc_cli.wordtext.fields import Fields

_SHORT = {Result.PARTLY_MET, Result.NOT_MET}
_UNSEEN = {Result.NOT_APPLICABLE, Result.NOT_EXAMINED}
_TOLD = (Change.REMEDIED, Change.REMAINS, Change.RECURS, Change.UNSEEN)
_NEW = "mới phát sinh"

EARLIER_FIELDS: Fields = {
    "summary": "câu đếm các tồn tại trước đây, đến nay thế nào; chỉ có khi phúc tra",
    "matters": [
        {
            "number": "số thứ tự",
            "text": "nội dung tồn tại",
            "day": "ngày kiểm tra đã nêu tồn tại",
            "asked": ["một kiến nghị đã nêu, kèm thời hạn"],
            "state": "kết quả phúc tra: đã khắc phục, còn tồn tại, tái diễn, mới phát sinh …",
        }
    ],
}
"""Fields of what became of the earlier matters, each with its meaning."""


class Matter(msgspec.Struct, frozen=True):
    """A matter (nội dung tồn tại) with what became of it; one that is new has no earlier day."""

    item: str
    change: Change
    day: dt.date | None = None
    advice: tuple[Advice, ...] = ()


class _Open(msgspec.Struct, frozen=True):
    """The last finding on an item before the re-inspection, with what was asked then."""

    day: dt.date
    finding: Finding
    advice: tuple[Advice, ...]


def earlier_part(request: Request, record: VisitRecord) -> Context:
    """Return what became of each earlier matter, and what is new; see `EARLIER_FIELDS`."""
    matters = earlier_matters(request, record)
    names = _names(request)
    rows = [
        {
            "number": place,
            "text": sentence(names.get(matter.item, matter.item)),
            "day": short_date(matter.day) if matter.day else NONE,
            "asked": [_asked(advice) for advice in matter.advice] or [NONE],
            "state": sentence(_state(matter)),
        }
        for place, matter in enumerate(matters, start=1)
    ]
    return {"summary": _summary(matters), "matters": rows}


def earlier_words(request: Request, record: VisitRecord) -> str:
    """Return what became of each matter as a sentence; empty if it is no re-inspection."""
    names = _names(request)
    matters = earlier_matters(request, record)
    old = [
        f"{names.get(each.item, each.item)} (kiểm tra ngày {short_date(each.day)}): {_state(each)}"
        for each in matters
        if each.day
    ]
    new = [names.get(each.item, each.item) for each in matters if each.change == Change.NEW]
    told = [f"kết quả thực hiện {count(len(old))} nội dung tồn tại trước đây: {'; '.join(old)}"]
    told = told if old else []
    told += [f"phát sinh mới {count(len(new))} nội dung: {'; '.join(new)}"] if new else []
    return "".join(f"{sentence(part)}. " for part in told).rstrip()


def earlier_matters(request: Request, record: VisitRecord) -> list[Matter]:
    """Return what earlier visits left open, then what is new; none if it is no re-inspection."""
    if record.kind != VisitKind.REINSPECTION or record.day is None:
        return []
    last = _last_before(request, record.unit.id, record.day)
    findings = record.inspection.findings
    found: list[Matter] = []
    for item, then in last.items():
        if then.finding.result in _SHORT:
            change = _change(then.finding, findings.get(item), record.day)
            if change is not None:
                found.append(Matter(item, change, then.day, then.advice))
    known = {matter.item for matter in found}
    for item, now in findings.items():
        # Without an earlier visit nobody knows what is new.
        if last and item not in known and now.result in _SHORT:
            found.append(Matter(item, Change.NEW))
    return found


def still_open(request: Request, record: VisitRecord) -> str:
    """Return “02 nội dung còn tồn tại, 01 nội dung chưa kiểm tra lại”; empty if none is."""
    changes = [matter.change for matter in earlier_matters(request, record)]
    return _counts(changes, (Change.REMAINS, Change.RECURS, Change.UNSEEN))


def _names(request: Request) -> dict[str, str]:
    """Return what each item is called inside a sentence."""
    return {
        item.id: lowered(unstopped(item.name))
        for checklist in request.workspace.checklists.values()
        for area in checklist.areas
        for item in area.leaves()
    }


def _state(matter: Matter) -> str:
    return _NEW if matter.change == Change.NEW else matter.change.value


def _asked(advice: Advice) -> str:
    """Return an earlier recommendation with its deadline, and when it was reported done."""
    remedy, due = advice.recommendation.remedy, due_told(advice)
    # It stands in brackets itself.
    due = due.replace(" (theo Kế hoạch)", " theo Kế hoạch")
    until = f"{lowered(due)} hạn" if due == UNSET else f"hạn {lowered(due)}"
    done = f"; báo cáo đã khắc phục ngày {short_date(remedy.done)}" if remedy else ""
    return f"{unstopped(advice.recommendation.text)} ({until}{done})"


def _summary(matters: list[Matter]) -> str:
    """Return “Trong 03 nội dung tồn tại trước đây: …; phát sinh mới 01 nội dung.”."""
    if not matters:
        return ""
    changes = [matter.change for matter in matters]
    old = len(matters) - changes.count(Change.NEW)
    parts = _counts(changes, _TOLD)
    told = [f"trong {count(old)} nội dung tồn tại trước đây: {parts}"] if old else []
    new = changes.count(Change.NEW)
    told += [f"phát sinh mới {count(new)} nội dung"] if new else []
    return sentence(f"{'; '.join(told)}.")


def _counts(changes: list[Change], told: tuple[Change, ...]) -> str:
    numbers = ((each, changes.count(each)) for each in told)
    return ", ".join(f"{count(many)} nội dung {each.value}" for each, many in numbers if many)


def open_before(request: Request, visit: Visit, day: dt.date) -> list[str]:
    """Return the matters that earlier visits left open and this one looks at, in a sentence."""
    names = _names(request)
    asked = {item.id for _, item in request.workspace.items_for(request.year, visit)}
    return [
        names.get(item, item)
        for item, then in _last_before(request, visit.unit, day).items()
        if item in asked
        and then.finding.result in _SHORT
        and _change(then.finding, None, day) is not None
    ]


def _last_before(request: Request, unit: str, day: dt.date) -> dict[str, _Open]:
    """Return the unit's last finding on each item before the day."""
    last: dict[str, _Open] = {}
    for held, findings, advice in sorted(_visits(request, unit), key=lambda each: each[0]):
        for item, finding in findings.items():
            if held < day and finding.result not in _UNSEEN:
                asked = tuple(each for each in advice if each.item == item)
                last[item] = _Open(held, finding, asked)
    return last


def _visits(
    request: Request, unit: str
) -> Iterator[tuple[dt.date, dict[str, Finding], list[Advice]]]:
    """Yield the day, the findings and the recommendations of every visit held at the unit."""
    for year in request.workspace.years.values():
        if year.illustrative != request.year.illustrative:
            continue
        for key, inspection in year.inspections.items():
            if inspection.unit == unit and inspection.held:
                visit = year.visit(key)
                asked = dated_advice(request.workspace, year, visit, inspection) if visit else None
                advice = list(asked or advice_of(inspection))
                yield inspection.held.date, inspection.findings, advice


def _change(then: Finding, now: Finding | None, day: dt.date) -> Change | None:
    """Return what became of it; None if it was settled before, and not found again."""
    asked = then.recommendations
    settled = bool(asked) and all(a.remedy and a.remedy.done < day for a in asked)
    if now is None or now.result in _UNSEEN:
        return None if settled else Change.UNSEEN
    if now.result in _SHORT:
        return Change.RECURS if settled else Change.REMAINS
    return Change.REMEDIED
