"""The annexes of the notice of a schedule: who is inspected when, and what is to be at hand."""

from collections.abc import Iterable

from cchc_cli.documents.coming_visits import ComingRound, ComingVisit
from cchc_cli.documents.document import Context, Request
from cchc_cli.documents.figures import NONE
from cchc_cli.documents.lines import lowered, one_line, unstopped
from cchc_cli.documents.results import area_title
from cchc_cli.documents.seats import areas_of_plan
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.words import NAMES, VisitForm, VisitKind
from cchc_cli.vietnamese import clock, joined, roman, sentence, short_date, weekday

_LATER = "Thông báo sau"
_USUAL = {VisitKind.COMPREHENSIVE, VisitKind.THEMATIC}


def timetable(request: Request, coming: ComingRound, changed: dict[str, str]) -> list[Context]:
    """Return a row for each visit: those with a day in order, then the others.

    `changed` holds what was before, by the id of the visit.
    """
    return [
        {
            "number": place,
            "unit": each.name,
            "day": _day(each),
            "time": time_words(each),
            "place": _place(each),
            "team": each.team.called if each.team else NONE,
            "due": each.due_short if each.due and each.visit.date else NONE,
            "remark": _remark(request, coming, each, changed.get(each.visit.key, "")),
        }
        for place, each in enumerate(coming.waiting, start=1)
    ]


def _day(each: ComingVisit) -> str:
    day = each.visit.date
    return f"{sentence(weekday(day))}, {short_date(day)}" if day else _LATER


def time_words(each: ComingVisit) -> str:
    """Return “Sáng, 08 giờ 00 phút”, or what of it is known."""
    visit = each.visit
    parts = [
        NAMES[visit.session] if visit.session else "",
        clock(visit.start) if visit.start else "",
    ]
    return sentence(", ".join(part for part in parts if part)) or NONE


def _place(each: ComingVisit) -> str:
    if each.form != VisitForm.ON_SITE:
        return f"Kiểm tra {NAMES[each.form]}"
    address = f", {each.unit.address}" if each.unit and each.unit.address else ""
    return each.visit.place or f"Trụ sở đơn vị{address}"


def _remark(request: Request, coming: ComingRound, each: ComingVisit, was: str) -> str:
    """Return what sets the visit apart from the others of the round; empty if nothing does."""
    parts = [was]
    # What was added to the schedule is told so already.
    if each.kind not in _USUAL and NAMES[each.kind] != was:
        parts.append(NAMES[each.kind])
    narrowed = [area for area in areas_of(request, each) if area.id in each.visit.areas]
    if narrowed:
        parts.append(f"chỉ kiểm tra: {joined(f'“{area.short}”' for area in narrowed)}")
    elif each.visit.themes:
        named = [lowered(t.name) for t in coming.plan.themes if t.id in each.visit.themes]
        parts.append(f"chuyên đề: {joined(named)}")
    return sentence("; ".join(part for part in parts if part))


def areas_of(request: Request, each: ComingVisit) -> tuple[Area, ...]:
    """Return the areas examined at the visit."""
    return request.workspace.areas_of(request.year, each.visit)


def all_areas(request: Request, visits: Iterable[ComingVisit]) -> list[Area]:
    """Return the areas of all the visits, each once, in the order of the plan's themes."""
    found = {area.id: area for each in visits for area in areas_of(request, each)}
    every = [area.id for area in areas_of_plan(request.workspace, request.year)]
    ordered = [found.pop(id) for id in every if id in found]
    return [*ordered, *found.values()]


def dossiers(request: Request, coming: ComingRound) -> list[Context]:
    """Return, area by area, the items to prepare papers for, and the figures asked for.

    An item is there if one of the units is asked for it; one for some kinds of units
    says for which, if units of other kinds are told too.
    """
    visits = coming.waiting
    asked = {
        item.id
        for each in visits
        for _, item in request.workspace.items_for(request.year, each.visit)
    }
    kinds = {each.unit.kind for each in visits if each.unit}
    rows: list[Context] = []
    number = 0
    for area in all_areas(request, visits):
        items = [item for item in area.leaves() if item.id in asked]
        lines: list[Context] = []
        for item in items:
            number += 1
            lines.append(
                {
                    "number": number,
                    "text": _item(request, item, kinds),
                    "figures": "; ".join(figure.name for figure in item.figures),
                }
            )
        if lines:
            rows.append({"roman": roman(len(rows) + 1), "title": area_title(area), "items": lines})
    return rows


def _item(request: Request, item: Item, kinds: set[str]) -> str:
    text = one_line(item.text)
    if not item.kinds or kinds <= {*item.kinds}:
        return text
    file = request.workspace.units
    names = {kind.id: lowered(kind.plural) for kind in (file.kinds if file else ())}
    whose = joined(names.get(kind, kind) for kind in item.kinds if kind in kinds)
    return f"{unstopped(text)} (chỉ đối với {whose})."
