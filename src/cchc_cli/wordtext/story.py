"""One part of a template as a story: its tags in reading order, each with its place."""

from collections.abc import Iterator

from lxml import etree

from cchc_cli.wordtext.cleaning import hidden_texts
from cchc_cli.wordtext.ooxml import remove, w
from cchc_cli.wordtext.paragraph import Piece, pieces_of, replace_spans, text_of
from cchc_cli.wordtext.places import CellNumbers, Ending, Leave, Numbers
from cchc_cli.wordtext.problems import TemplateProblem
from cchc_cli.wordtext.section_break import keep_section
from cchc_cli.wordtext.tags import MARK_CLOSE, MARK_OPEN, STRAY, TAG, Tag, shortened, tag_from

_P, _TBL, _TR, _TC, _BOX = w("p"), w("tbl"), w("tr"), w("tc"), w("txbxContent")
_SHELLS = (w("sdt"), w("sdtContent"), w("customXml"))
NEEDS_CONTENT = (_TC, w("hdr"), w("ftr"), _BOX, w("footnote"), w("endnote"))
_NOTES = (w("footnote"), w("endnote"))


class Story:
    """The content of a part; reading it replaces each tag by a numbered mark.

    `events` are the numbers of `tags` as they come, mistakes, and where containers end.
    `unsure` are the tables, rows and cells that may be left without what Word wants in them.
    """

    def __init__(self, root: etree._Element, label: str) -> None:
        """Read the part whose root is given; places begin with `label`."""
        self.root = root
        self.label = label
        self.tags: list[Tag] = []
        self.events: list[int | Leave | TemplateProblem] = []
        self.unsure: list[etree._Element] = []
        self._containers = 0
        for text in hidden_texts(root):
            self._problem(
                label,
                f"“{shortened(text)}” đứng ở chỗ không điền được",
                "bỏ thẻ khỏi mô tả hình, trường tính toán và thuộc tính; ký tự lạ thì xóa đi",
            )
        body = root.find(w("body"))
        if body is not None:
            self._read_blocks(body, Numbers(label))
        elif root.tag in (w("footnotes"), w("endnotes")):
            for note in root.iter(*_NOTES):
                self._read_blocks(note, Numbers(f"{label} {note.get(w('id'))}"))
        else:
            self._read_blocks(root, Numbers(label))

    def _new_container(self) -> int:
        self._containers += 1
        return self._containers

    def _problem(self, place: str, message: str, hint: str = "") -> None:
        self.events.append(TemplateProblem(place, message, hint))

    def _read_blocks(self, container: etree._Element, numbers: Numbers) -> None:
        """Read paragraphs and tables that follow one another."""
        number = self._new_container()
        ending = Ending()
        for child in list(container):
            if child.tag == _P:
                ending.pass_by(self._read_paragraph(child, numbers, number), True)
            elif child.tag == _TBL:
                self._read_table(child, numbers.next_table())
                ending.pass_by(None, False)
            elif child.tag in _SHELLS:
                self._read_blocks(child, numbers)
        if container.tag in NEEDS_CONTENT and not ending.is_sure:
            self.unsure.append(container)
        self.events.append(Leave(number, numbers.place))

    def _read_table(self, table: etree._Element, place: str) -> None:
        number = self._new_container()
        ending = Ending()
        for row_number, row in enumerate(_through_shells(table, _TR), 1):
            row_place = f"{place}, dòng {row_number}"
            standing = self._standing(row, "tr", row_place, number)
            ending.pass_by(standing, True)
            if standing is None:
                self._read_row(row, row_place)
        if not ending.is_sure:
            self.unsure.append(table)
        self.events.append(Leave(number, place))

    def _read_row(self, row: etree._Element, place: str) -> None:
        number = self._new_container()
        ending = Ending()
        for cell_number, cell in enumerate(_through_shells(row, _TC), 1):
            cell_place = f"{place}, cột {cell_number}"
            standing = self._standing(cell, "tc", cell_place, number)
            ending.pass_by(standing, True)
            if standing is None:
                self._read_cell(cell, cell_place)
        if not ending.is_sure:
            self.unsure.append(row)
        self.events.append(Leave(number, place))

    def _read_cell(self, cell: etree._Element, place: str) -> None:
        alone = len(cell.findall(_P)) == 1
        self._read_blocks(cell, CellNumbers(place) if alone else Numbers(place))

    def _standing(
        self, element: etree._Element, level: str, place: str, container: int
    ) -> Tag | None:
        """Return the tag of `level` that a row or cell is, and put its mark in its place."""
        own = [
            each for each in element.iter(_P) if next(each.iterancestors(element.tag)) is element
        ]
        text = "\n".join(text_of(paragraph) for paragraph in own)
        found = [tag_from(match[0], place, container) for match in TAG.finditer(text)]
        standing = next((tag for tag in found if tag.level == level), None)
        if standing is None:
            return None
        if len(found) != 1 or TAG.sub("", text).strip():
            what = {"tr": "dòng", "tc": "ô"}[level]
            self._problem(
                place,
                f"thẻ {standing.quoted} không đứng một mình trong {what}",
                f"để riêng thẻ này trong một {what}, vì cả {what} được thay bằng thẻ",
            )
        else:
            self._stand(element, standing)
        return standing

    def _stand(self, element: etree._Element, tag: Tag) -> None:
        shell = element.getparent()
        # A content control around one row or paragraph stands or falls with it.
        while shell is not None and shell.tag in _SHELLS and len(shell) == 1:
            grand = shell.getparent()
            element, shell = shell, grand
        self.events.append(len(self.tags))
        self.tags.append(tag)
        remove(element, self._mark(len(self.tags) - 1))

    def _mark(self, number: int) -> str:
        return f"{MARK_OPEN}{number}{MARK_CLOSE}"

    def _read_paragraph(
        self, paragraph: etree._Element, numbers: Numbers, container: int
    ) -> Tag | None:
        """Read a paragraph; return the tag if it is one that stands for all of it."""
        pieces = pieces_of(paragraph)
        text = "".join(piece.text for piece in pieces)
        place = numbers.next_paragraph(text)
        if STRAY.search(text):
            standing = self._standing_for_paragraph(paragraph, text, place, container)
            if standing is not None:
                return standing
            self._read_inline(pieces, text, place)
        for box in _boxes(paragraph):
            self._read_blocks(box, Numbers(f"{place}, khung chữ"))
        return None

    def _standing_for_paragraph(
        self, paragraph: etree._Element, text: str, place: str, container: int
    ) -> Tag | None:
        found = [tag_from(match[0], place, container) for match in TAG.finditer(text)]
        standing = [tag for tag in found if tag.level == "p"]
        if not standing:
            return None
        alone = len(found) == 1 and not TAG.sub("", text).strip()
        if not alone or paragraph.find(f".//{_BOX}") is not None:
            self._problem(
                place,
                f"thẻ {standing[0].quoted} không đứng một mình trong đoạn",
                "để riêng mỗi thẻ {%p … %} trong một đoạn, vì cả đoạn được thay bằng thẻ",
            )
        elif (section := paragraph.find(f"{w('pPr')}/{w('sectPr')}")) is not None:
            if keep_section(paragraph, section, standing[0].word):
                self._stand(paragraph, standing[0])
                return standing[0]
            self._problem(
                place,
                f"thẻ {standing[0].quoted} đứng ở đoạn giữ ngắt phần (section break)",
                "chuyển thẻ sang một đoạn khác, trước ngắt phần",
            )
        else:
            self._stand(paragraph, standing[0])
        return standing[0]

    def _read_inline(self, pieces: list[Piece], text: str, place: str) -> None:
        container = self._new_container()
        matches = list(TAG.finditer(text))
        first = len(self.tags)
        for match in matches:
            self.events.append(len(self.tags))
            self.tags.append(tag_from(match[0], place, container))
            if STRAY.search(match[0][2:-2]):
                self._problem_unclosed(place, match[0])
            elif level := self.tags[-1].level:
                self._problem_level(self.tags[-1], level)
        for stray in STRAY.finditer(TAG.sub(lambda found: " " * len(found[0]), text)):
            self._problem_unclosed(place, text[max(0, stray.start() - 20) : stray.end() + 20])
        replace_spans(pieces, [m.span() for m in matches], lambda n: self._mark(first + n))
        self.events.append(Leave(container, place))

    def _problem_level(self, tag: Tag, level: str) -> None:
        what = {"tr": "ngoài bảng", "tc": "ngoài bảng", "r": "mà mẫu không hỗ trợ"}[level]
        hint = "dùng {%p … %} cho đoạn; {%tr … %} và {%tc … %} đứng một mình trong dòng, ô của bảng"
        self._problem(tag.place, f"thẻ {tag.quoted} dùng {{%{level} {what}", hint)

    def _problem_unclosed(self, place: str, near: str) -> None:
        self._problem(
            place,
            f"dấu ngoặc của thẻ không khép kín, gần “{shortened(near, 60)}”",
            "mỗi thẻ mở bằng {{ hoặc {% và khép bằng }} hoặc %} trong cùng một đoạn",
        )


def _through_shells(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the children called `tag`, also those inside content controls."""
    for child in list(element):
        if child.tag == tag:
            yield child
        elif child.tag in _SHELLS:
            yield from _through_shells(child, tag)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the text boxes anchored in a paragraph, not those inside other boxes."""
    for child in element:
        if child.tag == _BOX:
            yield child
        else:
            yield from _boxes(child)
