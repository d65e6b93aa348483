import builtins
import io
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_cli.adapters.new_folder import make_folder
from cchc_cli.cli import run
from cchc_cli.flows.init_shapes import SHAPES

OPTIONS = (
    "--authority=Ủy ban nhân dân xã Bình Minh",
    "--place=Bình Minh",
    "--year=2026",
    "--standing=Phòng Văn hóa - Xã hội",
    "--agency=Phòng Kinh tế",
)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class Terminal(io.StringIO):
    """A standard input that people type at."""

    def isatty(self) -> bool:
        return True


def type_in(monkeypatch: pytest.MonkeyPatch, *lines: str) -> list[str]:
    """Answer each question with the next line; return the questions as they come."""
    questions: list[str] = []
    answers: Iterator[str] = iter(lines)

    def answer(question: str) -> str:
        questions.append(question)
        return next(answers)

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(builtins, "input", answer)
    return questions


def everything_below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_the_new_folder_passes_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "cchc-2026", *OPTIONS]) == 0

    assert run(["--root", "cchc-2026", "check"]) == 0
    assert "CCHC316" in capsys.readouterr().out


def test_the_sample_passes_the_check() -> None:
    assert run(["init", "mau", "--sample"]) == 0

    assert run(["--root", "mau", "check"]) == 0


def test_it_says_what_was_made_and_what_to_do_next(capsys: pytest.CaptureFixture[str]) -> None:
    run(["init", "năm kiểm tra 2026", *OPTIONS])

    said = capsys.readouterr().out
    assert 'Đã tạo thư mục làm việc "năm kiểm tra 2026"' in said
    assert "plans/2026/schedule.yaml" in said
    assert 'cd "năm kiểm tra 2026"' in said
    assert "cchc check" in said


def test_without_a_terminal_the_missing_options_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", "moi", "--place=Bình Minh", "--standing=Sở Nội vụ"]) == 2

    said = capsys.readouterr().err
    assert "thiếu tùy chọn --authority, --year, --unit (hoặc --agency)" in said
    assert everything_below(tmp_path) == []


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("--year=hai nghìn", "--year: “hai nghìn” không phải một năm"),
        ("--standing=***", "--standing: tên “***” không có chữ nào"),
        ("--agency=phòng kinh tế", "--unit: đơn vị “phòng kinh tế” nêu hai lần"),
    ],
)
def test_an_option_that_cannot_be_used_is_named(
    option: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", "moi", *OPTIONS, option]) == 2

    assert words in capsys.readouterr().err
    assert everything_below(tmp_path) == []


def test_the_sample_takes_no_other_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "mau", "--sample", "--year=2026"]) == 2

    assert "--sample không dùng cùng" in capsys.readouterr().err


def test_on_a_terminal_what_is_missing_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = "Ủy ban nhân dân xã Bình Minh"
    questions = type_in(
        monkeypatch, authority, "", "", "", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "", "", ""
    )

    assert run(["--today", "2026-03-01", "init", "moi"]) == 0

    assert "Viết tắt trong ký hiệu [UBND]" in questions[1]
    assert "Địa danh ghi trước ngày, tháng [Bình Minh]" in questions[2]
    plan = (tmp_path / "moi/plans/2026/plan.yaml").read_text(encoding="utf-8")
    assert "place: Bình Minh" in plan
    assert "units: [phong-kinh-te]" in plan


def test_an_answer_that_cannot_be_used_is_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without_year = [option for option in OPTIONS if not option.startswith("--year")]
    type_in(monkeypatch, "", "26", "2026", "")

    assert run(["init", "moi", *without_year]) == 0

    assert "“26” không phải một năm từ 2000 đến 2100" in capsys.readouterr().out
    assert (tmp_path / "moi/plans/2026").is_dir()


def test_at_least_one_unit_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = type_in(monkeypatch, "UBND", "", "", "", "Phường 2", "Phường 5", "", "")

    assert run(["init", "moi", *OPTIONS[:-1]]) == 0

    assert "nêu ít nhất một đơn vị" in capsys.readouterr().out
    assert len(questions) == 8


def test_the_shape_of_the_plan_is_asked_for_with_a_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, "", "99", "8")

    assert run(["init", "moi", *OPTIONS]) == 0

    told = capsys.readouterr().out
    assert "8. dot-xuat" in told
    assert "không có dạng kế hoạch “99”" in told
    [plan] = tmp_path.glob("moi/plans/*/plan.yaml")
    assert "kind: dot-xuat" in plan.read_text(encoding="utf-8")


def test_the_help_lists_every_shape(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "--help"]) == 0

    told = capsys.readouterr().out
    assert [each.id for each in SHAPES if f"{each.id} " not in told] == []
    assert [each.about for each in SHAPES if each.about not in told] == []


def test_leaving_the_questions_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leave(question: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(builtins, "input", leave)

    assert run(["init", "moi"]) == 130

    assert everything_below(tmp_path) == []


def test_a_folder_with_something_in_it_is_refused_and_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cu").mkdir()
    (tmp_path / "cu/ghi-chu.txt").write_text("của tôi", encoding="utf-8")

    assert run(["init", "cu", "--sample"]) == 1

    assert "thư mục đã có và không trống" in capsys.readouterr().err
    assert everything_below(tmp_path) == ["cu", "cu/ghi-chu.txt"]


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        ("tep", "đã có một tệp mang tên này"),
        ("tep/con", "tep là tệp, không phải thư mục"),
        ("lien-ket", "đây là một liên kết"),
        ("lien-ket-dut", "đây là một liên kết"),
    ],
)
def test_what_is_in_the_way_is_refused(
    folder: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")
    (tmp_path / "that").mkdir()
    (tmp_path / "lien-ket").symlink_to(tmp_path / "that")
    (tmp_path / "lien-ket-dut").symlink_to(tmp_path / "khong-co")
    before = everything_below(tmp_path)

    assert run(["init", folder, "--sample"]) == 1

    assert words in capsys.readouterr().err
    assert everything_below(tmp_path) == before


@pytest.mark.parametrize("folder", ["trong", "."])
def test_an_empty_folder_is_filled(folder: str, tmp_path: Path) -> None:
    (tmp_path / "trong").mkdir()
    if folder == ".":
        (tmp_path / "trong").rmdir()

    assert run(["init", folder, "--sample"]) == 0

    assert (tmp_path / folder / "plans/2023/plan.yaml").is_file()
    assert not list(tmp_path.rglob("*.tmp"))


def test_a_fresh_git_repository_is_filled(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", "kho"], check=True)

    assert run(["init", "kho", "--sample"]) == 0

    assert (tmp_path / "kho/.git/HEAD").is_file()
    assert (tmp_path / "kho/.gitattributes").is_file()


def test_folders_above_are_made_too(tmp_path: Path) -> None:
    assert run(["init", "a/b/c", "--sample"]) == 0

    assert (tmp_path / "a/b/c/HUONG-DAN.md").is_file()


@pytest.mark.parametrize("there", [False, True])
def test_a_full_disk_leaves_nothing_half_made(
    there: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if there:
        (tmp_path / "a/b").mkdir(parents=True)
    before = everything_below(tmp_path)
    real_open = Path.open

    def full(path: Path, mode: str = "r", **rest: object) -> object:
        if mode == "xb" and path.name == "HUONG-DAN.md":
            raise OSError(28, "No space left on device")
        return real_open(path, mode, **rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)

    assert run(["init", "a/b", "--sample"]) == 1

    assert "ổ đĩa đã đầy" in capsys.readouterr().err
    assert everything_below(tmp_path) == before


def test_a_failure_while_filling_takes_back_what_was_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kho").mkdir()
    real_rename = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if target.name == "templates":
            raise KeyboardInterrupt
        return real_rename(path, target)

    monkeypatch.setattr(Path, "rename", rename)

    with pytest.raises(KeyboardInterrupt):
        make_folder(tmp_path / "kho", {"plans/a": b"", "templates/b": b"", "README": b""})

    assert everything_below(tmp_path) == ["kho"]


def test_a_damaged_installation_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cchc_cli.adapters.resources._PACKAGE", tmp_path / "src/cchc_cli")

    assert run(["init", "mau", "--sample"]) == 3

    assert "bản cài đặt thiếu thư mục dữ liệu “starter”" in capsys.readouterr().err


def test_new_folders_have_the_usual_rights(tmp_path: Path) -> None:
    (tmp_path / "thuong").mkdir()

    run(["init", "mau", "--sample"])

    assert (tmp_path / "mau").stat().st_mode == (tmp_path / "thuong").stat().st_mode
