"""Plans of other kinds than the sample's are checked, and printed in their own words."""

import re
from pathlib import Path

import pytest

from cchc_cli.decree.checker import check
from cchc_cli.model.progress import is_secret
from tests.documents.reading import faults_in_package, text_of
from tests.examples.plans import MADE, NAMES, VALID, document, every_text, workspace_of
from tests.examples.reading import reading


def test_there_are_enough_plans_of_other_kinds() -> None:
    assert len(VALID) >= 13
    assert {kind for _, _, kind, _ in MADE} >= {"bien-ban", "bao-cao-quy", "ke-hoach"}


@pytest.mark.parametrize("folder", VALID, ids=NAMES)
def test_the_check_says_what_is_expected(folder: Path, tmp_path: Path, update_golden: bool) -> None:
    expected = folder / "expected.txt"

    told = reading(folder, into=tmp_path)

    if update_golden:
        expected.write_bytes(told.encode())
    assert told == expected.read_bytes().decode()
    assert "lỗi CCHC" not in told


@pytest.mark.parametrize("name", NAMES)
def test_every_round_that_was_inspected_has_its_summary(name: str) -> None:
    for key, year in workspace_of(name).years.items():
        done = {v.round for v in year.visits if v.key in year.inspections}

        assert {of for n, k, kind, of in MADE if (n, k, kind) == (name, key, "bao-cao-quy")} == done


@pytest.mark.parametrize("name", NAMES)
def test_every_visit_at_a_unit_has_minutes_and_no_other_has(name: str) -> None:
    for key, year in workspace_of(name).years.items():
        there = {
            v.key
            for v in year.visits
            if v.key in year.inspections and year.form_of(v) == "truc-tiep"
        }

        assert {of for n, k, kind, of in MADE if (n, k, kind) == (name, key, "bien-ban")} == there


@pytest.mark.parametrize("each", MADE, ids=lambda each: "/".join(each[::2] + each[3:]))
def test_a_document_keeps_the_decree(each: tuple[str, str, str, str]) -> None:
    assert check(document(*each)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_a_sound_package(name: str) -> None:
    first = next(each for each in MADE if each[0] == name and each[2] == "bao-cao-quy")

    assert faults_in_package(document(*first)) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_another_plan_is_left_over(name: str) -> None:
    text = every_text(name)

    assert "Vũng Tàu" not in text
    assert "Phòng Nội vụ" not in text
    assert "None" not in text
    assert "{" not in text


@pytest.mark.parametrize("name", NAMES)
def test_no_heading_is_empty(name: str) -> None:
    text = every_text(name)

    assert not re.search(r"^(?:[IVX]+|\d+|[a-zđ])[.)]\s*$", text, re.MULTILINE)


@pytest.mark.parametrize(
    "name", ["xa-kiem-tra-phong", "hai-to-co-thu-ky", "so-ke-hoach-dung-rieng", "chi-dot-xuat"]
)
def test_a_team_called_to_is_never_called_doan(name: str) -> None:
    assert "Đoàn" not in every_text(name)


@pytest.mark.parametrize(
    "name", ["xa-kiem-tra-phong", "ba-don-vi-ngay-ruoi", "kiem-tra-cheo", "chi-dot-xuat"]
)
def test_a_plan_without_quarters_speaks_of_none(name: str) -> None:
    assert not re.search(r"\bquý\b", every_text(name), re.IGNORECASE)


def test_what_is_examined_elsewhere_is_notified_without_minutes() -> None:
    notice = document("chi-tieu-ba-mau-so", "2026", "thong-bao-ket-qua", "xa-hai")

    text = " ".join(text_of(notice).replace("_", " ").split())

    assert "trên cơ sở kết quả kiểm tra trên môi trường số" in text
    assert "đối với Ủy ban nhân dân xã Minh Hai" in text
    assert "Biên bản" not in text


def test_minutes_of_several_teams_each_bear_the_teams_own_name() -> None:
    texts = [
        text_of(document(*each))
        for each in MADE
        if each[0] == "nam-to-theo-linh-vuc" and each[2] == "bien-ban"
    ]

    heads = [re.search(r"BB-ĐKT\d", text) for text in texts]
    assert [head[0] for head in heads if head] == ["BB-ĐKT1", "BB-ĐKT2", "BB-ĐKT3", "BB-ĐKT4"]


def test_a_visit_kept_secret_stands_in_no_document() -> None:
    year = workspace_of("chi-dot-xuat").years["2026"]
    secret = [v.unit for v in year.visits if is_secret(year, v, year.inspections.get(v.key))]

    assert secret == ["phuong-ha"]
    assert "Minh Hà" not in every_text("chi-dot-xuat")


def test_a_round_named_after_the_act_is_told_without_saying_it_twice() -> None:
    told = document("kiem-tra-cheo", "2026", "bao-cao-quy", "kiem-tra-cheo")

    text = " ".join(text_of(told).replace("_", " ").split())

    assert "công tác cải cách hành chính, đợt kiểm tra chéo năm 2026" in text
    assert "báo cáo kết quả kiểm tra chéo năm 2026 như sau" in text
    assert "các Đoàn kiểm tra xã đã kiểm tra" in text


def test_a_survey_and_a_reinspection_are_called_so() -> None:
    survey = text_of(document("ban-chi-dao-khao-sat-phuc-tra", "2026", "bao-cao-quy", "khao-sat"))
    again = text_of(document("ban-chi-dao-khao-sat-phuc-tra", "2026", "bao-cao-quy", "phuc-tra"))

    assert "Kết quả khảo sát công tác cải cách hành chính" in " ".join(survey.split())
    told = " ".join(again.replace("_", " ").split())
    assert "Kết quả phúc tra công tác cải cách hành chính năm 2026" in told


def test_a_plan_tells_the_time_of_rounds_with_names_of_their_own() -> None:
    text = text_of(document("chon-don-vi-sau", "2024", "ke-hoach", "2024"))

    assert "1. Đợt 1: từ tháng 3 đến tháng 5 năm 2024" in text.replace("_", " ")
    assert "- Thời kỳ kiểm tra: từ" in text


def test_a_plan_of_surprise_visits_asks_nobody_for_a_report() -> None:
    text = text_of(document("chi-dot-xuat", "2026", "ke-hoach", "2026"))

    assert "ĐỀ CƯƠNG" not in text
    assert "Các cơ quan, đơn vị không nêu trước" in text.replace("_", " ")
