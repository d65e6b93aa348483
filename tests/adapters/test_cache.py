import os
import time
from pathlib import Path

import pytest

from cchc_cli.adapters import cache
from cchc_cli.diagnostics import Diagnostic, Severity
from cchc_cli.source import Span

LONG_AGO = 1_600_000_000_000_000_000
FOUND = [Diagnostic("CCHC201", Severity.ERROR, Span("plans/units.yaml", 1, 2, 1, 5), "thiếu", "")]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    write(tmp_path / "work" / "plans" / "units.yaml", "kinds: []\n")
    return tmp_path / "work"


def write(file: Path, text: str, changed: int = LONG_AGO) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(changed, changed))


def known(root: Path) -> list[Diagnostic] | None:
    files = cache.stamps(root)
    assert files is not None
    return cache.recall(root, files)


def remember(root: Path) -> None:
    cache.remember(root, cache.stamps(root) or [], FOUND, time.time_ns())


def test_what_was_found_is_known_while_no_file_changes(root: Path):
    assert known(root) is None

    remember(root)

    assert known(root) == FOUND


def test_a_file_of_the_same_size_changed_later_is_checked_again(root: Path):
    remember(root)

    write(root / "plans" / "units.yaml", "kinds: {}\n", LONG_AGO + 1)

    assert known(root) is None


def test_a_new_or_missing_file_is_noticed(root: Path):
    remember(root)
    write(root / "checklists" / "a" / "01.yaml", "id: a\n")
    assert known(root) is None

    (root / "checklists" / "a" / "01.yaml").unlink()

    assert known(root) == FOUND


def test_a_file_changed_just_now_is_not_trusted(root: Path):
    write(root / "plans" / "units.yaml", "kinds: []\n", time.time_ns())

    remember(root)

    assert known(root) is None


@pytest.mark.parametrize(
    "damage",
    [b"", b"\x80\x04K\x01.", b"{}", b'{"tool": 1}', b"[" * 100_000, b'{"tool": "\xed\xa0\x80"}'],
)
def test_a_damaged_cache_is_ignored(root: Path, damage: bytes):
    remember(root)
    (file,) = (root.parent / "cache" / "cchc").iterdir()

    file.write_bytes(damage)

    assert known(root) is None


def test_the_outcome_of_another_version_is_ignored(root: Path, monkeypatch: pytest.MonkeyPatch):
    remember(root)

    monkeypatch.setattr(cache, "__version__", "99")

    assert known(root) is None


def test_a_copy_of_the_workspace_does_not_take_over_the_outcome(root: Path):
    remember(root)
    write(root.parent / "copy" / "plans" / "units.yaml", "kinds: []\n")

    assert known(root.parent / "copy") is None


def test_a_cache_folder_that_cannot_be_made_is_done_without(root: Path):
    (root.parent / "cache").write_text("", encoding="utf-8")

    remember(root)

    assert known(root) is None


def test_a_workspace_with_a_link_is_always_read(root: Path):
    (root / "plans" / "link.yaml").symlink_to(root / "plans" / "units.yaml")

    assert cache.stamps(root) is None
