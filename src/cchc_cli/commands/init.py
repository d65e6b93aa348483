"""`cchc init`: a new workspace for any authority and year, or the illustrative one."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.commands.session import Session

if TYPE_CHECKING:
    from cchc_cli.flows.init import Answers, Files, Shipped


def init(
    ctx: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="THƯ_MỤC", help="Thư mục sẽ tạo; có rồi thì phải trống.")
    ],
    sample: Annotated[
        bool, typer.Option("--sample", help="Kế hoạch 2023 của Vũng Tàu với dữ liệu minh họa.")
    ] = False,
    authority: Annotated[
        str, typer.Option("--authority", metavar="TÊN", help="Cơ quan ban hành kế hoạch.")
    ] = "",
    short: Annotated[
        str, typer.Option("--short", metavar="CHỮ", help="Viết tắt trong ký hiệu, ví dụ UBND.")
    ] = "",
    place: Annotated[
        str, typer.Option("--place", metavar="NƠI", help="Địa danh ghi trước ngày, tháng.")
    ] = "",
    area: Annotated[
        str, typer.Option("--area", metavar="ĐỊA_BÀN", help="Ví dụ “thành phố Vũng Tàu”.")
    ] = "",
    year: Annotated[str, typer.Option("--year", metavar="NĂM", help="Năm của kế hoạch.")] = "",
    standing: Annotated[
        str, typer.Option("--standing", metavar="TÊN", help="Cơ quan thường trực.")
    ] = "",
    shape: Annotated[
        str,
        typer.Option("--shape", metavar="DẠNG", help="Dạng kế hoạch, một trong các dạng trên."),
    ] = "",
    unit: Annotated[
        list[str] | None,
        typer.Option("--unit", metavar="TÊN", help="Phường, xã được kiểm tra; ghi được nhiều lần."),
    ] = None,
    agency: Annotated[
        list[str] | None,
        typer.Option("--agency", metavar="TÊN", help="Cơ quan được kiểm tra; ghi được nhiều lần."),
    ] = None,
) -> None:
    """Tạo thư mục làm việc mới cho một cơ quan, một năm; thiếu gì thì hỏi.

    \b
    Ví dụ:
      cchc init cchc-2026
      cchc init thu-nghiem --sample
      cchc init cchc-2026 --authority "Ủy ban nhân dân xã Bình Minh" \\
          --place "Bình Minh" --year 2026 --standing "Phòng Văn hóa - Xã hội" \\
          --agency "Phòng Kinh tế" --shape xa-tu-kiem-tra

    \b
    Dạng kế hoạch (--shape), sau này vẫn sửa được:
      ca-nam            một đợt cả năm, nêu tên đơn vị; tự chia lại (mặc định)
      theo-quy          mỗi quý một đợt, nêu tên đơn vị, kèm theo quyết định
      xa-tu-kiem-tra    xã, phường kiểm tra các phòng của mình; chỉ tiêu 50%
      chon-sau          chỉ nêu số lượng, tên đơn vị chọn sau
      theo-linh-vuc     nhiều đoàn chia nhau lĩnh vực, cùng đến một đơn vị
      khong-quyet-dinh  kế hoạch đứng riêng, không kèm quyết định
      nua-ngay          đợt ngắn, tính theo buổi sáng, chiều
      dot-xuat          chỉ kiểm tra đột xuất, không nêu trước đơn vị
      moi-truong-so     kiểm tra trên môi trường số, không đến đơn vị
    """
    from cchc_cli.adapters.new_folder import make_folder, must_be_free
    from cchc_cli.commands.ask_init import answered
    from cchc_cli.flows import init as flow

    typed = flow.Typed(
        authority=authority,
        short=short,
        place=place,
        area=area,
        year=year,
        standing=standing,
        shape=shape,
        units=unit or [],
        agencies=agency or [],
    )
    if sample and typed != flow.Typed():
        message = "--sample không dùng cùng các tùy chọn về cơ quan, đơn vị, năm"
        raise UsageMistakeError(message, "bỏ --sample để lập thư mục cho cơ quan mình")
    with _refusals(folder):
        must_be_free(folder)
    answers = None if sample else answered(typed, Session.of(ctx).today.year)
    shipped = _shipped()
    files = flow.new_workspace(answers, shipped) if answers else flow.sample_workspace(shipped)
    with _refusals(folder):
        make_folder(folder, files)
    typer.echo(_made(folder, files, answers))


@contextlib.contextmanager
def _refusals(folder: Path) -> Iterator[None]:
    """Say in one sentence why the folder cannot be made."""
    from cchc_cli.adapters.files import NotWritableError
    from cchc_cli.adapters.new_folder import OccupiedError

    try:
        yield
    except OccupiedError as error:
        message = f"không tạo được “{folder}”: {error}"
        raise CommandError(message, "chọn tên thư mục khác; công cụ không ghi đè") from None
    except NotWritableError as error:
        raise CommandError(
            str(error), "kiểm tra đường dẫn, quyền ghi, chỗ trống trên đĩa"
        ) from None


def _shipped() -> "Shipped":
    from cchc_cli.adapters.resources import MissingResourceError, data_files, starter_files
    from cchc_cli.flows.init import Shipped

    try:
        return Shipped(
            starter=starter_files(),
            plans=data_files("plans"),
            checklists=data_files("checklists"),
            templates=data_files("templates"),
            schemas=data_files("schemas"),
            sample=data_files("minh-hoa"),
        )
    except MissingResourceError as error:
        raise CommandError(
            f"bản cài đặt thiếu thư mục dữ liệu “{error}”", "cài lại công cụ cchc", exit_code=3
        ) from None


def _made(folder: Path, files: "Files", answers: "Answers | None") -> str:
    """Return what was made and what to do next."""
    from cchc_cli.flows.init import overview

    name = f'"{folder}"' if " " in str(folder) else str(folder)
    next_steps = [] if name == "." else [f"cd {name}"]
    if answers is not None:
        next_steps.append(f"điền plans/{answers.year}/plan.yaml, xem HUONG-DAN.md")
    next_steps.append("cchc check")
    lines = [f"Đã tạo thư mục làm việc {name} ({len(files)} tệp):"]
    lines += [f"  {path:<28}{about}" for path, about in overview(files, answers)]
    lines += ["", "Làm tiếp:", *(f"  {step}" for step in next_steps)]
    return "\n".join(lines)
