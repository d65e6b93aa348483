"""`cchc record`: one finding by options, or a whole visit by questions."""

import datetime as dt
import sys
from enum import StrEnum
from typing import Annotated

import typer

from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.commands.session import Session


class ResultWord(StrEnum):
    """The results, as typed."""

    DAT = "dat"
    DAT_MOT_PHAN = "dat-mot-phan"
    CHUA_DAT = "chua-dat"
    KHONG_AP_DUNG = "khong-ap-dung"
    CHUA_KIEM_TRA = "chua-kiem-tra"


_RESULTS = "dat|dat-mot-phan|chua-dat|khong-ap-dung|chua-kiem-tra"
_ABOUT_ITEM = "Ghi một nội dung"
_ABOUT_VISIT = "Ghi chung về buổi kiểm tra"


def record(
    ctx: typer.Context,
    unit: Annotated[
        str | None,
        typer.Argument(metavar="[ĐƠN_VỊ]", help="Mã hoặc tên đơn vị; bỏ: hỏi, hôm nay trước."),
    ] = None,
    item: Annotated[
        str | None, typer.Argument(metavar="[NỘI_DUNG]", help="Mã nội dung; bỏ: hỏi lần lượt.")
    ] = None,
    result: Annotated[
        ResultWord | None, typer.Option("--result", metavar=_RESULTS, help="Kết quả.")
    ] = None,
    observation: Annotated[
        str | None, typer.Option("--observation", metavar="LỜI", help="Nhận xét, thực trạng.")
    ] = None,
    cause: Annotated[
        str | None, typer.Option("--cause", metavar="LỜI", help="Nguyên nhân.")
    ] = None,
    good_practice: Annotated[
        str | None, typer.Option("--good-practice", metavar="LỜI", help="Ưu điểm, cách làm hay.")
    ] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option("--evidence", metavar="LỜI", help="Minh chứng; ghi nhiều lần được."),
    ] = None,
    figure: Annotated[
        list[str] | None,
        typer.Option(
            "--figure",
            metavar="MÃ=BÁO_CÁO[/KIỂM_ĐẾM]",
            help="Số liệu, ví dụ tiep-nhan=1.248/1.240; ghi nhiều lần được.",
        ),
    ] = None,
    recommend: Annotated[
        str | None, typer.Option("--recommend", metavar="LỜI", help="Kiến nghị.")
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="NGÀY", help="Hạn thực hiện kiến nghị.")
    ] = None,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="AI", help="Trách nhiệm thực hiện.")
    ] = None,
    remedied: Annotated[
        str | None, typer.Option("--remedied", metavar="NGÀY", help="Ngày khắc phục xong.")
    ] = None,
    remedy: Annotated[
        str | None, typer.Option("--remedy", metavar="LỜI", help="Đã khắc phục thế nào.")
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="MÃ", help="Thành viên ghi, mã trong kế hoạch.")
    ] = None,
    report_received: Annotated[
        str | None,
        typer.Option("--report-received", metavar="NGÀY", help="Ngày nhận báo cáo của đơn vị."),
    ] = None,
    report_number: Annotated[
        str | None, typer.Option("--report-number", metavar="SỐ", help="Số báo cáo của đơn vị.")
    ] = None,
    held_on: Annotated[
        str | None, typer.Option("--held-on", metavar="NGÀY", help="Ngày kiểm tra thực tế.")
    ] = None,
    start: Annotated[
        str | None, typer.Option("--start", metavar="GIỜ", help="Giờ bắt đầu, ví dụ 8h00.")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--end", metavar="GIỜ", help="Giờ kết thúc, ví dụ 11h15.")
    ] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="NƠI", help="Địa điểm.")] = None,
    present: Annotated[
        list[str] | None, typer.Option("--present", metavar="MÃ", help="Thành viên có mặt.")
    ] = None,
    absent: Annotated[
        list[str] | None,
        typer.Option("--absent", metavar='"MÃ: LÝ DO"', help="Thành viên vắng và lý do."),
    ] = None,
    replaced_by: Annotated[
        list[str] | None,
        typer.Option("--replaced-by", metavar='"MÃ: HỌ TÊN, CHỨC VỤ"', help="Người dự thay."),
    ] = None,
    attend: Annotated[
        list[str] | None,
        typer.Option("--attend", metavar='"HỌ TÊN, CHỨC VỤ"', help="Người của đơn vị dự."),
    ] = None,
    guidance: Annotated[
        list[str] | None, typer.Option("--guidance", metavar="LỜI", help="Hướng dẫn tại chỗ.")
    ] = None,
    opinion: Annotated[
        str | None, typer.Option("--opinion", metavar="LỜI", help="Ý kiến của đơn vị.")
    ] = None,
    proposal: Annotated[
        list[str] | None, typer.Option("--proposal", metavar="LỜI", help="Đề xuất của đơn vị.")
    ] = None,
    signed: Annotated[
        str | None, typer.Option("--signed", metavar="NGÀY", help="Ngày ký biên bản.")
    ] = None,
    copies: Annotated[
        int | None, typer.Option("--copies", metavar="SỐ", help="Số bản của biên bản.", min=1)
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Chỉ xem chỗ sẽ sửa, không ghi.")
    ] = False,
) -> None:
    """Ghi kết quả kiểm tra; không kèm nội dung thì hỏi lần lượt, ghi ngay từng câu.

    Chỉ sửa đúng chỗ cần ghi; ghi chú, thứ tự và cách viết trong tệp giữ nguyên.

    \b
    Ví dụ:
      cchc record                          hỏi đơn vị, hôm nay trước
      cchc record phuong-2                 hỏi lần lượt các nội dung còn lại
      cchc record phuong-2 chi-dao.duong-day-nong --result chua-dat \\
          --observation "Bảng niêm yết ghi số điện thoại cũ" \\
          --evidence "Ảnh chụp bảng niêm yết" \\
          --recommend "Cập nhật bảng niêm yết" --due 15/6/2023
      cchc record phuong-2 --report-received 12/5/2023
      cchc record phuong-2 --absent "phong-tu-phap: Đi công tác" \\
          --replaced-by "phong-tu-phap: Ông Lê Văn C, Chuyên viên"
    """
    from cchc_cli.commands import recording
    from cchc_cli.flows.record import Answer
    from cchc_cli.flows.visit_record import VisitAnswer

    session = Session.of(ctx)
    answer = Answer(
        result=recording.result_of(result),
        observation=observation,
        cause=cause,
        good_practice=good_practice,
        evidence=tuple(evidence or ()),
        recommend=recommend,
        due=_day(due, "--due"),
        owner=owner,
        figures=tuple(_figure(words) for words in figure or ()),
        remedied=_day(remedied, "--remedied"),
        remedy=remedy,
        by=by,
    )
    about = VisitAnswer(
        report_received=_day(report_received, "--report-received"),
        report_number=report_number,
        held_on=_day(held_on, "--held-on"),
        start=_time(start, "--start"),
        end=_time(end, "--end"),
        place=place,
        present=tuple(present or ()),
        absent=tuple(_pair(words, "--absent") for words in absent or ()),
        replaced_by=tuple(_pair(words, "--replaced-by") for words in replaced_by or ()),
        attend=tuple(attend or ()),
        guidance=tuple(guidance or ()),
        opinion=opinion,
        proposals=tuple(proposal or ()),
        signed=_day(signed, "--signed"),
        copies=copies,
    )
    if item is None and answer != Answer():
        raise UsageMistakeError("chưa nói ghi vào nội dung nào", "thêm mã nội dung sau tên đơn vị")
    if item is not None and answer == Answer() and not sys.stdin.isatty():
        raise UsageMistakeError("chưa nói ghi gì vào nội dung này", "ví dụ: --result dat")
    if unit is not None and (answer != Answer() or about):
        recording.by_options(session, unit, item, answer, about, dry_run)
        return
    if not sys.stdin.isatty():
        hint = "ví dụ: cchc record phuong-2 MÃ_NỘI_DUNG --result dat; xem: cchc record --help"
        raise CommandError("không có cửa sổ lệnh để hỏi từng nội dung", hint, exit_code=2)
    from cchc_cli.commands.ask import ask_visit

    ask_visit(session, unit, item)


def _day(typed: str | None, option: str) -> dt.date | None:
    from cchc_cli.vietnamese import parse_date

    day = parse_date(typed) if typed else None
    if typed and day is None:
        raise UsageMistakeError(f"{option}: ngày “{typed}” không có trong lịch", "viết 16/5/2023")
    return day


def _time(typed: str | None, option: str) -> dt.time | None:
    from cchc_cli.vietnamese import parse_time

    time = parse_time(typed) if typed else None
    if typed and time is None:
        raise UsageMistakeError(f"{option}: “{typed}” không phải giờ", "viết 8:00 hoặc 8h30")
    return time


def _pair(words: str, option: str) -> tuple[str, str]:
    seat, colon, rest = words.partition(":")
    if not colon or not seat.strip() or not rest.strip():
        hint = f'viết: {option} "phong-tu-phap: …"'
        raise UsageMistakeError(f"{option}: “{words}” thiếu mã hoặc lời văn", hint)
    return seat.strip(), rest.strip()


def _figure(words: str) -> tuple[str, str | None, str | None]:
    name, equals, numbers = words.partition("=")
    reported, _, counted = numbers.partition("/")
    if not equals or not name.strip() or not numbers.strip():
        hint = "viết: --figure tiep-nhan=1.248 hoặc tiep-nhan=1.248/1.240"
        raise UsageMistakeError(f"--figure: “{words}” thiếu mã hoặc con số", hint)
    return name.strip(), reported.strip() or None, counted.strip() or None
