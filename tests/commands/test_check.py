"""`cchc check`: what it reads, what it prints where, and its exit codes."""

import json
import os
import subprocess
from urllib.parse import unquote

import pytest
from tests.sample import INSPECTIONS, Cchc, Workspace

BROKEN = f"{INSPECTIONS}/phuong-12.yaml"


@pytest.fixture
def mistaken(workspace: Workspace) -> Workspace:
    workspace.replace(BROKEN, "received: 14/08/2023", "received: 32/08/2023")
    return workspace


def test_warnings_alone_are_no_failure_unless_wanted(workspace: Workspace, cchc: Cchc):
    assert cchc("check").code == 0
    assert cchc("check", "--strict").code == 1


def test_a_mistake_is_told_with_place_line_caret_and_cure(mistaken: Workspace, cchc: Cchc):
    said = cchc("check", BROKEN)

    assert (said.code, said.err) == (1, "")
    assert said.out.startswith(
        f"{BROKEN}:8:13: lỗi CCHC205: ngày “32/08/2023” không có trong lịch\n"
        "    8 |   received: 32/08/2023\n"
        "      |             ^^^^^^^^^^\n"
    )
    assert said.out.endswith("Đã kiểm tra 1 tệp: 1 lỗi. Xem giải thích: cchc explain CCHC205\n")


@pytest.mark.parametrize("words", [[], [BROKEN], ["plans/units.yaml"]])
def test_json_stands_alone_on_stdout(mistaken: Workspace, cchc: Cchc, words: list[str]):
    said = cchc("check", "--format", "json", *words)

    found = json.loads(said.out)
    assert said.err == ""
    assert found["errors"] == sum(d["severity"] == "error" for d in found["diagnostics"])
    assert said.code == int(found["errors"] > 0)


@pytest.mark.parametrize(
    ("words", "files"),
    [
        (["."], 22),
        (["plans"], 14),
        (["plans/units.yaml"], 1),
        ([INSPECTIONS, "plans/units.yaml"], 7),
        (["plans/2023/../units.yaml"], 1),
    ],
)
def test_a_path_narrows_what_is_told(workspace: Workspace, cchc: Cchc, words: list[str], files):
    found = json.loads(cchc("check", "--format", "json", *words).out)

    assert found["files"] == files


def test_a_path_is_from_here_or_from_the_root(mistaken: Workspace, cchc: Cchc, monkeypatch):
    monkeypatch.chdir(mistaken.root / "plans/2023")

    assert cchc("check", "inspections/phuong-12.yaml").code == 1
    assert cchc("check", BROKEN).code == 1
    assert cchc("check", str(mistaken.root / BROKEN)).code == 1


@pytest.mark.parametrize("path", ["khong-co", "..", "/", "templates", "../khong-co"])
def test_a_path_without_files_of_the_workspace_is_wrong_usage(workspace, cchc: Cchc, path: str):
    said = cchc("check", path)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("lỗi: không có tệp")


def test_a_link_out_is_told_by_its_own_name(workspace: Workspace, cchc: Cchc, tmp_path):
    (tmp_path / "out.yaml").write_text("unit: phuong-12\n", encoding="utf-8")
    (workspace.root / BROKEN).unlink()
    (workspace.root / BROKEN).symlink_to(tmp_path / "out.yaml")

    said = cchc("check", BROKEN)

    assert said.code == 1
    assert said.out.startswith(f"{BROKEN}:1:1: lỗi CCHC209: tệp là liên kết ra ngoài")


def test_a_workspace_without_files_is_not_called_clean(workspace: Workspace, cchc: Cchc):
    for path in [*workspace.root.glob("plans/**/*.yaml"), *workspace.root.glob("check*/*/*.yaml")]:
        path.unlink()

    said = cchc("check")

    assert said.code == 1
    assert said.err.startswith("lỗi: chưa có tệp YAML nào trong plans/ và checklists/\n")


@pytest.mark.parametrize("format", ["github", "sarif"])
def test_a_server_hears_of_files_from_the_top_of_the_repository(
    format: str, mistaken: Workspace, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
):
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    subprocess.run(["git", "init", "-q", str(mistaken.root.parent)], check=True)

    told = cchc("check", "--format", format).out

    assert f"{mistaken.root.name}/plans/2023/" in unquote(told)
