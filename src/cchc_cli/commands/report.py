"""`cchc report`: Word documents from the records."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands import completing
from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.documents.document import DocumentKind, Request
    from cchc_cli.model.workspace import Workspace, Year
    from cchc_cli.wordtext.problems import RenderFailed


def report(
    ctx: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[LOẠI]",
            help="bien-ban, bao-cao-quy; bỏ: liệt kê.",
            autocompletion=completing.documents,
        ),
    ] = None,
    of: Annotated[
        str | None,
        typer.Argument(
            metavar="[CỦA]", help="Mã đơn vị hoặc mã đợt.", autocompletion=completing.subjects
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Ghi vào tệp này.")
    ] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="In chữ NHÁP; xuất cả khi các tệp còn lỗi.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Ghi đè cả tệp đã sửa tay trong Word.")
    ] = False,
    listed: Annotated[
        bool, typer.Option("--list", help="Liệt kê văn bản xuất được và còn thiếu gì.")
    ] = False,
) -> None:
    """Xuất biên bản, báo cáo ra tệp Word đúng thể thức Nghị định 30/2020/NĐ-CP.

    \b
    Ví dụ:
      cchc report                          liệt kê văn bản xuất được
      cchc report bien-ban phuong-2
      cchc report bao-cao-quy quy-2 -o bao-cao-quy-2.docx
      cchc report bien-ban phuong-10 --draft
    """
    session = Session.of(ctx)
    if kind is None or listed:
        from cchc_cli.commands.report_list import show

        show(session, kind)
        return
    made = _make(session, kind, of, output, draft, force)
    typer.echo(f"Đã xuất: {made.as_posix()}")


def _make(
    session: Session, kind_id: str, of: str | None, output: Path | None, draft: bool, force: bool
) -> Path:
    from cchc_cli.flows.check import check_loaded, errors
    from cchc_cli.flows.report import file_name, kind_named, order
    from cchc_cli.presentation import as_text

    kind = kind_named(kind_id)
    _must_be_word(output)
    loaded = session.load()
    year = session.year(loaded.workspace)
    wrong = errors(check_loaded(loaded))
    if wrong and not draft:
        raise CommandError(
            f"các tệp còn {len(wrong)} lỗi nên chưa xuất văn bản:\n\n"
            f"{as_text(wrong, loaded.sources)}".rstrip(),
            "sửa lỗi rồi chạy lại, hoặc xuất bản nháp: thêm --draft",
        )
    name = _subject(loaded.workspace, kind, year, of)
    request = order(loaded.workspace, year, kind, name, session.today, draft)
    return _write(session, kind, request, output or _place(session, file_name(kind, name)), force)


def _place(session: Session, name: str) -> Path:
    """Return where a document goes that was given no place: into the workspace's `out`."""
    from cchc_cli.adapters.files import OutsideError, inside

    try:
        inside(session.root, "out")
    except OutsideError:
        message = "thư mục out là liên kết ra ngoài thư mục làm việc nên không ghi"
        raise CommandError(message, "xóa liên kết ấy, hoặc dùng -o TỆP") from None
    return session.root / "out" / name


def _must_be_word(output: Path | None) -> None:
    if output is not None and output.suffix.lower() != ".docx":
        message = f"tên tệp “{output.as_posix()}” không kết thúc bằng .docx"
        raise UsageMistakeError(message, "văn bản là tệp Word, ví dụ: -o bien-ban.docx")


def _subject(workspace: "Workspace", kind: "DocumentKind", year: "Year", typed: str | None) -> str:
    from cchc_cli.flows.report import subject_named

    if typed is None and not kind.is_yearly:
        message = f"chưa nói xuất “{kind.id}” của {kind.about_what} nào"
        raise UsageMistakeError(message, "xem danh sách: cchc report --list")
    return subject_named(workspace, year, kind, typed)


def _write(
    session: Session, kind: "DocumentKind", request: "Request", file: Path, force: bool
) -> Path:
    from cchc_cli.adapters.outputs import EditedByHandError, NotMadeError, write_document
    from cchc_cli.adapters.templates import TemplateUnreadableError, read_template
    from cchc_cli.commands.made import made_here
    from cchc_cli.documents.document import NotReady
    from cchc_cli.flows.report import render
    from cchc_cli.wordtext.problems import RenderFailed, TemplateBroken

    try:
        template, where = read_template(session.root, kind.template)
    except TemplateUnreadableError as error:
        raise CommandError(error.message, error.hint) from None
    try:
        content = render(kind, request, template, made_here(session.root))
        write_document(file, content, force)
    except NotReady as lacking:
        raise CommandError(str(lacking), "xem văn bản nào xuất được: cchc report") from None
    except RenderFailed as error:
        raise _not_printed(session, error, where) from None
    except TemplateBroken as error:
        lines = "\n".join(f"  {problem}" for problem in error.problems)
        message = f"mẫu {where} không dùng được:\n{lines}"
        raise CommandError(message, "mở mẫu bằng Word, sửa các chỗ được chỉ") from None
    except EditedByHandError:
        message = f"{file.as_posix()} đã được sửa bằng phần mềm khác nên không ghi đè"
        hint = "ghi ra tệp khác: -o TỆP, hoặc chấp nhận ghi đè: --force"
        raise CommandError(message, hint) from None
    except NotMadeError as error:
        raise CommandError(str(error), "đóng tệp, kiểm tra quyền ghi, hoặc dùng -o TỆP") from None
    return file


def _not_printed(session: Session, error: "RenderFailed", where: str) -> CommandError:
    """Return what cannot be printed, each with its place in the document and in the data."""
    from cchc_cli.flows.report import place_of_text

    sources = session.load().sources.values()
    lines = []
    for problem in error.problems:
        place = place_of_text(sources, problem.value)
        lines.append(f"  {problem}" + (f"\n    trong dữ liệu: {place}" if place else ""))
    told = "\n".join(lines)
    hint = "sửa dữ liệu, hoặc mở mẫu bằng Word mà sửa, ở các chỗ được chỉ"
    return CommandError(f"không in được văn bản bằng mẫu {where}:\n{told}", hint)
