"""The template of the sheets of an inspection (Phiếu kiểm tra theo lĩnh vực).

No form is prescribed. Each area is a section of its own, laid sideways and numbered from 1,
so that the printed sheets can be handed to the members one by one. The sections are made
when the document is: LibreOffice would spoil breaks of sections that stand in the template.

It goes with the minutes (kèm theo Biên bản): the head has neither number nor date, as a
text that goes with another.
A result is a column to be ticked with an X: box signs are not in Times New Roman.
"""

from templates.blocks import if_rows, letterhead, loop_rows
from templates.markup import (
    WIDE_TEXT_WIDTH,
    cell,
    columns,
    header_row,
    p,
    repeat,
    row,
    section,
    table,
    tag,
    tag_row,
    top_cell,
    twips,
    when,
)

NAME = "Phiếu kiểm tra theo lĩnh vực"

_WHOLE = "{% if afar %}kết quả {{ acted }}{% else %}Biên bản {{ acted }}{% endif %}"

# Room in which two lines, or one, can be written by hand.
_WRITTEN, _WRITTEN_SHORT = twips(15), twips(9)


def _title() -> str:
    return (
        p("VBTenLoai", "PHIẾU {{ acted|upper }}")
        + repeat("VBTrichYeu", "{{ line }}", "line in sheet.title_lines")
        + repeat("VBTrichYeu", "{{ line }}", "line in title_lines")
        + p("VBKemTheo", "{{ sheet.reference }}")
        + p("VBDongKeTrichYeu")
    )


def _opening() -> str:
    return (
        when("unit", p("VBNoiDung", "**Đơn vị được {{ acted }}:** {{ unit }}."))
        + p("VBNoiDung", "**Thời gian, địa điểm:** {{ time }}.")
        + when("sheet.period", p("VBNoiDung", "**Thời kỳ {{ acted }}:** {{ sheet.period }}."))
        + p("VBNoiDung", "**Người kiểm tra:** {{ sheet.examiners }}.")
        + when(
            "sheet.blank",
            p("VBNoiDung", "**Người của đơn vị làm việc, cung cấp hồ sơ:** " + "…" * 22 + "."),
        )
    )


def _results() -> str:
    widths = columns(WIDE_TEXT_WIDTH, 13, 0, 12, 14, 14, 17, 61, 40)
    titles = (
        "STT",
        "Nội dung kiểm tra",
        "Đạt",
        "Đạt một phần",
        "Chưa đạt",
        "Không áp dụng",
        "Nhận xét, nguyên nhân",
        "Minh chứng",
    )
    ticks = ("met", "partly_met", "not_met", "not_applicable")
    line = [
        cell(widths[0], p("VBOGiua", "{{ row.number }}")),
        cell(widths[1], p("VBOTrai", "{{ row.text }}")),
        *(
            cell(width, p("VBOGiuaDam", "{{ row." + name + " }}"))
            for width, name in zip(widths[2:6], ticks, strict=True)
        ),
        cell(widths[6], repeat("VBOTrai", "{{ line }}", "line in row.remarks")),
        cell(widths[7], repeat("VBOTrai", "{{ line }}", "line in row.evidence")),
    ]
    group = row([cell(WIDE_TEXT_WIDTH, p("VBONhom", "{{ row.group }}"), span=len(widths))])
    lines = loop_rows(
        widths,
        "row in sheet.rows",
        *if_rows(widths, "row.group", group),
        *if_rows(widths, "sheet.blank", row(line, height=_WRITTEN)),
        *if_rows(widths, "not sheet.blank", row(line)),
    )
    return (
        p("VBMucI", "I. KẾT QUẢ {{ acted|upper }} TỪNG NỘI DUNG")
        + when(
            "sheet.blank",
            p(
                "VBDanBang",
                "Mỗi nội dung đánh dấu X vào một cột kết quả; ghi nhận xét, nguyên nhân và minh"
                " chứng. Nội dung chưa kiểm tra được thì không đánh dấu, ghi lý do.",
            ),
        )
        + when("not sheet.blank", p("VBDanBang", "{{ sheet.summary }}"))
        + table("VBBang", widths, [header_row(widths, titles), *lines], "Kết quả từng nội dung")
    )


def _figures() -> str:
    widths = columns(WIDE_TEXT_WIDTH, 22, 0, 30, 38, 38, 38)
    titles = (
        "Nội dung số",
        "Số liệu",
        "Đơn vị tính",
        "Đơn vị báo cáo",
        "{{ sheet.team.word }} kiểm đếm",
        "Chênh lệch",
    )
    names = ("measure", "reported", "counted", "difference")
    line = [
        cell(widths[0], p("VBOGiua", "{{ figure.number }}")),
        cell(widths[1], p("VBOTrai", "{{ figure.name }}")),
        *(
            cell(width, p("VBOGiua", "{{ figure." + name + " }}"))
            for width, name in zip(widths[2:], names, strict=True)
        ),
    ]
    lines = loop_rows(
        widths,
        "figure in sheet.figures",
        *if_rows(widths, "sheet.blank", row(line, height=_WRITTEN_SHORT)),
        *if_rows(widths, "not sheet.blank", row(line)),
    )
    return when(
        "sheet.figures",
        p("VBMucI", "II. SỐ LIỆU"),
        p("VBDanBang", "Số đơn vị báo cáo và số {{ sheet.team.called }} kiểm đếm được:"),
        table("VBBang", widths, [header_row(widths, titles), *lines], "Số liệu của lĩnh vực"),
    )


def _recommendations() -> str:
    widths = columns(WIDE_TEXT_WIDTH, 14, 22, 0, 62, 36)
    titles = ("STT", "Nội dung số", "Kiến nghị", "Trách nhiệm thực hiện", "Thời hạn")
    line = [
        cell(widths[0], p("VBOGiua", "{{ given.number }}")),
        cell(widths[1], p("VBOGiua", "{{ given.item }}")),
        cell(widths[2], p("VBOTrai", "{{ given.text }}")),
        cell(widths[3], p("VBOTrai", "{{ given.owner }}")),
        cell(widths[4], p("VBOGiua", "{{ given.due }}")),
    ]
    lines = loop_rows(
        widths,
        "given in sheet.recommendations",
        *if_rows(widths, "sheet.blank", row(line, height=_WRITTEN_SHORT)),
        *if_rows(widths, "not sheet.blank", row(line)),
    )
    number = "{% if sheet.figures %}III{% else %}II{% endif %}"
    return (
        p("VBMucI", f"{number}. KIẾN NGHỊ")
        + when(
            "sheet.recommendations",
            p("VBDanBang", "Đề nghị đơn vị được {{ acted }} thực hiện các nội dung sau:"),
            table("VBBang", widths, [header_row(widths, titles), *lines], "Kiến nghị của lĩnh vực"),
        )
        + when(
            "not sheet.recommendations",
            p("VBNoiDung", "Không có kiến nghị đối với lĩnh vực này."),
        )
    )


def _signature(name: str) -> str:
    """Return one signature, or nothing; its row stays with the next if there is one."""
    return when(
        name,
        p("VBDauChuKy")
        + p("VBChucVu", "NGƯỜI KIỂM TRA")
        + when("not loop.last", p("VBChucVuCach", "{{ " + name + " }}"))
        + when("loop.last", p("VBHoTenCach", "{{ " + name + " }}")),
    )


def _signatures() -> str:
    """Return the members' signatures, three beside each other, kept with the last sentence."""
    widths = columns(WIDE_TEXT_WIDTH, 82, 0, 82)
    signed = (_signature(f"line.{name}") for name in ("left", "middle", "right"))
    line = row(top_cell(width, each) for width, each in zip(widths, signed, strict=True))
    rows = [
        tag_row(widths, "{%tr for line in sheet.signatures %}"),
        line,
        tag_row(widths, "{%tr endfor %}"),
    ]
    return table("VBBoCuc", widths, rows)


def body() -> str:
    """Return the content of the document: the sections of all areas."""
    return (
        tag("{%p for sheet in sheets %}")
        + when("not loop.first", p("VBNgatPhan", "{{ section_break }}"))
        + letterhead(attached=True, wide=True, issuer="sheet.issuer")
        + _title()
        + _opening()
        + _results()
        + _figures()
        + _recommendations()
        + p("VBKetThuc", f"Phiếu này gửi {{{{ sheet.team.head }}}} để tổng hợp vào {_WHOLE}./.")
        + _signatures()
        + tag("{%p endfor %}")
        + p("VBNgatPhan")
        + section(wide=True, annex=True)
    )
