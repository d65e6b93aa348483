"""The decree's own sample forms (Phụ lục III, mục II), filled in, in every way of laying out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from cchc_cli.wordtext.metrics import text_width
from tests.law import samples
from tests.law.layouts import LAYOUTS, LENGTHS, PARTS, WIDTH, Parts, bordered
from tests.law.other_forms import OTHER_FORMS, made
from tests.law.samples import centred, paragraph

_NAMED = {
    "CHỈ THỊ": "CT",
    "QUY CHẾ": "QC",
    "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB",
    "HƯỚNG DẪN": "HD",
    "CHƯƠNG TRÌNH": "CTr",
    "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA",
    "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA",
    "BÁO CÁO": "BC",
    "TỜ TRÌNH": "TTr",
    "GIẤY ỦY QUYỀN": "GUQ",
    "PHIẾU GỬI": "PG",
    "PHIẾU CHUYỂN": "PC",
    "PHIẾU BÁO": "PB",
}
"""Kinds that share Mẫu 1.4, as the form itself lists them."""


def _parts(symbol: str, first: str = "- Như Điều 2;") -> Parts:
    number = replace(PARTS["number"], text=f"Số: 05/{symbol}-PNV")
    return {**PARTS, "number": number, "first": replace(PARTS["first"], text=first)}


def _title(kind: str, subject: str = "") -> str:
    lines = centred(kind, 14, "bk", 240) + (centred(subject, 14, "bk") if subject else "")
    return lines + _rule(subject or kind)


def _rule(text: str) -> str:
    """A line of two fifths of the text above it."""
    return bordered(round(text_width(text, 14, True) * 20 * 0.4), WIDTH)


def _bases(*lines: str) -> str:
    return "".join(paragraph(line, look="i") for line in lines)


def _authority(text: str) -> str:
    return centred(text, 14, "bk", 120)


def _article(number: int, text: str, last: bool = False) -> str:
    head = paragraph(f"Điều {number}.", look="bk" if last else "b")
    words = paragraph(f" {text}")
    run = words[words.index("<w:r>") : words.index("</w:p>")]
    return head.replace("</w:p>", f"{run}</w:p>")


def _lines(*texts: str) -> str:
    return "".join(paragraph(t, look="k" if t.endswith("./.") else "") for t in texts)


_BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 08 tháng 02 năm 2023;",
)

_BODIES: dict[str, tuple[str, str, str]] = {
    "1.1 nghị quyết": (
        "NQ",
        "- Như Điều 2;",
        _title("NGHỊ QUYẾT", "Về chương trình công tác năm 2023")
        + _authority("HỘI ĐỒNG NHÂN DÂN")
        + _bases(_BASES[0], "Căn cứ Kế hoạch số 12/KH-UBND.")
        + _authority("QUYẾT NGHỊ:")
        + _article(1, "Thông qua chương trình công tác năm 2023.")
        + _article(2, "Nghị quyết này có hiệu lực từ ngày ký./.", last=True),
    ),
    "1.2 quyết định": (
        "QĐ",
        "- Như Điều 2;",
        _title("QUYẾT ĐỊNH", "Về việc thành lập Đoàn kiểm tra")
        + _authority("TRƯỞNG PHÒNG NỘI VỤ")
        + _bases(*_BASES, "Theo đề nghị của Tổ trưởng Tổ cải cách hành chính.")
        + _authority("QUYẾT ĐỊNH:")
        + _article(1, "Thành lập Đoàn kiểm tra cải cách hành chính.")
        + _article(2, "Các ông, bà có tên ở Điều 1 thi hành Quyết định này./.", last=True),
    ),
    "1.3 quyết định gián tiếp": (
        "QĐ",
        "- Như Điều 2;",
        _title("QUYẾT ĐỊNH", "Ban hành Quy chế làm việc của Đoàn kiểm tra")
        + _authority("TRƯỞNG PHÒNG NỘI VỤ")
        + _bases(*_BASES, "Theo đề nghị của Tổ trưởng Tổ cải cách hành chính.")
        + _authority("QUYẾT ĐỊNH:")
        + _article(1, "Ban hành kèm theo Quyết định này Quy chế làm việc của Đoàn kiểm tra.")
        + _article(2, "Quyết định này có hiệu lực từ ngày ký./.", last=True),
    ),
    "1.6 công điện": (
        "CĐ",
        "- Chủ tịch Ủy ban nhân dân thành phố;",
        _title("CÔNG ĐIỆN", "Về việc phòng, chống bão số 3")
        + centred("TRƯỞNG PHÒNG NỘI VỤ điện:", 14, "", 120)
        + "".join(
            paragraph(f"- Ủy ban nhân dân {each}", 14, "", "left", 0, 0, left=3400)
            for each in ("Phường 2;", "Phường 5.")
        )
        + _lines("Yêu cầu các phường trực đủ người theo ca./."),
    ),
    "1.7 giấy mời": (
        "GM",
        "- Thành viên Đoàn kiểm tra;",
        _title("GIẤY MỜI", "Họp đánh giá kết quả kiểm tra quý II")
        + _lines(
            "Phòng Nội vụ trân trọng kính mời: Thành viên Đoàn kiểm tra.",
            "Tới dự cuộc họp đánh giá kết quả kiểm tra quý II năm 2023.",
            "Chủ trì: Trưởng phòng Nội vụ.",
            "Thời gian: 14 giờ 00, ngày 28 tháng 6 năm 2023.",
            "Địa điểm: Phòng họp số 1.",
            "Đề nghị các ông, bà đến dự đúng giờ./.",
        ),
    ),
    "1.8 giấy giới thiệu": (
        "GGT",
        "- Như trên;",
        _title("GIẤY GIỚI THIỆU")
        + _lines(
            "Phòng Nội vụ trân trọng giới thiệu:",
            "Ông (bà) Nguyễn Văn A.",
            "Chức vụ: Chuyên viên.",
            "Được cử đến: Ủy ban nhân dân Phường 2.",
            "Về việc: nắm tình hình chuẩn bị kiểm tra.",
            "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
            "Giấy này có giá trị đến hết ngày 30 tháng 6 năm 2023./.",
        ),
    ),
    "1.10 giấy nghỉ phép": (
        "GNP",
        "- Ông Nguyễn Văn A;",
        _title("GIẤY NGHỈ PHÉP")
        + _lines(
            "Xét Đơn đề nghị nghỉ phép ngày 01 tháng 6 năm 2023 của ông Nguyễn Văn A,"
            " Phòng Nội vụ cấp cho:",
            "Ông (bà): Nguyễn Văn A.",
            "Chức vụ: Chuyên viên.",
            "Được nghỉ phép trong thời gian 03 ngày kể từ ngày 12 tháng 6 năm 2023.",
            "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm./.",
        ),
    ),
} | {
    f"1.4 {kind.lower()}": (
        symbol,
        "- Chủ tịch Ủy ban nhân dân thành phố;",
        _title(kind, "Kết quả kiểm tra quý IV năm 2022")
        + _lines("Phòng Nội vụ nêu các nội dung sau đây.", "Các phường đã thực hiện đủ./."),
    )
    for kind, symbol in _NAMED.items()
}


def forms() -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield each form in each layout: its name, and what builds it."""
    for form, (symbol, first, body) in _BODIES.items():
        for layout in LAYOUTS:
            yield f"{form}, {layout}", _made(layout, _parts(symbol, first), body)
    for form in OTHER_FORMS:
        for layout in LAYOUTS:
            yield f"{form}, {layout}", partial(made, form, layout)


def _made(layout: str, parts: Parts, body: str) -> Callable[[], bytes]:
    head, sign = LAYOUTS[layout]
    return lambda: samples.package(head(parts, LENGTHS) + body + sign(parts))
