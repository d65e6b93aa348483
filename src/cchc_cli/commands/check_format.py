"""`cchc check-format`: whether Word documents keep to the decree on their form."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands.errors import UsageMistakeError
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.flows.edit import FileEdit
    from cchc_cli.flows.format_check import Judged
    from cchc_cli.flows.load import Loaded
    from cchc_cli.model.checklist import Item
    from cchc_cli.model.schedule import Visit
    from cchc_cli.model.workspace import Year


class FormatFormat(StrEnum):
    """How the result is printed."""

    TEXT = "text"
    JSON = "json"


def check_format(
    ctx: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar="TỆP...", help="Tệp .docx, hoặc thư mục có các tệp đó.")
    ],
    format: Annotated[
        FormatFormat, typer.Option("--format", metavar="text|json", help="Cách in kết quả.")
    ] = FormatFormat.TEXT,
    strict: Annotated[
        bool, typer.Option("--strict", help="Điều nên sửa cũng tính là lỗi.")
    ] = False,
    record: Annotated[
        str | None,
        typer.Option("--record", metavar="ĐƠN_VỊ", help="Đề xuất kết quả cho đơn vị này."),
    ] = None,
    item: Annotated[
        str | None,
        typer.Option("--item", metavar="MÃ", help="Cùng --record: ghi vào nội dung này."),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Cùng --record: ghi luôn, không hỏi.")
    ] = False,
) -> None:
    """Kiểm tra thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP.

    Văn bản của ai, soạn bằng gì cũng được. Mỗi chỗ sai kèm điều khoản của Nghị định.
    Chỉ đọc, không sửa văn bản.

    \b
    Ví dụ:
      cchc check-format "Bao cao quy II.docx"
      cchc check-format van-ban-phuong-2/ --format json
      cchc check-format van-ban-phuong-2/ --record phuong-2

    \b
    Mã thoát: 0 đúng thể thức, 1 có chỗ sai hoặc không đọc được, 2 gõ lệnh sai.
    """
    if record is None and (item or yes):
        raise UsageMistakeError("--item và --yes chỉ dùng cùng --record", "thêm --record ĐƠN_VỊ")
    from cchc_cli.commands.progress import watched
    from cchc_cli.flows import format_check as flow

    found = named_files(files)
    judged = [_judged(file) for file in watched(found, "Đang kiểm tra thể thức")]
    if format is FormatFormat.JSON:
        from cchc_cli.presentation import dumps

        typer.echo(dumps([flow.plain(each) for each in judged]))
    else:
        for text in filter(None, (flow.as_text(each, advice=True) for each in judged)):
            typer.echo(text)
        typer.echo(flow.summary(judged, strict))
    if record is not None:
        _record(Session.of(ctx), record, item, judged, yes)
    if any(each.unread or each.mistakes(strict) for each in judged):
        raise typer.Exit(1)


def named_files(files: list[str]) -> list[Path]:
    """Return the Word files that a command line names.

    Raises:
        UsageMistakeError: A name leads nowhere, or there is no Word file.
    """
    from cchc_cli.adapters.word_files import NoSuchFileError, word_files

    try:
        found = word_files(files)
    except NoSuchFileError as error:
        message = f"không có tệp hoặc thư mục “{error}”"
        raise UsageMistakeError(message, "kiểm tra lại đường dẫn") from None
    if not found:
        message = f"không có tệp .docx nào trong {', '.join(files)}"
        raise UsageMistakeError(message, "chỉ kiểm tra được văn bản Word dạng .docx")
    return found


def _judged(file: Path) -> "Judged":
    from cchc_cli.adapters.word_files import read_word
    from cchc_cli.decree.checker import judge
    from cchc_cli.decree.package import NotADocument
    from cchc_cli.flows.format_check import Judged

    path, data = file.as_posix(), read_word(file)
    if isinstance(data, str):
        return Judged(path, unread=data)
    try:
        verdict = judge(data)
    except NotADocument as error:
        return Judged(path, unread=str(error), hint=error.hint)
    return Judged(path, tuple(verdict.violations), whole=verdict.whole)


def _record(
    session: Session, unit: str, item: str | None, judged: "list[Judged]", yes: bool
) -> None:
    from cchc_cli.commands.write import apply_edit, planned, warn
    from cchc_cli.flows import format_check as flow
    from cchc_cli.flows.record import of_item, record_answer, told

    if all(each.unread for each in judged):
        raise UsageMistakeError("không đọc được văn bản nào nên không đề xuất gì", "xem lỗi ở trên")

    def make(loaded: "Loaded") -> "FileEdit":
        year, visit, found = _meant(session, loaded, unit, item)
        return record_answer(loaded, year, visit, found, flow.proposed(found, judged))

    loaded = session.load()
    edit = planned(loaded, make)
    if not edit.changes:
        typer.echo("\nKết quả này đã ghi rồi.")
        return
    typer.echo(f"\nĐề xuất ghi vào {edit.path}:\n\n{edit.diff()}\n")
    if not (yes or _agreed()):
        return
    after, edit = apply_edit(session, loaded, make)
    year, visit, found = _meant(session, after, unit, item)
    finding = year.inspections[visit.key].findings[found.id]
    typer.echo(told(after.workspace.unit_name(visit.unit), found, finding))
    warn(after, of_item(after, edit.path, found.id, edit.found))


def _meant(
    session: Session, loaded: "Loaded", unit: str, item: str | None
) -> "tuple[Year, Visit, Item]":
    """Return the visit, and its item about documents' form, that the finding is written to."""
    from cchc_cli.flows.find import find_item, find_visit
    from cchc_cli.flows.format_check import item_to_record
    from cchc_cli.flows.record import items_of

    year = session.year(loaded.workspace)
    visit = find_visit(loaded.workspace, year, unit)
    items = [each for _, each in items_of(loaded.workspace, year, visit)]
    return year, visit, find_item(items, item) if item else item_to_record(items)


def _agreed() -> bool:
    """Return whether the person agrees; who cannot be asked does not."""
    from cchc_cli.commands.prompt import Back, Quit, Skip, ask_yes

    if sys.stdin is None or not sys.stdin.isatty():
        typer.echo("Chưa ghi; muốn ghi: thêm --yes.", err=True)
        return False
    try:
        return ask_yes("Ghi kết quả trên?", default=False)
    except (Back, Quit, Skip):
        return False
