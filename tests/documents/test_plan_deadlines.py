"""The plan prints the deadlines that it sets, each once: at its task, or in a list of its own."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from cchc_cli.documents.plan_deadlines import says
from cchc_cli.documents.plan_paper import PLAN_PAPER
from cchc_cli.documents.terms import term_words
from cchc_cli.model.plan import Deadline, Task
from cchc_cli.model.words import DayCount, Event, OnDayOff
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year
from tests.documents.reading import words_of

_WORKING = DayCount.WORKING


def _deadline(**more: Any) -> Deadline:
    return Deadline(**{"id": "han", "name": "Báo cáo khắc phục", "source": "V.3", **more})


def _words(*deadlines: Deadline, task: Task | None = None) -> str:
    order = request("2023")
    plan = order.year.plan
    assert plan is not None
    first, *others = plan.duties
    tasks = (task, *first.tasks) if task else first.tasks
    duties = (msgspec.structs.replace(first, tasks=tasks), *others)
    changed = msgspec.structs.replace(plan, duties=duties, deadlines=(*plan.deadlines, *deadlines))
    return words_of(printed(PLAN_PAPER, in_year(order, plan=changed)))


def test_a_task_is_printed_with_its_deadline() -> None:
    due = _deadline(days=5, count=_WORKING, before=Event.VISIT)

    words = _words(due, task=Task(text="Gửi báo cáo về Phòng Nội vụ.", deadline="han"))

    told = "Gửi báo cáo về Phòng Nội vụ, chậm nhất 05 ngày làm việc trước ngày kiểm tra."
    assert words.count(told) == 1
    assert "Thời hạn thực hiện" not in words


def test_a_task_that_says_how_often_is_given_only_the_days() -> None:
    dates = (dt.date(2023, 6, 30), dt.date(2023, 11, 30))
    due = _deadline(times=2, dates=dates)

    words = _words(due, task=Task(text="Tự kiểm tra ít nhất hai lần.", deadline="han"))

    assert (
        "Tự kiểm tra ít nhất hai lần, chậm nhất ngày 30 tháng 6 năm 2023 (lần 1) và ngày 30 tháng"
        " 11 năm 2023 (lần 2)."
    ) in words


def test_a_deadline_without_a_task_stands_in_the_last_part() -> None:
    words = _words(_deadline(days=30, after=Event.CONCLUSION))

    assert (
        "5. Thời hạn thực hiện - Báo cáo khắc phục: trong 30 ngày kể từ ngày ban hành thông báo kết"
        " quả kiểm tra./."
    ) in words


@pytest.mark.parametrize("source", ["nội bộ", "Thông tư 02/2017"])
def test_a_deadline_that_the_plan_does_not_set_is_not_printed(source: str) -> None:
    assert "Thời hạn thực hiện" not in _words(_deadline(days=30, after=Event.VISIT, source=source))


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("gửi trước 03 ngày kể từ ngày làm việc", {"days": 3}),
        ("trong vòng ba (03) ngày làm việc", {"days": 3}),
        ("báo cáo trước ngày 15 tháng 12 hằng năm", {"date": dt.date(2023, 12, 15)}),
        ("báo cáo trước 15/12/2023", {"date": dt.date(2023, 12, 15)}),
        ("tự kiểm tra ít nhất 02 lần/năm", {"times": 2}),
    ],
)
def test_a_text_that_carries_the_deadline_is_left_alone(text: str, more: dict[str, Any]) -> None:
    assert says(text, _deadline(**more))


def test_another_number_of_days_does_not_carry_it() -> None:
    assert not says("gửi trước 13 ngày", _deadline(days=3))
    assert not says("trước ngày 05/12", _deadline(date=dt.date(2023, 12, 15)))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"days": 10, "after": Event.MINUTES}, "trong 10 ngày kể từ ngày ký biên bản kiểm tra"),
        ({"days": 0, "after": Event.VISIT}, "ngay trong ngày kiểm tra"),
        ({"date": dt.date(2023, 12, 5)}, "chậm nhất ngày 05 tháng 12 năm 2023"),
        ({"times": 2}, "ít nhất 02 lần trong năm"),
        ({}, ""),
        (
            {"days": 2, "before": Event.REPORT_DUE, "on_day_off": OnDayOff.LATER},
            "chậm nhất 02 ngày trước hạn gửi báo cáo của đơn vị; hạn rơi vào ngày nghỉ thì dời sang"
            " ngày làm việc kế tiếp",
        ),
    ],
)
def test_a_term_is_told_in_words(more: dict[str, Any], told: str) -> None:
    assert term_words(_deadline(**more)) == told
