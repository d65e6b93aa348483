"""The sheets of an inspection (Phiếu kiểm tra), one for each area: blank, or a member's minutes."""

from collections.abc import Iterator

from cchc_cli.documents.area_examiners import examiners_of
from cchc_cli.documents.area_sheet_fields import AREA_SHEET_FIELDS
from cchc_cli.documents.area_sheet_place import Place, places_of
from cchc_cli.documents.document import Context, DocumentKind, NotReady, Request, Subject
from cchc_cli.documents.due import sheet_too_early, sheet_used
from cchc_cli.documents.figures import figure_rows
from cchc_cli.documents.letterhead import heading, letterhead_of, title_lines
from cchc_cli.documents.lines import BLANK, one_line, tied
from cchc_cli.documents.people import role_name
from cchc_cli.documents.results import Line, area_title, lines_of, remarks, results_sentence
from cchc_cli.documents.wording import team_word
from cchc_cli.model.checklist import Area
from cchc_cli.model.inspection import Finding
from cchc_cli.model.tally import outcomes_by_area
from cchc_cli.model.words import NAMES, Result, Role
from cchc_cli.vietnamese import short_date
from cchc_cli.wordtext.objects import SectionBreak

ID, NAME = "phieu-kiem-tra", "Phiếu kiểm tra theo lĩnh vực"

_TICK = "X"
_BLANK_ROWS = 3
"""Rows left for recommendations that are written by hand."""
_COLUMNS = {
    Result.MET: "met",
    Result.PARTLY_MET: "partly_met",
    Result.NOT_MET: "not_met",
    Result.NOT_APPLICABLE: "not_applicable",
}


def build(request: Request) -> Context:
    """Return the context of the sheets of the visit, or for the kind of unit, `request.of`.

    An area of which nothing is recorded gets a blank sheet; with `request.blank` all do.

    Raises:
        NotReady: There is no such visit, it is cancelled, or it lacks the area.
    """
    places = places_of(request)
    sheets = [sheet for place in places for sheet in _sheets(request, place)]
    if not sheets:
        raise NotReady(_lacking(request, places))
    place = places[0]
    return _heading(request, place) | {
        "acted": place.acted,
        "afar": place.is_afar,
        "unit": "" if place.record else place.unit,
        "time": place.time,
        "title_lines": title_lines(place.where),
        "section_break": SectionBreak(),
        "sheets": sheets,
        # A template of before each sheet had its own prints those of the first.
        **{name: sheets[0][name] for name in ("reference", "period", "team")},
    }


def _heading(request: Request, place: Place) -> Context:
    head = letterhead_of(request, ID, place.letterhead(request))
    return heading(request, head, place.illustrative)


def _sheets(request: Request, place: Place) -> Iterator[Context]:
    """Yield the sheets of a place, each with the team that it is for."""
    team = {
        "called": place.team.called,
        "word": team_word(place.team),
        "head": role_name(place.team, Role.HEAD),
    }
    for number, area in enumerate(place.areas, start=1):
        if request.area in {"", area.id}:
            yield {
                "issuer": _heading(request, place)["issuer"],
                "reference": place.reference(request),
                "period": place.period,
                "team": team,
                **_sheet(request, place, area, number),
            }


def _lacking(request: Request, places: list[Place]) -> str:
    areas = {area.id: None for place in places for area in place.areas}
    if not areas:
        return f"“{request.of}” không có nội dung nào để kiểm tra"
    shown = ", ".join(areas)
    return f"“{request.of}” không kiểm tra lĩnh vực “{request.area}”; chỉ có: {shown}"


def _sheet(request: Request, place: Place, area: Area, number: int) -> Context:
    """Return one sheet; items have the numbers that they have in the annex of the minutes."""
    wanted = {item.id for item in place.items_of(area)}
    lines = [line for line in lines_of(area, number) if line.item.id in wanted]
    blank = request.blank or not wanted & place.inspection.findings.keys()
    examiners = examiners_of(request, place, area, blank)
    return {
        "title_lines": title_lines(area_title(area)),
        "blank": blank,
        "examiners": examiners.words,
        "summary": "" if blank else _summary(place, area),
        "rows": list(_rows(area, number, place, blank)),
        "figures": _blank_figures(lines) if blank else _figures(lines, place),
        "recommendations": _blank_recommendations() if blank else _recommendations(lines, place),
        "signatures": _signatures(list(examiners.named) or [BLANK]),
    }


def _summary(place: Place, area: Area) -> str:
    counted = outcomes_by_area([(area, i) for i in place.items_of(area)], place.inspection)
    return results_sentence(counted[area.id], 1)


def _rows(area: Area, number: int, place: Place, blank: bool) -> Iterator[Context]:
    wanted = {item.id for item in place.items_of(area)}
    group = ""
    for line in lines_of(area, number):
        group = line.group or group
        if line.item.id not in wanted:
            continue
        finding = None if blank else place.inspection.findings.get(line.item.id)
        yield {
            "number": line.number,
            "group": group,
            "text": one_line(line.item.text),
            **_ticks(finding),
            "remarks": [] if blank else _remarks(finding),
            "evidence": list(finding.evidence) if finding else [],
        }
        group = ""


def _ticks(finding: Finding | None) -> Context:
    ticked = _COLUMNS.get(finding.result) if finding else None
    return {name: _TICK if name == ticked else "" for name in _COLUMNS.values()}


def _remarks(finding: Finding | None) -> list[str]:
    """Return what is said of an item; that it was not examined has no column of its own."""
    examined = finding is not None and finding.result != Result.NOT_EXAMINED
    return remarks(finding) if examined else [NAMES[Result.NOT_EXAMINED], *remarks(finding)]


def _blank_figures(lines: list[Line]) -> list[Context]:
    return [
        {
            "number": line.number,
            "name": figure.name,
            "measure": figure.unit or "",
            "reported": "",
            "counted": "",
            "difference": "",
        }
        for line in lines
        for figure in line.item.figures
    ]


def _figures(lines: list[Line], place: Place) -> list[Context]:
    return [
        {"number": line.number, **row}
        for line in lines
        for row in figure_rows([line.item], [place.inspection])
    ]


def _recommendations(lines: list[Line], place: Place) -> list[Context]:
    found: list[Context] = []
    for line in lines:
        finding = place.inspection.findings.get(line.item.id)
        for given in finding.recommendations if finding else ():
            found.append(
                {
                    "number": len(found) + 1,
                    "item": line.number,
                    "text": one_line(given.text),
                    "owner": tied(given.owner or place.unit),
                    "due": short_date(given.due) if given.due else "Chưa ấn định",
                }
            )
    return found


def _blank_recommendations() -> list[Context]:
    empty = {"item": "", "text": "", "owner": "", "due": ""}
    return [{"number": place, **empty} for place in range(1, _BLANK_ROWS + 1)]


def _signatures(names: list[str]) -> list[Context]:
    """Return the rows of signatures, three in each; what is left over stands on the right.

    A single one is then where the decree has the signer (II.7).
    """
    names = [
        *names[: len(names) // 3 * 3],
        *[""] * (-len(names) % 3),
        *names[len(names) // 3 * 3 :],
    ]
    rows = zip(names[::3], names[1::3], names[2::3], strict=True)
    return [{"left": left, "middle": middle, "right": right} for left, middle, right in rows]


AREA_SHEET = DocumentKind(
    id=ID,
    name=NAME,
    template="phieu-kiem-tra.docx",
    about=Subject.VISIT,
    also=(Subject.UNIT_KIND,),
    fields=AREA_SHEET_FIELDS,
    build=build,
    any_form=True,
    early=sheet_too_early,
    settled=sheet_used,
    by_area=True,
    # Printed only above the figures, which not every area has.
    silent=(
        "sheets.team.called",
        "sheets.team.word",
        "sheets.issuer.name",
        "team.called",
        "team.word",
    ),
)
