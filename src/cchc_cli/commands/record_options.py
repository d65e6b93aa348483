"""The options of `cchc record`: each named as the field of the answer that it fills."""

import datetime as dt
from typing import Annotated, Any

import typer

from cchc_cli.commands import completing, typed

ITEM_PANEL = "Ghi một nội dung"
VISIT_PANEL = "Ghi chung về buổi kiểm tra"
_RESULTS = "dat|dat-mot-phan|chua-dat|khong-ap-dung|chua-kiem-tra"


def _option(name: str, metavar: str, help: str, panel: str, **more: Any) -> Any:
    return typer.Option(name, metavar=metavar, help=help, rich_help_panel=panel, **more)


def _words(name: str, metavar: str, help: str, panel: str = ITEM_PANEL, **more: Any) -> Any:
    return _option(name, metavar, help, panel, parser=typed.words, **more)


def _day(name: str, help: str, panel: str = VISIT_PANEL) -> Any:
    return _option(name, "NGÀY", help, panel, parser=typed.day)


def _time(name: str, help: str) -> Any:
    return _option(name, "GIỜ", help, VISIT_PANEL, parser=typed.clock_time)


Unit = Annotated[
    str | None,
    typer.Argument(
        metavar="[ĐƠN_VỊ]",
        help="Mã hoặc tên đơn vị; bỏ: hỏi, hôm nay trước.",
        autocompletion=completing.visits,
    ),
]
ItemId = Annotated[
    str | None,
    typer.Argument(
        metavar="[NỘI_DUNG]",
        help="Mã nội dung hoặc phần cuối của mã; bỏ: hỏi lần lượt.",
        autocompletion=completing.items,
    ),
]
RoundId = Annotated[
    str | None,
    typer.Option(
        "--round",
        metavar="ĐỢT",
        help="Cuộc của đợt này, khi đơn vị có nhiều cuộc.",
        autocompletion=completing.rounds,
    ),
]

Result = Annotated[
    Any,
    _option(
        "--result",
        _RESULTS,
        "Kết quả.",
        ITEM_PANEL,
        parser=typed.result,
        autocompletion=completing.results,
    ),
]
Observation = Annotated[str | None, _words("--observation", "LỜI", "Nhận xét, thực trạng.")]
Cause = Annotated[str | None, _words("--cause", "LỜI", "Nguyên nhân.")]
GoodPractice = Annotated[str | None, _words("--good-practice", "LỜI", "Ưu điểm, cách làm hay.")]
Evidence = Annotated[
    list[str] | None, _words("--evidence", "LỜI", "Minh chứng; ghi nhiều lần được.")
]
Figures = Annotated[
    list[Any] | None,
    _option(
        "--figure",
        "MÃ=BÁO_CÁO[/KIỂM_ĐẾM]",
        "Số liệu, ví dụ tiep-nhan=1.248/1.240; ghi nhiều lần được.",
        ITEM_PANEL,
        parser=typed.figure,
    ),
]
Recommend = Annotated[
    str | None, _words("--recommend", "LỜI", "Kiến nghị; đã có thì thêm một kiến nghị nữa.")
]
RecommendAt = Annotated[
    int | None,
    _option(
        "--recommend-at",
        "SỐ",
        "Kiến nghị thứ mấy: ghi lại lời, hạn, khắc phục của nó.",
        ITEM_PANEL,
        parser=typed.place,
    ),
]
DropRecommend = Annotated[
    int | None,
    _option("--drop-recommend", "SỐ", "Bỏ kiến nghị thứ mấy.", ITEM_PANEL, parser=typed.place),
]
Due = Annotated[dt.date | None, _day("--due", "Hạn thực hiện kiến nghị.", ITEM_PANEL)]
Owner = Annotated[str | None, _words("--owner", "AI", "Trách nhiệm thực hiện.")]
Remedied = Annotated[dt.date | None, _day("--remedied", "Ngày khắc phục xong.", ITEM_PANEL)]
Remedy = Annotated[str | None, _words("--remedy", "LỜI", "Đã khắc phục thế nào.")]
By = Annotated[
    str | None,
    _words("--by", "MÃ", "Thành viên ghi, mã trong kế hoạch.", autocompletion=completing.seats),
]

ReportReceived = Annotated[
    dt.date | None, _day("--report-received", "Ngày nhận báo cáo của đơn vị.")
]
ReportNumber = Annotated[
    str | None, _words("--report-number", "SỐ", "Số báo cáo của đơn vị.", VISIT_PANEL)
]
HeldOn = Annotated[dt.date | None, _day("--held-on", "Ngày kiểm tra thực tế.")]
Start = Annotated[dt.time | None, _time("--start", "Giờ bắt đầu, ví dụ 8h00.")]
End = Annotated[dt.time | None, _time("--end", "Giờ kết thúc, ví dụ 11h15.")]
Place = Annotated[str | None, _words("--place", "NƠI", "Địa điểm.", VISIT_PANEL)]
Present = Annotated[
    list[str] | None,
    _words("--present", "MÃ", "Thành viên có mặt.", VISIT_PANEL, autocompletion=completing.seats),
]
Absent = Annotated[
    list[Any] | None,
    _option(
        "--absent",
        '"MÃ: LÝ DO"',
        "Thành viên vắng và lý do.",
        VISIT_PANEL,
        parser=typed.seat_and_words,
    ),
]
ReplacedBy = Annotated[
    list[Any] | None,
    _option(
        "--replaced-by",
        '"MÃ: HỌ TÊN, CHỨC VỤ"',
        "Người dự thay.",
        VISIT_PANEL,
        parser=typed.seat_and_person,
    ),
]
Attend = Annotated[
    list[str] | None,
    _option(
        "--attend",
        '"HỌ TÊN, CHỨC VỤ"',
        "Người của đơn vị dự.",
        VISIT_PANEL,
        parser=typed.person,
    ),
]
UnitSigner = Annotated[
    str | None,
    _option(
        "--unit-signer",
        '"HỌ TÊN, CHỨC VỤ"',
        "Người của đơn vị dự và ký biên bản.",
        VISIT_PANEL,
        parser=typed.person,
    ),
]
Guidance = Annotated[
    list[str] | None, _words("--guidance", "LỜI", "Hướng dẫn tại chỗ.", VISIT_PANEL)
]
Opinion = Annotated[str | None, _words("--opinion", "LỜI", "Ý kiến của đơn vị.", VISIT_PANEL)]
Proposals = Annotated[
    list[str] | None, _words("--proposal", "LỜI", "Đề xuất của đơn vị.", VISIT_PANEL)
]
Signed = Annotated[dt.date | None, _day("--signed", "Ngày ký biên bản.")]
MinutesNumber = Annotated[
    int | None,
    _option("--minutes-number", "SỐ", "Số của biên bản.", VISIT_PANEL, parser=typed.number_given),
]
Copies = Annotated[
    int | None,
    _option("--copies", "SỐ", "Số bản của biên bản.", VISIT_PANEL, parser=typed.copies),
]
Concluded = Annotated[dt.date | None, _day("--concluded", "Ngày ban hành thông báo kết quả.")]
ConclusionNumber = Annotated[
    str | None,
    _words("--conclusion-number", "SỐ", "Số, ký hiệu thông báo, ví dụ 91/TB-UBND.", VISIT_PANEL),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Chỉ xem chỗ sẽ sửa, không ghi.")]
Undo = Annotated[
    bool,
    typer.Option("--undo", help="Bỏ lần ghi cuối của đơn vị: cho xem chỗ sửa rồi mới hỏi."),
]
Yes = Annotated[bool, typer.Option("--yes", help="Cùng --undo: bỏ luôn, không hỏi.")]
