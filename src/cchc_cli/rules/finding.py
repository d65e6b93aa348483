"""What must hold for a finding: an item that exists, and what its result calls for."""

from collections.abc import Iterator

import msgspec

from cchc_cli.model.checklist import Item
from cchc_cli.model.inspection import Finding
from cchc_cli.model.words import NAMES, Result
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.rules.lookup import (
    Inspected,
    inspected,
    kind_ids,
    not_known,
    placed_items,
    seat_ids,
    units_by_id,
    unsure_checklists,
    visit_items,
)
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, at_key, rule
from cchc_cli.vietnamese import count
from cchc_cli.yamltext.report import near

_SHOWN = 3


class Found(msgspec.Struct, frozen=True):
    """A finding with its inspection, its item's id and its keys."""

    of: Inspected
    item: str
    finding: Finding
    keys: Keys


def findings(workspace: Workspace) -> list[Found]:
    """Return every finding of every inspection."""
    return workspace.once("findings", lambda: list(_findings(workspace)))


def _findings(workspace: Workspace) -> Iterator[Found]:
    for of in inspected(workspace):
        for item, finding in of.inspection.findings.items():
            yield Found(of, item, finding, ("findings", item))


def year_items(workspace: Workspace, year: Year) -> dict[str, Item] | None:
    """Return all items of the plan's checklists by id; None if not all of them could be read."""
    return workspace.once(f"items of {year.id}", lambda: _year_items(workspace, year))


def _year_items(workspace: Workspace, year: Year) -> dict[str, Item] | None:
    themes = year.plan.themes if year.plan else ()
    used = {theme.checklist for theme in themes}
    if not used or used & unsure_checklists(workspace) or not used <= workspace.checklists.keys():
        return None
    areas = (area for name in sorted(used) for area in workspace.checklists[name].areas)
    return {item.id: item for area in areas for _, item in placed_items(area)}


@rule("CCHC501", ERROR, "chưa đạt mà không có minh chứng")
def unmet_item_needs_evidence(workspace: Workspace) -> Iterator[Problem]:
    """Kết quả `chua-dat` phải kèm ít nhất một minh chứng (`evidence`).

    Vì sao: không có minh chứng thì đơn vị không thừa nhận và kết luận không đứng vững.

    Sửa thế nào: thêm `evidence: [tên ảnh, số văn bản, số hồ sơ đã xem]`.

    Căn cứ: quy ước của công cụ.
    """
    for each in findings(workspace):
        if each.finding.result == Result.NOT_MET and not each.finding.evidence:
            message = f"nội dung “{each.item}” chưa đạt nhưng không có minh chứng"
            place = at(each.of.path, *each.keys, "result")
            yield Problem(place, message, "thêm evidence: [ảnh, văn bản, hồ sơ đã xem]", each.keys)


@rule("CCHC502", ERROR, "chưa đạt mà không có nhận xét")
def unmet_item_needs_observation(workspace: Workspace) -> Iterator[Problem]:
    """Kết quả `chua-dat`, `dat-mot-phan` phải kèm nhận xét (`observation`).

    Vì sao: biên bản phải nói rõ thiếu sót là gì; chỉ ghi “chưa đạt” thì đơn vị không biết sửa gì.

    Sửa thế nào: thêm `observation: …`, nêu thực trạng thấy tại đơn vị.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục V.3 (ghi biên bản nội dung
    kiểm tra).
    """
    for each in findings(workspace):
        result = each.finding.result
        if result in (Result.NOT_MET, Result.PARTLY_MET) and not each.finding.observation:
            message = f"nội dung “{each.item}” {NAMES[result].lower()} nhưng không có nhận xét"
            hint = "thêm observation: … nêu thực trạng thấy tại đơn vị"
            yield Problem(at(each.of.path, *each.keys, "result"), message, hint, each.keys)


@rule("CCHC503", ERROR, "nội dung không có trong danh mục")
def findings_are_of_known_items(workspace: Workspace) -> Iterator[Problem]:
    """Mã nội dung trong kết quả kiểm tra phải có trong danh mục nội dung của kế hoạch.

    Vì sao: kết quả ghi cho mã lạ không vào biên bản, báo cáo nào.

    Sửa thế nào: sửa mã theo gợi ý. Nội dung chỉ để gom nhóm thì ghi kết quả ở từng nội dung con.

    Căn cứ: quy ước của công cụ.
    """
    known = {year.id: year_items(workspace, year) for year in workspace.years.values()}
    for each in findings(workspace):
        items = known[each.of.year.id]
        item = items.get(each.item) if items is not None else None
        if items is None or (item is not None and not item.items):
            continue
        place = at_key(each.of.path, *each.keys)
        if item is None:
            yield not_known(place, "nội dung", each.item, items, "danh mục nội dung của kế hoạch")
        else:
            below = ", ".join(leaf.id for leaf in item.leaves())
            message = f"nội dung “{each.item}” chỉ để gom nhóm, không ghi kết quả được"
            yield Problem(place, message, f"ghi kết quả ở nội dung con: {below}")


@rule("CCHC504", ERROR, "nội dung không áp dụng cho cuộc kiểm tra này")
def findings_are_of_items_that_apply(workspace: Workspace) -> Iterator[Problem]:
    """Nội dung chỉ cho loại đơn vị khác, hoặc thuộc lĩnh vực ngoài phạm vi cuộc kiểm tra.

    Vì sao: kết quả đó không được tính vào đâu; thường là ghi nhầm tệp của đơn vị khác.

    Sửa thế nào: chuyển sang đúng đơn vị; hoặc sửa `kinds` của nội dung, `areas` của cuộc kiểm tra.

    Căn cứ: quy ước của công cụ.
    """
    units, kinds = units_by_id(workspace), set(kind_ids(workspace) or ())
    known = {year.id: year_items(workspace, year) for year in workspace.years.values()}
    for of in inspected(workspace):
        items, visit = known[of.year.id], of.visit
        if items is None or visit is None or not of.inspection.findings:
            continue
        inside = {item.id for item in visit_items(workspace, of.year, visit)}
        unit = units.get(visit.unit) if units else None
        for name, finding in of.inspection.findings.items():
            item = items.get(name)
            if item is None or item.items or finding.result == Result.NOT_APPLICABLE:
                continue
            if name not in inside:
                message = f"nội dung “{name}” không thuộc lĩnh vực kiểm tra của cuộc này"
            elif unit and _is_for_others(item, unit.kind, kinds):
                message = f"nội dung “{name}” không áp dụng cho đơn vị “{visit.unit}”"
            else:
                continue
            place = at_key(of.path, "findings", name)
            yield Problem(place, message, "xóa, hoặc chuyển sang đúng đơn vị")


def _is_for_others(item: Item, kind: str, known: set[str]) -> bool:
    """Return whether the item is only for other kinds of units, all named rightly."""
    return bool(item.kinds) and kind not in item.kinds and known >= {kind, *item.kinds}


@rule("CCHC509", WARNING, "chưa kiểm tra mà đã có nhận xét")
def unexamined_items_hold_nothing(workspace: Workspace) -> Iterator[Problem]:
    """Kết quả `chua-kiem-tra` mà đã có nhận xét, minh chứng, số liệu hoặc kiến nghị.

    Vì sao: thường là ghi xong nội dung nhưng quên đổi kết quả; nội dung đó sẽ không được tính.

    Sửa thế nào: đổi `result`. Lý do chưa kiểm tra thì ghi ở `note`.

    Căn cứ: quy ước của công cụ.
    """
    for each in findings(workspace):
        it = each.finding
        written = (it.observation, it.cause, it.good_practice, it.evidence, it.figures)
        if it.result == Result.NOT_EXAMINED and (any(written) or it.recommend):
            message = f"nội dung “{each.item}” ghi chưa kiểm tra nhưng đã có nhận xét hoặc số liệu"
            hint = "đổi result; lý do chưa kiểm tra thì ghi ở note"
            yield Problem(at(each.of.path, *each.keys, "result"), message, hint)


@rule("CCHC510", WARNING, "còn nội dung chưa có kết quả")
def every_item_has_a_finding(workspace: Workspace) -> Iterator[Problem]:
    """Cuộc kiểm tra đã tiến hành nhưng còn nội dung áp dụng cho đơn vị chưa ghi kết quả.

    Vì sao: biên bản thiếu nội dung so với kế hoạch; không biết là sót hay không kiểm tra.

    Sửa thế nào: ghi kết quả từng nội dung; không kiểm tra thì ghi `result: chua-kiem-tra` kèm lý do
    ở `note`.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục II (nội dung kiểm tra).
    """
    units = units_by_id(workspace)
    known = {year.id: year_items(workspace, year) for year in workspace.years.values()}
    judged = {
        year.id: workspace.whole(year.path("plan.yaml"))
        and workspace.whole(year.path("schedule.yaml"))
        for year in workspace.years.values()
    }
    for of in inspected(workspace):
        record, visit = of.inspection, of.visit
        if not (record.held or record.minutes) or visit is None or not judged[of.year.id]:
            continue
        unit = units.get(visit.unit) if units else None
        if known[of.year.id] is None or unit is None:
            continue
        items = known[of.year.id] or {}
        missing = [
            item.id
            for item in visit_items(workspace, of.year, visit)
            if item.id not in record.findings and (not item.kinds or unit.kind in item.kinds)
        ]
        if missing:
            meant = {leaf for name in record.findings for leaf in _meant(name, items)}
            missing = [name for name in missing if name not in meant]
        if missing:
            names = ", ".join(missing[:_SHOWN]) + (", …" if len(missing) > _SHOWN else "")
            message = f"còn {count(len(missing))} nội dung chưa có kết quả: {names}"
            hint = "ghi kết quả, hoặc ghi result: chua-kiem-tra kèm lý do ở note"
            yield Problem(at_key(of.path, "findings"), message, hint)


def _meant(name: str, items: dict[str, Item]) -> list[str]:
    """Return the leaf items that a finding's id means, also if it is mistyped or only groups."""
    item = items.get(name) or items.get(near(name, items))
    if item is not None and not item.items:
        return [item.id]
    return [leaf.id for leaf in item.leaves()] if item else []


@rule("CCHC511", ERROR, "người ghi kết quả không có trong đoàn")
def findings_are_by_known_members(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `by` của kết quả là mã một vị trí của đoàn trong kế hoạch.

    Vì sao: mỗi thành viên chịu trách nhiệm phần mình ghi; mã lạ thì không biết của ai.

    Sửa thế nào: sửa mã theo gợi ý, hoặc bỏ khóa `by`.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục V.3 (từng thành viên ghi biên
    bản nội dung kiểm tra của mình).
    """
    known = {year.id: seat_ids(workspace, year) for year in workspace.years.values()}
    for each in findings(workspace):
        seats, by = known[each.of.year.id], each.finding.by
        if by and seats is not None and by not in seats:
            yield not_known(at(each.of.path, *each.keys, "by"), "vị trí", by, seats, "kế hoạch")


RULES = (
    unmet_item_needs_evidence,
    unmet_item_needs_observation,
    findings_are_of_known_items,
    findings_are_of_items_that_apply,
    unexamined_items_hold_nothing,
    every_item_has_a_finding,
    findings_are_by_known_members,
)
