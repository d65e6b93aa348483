"""The end of the minutes: three signers with the recipients, and the annex of all items."""

from templates.blocks import annex_head, if_rows, loop_rows, recipients
from templates.markup import (
    TEXT_WIDTH,
    WIDE_TEXT_WIDTH,
    cell,
    columns,
    header_row,
    p,
    repeat,
    row,
    table,
    top_cell,
    twips,
    when,
)


def _signer(name: str) -> tuple[str, str]:
    """Return what stands above and below the signature of `name` in the context."""
    above = repeat("VBChucVu", "{{ line }}", f"line in {name}.lines")
    office = when(f"{name}.office", p("VBChucVu", "{{ " + name + ".office }}"))
    return above, office + p("VBHoTen", "{{ " + name + ".name }}")


def signatures() -> str:
    """Return the three signers with the recipients below, which never stand alone.

    Titles and names are two rows, so that the names stand on one line.
    """
    widths = columns(TEXT_WIDTH, 53, 0, 53)
    signers = [_signer(f"signers.{name}") for name in ("secretary", "unit", "head")]
    pairs = list(zip(widths, signers, strict=True))
    above = [top_cell(width, signer[0]) for width, signer in pairs]
    below = [top_cell(width, signer[1], bottom=True) for width, signer in pairs]
    last = cell(TEXT_WIDTH, recipients(), span=len(widths))
    rows = [row(above), row(below, height=twips(42)), row([last])]
    return p("VBDauChuKy") + table("VBBoCuc", widths, rows)


def annex() -> str:
    """Return the annex: every item with its result, grouped by area."""
    widths = columns(WIDE_TEXT_WIDTH, 13, 0, 26, 80, 44)
    titles = ("STT", "Nội dung {{ acted }}", "Kết quả", "Nhận xét, nguyên nhân", "Minh chứng")
    area = p("VBONhom", "{{ area.roman }}. {{ area.title }}")
    group = row([cell(WIDE_TEXT_WIDTH, area, span=len(widths))])
    subgroup = if_rows(
        widths,
        "finding.group",
        row([cell(WIDE_TEXT_WIDTH, p("VBONhom", "{{ finding.group }}"), span=len(widths))]),
    )
    line = row(
        [
            cell(widths[0], p("VBOGiua", "{{ finding.number }}")),
            cell(widths[1], p("VBOTrai", "{{ finding.text }}")),
            cell(widths[2], p("VBOGiua", "{{ finding.result }}")),
            cell(widths[3], repeat("VBOTrai", "{{ line }}", "line in finding.remarks")),
            cell(widths[4], repeat("VBOTrai", "{{ line }}", "line in finding.evidence")),
        ]
    )
    findings = loop_rows(widths, "finding in area.findings", *subgroup, line)
    rows = [header_row(widths, titles), *loop_rows(widths, "area in annex", group, *findings)]
    return annex_head("KẾT QUẢ {{ acted|upper }} TỪNG NỘI DUNG") + table(
        "VBBang", widths, rows, "Kết quả kiểm tra từng nội dung"
    )
