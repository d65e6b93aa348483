"""What LibreOffice is given to print: headings never stand where its guess parts pages."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt
from lxml import etree

from cchc_cli.wordtext.ooxml import w
from cchc_cli.wordtext.page_guess import for_libreoffice
from tests.wordtext.building import saved, with_paragraphs

HEADING = "TIÊU ĐỀ"


def long_text(before: int, headings: int = 1, after: int = 150, space: int = 0) -> bytes:
    """Some lines, of which the first has room above it, headings, and far more lines."""
    document = Document()
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    for number in range(before):
        line = document.add_paragraph(f"Dòng {number}")
        line.paragraph_format.space_before = Pt(0 if number else space)
    for number in range(headings):
        document.add_paragraph(f"{HEADING} {number}").paragraph_format.keep_with_next = True
    for number in range(after):
        document.add_paragraph(f"Đoạn {number} " + "chữ " * (60 if number == 0 else 1))
    return saved(document)


def lines_of(data: bytes) -> list[str]:
    """The texts of the paragraphs of the body; “.” for one that is hidden whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        body = etree.fromstring(opened.read("word/document.xml"))[0]
    return ["".join(t.text or "" for t in p.iter(w("t"))) for p in body.iterchildren(w("p"))]


@pytest.mark.parametrize(("before", "headings", "moved"), [(19, 1, 1), (18, 2, 2), (18, 3, 2)])
def test_headings_at_the_guessed_end_of_a_page_are_pushed_over_it(
    before: int, headings: int, moved: int
) -> None:
    lines = lines_of(for_libreoffice(long_text(before, headings)))

    assert lines[before : before + moved + 1] == ["."] * moved + [f"{HEADING} 0"]
    assert lines.count(".") == moved


@pytest.mark.parametrize("before", [1, 10, 18, 20, 21])
def test_a_document_that_the_guess_does_not_part_is_left_as_it_is(before: int) -> None:
    data = long_text(before)

    assert for_libreoffice(data) is data


def test_a_long_run_of_kept_paragraphs_is_no_stack_of_headings() -> None:
    assert lines_of(for_libreoffice(long_text(13, headings=8))).count(".") == 0


def test_short_texts_are_guessed_at_twenty_five_a_page() -> None:
    assert "." in lines_of(for_libreoffice(long_text(24, after=20)))
    assert "." not in lines_of(for_libreoffice(long_text(19, after=20)))


@pytest.mark.parametrize("before", [17, 18, 19, 20])
def test_what_is_kept_with_a_table_is_left_to_the_table(before: int) -> None:
    document = Document(io.BytesIO(long_text(before, headings=21 - before, after=0)))
    document.add_table(3, 1)
    for _ in range(150):
        document.add_paragraph("chữ")

    assert "." not in lines_of(for_libreoffice(saved(document)))


def test_a_heading_is_pushed_over_with_the_sentence_before_its_table() -> None:
    document = Document(io.BytesIO(long_text(19, headings=0, after=0)))
    document.add_heading("Kết quả", 1)
    document.add_paragraph("Kết quả như sau:").paragraph_format.keep_with_next = True
    document.add_table(3, 1)
    for _ in range(150):
        document.add_paragraph("chữ")

    assert lines_of(for_libreoffice(saved(document)))[19:21] == [".", "Kết quả"]


@pytest.mark.parametrize(("kept", "parted"), [(19, False), (20, True), (21, False)])
def test_each_section_is_guessed_anew(kept: int, parted: bool) -> None:
    document = Document(io.BytesIO(long_text(10, headings=0, after=0)))
    document.add_section()
    for number in range(150):
        document.add_paragraph(str(number)).paragraph_format.keep_with_next = number == kept

    # The paragraph that opens the section is not counted.
    assert ("." in lines_of(for_libreoffice(saved(document)))) is parted


@pytest.mark.parametrize("data", [b"", b"PK", with_paragraphs("chữ")[:-40]])
def test_what_cannot_be_read_is_left_to_libreoffice(data: bytes) -> None:
    assert for_libreoffice(data) is data


@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="cần LibreOffice và poppler-utils",
)
def test_no_heading_is_left_at_the_foot_whatever_room_there_is(tmp_path: Path) -> None:
    for space in range(320, 368, 8):
        data = for_libreoffice(long_text(18, headings=2, space=space))
        (tmp_path / f"{space}.docx").write_bytes(data)

    for name, text in _first_pages(tmp_path).items():
        assert HEADING not in text.rstrip().splitlines()[-1], name


def _first_pages(folder: Path) -> dict[str, str]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(path) for path in sorted(folder.glob("*.docx"))]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)
    return {path.stem: _first_page(path) for path in folder.glob("*.pdf")}


def _first_page(path: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-l", "1", "-layout", str(path), "-"],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout
