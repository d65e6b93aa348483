"""The letter (công văn), the minutes (biên bản), the attached text (văn bản kèm theo) and the
annex (phụ lục) of the decree, in every way of laying out; each element can be changed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from cchc_cli.wordtext.metrics import text_width
from tests.law import samples
from tests.law.layouts import (
    LAYOUTS,
    LENGTHS,
    PARTS,
    WIDTH,
    Lengths,
    Parts,
    Rule,
    Words,
    beside,
    bordered,
    drawn,
    recipients,
    run_of,
    sign_by_tabs,
    underscores,
    vml,
)
from tests.law.samples import centred, grid, paragraph

RULES: dict[str, Rule] = {
    "table, borders": bordered,
    "table, underscores": underscores,
    "table, shapes": drawn,
    "table, old shapes": vml,
    "line breaks": bordered,
    "tabs, shapes": drawn,
    "tabs, underscores": underscores,
    "text boxes": drawn,
}
"""How the line under the title is made where the letterhead is made so."""
Sign = Callable[[Parts], str]


@dataclass(frozen=True)
class Form:
    """One form: its elements, and what stands below the letterhead."""

    parts: Parts
    rest: Callable[[Parts, int, Rule, Sign], str]
    under: str = "subject"
    """The element that has the line below it; its length is two fifths of that."""
    start: str = ""


def _words(**changes: tuple[str, float, str] | str) -> Parts:
    changed = {
        key: replace(PARTS[key], text=value) if isinstance(value, str) else Words(*value)
        for key, value in changes.items()
    }
    return {**PARTS, **changed}


def _middle(words: Words, before: int = 0) -> str:
    return centred(words.text, words.size, words.look, before)


def _line(words: Words, **more: Any) -> str:
    return paragraph(words.text, words.size, words.look, **more)


def _letter(p: Parts, length: int, rule: Rule, sign: Sign) -> str:
    to = _line(p["to"], align="left", first=0, left=1200)
    for key in ("one", "two"):
        to += _line(p[key], align="left", first=0, before=0, left=2400)
    return to + _line(p["text"]) + sign(p)


def _minutes(p: Parts, length: int, rule: Rule, sign: Sign) -> str:
    body = "".join(_line(p[key]) for key in ("begin", "place", "chair", "opening", "text"))
    return _title(p) + body + _signers(p, by_tabs=sign is sign_by_tabs) + recipients(p)


def _signers(p: Parts, by_tabs: bool) -> str:
    """Secretary and chairman side by side."""
    pairs = (("taker", "office"), ("writer", "signer"))
    if by_tabs:
        return "".join(beside(run_of(p[left]), run_of(p[right])) for left, right in pairs)
    columns = [_middle(p[role]) + _middle(p[name], 1200) for role, name in zip(*pairs, strict=True)]
    return grid([4500, 4571], columns)


def _attached(p: Parts, length: int, rule: Rule, sign: Sign) -> str:
    made_by = _middle(p["made_by"]) + (rule(length, WIDTH) if length else "")
    return _title(p) + made_by + "".join(_line(p[key]) for key in ("heading", "opening", "text"))


def _annexed(p: Parts, length: int, rule: Rule, sign: Sign) -> str:
    main = _title(p) + (rule(length, WIDTH) if length else "") + _line(p["text"]) + sign(p)
    annex = _middle(p["annex"]) + _middle(p["annex_title"]) + _middle(p["made_by"])
    return main + samples.section_end() + annex + _line(p["inside"])


def _title(p: Parts) -> str:
    return _middle(p["kind"], 240) + _middle(p["subject"])


_MADE_BY = "(Kèm theo {} ngày 05 tháng 01 năm 2023 của Phòng Nội vụ)"
OTHER_FORMS = {
    "1.5 công văn": Form(
        _words(
            number="Số: 05/PNV-CCHC",
            about=("V/v nộp báo cáo tự kiểm tra", 12, ""),
            to=("Kính gửi:", 14, ""),
            one=("- Phòng Tư pháp;", 14, ""),
            two=("- Phòng Tài chính - Kế hoạch.", 14, ""),
            text="Phòng Nội vụ đề nghị các phòng gửi báo cáo trước ngày 15 tháng 5./.",
            first="- Như trên;",
        ),
        _letter,
    ),
    "1.9 biên bản": Form(
        _words(
            number="Số: 02/BB-PNV",
            date="",
            kind=("BIÊN BẢN", 14, "bk"),
            subject=("Họp Đoàn kiểm tra quý II", 14, "bk"),
            begin=("Thời gian bắt đầu: 14 giờ 00, ngày 28 tháng 6 năm 2023.", 14, ""),
            place=("Địa điểm: Phòng họp số 1.", 14, ""),
            chair=("Chủ trì (chủ tọa): Ông Nguyễn Văn A.", 14, ""),
            opening="Nội dung (theo diễn biến cuộc họp): các thành viên thống nhất.",
            text="Cuộc họp kết thúc vào 16 giờ 00, ngày 28 tháng 6 năm 2023./.",
            taker=("THƯ KÝ", 14, "bk"),
            writer=("Trần Thị B", 14, "b"),
            office="CHỦ TỌA",
            first="- Thành viên Đoàn kiểm tra;",
            filed="- Lưu: VT, Hồ sơ.",
        ),
        _minutes,
    ),
    "1.3 văn bản kèm theo": Form(
        _words(
            number="",
            date="",
            kind=("QUY CHẾ", 14, "bk"),
            subject=("Làm việc của Đoàn kiểm tra", 14, "bk"),
            made_by=(_MADE_BY.format("Quyết định số 05/QĐ-PNV"), 14, "ik"),
            heading="I. QUY ĐỊNH CHUNG",
            opening="Quy chế này quy định cách làm việc của Đoàn kiểm tra.",
            text="Các thành viên Đoàn kiểm tra thực hiện Quy chế này./.",
        ),
        _attached,
        under="made_by",
    ),
    "2.1 phụ lục": Form(
        _words(
            number="Số: 05/TB-PNV",
            kind="THÔNG BÁO",
            subject="Lịch kiểm tra quý II năm 2023",
            text="Phòng Nội vụ thông báo lịch kiểm tra tại Phụ lục kèm theo./.",
            first="- Các phường;",
            annex=("Phụ lục", 14, "bk"),
            annex_title=("LỊCH KIỂM TRA QUÝ II", 14, "bk"),
            made_by=(_MADE_BY.format("Thông báo số 05/TB-PNV"), 14, "ik"),
            inside=("Phường 2: ngày 16 tháng 5 năm 2023.", 14, ""),
        ),
        _annexed,
        start="<w:pgNumType w:start='1'/>",
    ),
}


def made(
    form_name: str, layout: str, /, lengths: Mapping[str, int] | None = None, **changes: Any
) -> bytes:
    """Return a form in a layout; `issuer={"size": 15}` and the like change one element.

    `lengths` changes the lines below elements, 0 takes one away.
    """
    form = OTHER_FORMS[form_name]
    parts = {key: replace(words, **changes.get(key, {})) for key, words in form.parts.items()}
    rules: Lengths = {**LENGTHS, "subject": _two_fifths(parts[form.under]), **(lengths or {})}
    head, sign = LAYOUTS[layout]
    rest = form.rest(parts, rules["subject"], RULES[layout], sign)
    return samples.package(head(parts, rules) + rest, form.start)


def _two_fifths(words: Words) -> int:
    """Return two fifths of the width of a text, in twips."""
    return round(text_width(words.text, words.size, "b" in words.look) * 20 * 0.4)
