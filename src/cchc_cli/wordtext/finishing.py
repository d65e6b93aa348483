"""A rendered part on its way into the package: objects, lines, repairs, and a strict reading.

A tree of the whole part costs more than rendering it. It is made only if the part needs
one; only the stretches with lines become trees else. A part of which it is not proved that
it cannot be ill-formed is read by an expat parser, which is as strict as a tree.
"""

from xml.parsers.expat import ExpatError, ParserCreate

import msgspec
from lxml import etree

from cchc_cli.wordtext.insertion import Shelf, insert_objects
from cchc_cli.wordtext.lines import LinePass, lines_of
from cchc_cli.wordtext.ooxml import DECLARATION, parsed, serialised
from cchc_cli.wordtext.printing import Printing
from cchc_cli.wordtext.proof import prints_well
from cchc_cli.wordtext.repairs import mark_endings, repair, with_paragraphs
from cchc_cli.wordtext.story import Story
from cchc_cli.wordtext.stretches import cut_stretches
from cchc_cli.wordtext.tags import CUT

_CLOSE = "</w:body>"


class Finish(msgspec.Struct, frozen=True):
    """What a part needs after rendering.

    `proved` tells that no value can make the part ill-formed or stand outside its text.
    `widths` are those between the margins, in twips, of the stretches between `CUT`s
    in which all lines of the part are; `opening` begins an element that can hold one.
    """

    repairs: bool
    has_lines: bool
    proved: bool
    opening: str = ""
    widths: tuple[int, ...] = ()


class Finished(msgspec.Struct, frozen=True):
    """A part as it is written: the XML in chunks, or the root of a tree that was changed."""

    chunks: list[str]
    root: etree._Element | None = None

    def data(self) -> bytes:
        """The bytes of the part."""
        if self.root is not None:
            return serialised(self.root)
        return b"".join((DECLARATION, *map(str.encode, self.chunks)))

    def text(self) -> str:
        """The text of all its elements.

        Raises:
            ValueError: It is not well-formed.
        """
        if self.root is not None:
            return etree.tostring(self.root, method="text", encoding="unicode")
        return _text_of(self.data())


def finish_of(story: Story) -> Finish:
    """Return what a story needs; mark its endings, cut out the stretches with its lines."""
    mark_endings(story.unsure)
    lines = lines_of(story.root)
    widths = cut_stretches(story, lines)
    spaces = "".join(f' xmlns:{name}="{uri}"' for name, uri in story.root.nsmap.items() if name)
    proved = prints_well(story)
    return Finish(bool(story.unsure), bool(lines), proved, f"<w:body{spaces}>", widths)


def finished(
    finish: Finish,
    chunks: list[str],
    printing: Printing,
    shelf: Shelf,
    part: str,
    lines: LinePass,
) -> Finished:
    """Return the part as it is written.

    Raises:
        ValueError: It is not well-formed.
    """
    whole = True
    if finish.repairs:
        chunks, whole = with_paragraphs(chunks)
    head, rest = _headed(chunks)
    pieces = head.split(CUT)
    as_cut = finish.has_lines == (len(pieces) > 1) and len(pieces) == 2 * len(finish.widths) + 1
    if printing.objects or not whole or not as_cut:
        return _finished_tree(finish, "".join((*pieces, *rest)), printing, shelf, part, lines)
    for number, width in enumerate(finish.widths):
        stretch = pieces[2 * number + 1]
        pieces[2 * number + 1] = _with_lines(finish, stretch, width, lines)
    made = Finished(["".join(pieces), *rest])
    if not finish.proved:
        made.text()
    return made


def _headed(chunks: list[str]) -> tuple[str, list[str]]:
    """Return the beginning, up to the last stretch with lines, in one; and the other chunks."""
    end = max((at + 1 for at, chunk in enumerate(chunks) if CUT in chunk), default=1)
    return "".join(chunks[:end]), chunks[end:]


def _with_lines(finish: Finish, stretch: str, width: int, lines: LinePass) -> str:
    """Return the stretch with its lines measured."""
    root = _strict(f"{finish.opening}{stretch}{_CLOSE}".encode())
    if not lines.measure(root, width):
        return stretch
    told = etree.tostring(root, encoding="unicode")
    return told[told.index(">") + 1 : told.rindex("<")]


def _finished_tree(
    finish: Finish, xml: str, printing: Printing, shelf: Shelf, part: str, lines: LinePass
) -> Finished:
    root = _strict(DECLARATION + xml.encode())
    changed = bool(printing.objects) and insert_objects(root, printing.objects, shelf, part)
    if finish.repairs:
        changed = repair(root) or changed
    if finish.has_lines:
        changed = lines.measure(root) or changed
    return Finished([], root) if changed else Finished([xml])


def _strict(data: bytes) -> etree._Element:
    try:
        return parsed(data)
    except etree.XMLSyntaxError as error:
        raise ValueError(error.msg) from error


def _text_of(data: bytes) -> str:
    """Read the part strictly and return the text of its elements."""
    found: list[str] = []
    reader = ParserCreate()
    reader.buffer_text = True
    reader.buffer_size = 1 << 16
    reader.CharacterDataHandler = found.append
    try:
        reader.Parse(data, True)
    except ExpatError as error:
        raise ValueError(str(error)) from error
    return "".join(found)
