"""What rules look up in other files, and how they word an id that is not there."""

from collections.abc import Collection, Iterable, Iterator

import msgspec

from cchc_cli.model.checklist import Area, Checklist, Item
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.schedule import Visit
from cchc_cli.model.units import Unit
from cchc_cli.model.workspace import UNITS_PATH, Workspace, Year
from cchc_cli.rules.rule import Keys, Problem
from cchc_cli.yamltext.places import Place
from cchc_cli.yamltext.report import did_you_mean

Named = tuple[Keys, str]
"""An id, and the keys at which it is written."""

_FEW = 8
_HOLD_ITEMS = {"items", "groups"}


class Inspected(msgspec.Struct, frozen=True):
    """An inspection with what it belongs to; `visit` is None if the schedule has none."""

    year: Year
    key: str
    path: str
    inspection: Inspection
    visit: Visit | None


def inspected(workspace: Workspace) -> Iterator[Inspected]:
    """Yield every inspection of every year."""
    for year in workspace.years.values():
        visits = {visit.key: visit for visit in reversed(year.visits)}
        for key, record in year.inspections.items():
            yield Inspected(year, key, year.inspection_path(key), record, visits.get(key))


def visits_are_sure(workspace: Workspace, year: Year) -> bool:
    """Return whether it is sure which visits there are: all read, of known units, no id twice."""
    if year.schedule is None or not workspace.whole(year.path("schedule.yaml"), "visits"):
        return False
    units = units_by_id(workspace)
    if units is not None and any(visit.unit not in units for visit in year.visits):
        return False
    return len({visit.key for visit in year.visits}) == len(year.visits)


def complete(workspace: Workspace, path: str, *keys: str | int) -> bool:
    """Return whether the list at `keys` has all entries that were written in the file."""
    return not any(
        hole == keys[: len(hole)] or (hole[:-1] == keys and isinstance(hole[-1], int))
        for where, hole in workspace.holes
        if where == path
    )


def units_by_id(workspace: Workspace) -> dict[str, Unit] | None:
    """Return all units; None if it is not sure which ids there are."""
    if workspace.units is None or not complete(workspace, UNITS_PATH, "units"):
        return None
    units = {unit.id: unit for unit in workspace.units.units}
    return units if len(units) == len(workspace.units.units) else None


def kind_ids(workspace: Workspace) -> list[str] | None:
    """Return the ids of the kinds of units; None if it is not sure which there are."""
    kinds = workspace.units.kinds if workspace.units else ()
    return _sure_ids(workspace, UNITS_PATH, "kinds", [kind.id for kind in kinds])


def plan_ids(workspace: Workspace, year: Year, key: str) -> list[str] | None:
    """Return the ids in a list of the plan, as `rounds`; None if it is not sure which there are.

    An id that stands twice was most likely meant to be another: who then names
    that other one must not hear of it.
    """
    records = getattr(year.plan, key) if year.plan else ()
    return _sure_ids(workspace, year.path("plan.yaml"), key, [record.id for record in records])


def seat_ids(workspace: Workspace, year: Year) -> list[str] | None:
    """Return the ids of all seats of the plan; None if it is not sure which there are."""
    path = year.path("plan.yaml")
    if year.plan is None or not complete(workspace, path, "teams"):
        return None
    for index in range(len(year.plan.teams)):
        if not complete(workspace, path, "teams", index, "members"):
            return None
    ids = [seat.id for _, seat in workspace.seats(year)]
    return ids if len(set(ids)) == len(ids) else None


def _sure_ids(workspace: Workspace, path: str, key: str, ids: list[str]) -> list[str] | None:
    sure = ids and len(set(ids)) == len(ids) and complete(workspace, path, key)
    return ids if sure else None


def unsure_checklists(workspace: Workspace) -> set[str]:
    """Return the ids of the checklists of which not all areas and items are known for sure.

    Something could not be read, or an id stands twice and was meant to be another.
    """
    read = {path for checklist in workspace.checklists.values() for path in checklist.paths}
    unread = {
        path.split("/")[1]
        for path, keys in workspace.holes
        if path.startswith("checklists/")
        if path not in read or all(isinstance(key, int) or key in _HOLD_ITEMS for key in keys)
    }
    return unread | {c.id for c in workspace.checklists.values() if _has_repeated_ids(c)}


def _has_repeated_ids(checklist: Checklist) -> bool:
    areas = [area.id for area in checklist.areas]
    items = [item.id for area in checklist.areas for _, item in placed_items(area)]
    return len(set(areas)) < len(areas) or len(set(items)) < len(items)


def placed_items(area: Area) -> Iterator[tuple[Keys, Item]]:
    """Yield every item of the area, those that only group included, with its keys."""
    yield from _below(("items",), area.items)
    for index, group in enumerate(area.groups):
        yield from _below(("groups", index, "items"), group.items)


def visit_items(workspace: Workspace, year: Year, visit: Visit) -> list[Item]:
    """Return the leaf items of the areas examined at the visit, in order; for any kind of unit."""
    # Many visits examine the same: these three are all that the areas depend on.
    name = f"leaves of {year.id} {visit.round} {visit.team} {visit.areas}"
    return workspace.once(
        name, lambda: [item for area in workspace.areas_of(year, visit) for item in area.leaves()]
    )


def _below(keys: Keys, items: Iterable[Item]) -> Iterator[tuple[Keys, Item]]:
    for index, item in enumerate(items):
        here = (*keys, index)
        yield here, item
        yield from _below((*here, "items"), item.items)


def entries(keys: Keys, ids: Iterable[str]) -> Iterator[Named]:
    """Yield the ids of a list, with their keys."""
    for index, each in enumerate(ids):
        yield (*keys, index), each


def repeated(names: Iterable[Named]) -> Iterator[Named]:
    """Yield the ids that stood before already."""
    seen: set[str] = set()
    for keys, each in names:
        if each in seen:
            yield keys, each
        seen.add(each)


def not_known(place: Place, what: str, typed: str, known: Collection[str], where: str) -> Problem:
    """Return the problem of an id that is not among the known ones."""
    hint = did_you_mean(typed, known)
    if not hint and 0 < len(known) <= _FEW:
        hint = f"các mã đang có: {', '.join(known)}"
    return Problem(
        place, f"{what} “{typed}” không có trong {where}", hint or f"thêm vào {where}, hoặc sửa mã"
    )
