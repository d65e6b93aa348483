"""A report tells the numbers of a percentage once: in its row, unless both sides gave them."""

import msgspec

from cchc_cli.documents.document import Context
from cchc_cli.documents.figure_digest import digest_rows
from cchc_cli.model.checklist import Item, Ratio
from cchc_cli.model.inspection import TwoCounts
from tests.documents.test_figures import _ITEM, _at, _cells


def _told(rows: list[Context]) -> dict[str, tuple[str, str, str]]:
    return {row["name"]: _cells(row) for row in rows}


def test_numbers_of_one_side_stand_in_brackets_after_the_percentage() -> None:
    rows = digest_rows([_ITEM], [_at("a", dung_han=33, tong=34)])

    assert _told(rows) == {"Tỷ lệ đúng hạn (33/34 hồ sơ)": ("–", "97,1%", "–")}


def test_numbers_of_both_sides_keep_their_rows_for_the_difference() -> None:
    rows = digest_rows([_ITEM], [_at("a", dung_han=TwoCounts(8, 6), tong=TwoCounts(10, 10))])

    assert list(_told(rows)) == ["Đúng hạn", "Tổng", "Tỷ lệ đúng hạn"]


def test_a_number_of_more_units_than_the_percentage_is_not_swallowed() -> None:
    rows = digest_rows([_ITEM], [_at("a", dung_han=33, tong=34), _at("b", tong=66)])

    assert _told(rows)["Tổng"] == ("–", "100", "–")


def test_a_percentage_of_several_parts_leaves_its_numbers_in_rows() -> None:
    both = Ratio(id="hai", name="Cả hai", parts=("dung-han", "som"), whole="tong")
    item: Item = msgspec.structs.replace(_ITEM, ratios=(*_ITEM.ratios, both))

    rows = digest_rows([item], [_at("a", dung_han=3, som=1, tong=4)])

    assert {"Đúng hạn", "Tổng", "som"} < set(_told(rows))
