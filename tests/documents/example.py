"""The example workspace: the real plan with the illustrative records laid over it."""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

from cchc_cli.documents.document import FILTERS, DocumentKind, Request, Subject
from cchc_cli.flows.load import load
from cchc_cli.flows.report import offers, silent_fields
from cchc_cli.model.workspace import Workspace
from cchc_cli.source import Source
from cchc_cli.wordtext.properties import Properties
from cchc_cli.wordtext.template import Template, compile_template

ROOT = Path(__file__).parents[2]
TODAY = dt.date(2023, 8, 15)


@cache
def workspace() -> Workspace:
    """Return the records of `plans` and `checklists`, replaced by those of `minh-hoa`."""
    texts: dict[str, str] = {}
    for base in (ROOT, ROOT / "minh-hoa"):
        for path in sorted([*base.glob("plans/**/*.yaml"), *base.glob("checklists/**/*.yaml")]):
            texts[path.relative_to(base).as_posix()] = path.read_text(encoding="utf-8")
    return load(Source(path, text) for path, text in texts.items()).workspace


def request(of: str, **more: Any) -> Request:
    """Return an order for a document of the example."""
    shown = workspace()
    return Request(workspace=shown, year=shown.years["2023"], of=of, today=TODAY, **more)


SHOWN = {
    Subject.VISIT: "phong-tnmt",
    Subject.ROUND: "quy-2",
    Subject.YEAR: "2023",
}
"""What the golden text of a kind is made of, unless `SHOWN_OF` names something else."""
SHOWN_OF = {"thong-bao-lich": "quy-4", "nhac-bao-cao": "phuong-2-phuc-tra"}


def shown(kind: DocumentKind) -> Request:
    """Return the order for the document that stands for its kind."""
    return request(SHOWN_OF.get(kind.id, SHOWN[kind.about]))


def ready() -> list[tuple[DocumentKind, str]]:
    """Return every document that the example has the records for."""
    shown = workspace()
    found = offers(shown, shown.years["2023"], TODAY)
    return [(offer.kind, offer.of) for offer in found if not offer.reason]


def template_bytes(kind: DocumentKind) -> bytes:
    """Return the shipped template."""
    return (ROOT / "templates" / kind.template).read_bytes()


@cache
def _compiled(name: str) -> Template:
    return compile_template((ROOT / "templates" / name).read_bytes(), name, FILTERS)


def printed(kind: DocumentKind, order: Request) -> bytes:
    """Return the document as a .docx."""
    properties = Properties(title=kind.name, creator="Đoàn kiểm tra", day=order.today)
    return _compiled(kind.template).render(kind.context(order), properties, silent_fields(kind))
