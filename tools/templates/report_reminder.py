"""The template of the letter that reminds units of their reports (Công văn nhắc nộp báo cáo).

Mẫu 1.5 of Nghị định 30/2020/NĐ-CP, phụ lục III (công văn), with the outline as its annex.
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
    section_end,
    table,
    when,
)
from templates.report_outline import outline

NAME = "Công văn nhắc nộp báo cáo"


def _table() -> str:
    widths = columns(TEXT_WIDTH, 11, 0, 25, 26, 36)
    titles = ("STT", "Cơ quan, đơn vị", "Ngày kiểm tra", "Hạn gửi báo cáo", "Tình trạng")
    names = ("number", "name", "day", "due", "state")
    styles = ("VBOGiua", "VBOTrai", "VBOGiua", "VBOGiua", "VBOGiua")
    line = [(s, "{{ unit." + n + " }}") for s, n in zip(styles, names, strict=True)]
    rows = [header_row(widths, titles), *loop_rows(widths, "unit in units", data_row(widths, line))]
    return table("VBBang", widths, rows, "Các cơ quan, đơn vị chưa gửi báo cáo")


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead(letter=True)
        + addressees()
        + p("VBNoiDung", "{{ basis }}")
        + when("history", p("VBNoiDung", "{{ history }}"))
        + when("units", p("VBDanBang", "{{ state }}"), _table())
        + when("not units", p("VBNoiDung", "{{ state }}"))
        + when("lead", p("VBDanDong", "{{ lead }}"))
        + repeat("VBNoiDung", "{{ task }}", "task in tasks")
        + p("VBKetThuc", "{{ last_task }}")
        + closing("{{ closing }}")
        + section_end(section())
        + outline("", "{{ called }}")
        + p("VBNgatPhan")
        + section(annex=True)
    )
