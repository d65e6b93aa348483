"""Proposals of dates: inside the round, around what is in the way, spread evenly, told why."""

import datetime as dt

import pytest
from tests.flows.proposing import ALIKE, BY_AREA, ONE_TEAM, Case, a_round, commune

from cchc_cli.flows.check import check_loaded, errors

WEEK = "from: 15/05/2023, to: 19/05/2023"
BUSY = "visits: []\nunavailable: [{%s, from: %s, reason: họp}]\n"
NOTICE = "  - {id: tb, of: thong-bao-lich, name: Gửi, days: %s, count: %s, before: kiem-tra, \
source: V}\n"
REPORT = "  - {id: bc, of: bao-cao-don-vi, name: Gửi, days: 3, before: kiem-tra, source: V}\n"
MANY = "".join(commune(n) for n in range(1, 6))


def arranged(said: str) -> str:
    return f"arrange: {{{said}}}\nvisits: []\n"


def test_visits_are_spread_evenly_in_the_order_of_the_plan():
    case = Case(a_round("quarter: 2", "phuong-5, phuong-2, van-phong"))

    assert case.days() == {
        "phuong-5": "18/4 sang",
        "phuong-2": "17/5 sang",
        "van-phong": "15/6 sang",
    }
    assert "đều trong quý (01/03); tránh sáng thứ Hai 17/4" in case.told()


def test_one_visit_is_in_the_middle():
    case = Case(a_round(WEEK, "phuong-2"))

    assert case.days() == {"phuong-2": "17/5 sang"}
    assert "giữa đợt" in case.told()


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("months: [5]", "17/5 sang"),
        ("quarters: [2, 3]", "30/6 sang"),
        ("by: 30/06/2023", "05/5 sang"),
        ("from: 18/12/2023", "22/12 sang"),
        ("months: [1], year: 2024", "16/01 sang"),
    ],
)
def test_a_round_may_be_said_in_any_way(when: str, day: str):
    assert Case(a_round(when, "phuong-2")).days() == {"phuong-2": day}


def test_a_round_may_begin_and_end_with_half_a_day():
    half = "from: 18/05/2023, to: 19/05/2023, from_session: chieu, to_session: sang"
    case = Case(a_round(half, "phuong-2, phuong-5, xa-1"), units=MANY)

    assert case.days() == {"phuong-2": "18/5 chieu", "phuong-5": "19/5 sang"}
    assert "Xã 1: đoàn ĐKT không còn buổi trống" in case.told()


def test_a_half_day_holds_no_whole_day():
    schedule = arranged("sessions: [ca-ngay]")
    half = "from: 18/05/2023, to: 19/05/2023, to_session: sang"

    assert Case(a_round(half, "phuong-2"), schedule).days() == {"phuong-2": "18/5 ca-ngay"}


def test_holidays_are_left_out_and_named():
    case = Case(a_round("from: 24/04/2023, to: 10/05/2023", "phuong-2"))

    assert case.days() == {"phuong-2": "05/5 sang"}
    assert "giữa đợt; tránh kỳ nghỉ 29/4 – 03/5" in case.told()


def test_a_made_up_saturday_is_worked_but_avoided():
    today = dt.date(2024, 4, 1)
    saturday = a_round("from: 04/05/2024, to: 04/05/2024", "phuong-2")
    near = a_round("from: 03/05/2024, to: 04/05/2024", "phuong-2")

    assert Case(saturday, today=today).days() == {"phuong-2": "04/5 sang"}
    assert Case(near, today=today).days() == {"phuong-2": "03/5 sang"}


@pytest.mark.parametrize(
    ("avoid", "day"),
    [("[]", "02/5 sang"), ("[sang-thu-hai]", "02/5 sang"), ("[sau-ngay-nghi]", "03/5 sang")],
)
def test_times_are_avoided_as_the_office_says(avoid: str, day: str):
    when = a_round("from: 29/04/2025, to: 05/05/2025", "phuong-2")
    case = Case(when, arranged(f"avoid: {avoid}"), today=dt.date(2025, 3, 1))

    assert case.days() == {"phuong-2": {"02/5 sang": "29/4 sang", "03/5 sang": "29/4 sang"}[day]}


@pytest.mark.parametrize(
    ("days", "count", "first"),
    [(10, "lich", "17/5"), (10, "lam-viec", "19/5"), (6, "lich", "17/5")],
)
def test_no_visit_is_before_its_notice(days: int, count: str, first: str):
    case = Case(
        a_round(WEEK, "phuong-2"), deadlines=NOTICE % (days, count), today=dt.date(2023, 5, 5)
    )

    assert case.days() == {"phuong-2": f"{first} sang"}


def test_where_no_notice_is_in_time_the_first_day_in_time_is_told():
    case = Case(
        a_round(WEEK, "phuong-2"), deadlines=NOTICE % (5, "lich"), today=dt.date(2023, 5, 16)
    )

    told = case.told()
    assert "thông báo lịch phải gửi trước 05 ngày, sớm nhất là 22/5/2023" in told
    assert case.days() == {}


def test_the_unit_gets_time_for_its_report():
    today = dt.date(2023, 5, 8)
    slow, quick = (arranged(f"prepare: {days}") for days in (5, 0))

    assert Case(a_round(WEEK, "phuong-2"), slow, deadlines=REPORT, today=today).days() == {
        "phuong-2": "18/5 sang"
    }
    assert Case(a_round(WEEK, "phuong-2"), quick, deadlines=REPORT, today=today).days() == {
        "phuong-2": "17/5 sang"
    }


@pytest.mark.parametrize(
    "who", ["unit: phuong-2", "team: doan", "agency: van-phong", "member: thanh-vien-vp"]
)
def test_nobody_who_is_needed_is_busy(who: str):
    case = Case(a_round(WEEK, "phuong-2"), BUSY % (who, "16/05/2023, to: 18/05/2023"))

    assert case.days()["phuong-2"] in {"15/5 chieu", "19/5 sang"}
    assert "bận từ 16/5/2023 đến 18/5/2023 (họp)" in case.told()


def test_who_is_busy_in_the_morning_is_free_in_the_afternoon():
    case = Case(
        a_round("from: 17/05/2023, to: 17/05/2023", "phuong-2"),
        BUSY % ("team: doan", "17/05/2023, session: sang"),
    )

    assert case.days() == {"phuong-2": "17/5 chieu"}


def test_an_agency_is_not_inspected_the_day_it_sends_people():
    case = Case(a_round("from: 16/05/2023, to: 17/05/2023", "van-phong, phuong-2, phuong-5"))

    days = case.days()
    assert days["van-phong"][:4] not in {days["phuong-2"][:4], days["phuong-5"][:4]}


def test_an_agency_keeps_clear_of_visits_that_have_a_day():
    settled = "visits: [{unit: phuong-2, round: dot, date: 17/05/2023, session: chieu}]\n"
    case = Case(a_round(WEEK, "van-phong, phuong-2"), settled)

    assert case.days() != {"van-phong": "17/5 sang"}
    assert len(case.days()) == 1


FAR = commune(1, ", trip: dao") + commune(2, ", trip: dao") + commune(3)


def test_units_of_a_trip_are_visited_in_one_go():
    case = Case(a_round("quarter: 2", "xa-1, xa-3, xa-2"), units=FAR)

    days = case.days()
    assert days["xa-1"][:4] == days["xa-2"][:4] != days["xa-3"][:4]
    assert "cùng chuyến với Xã 2" in case.told()


def test_a_trip_of_one_visit_a_day_takes_days_in_a_row():
    case = Case(a_round("quarter: 2", "xa-1, xa-2"), arranged("visits_a_day: 1"), FAR)

    one, two = sorted(
        dt.datetime.strptime(d.split()[0], "%d/%m").date() for d in case.days().values()
    )
    assert (two - one).days == 1


def test_a_trip_joins_the_unit_that_has_its_day():
    settled = "visits: [{unit: xa-1, round: dot, date: 06/06/2023, session: sang}]\n"

    case = Case(a_round("quarter: 2", "xa-1, xa-2"), settled, FAR)

    assert case.days() == {"xa-2": "06/6 chieu"}
    assert "cùng chuyến với Xã 1" in case.told()


def test_one_vehicle_takes_one_team_a_day():
    far = commune(1, ", far: có") + commune(2, ", far: có")
    teams = ALIKE.replace("}]}", "}], units: [xa-1]}", 1).replace("}]}", "}], units: [xa-2]}", 1)
    whole = a_round("from: 16/05/2023, to: 17/05/2023", "xa-1, xa-2")

    alone = Case(whole, arranged("vehicles: 1"), far, teams).days()
    enough = Case(whole, arranged("vehicles: 2"), far, teams).days()

    assert alone["xa-1"][:4] != alone["xa-2"][:4]
    assert enough["xa-1"][:4] == enough["xa-2"][:4]


def test_teams_by_area_come_to_a_unit_together():
    case = Case(a_round(WEEK, "phuong-2"), teams=BY_AREA)

    assert case.days() == {"phuong-2": "17/5 sang", "phuong-2-to-2": "17/5 sang"}
    assert "Phường 2 T1, T2" in case.told()


def test_teams_by_area_may_come_apart():
    days = Case(a_round(WEEK, "phuong-2"), arranged("teams_meet: khac-buoi"), teams=BY_AREA).days()

    assert len(set(days.values())) == len(days) == 2


def test_a_team_joins_the_others_that_have_a_day():
    settled = (
        "visits:\n  - {unit: phuong-2, round: dot, team: to-1, date: 19/05/2023, session: sang}\n"
        "  - {id: p-2, unit: phuong-2, round: dot, team: to-2}\n"
    )
    case = Case(a_round(WEEK, "phuong-2"), settled, teams=BY_AREA)

    assert case.days() == {"p-2": "19/5 sang"}
    assert "các đoàn khác đến đơn vị 19/5/2023" in case.told()


def test_of_teams_that_are_alike_one_is_chosen_by_turns():
    case = Case(a_round(WEEK, "phuong-2, phuong-5"), teams=ALIKE)

    assert [each.team.id for each in case.proposal.dated] == ["to-1", "to-2"]
    assert [v.team for v in case.written().workspace.years["2023"].visits] == ["to-1", "to-2"]


def test_a_line_that_could_be_of_either_team_is_left_alone():
    case = Case(
        a_round(WEEK, "phuong-2"), "visits: [{unit: phuong-2, round: dot}]\n", teams=BY_AREA
    )

    assert case.days() == {}
    assert "Phường 2: thêm team: một trong to-1, to-2" in case.told()


def test_who_sits_in_two_teams_is_in_one_place():
    from tests.rules.telling import MEMBERS

    from cchc_cli.source import Source

    teams = ALIKE.replace("}]}", "}], units: [phuong-2]}", 1).replace(
        "}]}", "}], units: [phuong-5]}", 1
    )
    case = Case(a_round("from: 17/05/2023, to: 17/05/2023", "phuong-2, phuong-5"), teams=teams)
    people = (
        "people:\n  - {member: t-1, name: Nguyễn Văn A}\n  - {member: t-2, name: Nguyễn Văn A}\n"
    )
    case.loaded = case.loaded.with_source(Source(MEMBERS, people))

    assert sorted(case.days().values()) == ["17/5 chieu", "17/5 sang"]


def test_what_is_written_stays_and_nothing_new_is_proposed():
    case = Case(a_round("quarter: 2", "phuong-2, xa-1, xa-2"), units=FAR)
    case.written()

    assert case.days() == {}
    assert "Đã có ngày, giữ nguyên: 03 cuộc." in case.told()


def test_one_more_unit_moves_no_other():
    case = Case(a_round("quarter: 2", "phuong-2, phuong-5"))
    before = {v.key: v.date for v in case.written().workspace.years["2023"].visits}
    schedule = case.loaded.sources["plans/2023/schedule.yaml"].text
    more = Case(a_round("quarter: 2", "phuong-2, xa-1, phuong-5"), schedule, MANY)

    after = {v.key: v.date for v in more.written().workspace.years["2023"].visits}

    assert after.items() > before.items()
    assert list(more.days()) == []


def test_the_line_of_a_visit_may_say_its_session():
    said = (
        "visits:\n  - {unit: phuong-2, round: dot, session: chieu}\n"
        "  - {unit: phuong-5, round: dot, start: 14h}\n"
    )

    days = Case(a_round(WEEK, "phuong-2, phuong-5"), said).days()

    assert [day.split()[1] for day in days.values()] == ["chieu", "chieu"]


def test_what_needs_no_visit_is_told():
    case = Case(a_round(WEEK, "phuong-2, phuong-5", ", form: qua-ho-so"))

    assert case.days() == {}
    assert "Không cần ngày đến đơn vị: Phường 2 (qua hồ sơ) và Phường 5 (qua hồ sơ)." in case.told()
    assert [v.unit for v in case.written().workspace.years["2023"].visits] == [
        "phuong-2",
        "phuong-5",
    ]


@pytest.mark.parametrize("off", ["postponed: Mưa bão", "cancelled: Sáp nhập"])
def test_what_is_off_is_left_alone(off: str):
    case = Case(a_round(WEEK, "phuong-2"), f"visits: [{{unit: phuong-2, round: dot, {off}}}]\n")

    assert case.days() == {}
    assert case.proposal.new == ()
    assert ("Đang hoãn, để nguyên: Phường 2 (Mưa bão)" in case.told()) == ("postponed" in off)


def test_units_to_be_chosen_have_no_day_until_they_are():
    choose = ", choose: [{from: [phuong], by: chon-sau, exactly: 3}]"
    chosen = "visits: [{unit: xa-1, round: dot}]\n"
    case = Case(a_round(WEEK, "van-phong", choose), chosen, MANY)

    assert set(case.days()) == {"van-phong", "xa-1"}
    assert "còn phải chọn 02 UBND phường (mới có 01/03)" in case.told()


def test_where_all_of_a_kind_are_inspected_nobody_has_to_choose():
    choose = ", choose: [{from: [phuong], by: tat-ca, except: [phuong-5]}]"
    case = Case(a_round(WEEK, "van-phong", choose))

    assert set(case.days()) == {"van-phong", "phuong-2"}
    assert "chọn" not in case.told()


def test_a_day_of_a_year_not_announced_is_estimated():
    case = Case(a_round("months: [5], year: 2027", "phuong-2"), today=dt.date(2026, 11, 27))

    assert [each.basis.name for each in case.proposal.dated] == ["ESTIMATED"]
    assert "dự kiến" in case.told()


def test_a_unit_is_visited_while_it_exists():
    ending = commune(1, ", until: 16/05/2023")
    case = Case(a_round(WEEK, "xa-1"), units=ending)

    assert case.days() == {"xa-1": "16/5 sang"}


def test_as_many_as_can_be_are_laid_and_the_rest_is_told_why():
    one_day = a_round("from: 17/05/2023, to: 17/05/2023", "phuong-2, phuong-5, xa-1, xa-2")
    busy = BUSY % ("unit: xa-2", "17/05/2023")
    case = Case(one_day, busy, MANY)

    told = case.told()
    assert len(case.days()) == 2
    assert "Chưa xếp được 02 cuộc:" in told
    assert "đoàn ĐKT không còn buổi trống gợi ý: kéo dài đợt, hoặc thêm đoàn" in told
    assert "Xã 2: Xã 2 bận 17/5/2023 (họp) gợi ý: " in told


def test_a_team_that_could_make_more_visits_a_day_is_told_how():
    one_day = a_round("from: 17/05/2023, to: 17/05/2023", "phuong-2, phuong-5")
    settings = "arrange: {sessions: [ca-ngay], visits_a_day: 1}\nvisits: []\n"
    case = Case(one_day, settings)

    cures = "thêm buổi ở arrange.sessions, tăng arrange.visits_a_day, kéo dài đợt, hoặc thêm đoàn"
    assert f"gợi ý: {cures}" in case.told()


def test_the_fewest_reasons_that_explain_are_told():
    busy = "visits: []\nunavailable:\n" + "".join(
        f"  - {{{who}, from: {first}/05/2023, to: {last}/05/2023}}\n"
        for who, first, last in [
            ("unit: phuong-2", 15, 16),
            ("team: doan", 15, 17),
            ("agency: van-phong", 18, 19),
            ("unit: phuong-2", 17, 18),
        ]
    )
    case = Case(a_round(WEEK, "phuong-2"), busy)

    assert [each.why for each in case.proposal.undone] == [
        ("Văn phòng bận từ 18/5/2023 đến 19/5/2023", "đoàn ĐKT bận từ 15/5/2023 đến 17/5/2023")
    ]


def test_a_search_that_was_broken_off_says_so():
    from cchc_cli.flows.proposal import propose
    from cchc_cli.flows.proposal_text import notes

    case = Case(a_round("from: 16/05/2023, to: 17/05/2023", "van-phong, phuong-2, phuong-5"))
    found = propose(case.loaded.workspace, case.year, case.today, effort=0)

    assert not found.exact
    assert "dừng tìm" in " ".join(notes(case.loaded.workspace, case.year, found))


def test_a_round_of_surprise_visits_gets_no_dates():
    case = Case(a_round(WEEK, "phuong-2", ", kind: dot-xuat"))

    assert case.days() == {}
    assert "không đề xuất ngày, vì kiểm tra đột xuất không báo trước" in case.told()


def test_the_half_day_of_a_surprise_visit_is_kept_free_and_not_told():
    line = "{id: bat-ngo, unit: xa-1, round: dot, kind: dot-xuat, date: 17/05/2023, session: sang}"
    case = Case(a_round(WEEK, "phuong-2"), f"visits: [{line}]\n", MANY)

    assert case.days()["phuong-2"] != "17/5 sang"
    assert "Xã 1" not in case.told()
    assert "17/5" not in case.told().replace("17/5/2023 chiều", "")


TWICE = a_round("quarter: 2", "phuong-2") + a_round("quarter: 4", "phuong-2").replace("dot,", "q4,")


@pytest.mark.parametrize(
    ("teams", "ids"),
    [
        (ONE_TEAM, ["phuong-2", "phuong-2-q4"]),
        (ALIKE, ["phuong-2", "phuong-2-q4"]),
        (BY_AREA, ["phuong-2", "phuong-2-to-2", "phuong-2-to-1", "phuong-2-to-2-2"]),
    ],
)
def test_a_unit_in_two_rounds_gets_visits_of_different_ids(teams: str, ids: list[str]):
    case = Case(TWICE, teams=teams)
    before = case.days()

    assert list(before) == ids
    assert not errors(check_loaded(case.written()))
    assert [v.key for v in case.year.visits if v.date] == ids
    assert not case.days()


def test_the_command_for_a_chosen_unit_names_the_team_if_there_are_several():
    rounds = (
        "  - {id: dot, when: {quarter: 2}, choose: [{from: [phuong], by: chon-sau, exactly: 1}]}\n"
    )
    command = "(cchc schedule add ĐƠN_VỊ --round ĐỢT%s):"

    assert command % "" in Case(rounds).told()
    assert command % " --team ĐOÀN" in Case(rounds, teams=ALIKE).told()
