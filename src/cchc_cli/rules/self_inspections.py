"""What must hold in self-inspections.yaml: known units, days in order, nothing twice."""

from collections.abc import Iterator

from cchc_cli.model.self_inspections import SelfInspection
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.lookup import not_known, units_by_id
from cchc_cli.rules.rule import ERROR, Keys, Problem, at, rule
from cchc_cli.vietnamese import short_date


def _recorded(workspace: Workspace) -> Iterator[tuple[str, Keys, SelfInspection]]:
    for year in workspace.years.values():
        file = year.self_inspections
        for i, each in enumerate(file.self_inspections if file else ()):
            yield year.path("self-inspections.yaml"), ("self_inspections", i), each


@rule("CCHC371", ERROR, "tự kiểm tra của đơn vị không có trong danh mục")
def self_inspections_are_of_known_units(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `unit` của lần tự kiểm tra là mã một đơn vị trong plans/units.yaml.

    Vì sao: mã lạ thì lần tự kiểm tra đó không được đếm cho đơn vị nào.

    Sửa thế nào: sửa mã theo gợi ý, hoặc thêm đơn vị vào danh mục.

    Căn cứ: quy ước của công cụ.
    """
    units = units_by_id(workspace)
    for path, keys, each in _recorded(workspace):
        if units is not None and each.unit not in units:
            yield not_known(at(path, *keys, "unit"), "đơn vị", each.unit, units, "danh mục đơn vị")


@rule("CCHC372", ERROR, "báo cáo tự kiểm tra nhận trước ngày tự kiểm tra")
def self_inspections_are_reported_afterwards(workspace: Workspace) -> Iterator[Problem]:
    """Ngày nhận báo cáo (`received`) không thể trước ngày tự kiểm tra (`date`).

    Vì sao: báo cáo kết quả chỉ có sau khi đã kiểm tra; thường là gõ nhầm tháng.

    Sửa thế nào: kiểm tra lại hai ngày.

    Căn cứ: quy ước của công cụ.
    """
    for path, keys, each in _recorded(workspace):
        if each.received and each.received < each.date:
            message = f"nhận báo cáo ngày {short_date(each.received)}, trước ngày tự kiểm tra"
            message += f" {short_date(each.date)}"
            yield Problem(at(path, *keys, "received"), message, "kiểm tra lại tháng và năm")


@rule("CCHC373", ERROR, "một lần tự kiểm tra ghi hai lần")
def a_self_inspection_is_recorded_once(workspace: Workspace) -> Iterator[Problem]:
    """Một đơn vị tự kiểm tra một ngày chỉ ghi một dòng.

    Vì sao: ghi hai lần thì đơn vị được đếm là đã tự kiểm tra đủ số lần.

    Sửa thế nào: xóa dòng ghi thừa, hoặc sửa ngày.

    Căn cứ: quy ước của công cụ.
    """
    seen = set()
    for path, keys, each in _recorded(workspace):
        if (path, each.unit, each.date) in seen:
            message = f"“{each.unit}” tự kiểm tra ngày {short_date(each.date)} đã ghi ở phía trên"
            yield Problem(at(path, *keys, "date"), message, "xóa dòng ghi thừa, hoặc sửa ngày")
        seen.add((path, each.unit, each.date))


RULES = (
    self_inspections_are_of_known_units,
    self_inspections_are_reported_afterwards,
    a_self_inspection_is_recorded_once,
)
