"""The same report laid out in the ways in which offices build letterheads and signatures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tests.law import samples
from tests.law.samples import centred, grid, paragraph

LEFT, RIGHT, WIDTH = 3100, 5971, 9071
_NS = (
    "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
    " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
    " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
    " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    " xmlns:v='urn:schemas-microsoft-com:vml'"
)


@dataclass(frozen=True)
class Words:
    """One element: what it says, its size and its look (b bold, i italic)."""

    text: str
    size: float
    look: str = ""


PARTS: dict[str, Words] = {
    "parent": Words("UBND THÀNH PHỐ VŨNG TÀU", 13),
    "issuer": Words("PHÒNG NỘI VỤ", 13, "b"),
    "name": Words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b"),
    "motto": Words("Độc lập - Tự do - Hạnh phúc", 14, "b"),
    "number": Words("Số: 05/BC-PNV", 13),
    "about": Words("", 12),
    "date": Words("Vũng Tàu, ngày 05 tháng 01 năm 2023", 14, "i"),
    "kind": Words("BÁO CÁO", 14, "b"),
    "subject": Words("Kết quả kiểm tra quý IV năm 2022", 14, "b"),
    "opening": Words("Thực hiện Kế hoạch, Phòng Nội vụ báo cáo như sau:", 14),
    "heading": Words("I. KẾT QUẢ", 14, "bk"),
    "text": Words("Đã kiểm tra 03 đơn vị./.", 14, "k"),
    "for": Words("Nơi nhận:", 12, "bi"),
    "first": Words("- Chủ tịch Ủy ban nhân dân thành phố;", 11),
    "filed": Words("- Lưu: VT, CCHC.", 11),
    "office": Words("TRƯỞNG PHÒNG", 14, "bk"),
    "signer": Words("Nguyễn Văn A", 14, "b"),
}
LENGTHS = {"motto": 3430, "issuer": 800, "subject": 2200}
"""Lengths in twips of the lines below."""

Parts = Mapping[str, Words]
Lengths = Mapping[str, int]


def run_of(words: Words) -> str:
    """Return a run of these words; nothing if there are none."""
    made = samples.paragraph(words.text, words.size, words.look)
    start = made.index("<w:r>") if words.text else made.index("</w:p>")
    return made[start : made.index("</w:p>")]


def _para(content: str, tabs: str = "", before: int = 0) -> str:
    return (
        f"<w:p><w:pPr>{tabs}<w:spacing w:before='{before}' w:after='0' w:line='240'"
        f" w:lineRule='auto'/><w:jc w:val='{'left' if tabs else 'center'}'/></w:pPr>{content}</w:p>"
    )


def _centred(words: Words, before: int = 0) -> str:
    return centred(words.text, words.size, words.look, before) if words.text else ""


def _numbered(p: Parts) -> str:
    """The number and below it what a letter is about, if they are there."""
    return _centred(p["number"]) + _centred(p["about"], 120)


def _below(left: str, right: str) -> list[list[str]]:
    """The row with number and date; none if the text has neither."""
    return [[left or _para(""), right or _para("")]] if left or right else []


def bordered(length: int, room: int) -> str:
    """A line as the border of an empty paragraph."""
    return samples.ruled(room, length) if length else ""


def underscores(length: int, room: int) -> str:
    """A line of raised underscores, as in the decree's own forms."""
    # Half an em each, drawn at 65 per cent of 13 points.
    count = round(length / 20 / (13 * 0.65 * 0.5))
    made = centred("_" * count, 13)
    return made.replace("<w:lang ", "<w:vertAlign w:val='superscript'/><w:lang ") if length else ""


def drawn(length: int, room: int, offset: int = 0) -> str:
    """A line as a shape."""
    return _para(_shape(length, offset)) if length else ""


def _shape(length: int, offset: int) -> str:
    across = f"<wp:positionH relativeFrom='column'><wp:posOffset>{offset * 635}</wp:posOffset>"
    shape = (
        "<a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/></wps:wsp></a:graphicData></a:graphic>"
    )
    return (
        f"<w:r><w:drawing><wp:anchor {_NS}>{across}</wp:positionH>"
        f"<wp:extent cx='{length * 635}' cy='0'/><wp:docPr id='{length}' name='Line' descr='-'/>"
        f"<a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def vml(length: int, room: int) -> str:
    """A line as an old shape."""
    points = length / 20
    line = f"<w:r><w:pict><v:line {_NS} from='0,2pt' to='{points}pt,2pt'/></w:pict></w:r>"
    return _para(line) if length else ""


Rule = Callable[[int, int], str]


def by_table(rule: Rule) -> Callable[[Parts, Lengths], str]:
    """A letterhead in a table, a paragraph for each line."""

    def head(p: Parts, lengths: Lengths) -> str:
        left = _centred(p["parent"]) + _centred(p["issuer"]) + rule(lengths["issuer"], LEFT)
        right = _centred(p["name"]) + _centred(p["motto"]) + rule(lengths["motto"], RIGHT)
        below = _below(_numbered(p), _centred(p["date"]))
        return grid([LEFT, RIGHT], [left, right], *below)

    return head


def by_breaks(p: Parts, lengths: Lengths) -> str:
    """A letterhead in a table whose cells hold one paragraph with line breaks."""
    broken = "<w:r><w:br/></w:r>"
    left = _para(run_of(p["parent"]) + broken + run_of(p["issuer"]) + _shape(lengths["issuer"], 0))
    right = _para(run_of(p["name"]) + broken + run_of(p["motto"]) + _shape(lengths["motto"], 0))
    below = _below(_numbered(p), _centred(p["date"]))
    return grid([LEFT, RIGHT], [left, right], *below)


_STOPS = "<w:tabs><w:tab w:val='center' w:pos='1550'/><w:tab w:val='center' w:pos='6100'/></w:tabs>"
_TAB = "<w:r><w:tab/></w:r>"


def beside(left: str, right: str) -> str:
    """Return a paragraph with both at their tab stops."""
    return _para(_TAB + left + _TAB + right, _STOPS)


def by_tabs(shapes: bool) -> Callable[[Parts, Lengths], str]:
    """A letterhead with tab stops; its lines are shapes or underscores."""

    def head(p: Parts, lengths: Lengths) -> str:
        first = beside(run_of(p["parent"]), run_of(p["name"]))
        second_left, second_right = run_of(p["issuer"]), run_of(p["motto"])
        if shapes:
            second_right += _shape(lengths["issuer"], 1100) + _shape(lengths["motto"], 4400)
            rules = ""
        else:
            count = {key: round(length / 20 / 6.5) for key, length in lengths.items()}
            marks = {key: "_" * most or " " for key, most in count.items()}
            rules = beside(run_of(Words(marks["issuer"], 13)), run_of(Words(marks["motto"], 13)))
        second = beside(second_left, second_right)
        about = _para(_TAB + run_of(p["about"]), _STOPS, 120) if p["about"].text else ""
        numbered = p["number"].text or p["date"].text
        below = beside(run_of(p["number"]), run_of(p["date"])) if numbered else ""
        return first + second + rules + below + about

    return head


def by_boxes(p: Parts, lengths: Lengths) -> str:
    """A letterhead in two text boxes; old versions of Word get a copy."""

    def box(content: str, number: int) -> str:
        inside = f"<w:txbxContent>{content}</w:txbxContent>"
        extent = (
            f"<wp:extent cx='2000000' cy='900000'/><wp:docPr id='{number}' name='B' descr='-'/>"
        )
        new = (
            f"<w:drawing><wp:anchor>{extent}<a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}"
            "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        )
        old = f"<w:pict><v:textbox>{inside}</v:textbox></w:pict>"
        return (
            f"<w:r><mc:AlternateContent {_NS}><mc:Choice Requires='wps'>{new}</mc:Choice>"
            f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
        )

    left = _centred(p["parent"]) + _centred(p["issuer"]) + drawn(lengths["issuer"], LEFT)
    right = _centred(p["name"]) + _centred(p["motto"]) + drawn(lengths["motto"], RIGHT)
    left, right = left + _numbered(p), right + _centred(p["date"])
    return _para(box(left, 1)) + _para(box(right, 2))


def recipients(p: Parts) -> str:
    """Where the document goes, a paragraph for each line."""
    return "".join(
        paragraph(p[key].text, p[key].size, p[key].look, "left", 0, 0)
        for key in ("for", "first", "filed")
    )


def sign_by_table(p: Parts) -> str:
    """Recipients and signature in a table."""
    left = recipients(p)
    right = _centred(p["office"]) + _centred(p["signer"], 1200)
    return grid([4500, 4571], [left, right])


def sign_by_tabs(p: Parts) -> str:
    """Recipients and signature beside each other by a tab stop."""
    stop = "<w:tabs><w:tab w:val='center' w:pos='6700'/></w:tabs>"
    first = _para(run_of(p["for"]) + _TAB + run_of(p["office"]), stop)
    rest = _para(run_of(p["first"]), stop) + _para(run_of(p["filed"]), stop)
    return first + rest + _para(_TAB + run_of(p["signer"]), stop)


def text(p: Parts, lengths: Lengths) -> str:
    """Title and running text."""
    head = _centred(p["kind"], 240) + _centred(p["subject"]) + bordered(lengths["subject"], WIDTH)
    return head + "".join(
        paragraph(p[key].text, p[key].size, p[key].look) for key in ("opening", "heading", "text")
    )


LAYOUTS: dict[str, tuple[Callable[[Parts, Lengths], str], Callable[[Parts], str]]] = {
    "table, borders": (by_table(bordered), sign_by_table),
    "table, underscores": (by_table(underscores), sign_by_table),
    "table, shapes": (by_table(drawn), sign_by_table),
    "table, old shapes": (by_table(vml), sign_by_tabs),
    "line breaks": (by_breaks, sign_by_table),
    "tabs, shapes": (by_tabs(shapes=True), sign_by_tabs),
    "tabs, underscores": (by_tabs(shapes=False), sign_by_tabs),
    "text boxes": (by_boxes, sign_by_table),
}


def report(layout: str, lengths: Mapping[str, int] | None = None, **changes: Any) -> bytes:
    """Return the report; `issuer={"size": 15}` and the like change one element.

    `lengths` changes the lines below elements, 0 takes one away.
    """
    parts = {key: replace(words, **changes.get(key, {})) for key, words in PARTS.items()}
    head, sign = LAYOUTS[layout]
    rules = {**LENGTHS, **(lengths or {})}
    return samples.package(head(parts, rules) + text(parts, rules) + sign(parts))
