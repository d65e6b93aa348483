"""Names, parsing and order of children in WordprocessingML."""

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
NAMESPACES = {"w": W, "r": R}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def names(text: str) -> list[str]:
    """Return the names written between blanks."""
    return text.split()


# The schema's order of the children that may stand before and after what we insert.
_PPR = names(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
    "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
    "rPr sectPr pPrChange"
)
_TCPR = names(
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
    "vAlign hideMark headers cellIns cellDel cellMerge tcPrChange"
)


class NotAllowed(ValueError):
    """The XML declares a document type or entities, which no Word document does."""


def w(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


_ORDERS = {
    w("pPr"): {w(name): rank for rank, name in enumerate(_PPR)},
    w("tcPr"): {w(name): rank for rank, name in enumerate(_TCPR)},
}


def parsed(data: bytes) -> etree._Element:
    """Return the root of an XML part, read strictly and without the outside world.

    Raises:
        etree.XMLSyntaxError: It is not well-formed.
        NotAllowed: It has a DOCTYPE.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(data, parser)
    # Entities can only come from a DOCTYPE; the parser would keep both unread.
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotAllowed("DOCTYPE")
    return root


def serialised(root: etree._Element) -> bytes:
    """Return an XML part as it stands in the package."""
    return DECLARATION + etree.tostring(root, encoding="utf-8")


def insert_ordered(parent: etree._Element, child: etree._Element) -> None:
    """Put `child` where the schema wants it in a `w:pPr` or `w:tcPr`, replacing its like."""
    order = _ORDERS[str(parent.tag)]
    rank = order[str(child.tag)]
    for position, other in enumerate(parent):
        other_rank = order.get(str(other.tag), len(order))
        if other_rank == rank:
            parent.replace(other, child)
            return
        if other_rank > rank:
            parent.insert(position, child)
            return
    parent.append(child)


def properties_of(element: etree._Element, name: str) -> etree._Element:
    """Return the `w:pPr` or `w:tcPr` that opens `element`, made if there is none."""
    found = element.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        element.insert(0, found)
    return found


def remove(element: etree._Element, leaving: str = "") -> None:
    """Take `element` out of its parent, leaving its tail and before it the text `leaving`."""
    parent = element.getparent()
    if parent is None:
        return
    kept = leaving + (element.tail or "")
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + kept
    else:
        parent.text = (parent.text or "") + kept
    element.tail = None
    parent.remove(element)


def unwrap(element: etree._Element) -> None:
    """Put the children of `element` in its place."""
    parent = element.getparent()
    if parent is None:
        return
    position = parent.index(element)
    for offset, child in enumerate(list(element)):
        parent.insert(position + offset, child)
    remove(element)
