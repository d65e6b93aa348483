"""What must hold in a checklist: ids used once, figures that exist, law in force."""

import datetime as dt
from collections.abc import Iterator

from cchc_cli.model.checklist import Area, Checklist, Item
from cchc_cli.model.plan import Plan
from cchc_cli.model.workspace import UNITS_PATH, Workspace
from cchc_cli.rules.lookup import kind_ids, not_known, placed_items, repeated
from cchc_cli.rules.plan import UNITS_LIST, plans
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, at_key, rule
from cchc_cli.vietnamese import short_date


def _areas(workspace: Workspace) -> Iterator[tuple[str, Area]]:
    for checklist in workspace.checklists.values():
        yield from zip(checklist.paths, checklist.areas, strict=True)


def items_with_places(workspace: Workspace) -> Iterator[tuple[str, Keys, Item]]:
    """Yield every item of every checklist, with its file and keys."""
    for path, area in _areas(workspace):
        for keys, item in placed_items(area):
            yield path, keys, item


@rule("CCHC401", ERROR, "mã nội dung dùng hai lần trong danh mục")
def item_ids_are_used_once(workspace: Workspace) -> Iterator[Problem]:
    """Trong một danh mục, mỗi nội dung có một mã riêng, kể cả ở các lĩnh vực khác nhau.

    Vì sao: kết quả kiểm tra ghi theo mã; hai nội dung cùng mã thì không biết là nội dung nào.

    Sửa thế nào: đổi mã của nội dung mới thêm. Không đổi mã đã có kết quả kiểm tra.

    Căn cứ: quy ước của công cụ.
    """
    for checklist in workspace.checklists.values():
        first: dict[str, str] = {}
        for path, area in zip(checklist.paths, checklist.areas, strict=True):
            for keys, item in placed_items(area):
                if item.id in first:
                    where = "ở phía trên" if first[item.id] == path else f"trong {first[item.id]}"
                    message = f"mã nội dung “{item.id}” đã dùng {where}"
                    yield Problem(at(path, *keys, "id"), message, "đổi mã của một nội dung")
                first.setdefault(item.id, path)


@rule("CCHC402", ERROR, "mã lĩnh vực dùng hai lần trong danh mục")
def area_ids_are_used_once(workspace: Workspace) -> Iterator[Problem]:
    """Trong một danh mục, mỗi tệp lĩnh vực có một mã riêng; các nhóm trong tệp cũng vậy.

    Vì sao: phân công và bảng tổng hợp gọi lĩnh vực bằng mã.

    Sửa thế nào: đổi mã; nếu là tệp chép thừa thì xóa tệp.

    Căn cứ: quy ước của công cụ.
    """
    for checklist in workspace.checklists.values():
        first: dict[str, str] = {}
        for path, area in zip(checklist.paths, checklist.areas, strict=True):
            if area.id in first:
                message = f"mã lĩnh vực “{area.id}” đã dùng trong {first[area.id]}"
                yield Problem(at(path, "id"), message, "đổi mã, hoặc xóa tệp chép thừa")
            first.setdefault(area.id, path)
            groups = ((("groups", i, "id"), group.id) for i, group in enumerate(area.groups))
            for keys, group in repeated(groups):
                message = f"mã nhóm “{group}” đã dùng ở phía trên"
                yield Problem(at(path, *keys), message, "đổi mã, hoặc gộp hai nhóm")


@rule("CCHC403", ERROR, "nội dung chỉ cho loại đơn vị không có")
def items_are_for_known_kinds(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `kinds` của nội dung là mã loại đơn vị trong plans/units.yaml.

    Vì sao: mã sai thì nội dung lặng lẽ không áp dụng cho đơn vị nào.

    Sửa thế nào: sửa mã theo gợi ý; bỏ `kinds` nếu nội dung áp dụng cho mọi đơn vị.

    Căn cứ: quy ước của công cụ.
    """
    known = kind_ids(workspace)
    if known is None:
        return
    for path, keys, item in items_with_places(workspace):
        for i, kind in enumerate(item.kinds):
            if kind not in known:
                place = at(path, *keys, "kinds", i)
                yield not_known(place, "loại đơn vị", kind, known, UNITS_LIST)


@rule("CCHC404", ERROR, "lĩnh vực không có nội dung, hoặc vừa items vừa groups")
def an_area_has_items_or_groups(workspace: Workspace) -> Iterator[Problem]:
    """Một tệp lĩnh vực có `items` (các nội dung) hoặc `groups` (các nhóm nội dung), không cả hai.

    Vì sao: có cả hai thì không biết thứ tự khi đánh số; không có thì không kiểm tra được gì.

    Sửa thế nào: chuyển các nội dung lẻ vào một nhóm, hoặc bỏ nhóm.

    Căn cứ: quy ước của công cụ.
    """
    for path, area in _areas(workspace):
        if area.items and area.groups:
            message = f"lĩnh vực “{area.id}” vừa có items vừa có groups"
            hint = "chuyển các nội dung ở items vào một nhóm"
            yield Problem(at_key(path, "items"), message, hint)
        elif not area.items and not area.groups:
            message = f"lĩnh vực “{area.id}” chưa có nội dung nào"
            yield Problem(at(path, "id"), message, "thêm items hoặc groups", ())


@rule("CCHC407", WARNING, "căn cứ pháp lý hết hiệu lực trước năm kiểm tra")
def law_is_in_force(workspace: Workspace) -> Iterator[Problem]:
    """Văn bản dẫn ở `legal` đã hết hiệu lực (`until`) trước khi năm của kế hoạch bắt đầu.

    Vì sao: kết luận dựa trên văn bản hết hiệu lực sẽ bị bác.

    Sửa thế nào: thay bằng văn bản mới. Danh mục của năm cũ giữ nguyên; năm mới dùng danh mục mới.

    Căn cứ: quy ước của công cụ.
    """
    years: dict[str, int] = {}
    for _, plan, _path in plans(workspace):
        for theme in plan.themes:
            years[theme.checklist] = max(years.get(theme.checklist, 0), plan.year)
    for path, keys, item in items_with_places(workspace):
        year = years.get(path.split("/")[1], 0)
        for i, law in enumerate(item.legal):
            if year and law.until and law.until < dt.date(year, 1, 1):
                message = (
                    f"{law.number} đã hết hiệu lực sau ngày {short_date(law.until)},"
                    f" trước năm kiểm tra {year}"
                )
                place = at(path, *keys, "legal", i, "number")
                yield Problem(place, message, "thay bằng văn bản đang có hiệu lực")


@rule("CCHC408", WARNING, "không có ai trong đoàn chủ trì được lĩnh vực")
def every_area_has_someone_to_lead(workspace: Workspace) -> Iterator[Problem]:
    """Chức năng chủ trì (`lead`) của lĩnh vực không cơ quan nào trong đoàn có.

    Vì sao: lĩnh vực đó sẽ không có người kiểm tra.

    Sửa thế nào: sửa `lead`; hoặc ghi chức năng ấy vào `functions` của cơ quan trong
    plans/units.yaml; hoặc giao lĩnh vực cho một vị trí bằng `areas` trong kế hoạch.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục V.3 (từng thành viên kiểm tra
    theo lĩnh vực thuộc chức năng của đơn vị mình).
    """
    if workspace.units is None or not workspace.whole(UNITS_PATH, "units"):
        return
    functions = {unit.id: unit.functions for unit in workspace.units.units}
    for _, plan, path in plans(workspace):
        if not workspace.whole(path, "teams"):
            continue
        seats = [seat for team in plan.teams for seat in team.members]
        if any(seat.agency not in functions for seat in seats):
            continue
        led = {f for seat in seats for f in functions.get(seat.agency, ())}
        given = {area for seat in seats for area in seat.areas}
        for name in dict.fromkeys(theme.checklist for theme in plan.themes):
            checklist = workspace.checklists.get(name)
            if checklist:
                yield from _without_leader(checklist, plan, led, given)


def _without_leader(
    checklist: Checklist, plan: Plan, led: set[str], given: set[str]
) -> Iterator[Problem]:
    for path, area in zip(checklist.paths, checklist.areas, strict=True):
        if area.id in given:
            continue
        leads = [((*keys, "lead"), item.lead) for keys, item in placed_items(area) if item.lead]
        missing: set[str] = set()
        for keys, lead in ((("lead",), area.lead), *leads):
            if lead and lead not in led | missing:
                missing.add(lead)
                message = f"không cơ quan nào trong đoàn của kế hoạch {plan.year} có chức năng"
                hint = "sửa lead, hoặc thêm vào functions của cơ quan trong plans/units.yaml"
                yield Problem(at(path, *keys), f"{message} “{lead}”", hint)


RULES = (
    item_ids_are_used_once,
    area_ids_are_used_once,
    items_are_for_known_kinds,
    an_area_has_items_or_groups,
    law_is_in_force,
    every_area_has_someone_to_lead,
)
