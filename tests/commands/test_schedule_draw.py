"""`cchc schedule draw`: who is drawn, what is written, and that a check draws again."""

import json
import re

import pytest
from tests.sample import SECOND_TEAM, Cchc, Workspace

PLAN, PATH = "plans/2023/plan.yaml", "plans/2023/schedule.yaml"
ROUND = "    choose: [{{from: [phuong-xa], by: ngau-nhien, {}}}]\n"
TYPED = ("schedule", "draw", "--by", "Văn phòng bốc, Phòng Nội vụ chứng kiến")
SEED = ("--seed", "0412")


@pytest.fixture
def leave_to_chance(workspace: Workspace):
    """Lets the plan's last round draw some communes by lot."""

    def write(how_many: str = "exactly: 2") -> None:
        text = workspace.read(PLAN)
        place = text.index("    when:", text.index("- id: quy-4"))
        workspace.write(PLAN, text[:place] + ROUND.format(how_many) + text[place:])

    return write


def drawn_units(cchc: Cchc) -> list[str]:
    rows = json.loads(cchc("schedule", "--round", "4", "--all", "--format", "json").out)
    return [row["unit"] for row in rows]


def test_the_drawn_units_and_the_draw_are_written(workspace, cchc: Cchc, leave_to_chance):
    leave_to_chance()
    before = drawn_units(cchc)

    said = cchc(*TYPED, *SEED)

    new = [unit for unit in drawn_units(cchc) if unit not in before]
    assert "Công cụ chọn ngẫu nhiên 02 trong" in said.out
    assert "số bốc thăm 0412:" in said.out
    text = workspace.read(PATH)
    assert "    seed: 0412\n" in text
    assert "    date: 15/08/2023\n" in text
    assert len(new) == 2
    assert all(f"      - {unit}\n" in text for unit in new)


def test_the_same_number_draws_the_same_units(workspace, cchc: Cchc, leave_to_chance):
    leave_to_chance()
    before = workspace.read(PATH)
    first = cchc(*TYPED, *SEED).out
    written = workspace.read(PATH)
    workspace.write(PATH, before)

    again = cchc(*TYPED, *SEED).out

    assert (again, workspace.read(PATH)) == (first, written)


def test_without_a_number_the_tool_picks_one_and_tells_it(workspace, cchc: Cchc, leave_to_chance):
    leave_to_chance()
    before = workspace.everything()

    shown = cchc(*TYPED, "--dry-run").out

    told = re.search(r"thêm --seed (\d{6}), bỏ --dry-run", shown)
    assert workspace.everything() == before
    outcome = cchc(*TYPED, "--seed", told[1] if told else "").out
    assert outcome.removeprefix("Đã ghi:\n") in shown


def test_what_the_plan_still_lacks_is_drawn(workspace: Workspace, cchc: Cchc, leave_to_chance):
    leave_to_chance("at_least: 3")
    cchc("schedule", "add", "phuong-2", "--round", "4")

    said = cchc(*TYPED, *SEED)
    more = cchc(*TYPED, *SEED, "--count", "1", "--except", "Phường 5")

    assert "chọn ngẫu nhiên 02 trong" in said.out
    assert "chọn ngẫu nhiên 01 trong" in more.out
    assert "phuong-5\n" not in workspace.read(PATH).split("draws:")[1].split("among:")[2]


def test_teams_that_inspect_the_same_take_turns(workspace, cchc: Cchc, leave_to_chance):
    leave_to_chance("exactly: 3")
    workspace.replace(PLAN, "\nteams:\n", f"\nteams:\n{SECOND_TEAM}")
    text = workspace.read(PATH).replace(", round: quy-", ", team: doan-kiem-tra, round: quy-")
    text = text.replace("\n    round: quy-", "\n    team: doan-kiem-tra\n    round: quy-")
    workspace.write(PATH, text)

    asked = cchc(*TYPED, *SEED)
    cchc(*TYPED, *SEED, "--team", "to-2", "--team", "doan-kiem-tra")

    assert "thêm --team: một trong to-2, doan-kiem-tra; ghi nhiều --team" in asked.err
    lines = workspace.read(PATH).removeprefix(text.split("\nchanges:")[0]).split("draws:")[0]
    assert re.findall(r"team: ([\w-]+)", lines) == ["to-2", "doan-kiem-tra", "to-2"]


def test_a_check_draws_again(workspace: Workspace, cchc: Cchc, leave_to_chance):
    leave_to_chance()
    cchc(*TYPED, *SEED)
    assert "CCHC389" not in cchc("check").out

    workspace.replace(PATH, "    seed: 0412\n", "    seed: 0413\n")

    assert "lỗi CCHC389: bốc lại với số “0413” ra: phuong-" in cchc("check").out


def test_taking_it_back_takes_all_of_it_back(workspace, cchc: Cchc, leave_to_chance):
    leave_to_chance()
    before = workspace.read(PATH)
    cchc(*TYPED, *SEED)

    cchc("schedule", "undo", "--yes")

    assert workspace.read(PATH) == before


@pytest.mark.parametrize(
    ("how_many", "words", "code", "told"),
    [
        ("exactly: 2", ["--round", "quy-3"], 1, "đợt “quy-3” không có phần nào"),
        ("exactly: 2", ["--count", "3"], 1, "đợt “quy-4” chỉ còn phải chọn 02 đơn vị"),
        ("at_least: 2", ["--count", "99"], 1, "phải bốc 99 đơn vị mà chỉ có"),
        ("exactly: 2", ["--count", "nửa"], 2, "--count: “nửa” không phải số đơn vị"),
        ("exactly: 2", ["--except", "phuong-77"], 2, "không có đơn vị nào tên “phuong-77”"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    workspace, cchc: Cchc, leave_to_chance, how_many: str, words: list[str], code: int, told: str
):
    leave_to_chance(how_many)
    before = workspace.everything()

    said = cchc(*TYPED, *SEED, *words)

    assert (said.code, workspace.everything()) == (code, before)
    assert told in said.err


def test_nothing_is_drawn_where_the_plan_leaves_nothing_to_chance(cchc, workspace: Workspace):
    assert "kế hoạch không có đợt nào chọn đơn vị ngẫu nhiên" in cchc(*TYPED).err


def test_a_round_that_has_its_units_is_not_drawn_again(cchc: Cchc, leave_to_chance):
    leave_to_chance()
    cchc(*TYPED, *SEED)

    assert "đợt “quy-4” đã chọn đủ đơn vị theo kế hoạch" in cchc(*TYPED, *SEED).err
