"""What holds for every kind of document, as it is printed from the example."""

import datetime as dt
import hashlib
import io
import os
import subprocess
import sys

import pytest
from docx import Document

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import DocumentKind
from cchc_cli.flows.origin import Made
from cchc_cli.flows.printing import render
from cchc_cli.model.papers import IssuedPaper
from tests.documents.example import ROOT, printed, shown, template_bytes
from tests.documents.odd_letters import changed
from tests.documents.reading import faults_in_package
from tests.wordtext.building import part

each_kind = pytest.mark.parametrize("kind", ALL_DOCUMENTS, ids=lambda kind: kind.id)

MADE = Made("1.2.3", "0123456789" * 4)
ISSUED = dt.date(2023, 8, 17)
ISSUED_OF = {"giay-moi": dt.date(2023, 6, 20)}
"""An invitation goes out before its meeting."""
_PLACES = [
    {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Anchorage", "LC_ALL": "C.UTF-8", "LANG": "vi_VN.UTF-8", "PYTHONHASHSEED": "2"},
]
_HASHES = """
import tests.documents.test_every_kind as every
print(every.hashes())
"""


def made(kind: DocumentKind) -> bytes:
    """Print a document that the clerk has dated, with all that is written into its properties."""
    order = shown(kind)
    day = ISSUED_OF.get(kind.id, ISSUED)
    paper = IssuedPaper(document=kind.id, of=order.of, number=5, date=day)
    return render(kind, changed(order, paper), template_bytes(kind), MADE)


def hashes() -> dict[str, str]:
    """Return the hash of each kind."""
    return {kind.id: hashlib.sha256(made(kind)).hexdigest() for kind in ALL_DOCUMENTS}


@each_kind
def test_a_document_is_what_word_expects(kind: DocumentKind) -> None:
    assert faults_in_package(printed(kind, shown(kind))) == []


@each_kind
def test_a_document_bears_its_own_date(kind: DocumentKind) -> None:
    core = Document(io.BytesIO(made(kind))).core_properties

    assert core.created == core.modified
    assert core.created is not None
    assert core.created.date() == ISSUED_OF.get(kind.id, ISSUED)


@each_kind
def test_a_document_says_what_it_was_made_from(kind: DocumentKind) -> None:
    told = part(made(kind), "docProps/custom.xml")

    assert MADE.commit in told
    assert MADE.version in told
    assert hashlib.sha256(template_bytes(kind)).hexdigest() in told
    assert 'name="cchc-data"' in told


def test_every_kind_is_the_same_bytes_at_any_place() -> None:
    found = set()
    for place in _PLACES:
        done = subprocess.run(
            [sys.executable, "-c", _HASHES],
            env={**os.environ, **place, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
            cwd=ROOT,
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        found.add(done.stdout)

    assert found == {f"{hashes()}\n"}
