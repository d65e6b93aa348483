"""The template of the minutes of an inspection (Biên bản kiểm tra).

Follows Mẫu 1.9 of Nghị định 30/2020/NĐ-CP, phụ lục III, which is made for
meetings: no place and date at the top, recipients under the signatures. It knows
no inspected unit; the third signer is practice, not law. Mẫu 1.9 prints no line
under the subject; clause II.5.b asks for one under every subject, so it is drawn.
"""

from templates.blocks import letterhead, loop_rows, title
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
    tag,
    when,
)
from templates.minutes_end import annex, signatures
from templates.tables import earlier_part

NAME = "Biên bản kiểm tra"


def _opening() -> str:
    return (
        p("VBNoiDung", "{{ preamble }}")
        + p("VBNoiDung", "**Thời gian bắt đầu:** {{ start }}.")
        + p("VBNoiDung", "**Địa điểm:** {{ place }}.")
        + p("VBMucI", "I. THÀNH PHẦN THAM DỰ")
        + p("VBMuc1", "1. {{ team.called }}")
        + repeat("VBNoiDung", "- {{ line }}", "line in team.present")
        + when(
            "team.absent",
            p("VBDanDong", "Vắng mặt:"),
            repeat("VBNoiDung", "- {{ line }}", "line in team.absent"),
        )
        + p("VBMuc1", "2. Đơn vị được {{ acted }}: {{ unit.name }}")
        + repeat("VBNoiDung", "- {{ line }}", "line in unit.present")
        + p("VBNoiDung", "**Chủ trì:** {{ chair }}.")
        + p("VBNoiDung", "**Thư ký:** {{ secretary }}.")
    )


def _results() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 16, 13, 17, 15, 17, 16)
    titles = (
        "STT",
        "Lĩnh vực",
        "Số nội dung",
        "Đạt",
        "Đạt một phần",
        "Chưa đạt",
        "Không áp dụng",
        "Chưa kiểm tra",
    )
    counts = ("size", "met", "partly_met", "not_met", "not_applicable", "not_examined")
    area = [("VBOGiua", "{{ area.number }}"), ("VBOTrai", "{{ area.short }}")]
    area += [("VBOGiua", "{{ area." + name + " }}") for name in counts]
    total = [("VBOGiuaDam", ""), ("VBOTraiDam", "Tổng cộng")]
    total += [("VBOGiuaDam", "{{ total." + name + " }}") for name in counts]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "area in areas", data_row(widths, area)),
        data_row(widths, total),
    ]
    return (
        p("VBMucI", "II. NỘI DUNG VÀ KẾT QUẢ {{ acted|upper }}")
        + p(
            "VBNoiDung",
            "{{ seen }}{% if period %} Thời kỳ {{ acted }}: {{ period }}.{% endif %}",
        )
        + earlier_part()
        + p(
            "VBDanBang",
            "{{ summary }} Kết quả chi tiết từng nội dung tại Phụ lục kèm theo Biên bản này;"
            " tổng hợp theo lĩnh vực như sau:",
        )
        + table("VBBang", widths, rows, "Kết quả kiểm tra theo lĩnh vực")
    )


def _figures() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 20, 20, 21, 27)
    titles = (
        "STT",
        "Số liệu",
        "Đơn vị tính",
        "Đơn vị báo cáo",
        "{{ team.word }} kiểm đếm",
        "Chênh lệch",
    )
    names = ("measure", "reported", "counted", "difference")
    figure = [("VBOGiua", "{{ figure.number }}"), ("VBOTrai", "{{ figure.name }}")]
    figure += [("VBOGiua", "{{ figure." + name + " }}") for name in names]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "figure in figures", data_row(widths, figure)),
    ]
    return when(
        "figures_summary",
        p("VBMuc1", "{{ numbers.figures }}. Số liệu kiểm tra"),
        p("VBNoiDung", "{{ figures_summary }}"),
    ) + when(
        "figures",
        p("VBDanBang", "Các số liệu đã đối chiếu:"),
        table("VBBang", widths, rows, "Số liệu đơn vị báo cáo và số kiểm đếm"),
    )


def _shortcomings() -> str:
    """Return the part on shortcomings; none if nothing was judged, for then nobody knows."""
    return when(
        "total.judged",
        p("VBMuc1", "{{ numbers.shortcomings }}. Tồn tại, hạn chế"),
        when(
            "not shortcomings",
            p("VBNoiDung", "Không có nội dung được đánh giá chưa đạt hoặc đạt một phần."),
        ),
        tag("{%p for area in shortcomings %}"),
        p("VBDiem", "{{ area.letter }}) {{ area.title }}"),
        repeat(
            "VBNoiDung",
            "- {{ finding.text }} ({{ finding.result }})"
            "{% if finding.observation %}: {{ finding.observation }}{% endif %}."
            "{% if finding.cause %} Nguyên nhân: {{ finding.cause }}.{% endif %}"
            "{% if finding.evidence %} Minh chứng: {{ finding.evidence }}.{% endif %}",
            "finding in area.findings",
        ),
        tag("{%p endfor %}"),
    )


def _remarks() -> str:
    return (
        p("VBMucI", "III. NHẬN XÉT, ĐÁNH GIÁ")
        + when(
            "good_practices",
            p("VBMuc1", "{{ numbers.good_practices }}. Ưu điểm"),
            repeat("VBNoiDung", "- {{ line }}", "line in good_practices"),
        )
        + _shortcomings()
        + when(
            "not_examined",
            p("VBMuc1", "{{ numbers.not_examined }}. Nội dung chưa kiểm tra"),
            repeat("VBNoiDung", "- {{ line }}", "line in not_examined"),
        )
        + _figures()
    )


def _recommendations() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 36, 42)
    titles = ("STT", "Nội dung kiến nghị", "Trách nhiệm thực hiện", "Thời hạn hoàn thành")
    line = [
        ("VBOGiua", "{{ recommendation.number }}"),
        ("VBOTrai", "{{ recommendation.text }}"),
        ("VBOTrai", "{{ recommendation.owner }}"),
        ("VBOGiua", "{{ recommendation.due }}"),
    ]
    loop = "recommendation in recommendations"
    rows = [header_row(widths, titles), *loop_rows(widths, loop, data_row(widths, line))]
    return (
        p("VBMucI", "IV. KIẾN NGHỊ CỦA {{ team.upper }}")
        + when(
            "recommendations",
            p("VBDanBang", "Đề nghị {{ unit.name }} tổ chức thực hiện các nội dung sau:"),
            table("VBBang", widths, rows, "Kiến nghị sau kiểm tra"),
        )
        + when(
            "not recommendations",
            p("VBNoiDung", "{{ nothing_asked }}"),
        )
        + when(
            "guidance",
            p("VBDanDong", "Các nội dung đã hướng dẫn, giải đáp tại buổi {{ acted }}:"),
            repeat("VBNoiDung", "- {{ line }}", "line in guidance"),
        )
    )


def _closing() -> str:
    return (
        p("VBMucI", "V. Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC {{ acted|upper }}")
        + repeat("VBNoiDung", "{{ line }}", "line in opinion")
        + when(
            "proposals",
            p("VBDanDong", "Đơn vị đề xuất, kiến nghị:"),
            repeat("VBNoiDung", "- {{ line }}", "line in proposals"),
        )
        + p("VBKetThuc", "Buổi {{ acted }} kết thúc vào {{ end }}.")
        + p(
            "VBKetThuc",
            "Biên bản được đọc lại cho những người tham dự cùng nghe, thống nhất nội dung và được"
            " lập thành {{ copies }}./.",
        )
    )


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead(dated=False)
        + title("BIÊN BẢN")
        + _opening()
        + _results()
        + _remarks()
        + _recommendations()
        + _closing()
        + signatures()
        + section_end(section())
        + annex()
        + p("VBNgatPhan")
        + section(wide=True, annex=True)
    )
