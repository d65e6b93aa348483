"""Schedules: what may be added to a plan, which days and sessions clash."""

import pytest

from cchc_cli.yamltext.report import near
from tests.rules.telling import PLAN, SCHEDULE, UNITS, found, told

LATER = "{unit: phuong-5, round: quy-3}"
DAY = "date: 17/08/2023"


@pytest.mark.parametrize("kind", ["bo-sung", "dot-xuat", "phuc-tra"])
def test_units_outside_the_plan_may_be_added_at_any_time(kind: str):
    added = f"{LATER}\n  - {{unit: van-phong, round: quy-3, date: 20/12/2023, kind: {kind}}}"

    assert told({SCHEDULE: (LATER, added)}) == []


def test_units_that_the_round_lets_choose_are_of_the_plan():
    choose = "choose: [{from: [phong], by: chon-sau, exactly: 1, except: [phong-noi-vu]}]"
    plan = ("units: [phuong-5]", f"units: [phuong-5], {choose}")

    chosen = f"{LATER}\n  - {{unit: %s, round: quy-3}}"
    assert told({PLAN: plan, SCHEDULE: (LATER, chosen % "van-phong")}) == []
    assert told({PLAN: plan, SCHEDULE: (LATER, chosen % "phong-noi-vu")}) == ["CCHC606"]


@pytest.mark.parametrize("day", ["01/07/2023", "30/09/2023"])
def test_the_first_and_last_day_belong_to_the_round(day: str):
    date = (LATER, f"{{unit: phuong-5, round: quy-3, date: {day}}}")

    assert set(told({SCHEDULE: date})) <= {"CCHC608"}


@pytest.mark.parametrize("reason", ["postponed: Mưa bão", "cancelled: Sáp nhập"])
def test_the_day_of_a_visit_that_is_off_is_not_judged(reason: str):
    off = f"{{unit: phuong-5, round: quy-3, date: 22/10/2023, {reason}}}"

    assert told({SCHEDULE: (LATER, off)}) == []


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ("sang", "chieu", []),
        ("sang", "sang", ["CCHC609"]),
        ("ca-ngay", "chieu", ["CCHC609"]),
        ("chieu", "ca-ngay", ["CCHC609"]),
    ],
)
def test_a_team_makes_one_visit_a_session(first: str, second: str, codes: list[str]):
    two = (
        f"{{unit: phuong-5, round: quy-3, {DAY}, session: {first}}}\n"
        f"  - {{unit: van-phong, round: quy-3, kind: bo-sung, {DAY}, session: {second}}}"
    )

    assert told({SCHEDULE: (LATER, two)}) == codes


def test_a_team_must_be_of_the_round():
    second = (
        "  - id: to-2\n    called: Tổ\n    name: Tổ 2\n    symbol: T2\n    members:\n"
        "      - {id: to-truong, role: truong, title: Chánh Văn phòng, agency: van-phong}\n"
    )
    plan = [
        ("\nrounds:\n", second + "\nrounds:\n"),
        ("units: [phuong-2]", "units: [phuong-2], teams: [doan]"),
        ("units: [phuong-5]", "units: [phuong-5], teams: [to-2]"),
    ]

    assert told({PLAN: plan}) == []
    named = (LATER, "{unit: phuong-5, round: quy-3, team: doan}")
    assert told({PLAN: plan, SCHEDULE: named}) == ["CCHC603"]


@pytest.mark.parametrize(
    ("start", "session", "codes"),
    [
        ("11h59", "sang", []),
        ("12h00", "chieu", []),
        ("12h00", "sang", ["CCHC613"]),
        ("2h00", "chieu", ["CCHC613"]),
        ("14h00", "ca-ngay", []),
    ],
)
def test_noon_parts_the_sessions(start: str, session: str, codes: list[str]):
    visit = ("session: sang, start: 8h00", f"session: {session}, start: {start}")

    assert told({SCHEDULE: visit}) == codes


def test_the_units_of_a_round_without_a_line_are_told_together():
    rounds = ("units: [phuong-5]}", "units: [phuong-5, van-phong]}")
    every = found({PLAN: rounds, SCHEDULE: "visits: []\n"})
    lacking = [d for d in every if d.code == "CCHC605"]

    assert [d.message for d in lacking] == [
        "đợt “quy-2” còn đơn vị chưa có trong lịch",
        "đợt “quy-3” còn đơn vị chưa có trong lịch",
    ]
    assert lacking[1].hint == (
        "02 đơn vị phuong-5, van-phong: từng đơn vị, thêm: cchc schedule add phuong-5"
        " --round quy-3, hoặc thêm và xếp ngày cả loạt: cchc schedule propose --write"
    )


def test_an_id_from_which_a_word_was_left_out_is_known():
    assert near("xa-son", ["xa-long", "xa-bac-son"]) == "xa-bac-son"
    assert near("xa-bac", ["xa-bac-son", "xa-bac-ha", "xa-ba"]) == "xa-ba"


TRIP = "kind: phuong, trip: tuyen}"
TO_2 = """\
  - id: to-2
    called: Tổ kiểm tra
    name: Tổ kiểm tra số 2
    symbol: TKT2
    members:
      - {id: to-truong, role: truong, title: Phó Trưởng phòng Nội vụ, agency: phong-noi-vu}
"""
AGAIN = "  - {id: phuong-2-3, unit: phuong-2, round: quy-3, kind: bo-sung%s, team: doan}\n"


@pytest.mark.parametrize(
    ("own", "of_other", "codes"),
    [
        ("", "to-2", ["CCHC635"]),
        ("", "doan", []),
        (", cancelled: Sáp nhập", "to-2", []),
        (", form: moi-truong-so", "to-2", []),
    ],
)
def test_a_trip_joins_only_units_of_one_team(own: str, of_other: str, codes: list[str]):
    visits = [("visits:\n", f"visits:\n{AGAIN % own}")]
    visits += [(LATER, LATER.replace("}", f", team: {of_other}}}"))]
    visits += [("{unit: phuong-2, ", "{unit: phuong-2, team: doan, ")]
    units = [(f"Phường {n}, kind: phuong}}", f"Phường {n}, {TRIP}") for n in (2, 5)]

    heard = told({SCHEDULE: visits, UNITS: units, PLAN: ("\nrounds:", f"{TO_2}\nrounds:")})

    assert heard == codes
