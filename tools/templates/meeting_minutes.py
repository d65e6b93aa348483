"""The template of the minutes of the team's meeting (Biên bản họp Đoàn).

Mẫu 1.9 of Nghị định 30/2020/NĐ-CP, phụ lục III: no place and date at the top,
secretary left and chair right, recipients under the signatures.
"""

from templates.blocks import letterhead, recipients, title
from templates.markup import (
    TEXT_WIDTH,
    cell,
    columns,
    p,
    repeat,
    row,
    section,
    table,
    tag,
    top_cell,
    twips,
    when,
)
from templates.tables import units_table

NAME = "Biên bản họp Đoàn"


def _opening() -> str:
    return (
        p("VBNoiDung", "{{ preamble }}")
        + p("VBNoiDung", "**Thời gian bắt đầu:** {{ start }}.")
        + p("VBNoiDung", "**Địa điểm:** {{ place }}.")
        + p("VBMucI", "I. THÀNH PHẦN THAM DỰ")
        + repeat("VBNoiDung", "- {{ line }}", "line in team.present")
        + when(
            "guests",
            p("VBDanDong", "Khách mời:"),
            repeat("VBNoiDung", "- {{ line }}", "line in guests"),
        )
        + when(
            "team.absent",
            p("VBDanDong", "Vắng mặt:"),
            repeat("VBNoiDung", "- {{ line }}", "line in team.absent"),
        )
        + p("VBNoiDung", "**Chủ trì:** {{ chair }}.")
        + p("VBNoiDung", "**Thư ký:** {{ secretary }}.")
    )


def _course() -> str:
    return (
        p("VBMucI", "II. NỘI DUNG CUỘC HỌP")
        + p("VBMuc1", "1. Kết quả kiểm tra từng đơn vị")
        + p("VBNoiDung", "{{ summary }}")
        + p("VBTenBang", "Bảng 1. Kết quả kiểm tra {{ round }}")
        + units_table()
        + tag("{%p for result in results %}")
        + p("VBDiem", "{{ result.letter }}) {{ result.name }}")
        + p("VBNoiDung", "{{ result.text }}")
        + repeat("VBNoiDung", "- {{ line }}", "line in result.shortcomings")
        + tag("{%p endfor %}")
        + when(
            "not_inspected",
            p("VBDanDong", "Đơn vị chưa kiểm tra:"),
            repeat("VBNoiDung", "- {{ line }}", "line in not_inspected"),
        )
        + p("VBMuc1", "2. Ý kiến thảo luận")
        + repeat("VBNoiDung", "- {{ line }}", "line in opinions")
        + p("VBMuc1", "3. Kết luận của người chủ trì")
        + repeat("VBNoiDung", "- {{ line }}", "line in conclusions")
        + when(
            "proposals",
            p("VBMuc1", "4. Đề xuất, kiến nghị"),
            repeat("VBNoiDung", "- {{ line }}", "line in proposals"),
        )
    )


def _signatures() -> str:
    """Return secretary and chair, titles and names in rows of their own, recipients below."""
    widths = columns(TEXT_WIDTH, 80, 0)
    above, below = [], []
    for width, name in zip(widths, ("secretary", "chair"), strict=True):
        above.append(
            top_cell(width, repeat("VBChucVu", "{{ line }}", f"line in signers.{name}.lines"))
        )
        office = when(f"signers.{name}.office", p("VBChucVu", "{{ signers." + name + ".office }}"))
        signed = office + p("VBHoTen", "{{ signers." + name + ".name }}")
        below.append(top_cell(width, signed, bottom=True))
    last = cell(TEXT_WIDTH, recipients(), span=len(widths))
    rows = [row(above), row(below, height=twips(30)), row([last])]
    return p("VBDauChuKy") + table("VBBoCuc", widths, rows)


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead(dated=False)
        + title("BIÊN BẢN")
        + _opening()
        + _course()
        + p(
            "VBKetThuc",
            "Biên bản được đọc lại cho những người dự họp cùng nghe và thống nhất nội dung.",
        )
        + p("VBKetThuc", "Cuộc họp kết thúc vào {{ end }}./.")
        + _signatures()
        + p("VBNgatPhan")
        + section()
    )
