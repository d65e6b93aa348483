"""The template of the decision that sets up the teams (Quyết định thành lập Đoàn kiểm tra).

Mẫu 1.2 of Nghị định 30/2020/NĐ-CP, phụ lục III (quyết định cá biệt quy định trực tiếp).
"""

from templates.blocks import letterhead, signature, title
from templates.markup import p, repeat, section, tag, when

NAME = "Quyết định thành lập Đoàn kiểm tra"


def body() -> str:
    """Return the content of the document."""
    return (
        letterhead()
        + title("QUYẾT ĐỊNH")
        + p("VBThamQuyen", "{{ authority }}")
        + repeat("VBCanCu", "{{ basis }}", "basis in bases")
        + p("VBThamQuyen", "QUYẾT ĐỊNH:")
        + p("VBDanDong", "**Điều 1.** {{ establishment }}")
        + tag("{%p for team in teams %}")
        + when("team.heading", p("VBDanDong", "{{ team.heading }}"))
        + repeat("VBNoiDung", "{{ member }}", "member in team.members")
        + tag("{%p endfor %}")
        + p("VBDanDong", "**Điều 2.** {{ duty }}")
        + repeat("VBNoiDung", "{{ line }}", "line in duties")
        + p("VBKetThuc", "**Điều 3.** {{ enforcement }}./.")
        + signature()
        + p("VBNgatPhan")
        + section()
    )
