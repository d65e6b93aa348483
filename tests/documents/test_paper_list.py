"""The list of the year's papers: every paper once, by date, from wherever it is kept."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.documents.document import NotReady
from cchc_cli.documents.paper_list import PAPER_LIST
from cchc_cli.documents.papers_of_year import NAMES, papers_of_year
from tests.documents.example import request, workspace
from tests.documents.odd_cases import in_year, two_teams


def test_papers_stand_in_the_order_of_their_days() -> None:
    days = [paper.came or paper.day for paper in papers_of_year(request("2023"))]

    assert all(days)
    assert days == sorted(days, key=lambda day: day or dt.date.max)


def test_no_paper_stands_twice() -> None:
    found = papers_of_year(request("2023"))

    assert len({(paper.number, paper.day, paper.text) for paper in found}) == len(found)


def test_a_paper_of_tomorrow_is_not_listed_today() -> None:
    early = msgspec.structs.replace(request("2023"), today=dt.date(2023, 5, 9))

    days = [paper.came or paper.day for paper in papers_of_year(early)]

    assert max(day for day in days if day) == dt.date(2023, 5, 9)


def test_the_closing_sentence_counts_the_rows() -> None:
    context = PAPER_LIST.build(request("2023"))

    assert context["closing"].startswith(f"Mục lục này gồm {len(context['papers']):02} văn bản")


def test_without_a_plan_there_is_nothing_to_list() -> None:
    with pytest.raises(NotReady, match="chưa có kế hoạch"):
        PAPER_LIST.build(in_year(request("2023"), plan=None))


def test_every_kind_that_may_be_numbered_has_a_name_in_the_list() -> None:
    papers = workspace().years["2023"].papers
    assert papers is not None

    assert {paper.document for paper in papers.issued} <= set(NAMES)


def test_several_teams_are_appointed_in_one_paper() -> None:
    texts = [paper.text for paper in papers_of_year(two_teams("2023"))]

    assert "Quyết định thành lập các đoàn, tổ kiểm tra" in texts
