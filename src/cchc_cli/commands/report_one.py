"""`cchc report KIND OF`: one document."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.commands.session import Session
from cchc_cli.commands.shown_path import shown_path

if TYPE_CHECKING:
    from cchc_cli.documents.document import DocumentKind, Request
    from cchc_cli.flows.load import Loaded
    from cchc_cli.model.workspace import Workspace, Year
    from cchc_cli.wordtext.problems import RenderFailed, TemplateBroken


class OneOptions(NamedTuple):
    """What the command line says about the one document."""

    of: str | None
    output: Path | None
    draft: bool
    force: bool
    area: str | None
    blank: bool
    pdf: bool


def make_one(session: Session, kind_id: str, options: OneOptions) -> None:
    """Write the document, and its PDF if it is wanted, and say where they are."""
    from cchc_cli.commands.report_pdf import must_have_office, write_pdfs
    from cchc_cli.flows.report import file_name, kind_named, order

    kind = kind_named(kind_id)
    _must_fit(kind, options)
    if options.pdf:
        must_have_office()
    loaded = load_right(session, options.draft)
    year = session.year(loaded.workspace)
    of = _subject(loaded.workspace, kind, year, options.of)
    area = _area(loaded.workspace, year, options.area)
    asked = (of, session.today, options.draft, area, options.blank)
    request = order(loaded.workspace, year, kind, *asked)
    name = file_name(kind, of, area, options.blank)
    file = options.output or _usual_place(out_folder(session) / name, year.id)
    _write(session, loaded, kind, request, file, options.force)
    typer.echo(f"Đã xuất: {shown_path(file)}")
    if options.pdf:
        made = write_pdfs([file], options.force)
        if not made.written:
            raise CommandError(made.kept[0])
        typer.echo(f"Đã xuất: {shown_path(made.written[0])}")


def _usual_place(file: Path, plan: str) -> Path:
    from cchc_cli.adapters.outputs import place_of_plan

    place = place_of_plan(file, plan)
    if place != file:
        typer.echo(f"{shown_path(file)} là của kế hoạch khác nên giữ nguyên.")
    return place


def out_folder(session: Session) -> Path:
    """Return where documents go that were given no place.

    Raises:
        CommandError: It is a link that leads out of the workspace, or nowhere.
    """
    from cchc_cli.adapters.files import OutsideError, inside, why

    try:
        inside(session.root, "out")
    except OutsideError:
        message = "thư mục out là liên kết ra ngoài thư mục làm việc nên không ghi"
        raise CommandError(message, "xóa liên kết ấy, hoặc dùng -o TỆP") from None
    except OSError as error:
        message = f"không ghi được vào thư mục out: {why(error)}"
        raise CommandError(message, "xóa liên kết ấy, hoặc dùng -o TỆP") from None
    return session.root / "out"


def _must_fit(kind: "DocumentKind", options: OneOptions) -> None:
    output = options.output
    if output is not None and output.suffix.lower() != ".docx":
        message = f"tên tệp “{output.as_posix()}” không kết thúc bằng .docx"
        raise UsageMistakeError(message, "văn bản là tệp Word, ví dụ: -o bien-ban.docx")
    if not kind.by_area and (options.area or options.blank):
        message = f"--area và --blank không dùng cho “{kind.id}”"
        raise UsageMistakeError(message, "chỉ dùng khi xuất phieu-kiem-tra")


def load_right(session: Session, draft: bool) -> "Loaded":
    """Return the workspace, checked once; a draft may have mistakes.

    Raises:
        CommandError: The files have mistakes.
    """
    from cchc_cli.flows.check import check_loaded, errors
    from cchc_cli.presentation import as_text

    loaded = session.load()
    session.year(loaded.workspace)
    wrong = errors(check_loaded(loaded))
    if wrong and not draft:
        raise CommandError(
            f"các tệp còn {len(wrong)} lỗi nên chưa xuất văn bản:\n\n"
            f"{as_text(wrong, loaded.sources)}".rstrip(),
            "sửa lỗi rồi chạy lại, hoặc xuất bản nháp: thêm --draft",
        )
    return loaded


def _subject(workspace: "Workspace", kind: "DocumentKind", year: "Year", typed: str | None) -> str:
    from cchc_cli.flows.report import subject_named

    if typed is None and not kind.is_yearly:
        message = f"chưa nói xuất “{kind.id}” của {kind.about_what} nào"
        raise UsageMistakeError(message, "xem danh sách: cchc report --list")
    return subject_named(workspace, year, kind, typed)


def _area(workspace: "Workspace", year: "Year", typed: str | None) -> str:
    from cchc_cli.documents.seats import areas_of_plan
    from cchc_cli.flows.find import find_area

    return find_area(areas_of_plan(workspace, year), typed).id if typed else ""


def _write(
    session: Session,
    loaded: "Loaded",
    kind: "DocumentKind",
    request: "Request",
    file: Path,
    force: bool,
) -> None:
    from cchc_cli.adapters import outputs
    from cchc_cli.commands.made import made_here
    from cchc_cli.documents.document import NotReady
    from cchc_cli.flows.printing import render
    from cchc_cli.wordtext.problems import RenderFailed, TemplateBroken

    template, where = template_in(session.root, kind)
    try:
        content = render(kind, request, template, made_here(session.root))
        outputs.write_document(file, content, force)
    except NotReady as lacking:
        raise CommandError(str(lacking), "xem văn bản nào xuất được: cchc report") from None
    except RenderFailed as error:
        hint = "sửa dữ liệu, hoặc mở mẫu bằng Word mà sửa, ở các chỗ được chỉ"
        told = not_printed(loaded, request.year, error, where) + older(kind, template)
        raise CommandError(told, hint) from None
    except TemplateBroken as error:
        raise CommandError(
            unusable(error, where), "mở mẫu bằng Word, sửa các chỗ được chỉ"
        ) from None
    except outputs.OtherPlanError as other:
        message = f"{shown_path(file)} là văn bản của kế hoạch {other} nên không ghi đè"
        raise CommandError(message, "ghi ra tệp khác: -o TỆP, hoặc ghi đè: --force") from None
    except outputs.EditedByHandError:
        message = f"{shown_path(file)} đã được sửa bằng phần mềm khác nên không ghi đè"
        hint = "ghi ra tệp khác: -o TỆP, hoặc chấp nhận ghi đè: --force"
        raise CommandError(message, hint) from None
    except outputs.NotMadeError as error:
        raise CommandError(str(error), "đóng tệp, kiểm tra quyền ghi, hoặc dùng -o TỆP") from None


def template_in(root: Path, kind: "DocumentKind") -> tuple[bytes, str]:
    """Return the kind's template in the workspace, and its path as messages name it.

    Raises:
        CommandError: The workspace's own cannot be read.
    """
    from cchc_cli.adapters.templates import TemplateUnreadableError, read_template

    try:
        return read_template(root, kind.template)
    except TemplateUnreadableError as error:
        raise CommandError(error.message, error.hint) from None


def unusable(error: "TemplateBroken", where: str) -> str:
    """Return what is wrong with a template."""
    lines = "\n".join(f"  {problem}" for problem in error.problems)
    return f"mẫu {where} không dùng được:\n{lines}"


def older(kind: "DocumentKind", template: bytes) -> str:
    """Return how to get the template of this version; empty if it is the one in use.

    An office that never edited its copy should not have to mend it by hand.
    """
    from cchc_cli.adapters.templates import shipped_template

    if template == shipped_template(kind.template):
        return ""
    told = "Mẫu này khác mẫu kèm công cụ; cơ quan chưa sửa gì trong mẫu thì thay:"
    return f"\n  {told}\n    cchc template export {kind.id} --force"


def not_printed(loaded: "Loaded", year: "Year", error: "RenderFailed", where: str) -> str:
    """Return what cannot be printed, each with its place in the document and in the data."""
    from cchc_cli.flows.report import place_of_text

    lines = []
    for problem in error.problems:
        place = place_of_text(loaded.sources.values(), problem.value, year)
        lines.append(f"  {problem}" + (f"\n    trong dữ liệu: {place}" if place else ""))
    told = "\n".join(lines)
    return f"không in được văn bản bằng mẫu {where}:\n{told}"
