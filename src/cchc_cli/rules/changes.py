"""What must hold for the history of a schedule: known visits, days in their order."""

from collections.abc import Iterator

from cchc_cli.model.schedule import Change
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.rules.lookup import complete, not_known
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, rule
from cchc_cli.vietnamese import short_date


def _changes(workspace: Workspace) -> Iterator[tuple[Year, str, Keys, Change]]:
    for year in workspace.years.values():
        for i, change in enumerate(year.schedule.changes if year.schedule else ()):
            yield year, year.path("schedule.yaml"), ("changes", i), change


@rule("CCHC621", ERROR, "lần thay đổi lịch của cuộc kiểm tra không có")
def changes_are_of_known_visits(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `visit` của mỗi mục trong `changes` là mã một cuộc kiểm tra ở `visits`.

    Vì sao: mã lạ thì không biết cuộc nào đã dời, đã hoãn; xem lịch của đơn vị sẽ thiếu.

    Sửa thế nào: sửa mã theo gợi ý. Đã đổi mã, đã xóa hẳn cuộc kiểm tra thì sửa, xóa cả mục này.

    Căn cứ: quy ước của công cụ.
    """
    years = workspace.years.values()
    known = {year.id: dict.fromkeys(visit.key for visit in year.visits) for year in years}
    for year, path, keys, change in _changes(workspace):
        if complete(workspace, path, "visits") and change.visit not in known[year.id]:
            place = at(path, *keys, "visit")
            yield not_known(place, "cuộc kiểm tra", change.visit, known[year.id], "lịch")


@rule("CCHC622", WARNING, "các lần thay đổi lịch không theo thứ tự ngày")
def changes_stand_in_the_order_of_their_days(workspace: Workspace) -> Iterator[Problem]:
    """Các mục trong `changes` xếp theo ngày thay đổi (`made`), cũ trước, mới sau.

    Vì sao: ngày mới của một lần dời đọc ở lần sau; sai thứ tự thì đọc ra ngày khác.

    Sửa thế nào: kiểm tra lại năm và tháng của `made`, hoặc chuyển mục về đúng chỗ.

    Căn cứ: quy ước của công cụ.
    """
    last: dict[str, Change] = {}
    for year, path, keys, change in _changes(workspace):
        before = last.get(year.id)
        if before and change.made < before.made:
            message = (
                f"lần thay đổi ngày {short_date(change.made)} đứng sau lần ngày"
                f" {short_date(before.made)}"
            )
            hint = "kiểm tra lại năm và tháng, hoặc xếp lại cho đúng thứ tự"
            yield Problem(at(path, *keys, "made"), message, hint, ("changes",))
        else:
            last[year.id] = change


RULES = (
    changes_are_of_known_visits,
    changes_stand_in_the_order_of_their_days,
)
