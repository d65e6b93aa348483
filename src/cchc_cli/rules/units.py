"""What must hold in the list of units: ids and names used once, kinds that exist."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from cchc_cli.model.units import Unit
from cchc_cli.model.workspace import UNITS_PATH, Workspace
from cchc_cli.rules.lookup import complete, kind_ids, not_known, repeated
from cchc_cli.rules.rule import ERROR, WARNING, Problem, at, rule
from cchc_cli.vietnamese import fold
from cchc_cli.yamltext.report import did_you_mean


@rule("CCHC331", ERROR, "mã đơn vị hoặc loại đơn vị dùng hai lần")
def unit_ids_are_used_once(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi đơn vị, mỗi loại đơn vị có một mã riêng trong plans/units.yaml.

    Vì sao: nơi khác chỉ nhắc đến mã; hai đơn vị cùng mã thì không biết là đơn vị nào.

    Sửa thế nào: đổi mã của đơn vị mới thêm. Đơn vị đổi tên thì giữ mã, ghi tên cũ vào `formerly`.

    Căn cứ: quy ước của công cụ.
    """
    if workspace.units is None:
        return
    kinds = ((("kinds", i, "id"), kind.id) for i, kind in enumerate(workspace.units.kinds))
    units = ((("units", i, "id"), unit.id) for i, unit in enumerate(workspace.units.units))
    for what, names in (("loại đơn vị", kinds), ("đơn vị", units)):
        for keys, each in repeated(names):
            message = f"mã {what} “{each}” đã dùng ở phía trên"
            yield Problem(at(UNITS_PATH, *keys), message, f"đổi mã, hoặc xóa {what} ghi thừa")


@rule("CCHC332", ERROR, "đơn vị thuộc loại không có")
def units_are_of_known_kinds(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `kind` của đơn vị là mã một loại ở phần `kinds` của cùng tệp.

    Vì sao: loại quyết định nội dung nào áp dụng và ai phải dự buổi kiểm tra.

    Sửa thế nào: sửa mã theo gợi ý, hoặc thêm loại vào phần `kinds`.

    Căn cứ: quy ước của công cụ.
    """
    known = kind_ids(workspace)
    if known is None or workspace.units is None:
        return
    for i, unit in enumerate(workspace.units.units):
        if unit.kind not in known:
            place = at(UNITS_PATH, "units", i, "kind")
            yield not_known(place, "loại đơn vị", unit.kind, known, "phần kinds ở đầu tệp")


@rule("CCHC333", WARNING, "hai đơn vị cùng tên")
def unit_names_are_used_once(workspace: Workspace) -> Iterator[Problem]:
    """Hai đơn vị cùng tồn tại có tên đầy đủ giống hệt nhau.

    Vì sao: thường là một đơn vị ghi hai lần với hai mã; kết quả sẽ bị chia đôi.

    Sửa thế nào: xóa một đơn vị, hoặc ghi tên đầy đủ để phân biệt. Đơn vị cũ đã hết hoạt động thì
    ghi `until`.

    Căn cứ: quy ước của công cụ.
    """
    seen: dict[str, list[Unit]] = {}
    for i, unit in enumerate(workspace.units.units if workspace.units else ()):
        same = seen.setdefault(fold(unit.name), [])
        other = next((u for u in same if u.id != unit.id and _meet(u, unit)), None)
        if other:
            message = f"đơn vị “{unit.id}” có tên giống hệt “{other.id}”: {unit.name}"
            hint = "xóa một đơn vị, hoặc ghi tên đầy đủ để phân biệt"
            yield Problem(at(UNITS_PATH, "units", i, "name"), message, hint, ("units", i))
        else:
            same.append(unit)


def _meet(one: Unit, two: Unit) -> bool:
    """Return whether there is a day on which both units exist."""
    first = max(one.since or dt.date.min, two.since or dt.date.min)
    return first <= min(one.until or dt.date.max, two.until or dt.date.max)


@rule("CCHC335", WARNING, "chuyến xe chỉ có một đơn vị")
def a_trip_is_of_several_units(workspace: Workspace) -> Iterator[Problem]:
    """Mã chuyến xe (`trip`) chỉ ghi ở một đơn vị, không có đơn vị nào đi cùng.

    Vì sao: thường là gõ nhầm mã; khi đề xuất lịch, đơn vị đó sẽ không được xếp đi chung xe.

    Sửa thế nào: sửa mã theo gợi ý. Đơn vị xa nhưng đi một mình thì ghi `far: có`, bỏ `trip`.

    Căn cứ: quy ước của công cụ.
    """
    if workspace.units is None or not complete(workspace, UNITS_PATH, "units"):
        return
    trips = Counter(unit.trip for unit in workspace.units.units if unit.trip)
    for i, unit in enumerate(workspace.units.units):
        if unit.trip and trips[unit.trip] == 1:
            others = [trip for trip in trips if trip != unit.trip]
            hint = did_you_mean(unit.trip, others) or "đi một mình thì bỏ trip, ghi far: có"
            message = f"chuyến xe “{unit.trip}” chỉ có đơn vị “{unit.id}”"
            yield Problem(at(UNITS_PATH, "units", i, "trip"), message, hint, ("units", i))


RULES = (
    unit_ids_are_used_once,
    units_are_of_known_kinds,
    unit_names_are_used_once,
    a_trip_is_of_several_units,
)
