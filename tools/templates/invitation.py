"""The template of the invitation (Giấy mời).

Mẫu 1.7 of Nghị định 30/2020/NĐ-CP, phụ lục III.
"""

from templates.blocks import closing, letterhead, title
from templates.markup import p, repeat, section, tag, when

NAME = "Giấy mời"


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead()
        + title("GIẤY MỜI")
        + p("VBDanDong", "{{ issuer.name }} trân trọng kính mời:")
        + repeat("VBNoiDung", "- {{ line }}", "line in invited")
        + p("VBNoiDung", "Tới dự {{ event }}.")
        + p("VBNoiDung", "Chủ trì: {{ chair }}.")
        + p("VBNoiDung", "Thời gian: {{ time }}.")
        + when("prepare or notes or agenda", p("VBNoiDung", "Địa điểm: {{ place }}."))
        + when("not (prepare or notes or agenda)", p("VBKetThuc", "Địa điểm: {{ place }}."))
        + when(
            "agenda",
            p("VBDanDong", "Nội dung:"),
            repeat("VBNoiDung", "- {{ line }}", "line in agenda"),
        )
        + when("prepare and notes", p("VBNoiDung", "{{ prepare }}"))
        + when("prepare and not notes", p("VBKetThuc", "{{ prepare }}"))
        + when("notes", p("VBDanDong", "Lưu ý:"), _notes())
        + closing("{{ closing }}")
        + p("VBNgatPhan")
        + section()
    )


def _notes() -> str:
    """Return the notes; only the last is kept with the signature, all would fill a page."""
    return (
        tag("{%p for line in notes %}")
        + when("loop.last", p("VBKetThuc", "- {{ line }}"))
        + when("not loop.last", p("VBNoiDung", "- {{ line }}"))
        + tag("{%p endfor %}")
    )
