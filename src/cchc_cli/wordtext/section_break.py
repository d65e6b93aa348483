"""The break of a section (ngắt phần), kept when its paragraph gives way to a tag."""

from lxml import etree

from cchc_cli.wordtext.ooxml import w

_BEFORE, _AFTER = ("for", "if"), ("endfor", "endif")


def keep_section(paragraph: etree._Element, section: etree._Element, word: str) -> bool:
    """Move a section's end into a paragraph of its own, outside the block of the tag `word`.

    LibreOffice drops an empty paragraph that ends a section, and lets the one before it
    end the section. Tell whether that could be mended: in the middle of a block it cannot.
    """
    parent = paragraph.getparent()
    if parent is None or parent.tag != w("body") or word not in (*_BEFORE, *_AFTER):
        return False
    kept = _lowest_paragraph(section)
    if word in _BEFORE:
        paragraph.addprevious(kept)
    else:
        paragraph.addnext(kept)
    return True


def _lowest_paragraph(section: etree._Element) -> etree._Element:
    """Return a paragraph one point high that ends the section."""
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    spacing = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
    etree.SubElement(properties, w("spacing"), {w(n): v for n, v in spacing.items()})
    letters = etree.SubElement(properties, w("rPr"))
    etree.SubElement(letters, w("sz"), {w("val"): "2"})
    properties.append(section)
    return paragraph
