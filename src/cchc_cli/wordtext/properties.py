"""The properties of a document (File ▸ Info): every value is given, none comes from a clock."""

from collections.abc import Mapping
from datetime import date

import msgspec
from markupsafe import escape

from cchc_cli.wordtext.ooxml import DECLARATION

_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
# The set that Office gives to properties users define.
_USER_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "docProps/core.xml": (
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
    "docProps/app.xml": (
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        f"{_OFFICE}/extended-properties",
    ),
    "docProps/custom.xml": (
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        f"{_OFFICE}/custom-properties",
    ),
}


class Properties(msgspec.Struct, frozen=True):
    """What a document says of itself; `day` counts as its creation and last change.

    `custom` holds the properties that users define, printed nowhere.
    """

    title: str
    creator: str
    day: date
    last_modified_by: str = ""
    subject: str = ""
    custom: Mapping[str, str] = {}


def core_xml(properties: Properties) -> bytes:
    """Return `docProps/core.xml`."""
    moment = f"{properties.day.isoformat()}T00:00:00Z"
    stamp = f'xsi:type="dcterms:W3CDTF">{moment}</dcterms:'
    subject = f"<dc:subject>{escape(properties.subject)}</dc:subject>" if properties.subject else ""
    text = (
        f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(properties.title)}</dc:title>{subject}"
        f"<dc:creator>{escape(properties.creator)}</dc:creator>"
        "<cp:lastModifiedBy>"
        f"{escape(properties.last_modified_by or properties.creator)}</cp:lastModifiedBy>"
        f"<dcterms:created {stamp}created><dcterms:modified {stamp}modified>"
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )
    return DECLARATION + text.encode()


def custom_xml(properties: Properties) -> bytes:
    """Return `docProps/custom.xml`; the properties are sorted by name."""
    told = "".join(
        f'<property fmtid="{_USER_SET}" pid="{number}" name="{escape(name)}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(sorted(properties.custom.items()), 2)
    )
    text = f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VT}">{told}</Properties>'
    return DECLARATION + text.encode()


APP_XML = DECLARATION + (
    f'<Properties xmlns="{_EXTENDED}"><Application>cchc</Application></Properties>'.encode()
)
