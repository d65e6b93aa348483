"""A rendered part on its way into the package: objects, lines, repairs, and a strict reading.

A tree of the whole part costs more than rendering it. It is made only if the part needs
one; else the part is read by an expat parser, which is as strict, and only its beginning,
where the lines are, becomes a tree.
"""

from xml.parsers.expat import ExpatError, ParserCreate

import msgspec
from lxml import etree

from cchc_cli.wordtext.insertion import Shelf, insert_objects
from cchc_cli.wordtext.lines import LinePass, lines_of
from cchc_cli.wordtext.ooxml import DECLARATION, parsed, serialised, w
from cchc_cli.wordtext.sandbox import Printing
from cchc_cli.wordtext.space import section_of, text_width_of
from cchc_cli.wordtext.story import NEEDS_CONTENT, Story
from cchc_cli.wordtext.tags import CUT

_CLOSE = "</w:body>"


class Finish(msgspec.Struct, frozen=True):
    """What a part needs after rendering.

    `head_open` begins an element that can hold the part's head, the stretch between
    two `CUT`s in which all its lines are; it is empty if the part has no such head.
    `head_width` is the width between the margins there, in twips.
    """

    repairs: bool
    has_lines: bool
    head_open: str = ""
    head_width: int = 0


def finish_of(story: Story) -> Finish:
    """Return what a story needs, and cut its head off if its lines stand in one section."""
    lines = lines_of(story.root)
    body = story.root.find(w("body"))
    sections = {section_of(line) for line in lines}
    if body is None or len(sections) != 1:
        return Finish(story.repairs, bool(lines))
    last = lines[-1]
    while (parent := last.getparent()) is not None and parent is not body:
        last = parent
    body.text = CUT + (body.text or "")
    last.tail = CUT + (last.tail or "")
    spaces = "".join(f' xmlns:{name}="{uri}"' for name, uri in story.root.nsmap.items() if name)
    return Finish(story.repairs, True, f"<w:body{spaces}>", text_width_of(sections.pop()))


def finished(
    finish: Finish, xml: str, printing: Printing, shelf: Shelf, part: str, lines: LinePass
) -> tuple[bytes, str]:
    """Return the part as it is written, and its text.

    Raises:
        ValueError: It is not well-formed.
    """
    head = xml.split(CUT) if finish.head_open else [xml]
    needs_tree = finish.repairs or bool(printing.objects)
    if not needs_tree and len(head) == 3:
        head[1] = _with_lines(finish, head[1], lines)
    elif needs_tree or finish.has_lines:
        return _finished_tree(finish, "".join(head), printing, shelf, part, lines)
    data = DECLARATION + "".join(head).encode()
    return data, _text_of(data)


def _with_lines(finish: Finish, head: str, lines: LinePass) -> str:
    """Return the head with its lines measured."""
    root = _strict(f"{finish.head_open}{head}{_CLOSE}".encode())
    if not lines.measure(root, finish.head_width):
        return head
    told = etree.tostring(root, encoding="unicode")
    return told[told.index(">") + 1 : told.rindex("<")]


def _finished_tree(
    finish: Finish, xml: str, printing: Printing, shelf: Shelf, part: str, lines: LinePass
) -> tuple[bytes, str]:
    root = _strict(DECLARATION + xml.encode())
    changed = bool(printing.objects) and insert_objects(root, printing.objects, shelf, part)
    if finish.repairs:
        changed = _repair(root) or changed
    if finish.has_lines:
        changed = lines.measure(root) or changed
    text = etree.tostring(root, method="text", encoding="unicode")
    return serialised(root) if changed else DECLARATION + xml.encode(), text


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


def _repair(root: etree._Element) -> bool:
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
