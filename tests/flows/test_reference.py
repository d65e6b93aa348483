import re
from pathlib import Path

from cchc_cli.flows.explain import ALL_CODES
from cchc_cli.flows.reference import reference_page

PAGE = Path(__file__).resolve().parents[2] / "docs/ma-loi.md"


def test_the_page_says_what_the_program_says() -> None:
    said = PAGE.read_text(encoding="utf-8")

    assert said == reference_page(), "run: python tools/build_reference.py"


def test_every_code_has_its_place_on_the_page() -> None:
    page = reference_page()

    assert re.findall(r"^### (CCHC\d{3})$", page, re.MULTILINE) == [c.id for c in ALL_CODES]


def test_signs_of_markdown_are_shown_as_they_are() -> None:
    page = reference_page()

    assert r"\* & @ \[ { % \` \| \>" in page
    assert "(`evidence`)" in page
