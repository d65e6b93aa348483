"""The template of the year's plan (Kế hoạch kiểm tra), attached to a decision or standing alone.

Attached, it follows the form in Phụ lục III for texts issued with a decision: no
number, no date, no signature. The decree says nothing of what a plan contains; the
parts are those of the plans that offices issue.
"""

from templates.blocks import annex_head, letterhead, loop_rows, signature, title
from templates.markup import (
    TEXT_WIDTH,
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
    tag,
    when,
)
from templates.report_outline import outline

NAME = "Kế hoạch kiểm tra"


def _part(number: str, name: str) -> str:
    return p("VBMucI", "{{ numbers." + number + " }}. " + name)


def _aims() -> str:
    parts = {"purposes": "Mục đích", "requirements": "Yêu cầu", "targets": "Chỉ tiêu"}
    return when(
        "numbers.aims",
        _part("aims", "{{ aims_name }}"),
        *(
            when(
                name,
                when(f"numbers.{name}", p("VBMuc1", "{{ numbers." + name + " }}. " + heading)),
                repeat("VBNoiDung", "{{ line }}", f"line in {name}"),
            )
            for name, heading in parts.items()
        ),
    )


def _content() -> str:
    return (
        _part("content", "NỘI DUNG KIỂM TRA")
        + tag("{%p for area in areas %}")
        + when("area.theme", p("VBDiem", "{{ area.theme }}"))
        + p("VBMuc1", "{{ area.number }}. {{ area.title }}")
        + tag("{%p for part in area.parts %}")
        + when("part.heading", p("VBDiem", "{{ part.heading }}"))
        + repeat("VBNoiDung", "{{ line }}", "line in part.lines")
        + tag("{%p endfor %}")
        + tag("{%p endfor %}")
    )


def _listed(parts: str) -> str:
    """Return numbered headings with their lines, from a list of such parts."""
    return (
        tag("{%p for part in " + parts + " %}")
        + p("VBMuc1", "{{ part.number }}. {{ part.title }}")
        + repeat("VBNoiDung", "{{ line }}", "line in part.lines")
        + tag("{%p endfor %}")
    )


def _timetable() -> str:
    widths = columns(TEXT_WIDTH, 12, 0, 46, 30)
    titles = ("STT", "Cơ quan, đơn vị được kiểm tra", "Nội dung kiểm tra", "Thực hiện")
    names = ("number", "unit", "content", "team")
    styles = ("VBOGiua", "VBOTrai", "VBOTrai", "VBOTrai")
    cells = [(s, "{{ unit." + n + " }}") for s, n in zip(styles, names, strict=True)]
    group = row(
        [cell(TEXT_WIDTH, p("VBONhom", "{{ round.roman }}. {{ round.name }}"), span=len(widths))]
    )
    units = loop_rows(widths, "unit in round.units", data_row(widths, cells))
    rows = [header_row(widths, titles), *loop_rows(widths, "round in timetable", group, *units)]
    return annex_head("ĐỐI TƯỢNG, THỜI GIAN KIỂM TRA", "{% if outline %}I{% endif %}") + table(
        "VBBang", widths, rows, "Đối tượng, thời gian kiểm tra theo đợt"
    )


def body() -> str:
    """Return the content of the document."""
    return (
        when("attached", letterhead(attached=True))
        + when("not attached", letterhead())
        + title("KẾ HOẠCH", "attached")
        + when(
            "bases",
            repeat("VBCanCu", "{{ basis }}", "basis in bases"),
            p("VBDanDong", "{{ issued }}"),
        )
        + _aims()
        + _content()
        + _part("rounds", "ĐỐI TƯỢNG, THỜI GIAN KIỂM TRA")
        + _listed("rounds")
        + when("supplementary", p("VBNoiDung", "{{ supplementary }}"))
        + p(
            "VBNoiDung",
            "Danh sách đơn vị theo đợt tại Phụ lục{% if outline %} I; Đề cương báo cáo của đơn vị"
            " được kiểm tra tại Phụ lục II{% endif %} kèm theo Kế hoạch này.",
        )
        + _part("teams", "THÀNH PHẦN")
        + _listed("teams")
        + when("duties", _part("duties", "TỔ CHỨC THỰC HIỆN"), _listed("duties"))
        + p("VBKetThuc", "{{ closing }}./.")
        + when("not attached", signature())
        + section_end(section())
        + _timetable()
        + when("outline", section_end(section(annex=True)), outline("II", "{{ teams_called }}"))
        + p("VBNgatPhan")
        + section(annex=True)
    )
