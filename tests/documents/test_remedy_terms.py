"""Deadlines that the plan counts from the notice: in words before, in days afterwards."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from cchc_cli.documents.document import DocumentKind, Request
from cchc_cli.documents.minutes import MINUTES
from cchc_cli.documents.remedy_reminder import REMEDY_REMINDER
from cchc_cli.documents.result_notice import RESULT_NOTICE
from cchc_cli.model.inspection import (
    Conclusion,
    Finding,
    Held,
    Inspection,
    Minutes,
    Recommendation,
)
from cchc_cli.model.plan import Deadline
from cchc_cli.model.schedule import Fulfilled, Visit
from cchc_cli.model.words import DayCount, DueThing, Event, Result, VisitKind
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year, with_inspection
from tests.documents.odd_letters import on
from tests.documents.reading import words_of

_NOTICE = dt.date(2023, 5, 19)
_UNIT = "phong-tnmt"
_CONCLUDED = Conclusion(number="12/TB-UBND", date=_NOTICE)


def _order(concluded: Conclusion | None = None, **remedy: Any) -> Request:
    """Return a visit with one recommendation, to be done by the plan's rule."""
    order = request(_UNIT)
    plan = order.year.plan
    assert plan is not None
    rules = tuple(
        Deadline(**{"id": of, "of": of, "name": of, "source": "V", "days": days, **remedy})
        for of, days in ((DueThing.REMEDY, 30), (DueThing.REMEDY_REPORT, 35))
    )
    finding = Finding(result=Result.NOT_MET, recommend=(Recommendation(text="Thay bảng"),))
    changed = msgspec.structs.replace(
        order.year.inspections[_UNIT],
        findings={"the-che.ra-soat-van-ban": finding},
        conclusion=concluded,
    )
    order = in_year(order, plan=msgspec.structs.replace(plan, deadlines=rules), papers=None)
    return with_inspection(order, _UNIT, changed)


def _words(kind: DocumentKind, order: Request) -> str:
    return words_of(printed(kind, order))


@pytest.mark.parametrize("concluded", [None, _CONCLUDED])
def test_the_notice_says_the_term_before_and_after_it_has_a_number(
    concluded: Conclusion | None,
) -> None:
    words = _words(RESULT_NOTICE, _order(concluded, after=Event.CONCLUSION))

    assert "Trong 30 ngày kể từ ngày ban hành Thông báo này" in words
    assert "về Phòng Nội vụ trong 35 ngày kể từ ngày ban hành Thông báo này." in words
    assert "theo Kế hoạch)" not in words


@pytest.mark.parametrize("concluded", [None, _CONCLUDED])
def test_the_minutes_say_the_term_whenever_they_are_printed(concluded: Conclusion | None) -> None:
    words = _words(MINUTES, _order(concluded, after=Event.CONCLUSION, count=DayCount.WORKING))

    assert "Trong 30 ngày làm việc kể từ ngày ban hành Thông báo kết quả kiểm tra" in words


def test_what_is_counted_from_the_minutes_is_told_in_them_in_words_and_then_as_a_day() -> None:
    order = _order(after=Event.MINUTES)
    signed = msgspec.structs.replace(
        order.year.inspections[_UNIT], minutes=Minutes(signed=dt.date(2023, 5, 12), number=1)
    )
    order = with_inspection(order, _UNIT, signed)

    assert "Trong 30 ngày kể từ ngày ký Biên bản này" in _words(MINUTES, order)
    assert "11/6/2023 (theo Kế hoạch)" in _words(RESULT_NOTICE, order)


def test_a_day_that_is_known_at_the_visit_is_told_as_a_day() -> None:
    assert "08/6/2023 (theo Kế hoạch)" in _words(MINUTES, _order(after=Event.VISIT))


def test_the_reminder_has_the_day_and_the_report_s_own_deadline() -> None:
    order = _order(_CONCLUDED, after=Event.CONCLUSION)

    words = _words(REMEDY_REMINDER, on(order, dt.date(2023, 6, 20)))

    assert "18/6/2023 (theo Kế hoạch)" in words
    assert "về Phòng Nội vụ chậm nhất ngày 23 tháng 6 năm 2023." in words


def test_a_report_deadline_that_has_passed_is_told_and_a_new_day_left_open() -> None:
    order = on(_order(_CONCLUDED, after=Event.CONCLUSION), dt.date(2023, 7, 20))

    words = _words(REMEDY_REMINDER, order)

    assert "(hạn theo Kế hoạch: ngày 23 tháng 6 năm 2023, đã quá hạn)" in words
    assert "chậm nhất ngày tháng năm 2023." in words


def test_a_report_that_came_in_is_not_called_late() -> None:
    order = on(_order(_CONCLUDED, after=Event.CONCLUSION), dt.date(2023, 7, 20))
    assert order.year.schedule is not None
    done = Fulfilled(deadline=DueThing.REMEDY_REPORT, of=_UNIT, date=dt.date(2023, 6, 22))
    schedule = msgspec.structs.replace(order.year.schedule, fulfilled=(done,))

    assert "hạn theo Kế hoạch" not in _words(REMEDY_REMINDER, in_year(order, schedule=schedule))


def test_a_re_inspection_tells_the_day_without_brackets_in_brackets() -> None:
    order = _order(_CONCLUDED, after=Event.CONCLUSION)
    schedule = order.year.schedule
    assert schedule is not None
    again = Visit(unit=_UNIT, round="quy-3", id="lan-2", kind=VisitKind.REINSPECTION)
    schedule = msgspec.structs.replace(schedule, visits=(*schedule.visits, again))
    held = Held(date=dt.date(2023, 8, 1), start=dt.time(8))
    order = in_year(order, schedule=schedule)
    order = with_inspection(order, "lan-2", Inspection(unit=_UNIT, held=held))

    words = _words(MINUTES, msgspec.structs.replace(order, of="lan-2"))

    assert "Thay bảng (hạn 18/6/2023 theo Kế hoạch)" in words
