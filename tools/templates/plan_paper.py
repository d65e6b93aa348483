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


def _outline() -> str:
    widths = columns(TEXT_WIDTH, 12, 0, 28, 32)
    titles = ("STT", "Số liệu", "Đơn vị tính", "Kết quả")
    figure = [
        ("VBOGiua", "{{ figure.number }}"),
        ("VBOTrai", "{{ figure.name }}"),
        ("VBOGiua", "{{ figure.measure }}"),
        ("VBOTrai", ""),
    ]
    rows = [
        header_row(widths, titles),
        *loop_rows(widths, "figure in area.figures", data_row(widths, figure)),
    ]
    return (
        annex_head("ĐỀ CƯƠNG BÁO CÁO CỦA CƠ QUAN, ĐƠN VỊ ĐƯỢC KIỂM TRA", "II")
        + p(
            "VBNoiDung",
            "Báo cáo nêu ngắn gọn, đúng thực tế kết quả thực hiện từng nội dung; nội dung chưa"
            " thực hiện thì nêu rõ lý do.{% if outline_period %} Số liệu tính"
            " {{ outline_period }}.{% endif %}",
        )
        + p("VBMucI", "I. KẾT QUẢ THỰC HIỆN")
        + tag("{%p for area in outline %}")
        + p("VBMuc1", "{{ area.number }}. {{ area.title }}")
        + repeat("VBNoiDung", "{{ line }}", "line in area.lines")
        + when(
            "area.figures",
            p("VBDanBang", "Số liệu:"),
            table("VBBang", widths, rows, "Số liệu phải báo cáo"),
        )
        + tag("{%p endfor %}")
        + p("VBMucI", "II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN")
        + p("VBNoiDung", "Nêu từng tồn tại, hạn chế và nguyên nhân; biện pháp, thời hạn khắc phục.")
        + p("VBMucI", "III. ĐỀ XUẤT, KIẾN NGHỊ")
        + p("VBNoiDung", "Nêu khó khăn, vướng mắc và đề xuất với {{ teams_called }}, cấp trên.")
    )


def body() -> str:
    """Return the content of the document."""
    return (
        when("attached", letterhead(attached=True))
        + when("not attached", letterhead())
        + title("KẾ HOẠCH", "attached")
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
        + when("outline", section_end(section(annex=True)), _outline())
        + p("VBNgatPhan")
        + section(annex=True)
    )
