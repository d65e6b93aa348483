"""Minutes held one day and signed another have one date, the same in every paper."""

import datetime as dt

import msgspec

from cchc_cli.documents.document import DocumentKind, Request
from cchc_cli.documents.minutes import MINUTES
from cchc_cli.documents.paper_list import PAPER_LIST
from cchc_cli.documents.remedy_reminder import REMEDY_REMINDER
from cchc_cli.documents.result_notice import RESULT_NOTICE
from cchc_cli.model.words import VisitKind
from tests.documents.example import printed, request
from tests.documents.odd_cases import of_kind, with_inspection
from tests.documents.reading import words_of

_SIGNED = dt.date(2023, 5, 12)
_TITLE = "Biên bản kiểm tra số 01/BB-ĐKT ngày 09 tháng 5 năm 2023"


def _signed_later(of: str = "phong-tnmt") -> Request:
    order = request(of)
    inspection = order.year.inspections["phong-tnmt"]
    assert inspection.minutes is not None
    minutes = msgspec.structs.replace(inspection.minutes, signed=_SIGNED)
    changed = msgspec.structs.replace(inspection, minutes=minutes)
    return with_inspection(order, "phong-tnmt", changed)


def _words(kind: DocumentKind, of: str = "phong-tnmt") -> str:
    return words_of(printed(kind, _signed_later(of)))


def test_notice_and_reminder_cite_the_minutes_by_the_day_of_the_visit() -> None:
    for kind in (RESULT_NOTICE, REMEDY_REMINDER):
        words = _words(kind)

        assert _TITLE in words, kind.id
        assert "12 tháng 5" not in words, kind.id


def test_the_list_has_the_day_that_the_minutes_show() -> None:
    row = "01/BB-ĐKT 09/5/2023 Biên bản kiểm tra tại Phòng Tài nguyên và Môi trường"

    assert row in _words(PAPER_LIST, "2023")


def test_the_minutes_say_when_they_were_signed_if_that_was_later() -> None:
    assert "; các bên ký ngày 12 tháng 5 năm 2023./." in _words(MINUTES)


def test_minutes_signed_at_once_do_not_say_so() -> None:
    assert "các bên ký" not in words_of(printed(MINUTES, request("phong-tnmt")))


def test_the_list_calls_minutes_and_notices_by_their_own_titles() -> None:
    order = of_kind(request("2023"), "phong-tnmt", VisitKind.REINSPECTION)
    order = of_kind(order, "phuong-2", VisitKind.SURPRISE)

    words = words_of(printed(PAPER_LIST, order))

    assert "Biên bản phúc tra tại Phòng Tài nguyên và Môi trường" in words
    assert "Biên bản kiểm tra đột xuất tại Ủy ban nhân dân Phường 2" in words
    assert "Thông báo kết quả kiểm tra đột xuất tại Ủy ban nhân dân Phường 2" in words
