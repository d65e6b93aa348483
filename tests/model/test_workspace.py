"""Records found by their ids."""

import msgspec

from cchc_cli.model.units import Unit, UnitsFile
from cchc_cli.model.workspace import Workspace


def workspace_of(*units: Unit) -> Workspace:
    return Workspace(units=UnitsFile(kinds=(), units=units))


def unit(name: str) -> Unit:
    return Unit(id="phuong-1", name=name, short=name, kind="phuong-xa")


def test_of_units_with_one_id_the_first_is_meant():
    workspace = workspace_of(unit("một"), unit("hai"))

    assert workspace.unit_name("phuong-1") == "một"
    assert workspace.unit_name("phuong-2") == "phuong-2"


def test_a_workspace_made_from_another_finds_its_own_units():
    before = workspace_of(unit("trước"))
    assert before.unit_name("phuong-1") == "trước"

    after = msgspec.structs.replace(before, units=UnitsFile(kinds=(), units=(unit("sau"),)))

    assert after.unit_name("phuong-1") == "sau"
    assert before.unit_name("phuong-1") == "trước"
