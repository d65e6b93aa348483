"""The notation of dates that an edit follows."""

import datetime as dt

import pytest

from cchc_cli.flows.load import load
from cchc_cli.flows.written import notation_for, written_date
from cchc_cli.model.workspace import Year
from cchc_cli.source import Source

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


@pytest.mark.parametrize(
    ("own", "plan", "written"),
    [
        ("", "date: 16/5/2023", "06/08/2023"),
        ("", "date: 2023-05-16", "2023-08-06"),
        ("unit: a", "date: 16/5/2023", "06/08/2023"),
        ("signed: 2023-05-16", "date: 16/5/2023", "2023-08-06"),
        ("signed: 16/5/2023", "date: 2023-05-16", "06/08/2023"),
    ],
)
def test_a_file_without_a_date_follows_its_plan(own: str, plan: str, written: str):
    texts = {"plans/2023/plan.yaml": plan, "plans/2023/schedule.yaml": "date: 2023-05-17"}
    loaded = load(Source(path, text) for path, text in {**texts, "plans/2023/a.yaml": own}.items())

    notation = notation_for(loaded, Year(id="2023"), "plans/2023/a.yaml")

    assert written_date(DAY, notation) == written


def test_a_plan_without_a_date_leaves_it_to_the_schedule():
    texts = {"plans/2023/plan.yaml": "year: 2023", "plans/2023/schedule.yaml": "date: 17/5/2023"}
    loaded = load(Source(path, text) for path, text in texts.items())

    assert written_date(DAY, notation_for(loaded, Year(id="2023"), "new")) == "06/08/2023"
