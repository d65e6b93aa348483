"""The file of an inspection as it begins, and what of it concerns one item."""

import pytest
from tests.sample import INSPECTIONS, ITEM, Workspace

from cchc_cli.adapters.files import read_sources
from cchc_cli.flows.check import check, check_loaded
from cchc_cli.flows.load import Loaded, load
from cchc_cli.flows.record import UNFINISHED, items_of, of_item, remaining, start_text
from cchc_cli.source import Source

PATH = f"{INSPECTIONS}/phuong-10.yaml"


@pytest.fixture
def loaded(workspace: Workspace) -> Loaded:
    return load(*read_sources(workspace.root))


@pytest.mark.parametrize("key", ["phuong-10", "phong-tnmt", "phuong-2-phuc-tra"])
def test_a_new_file_is_without_mistakes_and_holds_the_items_that_apply(loaded: Loaded, key: str):
    year = loaded.workspace.years["2023"]
    visit = year.visit(key)
    assert visit is not None
    source = Source(year.inspection_path(key), start_text(loaded.workspace, year, visit))

    after = loaded.with_source(source)

    items = [item.id for _, item in items_of(loaded.workspace, year, visit)]
    assert list(after.workspace.years["2023"].inspections[key].findings) == items
    assert not [d for d in check_loaded(after) if d.span.path == source.path]


def test_offices_are_not_asked_what_is_for_wards(loaded: Loaded):
    year = loaded.workspace.years["2023"]
    counts = {
        key: len(items_of(loaded.workspace, year, visit))
        for key in ("phong-tnmt", "phuong-2", "phuong-2-phuc-tra")
        if (visit := year.visit(key))
    }

    assert counts == {"phong-tnmt": 50, "phuong-2": 53, "phuong-2-phuc-tra": 22}


def test_what_is_left_is_what_was_not_examined_or_was_broken_off(workspace: Workspace):
    added = f"  {ITEM}:\n    result: chua-dat\n    observation: Sai\n"
    workspace.write(PATH, workspace.read(PATH) + added)
    loaded = load(*read_sources(workspace.root))
    year = loaded.workspace.years["2023"]
    visit = year.visit("phuong-10")
    assert visit is not None

    items = items_of(loaded.workspace, year, visit)

    left = [items[i][1].id for i in remaining(items, year.inspections["phuong-10"])]
    assert left[0] == ITEM
    assert len(left) == 45
    assert len(remaining(items, None)) == 53


def test_only_what_stands_in_an_items_entry_concerns_it(workspace: Workspace):
    flow = f"  {ITEM}: {{result: chua-dat, observation: Sai}}\n"
    block = "  chi-dao.tuyen-truyen:\n    result: chua-dat\n    evidence: [Ảnh]\n\n  # hết\n"
    workspace.write(PATH, workspace.read(PATH) + flow + block)
    loaded = load(*read_sources(workspace.root))
    found = check_loaded(loaded)

    concerned = {
        item: [d.code for d in of_item(loaded, PATH, item, found)]
        for item in (ITEM, "chi-dao.tuyen-truyen", "chi-dao.tu-kiem-tra", "khong-co")
    }

    assert concerned == {
        ITEM: ["CCHC501", "CCHC505"],
        "chi-dao.tuyen-truyen": ["CCHC502", "CCHC505"],
        "chi-dao.tu-kiem-tra": [],
        "khong-co": [],
    }


def test_only_words_still_to_come_are_tolerated_while_an_item_is_asked():
    assert {"CCHC501", "CCHC502"} == UNFINISHED


def test_checking_texts_and_checking_what_was_loaded_is_the_same(workspace: Workspace):
    sources, _ = read_sources(workspace.root)

    assert check(sources) == check_loaded(load(sources))
