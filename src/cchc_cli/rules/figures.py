"""What must hold for the figures of a finding: asked for, adding up, explained."""

import re
from collections.abc import Iterator

import msgspec

from cchc_cli.model.checklist import Item, Sum
from cchc_cli.model.inspection import Count, TwoCounts
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.asked_figures import figures_used
from cchc_cli.rules.finding import Found, findings, year_items
from cchc_cli.rules.lookup import not_known
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, at_key, rule
from cchc_cli.vietnamese import number


class Column(msgspec.Struct, frozen=True):
    """One column of a finding's figures (cột số liệu): values by id.

    `field` is the column's key in the figures that have two, `double`.
    """

    name: str
    values: dict[str, int]
    field: str = ""
    double: frozenset[str] = frozenset()

    def keys(self, figure: str) -> Keys:
        """Return the keys of a figure's value below the figures."""
        return (figure, self.field) if figure in self.double else (figure,)


_COLUMNS = {"reported": "đơn vị báo cáo", "counted": "đoàn kiểm đếm"}


def columns(figures: dict[str, Count | TwoCounts]) -> Iterator[Column]:
    """Yield the columns: one without a name if no figure has two.

    A figure with one number stands in both columns.
    """
    values = {name: value for name, value in figures.items() if isinstance(value, int)}
    if len(values) == len(figures):
        yield Column("", values)
        return
    double = {n: value for n, value in figures.items() if isinstance(value, TwoCounts)}
    for field, title in _COLUMNS.items():
        counts = {name: getattr(value, field) for name, value in double.items()}
        given = {name: count for name, count in counts.items() if count is not None}
        yield Column(title, {**values, **given}, field, frozenset(double))


class Measured(msgspec.Struct, frozen=True):
    """A finding with figures, its item, and the figures in columns if the item adds them up."""

    found: Found
    item: Item
    columns: tuple[Column, ...]


def measured(workspace: Workspace) -> list[Measured]:
    """Return the findings with figures whose item is known."""
    return workspace.once("measured", lambda: list(_with_figures(workspace)))


def _with_figures(workspace: Workspace) -> Iterator[Measured]:
    known = {year.id: year_items(workspace, year) for year in workspace.years.values()}
    for each in findings(workspace):
        figures = each.finding.figures
        item = (known[each.of.year.id] or {}).get(each.item) if figures else None
        if item is not None:
            yield Measured(each, item, tuple(columns(figures)) if item.sums else ())


@rule("CCHC521", ERROR, "số liệu không có trong danh mục")
def figures_are_asked_for(workspace: Workspace) -> Iterator[Problem]:
    """Mã số liệu trong kết quả phải khai ở `figures` của nội dung trong danh mục.

    Vì sao: số liệu ghi dưới mã lạ không vào bảng nào.

    Sửa thế nào: sửa mã theo gợi ý, hoặc khai thêm số liệu trong danh mục nội dung.

    Căn cứ: quy ước của công cụ.
    """
    unread = any(
        path.startswith("checklists/") and "figures" in keys for path, keys in workspace.holes
    )
    for each in () if unread else measured(workspace):
        found, item = each.found, each.item
        known = [figure.id for figure in item.figures]
        for name in found.finding.figures:
            # A figure that only a sum names is a mistake of the checklist (CCHC405).
            if name not in known and name not in {figure for _, figure in figures_used(item)}:
                place = at_key(found.of.path, *found.keys, "figures", name)
                where = f"các số liệu của nội dung “{found.item}”"
                yield not_known(place, "số liệu", name, known, where)


@rule("CCHC522", WARNING, "số liệu cộng không khớp")
def figures_add_up(workspace: Workspace) -> Iterator[Problem]:
    """Các số thành phần phải cộng đúng bằng số tổng, ở từng cột số liệu.

    Vì sao: số cộng sai thì mọi tỷ lệ tính từ đó đều sai, báo cáo bị trả lại.

    Sửa thế nào: đối chiếu hồ sơ rồi sửa số sai. Đơn vị báo cáo sai thật thì giữ nguyên con số và
    nêu trong nhận xét. Phép cộng khai ở `sums` của nội dung.

    Căn cứ: quy ước của công cụ.
    """
    for each in measured(workspace):
        for column in each.columns:
            for total in each.item.sums:
                if total.equals and _differs(column, total):
                    yield _not_equal(each.found, column, total, total.equals)


def _differs(column: Column, total: Sum) -> bool:
    """Return whether all figures of the sum are there, and the parts do not make the whole."""
    values = column.values
    if not total.equals or total.equals not in values:
        return False
    # Nearly all sums are right: that is seen sooner than whether all their figures are there.
    if _sum(column, total.parts) == values[total.equals]:
        return False
    return values.keys() >= _named(total)


def _named(total: Sum) -> set[str]:
    return {*total.parts, *total.at_most, *((total.equals,) if total.equals else ())}


def _not_equal(each: Found, column: Column, total: Sum, whole: str) -> Problem:
    parts = [column.values[part] for part in total.parts]
    message = (
        f"{_of(column)}các số thành phần không cộng thành “{whole}”: {_added(parts)},"
        f" khác {number(column.values[whole])}"
    )
    keys = (*each.keys, "figures")
    place = at(each.of.path, *keys, *column.keys(whole))
    return Problem(place, message, f"kiểm tra lại {', '.join(total.parts)} và {whole}", keys)


def _added(values: list[int]) -> str:
    if len(values) == 1:
        return number(values[0])
    return f"{' + '.join(map(number, values))} = {number(sum(values))}"


def _of(column: Column) -> str:
    return f"cột “{column.name}”: " if column.name else ""


@rule("CCHC523", WARNING, "số liệu vượt quá mức có thể")
def figures_stay_within_limits(workspace: Workspace) -> Iterator[Problem]:
    """Tổng các số thành phần không được lớn hơn số giới hạn, ở từng cột số liệu.

    Vì sao: ví dụ số hồ sơ đã giải quyết không thể nhiều hơn số hồ sơ tiếp nhận.

    Sửa thế nào: đối chiếu hồ sơ rồi sửa số sai. Đơn vị báo cáo sai thật thì giữ nguyên con số và
    nêu trong nhận xét. Giới hạn khai ở `sums`, khóa `at_most`.

    Căn cứ: quy ước của công cụ.
    """
    for each in measured(workspace):
        sums = each.item.sums
        for column in each.columns:
            exceeded = [total for total in sums if total.at_most and _exceeds(column, total)]
            if exceeded:
                # A figure that is wrong in an equation is told there (CCHC522).
                unequal = [_named(total) for total in sums if _differs(column, total)]
                sound = column.values.keys() - set().union(*unequal)
                for total in exceeded:
                    if sound >= _named(total):
                        yield _too_large(each.found, column, total)


def _exceeds(column: Column, total: Sum) -> bool:
    """Return whether the parts, as far as they are there, make more than the limits."""
    return _sum(column, total.parts) > _sum(column, total.at_most)


def _sum(column: Column, names: tuple[str, ...]) -> int:
    return sum([column.values.get(name, 0) for name in names])


def _too_large(each: Found, column: Column, total: Sum) -> Problem:
    parts = [column.values[part] for part in total.parts]
    limits = [column.values[limit] for limit in total.at_most]
    message = (
        f"{_of(column)}“{' + '.join(total.parts)}” vượt quá “{' + '.join(total.at_most)}”:"
        f" {_added(parts)} > {_added(limits)}"
    )
    keys = (*each.keys, "figures")
    place = at(each.of.path, *keys, *column.keys(total.parts[0]))
    return Problem(place, message, "đối chiếu hồ sơ rồi sửa số sai", keys)


@rule("CCHC524", WARNING, "số đơn vị báo cáo khác số đoàn kiểm đếm")
def differing_counts_are_explained(workspace: Workspace) -> Iterator[Problem]:
    """Số đơn vị báo cáo khác số đoàn kiểm đếm mà nhận xét không nêu con số kiểm đếm.

    Vì sao: chênh lệch số liệu là một phát hiện; không nêu thì báo cáo chỉ còn lại con số.

    Sửa thế nào: kiểm tra có gõ nhầm không; đúng là chênh lệch thì nêu số đoàn kiểm đếm trong
    `observation` hoặc `note`.

    Căn cứ: quy ước của công cụ.
    """
    for each in findings(workspace):
        for name, value in each.finding.figures.items():
            if not isinstance(value, TwoCounts) or None in (value.reported, value.counted):
                continue
            reported, counted = value.reported or 0, value.counted or 0
            words = f"{each.finding.observation or ''} {each.finding.note or ''}"
            if reported != counted and not _says(words, counted):
                message = (
                    f"“{name}”: đơn vị báo cáo {number(reported)},"
                    f" đoàn kiểm đếm {number(counted)}, nhận xét chưa nêu"
                )
                hint = "gõ nhầm thì sửa; đúng là chênh lệch thì nêu số kiểm đếm trong observation"
                place = at(each.of.path, *each.keys, "figures", name, "counted")
                yield Problem(place, message, hint, each.keys)


def _says(words: str, value: int) -> bool:
    """Return whether the words name the number, as 1248, 1.248 or 08."""
    return any(
        re.search(rf"(?<![\d.]){re.escape(form)}(?!\.?\d)", words)
        for form in (str(value), number(value), f"{value:02}")
    )


RULES = (
    figures_are_asked_for,
    figures_add_up,
    figures_stay_within_limits,
    differing_counts_are_explained,
)
