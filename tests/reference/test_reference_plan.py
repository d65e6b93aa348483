"""The reference plan and the data say the same, in both directions.

Nothing of `cchc` is used: the plan's lines come from its markdown (reference_text), and the same
list is put together again from YAML (reference_data). A line missing, added, moved, changed or
at another depth shows.
"""

import re
from collections import Counter

import pytest
from tests.reference.reference_data import (
    AREA_PATHS,
    AREAS,
    PATHS,
    PLAN,
    TEAM,
    UNITS,
    area_items,
    leaves,
    unit_of,
)
from tests.reference.reference_data import lines as data_lines
from tests.reference.reference_text import ORIGINAL, SLIPS, mended
from tests.reference.reference_text import lines as text_lines

TEXT = text_lines(mended(ORIGINAL))
DATA = list(data_lines())
COMMENTS = "\n".join(re.findall(r"#.*", "\n".join(path.read_text("utf-8") for path in PATHS)))


def in_chapter(chapter: str, *marks: str) -> list[str]:
    return [x.text for x in TEXT if x.part.split(".")[0] == chapter and x.mark in marks]


def test_no_line_of_the_plan_is_missing_from_the_data():
    assert Counter(TEXT) - Counter(DATA) == Counter()


def test_the_data_say_nothing_that_the_plan_does_not_say():
    assert Counter(DATA) - Counter(TEXT) == Counter()


def test_the_lines_stand_in_the_order_of_the_plan():
    assert DATA == TEXT


@pytest.mark.parametrize("slip", SLIPS)
def test_each_mended_slip_occurs_once_in_the_original(slip: str):
    assert ORIGINAL.count(slip) == 1


@pytest.mark.parametrize(
    "told", ["PhườngThắng Tam", "báo cáo cáo", "tình hình hình", "liên quan . Riêng", "ngắt câu"]
)
def test_each_mended_slip_is_told_in_a_comment(told: str):
    assert told in COMMENTS


def test_the_plan_has_8_areas_54_content_lines_and_53_leaves():
    items = [item for area in AREAS for item in area_items(area)]

    assert len(AREAS) == len(in_chapter("II", "1.", *(f"{n}." for n in range(2, 9)))) == 8
    assert len(in_chapter("II", "-", "+")) == 54
    assert len(leaves(items)) == 53
    assert sum("items" in item for item in items) == 1


@pytest.mark.parametrize(("number", "count"), [*enumerate((7, 4, 12, 7, 5, 4, 5, 10), 1)])
def test_each_area_has_its_lines(number: int, count: int):
    items = area_items(AREAS[number - 1])

    assert len(items) + sum(len(item.get("items", ())) for item in items) == count
    assert sum(x.part == f"II.{number}" and x.mark in "-+" for x in TEXT) == count


def test_the_area_of_procedures_has_two_groups_and_no_other_area_has_any():
    assert [[len(group["items"]) for group in area.get("groups", ())] for area in AREAS] == [
        *([], [], [5, 7], [], [], [], [], [])
    ]


def test_item_ids_are_unique_and_begin_with_the_id_of_their_area():
    ids = [(area["id"], item["id"]) for area in AREAS for item in leaves(area_items(area))]

    assert len({item for _, item in ids}) == 53
    assert all(item.startswith(area + ".") for area, item in ids)


def test_every_document_cited_in_an_item_is_a_legal_basis_and_no_other():
    for item in (leaf for area in AREAS for leaf in leaves(area_items(area))):
        cited = dict.fromkeys(re.findall(r"\d+/\d{4}/[A-ZĐ-]+", item["text"]))

        assert [basis["number"] for basis in item.get("legal", ())] == list(cited)


def test_nine_units_are_inspected_in_three_rounds():
    ids = [unit for round_ in PLAN["rounds"] for unit in round_["units"]]

    assert [len(round_["units"]) for round_ in PLAN["rounds"]] == [3, 3, 3]
    assert len({unit_of(unit)["name"] for unit in ids}) == 9


def test_the_team_has_a_head_a_deputy_and_one_of_each_of_seven_agencies():
    head, deputy, *others = TEAM["members"]

    assert (head["role"], deputy["role"]) == ("truong", "pho")
    assert {seat["role"] for seat in others} == {"thanh-vien"}
    assert len({seat["agency"] for seat in others}) == len(others) == 7


def test_every_seat_is_called_after_its_agency():
    for seat in TEAM["members"][2:]:
        agency = unit_of(seat["agency"])

        assert seat["title"].removeprefix("Đại diện ") in (agency["name"], agency["short"])


def test_every_time_that_the_plan_sets_is_a_deadline():
    said = re.findall(r"\d+ ngày|\d+ lần", "\n".join(in_chapter("I", "-") + in_chapter("V", "-")))
    kept = [x for x in PLAN["deadlines"] if "days" in x or "times" in x]

    assert said == ["02 lần", "03 ngày"]
    assert {(x.get("times"), x.get("days"), x.get("before")) for x in kept} == {
        *((2, None, None), (None, 3, "kiem-tra"))
    }


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ("bao-cao-don-vi", "gửi về Phòng Nội vụ trước 03 ngày kể từ ngày Đoàn kiểm tra làm việc"),
        ("tu-kiem-tra", "tự kiểm tra trong nội bộ cơ quan, đơn vị ít nhất 02 lần/năm"),
        ("bao-cao-sau-dot", "Kết thúc đợt kiểm tra, tổ chức họp Đoàn kiểm tra"),
        ("bao-cao-khac-phuc", "thực hiện nghiêm túc và có báo cáo kết quả khắc phục"),
    ],
)
def test_every_deadline_rests_on_words_of_the_part_that_it_names(deadline: str, words: str):
    source = next(x["source"] for x in PLAN["deadlines"] if x["id"] == deadline)

    assert [x.part for x in TEXT if words in x.text] == [source]


def test_no_deadline_is_without_words_of_the_plan():
    assert [x["id"] for x in PLAN["deadlines"]] == [
        *("bao-cao-don-vi", "tu-kiem-tra", "bao-cao-sau-dot", "bao-cao-khac-phuc")
    ]


def test_a_task_with_a_deadline_stands_in_the_part_that_the_deadline_names():
    sources = {x["id"]: x["source"] for x in PLAN["deadlines"]}
    tasks = [(n, task) for n, duty in enumerate(PLAN["duties"], 1) for task in duty["tasks"]]
    told = {task["deadline"]: f"V.{n}" for n, task in tasks if "deadline" in task}

    assert told == {key: part for key, part in sources.items() if part.startswith("V.")}


def test_all_units_of_the_plan_are_listed_and_each_once():
    named = [seat["agency"] for seat in TEAM["members"]]
    named += [unit for round_ in PLAN["rounds"] for unit in round_["units"]]

    assert {unit["id"] for unit in UNITS["units"]} == set(named)
    assert len(UNITS["units"]) == 14


def test_area_files_are_numbered_like_the_parts_of_the_plan():
    assert [path.name[:2] for path in AREA_PATHS] == [f"{n:02}" for n in range(1, 9)]
