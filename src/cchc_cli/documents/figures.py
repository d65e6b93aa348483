"""Rows of figures: what the unit reported, what the team counted, and shares of them."""

from collections.abc import Iterable
from decimal import Decimal

from cchc_cli.documents.document import Context
from cchc_cli.documents.figure_sums import Counts, Sums, counts_of, sums_of
from cchc_cli.model.checklist import Item, Ratio
from cchc_cli.model.inspection import Inspection
from cchc_cli.vietnamese import count, number, percent, share

NONE = "–"
"""What stands in a cell for which there is no number."""


def has_figures(inspection: Inspection) -> bool:
    """Return whether any figure was recorded."""
    return any(finding.figures for finding in inspection.findings.values())


def figure_rows(items: Iterable[Item], inspections: Iterable[Inspection]) -> list[Context]:
    """Return the figures of the items, summed over the inspections, then their shares."""
    inspected = list(inspections)
    rows: list[Context] = []
    for item in items:
        sums = sums_of(item, inspected)
        known = {figure.id: figure for figure in item.figures}
        for id, of_figure in sums.items():
            figure = known.get(id)
            name, measure = (figure.name, figure.unit or "") if figure else (id, "")
            rows.append(_row(name, measure, of_figure))
        rows += [row for ratio in item.ratios for row in _ratio_row(ratio, item, inspected)]
    return rows


def _row(name: str, measure: str, sums: Sums) -> Context:
    cells = [(_cell(sums.total(c)), sums.units(c)) for c in ("reported", "counted")]
    reported, counted = _with_units(*cells)
    return {
        "name": name,
        "measure": measure or NONE,
        "reported": NONE if sums.alone else reported,
        "counted": counted,
        "difference": _difference(sums),
    }


_OF_UNITS = " đơn vị)"


def _with_units(*cells: tuple[str, frozenset[str]]) -> list[str]:
    """Return the cells, each with how many units gave its number if they are not the same ones.

    The columns cannot then be subtracted, and the reader must see why.
    """
    same = len({units for text, units in cells if text != NONE}) < 2
    told = (f"{text} ({count(len(units))}{_OF_UNITS}" for text, units in cells)
    return [text for text, _ in cells] if same else list(told)


def _difference(sums: Sums) -> str:
    if not sums.compared:
        return NONE
    total = sum(counts.difference for counts in sums.compared)
    # A plain 0 would say that every unit's numbers agree.
    return _SET_OFF if sums.differs and not total else _signed(total)


_SET_OFF = "0 (tăng, giảm bù nhau)"
"""The difference of a sum in which some units have too much and others as much too little."""


def _cell(value: int | None) -> str:
    return NONE if value is None else number(value)


def _signed(value: int) -> str:
    sign = "+" if value > 0 else "-" if value < 0 else ""
    return sign + number(abs(value))


def _ratio_row(ratio: Ratio, item: Item, inspections: list[Inspection]) -> list[Context]:
    """Return the row of a share; none unless all its numbers were recorded.

    A share is of the units that gave all its numbers; points are told of those that
    gave all of them in both columns.
    """
    ids = (*ratio.parts, ratio.whole)
    if not set(ids) <= set(sums_of(item, inspections)):
        return []
    reported, counted, both = (
        _complete(ids, item, inspections, columns)
        for columns in (("reported",), ("counted",), ("reported", "counted"))
    )
    alone = all(c.alone for _, given in (*reported, *counted) for c in given)
    cells = [
        (_percent(_share(given, column)), frozenset(unit for unit, _ in given))
        for given, column in ((reported, "reported"), (counted, "counted"))
    ]
    first, second = _with_units(*cells)
    points = NONE if alone else _points(both)
    row = {
        "name": ratio.name,
        "measure": "%",
        "reported": NONE if alone else first,
        "counted": second,
        "difference": points,
    }
    return [row]


_Given = list[tuple[str, list[Counts]]]


def _complete(
    ids: tuple[str, ...], item: Item, inspections: list[Inspection], columns: tuple[str, ...]
) -> _Given:
    """Return the units that gave every number of a share in the columns, with the numbers."""
    found = []
    for inspection in inspections:
        counts = counts_of(inspection, item)
        given = [counts[id] for id in ids if id in counts]
        whole = len(given) == len(ids)
        if whole and all(getattr(each, c) is not None for each in given for c in columns):
            found.append((inspection.unit, given))
    return found


def _share(given: _Given, column: str) -> Decimal | None:
    """Return the share of a column; None if there is nothing to be a share of."""
    whole = sum(getattr(counts[-1], column) for _, counts in given)
    parts = sum(getattr(each, column) for _, counts in given for each in counts[:-1])
    return share(parts, whole) if whole else None


def _percent(value: Decimal | None) -> str:
    return NONE if value is None else percent(value)


def _points(both: _Given) -> str:
    reported, counted = _share(both, "reported"), _share(both, "counted")
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


def uneven_note(rows: Iterable[Context]) -> str:
    """Return the sentence on rows whose columns are not of the same units; empty if none is."""
    if not any(row["counted"].endswith(_OF_UNITS) for row in rows):
        return ""
    return " Chênh lệch chỉ tính ở đơn vị có đủ hai số: số báo cáo và số kiểm đếm."


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
