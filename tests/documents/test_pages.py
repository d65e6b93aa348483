"""Printed pages: no signature alone, no heading left at the foot of a page.

LibreOffice stands in for Word, and is given what `cchc report --pdf` gives it; without it
(or `pdftotext`) the tests are skipped.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from lxml import etree

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.minutes import MINUTES
from cchc_cli.documents.quarter_report import QUARTER_REPORT
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.wordtext.archive import archive, entry
from cchc_cli.wordtext.ooxml import parsed, serialised, w
from cchc_cli.wordtext.page_guess import for_libreoffice
from cchc_cli.wordtext.styles import Styles
from cchc_cli.wordtext.zipread import files_of
from tests.documents.example import printed, shown, workspace
from tests.documents.odd_cases import one_unit_of, only_met, with_inspection
from tests.documents.odd_letters import ODD_OF, changed

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="cần LibreOffice và poppler-utils",
)

_HEADING = re.compile(r"([IVX]+\. [A-ZÀ-Ỹ ,]+|\d+\. [^.;:]{1,40}|[a-zđ]\) [^.;]+)")
_LENGTHS = range(0, 20, 4)
_PUSHED = range(0, 24, 7)
"""By how many lines the whole text of each kind is pushed down."""
_FLOW = ("VBNoiDung", "VBCanCu", "VBDieu", "VBMucI", "VBMuc1", "VBDanBang", "VBKinhGui")
_SIGNED = re.compile("Nơi nhận:|NGƯỜI KIỂM TRA")
_SIGNER = re.compile(r"(Nguyễn Văn|Trần Thị|Lê Văn|Phạm Thị) [A-Z]\b")
_LINE = "Hướng dẫn lập danh mục hồ sơ, chỉnh lý và giao nộp tài liệu vào lưu trữ theo quy định."


def _minutes(lines: int) -> bytes:
    order = only_met()
    inspection = msgspec.structs.replace(
        order.year.inspections["phong-tnmt"],
        guidance=(_LINE,) * lines,
        attendance=workspace().years["2023"].inspections["phong-tnmt"].attendance,
    )
    return printed(MINUTES, with_inspection(order, "phong-tnmt", inspection))


def _report(lines: int) -> bytes:
    order = one_unit_of(only_met("quy-2"))
    return printed(QUARTER_REPORT, msgspec.structs.replace(order, proposals=(_LINE,) * lines))


def _letter(id: str, lines: int) -> bytes:
    """One of the letters with as many lines of the office's own."""
    make = {"giay-moi": "bare_meeting", "quyet-dinh": "own_duties"}.get(id, "own_words")
    order = ODD_OF[id][make]()
    notes = (_LINE,) * lines
    return printed(
        next(kind for kind in ALL_DOCUMENTS if kind.id == id),
        changed(order, IssuedPaper(document=id, of=order.of, notes=notes)),
    )


def _pushed(data: bytes, lines: int) -> bytes:
    """Return a document with short lines put before the first words of its text."""
    files = files_of(data, "")
    root = parsed(files["word/document.xml"])
    styles = Styles(None)
    first = next(p for p in root[0].iterchildren(w("p")) if styles.style_of(p) in _FLOW)
    for _ in range(lines):
        line = etree.Element(w("p"))
        style = etree.SubElement(etree.SubElement(line, w("pPr")), w("pStyle"))
        style.set(w("val"), "VBNoiDung")
        etree.SubElement(etree.SubElement(line, w("r")), w("t")).text = "Thêm một dòng."
        first.addprevious(line)
    files["word/document.xml"] = serialised(root)
    return archive(entry(name, content) for name, content in files.items())


def _documents() -> Iterator[tuple[str, bytes]]:
    """Yield documents of growing length, and each kind pushed down line by line."""
    for lines in _LENGTHS:
        yield f"minutes-{lines}", _minutes(lines)
        yield f"report-{lines}", _report(lines)
        for id in ODD_OF:
            yield f"{id}-{lines}", _letter(id, lines)
    for kind in ALL_DOCUMENTS:
        data = printed(kind, shown(kind))
        for lines in _PUSHED:
            yield f"{kind.id}+{lines}", _pushed(data, lines)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of every page of the documents, converted in one run."""
    folder = tmp_path_factory.mktemp("pages")
    for name, data in _documents():
        (folder / f"{name}.docx").write_bytes(for_libreoffice(data))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(folder.glob("*.docx"))
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=600)
    return {path.stem: _texts(path.with_suffix(".pdf")) for path in files}


def _texts(path: Path) -> list[str]:
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout.split("\f")[:-1]


def test_the_signature_stands_under_the_last_words(pages: dict[str, list[str]]) -> None:
    for name, texts in pages.items():
        # A plan issued with a decision has no signature of its own.
        if name.startswith("ke-hoach"):
            continue
        signed = next(text for text in texts if _SIGNED.search(text))

        assert "./." in signed, name
        assert _SIGNER.search(signed) or "NGƯỜI LẬP" in signed, name
        assert "- Lưu:" in signed or name.startswith("phieu"), name


def test_no_heading_is_the_last_line_of_a_page(pages: dict[str, list[str]]) -> None:
    for name, texts in pages.items():
        for text in texts:
            lines = [line.strip() for line in text.splitlines() if line.strip()]

            assert not _HEADING.fullmatch(lines[-1]), (name, lines[-1])


def test_no_page_is_empty_but_for_its_number(pages: dict[str, list[str]]) -> None:
    for name, texts in pages.items():
        for text in texts:
            assert len(text.split()) > 15, name
