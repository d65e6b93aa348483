"""Finished documents read back: their text by paragraph and cell, and validation."""

import tempfile
from pathlib import Path

from openxml_audit import OpenXmlValidator

from cchc_cli.decree.document import Document


def text_of(data: bytes) -> str:
    """Return the text as a person would retell it: paragraphs, and rows with ` | `.

    The golden files hold this: it shows every word and no formatting, which the
    checks of layout judge.
    """
    document = Document(data)
    lines: list[str] = []
    row: object = None
    for paragraph in document.paragraphs:
        text = "".join(run.text for run in paragraph.runs).replace("\u00a0", "_").replace("\t", " ")
        if paragraph.row is None:
            row = None
            lines += [text] if text else []
        elif paragraph.row is not row:
            row, cell = paragraph.row, paragraph.cell
            lines.append(f"| {text}")
        elif paragraph.cell is not cell:
            cell = paragraph.cell
            lines[-1] += f" | {text}"
        elif text:
            lines[-1] += f" / {text}"
    return "\n".join(lines) + "\n"


def words_of(data: bytes) -> str:
    """Return all text with single blanks, to look for typed texts in."""
    document = Document(data)
    text = " ".join("".join(r.text for r in p.runs) for p in document.paragraphs)
    return " ".join(text.replace("\u00a0", " ").split())


def faults_in_package(data: bytes) -> list[str]:
    """Return what the Open XML validator says against the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "van-ban.docx"
        path.write_bytes(data)
        result = OpenXmlValidator().validate(path)
    return [str(error) for error in result.errors]
