import unicodedata
from pathlib import Path

import pytest

from cchc_cli.cli import run

TEXT = "kinds:\n  - {id: phuong, name: phường, plural: Các phường}\nunits:\n"
UNITS = TEXT + "  - {id: phuong-2, name: UBND Phường 2, short: Phường 2, kind: phuong}\n"


@pytest.fixture
def units(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    file = tmp_path / "plans/units.yaml"
    file.write_bytes(unicodedata.normalize("NFD", UNITS).encode())
    return file


def test_without_a_terminal_the_mends_are_only_shown(
    units: Path, capfd: pytest.CaptureFixture[str]
):
    before = units.read_bytes()

    code = run(["--root", str(units.parent.parent), "check", "--fix"])

    told = capfd.readouterr()
    assert code == 1
    assert units.read_bytes() == before
    assert "+++ plans/units.yaml" in told.out
    assert "thêm --yes" in told.err


def test_with_yes_the_mends_are_written_and_the_check_is_clean(
    units: Path, capfd: pytest.CaptureFixture[str]
):
    code = run(["--root", str(units.parent.parent), "check", "--fix", "--yes"])

    assert code == 0
    assert units.read_bytes() == UNITS.encode()
    assert "không có lỗi" in capfd.readouterr().out


def test_a_sound_workspace_has_nothing_to_mend(units: Path, capfd: pytest.CaptureFixture[str]):
    units.write_text(UNITS, encoding="utf-8")

    assert run(["--root", str(units.parent.parent), "check", "--fix"]) == 0
    assert "Không có gì để sửa tự động" in capfd.readouterr().out


@pytest.mark.parametrize("words", [["--yes"], ["--fix", "--format", "json"]])
def test_options_that_do_not_go_together_are_refused(units: Path, words: list[str]):
    assert run(["--root", str(units.parent.parent), "check", *words]) == 2
