"""The styles of lines (dòng kẻ), known again after another program gave them new ids.

LibreOffice keeps the names of styles and makes ids from them, without the Vietnamese letters.
"""

from collections.abc import Iterable

from lxml import etree

from cchc_cli.wordtext.ooxml import w

NAMES = {
    "VB Dòng kẻ Tiêu ngữ": "VBDongKeTieuNgu",
    "VB Dòng kẻ cơ quan": "VBDongKeCoQuan",
    "VB Dòng kẻ trích yếu": "VBDongKeTrichYeu",
}
"""The ids of the styles by name."""

_CALLERS = tuple(w(name) for name in ("pStyle", "basedOn", "next", "link"))


def give_ids_back(roots: Iterable[etree._Element]) -> None:
    """Give the styles of lines their own ids again in all parts of a template."""
    parts = list(roots)
    changed = _changed_ids(parts)
    if not changed:
        return
    for root in parts:
        for style in root.iter(w("style")):
            _set(style, w("styleId"), changed)
        for caller in root.iter(*_CALLERS):
            _set(caller, w("val"), changed)


def _set(element: etree._Element, attribute: str, changed: dict[str, str]) -> None:
    found = element.get(attribute, "")
    if found in changed:
        element.set(attribute, changed[found])


def _changed_ids(parts: list[etree._Element]) -> dict[str, str]:
    """Return the right id by the one that a style of a line has now."""
    styles = [style for root in parts if root.tag == w("styles") for style in root.iter(w("style"))]
    taken = {style.get(w("styleId")) for style in styles}
    changed: dict[str, str] = {}
    for style in styles:
        name = style.find(w("name"))
        wanted = NAMES.get("" if name is None else name.get(w("val"), ""))
        if wanted is not None and wanted not in taken:
            changed[style.get(w("styleId"), "")] = wanted
    return changed
