"""A deadline that rests on days off nobody has announced is called so in every letter."""

import datetime as dt

from cchc_cli.documents.document import Request
from cchc_cli.flows.report import kind_named
from tests.documents.example import printed, request
from tests.documents.reading import text_of
from tests.examples.plans import workspace_of

_NAME = "chi-tieu-ba-mau-so"


def _printed(kind: str, of: str, today: dt.date) -> str:
    place = workspace_of(_NAME)
    order = Request(workspace=place, year=place.years["2026"], of=of, today=today)
    return text_of(printed(kind_named(kind), order))


def test_a_notice_says_which_days_are_estimated() -> None:
    assert "02/6/2026 (dự kiến)" in _printed("thong-bao-lich", "truc-tiep", dt.date(2026, 5, 20))


def test_a_reminder_says_so_in_its_sentence() -> None:
    told = _printed("nhac-bao-cao", "xa-mot", dt.date(2026, 6, 1))

    assert "đến hết ngày_02 tháng_6 năm_2026 (dự kiến)" in told


def test_days_of_an_announced_year_are_certain() -> None:
    told = text_of(printed(kind_named("thong-bao-lich"), request("quy-3")))

    assert "14/8/2023" in told
    assert "(dự kiến)" not in told
