"""The handbook's examples can be typed as they stand, and its list of keys is complete."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from cchc_cli.cli import _COMMANDS, app
from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.flows.check import check
from cchc_cli.flows.init_shapes import SHAPES
from cchc_cli.flows.keys_page import keys_page
from cchc_cli.model.words import DueThing, Event
from cchc_cli.source import Source
from tests.examples.plans import NAMES

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "ke-hoach-khac.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n# (\S+)\n(.*?)```", PAGE, re.DOTALL)
NEEDED = BLOCKS[0][1]
PLACES = {"checklists": "checklists/mau/01-ho-so.yaml", "units.yaml": "plans/units.yaml"} | {
    "calendar.yaml": "plans/calendar.yaml"
}


def whole(name: str, block: str) -> str:
    """A part of a plan with what every plan needs around it; other files stand alone."""
    if name != "plan.yaml":
        return block
    own = set(re.findall(r"^([a-z_]+):", block, re.MULTILINE))
    parts = re.findall(r"^([a-z_]+):(.*\n(?:[ ].*\n)*)", NEEDED, re.MULTILINE)
    return block + "".join(f"{key}:{text}" for key, text in parts if key not in own)


def test_every_example_is_a_file_of_the_workspace() -> None:
    fences = PAGE.count("```yaml")

    assert len(BLOCKS) == fences >= 15


@pytest.mark.parametrize(("name", "block"), BLOCKS)
def test_an_example_of_the_handbook_has_the_right_shape(name: str, block: str) -> None:
    path = PLACES.get(name, f"plans/2026/{name}")

    found = check([Source(path, whole(name, block))])

    assert [(d.code, d.message) for d in found if re.match("CCHC[12]", d.code)] == []


def test_the_list_of_keys_is_up_to_date() -> None:
    assert (DOCS / "cac-khoa.md").read_text(encoding="utf-8") == keys_page()


def test_the_handbook_names_every_shape_and_every_example() -> None:
    assert [each.id for each in SHAPES if f"`{each.id}`" not in PAGE] == []
    assert [name for name in NAMES if f"`{name}`" not in PAGE] == []


def test_the_handbook_lists_every_kind_of_document_with_its_command() -> None:
    page = (DOCS / "huong-dan.md").read_text(encoding="utf-8")

    rows = [line for line in page.splitlines() if line.startswith("| ")]

    asked = {each for row in rows for each in re.findall(r"`cchc report ([a-z-]+)", row)}
    assert {kind.id for kind in ALL_DOCUMENTS} <= asked


def test_the_handbook_names_every_event_and_every_thing_that_falls_due() -> None:
    words = [each.value for each in (*Event, *DueThing)]

    assert [word for word in words if f"`{word}`" not in PAGE] == []


def commands(name: str) -> list[str]:
    """The command with this name, and those below it."""
    group = get_command(app).get_command(None, name)  # type: ignore[attr-defined]
    below = group.list_commands(None) if hasattr(group, "list_commands") else []
    return [name, *(f"{name} {each}" for each in below)]


def test_the_handbook_names_every_command() -> None:
    page = (DOCS / "huong-dan.md").read_text(encoding="utf-8")

    every = [each for name in _COMMANDS for each in commands(name)]

    assert len(every) > len(_COMMANDS)
    assert [each for each in every if f"`cchc {each}" not in page] == []
