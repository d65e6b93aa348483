"""The named styles (kiểu) that carry all formatting of the templates.

The ids are plain ASCII and given explicitly: python-docx, like Word, would drop
the Vietnamese letters and let two names collide.
"""

from typing import NamedTuple
from xml.sax.saxutils import escape

from templates.markup import TEXT_WIDTH, twips

_FONT = "Times New Roman"
_FIRST_LINE = twips(12.7)


class Style(NamedTuple):
    """A paragraph style: sizes in points, spacing and indents in twips."""

    id: str
    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "center"
    before: int = 0
    after: int = 0
    line: int = 240
    exact: bool = False
    first: int = 0
    left: int = 0
    right: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    border: str = ""
    outline: int | None = None
    grey: bool = False


def _body(id: str, name: str, **more: object) -> Style:
    """Return a style of the running text (lời văn): II.6.e asks 13–14 pt, justified,
    first line 1 or 1.27 cm, at least 6 pt between paragraphs, 1 to 1.5 lines.
    """  # noqa: D205
    base = Style(id, name, align="both", before=120, line=264, first=_FIRST_LINE)
    return base._replace(**more)  # type: ignore[arg-type]


def _rule(id: str, name: str, width: int, share: float, after: int = 0) -> Style:
    """Return the style of a line (đường kẻ): an empty flat paragraph with an upper border.

    The engine computes the indents from the text above; these are for a first look.
    """
    side = round(width * (1 - share) / 2)
    return Style(
        id,
        name,
        size=2,
        line=60,
        exact=True,
        before=60,
        after=after,
        left=side,
        right=side,
        keep_next=True,
        border="top",
    )


STYLES = (
    # Sizes 13-14-14 for Quốc hiệu, Tiêu ngữ, date: part V says that they move together.
    Style("VBQuocHieu", "VB Quốc hiệu", 13, bold=True),
    Style("VBTieuNgu", "VB Tiêu ngữ", bold=True),
    _rule("VBDongKeTieuNgu", "VB Dòng kẻ Tiêu ngữ", twips(106.6), 0.57),
    Style("VBCoQuanChuQuan", "VB Cơ quan chủ quản", 13),
    Style("VBCoQuan", "VB Cơ quan ban hành", 13, bold=True),
    _rule("VBDongKeCoQuan", "VB Dòng kẻ cơ quan", twips(59.4), 0.4),
    Style("VBSoKyHieu", "VB Số, ký hiệu", 13, before=160),
    Style("VBVeViec", "VB Về việc", 12, before=120),
    Style("VBNgayThang", "VB Địa danh, ngày tháng", italic=True, before=160),
    Style("VBTenLoai", "VB Tên loại", bold=True, before=280, keep_next=True, outline=0),
    Style("VBTrichYeu", "VB Trích yếu", bold=True, keep_next=True),
    _rule("VBDongKeTrichYeu", "VB Dòng kẻ trích yếu", TEXT_WIDTH, 0.3, after=160),
    Style("VBKinhGui", "VB Kính gửi", before=120, after=120),
    Style("VBKinhGuiDau", "VB Kính gửi nhiều nơi", align="left", left=twips(20), before=120),
    Style("VBKinhGuiDong", "VB Kính gửi từng nơi", align="left", left=twips(42)),
    _body("VBNoiDung", "VB Nội dung"),
    _body("VBCanCu", "VB Căn cứ", italic=True),
    _body("VBDieu", "VB Điều"),
    Style("VBThamQuyen", "VB Thẩm quyền ban hành", bold=True, before=60, after=60, keep_next=True),
    _body("VBDanBang", "VB Dẫn bảng", after=120, keep_next=True),
    _body("VBDanDong", "VB Dẫn dòng", keep_next=True),
    _body("VBKetThuc", "VB Kết thúc", keep_next=True, keep_lines=True),
    _body("VBMucI", "VB Mục I", bold=True, before=160, keep_next=True, outline=0),
    _body("VBMuc1", "VB Mục 1", bold=True, keep_next=True, outline=1),
    _body("VBDiem", "VB Điểm a", keep_next=True, outline=2),
    Style("VBTenBang", "VB Tên bảng", 13, bold=True, before=120, after=80, keep_next=True),
    Style("VBBieuDo", "VB Biểu đồ", before=120, keep_next=True),
    Style("VBTenBieuDo", "VB Tên biểu đồ", 13, italic=True, before=40, after=40),
    Style("VBODauCot", "VB Ô đầu cột", 12, bold=True, before=40, after=40, keep_next=True),
    Style("VBOTrai", "VB Ô trái", 12, align="left", before=40, after=40),
    Style("VBOGiua", "VB Ô giữa", 12, before=40, after=40),
    Style("VBOTraiDam", "VB Ô trái đậm", 12, bold=True, align="left", before=40, after=40),
    Style("VBOGiuaDam", "VB Ô giữa đậm", 12, bold=True, before=40, after=40),
    Style("VBONhom", "VB Ô nhóm", 12, bold=True, align="left", before=40, after=40, keep_next=True),
    Style("VBChucVu", "VB Chức vụ người ký", bold=True, keep_next=True),
    # The room for the signature is space before the name, never empty paragraphs.
    Style("VBHoTen", "VB Họ tên người ký", bold=True, keep_next=True),
    Style("VBHoTenCach", "VB Họ tên sau chữ ký", bold=True, before=1500),
    Style("VBChucVuCach", "VB Chức vụ sau chữ ký", bold=True, before=1200, keep_next=True),
    Style("VBNoiNhan", "VB Nơi nhận", 12, True, True, "left", before=60, keep_next=True),
    Style("VBNoiNhanDong", "VB Nơi nhận từng nơi", 11, align="left", keep_lines=True),
    Style("VBPhuLuc", "VB Phụ lục", bold=True, keep_next=True, outline=0),
    Style("VBTenPhuLuc", "VB Tên phụ lục", bold=True, keep_next=True),
    Style("VBKemTheo", "VB Kèm theo", italic=True, keep_next=True),
    Style("VBDauChuKy", "VB Trước chữ ký", 2, line=40, exact=True, before=100, keep_next=True),
    Style("VBSoTrang", "VB Số trang"),
    Style("VBGhiChuTrang", "VB Ghi chú đầu trang", 9, bold=True, border="box"),
    Style("VBDauTrang", "VB Đầu trang trống", 2, line=40, exact=True),
    Style("VBNgatPhan", "VB Ngắt phần", 2, line=40, exact=True),
    Style("VBThe", "VB Thẻ điều khiển", 9, align="left", grey=True),
)


def _borders(kind: str) -> str:
    line = 'w:val="single" w:sz="6" w:color="auto"'
    if kind == "top":
        return f'<w:pBdr><w:top {line} w:space="0"/></w:pBdr>'
    if kind == "box":
        sides = "".join(
            f'<w:{side} {line} w:space="1"/>' for side in ("top", "left", "bottom", "right")
        )
        return f"<w:pBdr>{sides}</w:pBdr>"
    return ""


def _paragraph_properties(style: Style) -> str:
    rule = "exact" if style.exact else "auto"
    spacing = (
        f'<w:spacing w:before="{style.before}" w:after="{style.after}" '
        f'w:line="{style.line}" w:lineRule="{rule}"/>'
    )
    indent = f'<w:ind w:left="{style.left}" w:right="{style.right}" w:firstLine="{style.first}"/>'
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    return (
        ("<w:keepNext/>" if style.keep_next else "")
        + ("<w:keepLines/>" if style.keep_lines else "")
        + "<w:widowControl/>"
        + _borders(style.border)
        + spacing
        + indent
        + f'<w:jc w:val="{style.align}"/>'
        + outline
    )


def _run_properties(style: Style) -> str:
    half_points = round(style.size * 2)
    return (
        ("<w:b/><w:bCs/>" if style.bold else "")
        + ("<w:i/><w:iCs/>" if style.italic else "")
        + ('<w:color w:val="7F7F7F"/>' if style.grey else "")
        + f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    )


def _paragraph_style(style: Style) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}">'
        f'<w:name w:val="{escape(style.name)}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(style)}</w:pPr>"
        f"<w:rPr>{_run_properties(style)}</w:rPr></w:style>"
    )


def _table_style(id: str, name: str, side: int, ruled: bool) -> str:
    names = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(
        f'<w:{name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for name in names
    )
    borders = f"<w:tblBorders>{lines}</w:tblBorders>" if ruled else ""
    margins = (
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        f'<w:left w:w="{side}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar>'
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{borders}{margins}</w:tblPr></w:style>'
    )


def styles_xml() -> str:
    """Return the part `word/styles.xml`."""
    fonts = f'w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        '<w:sz w:val="28"/><w:szCs w:val="28"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    built_in = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/></w:style><w:style w:type="character" w:default="1" '
        'w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'
        '</w:style><w:style w:type="character" w:customStyle="1" w:styleId="VBChuDam">'
        '<w:name w:val="VB Chữ đậm"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
    )
    tables = _table_style("VBBang", "VB Bảng", twips(1.2), ruled=True) + _table_style(
        "VBBoCuc", "VB Bố cục", 0, ruled=False
    )
    return defaults + built_in + "".join(_paragraph_style(s) for s in STYLES) + tables
