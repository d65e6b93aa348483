"""Word files made for one test, and the shortest way through the room."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from cchc_cli.wordtext.fields import Fields
from cchc_cli.wordtext.lint import lint
from cchc_cli.wordtext.problems import RenderFailed, TemplateBroken, TemplateProblem
from cchc_cli.wordtext.properties import Properties
from cchc_cli.wordtext.template import compile_template
from cchc_cli.wordtext.text import document_text

FILTERS: Mapping[str, Callable[..., str]] = {
    "upper": lambda value: str(value).upper(),
    "short_date": lambda value: f"{value:%d/%m/%Y}",
    "decimal": lambda value: str(value).replace(".", ","),
}
PROPERTIES = Properties("Biên bản", "Phòng Nội vụ", date(2023, 2, 8))


def saved(document: WordDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_paragraphs(*texts: str) -> bytes:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def with_table(*rows: Sequence[str]) -> bytes:
    document = Document()
    table = document.add_table(len(rows), max(map(len, rows)))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    return saved(document)


def fill_runs(paragraph: Paragraph, pieces: Iterable[str]) -> None:
    for number, piece in enumerate(pieces):
        run = paragraph.add_run(piece)
        run.bold = number % 2 == 1


def printed(template: bytes, **context: Any) -> str:
    return document_text(made(template, **context)).strip("\n")


def made(template: bytes, **context: Any) -> bytes:
    return compile_template(template, "mau.docx", FILTERS).render(context, PROPERTIES)


def refusal(template: bytes, **context: Any) -> TemplateProblem:
    try:
        made(template, **context)
    except RenderFailed as failed:
        return failed.problems[0]
    raise AssertionError("rendered")


def mistakes(template: bytes, fields: Fields | None = None) -> list[str]:
    return [str(each) for each in lint(template, "mau.docx", FILTERS, fields)]


def broken(template: bytes) -> list[str]:
    try:
        compile_template(template, "mau.docx", FILTERS)
    except TemplateBroken as failed:
        return [str(each) for each in failed.problems]
    raise AssertionError("compiled")


def part(docx: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        return opened.read(name).decode()


def parts(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        return opened.namelist()


def with_part(
    docx: bytes, name: str, change: Callable[[bytes], bytes] = bytes, new: str | None = None
) -> bytes:
    """Return the archive with one part changed, or added if `new` is its content."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(out, "w") as target:
        for entry in old.namelist():
            data = old.read(entry)
            target.writestr(entry, change(data) if entry == name and new is None else data)
        if new is not None:
            target.writestr(name, new)
    return out.getvalue()


def with_document_xml(docx: bytes, pattern: str, replacement: str) -> bytes:
    return with_part(
        docx,
        "word/document.xml",
        lambda data: re.sub(pattern, replacement, data.decode(), count=1).encode(),
    )
