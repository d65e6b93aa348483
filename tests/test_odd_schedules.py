"""Thirty odd schedules edited by commands: what changes is shown, or why it is refused."""

from pathlib import Path

from cchc_cli.yamltext.edit import Plain, plain
from cchc_cli.yamltext.tree import compose
from tests.odd_schedules import odd_schedules
from tests.sample import Cchc, Workspace
from tests.test_odd_files import changed
from tests.yamltext.test_edit_properties import comments

GOLDEN = Path(__file__).parent / "golden" / "odd-schedules.txt"
PATH = "plans/2023/schedule.yaml"
EDITS = (
    ("set", "phuong-12", "23/8/2023", "--session", "sang", "--start", "8h"),
    ("set", "phuong-12", "23/8/2023", "--reason", "Đơn vị xin: lùi\nmột ngày"),
    ("swap", "phuong-12", "phuong-2-phuc-tra"),
    ("postpone", "phuong-12", "--reason", "Bão: số 3 # mạnh"),
    ("postpone", "phuong-12", "--to", "24/8/2023", "--reason", "Bão"),
    ("cancel", "phuong-12", "--reason", "Đã sáp nhập"),
    ("add", "phuong-12", "--kind", "phuc-tra", "--date", "29/8/2023", "--session", "sang"),
    ("propose", "--round", "quy-4", "--write"),
)


def said_by(text: str) -> Plain:
    """Return what a schedule says; one without changes may have an empty list of them."""
    said = plain(compose(text))
    assert isinstance(said, dict)
    return {key: value for key, value in said.items() if value not in ("", [])}


def told(workspace: Workspace, cchc: Cchc, name: str, text: str) -> str:
    parts = [f"===== {name}"]
    for words in EDITS:
        workspace.write(PATH, text)
        parts += [f"$ {' '.join(words)!r}", changed(workspace, cchc, PATH, "schedule", *words)]
    return "\n".join(parts)


def test_thirty_odd_schedules_change_as_shown(workspace: Workspace, cchc, update_golden: bool):
    files = odd_schedules(workspace.read(PATH))
    made = "\n".join(told(workspace, cchc, *each) for each in files.items()) + "\n"

    if update_golden:
        GOLDEN.write_text(made, encoding="utf-8")

    assert len(files) == 30
    assert made == GOLDEN.read_text(encoding="utf-8")


def test_what_is_undone_says_what_it_said_before(workspace: Workspace, cchc: Cchc):
    for name, text in odd_schedules(workspace.read(PATH)).items():
        workspace.write(PATH, text)
        if cchc("schedule", *EDITS[0]).code:
            continue

        assert cchc("schedule", "undo", "--yes").code == 0, name

        assert said_by(workspace.read(PATH)) == said_by(text), name
        assert comments(workspace.read(PATH)) == comments(text), name
