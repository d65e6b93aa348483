"""The template of the annual report (Báo cáo năm).

Mẫu 1.4 of Nghị định 30/2020/NĐ-CP, phụ lục III, with `Kính gửi` because it goes
upwards (II.9.b). The decree does not say what such a report contains.
"""

from templates.blocks import addressees, annex_head, closing, letterhead, loop_rows, title
from templates.markup import (
    TEXT_WIDTH,
    columns,
    data_row,
    header_row,
    p,
    repeat,
    section,
    section_end,
    table,
    when,
)
from templates.tables import areas_table, figures_table, recommendations_table, units_table

NAME = "Báo cáo năm"


def _organisation() -> str:
    return (
        p("VBMucI", "I. TÌNH HÌNH TỔ CHỨC KIỂM TRA")
        + p("VBNoiDung", "{{ organisation }}")
        + repeat("VBNoiDung", "- {{ line }}", "line in not_inspected")
        + when(
            "targets",
            p("VBDanDong", "Kết quả thực hiện các chỉ tiêu của Kế hoạch:"),
            repeat("VBNoiDung", "- {{ line }}", "line in targets"),
        )
        + p("VBNoiDung", "{{ summary }}")
        + p("VBTenBang", "Bảng 1. Kết quả kiểm tra các đơn vị năm {{ year }}")
        + units_table(by_round=True)
    )


def _areas() -> str:
    return (
        p("VBMuc1", "1. Kết quả theo lĩnh vực")
        + p(
            "VBNoiDung",
            "Tỷ lệ đạt là số lượt nội dung đạt trên số lượt nội dung đã kiểm tra, không tính nội"
            " dung không áp dụng và nội dung chưa kiểm tra. Ô có nền đậm là lĩnh vực có tỷ lệ đạt"
            " dưới {{ low_share }}.",
        )
        + p("VBTenBang", "Bảng 2. Kết quả kiểm tra theo lĩnh vực")
        + areas_table()
        + p("VBDanDong", "{{ areas_summary }}")
        + when(
            "chart",
            p("VBBieuDo", "{{ chart }}"),
            p("VBTenBieuDo", "Biểu đồ 1. Tỷ lệ nội dung đạt theo lĩnh vực (%)"),
        )
    )


def _common() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 31, 15, 15, 15, 32)
    titles = (
        "STT",
        "Nội dung",
        "Lĩnh vực",
        "Đã đánh giá",
        "Chưa đạt",
        "Đạt một phần",
        "Đơn vị",
    )
    line = [
        ("VBOGiua", "{{ each.number }}"),
        ("VBOTrai", "{{ each.text }}"),
        ("VBOTrai", "{{ each.area }}"),
        ("VBOGiua", "{{ each.judged }}"),
        ("VBOGiua", "{{ each.not_met }}"),
        ("VBOGiua", "{{ each.partly_met }}"),
        ("VBOTrai", "{{ each.units }}"),
    ]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "each in common", data_row(widths, line)),
    ]
    return when(
        "total.examined",
        p("VBMuc1", "{{ numbers.results.common }}. Tồn tại, hạn chế phổ biến"),
        p("VBNoiDung", "{{ common_summary }}"),
        when(
            "common",
            p("VBDanDong", "{{ common_lead }}"),
            p("VBTenBang", "Bảng {{ tables.common }}. Tồn tại, hạn chế phổ biến (số đơn vị)"),
            table("VBBang", widths, rows, "Tồn tại, hạn chế phổ biến"),
        ),
    )


def _results() -> str:
    return (
        p("VBMucI", "II. KẾT QUẢ KIỂM TRA")
        + _areas()
        + when(
            "good_practices",
            p("VBMuc1", "{{ numbers.results.good_practices }}. Ưu điểm"),
            repeat("VBNoiDung", "- {{ line }}", "line in good_practices"),
        )
        + _common()
        + when(
            "figures",
            p("VBMuc1", "{{ numbers.results.figures }}. Số liệu kiểm tra"),
            p("VBDanBang", "{{ figures_summary }}"),
            p("VBTenBang", "Bảng {{ tables.figures }}. Số liệu của các đơn vị được kiểm tra"),
            figures_table(),
        )
    )


def _follow_up() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 20, 22, 22, 18, 22)
    titles = (
        "STT",
        "Cơ quan, đơn vị",
        "Số kiến nghị",
        "Đã khắc phục",
        "Đang thực hiện",
        "Quá hạn",
        "Tỷ lệ khắc phục",
    )
    names = ("total", "done", "open", "overdue", "share")
    unit = [("VBOGiua", "{{ unit.number }}"), ("VBOTrai", "{{ unit.name }}")]
    unit += [("VBOGiua", "{{ unit." + name + " }}") for name in names]
    total = [("VBOGiuaDam", ""), ("VBOTraiDam", "Tổng cộng")]
    total += [("VBOGiuaDam", "{{ follow_total." + name + " }}") for name in names]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "unit in follow", data_row(widths, unit)),
        data_row(widths, total),
    ]
    return (
        p("VBMucI", "III. TÌNH HÌNH THỰC HIỆN KIẾN NGHỊ SAU KIỂM TRA")
        + p("VBNoiDung", "{{ follow_up }}")
        + when(
            "follow",
            p("VBTenBang", "Bảng {{ tables.follow }}. Tình hình khắc phục theo đơn vị"),
            table("VBBang", widths, rows, "Tình hình khắc phục theo đơn vị"),
        )
        + when(
            "overdue",
            p("VBDanDong", "Các kiến nghị đã quá hạn:"),
            repeat("VBNoiDung", "- {{ line }}", "line in overdue"),
        )
        + when(
            "self_inspections",
            p("VBMucI", "{{ numbers.self_inspections }}. TÌNH HÌNH TỰ KIỂM TRA"),
            repeat("VBNoiDung", "{{ line }}", "line in self_inspections"),
        )
    )


def _comparison() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 21, 19, 19, 17, 20, 17)
    titles = (
        "STT",
        "Cơ quan, đơn vị",
        "Tồn tại năm trước",
        "Đã khắc phục",
        "Còn tồn tại",
        "Tái diễn",
        "Chưa kiểm tra lại",
        "Mới phát sinh",
    )
    names = ("before", "remedied", "remains", "recurs", "unseen", "new")
    unit = [("VBOGiua", "{{ unit.number }}"), ("VBOTrai", "{{ unit.name }}")]
    unit += [("VBOGiua", "{{ unit." + name + " }}") for name in names]
    total = [("VBOGiuaDam", ""), ("VBOTraiDam", "Tổng cộng")]
    total += [("VBOGiuaDam", "{{ comparison_total." + name + " }}") for name in names]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "unit in comparison", data_row(widths, unit)),
        data_row(widths, total),
    ]
    return when(
        "comparison_summary",
        p("VBMucI", "{{ numbers.comparison_summary }}. SO SÁNH VỚI NĂM {{ last_year }}"),
        p("VBNoiDung", "{{ comparison_summary }}"),
        when(
            "comparison",
            p(
                "VBTenBang",
                "Bảng {{ tables.comparison }}. Tồn tại của năm {{ last_year }} đến năm {{ year }}"
                " (số nội dung)",
            ),
            table("VBBang", widths, rows, "So sánh với năm trước theo đơn vị"),
        ),
        when(
            "returning",
            p("VBDanDong", "Các nội dung còn tồn tại, tái diễn:"),
            repeat("VBNoiDung", "- {{ line }}", "line in returning"),
        ),
    )


def _end() -> str:
    return when(
        "proposals",
        p("VBMucI", "{{ numbers.proposals }}. ĐỀ XUẤT, KIẾN NGHỊ"),
        repeat("VBNoiDung", "{{ proposal.number }}. {{ proposal.text }}", "proposal in proposals"),
    ) + (
        p("VBMucI", "{{ numbers.last_direction }}. PHƯƠNG HƯỚNG NĂM {{ next_year }}")
        + repeat("VBNoiDung", "{{ each.number }}. {{ each.text }}", "each in directions")
        + p("VBKetThuc", "{{ last_direction.number }}. {{ last_direction.text }}")
    )


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead()
        + title("BÁO CÁO")
        + addressees()
        + p("VBNoiDung", "{{ preamble }}")
        + _organisation()
        + _results()
        + _follow_up()
        + _comparison()
        + _end()
        + closing("{{ closing }}")
        + section_end(section())
        + annex_head("TỔNG HỢP KIẾN NGHỊ SAU KIỂM TRA NĂM {{ year }}")
        + recommendations_table()
        + p("VBNgatPhan")
        + section(wide=True, annex=True)
    )
