"""The copy of a document that LibreOffice prints, so that what keeps together stays together.

LibreOffice lays a text out from a guess: it puts so many paragraphs and rows on a page,
then moves them up or down until they fit. Where the guess parts a heading from the words
below it, and the heading happens to fit at the foot of the page, it stays there alone:
“keep with next” is only looked at when the next paragraph moves. So the copy has hidden
paragraphs, as high as nothing, before such headings, and the guess falls above them. Word
lays out from the top and needs none of this; the document itself is not touched.
"""

from collections.abc import Iterator

from lxml import etree

from cchc_cli.wordtext.archive import archive, entry
from cchc_cli.wordtext.ooxml import parsed, serialised, w
from cchc_cli.wordtext.problems import TemplateBroken
from cchc_cli.wordtext.styles import Styles
from cchc_cli.wordtext.zipread import MAX_TAGS_TO_COMPARE, files_of

_BODY, _STYLES = "word/document.xml", "word/styles.xml"
# The figures of LibreOffice's own guess (sw/source/core/layout/laycache.cxx).
_SHORT, _SHORT_PAGE = 100, 25
_PAGE, _MORE, _EACH, _MOST = 20, 3, 1000, 53
_TABLE = 25
_STACK = 6
"""Headings one below the other and a sentence before a table; more is no stack of headings."""


def for_libreoffice(data: bytes) -> bytes:
    """Return the .docx as LibreOffice should read it; itself if there is nothing to do."""
    try:
        files = files_of(data, "", MAX_TAGS_TO_COMPARE)
        root = parsed(files[_BODY])
        styles = Styles(parsed(files[_STYLES]) if _STYLES in files else None)
    except (TemplateBroken, etree.XMLSyntaxError, ValueError, KeyError):
        return data
    body = root.find(w("body"))
    if body is None or not _kept_together(body, styles):
        return data
    files[_BODY] = serialised(root)
    return archive(entry(name, content) for name, content in files.items())


def _kept_together(body: etree._Element, styles: Styles) -> bool:
    """Put hidden paragraphs before what the guess would part; tell whether there was any."""
    most, count, done = _guessed_page(body), 0, False
    chain: list[etree._Element] = []
    for block, opens in _blocks(body):
        count += _height(block)
        if opens:
            chain, count = [], 0
        elif count > most:
            count = 0
            if 0 < len(chain) <= _STACK and _is_parted(chain[-1], block, styles):
                for _ in chain:
                    chain[0].addprevious(_hidden())
                count, done = len(chain) - 1 + _height(block), True
        chain = [*chain, block] if _keeps(block, styles) else []
    return done


def _is_parted(last: etree._Element, block: etree._Element, styles: Styles) -> bool:
    """Return whether LibreOffice might leave `last` at the foot of a page, without `block`.

    A table calls those kept with it over to its page by itself. Pushed over before it, they
    would be moved back without it: the words above a signature must not be, a heading may.
    """
    if styles.paragraph_property(last, "outlineLvl") is not None:
        return block.tag == w("p")
    following: etree._Element | None = block
    while following is not None and _keeps(following, styles):
        following = following.getnext()
    return following is not None and following.tag == w("p")


def _keeps(block: etree._Element, styles: Styles) -> bool:
    return block.tag == w("p") and styles.paragraph_flag(block, "keepNext")


def _blocks(body: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """Yield paragraphs and tables, and whether each begins a page whatever the guess."""
    opens = False
    for block in list(body.iterchildren(w("p"), w("tbl"))):
        yield block, opens or block.find(f"{w('pPr')}/{w('pageBreakBefore')}") is not None
        opens = block.find(f"{w('pPr')}/{w('sectPr')}") is not None


def _height(block: etree._Element) -> int:
    """Return what a block counts in the guess: each row of a table is a paragraph."""
    return len(block.findall(w("tr"))) if block.tag == w("tbl") else 1


def _guessed_page(body: etree._Element) -> int:
    """Return how many paragraphs LibreOffice guesses to fit on a page."""
    count = {name: sum(1 for _ in body.iter(w(name))) for name in ("p", "tbl", "tc")}
    nodes = count["p"] + 2 * (count["tc"] + count["tbl"]) - _TABLE * count["tbl"]
    if nodes <= _SHORT:
        return _SHORT_PAGE
    return min(_MOST, _PAGE + nodes // _EACH * _MORE)


def _hidden() -> etree._Element:
    """Return a paragraph that takes no room: its mark and its only letter are hidden."""
    paragraph = etree.Element(w("p"))
    letters = etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("rPr"))
    etree.SubElement(letters, w("vanish"))
    run = etree.SubElement(paragraph, w("r"))
    etree.SubElement(etree.SubElement(run, w("rPr")), w("vanish"))
    etree.SubElement(run, w("t")).text = "."
    return paragraph
