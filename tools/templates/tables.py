"""Tables that several summaries share: results by unit and by area, figures, recommendations."""

from templates.blocks import if_rows, loop_rows
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
    table,
    when,
)


def units_table(by_round: bool = False) -> str:
    """Return one row for each unit, below the name of its round if so wished, and their sums."""
    widths = columns(TEXT_WIDTH, 11, 0, 24, 16, 12, 15, 14, 16, 16)
    titles = (
        "STT",
        "Cơ quan, đơn vị",
        "Ngày kiểm tra",
        "Đã kiểm tra",
        "Đạt",
        "Đạt một phần",
        "Chưa đạt",
        "Tỷ lệ đạt",
        "Số kiến nghị",
    )
    names = ("date", "examined", "met", "partly_met", "not_met", "share", "recommendations")
    unit = [("VBOGiua", "{{ unit.number }}"), ("VBOTrai", "{{ unit.name }}")]
    unit += [("VBOGiua", "{{ unit." + name + " }}") for name in names]
    total = [("VBOGiuaDam", ""), ("VBOTraiDam", "Tổng cộng"), ("VBOGiuaDam", "")]
    total += [("VBOGiuaDam", "{{ total." + name + " }}") for name in names[1:]]
    lines = loop_rows(widths, "unit in units", data_row(widths, unit))
    if by_round:
        name = p("VBONhom", "{{ round.name }}")
        group = row([cell(sum(widths), name, span=len(widths))])
        units = loop_rows(widths, "unit in round.units", data_row(widths, unit))
        lines = loop_rows(widths, "round in rounds", group, *units)
    rows = [header_row(widths, titles), *lines, data_row(widths, total)]
    return table("VBBang", widths, rows, "Kết quả kiểm tra theo đơn vị")


def areas_table() -> str:
    """Return one row for each area, and their sums."""
    widths = columns(TEXT_WIDTH, 11, 0, 18, 12, 15, 14, 16, 37)
    titles = (
        "STT",
        "Lĩnh vực",
        "Lượt kiểm tra",
        "Đạt",
        "Đạt một phần",
        "Chưa đạt",
        "Tỷ lệ đạt",
        "Đơn vị có tỷ lệ thấp nhất",
    )
    names = ("examined", "met", "partly_met", "not_met", "share")
    area = [("VBOGiua", "{{ area.number }}"), ("VBOTrai", "{{ area.short }}")]
    area += [("VBOGiua", "{{ area." + name + " }}") for name in names]
    area += [("VBOTrai", "{{ area.lowest }}")]
    total = [("VBOGiuaDam", ""), ("VBOTraiDam", "Tổng cộng")]
    total += [("VBOGiuaDam", "{{ total." + name + " }}") for name in names]
    total += [("VBOTrai", "")]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "area in areas", data_row(widths, area)),
        data_row(widths, total),
    ]
    return table("VBBang", widths, rows, "Kết quả kiểm tra theo lĩnh vực")


def earlier_part() -> str:
    """Return what a re-inspection made of the earlier matters: nothing at any other visit."""
    widths = columns(TEXT_WIDTH, 11, 0, 24, 48, 24)
    titles = (
        "STT",
        "Nội dung tồn tại",
        "Kiểm tra ngày",
        "Kiến nghị đã nêu",
        "Kết quả phúc tra",
    )
    line = [
        cell(widths[0], p("VBOGiua", "{{ matter.number }}")),
        cell(widths[1], p("VBOTrai", "{{ matter.text }}")),
        cell(widths[2], p("VBOGiua", "{{ matter.day }}")),
        cell(widths[3], repeat("VBOTrai", "{{ asked }}", "asked in matter.asked")),
        cell(widths[4], p("VBOGiua", "{{ matter.state }}")),
    ]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "matter in earlier.matters", row(line)),
    ]
    return when(
        "earlier.matters",
        p("VBDanBang", "{{ earlier.summary }} Cụ thể như sau:"),
        table("VBBang", widths, rows, "Kết quả thực hiện các nội dung tồn tại trước đây"),
    )


def figures_table() -> str:
    """Return the figures of the units, with both columns and their difference."""
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
    return table("VBBang", widths, rows, "Số liệu của các đơn vị được kiểm tra")


def recommendations_table() -> str:
    """Return all recommendations by unit, for a page laid sideways."""
    widths = columns(WIDE_TEXT_WIDTH, 13, 0, 44, 24, 30, 58)
    titles = (
        "STT",
        "Nội dung kiến nghị",
        "Trách nhiệm thực hiện",
        "Thời hạn",
        "Kết quả thực hiện",
        "Ghi chú",
    )
    group = row(
        [cell(WIDE_TEXT_WIDTH, p("VBONhom", "{{ unit.roman }}. {{ unit.name }}"), span=len(widths))]
    )
    line = data_row(
        widths,
        [
            ("VBOGiua", "{{ recommendation.number }}"),
            ("VBOTrai", "{{ recommendation.text }}"),
            ("VBOTrai", "{{ recommendation.owner }}"),
            ("VBOGiua", "{{ recommendation.due }}"),
            ("VBOGiua", "{{ recommendation.state }}"),
            ("VBOTrai", "{{ recommendation.remark }}"),
        ],
    )
    none = row([cell(WIDE_TEXT_WIDTH, p("VBOTrai", "Không có kiến nghị."), span=len(widths))])
    lines = [
        *loop_rows(widths, "recommendation in unit.recommendations", line),
        *if_rows(widths, "not unit.recommendations", none),
    ]
    rows = [header_row(widths, titles), *loop_rows(widths, "unit in annex", group, *lines)]
    return table("VBBang", widths, rows, "Kiến nghị theo đơn vị")
