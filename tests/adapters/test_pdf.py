"""PDF through a stand-in for LibreOffice: found, asked once, ended in time, nothing left behind."""

import os
import sys
import time
from pathlib import Path

import pytest

from cchc_cli.adapters import pdf
from cchc_cli.adapters.pdf import NoOfficeError, NotConvertedError, as_pdf, is_own_pdf, office

pytestmark = pytest.mark.skipif(os.name == "nt", reason="chương trình giả là tệp của Unix")

OFFICE = """\
#!{python}
import pathlib, subprocess, sys, time
words = sys.argv[1:]
out = pathlib.Path(words[words.index("--outdir") + 1])
out.mkdir()
names = words[words.index("--outdir") + 2:]
pathlib.Path({log!r}).write_text(" ".join(words), encoding="utf-8")
{first}
for name in names:
    data = pathlib.Path(name).read_bytes()
    {each}
    (out / name.replace(".docx", ".pdf")).write_bytes(b"%PDF-1.7 LibreOffice " + data + b" %%EOF")
"""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Returns what makes a program in the place of LibreOffice, from lines of Python."""
    monkeypatch.setattr("tempfile.tempdir", str(_folder(tmp_path / "temp")))

    def make(first: str = "pass", each: str = "pass") -> Path:
        program = _folder(tmp_path / "bin") / "soffice"
        log = str(tmp_path / "log")
        text = OFFICE.format(python=sys.executable, log=log, first=first, each=each)
        program.write_text(text, encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent))
        return program

    return make


def _folder(path: Path) -> Path:
    path.mkdir(exist_ok=True)
    return path


def _pdf(data: bytes) -> bytes:
    return b"%PDF-1.7 LibreOffice " + data + b" %%EOF"


def _left(tmp_path: Path) -> list[Path]:
    return [*(tmp_path / "temp").iterdir()]


def test_it_is_found_on_the_path(stand_in):
    program = stand_in()

    assert office() == program


def test_it_is_found_at_its_usual_places(tmp_path: Path, stand_in, monkeypatch):
    program = stand_in()
    monkeypatch.setenv("PATH", str(tmp_path / "temp"))
    monkeypatch.setattr(pdf, "_FIXED", (str(tmp_path / "none"), str(program)))

    assert office() == program


def test_a_windows_folder_of_programs_is_looked_through(tmp_path: Path, stand_in, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    program = tmp_path / "LibreOffice/program/soffice.exe"
    program.parent.mkdir(parents=True)
    program.touch()

    assert office() == program


def test_without_it_that_is_said(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pdf, "_usual_places", lambda: iter(()))

    with pytest.raises(NoOfficeError):
        office()


def test_many_documents_are_one_call_with_a_profile_of_its_own(tmp_path: Path, stand_in):
    found = as_pdf(stand_in(), [b"mot", b"hai", b"ba"])

    assert found == [
        b"%PDF-1.7 LibreOffice " + each + b" %%EOF" for each in (b"mot", b"hai", b"ba")
    ]
    words = (tmp_path / "log").read_text(encoding="utf-8")
    assert words.endswith("1.docx 2.docx 3.docx")
    assert words.startswith(f"-env:UserInstallation={(tmp_path / 'temp').as_uri()}/cchc-pdf-")
    assert _left(tmp_path) == []


def test_a_document_that_fails_is_missing_alone(stand_in):
    program = stand_in(each="if data == b'hai': continue")

    assert [bool(each) for each in as_pdf(program, [b"mot", b"hai", b"ba"])] == [True, False, True]


def test_half_a_pdf_counts_as_none(stand_in):
    program = stand_in(first="(out / '1.pdf').write_bytes(b'%PDF-1.7 half'); sys.exit()")

    assert as_pdf(program, [b"mot"]) == [None]


def test_it_tells_how_many_are_done(stand_in):
    told: list[int] = []

    as_pdf(stand_in(each="time.sleep(0.3)"), [b"mot", b"hai", b"ba"], told.append)

    assert told == sorted(told)
    assert {1, 2} <= set(told)


def test_what_takes_too_long_is_ended_with_its_children(tmp_path, stand_in, monkeypatch):
    monkeypatch.setattr(pdf, "_START", 0)
    monkeypatch.setattr(pdf, "_EACH", 1)
    child = "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])"
    note = "(out.parent.parent.parent / 'child').write_text(str(child.pid))"
    program = stand_in(first=f"{child}; {note}; time.sleep(60)")

    with pytest.raises(NotConvertedError, match="chưa chuyển xong sau 1 giây"):
        as_pdf(program, [b"mot"])

    _must_end(int((tmp_path / "child").read_text(encoding="utf-8")))
    assert _left(tmp_path) == []


def test_an_interrupt_ends_it_and_leaves_nothing(tmp_path, stand_in):
    def interrupted(_: int) -> None:
        child = tmp_path / "child"
        if child.exists() and child.read_text(encoding="utf-8"):
            raise KeyboardInterrupt

    child = "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])"
    note = "(out.parent.parent.parent / 'child').write_text(str(child.pid))"
    with pytest.raises(KeyboardInterrupt):
        as_pdf(stand_in(first=f"{child}; {note}; time.sleep(60)"), [b"mot"], interrupted)

    _must_end(int((tmp_path / "child").read_text(encoding="utf-8")))
    assert _left(tmp_path) == []


def test_a_program_that_cannot_be_started_is_told(tmp_path, stand_in):
    program = stand_in()
    program.chmod(0o644)

    with pytest.raises(NotConvertedError, match="không chạy được"):
        as_pdf(program, [b"mot"])


def _must_end(pid: int) -> None:
    """Wait until the process is gone, or a zombie that nobody here can bury."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
            state = (
                Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
            )
        except (ProcessLookupError, OSError):
            return
        if state == "Z":
            return
        time.sleep(0.05)
    raise AssertionError(f"{pid} goes on")


@pytest.mark.parametrize(
    ("data", "own"),
    [
        (b"%PDF LibreOffice %%EOF", True),
        (b"%PDF 004C0069006200720065004F0066006600690063006500 %%EOF", True),
        (b"%PDF LibreOffice %%EOF /ByteRange [0 1] %%EOF", False),
        (b"%PDF Word %%EOF", False),
        (b"", False),
    ],
)
def test_a_pdf_that_was_signed_or_comes_from_elsewhere_is_told_apart(tmp_path, data, own):
    file = tmp_path / "a.pdf"
    file.write_bytes(data)

    assert is_own_pdf(file) == own
