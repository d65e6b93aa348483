"""The template of the notice of a schedule (Thông báo lịch kiểm tra), with two annexes.

Mẫu 1.4 of Nghị định 30/2020/NĐ-CP, phụ lục III; annexes by Mẫu 2.1.
"""

from templates.blocks import annex_head, closing, letterhead, loop_rows, title
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
    when,
)

NAME = "Thông báo lịch kiểm tra"


def _timetable(teams: bool) -> str:
    """Return the visits; `teams` adds the column of the team, where several go."""
    columns_of = [
        ("STT", "number", "VBOGiua", 12, 12),
        ("Cơ quan, đơn vị", "unit", "VBOTrai", 0, 0),
        ("Ngày kiểm tra", "day", "VBOGiua", 38, 31),
        ("Buổi, giờ bắt đầu", "time", "VBOGiua", 41, 32),
        ("Địa điểm", "place", "VBOTrai", 44, 41),
        ("Thực hiện", "team", "VBOTrai", None, 31),
        ("Hạn gửi báo cáo", "due", "VBOGiua", 24, 24),
        ("Ghi chú", "remark", "VBOTrai", 36, 30),
    ]
    shown = [each for each in columns_of if teams or each[1] != "team"]
    widths = columns(WIDE_TEXT_WIDTH, *((each[4] if teams else each[3]) for each in shown))
    line = [(style, "{{ visit." + name + " }}") for _, name, style, *_ in shown]
    rows = [
        header_row(widths, [each[0] for each in shown]),
        *loop_rows(widths, "visit in timetable", data_row(widths, line)),
    ]
    return table("VBBang", widths, rows, "Lịch kiểm tra")


def _dossiers() -> str:
    widths = columns(TEXT_WIDTH, 12, 0, 56)
    titles = ("STT", "Hồ sơ, tài liệu về", "Số liệu phải có")
    area = row(
        [cell(TEXT_WIDTH, p("VBONhom", "{{ area.roman }}. {{ area.title }}"), span=len(widths))]
    )
    line = [
        ("VBOGiua", "{{ item.number }}"),
        ("VBOTrai", "{{ item.text }}"),
        ("VBOTrai", "{{ item.figures }}"),
    ]
    items = loop_rows(widths, "item in area.items", data_row(widths, line))
    rows = [header_row(widths, titles), *loop_rows(widths, "area in dossiers", area, *items)]
    return annex_head("HỒ SƠ, TÀI LIỆU CẦN CHUẨN BỊ", "II", "annex_reference_lines") + table(
        "VBBang", widths, rows, "Hồ sơ, tài liệu, số liệu theo lĩnh vực"
    )


def _text() -> str:
    return (
        p("VBNoiDung", "{{ preamble }}")
        + p("VBMuc1", "1. Đơn vị, thời gian, địa điểm")
        + p("VBNoiDung", "{{ summary }}")
        + repeat("VBNoiDung", "- {{ line }}", "line in not_visited")
        + when("replaces", p("VBNoiDung", "{{ replaces }}"))
        + when(
            "changes",
            p("VBDanDong", "Lịch thay đổi như sau:"),
            repeat("VBNoiDung", "- {{ line }}", "line in changes"),
        )
        + p("VBMuc1", "2. Nội dung")
        + p("VBNoiDung", "{{ content }}")
        + p("VBMuc1", "3. Thành phần")
        + p("VBNoiDung", "- {{ team }}")
        + repeat("VBNoiDung", "- {{ line }}", "line in delegations")
        + p("VBMuc1", "4. Yêu cầu")
        + repeat("VBNoiDung", "{{ line }}", "line in asked")
        + p("VBKetThuc", "{{ last_asked }}")
    )


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead()
        + title("THÔNG BÁO")
        + _text()
        + closing("{{ closing }}")
        + section_end(section())
        + annex_head("LỊCH {{ acted|upper }}", "I")
        + when("several_teams", _timetable(teams=True))
        + when("not several_teams", _timetable(teams=False))
        + section_end(section(wide=True, annex=True))
        + _dossiers()
        + p("VBNgatPhan")
        + section(annex=True)
    )
