"""The template of the letter that reminds all units to inspect themselves.

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

NAME = "Công văn nhắc tự kiểm tra"


def _table() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 17, 17, 23, 52)
    titles = (
        "STT",
        "Cơ quan, đơn vị",
        "Số lần tự kiểm tra",
        "Báo cáo đã nhận",
        "Ngày nhận gần nhất",
        "Còn phải thực hiện",
    )
    line = [
        ("VBOGiua", "{{ unit.number }}"),
        ("VBOTrai", "{{ unit.name }}"),
        ("VBOGiua", "{{ unit.done }}"),
        ("VBOGiua", "{{ unit.reported }}"),
        ("VBOGiua", "{{ unit.last }}"),
        ("VBOTrai", "{{ unit.rest }}"),
    ]
    rows = [header_row(widths, titles), *loop_rows(widths, "unit in units", data_row(widths, line))]
    return table("VBBang", widths, rows, "Tình hình tự kiểm tra của các cơ quan, đơn vị")


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead(letter=True)
        + addressees()
        + p("VBNoiDung", "{{ basis }}")
        + p("VBNoiDung", "{{ state }}")
        + when("history", p("VBNoiDung", "{{ history }}"))
        + p("VBDanBang", "Tình hình tự kiểm tra của từng cơ quan, đơn vị như sau:")
        + _table()
        + p("VBDanDong", "Để thực hiện đúng Kế hoạch, đề nghị:")
        + repeat("VBNoiDung", "{{ task }}", "task in tasks")
        + p("VBKetThuc", "{{ last_task }}")
        + closing("{{ closing }}")
        + p("VBNgatPhan")
        + section()
    )
