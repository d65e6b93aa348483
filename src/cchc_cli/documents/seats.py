"""The seats of a team, as papers name them: who sits there, for which agency, for which areas."""

from cchc_cli.documents.lines import lowered, tied
from cchc_cli.documents.people import address_of, role_name
from cchc_cli.documents.results import area_named
from cchc_cli.model.checklist import Area
from cchc_cli.model.plan import Seat, Team, Theme
from cchc_cli.model.units import Unit
from cchc_cli.model.words import Role
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import joined, sentence

_COMMITTEE = "Ủy ban nhân dân "


def unit_in_list(unit: Unit) -> str:
    """Return the unit as in a list under “UBND các phường, xã”: without its committee."""
    return tied(sentence(unit.name.removeprefix(_COMMITTEE)))


def areas_of_seat(workspace: Workspace, year: Year, team: Team, seat: Seat) -> list[Area]:
    """Return the areas that the seat examines: those assigned, else by its agency's functions.

    Head and deputy, who lead the whole visit, get none by function if a member of
    the same agency is there for them.
    """
    unit = workspace.unit(seat.agency)
    functions = unit.functions if unit else ()
    if not seat.areas and seat.role in {Role.HEAD, Role.DEPUTY}:
        others = [each for each in team.members if each.agency == seat.agency]
        if any(each.role not in {Role.HEAD, Role.DEPUTY} for each in others):
            return []
    return [
        area
        for area in areas_of_plan(workspace, year)
        if (area.id in seat.areas if seat.areas else area.lead in functions)
        and (not team.areas or area.id in team.areas)
    ]


def areas_of_plan(workspace: Workspace, year: Year) -> list[Area]:
    """Return all areas of the plan's themes, in order, each once."""
    found: dict[str, Area] = {}
    for theme in year.plan.themes if year.plan else ():
        checklist = workspace.checklists.get(theme.checklist)
        for area in checklist.areas if checklist else ():
            if not theme.areas or area.id in theme.areas:
                found.setdefault(area.id, area)
    return list(found.values())


def areas_of_team(workspace: Workspace, year: Year, team: Team) -> list[Area]:
    """Return the areas of the plan that the team examines, in order."""
    return [
        area
        for area in areas_of_plan(workspace, year)
        if (not team.areas or area.id in team.areas)
        and (
            not team.themes
            or any(theme.id in team.themes for theme in themes_of_area(workspace, year, area))
        )
    ]


def themes_of_area(workspace: Workspace, year: Year, area: Area) -> list[Theme]:
    """Return the themes of the plan that an area belongs to, in order."""
    return [
        theme
        for theme in (year.plan.themes if year.plan else ())
        if (not theme.areas or area.id in theme.areas)
        and (checklist := workspace.checklists.get(theme.checklist))
        and area in checklist.areas
    ]


def seat_person(year: Year, seat: Seat) -> str:
    """Return “Ông Nguyễn Văn A, Trưởng phòng Nội vụ”, or the title alone of an empty seat."""
    person = year.person(seat.id)
    if person is None:
        return seat.title
    return f"{address_of(person)}, {person.title or seat.title}"


def seat_line(workspace: Workspace, year: Year, team: Team, seat: Seat) -> str:
    """Return the person with role and areas, for a list of members."""
    line = f"{seat_person(year, seat)}, {role_name(team, seat.role)}"
    areas = [area_named(each) for each in areas_of_seat(workspace, year, team, seat)]
    return f"{line}, kiểm tra nội dung: {'; '.join(areas)}" if areas else line


def team_words(workspace: Workspace, team: Team) -> list[str]:
    """Return who sits in the team, as a plan says it: titles and agencies, no names.

    Members whose title is only that they stand for their agency are one line.
    """
    lines: list[str] = []
    agencies: list[str] = []
    for seat in team.members:
        unit = workspace.unit(seat.agency)
        name = unit.name if unit else seat.agency
        if seat.role == Role.MEMBER and seat.title.startswith("Đại diện "):
            agencies.append(seat.title.removeprefix("Đại diện ") or name)
        else:
            lines.append(f"{seat.title}: {role_name(team, seat.role)}.")
    if agencies:
        whose = _kinds_of(workspace, team)
        lines.append(f"Đại diện {whose}: {', '.join(agencies)}: {role_name(team, Role.MEMBER)}.")
    return lines


def _kinds_of(workspace: Workspace, team: Team) -> str:
    """Return “các cơ quan chuyên môn”: the kinds of the agencies that send members."""
    units = [workspace.unit(s.agency) for s in team.members if s.role == Role.MEMBER]
    wanted = {unit.kind for unit in units if unit}
    kinds = workspace.units.kinds if workspace.units else ()
    named = [lowered(kind.plural) for kind in kinds if kind.id in wanted]
    return joined(named) or "các cơ quan"
