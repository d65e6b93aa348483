"""Rows of figures: what the unit reported, what the team counted, and shares of them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

import msgspec

from cchc_cli.documents.document import Context
from cchc_cli.model.checklist import Item, Ratio
from cchc_cli.model.inspection import Inspection, TwoCounts
from cchc_cli.vietnamese import count, number, percent, share

NONE = "–"
"""What stands in a cell for which there is no number."""


class Counts(msgspec.Struct, frozen=True):
    """Both columns of a figure; a number given alone is the team's, and holds for both."""

    reported: int | None
    counted: int | None
    alone: bool = False

    def __add__(self, other: "Counts") -> "Counts":
        """Return the sums; a column that nobody filled stays empty."""
        return Counts(
            _added(self.reported, other.reported),
            _added(self.counted, other.counted),
            self.alone and other.alone,
        )


def _added(first: int | None, second: int | None) -> int | None:
    return second if first is None else first if second is None else first + second


def counts_of(inspection: Inspection, item: Item) -> dict[str, Counts]:
    """Return the figures recorded for the item, by their ids, in the order recorded."""
    finding = inspection.findings.get(item.id)
    found = {}
    for id, value in (finding.figures if finding else {}).items():
        if isinstance(value, TwoCounts):
            found[id] = Counts(value.reported, value.counted)
        else:
            found[id] = Counts(value, value, alone=True)
    return found


def has_figures(inspection: Inspection) -> bool:
    """Return whether any figure was recorded."""
    return any(finding.figures for finding in inspection.findings.values())


def figure_rows(items: Iterable[Item], inspections: Iterable[Inspection]) -> list[Context]:
    """Return the figures of the items, summed over the inspections, then their shares."""
    inspected = list(inspections)
    rows: list[Context] = []
    for item in items:
        sums: dict[str, Counts] = {}
        for inspection in inspected:
            for id, counts in counts_of(inspection, item).items():
                sums[id] = sums[id] + counts if id in sums else counts
        known = {figure.id: figure for figure in item.figures}
        for id in [id for id in known if id in sums] + [id for id in sums if id not in known]:
            figure = known.get(id)
            name, measure = (figure.name, figure.unit or "") if figure else (id, "")
            rows.append(_row(name, measure, sums[id]))
        rows += [row for ratio in item.ratios for row in _ratio_row(ratio, sums)]
    return rows


def _row(name: str, measure: str, counts: Counts) -> Context:
    both = counts.reported is not None and counts.counted is not None and not counts.alone
    difference = (counts.counted or 0) - (counts.reported or 0)
    return {
        "name": name,
        "measure": measure or NONE,
        "reported": NONE if counts.alone else _cell(counts.reported),
        "counted": _cell(counts.counted),
        "difference": _signed(difference) if both else NONE,
    }


def _cell(value: int | None) -> str:
    return NONE if value is None else number(value)


def _signed(value: int) -> str:
    sign = "+" if value > 0 else "-" if value < 0 else ""
    return sign + number(abs(value))


def _ratio_row(ratio: Ratio, sums: Mapping[str, Counts]) -> list[Context]:
    """Return the row of a share; none unless all its numbers were recorded."""
    if any(id not in sums for id in (*ratio.parts, ratio.whole)):
        return []
    given = [sums[id] for id in (*ratio.parts, ratio.whole)]
    reported = _share([each.reported for each in given])
    counted = _share([each.counted for each in given])
    alone = all(each.alone for each in given)
    both = reported is not None and counted is not None and not alone
    points = (counted or Decimal(0)) - (reported or Decimal(0))
    sign = "+" if points > 0 else "-" if points < 0 else ""
    row = {
        "name": ratio.name,
        "measure": "%",
        "reported": NONE if alone or reported is None else percent(reported),
        "counted": NONE if counted is None else percent(counted),
        # Percentages differ by points; “5,3%” of a percentage would be another thing.
        "difference": f"{sign}{percent(abs(points)).removesuffix('%')} điểm %" if both else NONE,
    }
    return [row]


def _share(values: list[int | None]) -> Decimal | None:
    *parts, whole = values
    if not whole or any(part is None for part in parts):
        return None
    return share(sum(part or 0 for part in parts), whole)


def is_compared(row: Context) -> bool:
    """Return whether both the unit and the team gave the number of a row."""
    return bool(row["difference"] != NONE)


def numbered(rows: Iterable[Context]) -> list[Context]:
    """Return the rows with their numbers from 1."""
    return [{"number": place, **row} for place, row in enumerate(rows, start=1)]


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
