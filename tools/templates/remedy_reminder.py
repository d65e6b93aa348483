"""The template of the letter that urges a unit to carry out recommendations (Công văn đôn đốc).

Mẫu 1.5 of Nghị định 30/2020/NĐ-CP, phụ lục III (công văn).
"""

from templates.blocks import addressees, closing, letterhead, loop_rows
from templates.markup import (
    TEXT_WIDTH,
    columns,
    data_row,
    header_row,
    p,
    repeat,
    section,
    table,
    when,
)

NAME = "Công văn đôn đốc khắc phục"


def _table() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 36, 24, 28)
    titles = ("STT", "Nội dung kiến nghị", "Trách nhiệm thực hiện", "Thời hạn", "Tình trạng")
    line = [
        ("VBOGiua", "{{ recommendation.number }}"),
        ("VBOTrai", "{{ recommendation.text }}"),
        ("VBOTrai", "{{ recommendation.owner }}"),
        ("VBOGiua", "{{ recommendation.due }}"),
        ("VBOGiua", "{{ recommendation.state }}"),
    ]
    loop = "recommendation in recommendations"
    rows = [header_row(widths, titles), *loop_rows(widths, loop, data_row(widths, line))]
    return table("VBBang", widths, rows, "Kiến nghị quá hạn, sắp đến hạn")


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead(letter=True)
        + addressees()
        + p("VBNoiDung", "{{ basis }}")
        + p("VBNoiDung", "{{ state }}")
        + when("history", p("VBNoiDung", "{{ history }}"))
        + p("VBDanBang", "{{ lead }}")
        + _table()
        + p("VBDanDong", "Đề nghị {{ unit }}:")
        + repeat("VBNoiDung", "{{ task }}", "task in tasks")
        + p("VBKetThuc", "{{ last_task }}")
        + closing("{{ closing }}")
        + p("VBNgatPhan")
        + section()
    )
