"""A notice after another one: what it changes, and what it replaces."""

import datetime as dt

import msgspec

from cchc_cli.documents.document import Context, Request
from cchc_cli.documents.visit_notice import build
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.schedule import Change
from cchc_cli.model.words import ChangeKind, Session
from tests.documents.odd_letters import (
    WARD,
    changed,
    coming,
    visit,
)

FIRST = IssuedPaper(document="thong-bao-lich", of="quy-4", number=24, date=dt.date(2023, 9, 1))


def _plain(context: Context, name: str) -> str:
    return " ".join(context[name]).replace("\u00a0", " ")


def _moved(**more: object) -> Change:
    old = {"old_date": dt.date(2023, 10, 5), "old_session": Session.MORNING}
    return Change(visit=WARD, made=dt.date(2023, 9, 20), what=ChangeKind.MOVED, **{**old, **more})  # type: ignore[arg-type]


def _again(*changes: Change) -> Request:
    order = coming(visit(), visit("phuong-thang-tam", 13), changes=changes)
    return changed(order, FIRST)


def test_the_first_notice_replaces_nothing() -> None:
    context = build(coming(visit(), changes=(_moved(),)))

    assert context["replaces"] == ""
    assert context["changes"] == []
    assert "Điều chỉnh" not in " ".join(context["title_lines"])


def test_the_next_notice_replaces_the_last_for_the_units_in_it() -> None:
    context = build(_again(_moved()))

    assert " ".join(context["title_lines"]).startswith("Điều chỉnh lịch kiểm tra")
    assert "Thông báo số 24/TB-PNV ngày 01 tháng 9 năm 2023." in context["replaces"]
    assert context["changes"] == [
        "Ủy ban nhân dân phường Nguyễn An Ninh: sáng ngày 05 tháng 10 năm 2023 chuyển sang ngày"
        " 12 tháng 10 năm 2023."
    ]
    assert context["timetable"][0]["remark"] == "Điều chỉnh từ sáng 05/10/2023"


def test_a_change_before_the_last_notice_was_told_in_it() -> None:
    old = msgspec.structs.replace(_moved(), made=dt.date(2023, 8, 20))

    assert build(_again(old))["changes"] == []


def test_moved_twice_is_told_from_what_the_last_notice_had() -> None:
    between = Change(
        visit=WARD,
        made=dt.date(2023, 9, 25),
        what=ChangeKind.MOVED,
        old_date=dt.date(2023, 10, 9),
    )

    assert "05 tháng 10 năm 2023 chuyển sang ngày 12" in _plain(
        build(_again(_moved(), between)), "changes"
    )


def test_moved_back_is_no_change() -> None:
    back = _moved(old_date=dt.date(2023, 10, 12), old_session=None)

    assert build(_again(back))["changes"] == []


def test_an_added_visit_is_told_as_such() -> None:
    added = Change(visit=WARD, made=dt.date(2023, 9, 20), what=ChangeKind.ADDED)
    context = build(_again(added))

    assert "bổ sung, kiểm tra ngày 12 tháng 10 năm 2023." in _plain(context, "changes")
    assert context["timetable"][0]["remark"] == "Bổ sung"


def test_a_notice_of_one_visit_follows_that_of_its_round() -> None:
    context = build(msgspec.structs.replace(_again(_moved()), of=WARD))

    assert "Thông báo số 24/TB-PNV" in context["replaces"]
    assert len(context["timetable"]) == 1
    assert context["recipients"][0] == "- Ủy ban nhân dân phường Nguyễn An Ninh;"


def test_a_notice_of_its_own_day_keeps_its_number_and_is_the_first() -> None:
    context = build(msgspec.structs.replace(_again(), today=dt.date(2023, 9, 1)))

    assert context["number"] == "24/TB-PNV"
    assert context["replaces"] == ""
