"""Text made ready to be printed: broken into lines, closed with signs, left blank."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from cchc_cli.vietnamese import clock, long_date
from cchc_cli.wordtext.metrics import text_width

BLANK = "\u00a0" * 6
"""Room for a number or day that the clerk fills in (văn thư)."""
DOTS = "…" * 12
"""Room for words that are filled in by hand."""

# Words of two syllables that a line of a title should not tear apart. Only the look
# depends on them; a pair that is missing here is broken where the width asks.
_PAIRS = (
    "cải cách,hành chính,thủ tục,kiểm soát,kiểm tra,thực hiện,hoạt động,công tác,kết quả,ủy ban,"
    "ban nhân,báo cáo,"
    "nhân dân,hội đồng,thành phố,thị xã,thị trấn,tài nguyên,môi trường,văn hóa,thông tin,tài chính,"
    "kế hoạch,nội vụ,tư pháp,lao động,thương binh,xã hội,văn phòng,vũng tàu,địa bàn,chuyển đổi,"
    "văn thư,lưu trữ,công vụ,chính quyền,điện tử,tổng hợp,kiến nghị,đơn vị,cơ quan,chỉ đạo,quản lý,"
    "đô thị,kinh tế,hạ tầng,trung tâm,phục vụ,đất đai,xây dựng,"
    "trưởng phòng,phó trưởng,phó chủ,chủ tịch,giám đốc,chánh văn,"
    "nội bộ,phó chánh,phó giám,chánh thanh,thanh tra,thường trực,phúc tra,đột xuất,khảo sát,"
    "khắc phục,đôn đốc,thành lập,trực tuyến,hồ sơ,kỷ luật,chất lượng,nông nghiệp,nông thôn,"
    "phát triển,khoa học,công nghệ,công thương,giao thông,vận tải,giáo dục,đào tạo,du lịch,"
    "thể thao,dân tộc,tôn giáo,pháp chế,ngoại vụ"
)
_NUMBERED = "phường,xã,quận,huyện,quý,năm,tháng,ngày,số,đợt,khu,tổ,lần,điều,khoản,điểm,mục,phụ lục"
_OPENING = "và,tại,của,trên,về,theo,đối,cho,trong,do"
_GLUED, _BEFORE_NUMBER, _OPENERS = (
    frozenset(words.split(",")) for words in (_PAIRS, _NUMBERED, _OPENING)
)


def moment(time: dt.time | None, day: dt.date | None) -> str:
    """Return hour and day; what is not known is left blank, to be filled in by hand."""
    hour = clock(time) if time else f"{BLANK}giờ{BLANK}phút"
    date = long_date(day) if day else f"ngày{BLANK}tháng{BLANK}năm{BLANK}"
    return f"{hour}, {date}"


def wrapped(text: str, width_mm: float, size: float, bold: bool) -> list[str]:
    """Return a title as lines of about equal length, each within the width.

    Breaks fall before a connecting word if they can, and not inside a word of two
    syllables. A line break that was typed stays.
    """
    width = width_mm * 72 / 25.4
    found: list[str] = []
    for paragraph in text.splitlines():
        # Not at every blank: those that do not break keep the room for a number or a day.
        words = tuple(word for word in re.split(r"[ \t]", paragraph) if word)
        found += _balanced(words, width, size, bold)
    return found


@lru_cache(maxsize=512)
def _balanced(words: tuple[str, ...], width: float, size: float, bold: bool) -> tuple[str, ...]:
    """Choose the breaks of least cost: a line costs 1, its empty part up to a half."""

    @cache
    def best(start: int) -> tuple[float, tuple[int, ...]]:
        if start == len(words):
            return 0.0, ()
        found: list[tuple[float, tuple[int, ...]]] = []
        for end in range(start + 1, len(words) + 1):
            room = width - text_width(" ".join(words[start:end]), size, bold)
            if room < 0 and end > start + 1:
                break
            cost, ends = best(end)
            cost += 1 + (room / width) ** 2 / 2 + _tear(words, end)
            found.append((cost, (end, *ends)))
        return min(found)

    start, lines = 0, []
    for end in best(0)[1]:
        lines.append(" ".join(words[start:end]))
        start = end
    return tuple(lines)


def _tear(words: Sequence[str], end: int) -> float:
    """Return how ugly a break before the word at `end` is."""
    if end == len(words):
        return 0.0
    before, after = words[end - 1].casefold().strip(",;"), words[end].casefold().strip(",;")
    if f"{before} {after}" in _GLUED or (before in _BEFORE_NUMBER and _is_number(words[end])):
        return 2.0
    if before in _OPENERS:
        return 1.0
    return 0.0 if after in _OPENERS else 0.1


def _is_number(word: str) -> bool:
    return word.isdigit() or set(word) <= set("IVX")


_SPLIT_NUMBER = re.compile(rf"(?i:\b({'|'.join(sorted(_BEFORE_NUMBER))})) (?=[\dIVX]+\b)")
# Longer ones would leave a wide gap in a line that is set to both margins.
_LAST_PART = re.compile(rf", [^,;.:()\n]{{1,{len('Phó Trưởng đoàn')}}}[;.]$")


def tied(name: str) -> str:
    """Return a name whose number stays on the line of its word, as in “Phường 2”."""
    return _SPLIT_NUMBER.sub("\\1\u00a0", name)


# The words of the checklists and of the plan stand in every document of a round.
@lru_cache(maxsize=8192)
def typeset(text: str) -> str:
    """Return a finished text whose numbers and short last words stay on the lines they belong to.

    So a list of people does not end in “…, Thành / viên;”.
    """
    return _LAST_PART.sub(
        lambda found: found[0][:2] + found[0][2:].replace(" ", "\u00a0"), tied(text)
    )


def one_line(text: str) -> str:
    """Return text of several lines as one, for a sentence; nothing but breaks is lost."""
    return re.sub(r"[^\S\u00a0]+", " ", text).strip(" ")


def unstopped(text: str) -> str:
    """Return the text in one line without the full stop that the template sets itself.

    An ellipsis stays, and so does the dot of an abbreviation like `v.v.`.
    """
    text = one_line(text)
    ends = text.endswith(".") and not text.endswith(("..", "v.v."))
    return text[:-1] if ends else text


def stopped(text: str) -> str:
    """Return the text in one line, closed by a full stop unless another sign closes it."""
    text = one_line(text)
    return text if text.endswith((".", "!", "?", "…", ";", ":")) else text + "."


def listed(lines: Iterable[str]) -> list[str]:
    """Return the lines of a list, each closed by `;` and the last by a full stop."""
    found = [unstopped(line) for line in lines]
    return [f"{line};" for line in found[:-1]] + [f"{line}." for line in found[-1:]]


def paragraphs(text: str) -> list[str]:
    """Return the lines of a text that are not empty, as they were typed."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def lowered(text: str) -> str:
    """Return the text as inside a sentence: its first letter small, unless it is all capitals."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    return text if len(first) > 1 and first.isupper() else text[:1].lower() + text[1:]
