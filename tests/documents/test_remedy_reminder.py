"""The letter that urges a unit: only what is pressing, how late, and how often it was said."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.remedy_reminder import build
from cchc_cli.model.inspection import Finding, Inspection, Recommendation, Remedy
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.words import Result
from tests.documents.example import TODAY, request, workspace
from tests.documents.odd_cases import HELD, in_year, with_inspection

_WARD = workspace().years["2023"].inspections["phuong-2"]
_ADVICE = [a for f in _WARD.findings.values() for a in f.recommendations]
_LATE = [a for a in _ADVICE if not a.remedy and a.due and a.due < TODAY]


def _asked(*recommendations: Recommendation) -> Request:
    findings = {
        "the-che.ra-soat-van-ban": Finding(result=Result.NOT_MET, recommend=recommendations)
    }
    return with_inspection(
        request("phuong-2"),
        "phuong-2",
        Inspection(unit="phuong-2", held=HELD, findings=findings),
    )


def _due(days: int, **more: Any) -> Recommendation:
    return Recommendation(text="Thay bảng", due=TODAY + dt.timedelta(days=days), **more)


def _issued(*papers: IssuedPaper) -> Request:
    order = request("phuong-2")
    assert order.year.papers is not None
    return in_year(order, papers=msgspec.structs.replace(order.year.papers, issued=papers))


def test_only_what_is_pressing_is_listed_the_latest_first() -> None:
    rows = build(request("phuong-2"))["recommendations"]

    assert len(rows) == len(_LATE)
    assert rows[0]["due"] == "30/6/2023"
    assert rows[0]["state"] == "Quá hạn 46 ngày"


def test_the_state_is_the_recount_of_dates() -> None:
    done = sum(1 for a in _ADVICE if a.remedy and a.remedy.done <= TODAY)
    longest = max((TODAY - a.due).days for a in _LATE if a.due)

    text = build(request("phuong-2"))["state"]

    assert f"đã khắc phục {done:02}/{len(_ADVICE):02} kiến nghị" in text
    assert f"còn {len(_ADVICE) - done:02} kiến nghị chưa hoàn thành" in text
    assert f"{len(_LATE):02} kiến nghị đã quá hạn (lâu nhất {longest} ngày)" in text


def test_a_reminder_of_a_day_that_passed_is_history_and_the_next_counts_on() -> None:
    context = build(request("phuong-2"))

    assert "(lần 2)" in context["about"].replace("\n", " ")
    assert "Công văn số 38/PNV-CCHC ngày 20 tháng 7 năm 2023" in context["history"]
    assert context["number"].strip().endswith("/PNV-CCHC")
    assert context["last_task"].endswith("chậm nhất ngày 31 tháng 8 năm 2023.")


def test_the_first_reminder_has_no_history_and_room_for_its_deadline() -> None:
    context = build(_issued())

    assert context["history"] == ""
    assert "lần" not in context["about"]
    assert context["last_task"].endswith("năm 2023.")
    assert "ngày\u00a0" in context["last_task"]


def test_a_deadline_that_passed_before_the_letter_went_out_is_not_printed() -> None:
    passed = IssuedPaper(document="don-doc", of="phuong-2", due=TODAY - dt.timedelta(days=1))

    with pytest.raises(NotReady, match="đã qua mà văn bản chưa có ngày ban hành; ghi hạn mới"):
        build(_issued(passed))


def test_a_letter_that_went_out_may_be_printed_again_after_its_deadline() -> None:
    sent = IssuedPaper(document="don-doc", of="phuong-2", number=51, date=TODAY, due=TODAY)
    later = msgspec.structs.replace(_issued(sent), today=TODAY + dt.timedelta(days=9))

    assert build(later)["last_task"]


def test_a_reminder_of_today_prints_its_number() -> None:
    context = build(_issued(IssuedPaper(document="don-doc", of="phuong-2", number=51, date=TODAY)))

    assert context["number"] == "51/PNV-CCHC"
    assert context["history"] == ""


@pytest.mark.parametrize(
    ("days", "state"), [(-1, "Quá hạn 01 ngày"), (0, "Hạn cuối hôm nay"), (5, "Còn 05 ngày")]
)
def test_the_days_are_counted_from_the_end_of_the_due_day(days: int, state: str) -> None:
    assert build(_asked(_due(days)))["recommendations"][0]["state"] == state


def test_nothing_overdue_is_told_without_blame() -> None:
    context = build(_asked(_due(3), _due(40)))

    assert context["lead"] == "Các kiến nghị sắp đến hạn gồm:"
    assert "quá hạn" not in context["state"]
    assert "trách nhiệm của" not in " ".join(context["tasks"])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ((_due(-9),), "chưa khắc phục xong kiến nghị đã nêu, đã quá hạn 09 ngày."),
        (
            (_due(-9), _due(-2)),
            "chưa khắc phục xong kiến nghị nào trong 02 kiến nghị, đều đã quá hạn (lâu nhất 09",
        ),
        ((_due(-9), _due(90)), "trong 02 kiến nghị, trong đó 01 kiến nghị đã quá hạn 09 ngày."),
    ],
)
def test_one_and_several_are_told_apart(given: tuple[Recommendation, ...], told: str) -> None:
    assert told in build(_asked(*given))["state"]


def test_nothing_left_is_no_letter() -> None:
    done = _due(-9, remedy=Remedy(done=TODAY))

    with pytest.raises(NotReady, match="không còn kiến nghị nào phải đôn đốc"):
        build(_asked(done))


def test_nothing_due_soon_is_no_letter() -> None:
    with pytest.raises(NotReady, match=r"sắp đến hạn \(hạn gần nhất 24/9/2023\)"):
        build(_asked(_due(40), Recommendation(text="Thay bảng")))
