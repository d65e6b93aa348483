"""Who examines an area at a visit: the members who recorded it, else those it is assigned to."""

import msgspec

from cchc_cli.documents.area_sheet_place import Place
from cchc_cli.documents.document import Request
from cchc_cli.documents.lines import BLANK, DOTS
from cchc_cli.documents.people import address_of, person_words
from cchc_cli.documents.seats import areas_of_seat, seat_person
from cchc_cli.model.checklist import Area
from cchc_cli.model.inspection import TeamPresence
from cchc_cli.model.plan import Seat


class _Examiner(msgspec.Struct, frozen=True):
    """One who examines (người kiểm tra): words for a sentence, and the name."""

    words: str
    name: str


FEW = 3
"""Up to how many members that an area is assigned to are named before one has examined it."""


class Examiners(msgspec.Struct, frozen=True):
    """Those who examine an area; `named` are those who sign, none if that is not known yet."""

    words: str
    named: tuple[str, ...]


def examiners_of(request: Request, place: Place, area: Area, blank: bool) -> Examiners:
    """Return who examines the area, in the order of the team.

    Who recorded it signs. If it is assigned to several, one of them will; which of them is
    not known before.
    """
    seats = {seat.id: seat for seat in place.team.members}
    ids = {item.id for item in place.items_of(area)}
    findings = {} if blank else place.inspection.findings
    wrote = {found.by for id, found in findings.items() if id in ids and found.by}
    assigned = {
        seat.id
        for seat in place.team.members
        if area in areas_of_seat(request.workspace, request.year, place.team, seat)
    }
    known = wrote & seats.keys()
    rows = {row.member: row for row in place.inspection.attendance.team}
    found = [_examiner(request, s, rows.get(id)) for id, s in seats.items() if id in known]
    if not known and len(assigned) <= FEW:
        found = [_examiner(request, s, rows.get(id)) for id, s in seats.items() if id in assigned]
    signs = found if known or len(found) == 1 else []
    words = "; ".join(each.words for each in found) or DOTS * 3
    return Examiners(words, tuple(each.name for each in signs))


def _examiner(request: Request, seat: Seat, row: TeamPresence | None) -> _Examiner:
    """Return who sits there, or who stood in for him at this visit."""
    person = request.year.person(seat.id)
    if row is not None and row.replaced_by is not None:
        instead = address_of(person) if person else seat.title
        instead = instead[:1].lower() + instead[1:]
        words = f"{person_words(row.replaced_by)}, dự thay {instead}"
        return _Examiner(words, row.replaced_by.name)
    return _Examiner(seat_person(request.year, seat), person.name if person else BLANK)
