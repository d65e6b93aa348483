"""`cchc template export`: the shipped template of a kind, to be edited in Word."""

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.commands import completing
from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.commands.session import Session
from cchc_cli.commands.shown_path import shown_path


def export(
    ctx: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="LOẠI",
            help="Loại văn bản, ví dụ bien-ban.",
            autocompletion=completing.kinds,
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="TỆP", help="Ghi vào tệp này; bỏ: templates/."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè mẫu đang có.")] = False,
) -> None:
    """Lấy mẫu Word kèm công cụ ra để sửa thành mẫu của cơ quan.

    Tệp trong templates/ của thư mục làm việc được dùng từ lần xuất văn bản sau.

    \b
    Ví dụ:
      cchc template export bien-ban
      cchc template export bao-cao-quy -o mau-thu.docx
    """
    from cchc_cli.adapters.outputs import NotMadeError, write_file
    from cchc_cli.adapters.templates import shipped_template
    from cchc_cli.flows.report import kind_named

    name = kind_named(kind).template
    if output is not None and output.suffix.lower() != ".docx":
        message = f"tên tệp “{output.as_posix()}” không kết thúc bằng .docx"
        raise UsageMistakeError(message, f"mẫu là tệp Word, ví dụ: -o {name}")
    file = output or Session.of(ctx).root / "templates" / name
    if file.exists() and not force:
        message = f"đã có {shown_path(file)} nên giữ nguyên"
        raise CommandError(message, "lấy ra tệp khác: -o TỆP; bỏ mẫu đang có: --force")
    try:
        write_file(file, shipped_template(name))
    except NotMadeError as error:
        raise CommandError(str(error), "đóng tệp, kiểm tra quyền ghi, hoặc dùng -o TỆP") from None
    typer.echo(f"Đã ghi: {shown_path(file)}")
    typer.echo(f"Sửa bằng Word xong thì kiểm tra: cchc template lint {file.name}")
