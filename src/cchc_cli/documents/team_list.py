"""The members of a team as a decision or an invitation names them: person, agency, role."""

import re

from cchc_cli.documents.document import Request
from cchc_cli.documents.people import role_in, role_name
from cchc_cli.documents.results import area_named
from cchc_cli.documents.seats import areas_of_plan, seat_person
from cchc_cli.documents.visits import name_on
from cchc_cli.model.plan import Seat, Team
from cchc_cli.model.units import Unit
from cchc_cli.model.words import Role
from cchc_cli.vietnamese import fold

_COMMITTEE = ("UBND", "Ủy ban nhân dân")


def person_line(request: Request, seat: Seat) -> str:
    """Return “Bà Trần Thị B, Chuyên viên Phòng Nội vụ”.

    Without a name it begins with the title, as the plan has it. The agency is added
    only to a title that does not name it.
    """
    line = seat_person(request.year, seat)
    unit = request.workspace.unit(seat.agency)
    if unit is None or _names(line, unit):
        return line
    return f"{line}, {name_on(unit, request.today)}"


def member_line(request: Request, team: Team, seat: Seat, several: bool = False) -> str:
    """Return the person with the role: “…, Thành viên, kiêm Thư ký”; of which of several teams."""
    role = role_in(team, seat.role) if several else role_name(team, seat.role)
    parts = [person_line(request, seat), role]
    person = request.year.person(seat.id)
    if person is not None and person.secretary and seat.role != Role.SECRETARY:
        parts.append(f"kiêm {role_name(team, Role.SECRETARY)}")
    return ", ".join(parts)


def assigned_line(request: Request, team: Team, seat: Seat) -> str:
    """Return the member with the areas that the plan assigns; by function alone, none is told."""
    line = member_line(request, team, seat)
    areas = [a for a in areas_of_plan(request.workspace, request.year) if a.id in seat.areas]
    titles = ", ".join(f"“{area_named(area)}”" for area in areas)
    return f"{line} (phụ trách nội dung {titles})" if areas else line


def _names(text: str, unit: Unit) -> bool:
    """Return whether the text names the unit, whatever dashes and capitals it is typed with.

    A title names it without its place, too: “Phó Giám đốc Sở Nội vụ” of the one of a province.
    """
    title = _plain(text)
    if any(_plain(name) in title for name in (unit.name, unit.short)):
        return True
    words = _plain(unit.name).removeprefix("ubnd ").split()
    return any(title.endswith(" ".join(words[:n])) for n in range(2, len(words) + 1))


def _plain(text: str) -> str:
    for short, long in (_COMMITTEE,):
        text = text.replace(long, short)
    return " ".join(re.sub(r"[-–—]", " ", fold(text)).split())


def head_of(unit: Unit) -> str:
    """Return “Trưởng phòng Nội vụ”: title and unit, a word that both have said once."""
    if not unit.head:
        return f"Thủ trưởng {unit.name}"
    title, name = unit.head.replace(*_COMMITTEE).split(), unit.name.split()
    for length in range(min(len(title), len(name)), 0, -1):
        ending = [fold(word) for word in title[-length:]]
        if ending == [fold(word) for word in name[:length]]:
            return " ".join([*title, *name[length:]])
    return " ".join([*title, *name])
