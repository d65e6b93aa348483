"""The figures of a report: numbers that only make a percentage stand beside its name."""

from collections.abc import Iterable, Iterator

from cchc_cli.documents.document import Context
from cchc_cli.documents.figure_sums import last_counts
from cchc_cli.documents.figures import NONE, Row, rows_of
from cchc_cli.model.checklist import Item
from cchc_cli.model.inspection import Inspection

_PAIR = 2
"""A share of two numbers can be told in one row: “Tỷ lệ hồ sơ trực tuyến (33/34 hồ sơ)”."""


def digest_rows(items: Iterable[Item], inspections: Iterable[Inspection]) -> list[Context]:
    """Return the rows of the table as a report to a chairman has them.

    Where only one column was given, a percentage of two numbers has them in brackets, and
    these need no rows of their own. What both sides gave keeps its row for the difference.
    """
    inspected = list(inspections)
    return [row for item in items for row in _digest(item, inspected)]


def _digest(item: Item, inspected: list[Inspection]) -> Iterator[Context]:
    figures, shares = rows_of(item, last_counts(item, inspected))
    # What a share of more numbers rests on must be seen in rows.
    needed = {id for share in shares if len(share.figures) > _PAIR for id in share.figures}
    numbers = {(*each.figures, each.column, each.units): each for each in figures}
    folded: set[int] = set()
    told: dict[int, Context] = {}
    for share in shares:
        pair = [numbers.get((id, share.column, share.units)) for id in share.figures]
        if share.column and len(pair) == _PAIR and pair[0] and pair[1]:
            told[id(share.row)] = _with_numbers(share, pair[0].row, pair[1].row)
            folded |= {id(each.row) for each in pair if each and each.figures[0] not in needed}
    for each in (*figures, *shares):
        if id(each.row) not in folded:
            yield told.get(id(each.row), each.row)


def _with_numbers(share: Row, part: Context, whole: Context) -> Context:
    """Return the row of the share with “ (33/34 phản ánh)” after its name."""
    if share.row[share.column] == NONE:
        return share.row
    unit = "" if whole["measure"] == NONE else f" {whole['measure']}"
    pair = f"{part[share.column]}/{whole[share.column]}{unit}"
    return share.row | {"name": f"{share.row['name']} ({pair})"}
