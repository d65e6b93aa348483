"""What Word leaves in a template and no document of it should carry: revisions, comments, ids."""

import re

from lxml import etree

from cchc_cli.wordtext.ooxml import W, names, remove, unwrap, w

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_RSID = f"{{{W}}}rsid"
# Loops would repeat these ids, which must be unique.
_IDS = (f"{{{_W14}}}paraId", f"{{{_W14}}}textId")
_DROPPED = tuple(
    w(name)
    for name in names(
        "proofErr lastRenderedPageBreak commentRangeStart commentRangeEnd commentReference "
        "rPrChange pPrChange tblPrChange tblPrExChange trPrChange tcPrChange sectPrChange "
        "tblGridChange numberingChange cellIns cellDel cellMerge moveFromRangeStart "
        "moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart "
        "customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd permStart permEnd "
        "dataBinding rsid rsids trackRevisions attachedTemplate mailMerge"
    )
)
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
_TAG_LIKE = re.compile(r"\{\{|\{%|[\ufdd0-\ufdef]")
_UNWRAPPED = (w("ins"), w("moveTo"), w("smartTag"))
_DELETED = (w("del"), w("moveFrom"))


def clean(root: etree._Element) -> None:
    """Accept the tracked changes of a part and drop its traces of editing."""
    for element in list(root.iter(*_DROPPED)):
        remove(element)
    for element in list(root.iter(*_DELETED)):
        _accept_deletion(element)
    for element in list(root.iter(*_UNWRAPPED)):
        # In the properties of a paragraph mark or row the element is an empty flag.
        unwrap(element)
    for properties in root.iter(w("pPr")):
        _section_last(properties)
    for element in root.iter():
        for name in [each for each in element.attrib if _is_trace(str(each))]:
            del element.attrib[name]


def _section_last(properties: etree._Element) -> None:
    """Put the section of a paragraph where the schema wants it; LibreOffice writes it first."""
    section = properties.find(w("sectPr"))
    if section is not None and section.getnext() is not None:
        properties.append(section)


def hidden_texts(root: etree._Element) -> list[str]:
    """Return what looks like a tag, or like our marks, where no tag is filled in."""
    found: list[str] = []
    for element in root.iter():
        values = [str(value) for value in element.attrib.values()]
        text = element.text or ""
        if element.tag != w("t"):
            values.append(text)
        found += [value for value in values if _TAG_LIKE.search(value)]
        found += [value for value in (text,) if _NONCHARACTERS.search(value)]
    return found


def _is_trace(name: str) -> bool:
    return name.startswith(_RSID) or name in _IDS


def _accept_deletion(element: etree._Element) -> None:
    holder = element.getparent()
    if holder is None:
        return
    remove(element)
    owner = holder.getparent()
    if holder.tag == w("trPr") and owner is not None:
        remove(owner)
    elif holder.tag == w("rPr") and owner is not None and owner.tag == w("pPr"):
        _join_with_next(owner)


def _join_with_next(properties: etree._Element) -> None:
    """Join a paragraph, whose mark was deleted, with the next: that one's properties stay."""
    paragraph = properties.getparent()
    following = None if paragraph is None else paragraph.getnext()
    if paragraph is None or following is None or following.tag != w("p"):
        return
    start = 1 if following.find(w("pPr")) is not None else 0
    for offset, child in enumerate(list(paragraph)[1:]):
        following.insert(start + offset, child)
    remove(paragraph)


def drop_idle_bookmarks(root: etree._Element) -> None:
    """Drop bookmarks that nothing in the part refers to, or that lack their other end.

    Loops would repeat their ids and names, which must be unique.
    """
    used = " ".join(
        [each.get(w("anchor"), "") for each in root.iter(w("hyperlink"))]
        + [each.text or "" for each in root.iter(w("instrText"))]
        + [each.get(w("instr"), "") for each in root.iter(w("fldSimple"))]
    )
    starts = {each.get(w("id")): each for each in root.iter(w("bookmarkStart"))}
    ends = {each.get(w("id")): each for each in root.iter(w("bookmarkEnd"))}
    for key in starts.keys() | ends.keys():
        start, end = starts.get(key), ends.get(key)
        if start is not None and end is not None and start.get(w("name"), "") in used.split():
            continue
        for each in (start, end):
            if each is not None:
                remove(each)
