"""Parts that several templates share: letterhead, title, annex head, recipients."""

from collections.abc import Sequence

from templates.markup import (
    TEXT_WIDTH,
    WIDE_TEXT_WIDTH,
    columns,
    p,
    repeat,
    row,
    table,
    tag,
    tag_row,
    top_cell,
    twips,
    when,
)

LETTERHEAD_LEFT_MM = 59.4
"""Width of the issuer's cell."""
LETTERHEAD_OUTSIDE = twips(3)
"""How far the letterhead reaches into each margin."""


def letterhead(
    dated: bool = True,
    letter: bool = False,
    attached: bool = False,
    wide: bool = False,
    issuer: str = "issuer",
) -> str:
    """Return issuer, motto, number and, if `dated`, place and date (ô 1 đến 4).

    A `letter` (công văn) has its subject below the number. A text that goes `attached`
    to a decision has neither number nor date (Phụ lục III, mẫu văn bản kèm theo).
    `wide` is for a page laid sideways: the cells keep their widths, the rest is between.
    `issuer` is the field that names it.

    Without cell padding, Quốc hiệu at 13 pt (95 mm) and the longest usual date at 14 pt
    (Thành phố Hồ Chí Minh in October: 106.3 mm) fit into the right cell, and the lines of
    usual issuers (CẢI CÁCH HÀNH CHÍNH in bold: 54.7 mm) into the left, with room for a font
    that is a little wider. For that the table reaches into both margins; in the decree's own
    forms it reaches 6 mm. Mẫu 1.9 has no place and date in minutes.
    """
    total = (WIDE_TEXT_WIDTH if wide else TEXT_WIDTH) + 2 * LETTERHEAD_OUTSIDE
    left, right = columns(total, 80 if wide else LETTERHEAD_LEFT_MM, 0)
    names = (
        repeat("VBCoQuanChuQuan", "{{ line }}", f"line in {issuer}.parents")
        + repeat("VBCoQuan", "{{ line }}", f"line in {issuer}.lines")
        + p("VBDongKeCoQuan")
    )
    motto = (
        p("VBQuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + p("VBTieuNgu", "Độc lập - Tự do - Hạnh phúc")
        + p("VBDongKeTieuNgu")
    )
    if attached:
        rows = [row([top_cell(left, names), top_cell(right, motto)])]
        return table("VBBoCuc", [left, right], rows, indent=-LETTERHEAD_OUTSIDE)
    number = p("VBSoKyHieu", "Số: {{ number }}") + (p("VBVeViec", "{{ about }}") if letter else "")
    date = p("VBNgayThang", "{{ place_date }}" if dated else "")
    rows = [
        row([top_cell(left, names), top_cell(right, motto)]),
        row([top_cell(left, number), top_cell(right, date)]),
    ]
    return table("VBBoCuc", [left, right], rows, indent=-LETTERHEAD_OUTSIDE)


def title(kind: str, attached: str = "") -> str:
    """Return the name of the kind, the subject and the line below (tên loại, trích yếu).

    `attached` names the field with “(Kèm theo Quyết định số …)”, printed above the line
    unless it is empty.
    """
    return (
        p("VBTenLoai", kind)
        + repeat("VBTrichYeu", "{{ line }}", "line in title_lines")
        + (when(attached, p("VBKemTheo", "{{ " + attached + " }}")) if attached else "")
        + p("VBDongKeTrichYeu")
    )


def signature() -> str:
    """Return `Nơi nhận` and the one signer side by side, kept with the words above (II.7, II.9)."""
    widths = columns(TEXT_WIDTH, 82, 0)
    signer = (
        repeat("VBChucVu", "{{ line }}", "line in signer.lines")
        + when(
            "signer.office",
            p("VBChucVuCach", "{{ signer.office }}"),
            p("VBHoTen", "{{ signer.name }}"),
        )
        + when("not signer.office", p("VBHoTenCach", "{{ signer.name }}"))
    )
    return p("VBDauChuKy") + table(
        "VBBoCuc", widths, [row([top_cell(widths[0], recipients()), top_cell(widths[1], signer)])]
    )


def closing(text: str) -> str:
    """Return the last words of the content with `./.` (II.6.e), and the signature."""
    return p("VBKetThuc", f"{text}./.") + signature()


def addressees() -> str:
    """Return `Kính gửi:`, on one line for one addressee, else a list (II.9.d)."""
    return (
        tag("{%p if to.one %}")
        + p("VBKinhGui", "Kính gửi: {{ to.one }}")
        + tag("{%p endif %}")
        + tag("{%p if to.several %}")
        + p("VBKinhGuiDau", "Kính gửi:")
        + repeat("VBKinhGuiDong", "{{ line }}", "line in to.several")
        + tag("{%p endif %}")
    )


def recipients() -> str:
    """Return `Nơi nhận:`; the list comes with its dashes and signs."""
    return p("VBNoiNhan", "Nơi nhận:") + repeat("VBNoiNhanDong", "{{ line }}", "line in recipients")


def annex_head(name: str, number: str = "", reference: str = "annex_reference") -> str:
    """Return the head of an annex; `Phụ lục` itself is not in capitals (III.1.b).

    `number` is Roman, for a document that has several; `reference` is the field with
    “(Kèm theo …)”.
    """
    return (
        p("VBPhuLuc", f"Phụ lục {number}".rstrip())
        + p("VBTenPhuLuc", name)
        + p("VBKemTheo", "{{ " + reference + " }}")
        + p("VBDongKeTrichYeu")
    )


def loop_rows(widths: Sequence[int], loop: str, *rows: str) -> list[str]:
    """Return rows that are printed once for each turn of `loop`."""
    return [
        tag_row(widths, "{%tr for " + loop + " %}"),
        *rows,
        tag_row(widths, "{%tr endfor %}"),
    ]


def if_rows(widths: Sequence[int], condition: str, *rows: str) -> list[str]:
    """Return rows that are printed only if the condition holds."""
    return [
        tag_row(widths, "{%tr if " + condition + " %}"),
        *rows,
        tag_row(widths, "{%tr endif %}"),
    ]
