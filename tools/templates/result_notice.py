"""The template of the notice of a result to the unit (Thông báo kết quả kiểm tra).

Mẫu 1.4 of Nghị định 30/2020/NĐ-CP, phụ lục III.
"""

from templates.blocks import closing, letterhead, loop_rows, title
from templates.markup import (
    TEXT_WIDTH,
    columns,
    data_row,
    header_row,
    p,
    repeat,
    section,
    table,
    tag,
    when,
)
from templates.tables import earlier_part

NAME = "Thông báo kết quả kiểm tra"


def _found() -> str:
    return (
        p("VBMucI", "I. KẾT QUẢ {{ acted|upper }}")
        + p("VBNoiDung", "{{ summary }}")
        + earlier_part()
        + when(
            "good_practices",
            p("VBMuc1", "{{ numbers.good_practices }}. Ưu điểm"),
            repeat("VBNoiDung", "- {{ line }}", "line in good_practices"),
        )
        + when(
            "judged",
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
        + when(
            "causes",
            p("VBMuc1", "{{ numbers.causes }}. Nguyên nhân"),
            repeat("VBNoiDung", "- {{ line }}", "line in causes"),
        )
    )


def _asked() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 36, 42)
    titles = ("STT", "Nội dung yêu cầu", "Trách nhiệm thực hiện", "Thời hạn")
    line = [
        ("VBOGiua", "{{ recommendation.number }}"),
        ("VBOTrai", "{{ recommendation.text }}"),
        ("VBOTrai", "{{ recommendation.owner }}"),
        ("VBOGiua", "{{ recommendation.due }}"),
    ]
    loop = "recommendation in recommendations"
    rows = [header_row(widths, titles), *loop_rows(widths, loop, data_row(widths, line))]
    return (
        p("VBMucI", "II. YÊU CẦU KHẮC PHỤC")
        + when(
            "recommendations",
            p("VBDanBang", "Yêu cầu {{ unit }} thực hiện các nội dung sau:"),
            table("VBBang", widths, rows, "Yêu cầu khắc phục và thời hạn"),
            p("VBKetThuc", "{{ report_back }}"),
        )
        + when(
            "not recommendations",
            p("VBNoiDung", "{{ nothing_asked }}"),
        )
    )


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead()
        + title("THÔNG BÁO")
        + p("VBNoiDung", "{{ preamble }}")
        + _found()
        + _asked()
        + closing("{{ closing }}")
        + p("VBNgatPhan")
        + section()
    )
