import os
from pathlib import Path

import pytest

from cchc_cli.adapters import journal

PATH = "plans/2023/inspections/phuong-2.yaml"
FILE = f".cchc/journal/{PATH}.jsonl"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "Kiểm tra 2023"
    folder.mkdir()
    return folder


def news(root: Path) -> list[str]:
    return [edit.new for edit in journal.edits(root, PATH)]


def test_nothing_is_kept_at_first(root: Path):
    assert journal.edits(root, PATH) == []


def test_edits_are_kept_in_order(root: Path):
    assert journal.keep(root, PATH, None, "một") == ""
    assert journal.keep(root, PATH, "một", "hai") == ""

    assert news(root) == ["một", "hai"]


def test_a_forgotten_edit_is_no_longer_kept(root: Path):
    journal.keep(root, PATH, None, "một")
    journal.keep(root, PATH, "một", "hai")

    journal.forget(root, PATH, journal.edits(root, PATH)[-1])

    assert news(root) == ["một"]


def test_git_sees_nothing_of_it(root: Path):
    journal.keep(root, PATH, None, "một")

    assert (root / ".cchc/.gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe\x00", b"[]\n\n{}\n"])
def test_a_damaged_journal_is_ignored_and_mended(root: Path, damage: bytes):
    journal.keep(root, PATH, None, "một")
    file = root / FILE
    file.write_bytes(damage)

    assert journal.edits(root, PATH) == []
    assert journal.keep(root, PATH, "một", "hai") == ""
    assert news(root) == ["hai"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_in_its_place_is_not_waited_for(root: Path):
    (root / FILE).parent.mkdir(parents=True)
    os.mkfifo(root / FILE)

    assert journal.edits(root, PATH) == []
    assert journal.keep(root, PATH, "một", "hai") == ""
    assert news(root) == ["hai"]


def test_a_folder_in_its_place_is_said_not_raised(root: Path):
    (root / FILE).mkdir(parents=True)

    assert journal.keep(root, PATH, None, "một") == "đây là thư mục"


def test_a_file_in_the_place_of_its_folder_is_said_not_raised(root: Path):
    (root / ".cchc").write_text("", encoding="utf-8")

    assert journal.keep(root, PATH, None, "một") == "có một tệp đứng ở chỗ của thư mục"


def test_a_link_does_not_lead_it_out_of_the_workspace(root: Path, tmp_path: Path):
    outside = tmp_path / "ngoài"
    outside.mkdir()
    (root / ".cchc").symlink_to(outside, target_is_directory=True)

    said = journal.keep(root, PATH, None, "một")

    assert said == ".cchc là liên kết ra ngoài thư mục làm việc"
    assert list(outside.iterdir()) == []
