"""What the check tells about the small valid workspace after a few changes."""

from collections.abc import Mapping
from functools import cache

from cchc_cli.adapters.files import read_sources
from cchc_cli.diagnostics import Diagnostic
from cchc_cli.flows.check import check
from cchc_cli.source import Source
from tests.examples.reading import EXAMPLES

PLAN = "plans/2023/plan.yaml"
SCHEDULE = "plans/2023/schedule.yaml"
MEMBERS = "plans/2023/members.yaml"
PAPERS = "plans/2023/documents.yaml"
PHUONG_2 = "plans/2023/inspections/phuong-2.yaml"
PHUONG_5 = "plans/2023/inspections/phuong-5.yaml"
UNITS = "plans/units.yaml"
TTHC = "checklists/mau/02-tthc.yaml"

Change = str | tuple[str, str] | list[tuple[str, str]]
"""A whole text, or what is replaced by what; the old must stand there once."""


@cache
def base() -> dict[str, str]:
    """Return the texts of the small valid workspace."""
    sources, _ = read_sources(EXAMPLES / "base")
    return {source.path: source.text for source in sources}


def found(changes: Mapping[str, Change]) -> list[Diagnostic]:
    """Return the diagnostics of the changed workspace."""
    texts = dict(base())
    for path, change in changes.items():
        if isinstance(change, str):
            texts[path] = change
            continue
        for old, new in change if isinstance(change, list) else [change]:
            assert texts[path].count(old) == 1, old
            texts[path] = texts[path].replace(old, new)
    return check(Source(path, text) for path, text in texts.items())


def told(changes: Mapping[str, Change]) -> list[str]:
    """Return the codes that are told of the changed workspace, in order."""
    return [diagnostic.code for diagnostic in found(changes)]
