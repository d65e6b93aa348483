"""The guard of every edit: what arises, what it lets through, what it refuses."""

import pytest
from tests.sample import INSPECTIONS, ITEM, Cchc, Workspace

from cchc_cli.adapters.files import read_sources
from cchc_cli.flows.edit import EditRejected, FileEdit, guarded_edit
from cchc_cli.flows.load import Loaded, load
from cchc_cli.yamltext.edit import Append, Set

PATH = f"{INSPECTIONS}/phuong-10.yaml"
UNMET = Set(("findings", ITEM, "result"), "chua-dat")


@pytest.fixture
def loaded(workspace: Workspace) -> Loaded:
    return load(*read_sources(workspace.root))


def codes(error: EditRejected) -> list[str]:
    return [d.code for d in error.found]


def test_a_harmless_edit_comes_with_what_arises(loaded: Loaded):
    edit = guarded_edit(loaded, PATH, [Set(("held", "date"), "16/08/2023")])

    assert edit.changes
    assert [d.code for d in edit.arisen] == ["CCHC557"]
    assert set(edit.arisen) <= set(edit.found)


def test_an_edit_that_makes_an_error_is_refused_with_the_text_it_would_make(loaded: Loaded):
    with pytest.raises(EditRejected) as error:
        guarded_edit(loaded, PATH, [UNMET])

    assert codes(error.value) == ["CCHC501", "CCHC502"]
    assert "result: chua-dat" in error.value.source.text


def test_errors_that_are_tolerated_are_let_through_and_told(loaded: Loaded):
    edit = guarded_edit(loaded, PATH, [UNMET], tolerated={"CCHC501", "CCHC502"})

    assert {"CCHC501", "CCHC502"} <= {d.code for d in edit.arisen}


def test_errors_that_were_there_do_not_stand_in_the_way(workspace: Workspace):
    workspace.replace(
        PATH,
        "result: dat-mot-phan\n    observation: Đã tự",
        "result: chua-dat\n    observation: Đã tự",
    )
    loaded = load(*read_sources(workspace.root))

    assert guarded_edit(loaded, PATH, [Set(("opinion",), "Nhất trí")]).changes


def test_an_error_in_another_file_is_found_as_well(loaded: Loaded):
    visits = ("visits", 5, "date")

    with pytest.raises(EditRejected) as error:
        guarded_edit(loaded, "plans/2023/schedule.yaml", [Set(visits, "16/12/2023")])

    assert codes(error.value) == ["CCHC607"]


def test_a_file_that_gave_no_text_is_not_taken_for_a_new_one(workspace: Workspace):
    (workspace.root / PATH).write_bytes(b"\xff")
    loaded = load(*read_sources(workspace.root))

    with pytest.raises(EditRejected) as error:
        guarded_edit(loaded, PATH, [UNMET], "unit: phuong-10\n")

    assert codes(error.value) == ["CCHC209"]


def test_lists_with_an_entry_that_was_not_read_are_not_counted_into(workspace: Workspace):
    path = "plans/2023/schedule.yaml"
    workspace.replace(path, "{unit: phong-vhtt, round: quy-3,", "{unit: phong-vhtt,")
    loaded = load(*read_sources(workspace.root))

    with pytest.raises(EditRejected) as error:
        guarded_edit(loaded, path, [Set(("visits", 4, "date"), "16/08/2023")])

    assert codes(error.value) == ["CCHC201"]


def test_a_new_file_begins_as_told(loaded: Loaded):
    path = f"{INSPECTIONS}/phuong-rach-dua.yaml"
    text = "unit: phuong-rach-dua\nillustrative: true\n"

    edit = guarded_edit(loaded, path, [Append(("guidance",), "Lập sổ")], text)

    assert edit.before is None
    assert edit.after == f"{text}guidance:\n  - Lập sổ\n"


def test_the_difference_shows_lines_without_their_ends():
    edit = FileEdit("a.yaml", "a: 1\r\nb: 2\r\n", "a: 1\r\nb: 3\r\n")

    assert edit.diff() == "--- a.yaml\n+++ a.yaml\n@@ -1,2 +1,2 @@\n a: 1\n-b: 2\n+b: 3"


def test_a_new_file_differs_from_nothing():
    assert FileEdit("a.yaml", None, "a: 1\n").diff().startswith("--- /dev/null\n+++ a.yaml\n")


UNREAD = """\
unit: phuong-10
findings:
  chi-dao.nguoi-dung-dau:
    result: chua-dat
    observation: Cũ
    evidence: [Ảnh 1]
    recommend:
    - {text: Việc một, due: 1/9/2023} # đã báo phường
"""


@pytest.mark.parametrize(
    ("good", "bad", "code"),
    [("phuong-10", "Phường 10", "CCHC206"), ("chua-dat", "chưa-đạt", "CCHC204")],
    ids=["the whole file", "the item"],
)
def test_what_could_not_be_read_is_not_written_over(
    workspace: Workspace, cchc: Cchc, good: str, bad: str, code: str
):
    text = UNREAD.replace(good, bad)
    workspace.write(PATH, text)
    recommend = ("--recommend", "Việc hai", "--due", "2/9/2023")

    said = cchc("record", "phuong-10", ITEM, "--result", "chua-dat", *recommend)

    assert said.code == 1
    assert code in said.err
    assert workspace.read(PATH) == text


def test_a_value_that_could_not_be_read_may_be_written_anew(workspace: Workspace, cchc: Cchc):
    workspace.write(PATH, UNREAD.replace("chua-dat", "chưa-đạt"))

    assert cchc("record", "phuong-10", ITEM, "--result", "chua-dat").code == 0
    assert workspace.read(PATH) == UNREAD
