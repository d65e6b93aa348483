"""Which files are read, and what is said of those that are not."""

import errno
import os
from pathlib import Path

import pytest

from cchc_cli.adapters.files import find_root, inside, read_sources, why, yaml_paths


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    return tmp_path


def told(root: Path) -> list[tuple[str, int, str]]:
    _, found = read_sources(root)
    return [(d.span.path, d.span.line, d.message) for d in found]


def test_the_root_is_the_nearest_folder_above_with_plans(root: Path):
    below = root / "plans/2023/inspections"
    below.mkdir(parents=True)

    assert find_root(below) == root
    assert find_root(root) == root


def test_there_is_no_root_without_plans(tmp_path: Path):
    assert find_root(tmp_path / "khong-co") is None


def test_yaml_files_are_read_in_order_and_hidden_ones_are_not(root: Path):
    for name in ("b.yaml", "a.yml", "C.YAML", ".x.yaml.tmp", ".git.yaml", "d.txt"):
        (root / "plans" / name).touch()

    assert list(yaml_paths(root)) == ["plans/C.YAML", "plans/a.yml", "plans/b.yaml"]


def test_text_is_read_as_it_stands(root: Path):
    (root / "plans/a.yaml").write_bytes("tên: Phường 2\r\nx: 1".encode())

    sources, found = read_sources(root)

    assert [(s.path, s.text) for s in sources] == [("plans/a.yaml", "tên: Phường 2\r\nx: 1")]
    assert not found


def test_bytes_that_are_no_text_are_told_with_their_line(root: Path):
    (root / "plans/a.yaml").write_bytes(b"a: 1\nb: \xe1\n")

    assert told(root) == [("plans/a.yaml", 2, "tệp không phải văn bản UTF-8")]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(root: Path):
    os.mkfifo(root / "plans/a.yaml")

    assert told(root) == [("plans/a.yaml", 1, "đây không phải tệp thường")]


def test_a_circle_of_links_is_told(root: Path):
    (root / "plans/a.yaml").symlink_to("a.yaml")

    assert told(root) == [("plans/a.yaml", 1, "không đọc được tệp: liên kết vòng tròn")]


def test_a_link_to_nowhere_is_told(root: Path):
    (root / "plans/a.yaml").symlink_to("b.yaml")

    _, (found,) = read_sources(root)

    assert found.message == "không đọc được tệp: liên kết dẫn tới chỗ không có gì"
    assert found.hint == "xóa liên kết, hoặc chép tệp thật vào đây"


def test_a_link_out_of_the_workspace_is_not_followed(root: Path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("ngoai") / "a.yaml"
    outside.write_text("a: 1", encoding="utf-8")
    (root / "plans/a.yaml").symlink_to(outside)

    assert told(root) == [("plans/a.yaml", 1, "tệp là liên kết ra ngoài thư mục làm việc")]


def test_a_linked_folder_is_told_and_not_passed_over(root: Path, tmp_path_factory):
    (root / "plans/2024").mkdir()
    (root / "plans/2023").symlink_to(root / "plans/2024")
    (root / "plans/2022").symlink_to(tmp_path_factory.mktemp("ngoai"))

    assert told(root) == [
        ("plans/2022", 1, "thư mục là liên kết ra ngoài thư mục làm việc"),
        ("plans/2023", 1, "thư mục là liên kết nên không đọc"),
    ]


def test_a_file_in_the_place_of_a_folder_is_read_as_a_file(root: Path):
    (root / "checklists").write_text("a: 1", encoding="utf-8")

    sources, _ = read_sources(root)

    assert [s.path for s in sources] == ["checklists"]


def test_a_huge_file_is_not_read(root: Path):
    with (root / "plans/a.yaml").open("wb") as stream:
        stream.truncate(50_000_000)

    message = "tệp quá lớn (50,0 MB; tối đa 1 MB) nên không đọc"
    assert told(root) == [("plans/a.yaml", 1, message)]


def test_a_folder_that_goes_away_is_as_good_as_none(tmp_path: Path):
    assert list(yaml_paths(tmp_path)) == []


def test_a_folder_that_cannot_be_listed_is_told(root: Path, monkeypatch):
    def refused(folder: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "scandir", refused)

    assert ("plans", 1, "không đọc được thư mục") in told(root)


def test_a_path_inside_is_given_whole(root: Path):
    assert inside(root, "plans/../plans/a.yaml") == (root / "plans/a.yaml").resolve()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(errno.EACCES, "x"), "không có quyền"),
        (FileExistsError(errno.EEXIST, "x"), "có một tệp đứng ở chỗ của thư mục"),
        (NotADirectoryError(errno.ENOTDIR, "x"), "có một tệp đứng ở chỗ của thư mục"),
        (OSError(errno.ENOSPC, "x"), "ổ đĩa đã đầy"),
        (OSError(errno.EROFS, "x"), "ổ đĩa chỉ cho đọc"),
        (OSError(9999, "Strange"), "Strange"),
        (OSError("no number"), "no number"),
    ],
)
def test_reasons_are_said_in_vietnamese(error: OSError, words: str):
    assert why(error) == words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04\x14\x00", "đây là tệp Word, Excel hoặc tệp nén, không phải tệp YAML"),
        (b"{\\rtf1\\ansi x", "đây là tệp RTF của Word, không phải tệp YAML"),
        (b"%PDF-1.7\n", "đây là tệp PDF, không phải tệp YAML"),
        ("unit: a\n".encode("utf-16-be"), "tệp lưu ở bảng mã UTF-16"),
    ],
)
def test_a_file_of_another_kind_is_told_as_what_it_is(root: Path, data: bytes, words: str):
    (root / "plans/a.yaml").write_bytes(data)

    assert told(root) == [("plans/a.yaml", 1, words)]
