"""The hook in real repositories: installed, run by git, kept apart from others, removed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_cli.cli import run
from cchc_cli.flows.hooks import folder_of, is_ours, script

BASE = Path(__file__).resolve().parents[1] / "examples" / "base"
FOREIGN = "#!/bin/sh\nexit 0\n"


def git(folder: Path, *words: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run git as someone without settings of their own."""
    environment = {name: v for name, v in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    if path is not None:
        environment["PATH"] = path
    name = ["-c", "user.name=a", "-c", "user.email=a@b.vn"]
    return subprocess.run(
        ["git", *name, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def commit(folder: Path, *words: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    git(folder, "add", ".")
    return git(folder, "commit", "--allow-empty", "-m", "x", *words, path=path)


@pytest.fixture(params=[".", "năm 2026"])
def workspace(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A workspace without mistakes in a new repository: at its top, and in a folder of it."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    assert git(tmp_path, "init", "-q").returncode == 0
    folder: Path = tmp_path / request.param
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def hook(tmp_path: Path) -> Path:
    return tmp_path / ".git/hooks/pre-commit"


def spoil(workspace: Path) -> None:
    with (workspace / "plans/2023/schedule.yaml").open("a", encoding="utf-8") as file:
        file.write("la: 1\n")


def test_a_commit_without_mistakes_goes_through(workspace: Path) -> None:
    assert run(["hooks", "install"]) == 0

    assert commit(workspace).returncode == 0


def test_a_commit_with_mistakes_is_held_and_says_why(workspace: Path) -> None:
    run(["hooks", "install"])
    spoil(workspace)

    done = commit(workspace)

    assert done.returncode == 1
    assert "CCHC202" in done.stdout + done.stderr
    assert "git commit --no-verify" in done.stderr
    assert commit(workspace, "--no-verify").returncode == 0


def test_what_is_not_added_holds_no_commit(workspace: Path, hook: Path) -> None:
    run(["hooks", "install"])
    commit(workspace)
    spoil(workspace)

    assert git(workspace, "commit", "--allow-empty", "-m", "x").returncode == 0

    assert git(workspace, "commit", "-am", "x").returncode == 1
    assert not (hook.parents[1] / "cchc-check").exists()


def test_what_is_mended_but_not_added_holds_the_commit(workspace: Path) -> None:
    run(["hooks", "install"])
    schedule = workspace / "plans/2023/schedule.yaml"
    sound = schedule.read_bytes()
    spoil(workspace)
    git(workspace, "add", ".")
    schedule.write_bytes(sound)

    done = git(workspace, "commit", "-m", "x")

    assert done.returncode == 1
    assert "trong bản sắp commit" in done.stderr
    assert commit(workspace).returncode == 0


def test_installing_twice_is_as_good_as_once(workspace: Path, hook: Path) -> None:
    run(["hooks", "install"])
    first = hook.read_bytes()

    assert run(["hooks", "install"]) == 0

    assert hook.read_bytes() == first
    assert list(hook.parent.glob("*.tmp")) == []


def test_nothing_of_the_folder_of_the_commit_is_run(workspace: Path, tmp_path: Path) -> None:
    run(["hooks", "install"])
    for name in ("typer.py", "cchc_cli.py", "yaml.py"):
        (tmp_path / name).write_text("raise SystemExit('hostile')", encoding="utf-8")

    assert commit(workspace).returncode == 0


def test_without_its_interpreter_the_hook_takes_cchc_from_the_path(
    workspace: Path, hook: Path, tmp_path: Path
) -> None:
    run(["hooks", "install"])
    text = hook.read_text(encoding="utf-8").replace(sys.executable, "/gone/python")
    hook.write_text(text, encoding="utf-8")
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "cchc").write_text('#!/bin/sh\necho "ran: $*" >&2\n', encoding="utf-8")
    (programs / "cchc").chmod(0o755)

    done = commit(workspace, path=f"{programs}{os.pathsep}{os.environ['PATH']}")

    assert done.returncode == 0
    assert "ran: --root" in done.stderr


def test_without_any_cchc_the_commit_is_held_with_the_cure(
    workspace: Path, hook: Path, tmp_path: Path
) -> None:
    run(["hooks", "install"])
    text = hook.read_text(encoding="utf-8").replace(sys.executable, "/gone/python")
    hook.write_text(text, encoding="utf-8")
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("git", "sh", "rm"):
        (programs / name).symlink_to(shutil.which(name) or name)

    done = commit(workspace, path=str(programs))

    assert done.returncode == 1
    assert "chạy: cchc hooks install" in done.stderr


@pytest.mark.parametrize("command", ["install", "uninstall"])
def test_a_hook_of_someone_else_is_kept(
    command: str, workspace: Path, hook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hook.write_text(FOREIGN, encoding="utf-8")

    assert run(["hooks", command]) == 1

    said = capsys.readouterr().err
    assert "không phải do cchc tạo nên giữ nguyên" in said
    assert hook.read_text(encoding="utf-8") == FOREIGN


def test_the_line_to_add_to_it_checks_what_is_added_and_nothing_else(
    workspace: Path, hook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hook.write_text(FOREIGN, encoding="utf-8")
    hook.chmod(0o755)
    run(["hooks", "install"])
    line = capsys.readouterr().err.splitlines()[-1]
    hook.write_text(FOREIGN.replace("exit 0", line), encoding="utf-8")
    git(workspace, "add", ".")
    spoil(workspace)

    added = git(workspace, "commit", "-m", "x")
    held = commit(workspace)

    assert added.returncode == 0
    assert held.returncode == 1
    assert "chưa commit vì còn lỗi" in held.stderr


def test_uninstalling_says_which_line_to_take_out_of_it(
    workspace: Path, hook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hook.write_text(FOREIGN, encoding="utf-8")
    run(["hooks", "install"])
    line = capsys.readouterr().err.splitlines()[-1]
    hook.write_text(FOREIGN.replace("exit 0", line), encoding="utf-8")

    assert run(["hooks", "uninstall"]) == 0

    assert capsys.readouterr().out.splitlines()[-1] == line
    assert [each.name for each in hook.parent.glob("pre-commit*") if "sample" not in each.name] == [
        "pre-commit"
    ]


def test_a_hook_that_is_a_link_is_kept(workspace: Path, hook: Path, tmp_path: Path) -> None:
    (tmp_path / "shared").write_text(script(".", "python"), encoding="utf-8")
    hook.symlink_to(tmp_path / "shared")

    assert run(["hooks", "install"]) == 1

    assert hook.is_symlink()


def test_a_hook_for_another_workspace_is_kept(
    workspace: Path, hook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hook.write_text(script("năm 2025", "python"), encoding="utf-8")

    assert run(["hooks", "install"]) == 1

    assert "đang kiểm tra thư mục làm việc “năm 2025”" in capsys.readouterr().err


def test_uninstalling_takes_only_our_hook(workspace: Path, hook: Path) -> None:
    run(["hooks", "install"])
    other = hook.with_name("commit-msg")
    other.write_text(FOREIGN, encoding="utf-8")

    assert run(["hooks", "uninstall"]) == 0

    assert not hook.exists()
    assert other.exists()


def test_uninstalling_what_is_not_there_says_so(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["hooks", "uninstall"]) == 0

    assert "Chưa cài" in capsys.readouterr().out


def test_the_folder_of_hooks_that_git_names_is_used(
    workspace: Path, hook: Path, tmp_path: Path
) -> None:
    git(tmp_path, "config", "core.hooksPath", "móc/của kho")

    assert run(["hooks", "install"]) == 0

    spoil(workspace)
    assert (tmp_path / "móc/của kho/pre-commit").is_file()
    assert not hook.exists()
    assert commit(workspace).returncode == 1


def test_a_shared_hook_leaves_other_repositories_alone(workspace: Path, tmp_path: Path) -> None:
    git(tmp_path, "config", "core.hooksPath", str(tmp_path / "chung"))
    run(["hooks", "install"])
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    git(other, "config", "core.hooksPath", str(tmp_path / "chung"))

    assert commit(other).returncode == 0


def test_a_linked_work_tree_has_the_hook_of_its_repository(workspace: Path, hook: Path) -> None:
    commit(workspace)
    tree = workspace / "nhánh"
    git(workspace, "worktree", "add", "-q", str(tree))

    assert (
        run(["--root", str(tree / workspace.relative_to(hook.parents[2])), "hooks", "install"]) == 0
    )

    assert hook.is_file()


def test_outside_of_git_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert run(["--root", str(tmp_path), "hooks", "install"]) == 1

    said = capsys.readouterr().err
    assert "chưa nằm trong kho git nào" in said
    assert "git init" in said


def test_without_git_it_says_so(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")

    assert run(["hooks", "install"]) == 1

    assert "máy này chưa có git" in capsys.readouterr().err


def test_what_git_complains_of_is_told(
    workspace: Path, hook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (hook.parents[1] / "config").write_text("[core\n", encoding="utf-8")

    assert run(["hooks", "install"]) == 1

    assert "git báo: fatal: bad config" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tmp_path, "config", "core.hooksPath", "tep")
    (tmp_path / "tep").write_text("", encoding="utf-8")

    assert run(["hooks", "install"]) == 1

    assert "không ghi được" in capsys.readouterr().err


def test_without_a_word_more_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["hooks"]) == 0

    assert "cchc hooks install" in capsys.readouterr().out


@pytest.mark.parametrize("folder", [".", "năm 2026", "a'b", "$(x)", "a/b"])
def test_a_hook_tells_whose_it_is_and_for_what(folder: str) -> None:
    text = script(folder, "C:/Program Files/Python/python.exe")

    assert is_ours(text)
    assert folder_of(text) == folder
    assert "\r" not in text
