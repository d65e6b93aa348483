"""A plan with a day for each self-inspection: what is late, what is next, what is far off."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.documents.document import NotYet, Request
from cchc_cli.documents.self_inspection_reminder import SELF_INSPECTION_REMINDER
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.self_inspections import SelfInspection, SelfInspectionsFile
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year
from tests.documents.odd_letters import on
from tests.documents.reading import words_of

_FIRST, _SECOND = dt.date(2023, 6, 30), dt.date(2023, 11, 30)
_ON_TIME, _LATE = dt.date(2023, 6, 20), dt.date(2023, 7, 5)


def _order(today: dt.date) -> Request:
    """Return the letter of a day: Phường 2 reported in time, Phường 5 late, Phường 10 never."""
    order = on(request("2023"), today)
    plan = order.year.plan
    assert plan is not None
    days = (_FIRST, _SECOND)
    rules = tuple(msgspec.structs.replace(d, dates=days) if d.times else d for d in plan.deadlines)
    made = tuple(
        SelfInspection(unit=unit, date=dt.date(2023, 6, 15), received=received)
        for unit, received in (("phuong-2", _ON_TIME), ("phuong-5", _LATE), ("phuong-10", None))
    )
    return in_year(
        order,
        plan=msgspec.structs.replace(plan, deadlines=rules),
        papers=None,
        self_inspections=SelfInspectionsFile(self_inspections=made),
    )


def _words(today: dt.date) -> str:
    return words_of(printed(SELF_INSPECTION_REMINDER, _order(today)))


def test_before_the_first_day_both_times_are_asked_each_by_its_own() -> None:
    words = _words(dt.date(2023, 6, 10))

    ask = "tổ chức tự kiểm tra và gửi báo cáo về Phòng Nội vụ chậm nhất"
    assert f"1. Cơ quan, đơn vị chưa báo cáo lần 1 {ask} ngày 30 tháng 6 năm 2023." in words
    assert f"2. Cơ quan, đơn vị chưa báo cáo lần 2 {ask} ngày 30 tháng 11 năm 2023." in words
    assert "quá hạn" not in words.lower()


def test_between_the_days_the_first_time_is_overdue_for_those_who_lack_it() -> None:
    words = _words(dt.date(2023, 8, 5))

    assert "Quá hạn báo cáo lần 1 (hạn 30/6/2023): 11 cơ quan, đơn vị." in words
    assert "1. Cơ quan, đơn vị đã quá hạn báo cáo lần 1 khẩn trương" in words
    assert "2. Cơ quan, đơn vị chưa báo cáo lần 2" in words
    assert "chưa báo cáo lần 1 " not in words


def test_each_unit_is_told_what_is_late_what_came_late_and_what_is_next() -> None:
    words = _words(dt.date(2023, 8, 5))

    next_ = "ự kiểm tra lần 2 (chậm nhất 30/11/2023)"
    assert f"20/6/2023 T{next_}" in words
    assert f"05/7/2023 Báo cáo lần 1 nộp chậm 05 ngày; t{next_}" in words
    assert f"Gửi báo cáo lần 1 (quá hạn 36 ngày); t{next_}" in words


def test_after_both_days_everything_left_is_overdue() -> None:
    words = _words(dt.date(2023, 12, 15))

    assert "Quá hạn báo cáo lần 2 (hạn 30/11/2023): 13 cơ quan, đơn vị." in words
    assert "đề nghị: Cơ quan, đơn vị đã quá hạn báo cáo lần 1 và lần 2 khẩn trương" in words
    assert "chưa báo cáo lần 2" not in words


def test_months_before_the_first_day_is_too_early() -> None:
    with pytest.raises(NotYet, match="hạn tự kiểm tra lần 1 30/6/2023, nhắc từ 30 ngày trước hạn"):
        SELF_INSPECTION_REMINDER.build(_order(dt.date(2023, 1, 20)))


def test_a_letter_that_went_out_is_printed_again_as_of_its_day() -> None:
    order = _order(dt.date(2023, 6, 10))
    paper = IssuedPaper(document="nhac-tu-kiem-tra", of="2023", number=9, date=order.today)
    papers = request("2023").year.papers
    assert papers is not None
    issued = in_year(order, papers=msgspec.structs.replace(papers, issued=(paper,)))

    assert "Số: 09/" in words_of(printed(SELF_INSPECTION_REMINDER, issued))


def test_the_office_that_sends_it_is_not_reminded() -> None:
    words = _words(dt.date(2023, 8, 5))

    table = words[words.index("Còn phải thực hiện") : words.index("Để thực hiện đúng")]
    assert "Phòng Nội vụ" not in table
    assert "không kể Phòng Nội vụ, 02/13 cơ quan, đơn vị đã gửi báo cáo" in words
