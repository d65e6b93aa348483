"""The template of the list of the year's papers (Danh mục hồ sơ).

Nghị định 30/2020/NĐ-CP calls what lists the papers of one dossier Mục lục văn bản (Điều 29);
its Danh mục hồ sơ (Điều 3) lists dossiers. The columns are practice: số và ký hiệu, ngày,
tên loại và trích yếu, tác giả, tờ số. The sheet numbers are written on paper.
"""

from templates.blocks import closing, letterhead, loop_rows, title
from templates.markup import TEXT_WIDTH, columns, data_row, header_row, p, section, table

NAME = "Danh mục hồ sơ"


def body() -> str:
    """Return the content of the document."""
    widths = columns(TEXT_WIDTH, 11, 29, 22, 0, 28, 10)
    titles = ("STT", "Số, ký hiệu", "Ngày", "Tên loại, trích yếu", "Tác giả", "Tờ số")
    line = [
        ("VBOGiua", "{{ paper.number }}"),
        ("VBOGiua", "{{ paper.symbol }}"),
        ("VBOGiua", "{{ paper.date }}"),
        ("VBOTrai", "{{ paper.text }}"),
        ("VBOTrai", "{{ paper.author }}"),
        ("VBOGiua", ""),
    ]
    loop = "paper in papers"
    rows = [header_row(widths, titles), *loop_rows(widths, loop, data_row(widths, line))]
    return (
        letterhead(attached=True)
        + title("MỤC LỤC VĂN BẢN")
        + p("VBDanBang", "Các văn bản của hồ sơ, xếp theo thời gian:")
        + table("VBBang", widths, rows, "Các văn bản của hồ sơ")
        + closing("{{ closing }}")
        + p("VBNgatPhan")
        + section()
    )
