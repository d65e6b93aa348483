"""Documents are written whole, and never over someone's work in Word."""

import zipfile
from pathlib import Path

import pytest

from cchc_cli.adapters.outputs import EditedByHandError, NotMadeError, write_document


def docx(file: Path, application: str) -> bytes:
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("docProps/app.xml", f"<Application>{application}</Application>")
    return file.read_bytes()


def test_a_document_is_written_with_its_folder(tmp_path: Path):
    write_document(tmp_path / "out/a.docx", b"new")

    assert (tmp_path / "out/a.docx").read_bytes() == b"new"


def test_our_own_document_is_written_anew(tmp_path: Path):
    docx(tmp_path / "a.docx", "cchc")

    write_document(tmp_path / "a.docx", b"new")

    assert (tmp_path / "a.docx").read_bytes() == b"new"


@pytest.mark.parametrize("held", ["Microsoft Office Word", None], ids=["Word's", "no package"])
def test_what_another_program_saved_is_kept(tmp_path: Path, held: str | None):
    file = tmp_path / "a.docx"
    before = docx(file, held) if held else b"\x00" * 40
    file.write_bytes(before)

    with pytest.raises(EditedByHandError):
        write_document(file, b"new")

    assert file.read_bytes() == before


def test_a_damaged_package_is_kept_and_no_fault(tmp_path: Path):
    file = tmp_path / "a.docx"
    file.write_bytes(docx(file, "cchc").replace(b"cchc", b"chcc"))

    with pytest.raises(EditedByHandError):
        write_document(file, b"new")


def test_it_is_overwritten_when_that_is_wanted(tmp_path: Path):
    docx(tmp_path / "a.docx", "Microsoft Office Word")

    write_document(tmp_path / "a.docx", b"new", force=True)

    assert (tmp_path / "a.docx").read_bytes() == b"new"


def test_a_folder_in_its_place_is_told(tmp_path: Path):
    with pytest.raises(NotMadeError, match="đây là thư mục"):
        write_document(tmp_path, b"new")


def test_a_file_in_the_place_of_its_folder_is_told(tmp_path: Path):
    (tmp_path / "out").touch()

    with pytest.raises(NotMadeError, match="có một tệp đứng ở chỗ của thư mục"):
        write_document(tmp_path / "out/a.docx", b"new")


def test_a_read_only_document_is_left(tmp_path: Path):
    docx(tmp_path / "a.docx", "cchc")
    (tmp_path / "a.docx").chmod(0o444)

    with pytest.raises(NotMadeError, match="có đang mở trong Word không"):
        write_document(tmp_path / "a.docx", b"new")
