"""The template of the summary of a round of inspections (Báo cáo tổng hợp quý).

Mẫu 1.4 of Nghị định 30/2020/NĐ-CP, phụ lục III, with `Kính gửi` because it goes
upwards (II.9.b). The decree does not say what such a report contains.
"""

from templates.blocks import (
    addressees,
    annex_head,
    closing,
    if_rows,
    letterhead,
    loop_rows,
    title,
)
from templates.markup import (
    TEXT_WIDTH,
    WIDE_TEXT_WIDTH,
    cell,
    columns,
    data_row,
    header_row,
    p,
    repeat,
    row,
    section,
    section_end,
    table,
    tag,
    when,
)

NAME = "Báo cáo tổng hợp quý"


def _organisation() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 24, 16, 12, 15, 14, 16, 16)
    titles = (
        "STT",
        "Cơ quan, đơn vị",
        "Ngày kiểm tra",
        "Đã kiểm tra",
        "Đạt",
        "Đạt một phần",
        "Chưa đạt",
        "Tỷ lệ đạt",
        "Số kiến nghị",
    )
    names = ("date", "examined", "met", "partly_met", "not_met", "share", "recommendations")
    unit = [("VBOGiua", "{{ unit.number }}"), ("VBOTrai", "{{ unit.name }}")]
    unit += [("VBOGiua", "{{ unit." + name + " }}") for name in names]
    total = [("VBOGiuaDam", ""), ("VBOTraiDam", "Tổng cộng"), ("VBOGiuaDam", "")]
    total += [("VBOGiuaDam", "{{ total." + name + " }}") for name in names[1:]]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "unit in units", data_row(widths, unit)),
        data_row(widths, total),
    ]
    return (
        p("VBMucI", "I. TÌNH HÌNH TỔ CHỨC KIỂM TRA")
        + p("VBNoiDung", "{{ organisation }}")
        + repeat("VBNoiDung", "- {{ line }}", "line in not_inspected")
        + p("VBNoiDung", "{{ summary }}")
        + p("VBTenBang", "Bảng 1. Kết quả kiểm tra {{ round.name }}")
        + table("VBBang", widths, rows, "Kết quả kiểm tra theo đơn vị")
    )


def _areas() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 18, 12, 15, 14, 16, 37)
    titles = (
        "STT",
        "Lĩnh vực",
        "Lượt kiểm tra",
        "Đạt",
        "Đạt một phần",
        "Chưa đạt",
        "Tỷ lệ đạt",
        "Đơn vị có tỷ lệ thấp nhất",
    )
    names = ("examined", "met", "partly_met", "not_met", "share")
    area = [("VBOGiua", "{{ area.number }}"), ("VBOTrai", "{{ area.short }}")]
    area += [("VBOGiua", "{{ area." + name + " }}") for name in names]
    area += [("VBOTrai", "{{ area.lowest }}")]
    total = [("VBOGiuaDam", ""), ("VBOTraiDam", "Tổng cộng")]
    total += [("VBOGiuaDam", "{{ total." + name + " }}") for name in names]
    total += [("VBOTrai", "")]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "area in areas", data_row(widths, area)),
        data_row(widths, total),
    ]
    return (
        p("VBMuc1", "1. Kết quả theo lĩnh vực")
        + p(
            "VBNoiDung",
            "Tỷ lệ đạt là số lượt nội dung đạt trên số lượt nội dung đã kiểm tra, không tính nội"
            " dung không áp dụng và nội dung chưa kiểm tra. Ô có nền đậm là lĩnh vực có tỷ lệ đạt"
            " dưới {{ low_share }}.",
        )
        + p("VBTenBang", "Bảng 2. Kết quả kiểm tra theo lĩnh vực")
        + table("VBBang", widths, rows, "Kết quả kiểm tra theo lĩnh vực")
        + p("VBDanDong", "{{ areas_summary }}")
        + when(
            "chart",
            p("VBBieuDo", "{{ chart }}"),
            p("VBTenBieuDo", "Biểu đồ 1. Tỷ lệ nội dung đạt theo lĩnh vực (%)"),
        )
    )


def _figures() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 20, 20, 21, 27)
    titles = ("STT", "Số liệu", "Đơn vị tính", "Đơn vị báo cáo", "Đoàn kiểm đếm", "Chênh lệch")
    names = ("measure", "reported", "counted", "difference")
    figure = [("VBOGiua", "{{ figure.number }}"), ("VBOTrai", "{{ figure.name }}")]
    figure += [("VBOGiua", "{{ figure." + name + " }}") for name in names]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "figure in figures", data_row(widths, figure)),
    ]
    return when(
        "figures",
        p("VBMuc1", "{{ numbers.figures }}. Số liệu kiểm tra"),
        p("VBNoiDung", "{{ figures_summary }}"),
        p("VBTenBang", "Bảng 3. Số liệu của các đơn vị được kiểm tra"),
        table("VBBang", widths, rows, "Số liệu của các đơn vị được kiểm tra"),
    )


def _results() -> str:
    return (
        p("VBMucI", "II. KẾT QUẢ KIỂM TRA")
        + _areas()
        + when(
            "good_practices",
            p("VBMuc1", "{{ numbers.good_practices }}. Ưu điểm"),
            repeat("VBNoiDung", "- {{ line }}", "line in good_practices"),
        )
        + when(
            "total.examined",
            p("VBMuc1", "{{ numbers.shortcomings }}. Tồn tại, hạn chế"),
            when(
                "not shortcomings",
                p("VBNoiDung", "Không có nội dung được đánh giá chưa đạt hoặc đạt một phần."),
            ),
            tag("{%p for area in shortcomings %}"),
            p("VBDiem", "{{ area.letter }}) {{ area.title }}"),
            repeat("VBNoiDung", "- {{ line }}", "line in area.lines"),
            tag("{%p endfor %}"),
        )
        + _figures()
    )


def _follow_up() -> str:
    return (
        p("VBMucI", "III. TÌNH HÌNH THỰC HIỆN KIẾN NGHỊ SAU KIỂM TRA")
        + p("VBNoiDung", "{{ follow_up }}")
        + when(
            "overdue",
            p("VBDanDong", "Các kiến nghị đã quá hạn:"),
            repeat("VBNoiDung", "- {{ line }}", "line in overdue"),
        )
        + when(
            "proposals",
            p("VBMucI", "IV. ĐỀ XUẤT, KIẾN NGHỊ"),
            repeat(
                "VBNoiDung", "{{ proposal.number }}. {{ proposal.text }}", "proposal in proposals"
            ),
        )
    )


def _annex() -> str:
    widths = columns(WIDE_TEXT_WIDTH, 13, 0, 44, 24, 30, 58)
    titles = (
        "STT",
        "Nội dung kiến nghị",
        "Trách nhiệm thực hiện",
        "Thời hạn",
        "Kết quả thực hiện",
        "Ghi chú",
    )
    group = row(
        [cell(WIDE_TEXT_WIDTH, p("VBONhom", "{{ unit.roman }}. {{ unit.name }}"), span=len(widths))]
    )
    line = data_row(
        widths,
        [
            ("VBOGiua", "{{ recommendation.number }}"),
            ("VBOTrai", "{{ recommendation.text }}"),
            ("VBOTrai", "{{ recommendation.owner }}"),
            ("VBOGiua", "{{ recommendation.due }}"),
            ("VBOGiua", "{{ recommendation.state }}"),
            ("VBOTrai", "{{ recommendation.remark }}"),
        ],
    )
    none = row([cell(WIDE_TEXT_WIDTH, p("VBOTrai", "Không có kiến nghị."), span=len(widths))])
    lines = [
        *loop_rows(widths, "recommendation in unit.recommendations", line),
        *if_rows(widths, "not unit.recommendations", none),
    ]
    rows = [header_row(widths, titles), *loop_rows(widths, "unit in annex", group, *lines)]
    return annex_head("TỔNG HỢP KIẾN NGHỊ SAU KIỂM TRA {{ round.upper }}") + table(
        "VBBang", widths, rows, "Kiến nghị theo đơn vị"
    )


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead(dated=True)
        + title("BÁO CÁO")
        + addressees()
        + p("VBNoiDung", "{{ preamble }}")
        + _organisation()
        + _results()
        + _follow_up()
        + closing("{{ closing }}")
        + section_end(section())
        + _annex()
        + p("VBNgatPhan")
        + section(wide=True, annex=True)
    )
