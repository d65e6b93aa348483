"""`cchc report … --pdf`: a PDF beside each document, or a sentence why not."""

import shutil
from pathlib import Path

import pytest
from tests.sample import Cchc, Workspace

from cchc_cli.adapters import pdf
from cchc_cli.wordtext.page_guess import for_libreoffice

MADE = b"%PDF-1.7 LibreOffice %%EOF"


@pytest.fixture
def converting(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Returns how many documents each call of the stand-in was given."""
    calls: list[int] = []

    def convert(program, documents, done=None):
        calls.append(len(documents))
        return [MADE] * len(documents)

    monkeypatch.setattr(pdf, "office", lambda: Path("soffice"))
    monkeypatch.setattr(pdf, "as_pdf", convert)
    return calls


def test_a_pdf_stands_beside_the_document(workspace: Workspace, cchc: Cchc, converting):
    said = cchc("report", "bien-ban", "phuong-2", "-o", "bb.docx", "--pdf")

    assert said == (0, "Đã xuất: bb.docx\nĐã xuất: bb.pdf\n", "")
    assert Path("bb.pdf").read_bytes() == MADE


def test_all_documents_are_converted_in_one_call(workspace: Workspace, cchc: Cchc, converting):
    said = cchc("report", "--all", "--round", "quy-2", "--pdf")

    assert "Đã chuyển sang PDF: 5 văn bản.\n" in said.out
    assert converting == [5]
    assert len([*(workspace.root / "out").glob("*.pdf")]) == 5


def test_libreoffice_reads_copies_whose_headings_stay_with_their_text(
    workspace: Workspace, cchc: Cchc, converting, monkeypatch
):
    read: set[bytes] = set()

    def convert(program, documents, done):
        read.update(documents)
        return [MADE] * len(documents)

    monkeypatch.setattr(pdf, "as_pdf", convert)

    cchc("report", "--all", "--issued", "--pdf")

    files = [path.read_bytes() for path in (workspace.root / "out").glob("*.docx")]
    assert read == {for_libreoffice(data) for data in files}
    assert read - set(files)


def test_a_signed_pdf_is_kept_and_told(workspace: Workspace, cchc: Cchc, converting):
    signed = MADE + b" /ByteRange %%EOF"
    Path("bb.pdf").write_bytes(signed)

    said = cchc("report", "bien-ban", "phuong-2", "-o", "bb.docx", "--pdf")

    assert said.code == 1
    assert "bb.pdf đã được ký số, ghi chú hoặc do phần mềm khác làm ra nên không ghi đè" in said.err
    assert Path("bb.pdf").read_bytes() == signed
    assert converting == []


def test_without_libreoffice_nothing_is_done_and_the_cure_is_told(
    workspace: Workspace, cchc: Cchc, monkeypatch
):
    def missing() -> Path:
        raise pdf.NoOfficeError

    monkeypatch.setattr(pdf, "office", missing)

    said = cchc("report", "bien-ban", "phuong-2", "-o", "bb.docx", "--pdf")

    assert said.code == 1
    assert said.err.startswith("lỗi: máy này chưa có LibreOffice nên không chuyển được sang PDF\n")
    assert "cài LibreOffice (miễn phí) từ libreoffice.org" in said.err
    assert not Path("bb.docx").exists()


def test_a_document_that_cannot_be_converted_is_told(workspace, cchc: Cchc, monkeypatch):
    monkeypatch.setattr(pdf, "office", lambda: Path("soffice"))
    monkeypatch.setattr(pdf, "as_pdf", lambda program, documents, done=None: [None])

    said = cchc("report", "bien-ban", "phuong-2", "-o", "bb.docx", "--pdf")

    assert (said.code, said.out) == (1, "Đã xuất: bb.docx\n")
    assert said.err == "lỗi: LibreOffice không chuyển được bb.docx sang PDF\n"


@pytest.mark.skipif(not shutil.which("soffice"), reason="cần LibreOffice")
def test_libreoffice_itself_makes_one(workspace: Workspace, cchc: Cchc):
    for _ in range(2):
        assert cchc("report", "bien-ban", "phuong-2", "-o", "bb.docx", "--pdf").code == 0

    assert Path("bb.pdf").read_bytes().startswith(b"%PDF-")
    assert sorted(file.name for file in Path().glob("bb*")) == ["bb.docx", "bb.pdf"]
