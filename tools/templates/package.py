"""The zip package around a template: the same bytes for the same content."""

import io
import zipfile

from templates.markup import p, page_number, when
from templates.styles import styles_xml

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS = {
    "rId1": ("styles", "styles.xml"),
    "rId2": ("settings", "settings.xml"),
    "rId3": ("fontTable", "fontTable.xml"),
    "rId4": ("header", "header1.xml"),
    "rId5": ("header", "header2.xml"),
    "rId6": ("theme", "theme1.xml"),
}

# One line says both things, so that it fits into the margin above the text.
_NOTICE = when(
    "notice or draft",
    p("VBGhiChuTrang", "{{ draft }}{% if notice and draft %} – {% endif %}{{ notice }}"),
)


def _part(root: str, content: str) -> str:
    return f'{_HEAD}<w:{root} xmlns:w="{_W}" xmlns:r="{_R}">{content}</w:{root}>'


def _content_types() -> str:
    word = f"{_OFFICE}.wordprocessingml"
    overrides = {"/word/document.xml": f"{word}.document.main+xml"}
    overrides |= {f"/word/{name}": f"{word}.{kind}+xml" for kind, name in _PARTS.values()}
    overrides["/word/theme1.xml"] = f"{_OFFICE}.theme+xml"
    overrides["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    overrides["/docProps/app.xml"] = f"{_OFFICE}.extended-properties+xml"
    items = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{items}</Types>'
    )


def _relationships(targets: dict[str, tuple[str, str]]) -> str:
    items = "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>'
        for id, (kind, target) in targets.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _settings() -> str:
    """Mode 15 is Word 2013 and later; without it Word shows “[Compatibility Mode]”."""
    mode = (
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    )
    return (
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{mode}</w:compat><w:themeFontLang w:val="vi-VN"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    )


def _font_table() -> str:
    return (
        '<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    )


def _theme() -> str:
    """Return a theme that only names Times New Roman.

    Nothing refers to it, but a package without one is reported as damaged by the
    Open XML validators, and Word would add its own with Calibri when saving.
    """
    names = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink"
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{"FFFFFF" if name.startswith("lt") else "000000"}"/></a:{name}>'
        for name in names.split()
    )
    font = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{_HEAD}<a:theme xmlns:a="{_DRAWING}" name="cchc"><a:themeElements>'
        f'<a:clrScheme name="cchc">{colours}</a:clrScheme><a:fontScheme name="cchc">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="cchc"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def _core(title: str) -> str:
    day = "2023-01-01T00:00:00Z"
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:language>vi-VN</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def _parts(title: str, body: str) -> dict[str, str]:
    app = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    package = {
        "rId1": (f"{_R}/officeDocument", "word/document.xml"),
        "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        "rId3": (f"{_R}/extended-properties", "docProps/app.xml"),
    }
    word = {id: (f"{_R}/{kind}", target) for id, (kind, target) in _PARTS.items()}
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(package),
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _relationships(word),
        "word/styles.xml": _part("styles", styles_xml()),
        "word/settings.xml": _part("settings", _settings()),
        "word/theme1.xml": _theme(),
        "word/fontTable.xml": _part("fonts", _font_table()),
        "word/header1.xml": _part("hdr", page_number() + _NOTICE),
        "word/header2.xml": _part("hdr", _NOTICE + p("VBDauTrang")),
        "docProps/core.xml": _core(title),
        "docProps/app.xml": f'{_HEAD}<Properties xmlns="{app}"><Application>cchc</Application>'
        "</Properties>",
    }


def package(title: str, body: str) -> bytes:
    """Return a .docx; its zip dates are 1980-01-01, as Word itself writes them."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _parts(title, body).items():
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, text.encode("utf-8"), compresslevel=9)
    return buffer.getvalue()
