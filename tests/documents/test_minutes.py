"""The minutes: nothing typed is lost, everything counted is right, gaps stay blank."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.documents.document import NotReady
from cchc_cli.documents.minutes import MINUTES, build
from cchc_cli.model.inspection import Finding, Inspection
from cchc_cli.model.units import FormerName
from cchc_cli.model.words import PeriodWord, Result
from tests.documents.example import printed, request, workspace
from tests.documents.odd_cases import (
    HELD,
    in_year,
    no_papers,
    nothing_found,
    only_met,
    thirty_members,
    with_inspection,
    with_unit,
)
from tests.documents.reading import words_of

_INSPECTIONS = workspace().years["2023"].inspections
_HELD = [key for key, inspection in _INSPECTIONS.items() if inspection.held]


def _typed(inspection: Inspection) -> list[str]:
    """Return every text typed in the inspection, but the remedies, which come later."""
    texts: list[str | None] = [
        *inspection.guidance,
        *inspection.proposals,
        *(inspection.opinion or "").split("\n"),
    ]
    for finding in inspection.findings.values():
        texts += [finding.observation, finding.cause, finding.good_practice, finding.note]
        texts += finding.evidence
        for given in finding.recommendations:
            texts += [given.text, given.owner]
    for row in inspection.attendance.team:
        texts.append(row.replaced_by.name if row.replaced_by else None)
    for person in inspection.attendance.unit:
        texts += [person.name, person.title]
    return [line for text in texts if text for line in text.splitlines() if line]


@pytest.mark.parametrize("key", _HELD)
def test_every_typed_text_is_in_the_minutes(key: str) -> None:
    words = words_of(printed(MINUTES, request(key))).casefold()

    typed = [" ".join(text.split()).rstrip(".").casefold() for text in _typed(_INSPECTIONS[key])]

    assert [text for text in typed if text not in words] == []


@pytest.mark.parametrize("key", _HELD)
def test_the_table_of_results_is_the_recount_of_the_findings(key: str) -> None:
    results = [finding.result for finding in _INSPECTIONS[key].findings.values()]

    total = build(request(key))["total"]

    assert total["met"] == results.count(Result.MET)
    assert total["partly_met"] == results.count(Result.PARTLY_MET)
    assert total["not_met"] == results.count(Result.NOT_MET)
    assert total["not_applicable"] == results.count(Result.NOT_APPLICABLE)


def test_the_total_is_the_sum_of_the_areas() -> None:
    context = build(request("phong-tnmt"))

    for name, value in context["total"].items():
        assert value == sum(area[name] for area in context["areas"])


def test_the_deputy_in_the_chair_signs_for_the_absent_head() -> None:
    head = build(thirty_members())["signers"]["head"]

    assert head["lines"] == ["KT. TRƯỞNG ĐOÀN", "PHÓ TRƯỞNG ĐOÀN"]
    assert head["name"] == "Nguyễn Văn vi-tri-1"


def test_an_absent_member_is_named_with_reason_and_replacement() -> None:
    team = build(thirty_members())["team"]

    assert team["absent"][0].endswith("(lý do: đi công tác; không có người dự thay);")
    assert team["absent"][1].endswith("người dự thay: bà Trần Thị B, Phó Trưởng phòng).")
    assert team["present"][-1].endswith("Phó Trưởng phòng, dự thay ông Nguyễn Văn vi-tri-5.")


def test_an_absent_secretary_leaves_the_place_blank() -> None:
    context = build(thirty_members())

    assert set(context["secretary"]) == {"…"}
    assert context["signers"]["secretary"]["name"].strip() == ""


def test_what_is_not_known_is_left_blank_and_never_invented() -> None:
    context = build(no_papers())

    assert context["number"] == "01/BB-ĐKT"
    assert context["issuer"]["lines"] == ["ĐOÀN KIỂM TRA", "CẢI CÁCH HÀNH CHÍNH"]
    assert context["signers"]["head"]["name"].strip() == ""
    assert context["draft"] == "NHÁP"


def test_a_number_that_the_clerk_has_not_given_is_blank() -> None:
    inspection = msgspec.structs.replace(_INSPECTIONS["phong-tnmt"], minutes=None)

    context = build(with_inspection(request("phong-tnmt"), "phong-tnmt", inspection))

    assert context["number"].replace("\u00a0", " ") == "      /BB-ĐKT"
    assert context["copies"].strip() == "bản có giá trị như nhau"


def test_nothing_found_makes_no_empty_heading() -> None:
    words = words_of(printed(MINUTES, nothing_found()))

    assert "Ưu điểm" not in words
    assert "Tồn tại, hạn chế" not in words
    assert "1. Nội dung chưa kiểm tra" in words
    assert "Chưa đánh giá nội dung nào trong 50 nội dung." in words
    assert "Đoàn kiểm tra không có kiến nghị đối với" in words


def test_all_met_says_so() -> None:
    words = words_of(printed(MINUTES, only_met()))

    assert "Đã đánh giá 50/50 nội dung thuộc 08 lĩnh vực: 50 nội dung đạt (100%)." in words
    assert "Không có nội dung được đánh giá chưa đạt hoặc đạt một phần." in words


def test_the_unit_has_the_name_of_the_day() -> None:
    former = FormerName(name="Phòng Nông nghiệp", short="Phòng NN", until=dt.date(2023, 12, 31))

    context = build(with_unit(request("phong-tnmt"), "phong-tnmt", formerly=(former,)))

    assert context["unit"]["name"] == "Phòng Nông nghiệp"


def test_a_finding_of_several_lines_is_one_sentence_in_the_text() -> None:
    finding = Finding(result=Result.NOT_MET, observation="Dòng một.\nDòng hai.")
    inspection = Inspection(
        unit="phong-tnmt", held=HELD, findings={"the-che.theo-doi-thi-hanh": finding}
    )

    context = build(with_inspection(request("phong-tnmt"), "phong-tnmt", inspection))

    told = context["shortcomings"][0]["findings"][0]
    assert told["observation"] == "Dòng một. Dòng hai"
    assert context["annex"][1]["findings"][2]["remarks"] == ["Dòng một.", "Dòng hai."]


@pytest.mark.parametrize(
    ("of", "sentence"),
    [
        ("khong-co", "lịch kiểm tra không có cuộc “khong-co”"),
        ("phuong-rach-dua", "chưa có kết quả kiểm tra “phuong-rach-dua”"),
    ],
)
def test_minutes_need_a_visit_that_was_held(of: str, sentence: str) -> None:
    with pytest.raises(NotReady, match=sentence):
        build(request(of))


def test_a_finding_on_an_item_that_was_not_asked_is_not_dropped() -> None:
    finding = Finding(result=Result.NOT_MET, observation="Chưa niêm yết danh sách hộ nghèo")
    inspection = Inspection(
        unit="phong-tnmt", held=HELD, findings={"chi-dao.niem-yet-cong-khai": finding}
    )

    order = with_inspection(request("phong-tnmt"), "phong-tnmt", inspection)

    assert "Chưa niêm yết danh sách hộ nghèo" in words_of(printed(MINUTES, order))


def test_data_of_the_day_of_the_visit_have_its_date() -> None:
    order = request("phuong-2")
    plan = order.year.plan
    assert plan is not None
    themes = tuple(msgspec.structs.replace(t, period=PeriodWord.VISIT_DAY) for t in plan.themes)
    year = in_year(order, plan=msgspec.structs.replace(plan, themes=themes))

    assert "Thời kỳ kiểm tra: ngày 16 tháng 5 năm 2023." in words_of(printed(MINUTES, year))


def test_what_the_unit_says_ends_with_a_full_stop() -> None:
    order = request("phong-tnmt")
    said = msgspec.structs.replace(order.year.inspections["phong-tnmt"], opinion="Nhất trí\nRõ!")

    assert build(with_inspection(order, "phong-tnmt", said))["opinion"] == ["Nhất trí.", "Rõ!"]
