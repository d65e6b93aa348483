"""What an officer sees in VS Code; only where the language server is installed on the PATH."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_cli.adapters.files import yaml_paths
from cchc_cli.cli import run
from cchc_cli.flows.schemas import FILE_KINDS, FileKind
from tests.schemas.language_server import PROGRAM, LanguageServer

_SERVER = shutil.which(PROGRAM)

pytestmark = pytest.mark.skipif(_SERVER is None, reason=f"{PROGRAM} is not installed")

FINDING = "unit: a\nfindings:\n  a.b:\n    result: dat\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("editor") / "w"
    assert run(["init", str(folder), "--sample"]) == 0
    return folder


@pytest.fixture(scope="module")
def server(root: Path) -> Iterator[LanguageServer]:
    assert _SERVER is not None
    with LanguageServer(_SERVER, root) as started:
        yield started


def inspection(name: str) -> str:
    return f"plans/2031/inspections/{name}.yaml"


def test_no_file_of_the_sample_is_flagged(root: Path) -> None:
    texts = {path: (root / path).read_text(encoding="utf-8") for path in yaml_paths(root)}

    assert _SERVER is not None
    with LanguageServer(_SERVER, root) as own:
        told = {path: own.messages(path, text) for path, text in texts.items()}

    assert len(told) > 15
    assert not any(told.values()), told


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_every_kind_of_file_offers_its_keys_with_vietnamese_words(
    kind: FileKind, server: LanguageServer
) -> None:
    path = kind.glob.replace("*", "2032")

    offered = server.offers(path, "")

    assert offered
    assert all(words.strip() for words in offered.values())


def test_a_choice_is_offered_with_its_meaning(server: LanguageServer) -> None:
    offered = server.offers(inspection("choice"), "unit: a\nfindings:\n  a.b:\n    result: ")

    assert offered["chua-dat"] == "Chưa đạt"
    assert len(offered) == 5


def test_yes_and_no_are_offered_as_we_write_them(server: LanguageServer) -> None:
    text = "unit: a\nattendance:\n  team:\n    - member: a\n      chair: "

    assert list(server.offers(inspection("chair"), text)) == ["có", "không"]


def test_a_key_says_what_it_is_when_pointed_at(server: LanguageServer) -> None:
    assert "Nhận xét, thực trạng" in server.hover(
        inspection("hover"), f"{FINDING}    observation: Bảng cũ"
    )


@pytest.mark.parametrize(
    ("name", "text", "line", "words"),
    [
        ("key", f"{FINDING}    resul: x\n", 5, "các khóa ở đây: result (bắt buộc), observation"),
        ("gap", "opinion: a\n", 1, "các khóa ở đây: unit (bắt buộc), illustrative"),
        ("word", FINDING.replace("dat", "đạt"), 4, "chọn một trong: dat, dat-mot-phan"),
        ("list", f"{FINDING}    evidence: ảnh\n", 5, "cần một danh sách"),
        ("day", "unit: a\nheld: {date: 16.5.2023}\n", 2, "viết 2023-05-16 hoặc 16/5/2023"),
        ("time", "unit: a\nheld: {date: 2023-05-16, start: x}\n", 2, "viết 8:00 hoặc 8h30"),
        ("number", f"{FINDING}    figures: {{a: 9 tờ}}\n", 5, "cần một số nguyên"),
        ("id", "unit: Phường 5\n", 1, "mã gồm chữ thường không dấu"),
        ("text", "unit: a\nopinion: [x]\n", 2, "cần lời văn"),
    ],
)
def test_a_mistake_is_told_in_vietnamese_in_its_line(
    name: str, text: str, line: int, words: str, server: LanguageServer
) -> None:
    [(at, message)] = server.messages(inspection(name), text)

    assert at == line
    assert message.startswith(words)
