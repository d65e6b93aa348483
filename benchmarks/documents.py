"""How fast documents are made, compared with docxtpl on the same template and data.

Run: make bench, or .venv/bin/python benchmarks/documents.py. Only the ratios mean
something: both sides run by turns in one process, and the medians are compared.
"""

import io
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import jinja2
from docx import Document
from docxtpl import DocxTemplate
from processes import Taken
from table import Line, show

from cchc_cli.wordtext.properties import Properties
from cchc_cli.wordtext.template import compile_template

PROPERTIES = Properties("Biên bản kiểm tra", "Phòng Nội vụ", date(2023, 2, 8))
KEPT = {"Normal", "Header", "Default Paragraph Font", "Normal Table", "Table Grid"}


def template() -> bytes:
    """Return minutes: a heading, a line of people, a table of findings, signatures."""
    document = Document()
    for style in list(document.styles):
        if style.name not in KEPT:
            style.delete()
    document.styles.add_style("VBDongKeTieuNgu", 1)
    document.sections[0].header.paragraphs[0].text = "{{ don_vi.ten }}"
    motto = document.add_table(1, 2).cell(0, 1)
    motto.text = "Độc lập - Tự do - Hạnh phúc"
    motto.add_paragraph(style="VBDongKeTieuNgu")
    motto.add_paragraph()
    for text in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BIÊN BẢN kiểm tra tại {{ don_vi.ten }}",
        "{%p for n in thanh_phan %}",
        "- {{ n.ten }}, {{ n.chuc_vu }}{% if loop.last %}.{% else %};{% endif %}",
        "{%p endfor %}",
    ):
        document.add_paragraph(text)
    table = document.add_table(4, 6)
    table.cell(1, 0).text = "{%tr for m in muc %}"
    for number, name in enumerate(("noi_dung", "ket_qua", "minh_chung", "kien_nghi", "han")):
        table.cell(0, number + 1).text = name
        table.cell(2, number + 1).text = f"{{{{ m.{name} }}}}"
    table.cell(2, 0).text = "{{ loop.index }}"
    table.cell(3, 0).text = "{%tr endfor %}"
    document.add_paragraph("{% if y_kien %}Ý kiến: {{ y_kien }}{% endif %}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def context(rows: int) -> dict[str, Any]:
    """Return data with that many findings."""
    row = {
        "noi_dung": "Niêm yết thủ tục hành chính đầy đủ, đúng quy định",
        "ket_qua": "Chưa đạt",
        "minh_chung": "Còn 02 thủ tục chưa niêm yết & công khai",
        "kien_nghi": "Bổ sung trước ngày 15/3/2023",
        "han": "15/3/2023",
    }
    return {
        "don_vi": {"ten": "UBND Phường 2"},
        "thanh_phan": [{"ten": f"Ông {n}", "chuc_vu": "thành viên"} for n in range(8)],
        "muc": [dict(row, noi_dung=f"{n}. {row['noi_dung']}") for n in range(rows)],
        "y_kien": "Thống nhất với kết quả kiểm tra",
    }


def medians(turns: int, *sides: Callable[[], object]) -> list[Taken]:
    """Return the median seconds of each side, run by turns."""
    times: list[list[tuple[float, float]]] = [[] for _ in sides]
    for _ in range(turns):
        for side, seen in zip(sides, times, strict=True):
            start, used = time.perf_counter(), time.process_time()
            side()
            used = time.process_time() - used
            seen.append((time.perf_counter() - start, used))
    return [Taken(*(statistics.median(one) for one in zip(*each, strict=True))) for each in times]


def lines() -> list[Line]:
    """Return how many times as fast as docxtpl we are, and how the time grows."""
    data = template()
    compiled = compile_template(data, "bien-ban.docx", {})
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)

    def docxtpl(given: dict[str, Any]) -> bytes:
        document = DocxTemplate(io.BytesIO(data))
        document.render(given, environment, autoescape=True)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    found: list[Line] = []
    for rows, turns in ((58, 21), (500, 7), (5000, 3)):
        given = context(rows)
        ours, theirs = medians(
            turns,
            lambda given=given: compiled.render(given, PROPERTIES),
            lambda given=given: docxtpl(given),
        )
        faster = Taken(theirs.wall / ours.wall, theirs.cpu / ours.cpu)
        found.append(Line(f"{rows} findings, faster", "docxtpl", ours, faster, 15.0, least=True))
    *_, some, many = (each.taken for each in found)
    growth = Taken(many.wall / some.wall, many.cpu / some.cpu)
    return [*found, Line("5000 findings, × 10", "500 findings", many, growth, 12.0)]


if __name__ == "__main__":
    sys.exit(show("Documents", lines()))
