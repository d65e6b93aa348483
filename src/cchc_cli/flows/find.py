"""What a person meant by a word: a unit, a visit, a round, an item."""

from collections.abc import Iterable

from cchc_cli.model.checklist import Item
from cchc_cli.model.plan import Round
from cchc_cli.model.schedule import Visit
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import fold, slug
from cchc_cli.yamltext.report import did_you_mean


class NotFoundError(Exception):
    """Nothing has this name; `hint` names what is near."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep the sentence and the cure."""
        super().__init__(message)
        self.message = message
        self.hint = hint


def find_visit(workspace: Workspace, year: Year, typed: str) -> Visit:
    """Return the visit with this id, or the only one of the unit with this id or name.

    Raises:
        NotFoundError: None fits, or several do.
    """
    exact = year.visit(typed)
    if exact is not None:
        return exact
    wanted = {slug(typed), fold(typed)}
    units = {
        u.id
        for u in (workspace.units.units if workspace.units else ())
        if wanted & {u.id, fold(u.name), fold(u.short), slug(u.name), slug(u.short)}
    }
    found = [v for v in year.visits if v.unit in units]
    if len(found) == 1:
        return found[0]
    if found:
        keys = ", ".join(v.key for v in found)
        raise NotFoundError(f"đơn vị “{typed}” có nhiều cuộc kiểm tra", f"chọn một trong: {keys}")
    names = [v.key for v in year.visits]
    if units:
        message = f"đơn vị “{typed}” không có trong lịch kiểm tra {year.path('schedule.yaml')}"
        raise NotFoundError(message, "thêm một dòng vào lịch kiểm tra")
    hint = did_you_mean(slug(typed), names) or f"các đơn vị trong lịch: {', '.join(names)}"
    raise NotFoundError(f"không có đơn vị nào tên “{typed}” trong lịch kiểm tra", hint)


def find_round(year: Year, typed: str) -> Round:
    """Return the round with this id; “2”, “II”, “quý II” mean the round of that quarter.

    Raises:
        NotFoundError: None fits.
    """
    rounds = year.plan.rounds if year.plan else ()
    word = slug(typed).removeprefix("quy-")
    numbers = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
    for candidate in rounds:
        if candidate.id in (typed, slug(typed)):
            return candidate
        if candidate.when.quarter is not None and numbers.get(word) == candidate.when.quarter:
            return candidate
    names = [r.id for r in rounds]
    hint = did_you_mean(slug(typed), names) or f"các đợt của kế hoạch: {', '.join(names)}"
    raise NotFoundError(f"kế hoạch không có đợt “{typed}”", hint)


def find_item(items: Iterable[Item], typed: str) -> Item:
    """Return the item with this id, or the only one whose id ends in this word.

    Raises:
        NotFoundError: None fits, or several do.
    """
    by_id = {item.id: item for item in items}
    if typed in by_id:
        return by_id[typed]
    ending = [i for i in by_id.values() if i.id.endswith(f".{typed}")]
    if len(ending) == 1:
        return ending[0]
    names = [i.id for i in ending] or list(by_id)
    hint = did_you_mean(typed, names) or did_you_mean(typed, [n.split(".")[-1] for n in names])
    if len(ending) > 1:
        hint = f"chọn một trong: {', '.join(names)}"
    raise NotFoundError(
        f"không có nội dung “{typed}” cho đơn vị này", hint or "xem các mã: tệp trong checklists/"
    )
