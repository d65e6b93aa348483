import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cchc_cli.adapters import cache
from cchc_cli.diagnostics import Diagnostic, Severity
from cchc_cli.source import Span

LONG_AGO = 1_600_000_000_000_000_000
_TICK = 0.05
"""Seconds after which the system's own time of a file surely differs."""
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


def remember(root: Path, found: list[Diagnostic] = FOUND) -> None:
    """Keep what was found, as a check does that begins when the files are no longer new."""
    cache.remember(root, cache.stamps(root) or [], found, time.time_ns() + 3_000_000_000)


def cache_file(root: Path) -> Path:
    (file,) = (root.parent / "cache" / "cchc").iterdir()
    return file


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


def test_a_file_whose_time_was_set_back_after_a_change_is_checked_again(root: Path):
    remember(root)
    time.sleep(_TICK)

    write(root / "plans" / "units.yaml", "kinds: {}\n")

    assert known(root) is None


def test_a_file_that_may_no_longer_be_read_is_checked_again(root: Path):
    remember(root)
    time.sleep(_TICK)
    (root / "plans" / "units.yaml").chmod(0o200)

    if sys.platform != "win32":
        assert known(root) is None


def test_a_file_changed_just_now_is_not_trusted(root: Path):
    cache.remember(root, cache.stamps(root) or [], FOUND, time.time_ns())

    assert known(root) is None


def test_a_file_dated_later_than_the_clock_is_not_trusted(root: Path):
    write(root / "plans" / "units.yaml", "kinds: []\n", time.time_ns() + 3_600_000_000_000)

    remember(root)

    assert known(root) is None


@pytest.mark.parametrize(
    "damage",
    [b"", b"\x80\x04K\x01.", b"{}", b'{"tool": 1}', b"[" * 100_000, b'{"tool": "\xed\xa0\x80"}'],
)
def test_a_damaged_cache_is_ignored(root: Path, damage: bytes):
    remember(root)

    cache_file(root).write_bytes(damage)

    assert known(root) is None


def test_a_cache_cut_off_anywhere_is_ignored(root: Path):
    remember(root)
    whole = cache_file(root).read_bytes()

    for length in range(len(whole)):
        cache_file(root).write_bytes(whole[:length])
        assert known(root) is None


@pytest.mark.parametrize(
    "change",
    [
        {"code": "\x1b[2J"},
        {"code": "CCHC2011"},
        {"span": Span("../../etc/passwd", 1, 1, 1, 1)},
        {"span": Span("/etc/passwd", 1, 1, 1, 1)},
        {"span": Span("C:\\passwords.txt", 1, 1, 1, 1)},
        {"span": Span("plans/units.yaml", -7, 1, 1, 1)},
        {"span": Span("plans/units.yaml", 1, 0, 1, 1)},
        {"span": Span("plans/units.yaml", 1, 1, 1, 10**18)},
    ],
)
def test_mistakes_that_no_check_makes_are_ignored(root: Path, change: dict[str, Any]):
    remember(root, [msgspec.structs.replace(FOUND[0], **change)])

    assert known(root) is None


def test_a_cache_that_would_fill_the_memory_is_not_read(root: Path):
    remember(root)
    with cache_file(root).open("r+b") as file:
        file.truncate(10**12)

    assert known(root) is None


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
def test_a_pipe_in_place_of_the_cache_is_not_waited_for(root: Path):
    remember(root)
    file = cache_file(root)
    file.unlink()
    os.mkfifo(file)

    assert known(root) is None


def test_an_outcome_too_large_to_be_read_is_not_kept(root: Path):
    remember(root, [msgspec.structs.replace(FOUND[0], message="x" * 20_000_000)])

    assert not (root.parent / "cache").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_nothing_is_written_through_a_link_that_waits_in_the_cache_folder(root: Path):
    remember(root)
    victim = root.parent / "victim"
    victim.write_text("mine", encoding="utf-8")
    cache_file(root).with_suffix(f".{os.getpid()}.tmp").symlink_to(victim)

    remember(root)

    assert victim.read_text(encoding="utf-8") == "mine"
    assert known(root) == FOUND


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


def test_without_a_home_folder_all_is_read_each_time(root: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.delenv("LOCALAPPDATA")
    monkeypatch.setattr(Path, "home", no_home)

    remember(root)

    assert known(root) is None


def no_home() -> Path:
    raise RuntimeError("Could not determine home directory.")


def test_a_relative_cache_folder_is_not_made_here(root: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    monkeypatch.setenv("LOCALAPPDATA", "cache")
    monkeypatch.setattr(Path, "home", lambda: root.parent / "home")
    monkeypatch.chdir(root)

    remember(root)

    assert not (root / "cache").exists()
    assert known(root) == FOUND


def test_a_name_that_is_no_text_is_done_without(root: Path):
    files = [*(cache.stamps(root) or []), ("plans/\udcff.yaml", 1, LONG_AGO, LONG_AGO)]

    cache.remember(root, files, FOUND, time.time_ns() + 3_000_000_000)

    assert cache.recall(root, files) is None


MANY_TURNS = """
import sys, time
from pathlib import Path
from cchc_cli.adapters import cache
root = Path(sys.argv[1])
files = cache.stamps(root)
for _ in range(300):
    cache.remember(root, files, [], time.time_ns() + 3_000_000_000)
    assert cache.recall(root, files) in ([], None if sys.platform == "win32" else [])
"""


def test_processes_that_write_and_read_at_once_find_a_whole_outcome(root: Path):
    command = [sys.executable, "-c", MANY_TURNS, str(root)]

    done = [process.wait() for process in [subprocess.Popen(command) for _ in range(4)]]

    assert done == [0, 0, 0, 0]
    assert cache_file(root).suffix == ".json"
