"""The plans of other kinds in `valid`, and the documents that they have the records for."""

import datetime as dt
from collections.abc import Iterator
from functools import cache

from cchc_cli.documents.document import Request
from cchc_cli.flows.report import kind_named, offers
from cchc_cli.model.workspace import Workspace, Year
from tests.documents.example import printed
from tests.documents.reading import text_of
from tests.examples.reading import EXAMPLES

VALID = sorted(folder for folder in (EXAMPLES / "valid").iterdir() if folder.is_dir())
NAMES = [folder.name for folder in VALID]
AFTER = dt.timedelta(days=5)
"""How long after the last visit the documents are made."""


@cache
def workspace_of(name: str) -> Workspace:
    from cchc_cli.adapters.files import read_sources
    from cchc_cli.flows.load import load

    return load(*read_sources(EXAMPLES / "valid" / name)).workspace


def last_day(year: Year) -> dt.date:
    held = [each.held.date for each in year.inspections.values() if each.held]
    return max(held) + AFTER


def made() -> Iterator[tuple[str, str, str, str]]:
    """Yield every document that an example has the records for: its place, kind and subject."""
    for name in NAMES:
        for key, year in workspace_of(name).years.items():
            for offer in offers(workspace_of(name), year, last_day(year)):
                if not offer.reason:
                    yield name, key, offer.kind.id, offer.of


MADE = list(made())


@cache
def document(name: str, key: str, kind: str, of: str) -> bytes:
    year = workspace_of(name).years[key]
    request = Request(workspace=workspace_of(name), year=year, of=of, today=last_day(year))
    return printed(kind_named(kind), request)


def every_text(name: str) -> str:
    return "\n".join(text_of(document(*each)) for each in MADE if each[0] == name)
