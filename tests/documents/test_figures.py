"""Figures of several units: a difference is only of units that gave both numbers."""

from typing import Any

from cchc_cli.documents.document import Context
from cchc_cli.documents.figures import agreement, figure_rows, uneven_note
from cchc_cli.model.checklist import Figure, Item, Ratio
from cchc_cli.model.inspection import Finding, Inspection, TwoCounts
from cchc_cli.model.words import Result

_ITEM = Item(
    id="mot-cua",
    text="Một cửa",
    figures=(
        Figure(id="dung-han", name="Đúng hạn", unit="hồ sơ"),
        Figure(id="tong", name="Tổng", unit="hồ sơ"),
    ),
    ratios=(Ratio(id="ty-le", name="Tỷ lệ đúng hạn", parts=("dung-han",), whole="tong"),),
)


def _at(unit: str, **figures: Any) -> Inspection:
    named = {name.replace("_", "-"): value for name, value in figures.items()}
    return Inspection(unit=unit, findings={"mot-cua": Finding(result=Result.MET, figures=named)})


def _cells(row: Context) -> tuple[str, str, str]:
    return row["reported"], row["counted"], row["difference"]


def test_a_unit_that_only_reported_makes_no_difference() -> None:
    rows = figure_rows(
        [_ITEM], [_at("a", tong=TwoCounts(reported=5)), _at("b", tong=TwoCounts(5, 5))]
    )

    assert _cells(rows[0]) == ("10 (02 đơn vị)", "5 (01 đơn vị)", "0")
    assert agreement(rows).endswith("đối chiếu 01 số liệu với báo cáo của đơn vị: tất cả đều khớp")
    assert "chỉ tính ở đơn vị có đủ hai số" in uneven_note(rows)


def test_columns_of_the_same_units_are_left_plain() -> None:
    rows = figure_rows([_ITEM], [_at("a", tong=TwoCounts(7, 5)), _at("b", tong=TwoCounts(5, 6))])

    assert _cells(rows[0]) == ("12", "11", "-1")
    assert uneven_note(rows) == ""


def test_differences_that_make_up_for_each_other_are_no_agreement() -> None:
    rows = figure_rows([_ITEM], [_at("a", tong=TwoCounts(7, 5)), _at("b", tong=TwoCounts(5, 7))])

    assert _cells(rows[0]) == ("12", "12", "0 (tăng, giảm bù nhau)")
    assert agreement(rows).endswith("01 số liệu chênh lệch")


def test_a_share_is_of_units_that_gave_all_its_numbers() -> None:
    whole = _at("a", dung_han=TwoCounts(8, 6), tong=TwoCounts(10, 10))
    half = _at("b", tong=TwoCounts(90, 90))
    told = _at("c", dung_han=TwoCounts(reported=10), tong=TwoCounts(reported=10))

    *_, share = figure_rows([_ITEM], [whole, half, told])

    assert _cells(share) == ("90% (02 đơn vị)", "60% (01 đơn vị)", "-20 điểm %")
