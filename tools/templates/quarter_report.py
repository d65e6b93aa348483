"""The template of the summary of a round of inspections (Báo cáo tổng hợp quý).

Mẫu 1.4 of Nghị định 30/2020/NĐ-CP, phụ lục III, with `Kính gửi` because it goes
upwards (II.9.b). The decree does not say what such a report contains.
"""

from templates.blocks import (
    addressees,
    annex_head,
    closing,
    letterhead,
    title,
)
from templates.markup import p, repeat, section, section_end, tag, when
from templates.tables import areas_table, figures_table, recommendations_table, units_table

NAME = "Báo cáo tổng hợp quý"


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
        + p("VBTenBang", "Bảng 1. Kết quả kiểm tra {{ round.name }}")
        + units_table()
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


def _figures() -> str:
    return when(
        "figures",
        p("VBMuc1", "{{ numbers.figures }}. Số liệu kiểm tra"),
        p("VBDanBang", "{{ figures_summary }}"),
        p("VBTenBang", "Bảng 3. Số liệu của các đơn vị được kiểm tra"),
        figures_table(),
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
    return annex_head("TỔNG HỢP KIẾN NGHỊ SAU KIỂM TRA {{ round.upper }}") + recommendations_table()


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
