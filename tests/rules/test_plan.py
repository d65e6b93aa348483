"""Plans of other shapes than the reference plan's, and where rules on plans end."""

import pytest

from tests.rules.telling import PLAN, SCHEDULE, UNITS, found, told

ROUND = "  - {id: quy-3, when: {quarter: 3}, units: [phuong-5]}\n"
LATER = "  - {unit: phuong-5, round: quy-3}\n"


@pytest.mark.parametrize(
    "when",
    [
        "{quarters: [3, 4]}",
        "{months: [7]}",
        "{months: [7, 8, 9]}",
        "{from: 01/07/2023, to: 01/07/2023}",
        "{from: 01/07/2023}",
        "{by: 30/11/2023}",
        "{quarter: 1, year: 2024}",
    ],
)
def test_a_round_may_say_its_time_in_any_way(when: str):
    assert told({PLAN: ("{quarter: 3}", when)}) == []


@pytest.mark.parametrize(
    "choose",
    [
        "{from: [phuong], by: tat-ca, except: [phuong-2]}",
        "{from: [phuong], by: ngau-nhien, at_least: 2}",
        "{from: [phuong, phong], by: chon-sau, exactly: 1, except: [phuong-2]}",
    ],
)
def test_a_round_may_choose_its_units(choose: str):
    assert told({PLAN: ("units: [phuong-5]", f"choose: [{choose}]")}) == []


@pytest.mark.parametrize(
    "choose",
    [
        "{from: [phuong], by: tat-ca, exactly: 2}",
        "{from: [phuong], by: chon-sau, exactly: 2, at_least: 1}",
    ],
)
def test_a_choice_says_how_many_in_one_way(choose: str):
    assert told({PLAN: ("units: [phuong-5]", f"choose: [{choose}]")}) == ["CCHC309"]


@pytest.mark.parametrize("kind", ["bo-sung", "dot-xuat", "phuc-tra"])
def test_a_round_of_added_visits_needs_no_units(kind: str):
    changes = {PLAN: (", units: [phuong-5]}", f", kind: {kind}}}"), SCHEDULE: (LATER, "")}

    assert told(changes) == []


@pytest.mark.parametrize(
    "deadline",
    [
        "days: 3, after: ket-luan, count: lam-viec",
        "after: ket-thuc-dot",
        "date: 30/06/2023",
        "times: 2",
        "",
    ],
)
def test_a_deadline_may_be_said_in_any_one_way(deadline: str):
    assert told({PLAN: ("days: 3, before: kiem-tra", deadline or "note: chưa định")}) == []


@pytest.mark.parametrize("more", ["date: 30/06/2023", "times: 2"])
def test_a_deadline_is_not_said_in_two_ways(more: str):
    assert told({PLAN: ("before: kiem-tra", f"before: kiem-tra, {more}")}) == ["CCHC313"]


def test_a_plan_may_stand_alone():
    line = (
        "decision: {number: 585/QĐ-UBND, date: 08/02/2023, by: Ủy ban nhân dân thành phố Vũng Tàu}"
    )

    assert told({PLAN: (line, "number: 32/KH-UBND\ndate: 08/02/2023")}) == []
    assert told({PLAN: (line, "number: 32/KH-UBND")}) == ["CCHC316"]


def test_a_unit_of_a_team_is_told_under_the_round_that_this_team_makes():
    second = (
        "  - id: to-2\n    called: Tổ\n    name: Tổ 2\n    symbol: T2\n    members:\n"
        "      - {id: to-truong, role: truong, title: Chánh Văn phòng, agency: phuong-5}\n"
    )
    changes = {
        PLAN: [
            ("\nrounds:\n", second + "\nrounds:\n"),
            ("units: [phuong-2]", "units: [phuong-2], teams: [doan]"),
            ("units: [phuong-5]", "units: [phuong-5], teams: [doan]"),
        ]
    }

    assert told(changes) == []


def test_two_heads_are_one_too_many():
    assert told({PLAN: ("role: thanh-vien", "role: truong")}) == ["CCHC314"]


def test_a_seat_may_be_given_the_area_that_no_agency_leads():
    functions = (", functions: [van-phong]", "")

    assert told({UNITS: functions}) == ["CCHC408"]
    assert told({UNITS: functions, PLAN: ("van-phong}", "van-phong, areas: [tthc]}")}) == []


def test_a_unit_that_follows_another_of_the_same_name_is_no_double():
    units = [
        ("short: Phường 5, kind: phuong}", "short: Phường 5, kind: phuong, since: 01/01/2023}"),
        ("name: Ủy ban nhân dân Phường 5", "name: Ủy ban nhân dân Phường 2"),
    ]

    assert told({UNITS: units}) == ["CCHC333"]
    ended = ("short: Phường 2, kind: phuong}", "short: Phường 2, kind: phuong, until: 31/12/2022}")
    assert told({UNITS: [*units, ended]}) == ["CCHC615"]


def test_an_unknown_unit_without_near_name_is_told_the_few_there_are():
    hint = found({PLAN: ("standing: phong-noi-vu", "standing: ubmttq")})[0].hint

    assert hint == "các mã đang có: phong-noi-vu, van-phong, phuong-2, phuong-5"
