"""PDF beside Word documents: all in one run of LibreOffice."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.shown_path import shown_path


class Pdfs(NamedTuple):
    """The PDFs that were written, and sentences on those that were not."""

    written: list[Path]
    kept: list[str]


def must_have_office() -> Path:
    """Return the program of LibreOffice; asked before any work is done.

    Raises:
        CommandError: It is not on this machine.
    """
    from cchc_cli.adapters.pdf import NoOfficeError, office

    try:
        return office()
    except NoOfficeError:
        message = "máy này chưa có LibreOffice nên không chuyển được sang PDF"
        hint = (
            "cài LibreOffice (miễn phí) từ libreoffice.org, hoặc bỏ --pdf rồi trong Word chọn"
            " Tệp, Lưu thành, PDF"
        )
        raise CommandError(message, hint) from None


def write_pdfs(files: Sequence[Path], force: bool) -> Pdfs:
    """Write the PDF of each Word file beside it, but never over one that was signed or marked.

    Raises:
        CommandError: LibreOffice cannot be started, or takes far too long.
    """
    from cchc_cli.adapters.outputs import NotMadeError, write_file
    from cchc_cli.adapters.pdf import NotConvertedError, as_pdf
    from cchc_cli.commands.progress import counter
    from cchc_cli.wordtext.page_guess import for_libreoffice

    made = Pdfs([], [])
    wanted = [file for file in files if _may_write(file.with_suffix(".pdf"), force, made.kept)]
    if not wanted:
        return made
    try:
        with counter("Đang chuyển sang PDF", len(wanted)) as done:
            documents = [for_libreoffice(file.read_bytes()) for file in wanted]
            found = as_pdf(must_have_office(), documents, done)
    except NotConvertedError as error:
        raise CommandError(str(error), "mở tệp Word rồi lưu thành PDF, hoặc chạy lại") from None
    for file, data in zip(wanted, found, strict=True):
        target = file.with_suffix(".pdf")
        if data is None:
            made.kept.append(f"LibreOffice không chuyển được {shown_path(file)} sang PDF")
            continue
        try:
            write_file(target, data)
        except NotMadeError as error:
            made.kept.append(str(error))
        else:
            made.written.append(target)
    return made


def _may_write(target: Path, force: bool, kept: list[str]) -> bool:
    from cchc_cli.adapters.pdf import is_own_pdf

    try:
        ours = force or not target.exists() or is_own_pdf(target)
    except OSError:
        ours = False
    if not ours:
        told = f"{shown_path(target)} đã được ký số, ghi chú hoặc do phần mềm khác làm ra"
        kept.append(f"{told} nên không ghi đè (ghi đè: --force)")
    return ours
