"""Plans of other kinds than the sample's are shown and changed by the commands."""

import difflib
import shutil
from pathlib import Path

import pytest

from tests.examples.plans import NAMES, workspace_of
from tests.examples.reading import EXAMPLES
from tests.sample import Cchc


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("words", [["schedule", "--all"], ["status"], ["report"]], ids=" ".join)
def test_an_overview_prints(name: str, words: list[str], cchc: Cchc) -> None:
    for key, year in workspace_of(name).years.items():
        said = cchc("--root", str(EXAMPLES / "valid" / name), "--plan", key, *words)

        assert (said.code, said.err) == (0, "")
        assert year.illustrative
        assert "MINH HỌA" in said.out or words != ["status"]


def test_targets_count_against_the_denominators_of_the_plan_rounded_up(cchc: Cchc) -> None:
    root = str(EXAMPLES / "valid/chi-tieu-ba-mau-so")

    told = " ".join(cchc("--root", root, "--today", "2026-12-01", "status").out.split())

    assert "30% sở, xã, phường: 04/04 đơn vị (30% của 11), đã đạt" in told
    assert "tự kiểm tra: 02/16 đơn vị (100% của 16); còn thiếu 14" in told
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
