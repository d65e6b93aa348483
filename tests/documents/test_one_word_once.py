"""Sentences that join what offices typed say no word twice, in plain order."""

import msgspec
import pytest

from cchc_cli.documents.coming_visits import coming_round
from cchc_cli.documents.notice_tables import all_areas
from cchc_cli.documents.plan_rounds import timetable
from cchc_cli.documents.results import area_title
from cchc_cli.documents.seats import areas_of_plan
from cchc_cli.documents.wording import act_on, results_of
from cchc_cli.model.plan import Round, When
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.words import VisitForm, VisitKind
from tests.documents.example import request, workspace
from tests.documents.odd_cases import in_year
from tests.documents.odd_letters import coming, visit

_YEAR = workspace().years["2023"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Kiểm tra đột xuất", "đợt kiểm tra đột xuất năm 2023"),
        ("Phúc tra", "đợt phúc tra năm 2023"),
        ("Đợt 1", "đợt 1 năm 2023"),
        ("Cụm 2", "Cụm 2 năm 2023"),
    ],
)
def test_a_round_named_by_what_is_done_is_a_round_of_it(name: str, said: str) -> None:
    assert _YEAR.plan is not None
    named = Round(id="x", name=name, when=When(months=(10,)))
    assert round_in_sentence(_YEAR.plan, named) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("đợt kiểm tra đột xuất năm 2023", "kết quả kiểm tra đột xuất năm 2023"),
        ("đợt phúc tra năm 2023", "kết quả phúc tra năm 2023"),
        ("đợt 1 năm 2023", "kết quả kiểm tra đợt 1 năm 2023"),
        ("quý II năm 2023", "kết quả kiểm tra quý II năm 2023"),
    ],
)
def test_the_results_of_a_round_say_once_what_was_done(name: str, said: str) -> None:
    assert results_of(name) == said


def test_how_it_is_done_stands_behind_the_subject() -> None:
    said = act_on("hồ sơ trực tuyến", VisitKind.THEMATIC, VisitForm.DIGITAL)
    assert said == "kiểm tra hồ sơ trực tuyến trên môi trường số"
    assert act_on("công vụ", VisitKind.SURPRISE, VisitForm.ON_SITE) == "kiểm tra đột xuất công vụ"


def test_areas_follow_the_plans_themes_and_not_the_folders() -> None:
    order = coming(visit(areas=("van-thu", "tthc")))
    plan = order.year.plan
    assert plan is not None
    whole = plan.themes[0]
    parts = [
        msgspec.structs.replace(whole, id=id, areas=(id,), period=None)
        for id in ("van-thu", "tthc")
    ]
    turned = in_year(order, plan=msgspec.structs.replace(plan, themes=tuple(parts)))
    found = [each.id for each in areas_of_plan(turned.workspace, turned.year)]

    told = all_areas(turned, coming_round(turned, turned.today).waiting)
    assert [area.id for area in told] == found == ["van-thu", "tthc"]


def test_a_round_narrowed_to_areas_names_them_without_their_about() -> None:
    order = request("2023")
    plan = order.year.plan
    assert plan is not None
    area = areas_of_plan(order.workspace, order.year)[1]
    narrowed = msgspec.structs.replace(plan.rounds[0], areas=(area.id,))
    asked = in_year(order, plan=msgspec.structs.replace(plan, rounds=(narrowed,)))

    content = timetable(asked)[0]["units"][0]["content"]

    assert area_title(area).startswith("Về ")
    assert content.casefold().startswith(area_title(area).removeprefix("Về ").casefold())
