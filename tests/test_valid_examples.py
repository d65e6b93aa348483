"""Plans of other kinds than the sample's are checked, shown, changed and printed as they are."""

import datetime as dt
import difflib
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cchc_cli.decree.checker import check
from cchc_cli.documents.document import Request
from cchc_cli.flows.report import kind_named, offers
from cchc_cli.model.progress import is_secret
from cchc_cli.model.workspace import Workspace, Year
from tests.documents.example import printed
from tests.documents.reading import faults_in_package, text_of
from tests.examples.reading import EXAMPLES, reading
from tests.sample import Cchc

VALID = sorted(folder for folder in (EXAMPLES / "valid").iterdir() if folder.is_dir())
NAMES = [folder.name for folder in VALID]
AFTER = dt.timedelta(days=5)
"""How long after the last visit the documents are made."""


@cache
def workspace_of(name: str) -> Workspace:
    from cchc_cli.adapters.files import read_sources
    from cchc_cli.flows.load import load

    return load(*read_sources(EXAMPLES / "valid" / name)).workspace


def last_day(year: Year) -> dt.date:
    held = [each.held.date for each in year.inspections.values() if each.held]
    return max(held) + AFTER


def made() -> Iterator[tuple[str, str, str, str]]:
    """Yield every document that an example has the records for: its place, kind and subject."""
    for name in NAMES:
        for key, year in workspace_of(name).years.items():
            for offer in offers(workspace_of(name), year, last_day(year)):
                if not offer.missing:
                    yield name, key, offer.kind.id, offer.of


MADE = list(made())


@cache
def document(name: str, key: str, kind: str, of: str) -> bytes:
    year = workspace_of(name).years[key]
    request = Request(workspace=workspace_of(name), year=year, of=of, today=last_day(year))
    return printed(kind_named(kind), request)


def every_text(name: str) -> str:
    return "\n".join(text_of(document(*each)) for each in MADE if each[0] == name)


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
@pytest.mark.parametrize("words", [["schedule", "--all"], ["status"], ["report"]], ids=" ".join)
def test_an_overview_prints(name: str, words: list[str], cchc: Cchc) -> None:
    for key, year in workspace_of(name).years.items():
        said = cchc("--root", str(EXAMPLES / "valid" / name), "--plan", key, *words)

        assert (said.code, said.err) == (0, "")
        assert year.illustrative
        assert "MINH HỌA" in said.out or words != ["status"]


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


def test_targets_count_against_the_denominators_of_the_plan_rounded_up(cchc: Cchc) -> None:
    root = str(EXAMPLES / "valid/chi-tieu-ba-mau-so")

    told = " ".join(cchc("--root", root, "--today", "2026-12-01", "status").out.split())

    assert "30% sở, xã, phường: 04/04 đơn vị (30% của 11), đã đạt" in told
    assert "tự kiểm tra: 03/16 đơn vị (100% của 16); còn thiếu 13" in told
    assert "50% xã, phường: 02/03 đơn vị (50% của 05)" in told


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All examples as an officer would have them: somewhere of their own."""
    shutil.copytree(EXAMPLES / "valid", tmp_path / "mau")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "mau"


def changed_lines(old: str, new: str) -> list[str]:
    lines = difflib.ndiff(old.splitlines(), new.splitlines())
    return [line for line in lines if line[:1] in "+-"]


@pytest.mark.parametrize("name", NAMES)
def test_recording_one_answer_changes_only_its_lines(name: str, copied: Path, cchc: Cchc) -> None:
    key, year = next(iter(workspace_of(name).years.items()))
    visit = next(v for v in year.visits if v.key in year.inspections)
    item = next(iter(year.inspections[visit.key].findings))
    file = copied / name / year.inspection_path(visit.key)
    before = file.read_bytes().decode()

    words = ("record", visit.key, item, "--observation", "Đã xem lại: hồ sơ đủ")
    said = cchc("--root", str(copied / name), "--plan", key, *words)

    assert said.code == 0, said.err
    changed = changed_lines(before, file.read_bytes().decode())
    assert any("Đã xem lại: hồ sơ đủ" in line for line in changed)
    assert len(changed) <= 2


@pytest.mark.parametrize("name", NAMES)
def test_setting_one_date_changes_only_its_lines(name: str, copied: Path, cchc: Cchc) -> None:
    key, year = next(iter(workspace_of(name).years.items()))
    waiting = [v for v in year.visits if v.key not in year.inspections and not v.date]
    if not waiting:
        pytest.skip("every visit has its date")
    file = copied / name / year.path("schedule.yaml")
    before = file.read_bytes().decode()

    said = cchc("--root", str(copied / name), "--plan", key, "schedule", "set", *DATES[name])

    assert said.code == 0, said.err
    changed = changed_lines(before, file.read_bytes().decode())
    [gone] = [line for line in changed if line.startswith("-")]
    assert DATES[name][0].removesuffix("-1") in gone


DATES = {
    "moi-truong-so": ("xa-dong", "16/6/2026"),
    "chon-don-vi-sau": ("xa-nam-1", "14/5/2024"),
    "nam-to-theo-linh-vuc": ("phuong-tay-1", "14/10/2025"),
    "hai-to-co-thu-ky": ("xa-trung", "11/8/2026"),
    "so-ke-hoach-dung-rieng": ("chi-cuc", "8/9/2026"),
}
"""A unit and a day for each example that has a visit without a date."""


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
    assert "Kết quả phúc tra công tác cải cách hành chính năm 2026" in " ".join(again.split())


def test_a_plan_tells_the_time_of_rounds_with_names_of_their_own() -> None:
    text = text_of(document("chon-don-vi-sau", "2024", "ke-hoach", "2024"))

    assert "1. Đợt 1: từ tháng 3 đến tháng 5 năm 2024" in text.replace("_", " ")
    assert "- Thời kỳ kiểm tra: từ" in text


def test_a_plan_of_surprise_visits_asks_nobody_for_a_report() -> None:
    text = text_of(document("chi-dot-xuat", "2026", "ke-hoach", "2026"))

    assert "ĐỀ CƯƠNG" not in text
    assert "Các cơ quan, đơn vị không nêu trước" in text.replace("_", " ")


def test_what_is_added_to_a_round_of_surprise_visits_stays_secret(copied: Path, cchc: Cchc) -> None:
    root = str(copied / "chi-dot-xuat")
    words = ("schedule", "add", "phuong-thu", "--round", "ca-nam", "--date", "19/8/2026")

    added = cchc("--root", root, "--today", "2026-08-01", *words)
    shown = cchc("--root", root, "--today", "2026-08-01", "schedule", "--all")

    assert "phuong-thu-dot-xuat" in added.out
    assert "Minh Thu" not in shown.out


def test_after_a_visit_to_nobody_the_notice_comes_next_not_minutes(cchc: Cchc) -> None:
    root = str(EXAMPLES / "valid/moi-truong-so")

    told = cchc("--root", root, "--today", "2026-06-01", "status").out

    assert "cchc report thong-bao-ket-qua xa-ha (thông báo kết quả)" in told
    assert "15/5/2026" in told
