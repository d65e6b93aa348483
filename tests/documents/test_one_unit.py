"""A round of one unit speaks of it in the singular, and does not name it in every line."""

import datetime as dt
from typing import Any

import msgspec

from cchc_cli.documents.quarter_report import build
from tests.documents.odd_cases import one_unit


def _lines() -> list[str]:
    context: dict[str, Any] = build(one_unit())
    return [line for area in context["shortcomings"] for line in area["lines"]]


def test_a_shortcoming_of_the_only_unit_is_told_without_a_count_of_units() -> None:
    assert [line for line in _lines() if "đơn vị chưa đạt" in line or "TN&MT" in line] == []
    assert any(": chưa đạt. Từ đầu năm chưa tổ chức khảo sát" in line for line in _lines())


def test_the_only_unit_carries_out_recommendations_in_the_singular() -> None:
    told = build(one_unit())["follow_up"]

    assert "đối với 01 đơn vị; đơn vị đã khắc phục" in told


def test_with_nothing_due_nothing_is_told_to_be_overdue() -> None:
    order = msgspec.structs.replace(one_unit(), today=dt.date(2023, 5, 20))

    context = build(order)

    assert context["follow_up"].endswith(
        "không có kiến nghị quá hạn. Chi tiết tại Phụ lục kèm theo Báo cáo này."
    )
    assert context["overdue"] == []
