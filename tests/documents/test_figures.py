"""Figures of several units: a difference is only of units that gave both numbers."""

import datetime as dt
from typing import Any

from cchc_cli.documents.document import Context
from cchc_cli.documents.figures import agreement, figure_rows, figures_words
from cchc_cli.model.checklist import Figure, Item, Ratio
from cchc_cli.model.inspection import Finding, Held, Inspection, TwoCounts
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


def _at(unit: str, day: int = 1, **figures: Any) -> Inspection:
    named = {name.replace("_", "-"): value for name, value in figures.items()}
    finding = Finding(result=Result.MET, figures=named)
    held = Held(date=dt.date(2023, 1, day))
    return Inspection(unit=unit, held=held, findings={"mot-cua": finding})


def _cells(row: Context) -> tuple[str, str, str]:
    return row["reported"], row["counted"], row["difference"]


def test_a_unit_that_only_reported_stands_in_a_row_of_its_own() -> None:
    visits = [_at("a", tong=TwoCounts(reported=5)), _at("b", tong=TwoCounts(4, 5))]

    both, alone = figure_rows([_ITEM], visits)

    assert _cells(both) == ("4", "5", "+1")
    assert _cells(alone) == ("5", "–", "–")
    assert alone["name"] == "Tổng (01 đơn vị chỉ có số báo cáo)"
    assert agreement([both, alone]).endswith(
        "đối chiếu 01 số liệu với báo cáo của đơn vị: 01 số liệu chênh lệch"
    )
    assert "ở dòng riêng, không tính chênh lệch" in figures_words([_ITEM], visits, "Số liệu")


def test_a_number_given_alone_is_not_added_to_what_units_reported() -> None:
    both, alone = figure_rows([_ITEM], [_at("a", tong=7), _at("b", tong=TwoCounts(5, 5))])

    assert _cells(both) == ("5", "5", "0")
    assert _cells(alone) == ("–", "7", "–")


def test_a_figure_that_nobody_reported_keeps_its_plain_name() -> None:
    (row,) = figure_rows([_ITEM], [_at("a", tong=7), _at("b", tong=5)])

    assert (row["name"], *_cells(row)) == ("Tổng", "–", "12", "–")


def test_visits_of_one_unit_are_not_added_but_the_last_one_holds() -> None:
    late, early = _at("a", 20, tong=TwoCounts(9, 8)), _at("a", 3, tong=TwoCounts(70, 70))

    (row,) = figure_rows([_ITEM], [late, early])

    assert _cells(row) == ("9", "8", "-1")
    assert "lấy số liệu của lần gần nhất" in figures_words([_ITEM], [late, early], "Số liệu")
    assert "lần gần nhất" not in figures_words([_ITEM], [late], "Số liệu")


def test_columns_of_the_same_units_are_left_plain() -> None:
    visits = [_at("a", tong=TwoCounts(7, 5)), _at("b", tong=TwoCounts(5, 6))]

    (row,) = figure_rows([_ITEM], visits)

    assert (row["name"], *_cells(row)) == ("Tổng", "12", "11", "-1")
    assert "dòng riêng" not in figures_words([_ITEM], visits, "Số liệu")


def test_differences_that_make_up_for_each_other_are_no_agreement() -> None:
    rows = figure_rows([_ITEM], [_at("a", tong=TwoCounts(7, 5)), _at("b", tong=TwoCounts(5, 7))])

    assert _cells(rows[0]) == ("12", "12", "0 (tăng, giảm bù nhau)")
    assert agreement(rows).endswith("01 số liệu chênh lệch")


def test_a_share_is_of_units_that_gave_all_its_numbers() -> None:
    whole = _at("a", dung_han=TwoCounts(8, 6), tong=TwoCounts(10, 10))
    half = _at("b", tong=TwoCounts(90, 90))

    *_, share = figure_rows([_ITEM], [whole, half])

    assert _cells(share) == ("80%", "60%", "-20 điểm %")
    assert share["name"] == "Tỷ lệ đúng hạn (01 đơn vị có đủ số liệu)"


def test_a_share_of_one_column_stands_apart_with_its_numbers() -> None:
    both = _at("a", dung_han=TwoCounts(8, 6), tong=TwoCounts(10, 10))
    counted = _at("b", dung_han=TwoCounts(None, 3), tong=TwoCounts(None, 4))

    rows = figure_rows([_ITEM], [both, counted])

    told = " (01 đơn vị chỉ có số kiểm đếm)"
    alone = {row["name"]: _cells(row) for row in rows if row["name"].endswith(told)}
    assert alone == {
        f"Đúng hạn{told}": ("–", "3", "–"),
        f"Tổng{told}": ("–", "4", "–"),
        f"Tỷ lệ đúng hạn{told}": ("–", "75%", "–"),
    }
