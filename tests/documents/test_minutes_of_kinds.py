"""The minutes and the notice say what was done: an inspection, a survey, a surprise."""

import pytest

from cchc_cli.documents.minutes import MINUTES
from cchc_cli.documents.result_notice import RESULT_NOTICE
from cchc_cli.model.words import VisitKind
from tests.documents.example import printed, request
from tests.documents.odd_cases import of_kind
from tests.documents.reading import words_of

_HEARD = "nghe đơn vị báo cáo"


def _minutes(kind: VisitKind) -> str:
    return words_of(printed(MINUTES, of_kind(request("phong-tnmt"), "phong-tnmt", kind)))


def test_the_minutes_of_a_surprise_inspection_do_not_say_that_a_report_was_heard() -> None:
    words = _minutes(VisitKind.SURPRISE)

    assert "Đoàn kiểm tra tiến hành kiểm tra đột xuất hồ sơ, sổ sách và tình hình thực tế" in words
    assert _HEARD not in words


def test_the_minutes_of_an_announced_inspection_say_that_a_report_was_heard() -> None:
    words = _minutes(VisitKind.COMPREHENSIVE)

    assert f"Đoàn kiểm tra {_HEARD}, kiểm tra hồ sơ, sổ sách và tình hình thực tế" in words


@pytest.mark.parametrize(
    ("kind", "acted"), [(VisitKind.SURVEY, "khảo sát"), (VisitKind.REINSPECTION, "phúc tra")]
)
def test_the_headings_of_the_minutes_say_what_was_done(kind: VisitKind, acted: str) -> None:
    words, upper = _minutes(kind), acted.upper()

    assert f"II. NỘI DUNG VÀ KẾT QUẢ {upper}" in words
    assert f"V. Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC {upper}" in words
    assert f"KẾT QUẢ {upper} TỪNG NỘI DUNG" in words
    assert f"Buổi {acted} kết thúc vào" in words
    assert "KẾT QUẢ KIỂM TRA" not in words


def test_the_notice_of_a_survey_is_headed_by_it() -> None:
    order = of_kind(request("phuong-2"), "phuong-2", VisitKind.SURVEY)

    assert "I. KẾT QUẢ KHẢO SÁT" in words_of(printed(RESULT_NOTICE, order))
