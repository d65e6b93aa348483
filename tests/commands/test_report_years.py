"""Ids come again every year; no document takes the place of another year's."""

import shutil

import pytest
from tests.sample import Cchc, Workspace

QUARTER = ("report", "bao-cao-quy", "quy-2")
FILE = "out/bao-cao-quy-2.docx"


@pytest.fixture
def of_2023(workspace: Workspace, cchc: Cchc) -> bytes:
    """A document of 2023, and afterwards the plan of the next year."""
    cchc(*QUARTER)
    plans = workspace.root / "plans"
    shutil.copytree(plans / "2023", plans / "2024")
    workspace.replace("plans/2024/plan.yaml", "\nyear: 2023\n", "\nyear: 2024\n")
    return (workspace.root / FILE).read_bytes()


def test_a_document_keeps_its_place_when_the_next_year_has_the_same(workspace, cchc: Cchc, of_2023):
    said = cchc(*QUARTER, "--draft")

    kept = f"{FILE} là của kế hoạch khác nên giữ nguyên.\n"
    assert said.out == f"{kept}Đã xuất: out/bao-cao-quy-2-2024.docx\n"
    assert (workspace.root / FILE).read_bytes() == of_2023
    assert cchc("--plan", "2023", *QUARTER, "--draft").out == f"Đã xuất: {FILE}\n"


def test_all_documents_at_once_keep_those_of_another_year(workspace, cchc: Cchc, of_2023):
    said = cchc("report", "--all", "--round", "quy-2", "--draft")

    assert "bao-cao-quy-2-2024.docx" in said.out
    assert (workspace.root / FILE).read_bytes() == of_2023


def test_a_file_that_is_named_is_not_written_over_another_years(workspace, cchc: Cchc, of_2023):
    said = cchc(*QUARTER, "--draft", "-o", str(workspace.root / FILE))

    assert said.code == 1
    assert "là văn bản của kế hoạch 2023 nên không ghi đè\ngợi ý: ghi ra tệp khác" in said.err
    assert (workspace.root / FILE).read_bytes() == of_2023
