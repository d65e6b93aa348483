"""The workspace, the plan and the day that a command works on."""

import os
import shutil

import pytest
from tests.sample import Cchc, Workspace


def test_the_workspace_is_found_from_any_folder_in_it(workspace: Workspace, cchc, monkeypatch):
    expected = cchc("schedule")
    monkeypatch.chdir(workspace.root / "plans/2023/inspections")

    assert cchc("schedule") == expected


def test_global_options_stand_anywhere(workspace: Workspace, cchc: Cchc, monkeypatch, tmp_path):
    expected = cchc("schedule", "--round", "quy-4")
    monkeypatch.chdir(tmp_path)
    root = str(workspace.root)

    assert cchc("--root", root, "schedule", "--round", "quy-4") == expected
    assert cchc("schedule", f"--root={root}", "--round", "quy-4") == expected
    assert cchc("schedule", "--round", "quy-4", "--root", root) == expected


@pytest.mark.parametrize("option", ["--root", "--plan", "--today"])
def test_a_global_option_without_a_value_takes_no_other_word(workspace, cchc: Cchc, option: str):
    said = cchc("schedule", option)

    assert said.code == 2
    assert option in said.err


def test_a_folder_without_plans_is_told(workspace: Workspace, cchc: Cchc, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    said = cchc("status")

    assert said.code == 2
    assert said.err.startswith("lỗi: không tìm thấy thư mục plans/ ở đây hoặc ở thư mục cấp trên")


@pytest.mark.parametrize(
    ("root", "message"),
    [
        ("khong-co", "không có thư mục khong-co"),
        ("plans", "thư mục plans không có thư mục con plans/"),
        ("HUONG-DAN.md", "không có thư mục HUONG-DAN.md"),
    ],
)
def test_a_root_that_is_none_is_told(workspace: Workspace, cchc: Cchc, root: str, message: str):
    said = cchc("--root", root, "check")

    assert said.code == 2
    assert said.err.startswith(f"lỗi: {message}\ngợi ý: kiểm tra lại --root")


def test_a_current_folder_that_was_removed_is_told(workspace, cchc: Cchc, tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert cchc("status").err.startswith("lỗi: thư mục đang đứng không còn nữa\n")


@pytest.mark.parametrize("day", ["hom-nay", "31/2/2023", "2023-13-01"])
def test_a_day_that_is_none_is_wrong_usage(workspace, cchc: Cchc, monkeypatch, day: str):
    assert cchc("--today", day, "status").code == 2
    monkeypatch.setenv("CCHC_TODAY", day)
    assert cchc("status").code == 2


def another_plan(workspace: Workspace, name: str, year: int) -> None:
    """Copy the plan of 2023, as another plan of this year."""
    plans = workspace.root / "plans"
    shutil.copytree(plans / "2023", plans / name)
    workspace.replace(f"plans/{name}/plan.yaml", "\nyear: 2023\n", f"\nyear: {year}\n")


def test_the_latest_plan_is_taken_unless_another_is_named(workspace: Workspace, cchc: Cchc):
    another_plan(workspace, "chuyen-de", 2024)

    assert "kiểm tra năm 2024" in cchc("status").out
    assert "kiểm tra năm 2023" in cchc("--plan", "2023", "status").out


def test_a_plan_that_is_not_there_is_told_with_those_that_are(workspace: Workspace, cchc: Cchc):
    assert "gợi ý: có phải “2023”?" in cchc("--plan", "2022", "status").err
    assert "gợi ý: đang có: 2023" in cchc("--plan", "x", "status").err


def test_an_unreadable_plan_is_not_passed_over_for_another(workspace: Workspace, cchc: Cchc):
    another_plan(workspace, "2024", 2024)
    workspace.write("plans/2024/plan.yaml", "name: [\n")

    said = cchc("status")

    assert said.code == 1
    assert said.err.startswith("lỗi: plans/2024/plan.yaml còn lỗi nên không biết dùng kế hoạch")
    assert cchc("--plan", "2023", "status").code == 0


@pytest.mark.parametrize("command", ["schedule", "status", "report"])
@pytest.mark.parametrize("content", [None, "", "name: x\n", "a: [\n"])
def test_without_a_readable_plan_a_command_says_so(workspace, cchc: Cchc, command, content):
    path = workspace.root / "plans/2023/plan.yaml"
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")

    said = cchc(command)

    assert said.code == 1
    assert "lỗi: không có kế hoạch nào đọc được: plans/2023/plan.yaml\n" in said.err


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names")
@pytest.mark.parametrize("name", ["20\n24", "\x1b[31m2024"])
def test_the_name_of_a_folder_commands_no_terminal(workspace: Workspace, cchc: Cchc, name: str):
    workspace.write(f"plans/{name}/plan.yaml", "a: 1\n")

    said = cchc("schedule")

    assert said.code == 1
    assert "24/plan.yaml còn lỗi" in said.err
    assert name not in said.err


def test_no_plan_at_all_is_told(workspace: Workspace, cchc: Cchc):
    shutil.rmtree(workspace.root / "plans/2023")

    assert cchc("status").err.startswith("lỗi: chưa có kế hoạch nào trong plans/\n")


def test_a_linked_year_is_told_as_a_mistake(workspace: Workspace, cchc: Cchc, tmp_path):
    shutil.move(workspace.root / "plans/2023", tmp_path / "2023")
    (workspace.root / "plans/2023").symlink_to(tmp_path / "2023")

    assert cchc("check").code == 1
    assert cchc("status").err.endswith("gợi ý: xem lỗi: cchc check\n")
