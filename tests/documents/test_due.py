"""What `report --all` takes for due: after the event, and before it is signed or issued."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.flows.due import Due, dues
from cchc_cli.flows.report import Standing
from cchc_cli.model.papers import IssuedPaper
from tests.documents.example import TODAY, request, workspace
from tests.documents.odd_cases import in_year


def _dues(today: dt.date = TODAY, round_id: str | None = None, **more: bool) -> list[Due]:
    shown = workspace()
    return list(dues(shown, shown.years["2023"], today, round_id, **more))


def _one(kind: str, of: str, today: dt.date = TODAY) -> Due:
    return next(d for d in _dues(today) if (d.kind.id, d.request.of) == (kind, of))


def test_each_has_its_content_or_one_reason_against_it() -> None:
    for each in _dues():
        assert (each.context is None) == bool(each.reason) == (each.standing != Standing.READY)


@pytest.mark.parametrize(
    ("kind", "of", "told"),
    [
        ("bien-ban", "phuong-2", "biên bản đã ký ngày"),
        ("phieu-kiem-tra", "phuong-2", "biên bản đã ký ngày"),
        ("thong-bao-ket-qua", "phuong-2", "đã ban hành ngày 29 tháng 5 năm 2023"),
        ("ke-hoach", "2023", "đã ban hành ngày 08 tháng 02 năm 2023"),
    ],
)
def test_what_is_signed_or_issued_is_not_due(kind: str, of: str, told: str) -> None:
    assert _one(kind, of).standing == Standing.SETTLED
    assert _one(kind, of).reason.startswith(told)


def test_it_counts_as_due_if_it_is_wanted_again() -> None:
    assert not [each for each in _dues(again=True) if each.standing == Standing.SETTLED]


def test_a_report_is_due_once_the_round_is_over() -> None:
    assert _one("bao-cao-quy", "quy-2").context is not None
    assert _one("bao-cao-quy", "quy-3").reason == "đợt chưa kết thúc, còn 01 cuộc kiểm tra"
    assert _one("bao-cao-quy", "quy-3", dt.date(2023, 10, 1)).context is not None


def test_a_report_of_the_year_waits_for_the_last_visit() -> None:
    assert _one("bao-cao-nam", "2023").reason == "năm chưa kết thúc, còn 04 cuộc kiểm tra"
    assert _one("bao-cao-nam", "2023", dt.date(2024, 1, 2)).context is not None


def test_the_list_of_papers_waits_as_the_report_of_the_year_does() -> None:
    assert _one("danh-muc-ho-so", "2023").reason == "năm chưa kết thúc, còn 04 cuộc kiểm tra"


def test_before_the_first_visit_the_list_of_papers_lacks_nothing_but_time() -> None:
    shown = workspace()
    year = msgspec.structs.replace(shown.years["2023"], inspections={})
    found = dues(msgspec.structs.replace(shown, years={"2023": year}), year, TODAY)

    one = next(each for each in found if each.kind.id == "danh-muc-ho-so")

    assert one.reason == "năm chưa kết thúc, năm 2023 chưa kiểm tra đơn vị nào"
    assert one.standing == Standing.EARLY


def test_sheets_of_a_visit_that_is_far_off_can_wait() -> None:
    told = "kiểm tra ngày 12 tháng 10 năm 2023, còn hơn 30 ngày"

    assert _one("phieu-kiem-tra", "phuong-nguyen-an-ninh").reason == told
    soon = _one("phieu-kiem-tra", "phuong-nguyen-an-ninh", dt.date(2023, 9, 12))
    assert soon.context is not None


def test_a_report_with_number_and_date_is_out() -> None:
    order = request("quy-2")
    assert order.year.papers is not None
    paper = IssuedPaper(document="bao-cao-quy", of="quy-2", number=145, date=dt.date(2023, 7, 5))
    papers = msgspec.structs.replace(order.year.papers, issued=(paper,))
    year = in_year(order, papers=papers).year

    found = [d for d in dues(workspace(), year, TODAY, "quy-2") if d.kind.id == "bao-cao-quy"]

    assert [each.reason for each in found] == ["đã ban hành ngày 05 tháng 7 năm 2023"]


def test_a_reminder_is_not_sent_again_within_a_fortnight() -> None:
    early = _one("don-doc", "phuong-2", dt.date(2023, 7, 30)).reason

    assert early == "mới nhắc ngày 20 tháng 7 năm 2023, chưa quá 15 ngày"
    assert _one("don-doc", "phuong-2").context is not None


def test_a_visit_without_a_day_needs_no_sheets_yet() -> None:
    assert _one("phieu-kiem-tra", "phuong-rach-dua").reason == "chưa định ngày kiểm tra"
    assert _one("phieu-kiem-tra", "phuong-12").context is not None


def test_a_round_has_its_own_documents_and_those_of_its_visits() -> None:
    found = {each.request.of for each in _dues(round_id="quy-2")}

    assert found == {"quy-2", "phong-tnmt", "phuong-2", "phuong-5"}
