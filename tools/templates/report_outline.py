"""The outline of a unit's report (Đề cương báo cáo), which the plan and a letter carry."""

from templates.blocks import annex_head, loop_rows
from templates.markup import TEXT_WIDTH, columns, data_row, header_row, p, repeat, table, tag, when


def outline(number: str, team: str) -> str:
    """Return the annex; `number` is Roman where the document has several.

    `team` is what to call those who inspect.
    """
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
        annex_head("ĐỀ CƯƠNG BÁO CÁO CỦA CƠ QUAN, ĐƠN VỊ ĐƯỢC KIỂM TRA", number)
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
        + p("VBNoiDung", f"Nêu khó khăn, vướng mắc và đề xuất với {team}, cấp trên.")
    )
