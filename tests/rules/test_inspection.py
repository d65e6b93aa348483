"""Findings, figures, attendance and days: where the rules begin and end."""

import pytest

from cchc_cli.rules.inspection import copied_from
from tests.rules.telling import PHUONG_2, PHUONG_5, PLAN, SCHEDULE, TTHC, found, told

FIGURES = "{tiep-nhan: 1300, da-giai-quyet: 1248, dung-han: 1239, tre-han: 9}"
TWO = "{da-giai-quyet: {reported: 1248, counted: %s}, dung-han: 1239, tre-han: 9}"
UNMET = "    result: chua-dat\n"


@pytest.mark.parametrize("result", ["dat", "dat-mot-phan", "khong-ap-dung"])
def test_other_results_need_no_evidence(result: str):
    evidence = "    evidence: [Ảnh chụp bảng niêm yết ngày 16/5/2023]\n"

    assert told({PHUONG_2: [(UNMET, f"    result: {result}\n"), (evidence, "")]}) == []


def test_a_partly_met_item_needs_an_observation():
    observation = "    observation: Bảng niêm yết ghi số điện thoại cũ\n"
    changes = [(UNMET, "    result: dat-mot-phan\n"), (observation, "")]

    assert told({PHUONG_2: changes}) == ["CCHC502"]


def test_each_of_several_recommendations_is_judged():
    one = "{text: Cập nhật bảng niêm yết, due: 15/06/2023}"
    several = "[{text: a, due: 15/06/2023}, {text: b}, {text: c, due: 15/05/2023}]"

    diagnostics = found({PHUONG_2: (one, several)})

    assert [d.code for d in diagnostics] == ["CCHC506", "CCHC507"]
    assert diagnostics[0].span.column < diagnostics[1].span.column


def test_a_recommendation_due_on_the_day_of_the_visit_is_in_order():
    assert told({PHUONG_2: ("due: 15/06/2023", "due: 16/05/2023")}) == []


def test_a_remedied_recommendation_needs_no_due_day():
    done = ", remedy: {done: 16/05/2023, text: Đã thay bảng}"

    assert told({PHUONG_2: (", due: 15/06/2023", done)}) == []


def test_an_item_for_other_units_may_be_noted_as_not_applicable():
    finding = "  tthc.niem-yet:\n    result: dat"
    changes = {TTHC: ("kinds: [phuong]", "kinds: [phong]")}

    noted = (finding, "  tthc.niem-yet:\n    result: khong-ap-dung")
    assert told({**changes, PHUONG_2: noted}) == []


def test_an_item_outside_the_areas_of_the_visit_is_told():
    diagnostics = found({SCHEDULE: ("start: 8h00", "start: 8h00, areas: [tthc]")})

    assert [d.code for d in diagnostics] == ["CCHC504", "CCHC504"]
    assert "không thuộc lĩnh vực" in diagnostics[0].message


def test_nothing_is_missing_before_the_visit():
    assert told({PHUONG_5: "unit: phuong-5\nreport: {received: 01/07/2023}\n"}) == []


def test_what_is_missing_is_counted_and_the_first_three_named():
    minutes = "unit: phuong-5\nminutes: {number: 2}\n"

    message = found({PHUONG_5: minutes})[0].message

    assert message.startswith("còn 05 nội dung chưa có kết quả: chi-dao.ke-hoach, ")
    assert message.endswith("tthc.ho-so, …")


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        ("{da-giai-quyet: 1248, dung-han: 1239}", []),
        ("{tiep-nhan: 1248, da-giai-quyet: 1248}", []),
        (TWO % 1248, []),
        ("{tiep-nhan: 1300, da-giai-quyet: 1400, dung-han: 1239, tre-han: 9}", ["CCHC522"]),
    ],
)
def test_only_figures_that_are_all_there_are_added_up(figures: str, codes: list[str]):
    assert told({PHUONG_2: (FIGURES, figures)}) == codes


def test_the_two_columns_are_added_up_each_for_itself():
    diagnostics = found({PHUONG_2: (FIGURES, TWO % 1250)})

    assert [d.code for d in diagnostics] == ["CCHC522", "CCHC524"]
    assert diagnostics[0].message.startswith("cột “đoàn kiểm đếm”: ")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Kiểm đếm được 1.240 hồ sơ", []),
        ("Kiểm đếm được 1240 hồ sơ.", []),
        ("Kiểm đếm được 11.240 hồ sơ", ["CCHC524"]),
        ("Kiểm đếm được 1.240.000 hồ sơ", ["CCHC524"]),
        ("Số liệu chưa khớp", ["CCHC524"]),
    ],
)
def test_differing_counts_are_in_order_when_the_observation_names_them(
    words: str, codes: list[str]
):
    two = f"{{dung-han: {{reported: 1239, counted: 1240}}}}\n    observation: {words}"

    assert told({PHUONG_2: (FIGURES, two)}) == codes


def test_a_head_whose_place_another_takes_need_not_be_replaced():
    absent = ("{member: truong-doan, chair: có}", "{member: truong-doan, absent: Họp}")
    chair = ("secretary: có}", "secretary: có, chair: có}")

    assert told({PHUONG_2: absent}) == ["CCHC533"]
    assert told({PHUONG_2: [absent, chair]}) == []


def test_an_officer_of_the_inspected_unit_may_stay_away():
    absent = ("thanh-vien-vp, secretary: có}", "thanh-vien-vp, absent: Người của phường}")

    assert told({PHUONG_2: absent, PLAN: ("agency: van-phong", "agency: phuong-2")}) == [
        "CCHC408",
        "CCHC315",
    ]


def test_minutes_may_leave_out_what_a_note_explains():
    unexamined = "  tthc.niem-yet:\n    result: chua-kiem-tra\n    note: Mất điện"

    assert told({PHUONG_2: ("  tthc.niem-yet:\n    result: dat", unexamined)}) == []


def test_a_visit_held_outside_its_round_is_a_fact_and_no_error():
    day = [("date: 16/05/2023", "date: 03/07/2023"), ("due: 15/06", "due: 15/08")]
    signed = ("signed: 18/05", "signed: 18/07")
    schedule = ("date: 16/05/2023", "date: 03/07/2023")

    assert told({PHUONG_2: [*day, signed], SCHEDULE: schedule}) == ["CCHC558"]


def test_real_results_do_not_stand_in_an_illustrative_schedule():
    diagnostics = found({SCHEDULE: ("visits:", "illustrative: có\nvisits:")})

    assert [d.code for d in diagnostics] == ["CCHC561"]
    assert "là dữ liệu thật, còn lịch kiểm tra là minh họa" in diagnostics[0].message


def test_a_visit_in_the_next_year_is_believed():
    changes = [
        ("date: 16/05/2023", "date: 16/01/2024"),
        ("signed: 18/05/2023", "signed: 18/01/2023"),
    ]

    assert told({PHUONG_2: changes}) == ["CCHC558", "CCHC507", "CCHC554"]


def test_a_leap_day_of_the_next_year_is_believed():
    assert "CCHC554" in told({PHUONG_2: ("date: 16/05/2023", "date: 29/02/2024")})


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Đề nghị Văn phòng cấp lại mật khẩu", True),
        ("Giao Phòng Nội vụ hướng dẫn", True),
        ("Đề nghị Phường 2 cập nhật bảng", False),
        ("Văn phòng phẩm cần mua đủ", False),
        ("Đề nghị Phường 25 phối hợp", False),
    ],
)
def test_a_recommendation_to_another_unit_needs_its_owner(text: str, asked: bool):
    codes = told({PHUONG_2: ("text: Cập nhật bảng niêm yết", f"text: {text}")})

    assert codes == (["CCHC508"] if asked else [])


@pytest.mark.parametrize(
    ("owner", "wrong"), [("Phòng Nội vụ", False), ("phuong-2", True), ("van-phong", True)]
)
def test_an_owner_is_a_name_and_no_id(owner: str, wrong: bool):
    codes = told({PHUONG_2: ("due: 15/06/2023", f"due: 15/06/2023, owner: {owner}")})

    assert codes == (["CCHC512"] if wrong else [])


@pytest.mark.parametrize(
    ("name", "original"),
    [
        *(("phuong-2 - Copy", "phuong-2"), ("phuong-2 - Copy (2)", "phuong-2")),
        *(("phuong-2 (1)", "phuong-2"), ("Bản sao phuong-2", "phuong-2"), ("phuong-2", "")),
        *(("Copy of phuong-2", "phuong-2"), ("phuong-2 copy 3", "phuong-2")),
    ],
)
def test_a_copy_is_known_by_its_name(name: str, original: str):
    assert copied_from(name) == original
