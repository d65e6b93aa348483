"""Templates and builders agree, and the templates are what their source says."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import msgspec
import pytest

from cchc_cli.decree.document import Document
from cchc_cli.decree.xml import inner_text
from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import FILTERS, Context, DocumentKind, NotReady, Request, Subject
from cchc_cli.model.inspection import Inspection
from cchc_cli.wordtext.fields import Field
from cchc_cli.wordtext.lint import lint
from tests.documents.example import ROOT, printed, request, shown, template_bytes
from tests.documents.odd_cases import ODD_ROUNDS, ODD_VISITS, ODD_YEARS, in_year
from tests.documents.odd_letters import ODD_OF
from tests.documents.reading import faults_in_package, words_of

each_kind = pytest.mark.parametrize("kind", ALL_DOCUMENTS, ids=lambda kind: kind.id)


@each_kind
def test_a_template_uses_only_fields_that_the_builder_gives(kind: DocumentKind) -> None:
    assert lint(template_bytes(kind), kind.template, FILTERS, kind.fields) == ()


def _shape_errors(fields: Field, value: Any, path: str) -> list[str]:
    """Return where a value is not as the fields say; an empty list fits every list."""
    if isinstance(fields, str):
        return [] if not isinstance(value, dict | list) else [f"{path}: không phải chữ"]
    if isinstance(fields, list):
        inner = [_shape_errors(fields[0], v, f"{path}[{i}]") for i, v in enumerate(value)]
        return [error for errors in inner for error in errors]
    if set(fields) != set(value):
        return [f"{path}: {set(fields) ^ set(value)}"]
    return [e for key in fields for e in _shape_errors(fields[key], value[key], f"{path}.{key}")]


def _orders(kind: DocumentKind) -> list[Request]:
    cases = {
        Subject.VISIT: ODD_VISITS,
        Subject.ROUND: ODD_ROUNDS,
        Subject.YEAR: ODD_YEARS,
    }
    every = cases[kind.about] | ODD_OF.get(kind.id, {})
    return [shown(kind), *(make() for make in every.values())]


def _contexts(kind: DocumentKind) -> Iterator[Context]:
    for order in _orders(kind):
        with suppress(NotReady):
            yield kind.context(order)


@each_kind
def test_a_builder_gives_exactly_the_fields_it_names(kind: DocumentKind) -> None:
    found = [_shape_errors(kind.fields, context, kind.id) for context in _contexts(kind)]

    assert [error for errors in found for error in errors] == []


@each_kind
def test_a_template_opens_cleanly(kind: DocumentKind) -> None:
    assert faults_in_package(template_bytes(kind)) == []


def test_the_templates_are_what_their_source_makes() -> None:
    command = [sys.executable, str(ROOT / "tools" / "build_templates.py"), "--check"]

    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")

    assert (done.stdout, done.returncode) == ("", 0)


def test_every_template_belongs_to_a_kind_and_ids_are_unique() -> None:
    shipped = {path.name for path in (ROOT / "templates").glob("*.docx")}

    assert {kind.template for kind in ALL_DOCUMENTS} == shipped
    assert len({kind.id for kind in ALL_DOCUMENTS}) == len(ALL_DOCUMENTS)


def _headers(data: bytes) -> list[str]:
    """Return the text of both headers: of first pages and of the others."""
    trees = Document(data).trees
    return [inner_text(trees[f"word/header{n}.xml"], "t") for n in (1, 2)]


@each_kind
def test_illustrative_data_are_marked_on_every_page_and_never_in_the_text(
    kind: DocumentKind,
) -> None:
    document = printed(kind, _orders(kind)[0])

    assert all("DỮ LIỆU MINH HỌA" in text for text in _headers(document))
    assert "MINH HỌA" not in words_of(document)


@each_kind
def test_real_data_leave_no_trace_of_the_notice(kind: DocumentKind) -> None:
    real = in_year(
        _orders(kind)[0],
        schedule=_real_one("schedule"),
        meetings=_real_one("meetings"),
        self_inspections=_real_one("self_inspections"),
        papers=_real_one("papers"),
        members=None,
        inspections=_real(),
    )

    headers = _headers(printed(kind, real))

    assert [text.strip() for text in headers] == ["2", ""]


def _real_one(name: str) -> Any:
    file = getattr(request("quy-2").year, name)
    return msgspec.structs.replace(file, illustrative=False)


def _real() -> dict[str, Inspection]:
    shown = request("quy-2").year.inspections
    return {k: msgspec.structs.replace(v, illustrative=False) for k, v in shown.items()}
