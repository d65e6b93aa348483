"""What a person meant by a word: a unit, a visit, a round, an item."""

from collections.abc import Iterable, Sequence

from cchc_cli.flows.errors import NotFoundError
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.plan import Round
from cchc_cli.model.progress import is_secret
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_name
from cchc_cli.model.units import Unit
from cchc_cli.model.workspace import UNITS_PATH, Workspace, Year
from cchc_cli.vietnamese import fold, slug
from cchc_cli.yamltext.report import did_you_mean, near

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_SHOWN = 12
"""Names in a hint; more would fill the screen."""


def find_visit(workspace: Workspace, year: Year, typed: str, of_round: str | None = None) -> Visit:
    """Return the visit with this id, or the only one of the unit with this id or name.

    With `of_round` only the visits of that round count. A surprise visit that is still to
    come is not given away: who means it types its id.

    Raises:
        NotFoundError: None fits, or several do.
    """
    named = year.visit(typed)
    if named is not None and of_round in {None, named.round}:
        return named
    return find_shown_visit(workspace, year, typed, of_round)


def find_shown_visit(
    workspace: Workspace, year: Year, typed: str, of_round: str | None = None
) -> Visit:
    """Return the visit as `find_visit` does, but of those that may be shown.

    Raises:
        NotFoundError: None fits, or several do.
    """
    shown = [
        v
        for v in year.visits
        if of_round in {None, v.round}
        if not is_secret(year, v, year.inspections.get(v.key))
    ]
    exact = [v for v in shown if v.key == typed]
    if exact:
        return exact[0]
    units = [unit.id for unit in _named(workspace, typed)]
    found = [v for v in shown if v.unit in units]
    if not found:
        # A visit with an id of its own, typed with marks or capitals.
        found = [v for v in shown if v.key == slug(typed)]
    if len(found) == 1:
        return found[0]
    if found:
        from cchc_cli.flows.same_unit import listed

        message = f"đơn vị “{typed}” có nhiều cuộc kiểm tra"
        raise NotFoundError(message, listed(workspace, year, found))
    raise _no_visit(workspace, year, shown, typed, units)


def shown_visits_named(workspace: Workspace, year: Year, typed: str) -> list[Visit]:
    """Return the visits that may be shown: all of the unit with this id or name, else one.

    Raises:
        NotFoundError: None fits, or several units are called so.
    """
    units = {unit.id for unit in _named(workspace, typed)}
    shown = [v for v in year.visits if not is_secret(year, v, year.inspections.get(v.key))]
    found = [v for v in shown if v.unit in units] if len(units) == 1 else []
    return found or [find_shown_visit(workspace, year, typed)]


def _named(workspace: Workspace, typed: str) -> list[Unit]:
    """Return the units with this id or name; more than one only if they are called alike."""
    wanted = {slug(typed), fold(typed)}
    return [
        u
        for u in (workspace.units.units if workspace.units else ())
        if wanted & {u.id, fold(u.name), fold(u.short), slug(u.name), slug(u.short)}
    ]


def _no_visit(
    workspace: Workspace, year: Year, shown: Sequence[Visit], typed: str, units: Sequence[str]
) -> NotFoundError:
    path = year.path("schedule.yaml")
    if not workspace.whole(path):
        message = f"chưa tìm được “{typed}” vì lịch kiểm tra {path} còn lỗi"
        return NotFoundError(message, "xem và sửa lỗi: cchc check")
    elsewhere = _other_years(workspace, year, typed, units)
    if elsewhere:
        where = year.path("schedule.yaml")
        return NotFoundError(f"lịch kiểm tra {where} không có “{typed}”", elsewhere)
    if not shown:
        return NotFoundError(f"chưa có lịch kiểm tra nào trong {path}", SCHEDULE_EXAMPLE)
    if units:
        message = f"đơn vị “{typed}” không có trong lịch kiểm tra {path}"
        return NotFoundError(message, f"thêm vào lịch: {_to_add(year, units[0])}")
    names = [v.key for v in shown]
    hint = did_you_mean(slug(typed), names) or f"các đơn vị trong lịch: {_some(names)}"
    return NotFoundError(f"không có đơn vị nào tên “{typed}” trong lịch kiểm tra", hint)


def _other_years(workspace: Workspace, year: Year, typed: str, units: Sequence[str]) -> str:
    """Return how a visit of another plan is reached, if the word means one; empty if not."""
    others = [
        other.id
        for other in workspace.years.values()
        if other.id != year.id
        if any(v.key == slug(typed) or v.unit in units for v in other.visits)
    ]
    return f"cuộc của kế hoạch {others[-1]}: thêm --plan {others[-1]}" if others else ""


def _to_add(year: Year, unit: str) -> str:
    """Return the command that adds a visit of the unit, in the round that names it."""
    rounds = year.plan.rounds if year.plan else ()
    named = [r.id for r in rounds if unit in r.units]
    if len(named) == 1:
        from cchc_cli.model.adding import adding_command

        return adding_command(year, Visit(unit=unit, round=named[0]))
    return f"cchc schedule add {unit} --round ĐỢT"


SCHEDULE_EXAMPLE = "thêm cuộc đầu tiên: cchc schedule add ĐƠN_VỊ --round ĐỢT"
"""How a schedule is begun."""


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")


def find_unit(workspace: Workspace, typed: str) -> Unit:
    """Return the unit with this id or name.

    Raises:
        NotFoundError: None fits, or several do.
    """
    found = _named(workspace, typed)
    exact = [unit for unit in found if unit.id == typed]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        ids = _some([unit.id for unit in found])
        raise NotFoundError(f"có nhiều đơn vị tên “{typed}”", f"chọn một trong: {ids}")
    names = [unit.id for unit in workspace.units.units] if workspace.units else []
    if not names or not workspace.whole(UNITS_PATH):
        message = f"chưa tìm được “{typed}” vì danh mục đơn vị {UNITS_PATH} thiếu hoặc còn lỗi"
        raise NotFoundError(message, "xem và sửa lỗi: cchc check")
    hint = did_you_mean(slug(typed), names) or f"các đơn vị trong danh mục: {_some(names)}"
    raise NotFoundError(f"không có đơn vị nào tên “{typed}” trong {UNITS_PATH}", hint)


def find_round(year: Year, typed: str) -> Round:
    """Return the round with this id or name; “2”, “II”, “quý II” mean the round of that quarter.

    Raises:
        NotFoundError: None fits, or several do.
    """
    rounds = year.plan.rounds if year.plan else ()
    exact = [r for r in rounds if r.id in (typed, slug(typed))]
    found = exact or [r for r in rounds if _is_meant(year, r, typed)]
    if len(found) == 1:
        return found[0]
    names = [r.id for r in found or rounds]
    if found:
        hint = f"chọn một trong: {_some(names)}"
        raise NotFoundError(f"kế hoạch có nhiều đợt “{typed}”", hint)
    if not names:
        raise NotFoundError(
            f"không có đợt “{typed}”, kế hoạch chưa có đợt nào", "thêm đợt vào rounds của kế hoạch"
        )
    hint = did_you_mean(slug(typed), names) or f"các đợt của kế hoạch: {_some(names)}"
    raise NotFoundError(f"kế hoạch không có đợt “{typed}”", hint)


def _is_meant(year: Year, of_round: Round, typed: str) -> bool:
    word = slug(typed)
    name = round_name(year.plan, of_round) if year.plan else ""
    quarter = _QUARTERS.get(word.removeprefix("quy-"))
    return word == slug(name) or (quarter is not None and quarter == of_round.when.quarter)


def find_area(areas: Iterable[Area], typed: str) -> Area:
    """Return the area with this id or name.

    Raises:
        NotFoundError: None fits.
    """
    by_id = {area.id: area for area in areas}
    wanted = slug(typed)
    named = [a for a in by_id.values() if wanted in {a.id, slug(a.short), slug(a.title)}]
    if named:
        return named[0]
    hint = did_you_mean(wanted, by_id) or f"các lĩnh vực: {_some(list(by_id))}"
    raise NotFoundError(f"không có lĩnh vực “{typed}” trong kế hoạch", hint)


def find_item(items: Iterable[Item], typed: str) -> Item:
    """Return the item with this id, or the only one whose id ends in this word.

    Raises:
        NotFoundError: None fits, or several do.
    """
    by_id = {item.id: item for item in items}
    wanted = ".".join(slug(part) for part in typed.split("."))
    if wanted in by_id:
        return by_id[wanted]
    ending = [i for i in by_id.values() if i.id.endswith(f".{wanted}")]
    if len(ending) == 1:
        return ending[0]
    if ending:
        hint = f"chọn một trong: {', '.join(i.id for i in ending)}"
        raise NotFoundError(f"có nhiều nội dung “{typed}”", hint)
    if not by_id:
        message = "chưa có nội dung nào để kiểm tra đơn vị này"
        raise NotFoundError(message, "xem danh mục trong checklists/ có lỗi không: cchc check")
    last = {i.split(".")[-1]: i for i in by_id}
    meant = near(wanted, by_id) or last.get(near(wanted, last), "")
    example = f"xem các mã trong thư mục checklists/, ví dụ: {next(iter(by_id))}"
    hint = f"có phải “{meant}”?" if meant else example
    raise NotFoundError(f"không có nội dung “{typed}” cho đơn vị này", hint)
