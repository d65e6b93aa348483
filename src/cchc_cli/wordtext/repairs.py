"""What Word insists on in a table, row or cell, given back where a template left nothing."""

from collections.abc import Iterable

from lxml import etree

from cchc_cli.wordtext.ooxml import w
from cchc_cli.wordtext.story import NEEDS_CONTENT
from cchc_cli.wordtext.tags import ENDING

_CELL = "</w:tc>"
_PARAGRAPHS = ("</w:p>", "<w:p/>")
# What a closing tag must follow.
_WANTED = {
    "</w:tr>": (_CELL,),
    "</w:tbl>": ("</w:tr>",),
    **{f"</w:{name}>": _PARAGRAPHS for name in ("hdr", "ftr", "txbxContent")},
    **{f"</w:{name}>": _PARAGRAPHS for name in ("tc", "footnote", "endnote")},
}
# What a cell ends with if all its paragraphs were left out.
_EMPTIED = ("</w:tcPr>", "<w:tcPr/>", "<w:tc>", "</w:tbl>")


def mark_endings(unsure: Iterable[etree._Element]) -> None:
    """Put an `ENDING` at the end of each element that may be left without what Word wants."""
    for element in unsure:
        if len(element):
            element[-1].tail = (element[-1].tail or "") + ENDING
        else:
            element.text = (element.text or "") + ENDING


def with_paragraphs(chunks: Iterable[str]) -> tuple[list[str], bool]:
    """Return the chunks without their `ENDING`s, and a paragraph in each cell left empty.

    Also tell whether surely nothing else is missing. To look at the endings alone is
    many times faster than a tree.
    """
    told: list[str] = []
    whole = True
    before = ""
    for chunk in chunks:
        pieces = chunk.split(ENDING)
        before = pieces[0] or before
        for number, after in enumerate(pieces[1:], 1):
            closing = after[: after.index(">") + 1]
            if before.endswith(_WANTED.get(closing, ())):
                pass
            elif closing == _CELL and before.endswith(_EMPTIED):
                pieces[number] = f"<w:p/>{after}"
            else:
                whole = False
            before = after
        told.append("".join(pieces))
    return told, whole


def repair(root: etree._Element) -> bool:
    """Give back what Word insists on where a condition or loop left nothing."""
    rows = [row for row in root.iter(w("tr")) if row.find(f".//{w('tc')}") is None]
    for row in rows:
        _drop(row)
    tables = [table for table in root.iter(w("tbl")) if table.find(f".//{w('tr')}") is None]
    for table in tables:
        _drop(table)
    bare = [
        element
        for element in root.iter(*NEEDS_CONTENT)
        if len(element) == 0 or (element.tag == w("tc") and element[-1].tag != w("p"))
    ]
    for element in bare:
        etree.SubElement(element, w("p"))
    return bool(rows or tables or bare)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
