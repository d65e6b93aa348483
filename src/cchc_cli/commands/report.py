"""`cchc report`: Word documents from the records."""

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.commands import completing
from cchc_cli.commands.errors import UsageMistakeError
from cchc_cli.commands.session import Session


def report(
    ctx: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[LOẠI]",
            help="Một loại ở danh sách trên; bỏ: liệt kê.",
            autocompletion=completing.documents,
        ),
    ] = None,
    of: Annotated[
        str | None,
        typer.Argument(
            metavar="[CỦA]",
            help="Mã đơn vị hoặc mã đợt; cả năm: bỏ.",
            autocompletion=completing.subjects,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="TỆP", help="Ghi vào tệp này; --all: thư mục."),
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
    all_due: Annotated[
        bool, typer.Option("--all", help="Xuất mọi văn bản đến lúc phải làm.")
    ] = False,
    round_id: Annotated[
        str | None,
        typer.Option(
            "--round",
            metavar="ĐỢT",
            help="Cùng --all: chỉ của đợt này.",
            autocompletion=completing.rounds,
        ),
    ] = None,
    again: Annotated[
        bool, typer.Option("--issued", help="Cùng --all: cả văn bản đã ký, đã ban hành.")
    ] = False,
    area: Annotated[
        str | None,
        typer.Option(
            "--area",
            metavar="LĨNH_VỰC",
            help="phieu-kiem-tra: chỉ lĩnh vực này.",
            autocompletion=completing.areas,
        ),
    ] = None,
    blank: Annotated[
        bool, typer.Option("--blank", help="phieu-kiem-tra: phiếu trống để ghi tay.")
    ] = False,
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Thêm bản PDF (cần LibreOffice trên máy).")
    ] = False,
) -> None:
    """Xuất biên bản, báo cáo ra tệp Word đúng thể thức Nghị định 30/2020/NĐ-CP.

    \b
    Ví dụ:
      cchc report                          liệt kê văn bản xuất được
      cchc report bien-ban phuong-2
      cchc report bao-cao-quy quy-2 -o bao-cao-quy-2.docx
      cchc report bien-ban phuong-10 --draft
      cchc report phieu-kiem-tra phuong-10 --blank --pdf
      cchc report --all --round quy-3      mọi văn bản đến lúc phải làm của đợt

    \b
    Các loại:
      cả năm             ke-hoach, quyet-dinh, nhac-tu-kiem-tra, bao-cao-nam,
                         danh-muc-ho-so
      một đợt            bien-ban-hop, bao-cao-quy
      một cuộc           phieu-kiem-tra, bien-ban, thong-bao-ket-qua, don-doc
      đợt hoặc cuộc      thong-bao-lich, nhac-bao-cao, giay-moi
    """
    session = Session.of(ctx)
    if all_due:
        from cchc_cli.commands.report_all import AllOptions, make_all

        if kind is not None or of is not None or listed or area or blank:
            message = "--all xuất mọi loại văn bản nên không đi cùng LOẠI, --list, --area, --blank"
            raise UsageMistakeError(message, "một đợt: cchc report --all --round ĐỢT")
        make_all(session, AllOptions(round_id, output, draft, force, again, pdf))
        return
    if round_id or again:
        raise UsageMistakeError("--round và --issued chỉ dùng cùng --all", "thêm --all")
    if kind is None or listed:
        from cchc_cli.commands.report_list import show

        show(session, kind)
        return
    from cchc_cli.commands.report_one import OneOptions, make_one

    make_one(session, kind, OneOptions(of, output, draft, force, area, blank, pdf))
