"""`cchc next-year`: what an office writes once goes on, what happened stays behind."""

from tests.sample import Cchc, Workspace

PLAN = "plans/2024/plan.yaml"


def test_the_new_plan_is_the_old_one_of_another_year(workspace: Workspace, cchc: Cchc):
    before = workspace.read("plans/2023/plan.yaml")

    said = cchc("next-year")

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(
        "Đã tạo plans/2024 từ plans/2023:\n  plan.yaml, members.yaml, documents.yaml,"
    )
    assert workspace.read(PLAN) == before.replace("year: 2023", "year: 2024", 1)
    assert workspace.read("plans/2023/plan.yaml") == before


def test_lines_that_still_name_the_old_year_are_told(workspace: Workspace, cchc: Cchc):
    told = cchc("next-year").out

    lines = workspace.read(PLAN).splitlines()
    number = lines.index("  date: 08/02/2023") + 1
    assert f"\n  {PLAN}:{number}: date: 08/02/2023\n" in told
    assert "\n  plans/2024/members.yaml:8: date: 20/02/2023\n" in told
    assert max(map(len, told.splitlines())) <= 80


def test_numbers_of_papers_and_what_happened_are_left_behind(workspace: Workspace, cchc: Cchc):
    cchc("next-year")

    assert "\nissued:" in workspace.read("plans/2023/documents.yaml")
    assert "\nissued:" not in workspace.read("plans/2024/documents.yaml")
    assert {p.name for p in (workspace.root / "plans/2024").iterdir()} == {
        "plan.yaml",
        "members.yaml",
        "documents.yaml",
        "schedule.yaml",
    }
    assert workspace.read("plans/2024/schedule.yaml").startswith("illustrative: true")


def test_the_year_begun_is_scheduled_and_the_old_one_is_still_there(workspace, cchc: Cchc):
    cchc("next-year", "2024")
    workspace.replace(PLAN, "date: 08/02/2023", "date: 08/02/2024")

    placed = cchc("--today", "2024-03-01", "schedule", "propose", "--write")

    assert (placed.code, placed.err) == (0, "")
    assert "Phường 2" in cchc("--today", "2024-03-01", "schedule").out
    assert "T3 16/5/2023" in cchc("--plan", "2023", "--today", "2024-03-01").out


def test_a_year_that_is_there_is_not_written_over(workspace: Workspace, cchc: Cchc):
    workspace.write("plans/2024/plan.yaml", "year: 2024\n")

    said = cchc("--plan", "2023", "next-year")

    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("lỗi: không tạo được plans/2024: thư mục đã có và không trống\n")
    assert workspace.read("plans/2024/plan.yaml") == "year: 2024\n"


def test_a_plan_that_cannot_be_read_is_not_gone_on_with(workspace: Workspace, cchc: Cchc):
    workspace.replace("plans/2023/plan.yaml", "year: 2023", "year: [")

    said = cchc("next-year")

    assert said.code == 1
    assert not (workspace.root / "plans/2024").exists()
