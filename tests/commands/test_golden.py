"""What the commands print about the illustrative year, to the letter, in a pipe."""

from pathlib import Path

import pytest
from tests.sample import Cchc, Workspace

GOLDEN = Path(__file__).parents[1] / "golden/commands"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("check", ["check"]),
        ("schedule", ["schedule"]),
        ("schedule-all", ["schedule", "--all"]),
        ("schedule-month", ["schedule", "--format", "month"]),
        ("status", ["status"]),
        ("report", ["report"]),
    ],
)
def test_a_command_prints_what_it_printed_before(
    workspace: Workspace, cchc: Cchc, update_golden: bool, name: str, words: list[str]
):
    expected = GOLDEN / f"{name}.txt"

    said = cchc(*words)

    if update_golden:
        expected.write_bytes(said.out.encode())
    assert (said.code, said.err) == (0, "")
    assert said.out == expected.read_bytes().decode()


def test_cchc_alone_shows_the_year(workspace: Workspace, cchc: Cchc):
    assert cchc() == cchc("status")


def test_every_golden_text_is_compared():
    names = {file.stem for file in GOLDEN.iterdir()}

    assert names == {"check", "schedule", "schedule-all", "schedule-month", "status", "report"}
