"""Rows of figures: what the unit reported, what the team counted, and shares of them."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from cchc_cli.documents.document import Context
from cchc_cli.documents.figure_sums import Counts, Sums, is_counted_again, last_counts, sums_of
from cchc_cli.model.checklist import Item, Ratio
from cchc_cli.model.inspection import Inspection
from cchc_cli.vietnamese import count, number, percent, share

NONE = "–"
"""What stands in a cell for which there is no number."""

_ONLY = {"reported": "chỉ có số báo cáo", "counted": "chỉ có số kiểm đếm"}


def has_figures(inspection: Inspection) -> bool:
    """Return whether any figure was recorded."""
    return any(finding.figures for finding in inspection.findings.values())


def figure_rows(items: Iterable[Item], inspections: Iterable[Inspection]) -> list[Context]:
    """Return the figures of the items, summed over the units, then their shares.

    A row with both columns is of the units that gave both, so that its difference is that
    of its columns; what other units gave stands in rows of its own.
    """
    inspected = list(inspections)
    found = (rows_of(item, last_counts(item, inspected)) for item in items)
    return [each.row for figures, shares in found for each in (*figures, *shares)]


class Row(NamedTuple):
    """A row of the table: of which figures, which column alone or both (""), which units."""

    figures: tuple[str, ...]
    column: str
    units: frozenset[str]
    row: Context


def rows_of(item: Item, by_unit: dict[str, dict[str, Counts]]) -> tuple[list[Row], list[Row]]:
    """Return the rows of the item's figures, and those of its shares."""
    sums = sums_of(item, by_unit)
    known = {figure.id: figure for figure in item.figures}
    figures: list[Row] = []
    for id, of_figure in sums.items():
        figure = known.get(id)
        name, measure = (figure.name, figure.unit or "") if figure else (id, "")
        figures += _figure(id, name, measure, of_figure)
    return figures, [row for ratio in item.ratios for row in _ratio(ratio, sums, by_unit)]


def _figure(id: str, name: str, measure: str, sums: Sums) -> Iterator[Row]:
    parts = {"": sums.compared} | {column: sums.only(column) for column in _ONLY}
    given = {column: part for column, part in parts.items() if part.given}
    for column, part in given.items():
        row = {
            "name": name + _whose(column, len(part.units), len(given)),
            "measure": measure or NONE,
            "reported": _cell(part.total("reported")) if column != "counted" else NONE,
            "counted": _cell(part.total("counted")) if column != "reported" else NONE,
            "difference": NONE if column else _difference(part),
        }
        yield Row((id,), column, part.units, row)


def _whose(column: str, units: int, rows: int) -> str:
    """Return “ (02 đơn vị chỉ có số kiểm đếm)”; empty in the row of those that gave both.

    A figure of one row alone says by its dash what is missing.
    """
    return f" ({count(units)}{_OF_UNITS} {_ONLY[column]})" if column and rows > 1 else ""


_OF_UNITS = " đơn vị"


def _difference(sums: Sums) -> str:
    total = sum(counts.difference for _, counts in sums.given)
    # A plain 0 would say that every unit's numbers agree.
    return _SET_OFF if sums.differs and not total else _signed(total)


_SET_OFF = "0 (tăng, giảm bù nhau)"
"""The difference of a sum in which some units have too much and others as much too little."""


def _cell(value: int | None) -> str:
    return NONE if value is None else number(value)


def _signed(value: int) -> str:
    sign = "+" if value > 0 else "-" if value < 0 else ""
    return sign + number(abs(value))


_Given = dict[str, list[Counts]]


def _ratio(
    ratio: Ratio, sums: dict[str, Sums], by_unit: dict[str, dict[str, Counts]]
) -> Iterator[Row]:
    """Yield the rows of a share, one for those that gave both columns, as for a figure.

    A share is of the units that gave all its numbers; it says how many these are, if
    others gave its whole.
    """
    ids = (*ratio.parts, ratio.whole)
    parts: dict[str, _Given] = {}
    for unit, counts in by_unit.items():
        given = [counts[id] for id in ids if id in counts]
        if len(given) == len(ids):
            for column in _columns(given):
                parts.setdefault(column, {})[unit] = given
    for column in ("", *_ONLY):
        if column in parts:
            units = len(parts[column])
            told = _whose(column, units, len(parts))
            if not told and sum(map(len, parts.values())) < len(sums[ratio.whole].units):
                told = f" ({count(units)}{_OF_UNITS} có đủ số liệu)"
            row = _share_row(ratio.name + told, column, list(parts[column].values()))
            yield Row(ids, column, frozenset(parts[column]), row)


def _columns(given: list[Counts]) -> list[str]:
    """Return the row in which the numbers of a share stand; none if they make no share."""
    full = [c for c in _ONLY if all(counts.of_share(c) is not None for counts in given)]
    if all(counts.alone for counts in given):
        return ["counted"]
    return [""] if len(full) == len(_ONLY) else full


def _share_row(name: str, column: str, given: list[list[Counts]]) -> Context:
    reported = _share(given, "reported") if column != "counted" else None
    counted = _share(given, "counted") if column != "reported" else None
    return {
        "name": name,
        "measure": "%",
        "reported": _percent(reported),
        "counted": _percent(counted),
        "difference": _points(reported, counted),
    }


def _share(given: list[list[Counts]], column: str) -> Decimal | None:
    """Return the share of a column; None if there is nothing to be a share of."""
    whole = sum(counts[-1].of_share(column) or 0 for counts in given)
    parts = sum(each.of_share(column) or 0 for counts in given for each in counts[:-1])
    return share(parts, whole) if whole else None


def _percent(value: Decimal | None) -> str:
    return NONE if value is None else percent(value)


def _points(reported: Decimal | None, counted: Decimal | None) -> str:
    if reported is None or counted is None:
        return NONE
    points = counted - reported
    sign = "+" if points > 0 else "-" if points < 0 else ""
    # Percentages differ by points; “5,3%” of a percentage would be another thing.
    return f"{sign}{percent(abs(points)).removesuffix('%')} điểm %"


def is_compared(row: Context) -> bool:
    """Return whether both the unit and the team gave the number of a row."""
    return bool(row["difference"] != NONE)


def numbered(rows: Iterable[Context]) -> list[Context]:
    """Return the rows with their numbers from 1."""
    return [{"number": place, **row} for place, row in enumerate(rows, start=1)]


def figures_words(items: Iterable[Item], inspections: list[Inspection], told: str) -> str:
    """Return the sentences above the table: `told` says whose figures they are.

    They say how far both columns agree, and by which rules the table is made.
    """
    every = list(items)
    rows = figure_rows(every, inspections)
    if not rows:
        return ""
    compared = agreement(rows)
    text = f"{told}; {compared}." if compared else f"{told}."
    if is_counted_again(every, inspections):
        text += " Đơn vị được kiểm tra nhiều lần lấy số liệu của lần gần nhất, không cộng các lần."
    if any(row["name"].endswith(f"{only})") for row in rows for only in _ONLY.values()):
        text += " Số liệu chỉ một bên có được ghi ở dòng riêng, không tính chênh lệch."
    return text


def agreement(rows: Iterable[Context]) -> str:
    """Return the clause that says how far both columns agree; shares are not counted."""
    compared = [row for row in rows if is_compared(row) and row["measure"] != "%"]
    differing = [row for row in compared if row["difference"] != "0"]
    if not compared:
        return ""
    result = f"{count(len(differing))} số liệu chênh lệch" if differing else "tất cả đều khớp"
    return f"đối chiếu {count(len(compared))} số liệu với báo cáo của đơn vị: {result}"


def in_words(row: Context, who: str) -> str:
    """Return a row as a line of an annex, as “Hồ sơ tiếp nhận: 3.482 hồ sơ”; `who` counted."""
    unit = "" if row["measure"] in {NONE, "%"} else f" {row['measure']}"
    if row["reported"] == NONE:
        return f"{row['name']}: {row['counted']}{unit}"
    given = f"đơn vị báo cáo {row['reported']}, {who} kiểm đếm {row['counted']}"
    return f"{row['name']}{f' ({unit.strip()})' if unit else ''}: {given}"
