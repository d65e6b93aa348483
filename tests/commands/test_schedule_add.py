"""`cchc schedule add`: the line it writes, and which kind of visit it is."""

import json
import re

import pytest
from tests.sample import SECOND_TEAM, Cchc, Workspace

PATH = "plans/2023/schedule.yaml"
LAST = "  - {unit: phuong-rach-dua, round: quy-4} # chưa định ngày\n"


def added(workspace: Workspace) -> str:
    """What stands between the sample's last visit and the history."""
    return workspace.read(PATH).split(LAST)[1].split("\nchanges:\n")[0]


def test_a_unit_beside_the_plan_is_supplementary(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "add", "Phòng TC-KH", "--round", "III", "--reason", "Chủ tịch giao")

    assert added(workspace) == "  - {unit: phong-tckh, round: quy-3, kind: bo-sung}\n"
    assert workspace.read(PATH).endswith(
        "\nchanges:\n"
        "  - visit: phong-tckh\n"
        "    made: 15/08/2023\n"
        "    what: them\n"
        "    reason: Chủ tịch giao\n"
    )
    assert said.out == (
        "Đã ghi: Phòng TC-KH (bổ sung): thêm vào quý III năm 2023, chưa định ngày.\n"
    )


def test_a_unit_visited_already_gets_an_id_that_says_what_the_visit_is(workspace, cchc: Cchc):
    words = ("--date", "25/8/2023", "--session", "sang", "--start", "8h", "--area", "tthc")

    said = cchc("schedule", "add", "phuong-5", "--kind", "phuc-tra", *words)

    assert added(workspace) == (
        "  - id: phuong-5-phuc-tra\n"
        "    unit: phuong-5\n"
        "    round: quy-3\n"
        "    kind: phuc-tra\n"
        "    areas:\n"
        "      - tthc\n"
        "    date: 25/08/2023\n"
        "    session: sang\n"
        "    start: 8h00\n"
    )
    assert said.out == (
        "Đã ghi: Phường 5 (phúc tra), mã phuong-5-phuc-tra: thêm vào quý III năm 2023, T6\n"
        "  25/8/2023 (sáng).\n"
        "  Hạn đơn vị gửi báo cáo: hết ngày 22/8/2023.\n"
    )


def test_what_was_cancelled_is_planned_again_under_an_id_of_its_own(workspace, cchc: Cchc):
    cchc("schedule", "cancel", "phuong-12", "--reason", "Tạm ngừng")

    said = cchc("schedule", "add", "phuong-12", "--round", "3", "--date", "14/9/2023")

    assert "  - {id: phuong-12-quy-3, unit: phuong-12, round: quy-3, date: 14/09/2023}\n" in added(
        workspace
    )
    assert said.out.startswith("Đã ghi: Phường 12, mã phuong-12-quy-3: thêm vào quý III")
    assert cchc("check").code == 0


def test_a_second_visit_of_the_kind_gets_a_number(workspace: Workspace, cchc: Cchc):
    cchc("schedule", "add", "phuong-2", "--round", "4", "--kind", "phuc-tra")

    assert "  - {id: phuong-2-phuc-tra-2, unit: phuong-2, round: quy-4, kind: phuc-tra}\n" in added(
        workspace
    )


def test_each_team_visits_a_unit_of_the_round_as_planned(workspace: Workspace, cchc: Cchc):
    workspace.replace("plans/2023/plan.yaml", "\nteams:\n", f"\nteams:\n{SECOND_TEAM}")
    text = workspace.read(PATH).replace(", round: quy-", ", team: doan-kiem-tra, round: quy-")
    text = text.replace("\n    round: quy-", "\n    team: doan-kiem-tra\n    round: quy-")
    workspace.write(PATH, text)

    asked = cchc("schedule", "add", "phuong-12", "--round", "3", "--date", "22/8/2023")
    said = cchc("schedule", "add", "phuong-12", "--round", "3", "--team", "to-2")

    assert asked.err == (
        "lỗi: chưa rõ đoàn nào kiểm tra\ngợi ý: thêm --team: một trong to-2, doan-kiem-tra\n"
    )
    line = "  - {id: phuong-12-to-2, unit: phuong-12, round: quy-3, team: to-2}\n"
    assert line in workspace.read(PATH)
    assert said.out.startswith("Đã ghi: Phường 12, mã phuong-12-to-2: thêm vào")


def test_a_unit_of_the_round_without_a_visit_is_visited_as_planned(workspace, cchc: Cchc):
    workspace.replace(PATH, LAST, "")

    said = cchc("schedule", "add", "phuong-rach-dua", "--round", "quy-4", "--date", "17/10/2023")

    assert workspace.read(PATH).endswith(
        "  - {unit: phuong-rach-dua, round: quy-4, date: 17/10/2023}\n"
    )
    assert said.out.startswith("Đã ghi: Phường Rạch Dừa: thêm vào quý IV năm 2023, T3 17/10/2023.")


def test_a_surprise_visit_tells_its_id_to_who_wrote_it(workspace: Workspace, cchc: Cchc):
    words = ("--kind", "dot-xuat", "--date", "24/8/2023", "--reason", "Có phản ánh")

    said = cchc("schedule", "add", "Phòng TC-KH", *words)

    line = "{id: phong-tckh-dot-xuat, unit: phong-tckh, round: quy-3, kind: dot-xuat"
    assert f"{line}, date: 24/08/2023}}" in added(workspace)
    assert said == (
        0,
        "Đã ghi: cuộc kiểm tra đột xuất, mã phong-tckh-dot-xuat; lịch, thông báo, nhắc\n"
        "  việc không nêu cho đến khi kiểm tra.\n",
        "",
    )


def test_a_unit_owes_no_report_for_a_surprise_visit_that_was_made(workspace, cchc: Cchc):
    words = ("--kind", "dot-xuat", "--round", "3", "--date", "14/8/2023")
    cchc("schedule", "add", "phong-tckh", *words)
    cchc("record", "phong-tckh-dot-xuat", "--held-on", "14/8/2023")

    rows = json.loads(cchc("schedule", "--all", "--format", "json").out)

    (row,) = [row for row in rows if row["visit"] == "phong-tckh-dot-xuat"]
    assert (row["report_due"], row["report_late"]) == (None, False)


def test_moving_another_visit_does_not_give_a_surprise_visit_away(workspace, cchc: Cchc):
    cchc(
        "schedule",
        "add",
        "phong-vhtt",
        "--kind",
        "dot-xuat",
        "--date",
        "24/8/2023",
        "--session",
        "sang",
    )

    said = cchc("schedule", "set", "phuong-12", "24/8/2023")

    assert said.out == "Đã ghi: Phường 12: T3 22/8/2023 (chiều) → T5 24/8/2023 (chiều).\n"


def test_a_name_means_the_visit_that_is_shown(workspace: Workspace, cchc: Cchc):
    cchc("schedule", "add", "phuong-12", "--kind", "dot-xuat", "--round", "3")

    rows = json.loads(cchc("schedule", "--unit", "Phường 12", "--format", "json").out)

    assert [row["visit"] for row in rows] == ["phuong-12"]


def test_a_year_without_a_schedule_gets_one_with_dates_as_in_its_plan(
    workspace: Workspace, cchc: Cchc
):
    for file in (workspace.root / "plans/2023").rglob("*.yaml"):
        if file.name != "plan.yaml":
            file.unlink()

    said = cchc("schedule", "add", "phuong-12", "--round", "3", "--date", "22/8/2023")

    assert said.code == 0
    assert workspace.read(PATH) == (
        "visits:\n  - unit: phuong-12\n    round: quy-3\n    date: 22/08/2023\n"
    )


def test_a_notice_that_went_out_lacks_the_visit(workspace: Workspace, cchc: Cchc):
    papers = workspace.read("plans/2023/documents.yaml").split("issued:")[0]
    issued = "issued:\n  - {document: thong-bao-lich, of: quy-3, date: 01/08/2023}\n"
    workspace.write("plans/2023/documents.yaml", papers + issued)

    said = cchc("schedule", "add", "phong-tckh", "--round", "3", "--date", "24/8/2023")

    sent = "Thông báo lịch ngày 01 tháng 8 năm 2023 đã gửi"
    assert f"  {sent}: phải thông báo bổ sung cho đơn\n    vị.\n" in said.out


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["phuong-77"], 2, "lỗi: không có đơn vị nào tên “phuong-77” trong plans/units.yaml\n"),
        (["phong-tckh"], 2, "lỗi: chưa rõ cuộc kiểm tra thuộc đợt nào\n"),
        (["phong-tckh", "--round", "quy-1"], 2, "lỗi: kế hoạch không có đợt “quy-1”\n"),
        (["phong-tckh", "--round", "3", "--kind", "kiem-thu"], 2, "lỗi: --kind: “kiem-thu”"),
        (["phong-tckh", "--round", "3", "--kind", "toan-dien"], 1, "lỗi: CCHC802"),
        (["phong-tckh", "--round", "3", "--session", "sang"], 2, "lỗi: --session, --start là"),
        (["phong-tckh", "--round", "3", "--team", "to-2"], 1, "lỗi: CCHC802"),
        (["phong-tckh", "--date", "22/8/2023", "--session", "chieu"], 1, "lỗi: CCHC802"),
    ],
)
def test_what_cannot_be_is_refused(workspace, cchc: Cchc, words, code: int, told: str):
    before = workspace.everything()

    said = cchc("schedule", "add", *words)

    assert said.err.startswith(told)
    assert said.code == code
    assert workspace.everything() == before


def give_a_second_team(workspace: Workspace, areas: str) -> None:
    """Let another team come too, and take the line of one unit out of the schedule."""
    team = SECOND_TEAM.replace("    symbol: T2\n", f"    symbol: T2\n{areas}")
    workspace.replace("plans/2023/plan.yaml", "\nteams:\n", f"\nteams:\n{team}")
    text = workspace.read(PATH).replace(LAST, "")
    text = text.replace(", round: quy-", ", team: doan-kiem-tra, round: quy-")
    text = text.replace("\n    round: quy-", "\n    team: doan-kiem-tra\n    round: quy-")
    workspace.write(PATH, text)


@pytest.fixture
def shared_out(workspace: Workspace) -> None:
    """A second team that inspects one area alone, and one unit that is not in the schedule."""
    give_a_second_team(workspace, "    areas: [tthc]\n")


ONE = "  - {unit: phuong-rach-dua, round: quy-4, team: to-2"
OTHER = """\
  - id: phuong-rach-dua-doan-kiem-tra
    unit: phuong-rach-dua
    round: quy-4
    team: doan-kiem-tra
"""


@pytest.mark.usefixtures("shared_out")
def test_teams_that_share_out_the_areas_all_get_a_visit_by_one_command(workspace, cchc: Cchc):
    said = cchc("schedule", "add", "phuong-rach-dua", "--round", "4", "--date", "17/10/2023")

    both = f"{ONE}, date: 17/10/2023}}\n{OTHER}    date: 17/10/2023\n"
    assert workspace.read(PATH).endswith(both)
    told = " ".join(said.out.split())
    assert told.count("thêm vào quý IV năm 2023, T3 17/10/2023") == 2


@pytest.mark.parametrize("areas", ["", "    areas: [tthc]\n"])
def test_the_command_that_a_check_prints_adds_what_is_lacking(workspace, cchc: Cchc, areas: str):
    give_a_second_team(workspace, areas)
    before = cchc("check").out
    command = re.search(r"CCHC605.*thêm: cchc (schedule add [^,;(\n]+)", before, re.DOTALL)

    said = cchc(*(command[1] if command else "").split())

    assert said.out.startswith("Đã ghi: Phường Rạch Dừa: thêm vào quý IV")
    assert "phuong-rach-dua" not in cchc("check").out


@pytest.mark.usefixtures("shared_out")
def test_only_the_team_that_is_lacking_gets_a_visit(workspace: Workspace, cchc: Cchc):
    cchc("schedule", "add", "phuong-rach-dua", "--round", "4", "--team", "to-2")

    cchc("schedule", "add", "phuong-rach-dua", "--round", "4")

    other = "{id: phuong-rach-dua-doan-kiem-tra, unit: phuong-rach-dua, round: quy-4, team: %s}\n"
    assert workspace.read(PATH).endswith(f"{ONE}}}\n  - {other % 'doan-kiem-tra'}")


@pytest.mark.usefixtures("shared_out")
def test_an_area_is_visited_by_the_teams_that_inspect_it(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "add", "phuong-rach-dua", "--round", "4", "--area", "chi-dao")

    line = "{unit: phuong-rach-dua, round: quy-4, team: doan-kiem-tra, areas: [chi-dao]}"
    assert workspace.read(PATH).endswith(f"  - {line}\n")
    assert said.out.count("Đã ghi") == 1


@pytest.mark.usefixtures("shared_out")
@pytest.mark.parametrize("kind", ["phuc-tra", "dot-xuat"])
def test_beside_the_plan_one_team_is_asked_for(workspace: Workspace, cchc: Cchc, kind: str):
    before = workspace.everything()

    said = cchc("schedule", "add", "phuong-5", "--round", "4", "--kind", kind)

    assert "thêm --team: một trong to-2, doan-kiem-tra; mỗi lần một đoàn" in said.err
    assert workspace.everything() == before


def test_a_surprise_visit_goes_to_the_only_round_of_its_kind(workspace: Workspace, cchc: Cchc):
    own = "  - {id: bat-ngo, kind: dot-xuat, when: {from: 01/01/2023, to: 31/12/2023}}\n"
    workspace.replace("plans/2023/plan.yaml", "\nrounds:\n", f"\nrounds:\n{own}")

    said = cchc("schedule", "add", "phuong-5", "--kind", "dot-xuat", "--date", "24/8/2023")
    asked = cchc("schedule", "add", "phuong-5", "--kind", "phuc-tra", "--date", "24/8/2023")

    assert (said.code, "round: bat-ngo" in added(workspace)) == (0, True)
    assert "thêm --round: một trong bat-ngo, quy-2, quy-3, quy-4" in asked.err


def test_a_unit_is_inspected_again_in_the_round_in_which_it_was(workspace, cchc: Cchc):
    said = cchc("schedule", "add", "phuong-10", "--kind", "phuc-tra", "--date", "20/12/2022")

    assert (
        "{id: phuong-10-phuc-tra, unit: phuong-10, round: quy-3, kind: phuc-tra, date: 20/12/2022}"
        in added(workspace)
    )
    assert "Ngày 20/12/2022 nằm ngoài quý III năm 2023." in said.out


def test_a_visit_that_waits_already_is_not_added_again(workspace: Workspace, cchc: Cchc):
    words = ("schedule", "add", "phuong-2", "--round", "4", "--kind", "phuc-tra")
    assert cchc(*words).code == 0
    before = workspace.read(PATH)

    again = cchc(*words)

    assert "lịch đã có cuộc như vậy, mã phuong-2-phuc-tra-2" in again.err
    assert workspace.read(PATH) == before


def test_an_id_names_the_team_only_where_several_may_come(workspace: Workspace, cchc: Cchc):
    give_a_second_team(workspace, "    units: [phuong-12]\n")
    workspace.replace(
        "plans/2023/plan.yaml", "[phong-vhtt, phuong-10,", "[phong-vhtt, phuong-5, phuong-10,"
    )

    said = cchc("schedule", "add", "phuong-5", "--round", "3", "--team", "doan-kiem-tra").out

    assert "mã phuong-5-quy-3: thêm vào quý III" in said
