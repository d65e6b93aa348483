"""The notation of dates that an edit follows."""

import datetime as dt

import pytest

from cchc_cli.flows.written import written_date

DAY = dt.date(2023, 8, 6)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", "2023-08-06"),
        ("date: 16/5/2023", "06/08/2023"),
        ("date: 2023-05-16", "2023-08-06"),
        ("a: 16/05/2023\nb: 17/05/2023\nc: 2023-05-18", "06/08/2023"),
        ("a: 16/05/2023\nb: 2023-05-18", "2023-08-06"),
        ("number: 12/2023/QĐ-UBND", "2023-08-06"),
        ("number: 5/12/2023/QĐ", "2023-08-06"),
        ("date: 16/5/1999", "06/08/2023"),
    ],
)
def test_a_date_is_written_as_the_file_writes_most_of_its_dates(text: str, written: str):
    assert written_date(DAY, text) == written
