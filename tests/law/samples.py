"""Small official documents with direct formatting only, as other programs write them."""

import io
import zipfile
from collections.abc import Callable

from cchc_cli.decree.xml import W

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006"
_FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'


def paragraph(
    text: str,
    size: float = 14,
    look: str = "",
    align: str = "both",
    first: int = 720,
    before: int = 120,
    left: int = 0,
    border: str = "",
) -> str:
    """Return a paragraph; `look` holds b for bold, i for italic, k for kept with the next."""
    keep = "<w:keepNext/>" if "k" in look else ""
    marks = ("<w:b/>" if "b" in look else "") + ("<w:i/>" if "i" in look else "")
    half = round(size * 2)
    run = (
        f"<w:r><w:rPr>{_FONTS}{marks}<w:sz w:val='{half}'/><w:lang w:val='vi-VN'/></w:rPr>"
        f"<w:t xml:space='preserve'>{text}</w:t></w:r>"
        if text
        else ""
    )
    return (
        f"<w:p><w:pPr>{keep}{border}<w:spacing w:before='{before}' w:after='0' w:line='240'"
        f" w:lineRule='auto'/><w:ind w:start='{left}' w:firstLine='{first}'/>"
        f"<w:jc w:val='{align}'/></w:pPr>{run}</w:p>"
    )


def centred(text: str, size: float = 14, look: str = "", before: int = 0) -> str:
    """Return a centred paragraph without indents."""
    return paragraph(text, size, look, "center", first=0, before=before)


def ruled(width: int, length: int) -> str:
    """Return a line of `length` twips in the middle of `width` twips."""
    side = (width - length) // 2
    border = "<w:pBdr><w:top w:val='single' w:sz='6' w:space='0' w:color='auto'/></w:pBdr>"
    made = paragraph("", 2, "", "center", 0, 0, side, border)
    return made.replace("w:firstLine='0'", f"w:end='{side}' w:firstLine='0'")


def grid(widths: list[int], *rows: list[str]) -> str:
    """Return a table without borders whose rows do not split."""
    columns = "".join(f"<w:gridCol w:w='{width}'/>" for width in widths)
    body = ""
    for row in rows:
        cells = "".join(
            f"<w:tc><w:tcPr><w:tcW w:w='{width}' w:type='dxa'/></w:tcPr>{content}</w:tc>"
            for width, content in zip(widths, row, strict=True)
        )
        body += f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    margins = "<w:left w:w='0' w:type='dxa'/><w:right w:w='0' w:type='dxa'/>"
    return (
        f"<w:tbl><w:tblPr><w:tblW w:w='{sum(widths)}' w:type='dxa'/><w:tblLayout w:type='fixed'/>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        f"{body}</w:tbl>"
    )


def letterhead(number: str, under_number: str = "") -> str:
    """Return issuer, motto, number and date."""
    left, right = [3100, 5971]
    issuer = centred("UBND THÀNH PHỐ VŨNG TÀU", 13) + centred("PHÒNG NỘI VỤ", 13, "b")
    motto = centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b")
    motto += centred("Độc lập - Tự do - Hạnh phúc", 14, "b") + ruled(right, 3430)
    date = centred("Vũng Tàu, ngày 05 tháng 01 năm 2023", 14, "i")
    return grid(
        [left, right],
        [issuer + ruled(left, 800), motto],
        [centred(number, 13) + under_number, date],
    )


def closing(first: str) -> str:
    """Return recipients and signature."""
    names = [first, "- Lưu: VT, CCHC."]
    left = paragraph("Nơi nhận:", 12, "bi", "left", 0, 0)
    left += "".join(paragraph(name, 11, "", "left", 0, 0) for name in names)
    right = centred("KT. TRƯỞNG PHÒNG", 14, "bk") + centred("PHÓ TRƯỞNG PHÒNG", 14, "bk")
    return grid([4500, 4571], [left, right + centred("Trần Thị B", 14, "b", 1200)])


def letter() -> bytes:
    """Return a công văn to two addressees."""
    about = centred("V/v nộp báo cáo tự kiểm tra", 12, before=120)
    to = paragraph("Kính gửi:", 14, "", "left", 0, left=1200)
    for line in ("- Phòng Tư pháp;", "- Phòng Tài chính - Kế hoạch."):
        to += paragraph(line, 14, "", "left", 0, 0, left=2400)
    body = paragraph(
        "Phòng Nội vụ đề nghị các phòng gửi báo cáo trước ngày 15 tháng 5./.", look="k"
    )
    return package(letterhead("Số: 05/PNV-CCHC", about) + to + body + closing("- Như trên;"))


def decision() -> bytes:
    """Return a quyết định with căn cứ and articles."""
    name = centred("QUYẾT ĐỊNH", 14, "bk", 240)
    name += centred("Về việc thành lập Đoàn kiểm tra", 14, "bk") + ruled(9071, 1600)
    bases = paragraph("Căn cứ Luật Tổ chức chính quyền địa phương;", look="i")
    bases += paragraph("Theo đề nghị của Trưởng phòng Nội vụ;", look="i").replace(
        "Theo đề nghị", "Căn cứ đề nghị"
    )
    bases += paragraph("Căn cứ Kế hoạch số 12/KH-UBND.", look="i")
    body = centred("QUYẾT ĐỊNH:", 14, "b", 120)
    for number, text in ((1, "Thành lập Đoàn kiểm tra."), (2, "Thi hành./.")):
        article = paragraph(f"Điều {number}.", look="bk")
        words = f"<w:r><w:rPr>{_FONTS}<w:sz w:val='28'/><w:lang w:val='vi-VN'/></w:rPr>"
        words += f"<w:t xml:space='preserve'> {text}</w:t></w:r>"
        body += article.replace("</w:p>", f"{words}</w:p>")
    return package(letterhead("Số: 05/QĐ-PNV") + name + bases + body + closing("- Như Điều 2;"))


def _section(start: str = "") -> str:
    return (
        "<w:sectPr><w:headerReference w:type='default' r:id='rId2'/>"
        "<w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:top='1134' w:right='1134' w:bottom='1134'"
        f" w:left='1701' w:header='567' w:footer='567' w:gutter='0'/>{start}<w:titlePg/></w:sectPr>"
    )


def section_end() -> str:
    """Return a paragraph that ends a section."""
    small = paragraph("", 2, "", "left", 0, 0).replace("w:line='240'", "w:line='20'")
    return small.replace("'auto'", "'exact'").replace("</w:pPr>", f"{_section()}</w:pPr>", 1)


def package(body: str, start: str = "") -> bytes:
    """Return a .docx around the body, upright A4; `start` is the numbering of the last section."""
    section = _section(start)
    tail = paragraph("", 2, "", "left", 0, 0).replace("w:line='240'", "w:line='20'")
    tail = tail.replace("'auto'", "'exact'")
    page = centred("", 14).replace("</w:p>", _PAGE_FIELD)
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": (
            f"<Relationships xmlns='{_P}/relationships'><Relationship Id='rId1'"
            f" Type='{_R}/officeDocument' Target='word/document.xml'/></Relationships>"
        ),
        "word/document.xml": _part("document", f"<w:body>{body}{tail}{section}</w:body>"),
        "word/styles.xml": _part("styles", ""),
        "word/header1.xml": _part("hdr", page),
        "word/_rels/document.xml.rels": (
            f"<Relationships xmlns='{_P}/relationships'>"
            f"<Relationship Id='rId2' Type='{_R}/header' Target='header1.xml'/></Relationships>"
        ),
        "docProps/core.xml": (
            f"<c:coreProperties xmlns:c='{_P}/metadata/core-properties'"
            " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Mẫu</dc:title>"
            "</c:coreProperties>"
        ),
    }
    return zipped({name: text.encode() for name, text in parts.items()})


def _content_types() -> str:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {"document": "document.main", "styles": "styles", "header1": "header"}
    overrides = "".join(
        f"<Override PartName='/word/{part}.xml' ContentType='{word}.{kind}+xml'/>"
        for part, kind in kinds.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f"<Types xmlns='{_P}/content-types'><Default Extension='rels' ContentType='{relations}'/>"
        f"<Default Extension='xml' ContentType='application/xml'/>{overrides}</Types>"
    )


_PAGE_FIELD = (
    f"<w:r><w:rPr>{_FONTS}<w:sz w:val='28'/></w:rPr><w:fldChar w:fldCharType='begin'/></w:r>"
    f"<w:r><w:rPr>{_FONTS}<w:sz w:val='28'/></w:rPr><w:instrText> PAGE </w:instrText></w:r>"
    f"<w:r><w:rPr>{_FONTS}<w:sz w:val='28'/></w:rPr><w:fldChar w:fldCharType='end'/></w:r></w:p>"
)


def _part(root: str, content: str) -> str:
    return f"<w:{root} xmlns:w='{W}' xmlns:r='{_R}'>{content}</w:{root}>"


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return the parts as a package."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Return the package with the text of one part changed.

    Raises:
        AssertionError: The change changed nothing, so that the test would prove nothing.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    before = parts[part].decode()
    after = change(before)
    assert after != before, "the seeded fault is not in the document"
    parts[part] = after.encode()
    return zipped(parts)
