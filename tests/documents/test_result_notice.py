"""The notice of a result: what was good, what was not, why, and what is asked by when."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.result_notice import build
from cchc_cli.model.inspection import Inspection, Minutes
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.words import Result
from tests.documents.example import request, workspace
from tests.documents.odd_cases import HELD, in_year, only_met, with_inspection

_WARD = workspace().years["2023"].inspections["phuong-2"]
_SHORT = [f for f in _WARD.findings.values() if f.result in (Result.NOT_MET, Result.PARTLY_MET)]


def _ward(**changes: Any) -> Request:
    changed = msgspec.structs.replace(_WARD, **changes)
    return with_inspection(request("phuong-2"), "phuong-2", changed)


def test_every_shortcoming_is_told_with_its_result() -> None:
    lines = [line for area in build(request("phuong-2"))["shortcomings"] for line in area["lines"]]

    assert len(lines) == len(_SHORT)
    assert sum("(chưa đạt)" in line for line in lines) == sum(
        f.result == Result.NOT_MET for f in _SHORT
    )


def test_every_cause_that_was_written_down_is_told_once() -> None:
    causes = {f.cause for f in _SHORT if f.cause}

    assert len(build(request("phuong-2"))["causes"]) == len(causes)


def test_areas_without_any_shortcoming_are_named_as_good() -> None:
    context = build(request("phuong-2"))
    touched = len(context["shortcomings"])

    assert context["good_practices"][0] == (
        f"{8 - touched:02}/08 lĩnh vực đạt toàn bộ các nội dung đã đánh giá: “Cải cách tài chính"
        " công” và “Chính quyền điện tử, chính quyền số”."
    )


def test_the_minutes_are_named_with_number_and_day() -> None:
    text = build(request("phuong-2"))["preamble"]

    assert "Biên bản kiểm tra số 02/BB-ĐKT ngày 16 tháng 5 năm 2023 của Đoàn kiểm tra" in text


def test_number_and_day_come_from_the_inspection() -> None:
    context = build(request("phuong-2"))

    assert context["number"] == "00/TB-UBND"
    assert context["place_date"] == "Vũng Tàu, ngày 29 tháng 5 năm 2023"


def test_what_was_done_when_the_notice_went_out_says_so() -> None:
    rows = build(request("phuong-2"))["recommendations"]

    done = [row["due"] for row in rows if row["due"].startswith("Đã khắc phục")]
    assert done == ["Đã khắc phục ngày 29/5/2023"]
    assert len(rows) == sum(len(f.recommendations) for f in _WARD.findings.values())


def test_the_office_may_set_the_day_to_report_back() -> None:
    paper = IssuedPaper(document="thong-bao-ket-qua", of="phuong-2", due=dt.date(2023, 12, 5))
    order = request("phuong-2")
    assert order.year.papers is not None
    papers = msgspec.structs.replace(order.year.papers, issued=(paper,))

    told = build(in_year(order, papers=papers))["report_back"]

    assert told.endswith("về Phòng Nội vụ chậm nhất ngày 05 tháng 12 năm 2023.")


def test_without_such_a_day_the_deadlines_themselves_hold() -> None:
    told = build(request("phuong-2"))["report_back"]

    assert told.endswith("ngay sau khi hết thời hạn của từng nội dung.")


def test_the_unit_is_the_first_to_receive_it() -> None:
    assert build(request("phuong-2"))["recipients"][0] == "- Ủy ban nhân dân Phường 2;"


def test_nothing_found_leaves_out_what_would_be_empty() -> None:
    signed = Minutes(signed=dt.date(2023, 5, 9))
    found = Inspection(unit="phuong-2", held=HELD, minutes=signed)

    context = build(with_inspection(request("phuong-2"), "phuong-2", found))

    assert context["summary"].startswith("Chưa đánh giá nội dung nào")
    assert context["good_practices"] == context["causes"] == context["recommendations"] == []
    assert context["report_back"] == ""


def test_a_notice_needs_signed_minutes() -> None:
    with pytest.raises(NotReady, match="chưa ghi ngày ký biên bản kiểm tra “phuong-2”"):
        build(_ward(minutes=None))


def test_the_only_area_of_a_visit_is_not_counted() -> None:
    order = only_met("phong-tnmt")
    visit = order.year.visit("phong-tnmt")
    schedule = order.year.schedule
    assert visit is not None
    assert schedule is not None
    narrowed = msgspec.structs.replace(visit, areas=("tthc",))
    found = msgspec.structs.replace(
        order.year.inspections["phong-tnmt"], minutes=Minutes(signed=HELD.date)
    )
    findings = {id: f for id, f in found.findings.items() if id.startswith("tthc.")}
    found = msgspec.structs.replace(found, findings=findings)
    order = in_year(order, schedule=msgspec.structs.replace(schedule, visits=(narrowed,)))

    good = build(with_inspection(order, "phong-tnmt", found))["good_practices"]

    assert good[0].startswith("Lĩnh vực Cải cách thủ tục hành chính đạt toàn bộ các nội dung")
