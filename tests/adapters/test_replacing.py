"""Files are replaced whole, only over the text that was read, and never behind a lock's back."""

import errno
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_cli.adapters import replacing
from cchc_cli.adapters.files import NotWritableError, OutsideError
from cchc_cli.adapters.replacing import ChangedOnDiskError, replace_text

PATH = "plans/2023/a.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / PATH
    file.parent.mkdir(parents=True)
    file.write_bytes("cũ\r\n".encode())
    return file


def test_the_file_holds_the_new_text_and_keeps_its_mode(tmp_path: Path, file: Path):
    file.chmod(0o640)

    replace_text(tmp_path, PATH, "cũ\r\n", "mới\r\n")

    assert file.read_bytes() == "mới\r\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [p.name for p in file.parent.iterdir()] == ["a.yaml"]


def test_a_new_file_is_made_with_its_folders(tmp_path: Path):
    replace_text(tmp_path, PATH, None, "mới")

    assert (tmp_path / PATH).read_text(encoding="utf-8") == "mới"


@pytest.mark.parametrize("before", ["khác", None], ids=["other text", "thought to be new"])
def test_a_file_that_holds_something_else_is_left_alone(tmp_path: Path, file: Path, before):
    with pytest.raises(ChangedOnDiskError):
        replace_text(tmp_path, PATH, before, "mới")

    assert file.read_bytes() == "cũ\r\n".encode()


def test_a_file_that_is_no_text_any_more_is_left_alone(tmp_path: Path, file: Path):
    file.write_bytes(b"\xff\xfe")

    with pytest.raises(ChangedOnDiskError):
        replace_text(tmp_path, PATH, "cũ\r\n", "mới")


def test_a_file_that_went_away_is_not_made_again(tmp_path: Path, file: Path):
    file.unlink()

    with pytest.raises(ChangedOnDiskError):
        replace_text(tmp_path, PATH, "cũ\r\n", "mới")


@pytest.mark.parametrize("path", ["../a.yaml", "plans/2023/ra-ngoai.yaml"])
def test_nothing_is_written_outside(tmp_path: Path, file: Path, tmp_path_factory, path: str):
    outside = tmp_path_factory.mktemp("ngoai") / "a.yaml"
    (file.parent / "ra-ngoai.yaml").symlink_to(outside)

    with pytest.raises(OutsideError):
        replace_text(tmp_path, path, None, "mới")

    assert not outside.exists()


def test_a_link_inside_is_kept_and_its_file_replaced(tmp_path: Path, file: Path):
    link = file.with_name("b.yaml")
    link.symlink_to("a.yaml")

    replace_text(tmp_path, "plans/2023/b.yaml", "cũ\r\n", "mới")

    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "mới"


def test_a_read_only_file_is_left_to_its_owner(tmp_path: Path, file: Path):
    file.chmod(0o444)

    with pytest.raises(NotWritableError, match=f"không ghi được {PATH}: không có quyền"):
        replace_text(tmp_path, PATH, "cũ\r\n", "mới")

    assert file.read_bytes() == "cũ\r\n".encode()


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path):
    (tmp_path / "plans").write_text("", encoding="utf-8")

    with pytest.raises(NotWritableError, match="có một tệp đứng ở chỗ của thư mục"):
        replace_text(tmp_path, PATH, None, "mới")


REFUSALS = {
    errno.EACCES: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã dùng hết dung lượng được cấp",
    errno.EIO: "ổ đĩa bị lỗi",
}


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize(
    ("where", "call"),
    [(tempfile, "mkstemp"), (Path, "chmod"), (os, "fsync"), (Path, "replace")],
    ids=["made", "written", "flushed", "renamed"],
)
def test_what_the_disk_refuses_leaves_the_old_text_and_no_rest(
    tmp_path: Path, file: Path, monkeypatch, where: object, call: str, code: int
):
    def refuse(*arguments: object, **options: object) -> None:
        raise OSError(code, "x")

    monkeypatch.setattr(where, call, refuse)

    with pytest.raises(NotWritableError, match=f"^không ghi được {PATH}: {REFUSALS[code]}$"):
        replace_text(tmp_path, PATH, "cũ\r\n", "mới")

    assert {p.name: p.read_bytes() for p in file.parent.iterdir()} == {"a.yaml": "cũ\r\n".encode()}


NOBODY = 65534


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """Returns a folder of someone whom its mode binds, also where the tests run as root."""
    is_root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as name:
        if is_root:
            os.chown(name, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield Path(name)
        finally:
            Path(name).chmod(0o700)
            if is_root:
                os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="folders have no such mode there")
def test_a_read_only_folder_is_left_as_it_is(own_folder: Path):
    (own_folder / "a.yaml").write_text("cũ", encoding="utf-8")
    own_folder.chmod(0o500)

    with pytest.raises(NotWritableError, match=r"không ghi được a\.yaml: không có quyền"):
        replace_text(own_folder, "a.yaml", "cũ", "mới")

    assert {p.name: p.read_text(encoding="utf-8") for p in own_folder.iterdir()} == {"a.yaml": "cũ"}


def test_a_folder_that_cannot_be_flushed_is_told_apart_from_one_not_written(
    tmp_path: Path, file: Path, monkeypatch
):
    answers = iter([None, OSError(errno.EIO, "x")])

    def flush(handle: int) -> None:
        if error := next(answers):
            raise error

    monkeypatch.setattr(os, "fsync", flush)

    with pytest.raises(NotWritableError, match=f"đã ghi {PATH}, nhưng ổ đĩa báo lỗi"):
        replace_text(tmp_path, PATH, "cũ\r\n", "mới")

    assert file.read_text(encoding="utf-8") == "mới"


@pytest.mark.skipif(os.name == "nt", reason="Windows flushes no folders")
def test_a_disk_that_knows_no_flushing_of_folders_is_written_all_the_same(
    tmp_path: Path, file: Path, monkeypatch
):
    def flush(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", flush)

    replace_text(tmp_path, PATH, "cũ\r\n", "mới")

    assert file.read_text(encoding="utf-8") == "mới"


def test_a_writer_that_was_stopped_is_not_waited_for_without_end(
    tmp_path: Path, file: Path, monkeypatch
):
    monkeypatch.setattr(replacing, "PATIENCE", 0.05)

    with (
        replacing.locked(file),
        pytest.raises(NotWritableError, match="một lệnh khác đang ghi mà chưa xong"),
    ):
        replace_text(tmp_path, PATH, "cũ\r\n", "mới")

    assert file.read_bytes() == "cũ\r\n".encode()


def test_a_name_of_any_length_or_sign_can_be_written_and_swept(tmp_path: Path, file: Path):
    name = "[a]*" + "ế" * 80 + ".yaml"
    (file.parent / f".{name[:60]}.abc.tmp").write_bytes(b"")

    replace_text(tmp_path, f"plans/2023/{name}", None, "mới")

    assert sorted(p.name for p in file.parent.iterdir()) == sorted(["a.yaml", name])


def test_what_a_killed_writer_left_is_removed(tmp_path: Path, file: Path):
    (file.parent / ".a.yaml.abc123.tmp").write_bytes(b"n")
    (file.parent / ".b.yaml.abc123.tmp").write_bytes(b"n")

    replace_text(tmp_path, PATH, "cũ\r\n", "mới")

    assert sorted(p.name for p in file.parent.iterdir()) == [".b.yaml.abc123.tmp", "a.yaml"]


KILLED = """
import os, signal, sys
from pathlib import Path
from cchc_cli.adapters import replacing
replacing.os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
replacing.replace_text(Path(sys.argv[1]), sys.argv[2], "cũ\\r\\n", "mới")
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_a_writer_killed_in_the_middle_leaves_the_old_text_and_no_lock(tmp_path: Path, file: Path):
    command = [sys.executable, "-X", "utf8", "-c", KILLED, str(tmp_path), PATH]
    assert subprocess.run(command, check=False).returncode == -9
    assert file.read_bytes() == "cũ\r\n".encode()

    replace_text(tmp_path, PATH, "cũ\r\n", "mới")

    assert {p.name: p.read_text(encoding="utf-8") for p in file.parent.iterdir()} == {
        "a.yaml": "mới"
    }
