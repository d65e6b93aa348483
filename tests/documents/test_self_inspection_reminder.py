"""The letter to all units: how many reported, who still has to, by when."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.self_inspection_reminder import build
from cchc_cli.model.self_inspections import SelfInspection, SelfInspectionsFile
from tests.documents.example import request, workspace
from tests.documents.odd_cases import in_year

_YEAR = workspace().years["2023"]
_SENDER = "phong-noi-vu"
_LISTED = workspace().units
assert _LISTED is not None
_EVERY = [unit.id for unit in _LISTED.units]
_UNITS = [unit for unit in _EVERY if unit != _SENDER]


def _reported(*times: tuple[str, int]) -> Request:
    """Each unit with as many self-inspections, all reported."""
    made = tuple(
        SelfInspection(unit=unit, date=dt.date(2023, 3, day + 1), received=dt.date(2023, 4, 1))
        for unit, number in times
        for day in range(number)
    )
    return in_year(request("2023"), self_inspections=SelfInspectionsFile(self_inspections=made))


def test_the_sentence_is_the_recount_of_what_was_recorded() -> None:
    assert _YEAR.self_inspections is not None
    every = _YEAR.self_inspections.self_inspections
    sent = [s.unit for s in every if s.received and s.unit != _SENDER]

    text = build(request("2023"))["state"]

    assert f"{len(set(sent)):02}/{len(_UNITS)} cơ quan, đơn vị đã gửi báo cáo" in text
    assert "chưa cơ quan, đơn vị nào đủ số lần" in text
    assert f"{len(_UNITS) - len(set(sent))} cơ quan, đơn vị chưa gửi báo cáo lần nào" in text


def test_who_did_not_report_what_it_did_is_named() -> None:
    text = build(request("2023"))["state"].replace("\u00a0", " ")

    assert text.endswith("01 cơ quan, đơn vị đã tự kiểm tra nhưng chưa gửi đủ báo cáo (Phường 10).")


def test_each_unit_has_a_row_that_says_what_is_left() -> None:
    rows = {row["name"].replace("\u00a0", " "): row for row in build(request("2023"))["units"]}

    assert len(rows) == len(_UNITS)
    assert "Phòng Nội vụ" not in rows
    assert rows["Phòng Tư pháp"]["rest"] == "Tự kiểm tra 01 lần"
    assert rows["Ủy ban nhân dân Phường 10"]["rest"] == "Tự kiểm tra 01 lần, gửi 01 báo cáo"
    assert rows["Ủy ban nhân dân Phường 12"]["last"] == "–"


def test_who_reported_often_enough_is_done() -> None:
    rows = build(_reported(("phuong-2", 2)))["units"]

    assert [row["rest"] for row in rows if row["reported"] == 2] == ["Đã đủ"]


def test_the_letter_goes_to_whom_the_plan_gives_the_duty() -> None:
    assert build(request("2023"))["to"]["several"] == [
        "- Các cơ quan chuyên môn;",
        "- UBND các phường, xã.",
    ]


def test_the_letter_before_is_named_and_the_new_deadline_printed() -> None:
    context = build(request("2023"))

    assert "Công văn số 21/PNV-CCHC ngày 08 tháng 5 năm 2023" in context["history"]
    assert "(lần 2)" in context["about"]
    assert context["last_task"].endswith("chậm nhất ngày 31 tháng 10 năm 2023.")


def test_nobody_reported_yet_is_said_once() -> None:
    text = build(_reported())["state"]

    assert text == (
        "Tính đến ngày 15 tháng 8 năm 2023, không kể Phòng Nội vụ, chưa có cơ quan, đơn vị nào gửi"
        " báo cáo tự kiểm tra."
    )


def test_some_reported_enough_and_the_others_not_at_all() -> None:
    text = build(_reported(("phuong-2", 2), ("phuong-5", 3)))["state"]

    assert "02/13 cơ quan, đơn vị đã gửi báo cáo tự kiểm tra, đều đã đủ 02 lần;" in text
    assert "11 cơ quan, đơn vị chưa gửi báo cáo lần nào." in text


def test_all_reported_once_leaves_nobody_silent() -> None:
    text = build(_reported(*((unit, 1) for unit in _UNITS)))["state"]

    assert text.endswith(
        "13/13 cơ quan, đơn vị đã gửi báo cáo tự kiểm tra, chưa cơ quan, đơn vị nào đủ số lần."
    )


def test_all_done_is_no_letter() -> None:
    with pytest.raises(NotReady, match="mọi cơ quan, đơn vị đã báo cáo đủ 02 lần tự kiểm tra"):
        build(_reported(*((unit, 2) for unit in _UNITS)))


def test_a_plan_without_self_inspections_is_no_letter() -> None:
    order = request("2023")
    assert order.year.plan is not None
    plan = msgspec.structs.replace(order.year.plan, deadlines=())

    with pytest.raises(NotReady, match="kế hoạch không nêu số lần tự kiểm tra"):
        build(in_year(order, plan=plan))


def test_the_letter_is_of_its_day() -> None:
    early = msgspec.structs.replace(request("2023"), today=dt.date(2023, 5, 8))

    context = build(early)

    assert context["history"] == ""
    assert context["number"] == "21/PNV-CCHC"
