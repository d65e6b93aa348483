"""The letter on units' reports: to whom, by when, how late, for which time."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.report_reminder import build
from cchc_cli.model.inspection import Inspection, UnitReport
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.words import DayCount
from tests.documents.example import request
from tests.documents.odd_cases import in_year
from tests.documents.odd_letters import (
    DAY,
    WARD,
    changed,
    coming,
    forty_units,
    on,
    sent_twice,
    visit,
)


def _of_ward(*issued: IssuedPaper, day: int = 12) -> Request:
    order = changed(coming(visit(day=day)), *issued)
    return msgspec.structs.replace(order, of=WARD)


def _sent(day: int, of: str = WARD, **more: object) -> IssuedPaper:
    date = dt.date(2023, 9, day)
    return IssuedPaper(document="nhac-bao-cao", of=of, number=day, date=date, **more)  # type: ignore[arg-type]


def _received(order: Request, unit: str) -> Request:
    report = Inspection(unit=unit, report=UnitReport(received=dt.date(2023, 9, 30)))
    return in_year(order, inspections={unit: report})


def test_a_late_report_is_asked_for_at_once() -> None:
    context = build(request("phuong-2-phuc-tra"))

    assert "thời hạn gửi báo cáo đến hết ngày 14 tháng 8 năm 2023" in context["state"]
    assert context["state"].endswith("chưa nhận được báo cáo của đơn vị, đã quá hạn 01 ngày.")
    assert context["last_task"].endswith("ngay sau khi nhận được Công văn này.")


def test_a_late_report_may_be_given_a_new_day() -> None:
    own = IssuedPaper(document="nhac-bao-cao", of=WARD, due=dt.date(2023, 10, 4))

    text = build(_of_ward(own, day=4))["last_task"]

    assert text.endswith("nhận được Công văn này, chậm nhất ngày 04 tháng 10 năm 2023.")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (12, "đơn vị, thời hạn còn 07 ngày."),
        (5, "đơn vị, hôm nay là ngày cuối của thời hạn."),
        (4, "đơn vị, đã quá hạn 01 ngày."),
    ],
)
def test_the_days_are_counted_to_the_end_of_the_due_day(day: int, told: str) -> None:
    assert build(_of_ward(day=day))["state"].endswith(told)


def test_a_report_in_time_is_asked_for_by_the_plans_own_day() -> None:
    context = build(_of_ward())

    assert context["last_task"].endswith("chậm nhất ngày 09 tháng 10 năm 2023.")
    assert "(mục V.2)" in context["basis"]
    assert context["basis"].endswith("trước ngày Đoàn kiểm tra làm việc 03 ngày.")
    assert context["units"] == []


def test_working_days_are_called_so() -> None:
    order = _of_ward()
    plan = order.year.plan
    assert plan is not None
    deadlines = tuple(msgspec.structs.replace(d, count=DayCount.WORKING) for d in plan.deadlines)
    context = build(in_year(order, plan=msgspec.structs.replace(plan, deadlines=deadlines)))

    assert context["basis"].endswith("làm việc 03 ngày làm việc.")
    assert "đến hết ngày 09 tháng 10 năm 2023" in context["state"]


def test_a_round_lists_who_still_owes_a_report() -> None:
    order = _received(coming(visit(), visit("phuong-thang-tam", 13), visit("phong-tckh", 3)), WARD)
    context = build(order)

    assert [row["state"] for row in context["units"]] == ["Quá hạn 02 ngày", "Còn 08 ngày"]
    assert (
        "đã nhận báo cáo của 01 đơn vị; còn 02 đơn vị chưa gửi, trong đó 01 đơn vị đã quá"
        in (context["state"])
    )
    assert len(context["to"]["several"]) == 2


def test_what_is_due_much_later_is_not_asked_for_yet() -> None:
    order = coming(visit(), visit("phuong-thang-tam", 30))

    assert build(order)["units"] == []
    with pytest.raises(NotReady, match=r"chưa đến lúc nhắc .*hạn gửi báo cáo 27/10/2023"):
        build(coming(visit("phuong-thang-tam", 30)))


def test_many_units_are_addressed_together() -> None:
    to = build(forty_units())["to"]

    assert to["one"] == "Các cơ quan, đơn vị được kiểm tra trong quý IV năm 2023"


def test_letters_sent_before_are_named_those_to_the_round_too() -> None:
    context = build(_of_ward(_sent(10, of="quy-4"), _sent(15)))

    assert context["about"].replace("\n", " ").endswith("(lần 3)")
    assert (
        "Công văn số 10/PNV-CCHC ngày 10 tháng 9 năm 2023 và Công văn số 15" in (context["history"])
    )


def test_each_sending_has_its_own_number_and_the_next_is_blank() -> None:
    order = sent_twice()
    earlier = on(order, dt.date(2023, 9, 15))

    assert build(order)["number"].strip() == "/PNV-CCHC"
    with pytest.raises(NotReady):
        build(earlier)
    assert build(on(_of_ward(_sent(29)), dt.date(2023, 9, 29)))["number"] == "29/PNV-CCHC"


def test_the_first_letter_has_no_history() -> None:
    context = build(_of_ward())

    assert context["history"] == ""
    assert "lần" not in context["about"]


def test_the_outline_is_that_of_the_visit() -> None:
    narrowed = msgspec.structs.replace(coming(visit(areas=("van-thu",))), of=WARD)

    assert len(build(narrowed)["outline"]) == 1
    assert len(build(_of_ward())["outline"]) == 8


def test_own_words_make_a_numbered_list() -> None:
    own = IssuedPaper(document="nhac-bao-cao", of=WARD, notes=("Gửi cả bản điện tử",))
    context = build(_of_ward(own))

    assert context["lead"] == "Đề nghị Ủy ban nhân dân phường Nguyễn An Ninh:"
    assert context["last_task"] == "2. Gửi cả bản điện tử."


def test_whom_to_ask_is_told_if_the_office_names_someone() -> None:
    order = _of_ward()
    papers = order.year.papers
    assert papers is not None
    head = msgspec.structs.replace(papers.letterheads["nhac-bao-cao"], contact=None)
    bare = changed(order, letterheads={"nhac-bao-cao": head})

    assert build(order)["closing"].endswith("liên hệ bà Phạm Thị D, Chuyên viên Phòng Nội vụ")
    assert "liên hệ" not in build(bare)["closing"]


def test_a_report_that_came_is_no_letter() -> None:
    with pytest.raises(NotReady, match=r"đã gửi báo cáo ngày 30/9/2023"):
        build(_received(_of_ward(), WARD))
    with pytest.raises(NotReady, match="mọi đơn vị sắp được kiểm tra của “quy-4” đã gửi báo cáo"):
        build(_received(coming(visit()), WARD))


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (coming(visit(day=None)), "chưa định ngày kiểm tra nên chưa có hạn"),
        (
            on(coming(visit()), dt.date(2023, 10, 20)),
            "đã qua ngày kiểm tra 12/10/2023 mà chưa ghi kết quả",
        ),
        (coming(visit(postponed="Bão")), "chưa định ngày kiểm tra nên chưa có hạn"),
        (on(request("quy-2"), DAY), "không còn cuộc kiểm tra nào sắp tới"),
    ],
)
def test_nothing_due_is_no_letter(order: Request, told: str) -> None:
    with pytest.raises(NotReady, match=told):
        build(order)


def test_a_plan_without_the_deadline_is_no_letter() -> None:
    order = _of_ward()
    plan = order.year.plan
    assert plan is not None

    with pytest.raises(NotReady, match="kế hoạch không nêu hạn đơn vị gửi báo cáo"):
        build(in_year(order, plan=msgspec.structs.replace(plan, deadlines=())))


@pytest.mark.parametrize("source", ["V.2", "mục V.2", "Mục V.2"])
def test_the_clause_of_the_plan_is_named_once_with_its_word(source: str) -> None:
    order = _of_ward()
    plan = order.year.plan
    assert plan is not None
    typed = tuple(msgspec.structs.replace(d, source=source) for d in plan.deadlines)
    context = build(in_year(order, plan=msgspec.structs.replace(plan, deadlines=typed)))

    assert "(mục V.2) yêu cầu" in context["basis"]
