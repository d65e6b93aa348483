"""The parts of a .docx that its form depends on, read within bounds; it may be hostile."""

import posixpath
import re
from collections.abc import Iterator

import msgspec
from lxml import etree

from cchc_cli.decree.xml import Element, w
from cchc_cli.wordtext.ooxml import NotAllowed, parsed
from cchc_cli.wordtext.problems import TemplateBroken
from cchc_cli.wordtext.zipread import files_of

_MAX_TAGS = 1_500_000
"""Tags or attributes that are looked through at all."""
_MAX_WEIGHT = 600_000
"""Tags, and attributes twice, of all that is read: of every one a tree is kept."""
_MAX_PARAGRAPHS = 12_000
"""Some two hundred and fifty pages, tables as well; each is looked at from all sides."""
_MAX_LETTERS = 2_000_000
"""Letters of six hundred full pages."""
_IN_PARTS = "tách thành nhiều tệp rồi kiểm tra từng tệp"
# What Word leaves behind while one types and checks spelling, and sizes for other scripts.
_TRACES = re.compile(
    rb' w:rsid\w*="\w*"| w14:(?:para|text)Id="\w*"'
    rb"|<w:(?:proofErr|lastRenderedPageBreak|szCs|bCs|iCs)\b[^<>]*/>"
)
_OLE = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


class NotADocument(Exception):
    """The file cannot be judged (không đọc được); the text says why, `hint` what to do."""

    def __init__(self, why: str, hint: str) -> None:
        """Keep what is wrong and the cure."""
        super().__init__(why)
        self.hint = hint


class Parts(msgspec.Struct, frozen=True):
    """Files of the package by name, those of XML also parsed."""

    files: frozenset[str]
    trees: dict[str, Element]
    targets: dict[tuple[str, str], str]
    """Name of the part that a relation (its id) of another part points to."""


def read_parts(data: bytes) -> Parts:
    """Return the parts of the document.

    Raises:
        NotADocument: It is no .docx, is broken, or is larger than any official document.
    """
    if data.startswith(_OLE):
        why = "là tệp Word cũ (.doc) hoặc tệp đặt mật khẩu"
        raise NotADocument(why, "mở bằng Word rồi lưu lại dạng .docx, không đặt mật khẩu")
    if data.startswith(_PDF):
        raise NotADocument("là tệp PDF", "kiểm tra bản Word (.docx) của văn bản")
    try:
        files = files_of(data, "", _MAX_TAGS)
        trees = {name: parsed(content) for name, content in _read(files)}
    except TemplateBroken as broken:
        problem = broken.problems[0]
        raise NotADocument(problem.message, problem.hint) from broken
    except (etree.XMLSyntaxError, NotAllowed, ValueError) as error:
        why = "có thành phần XML hỏng"
        raise NotADocument(why, "mở tệp bằng Word rồi lưu lại dạng .docx") from error
    body = trees.get("word/document.xml")
    if body is None or body.find(w("body")) is None:
        strict = body is not None and STRICT in body.nsmap.values()
        why = "lưu ở dạng Strict Open XML" if strict else "không phải văn bản Word"
        raise NotADocument(why, "mở bằng Word rồi lưu lại dạng “Word Document (*.docx)”")
    if sum(1 for _ in body.iter(w("p"))) > _MAX_PARAGRAPHS:
        raise NotADocument("có hơn 12.000 đoạn, kể cả trong bảng", _IN_PARTS)
    if sum(len(each.text or "") for each in body.iter(w("t"))) > _MAX_LETTERS:
        raise NotADocument("có hơn 2.000.000 chữ cái", _IN_PARTS)
    return Parts(frozenset(files), trees, targets=dict(_targets(trees)))


def _targets(trees: dict[str, Element]) -> Iterator[tuple[tuple[str, str], str]]:
    for name, tree in trees.items():
        folder, found, part = name.removesuffix(".rels").rpartition("/_rels/")
        # Of two relations of one id the first counts.
        for each in reversed(tree) if found and name.endswith(".rels") else ():
            target = posixpath.join(folder, each.get("Target", ""))
            yield (f"{folder}/{part}", each.get("Id", "")), posixpath.normpath(target).lstrip("/")


def _read(files: dict[str, bytes]) -> list[tuple[str, bytes]]:
    """Return the parts that are read; of a long document without what nobody sees."""
    read = [(name, content) for name, content in files.items() if _is_read(name)]
    if _weight(read) > _MAX_WEIGHT:
        read = [(name, _TRACES.sub(b"", content)) for name, content in read]
    if _weight(read) > _MAX_WEIGHT:
        raise NotADocument("dài hơn mọi văn bản hành chính", _IN_PARTS)
    return read


def _weight(parts: list[tuple[str, bytes]]) -> int:
    return sum(content.count(b"<") + 2 * content.count(b"=") for _, content in parts)


def _is_read(name: str) -> bool:
    if not name.endswith((".xml", ".rels")):
        return False
    return name.startswith(("word/", "docProps/")) and "/media/" not in name
