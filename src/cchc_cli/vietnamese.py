"""How Vietnamese offices write and read dates, numbers, names and lists."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
_TONES = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = {"\u0306", "\u0302", "\u031b"}
_LEVEL = re.compile(
    r"\s(?:tỉnh|thành phố|thị xã|quận|huyện|phường|xã(?! hội)|đặc khu|thị trấn)\s", re.IGNORECASE
)
_POINTS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]

_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})/(\d{1,2})/(\d{4})")
_OTHER_DATE = (
    r"(?:(?:thứ \w+|chủ nhật),? )?(?:ngày )?"
    r"(\d{1,2})(?: ?[-./\\] ?|,? tháng )(\d{1,2})(?: ?[-./\\] ?|,? năm )(\d{4}|\d\d)"
)
_QUOTES = " “”‘’\"'"
_YEAR_FIRST = r"(\d{4})[-./\\](\d{1,2})[-./\\](\d{1,2})(?:[T ][\d:]+)?"
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_MONTHS, _CENTURY = 12, 100
_TIME = re.compile(r"(\d{1,2})(?::|h| giờ ?)(\d{2})?(?: phút)?")
_OTHER_TIME = re.compile(
    r"(\d{1,2})(?: ?(?:[hg.:]|giờ|gio) ?(\d{1,2})?)?(?: ?(?:p|phút|'))?"
    r"(?: ?(sáng|chiều|tối|am|pm))?",
    re.IGNORECASE,
)
_NOON, _MIDNIGHT, _HOUR = 12, 24, 60
_DIGITS = 30
"""Python refuses numbers of thousands of digits; no count of an office has as many as this."""
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")
_OTHER_NUMBER = re.compile(
    r"\d{1,3}(?:([ ,.])\d{3})(?:\1\d{3})*(?=(?: +[^\d\W].*)?$)"
    r"|\d[\dOolI]*(?=(?: +[^\d\W].*)?$)"
)
_AS_DIGITS = str.maketrans("OolI", "0011")
_ROMAN_NUMBERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8}


def fold(text: str) -> str:
    """Return the text as a search sees it: no marks, no capitals, đ as d, single blanks."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(letters.split())


def slug(text: str) -> str:
    """Return an id made of the text (mã): ASCII words joined by hyphens; may be empty."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


def sort_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts names as a Vietnamese dictionary does, numbers by value.

    Letters a ă â b c d đ … first; tones (ngang, huyền, hỏi, ngã, sắc, nặng) only
    decide between words of the same letters. Source: CLDR collation `vi`.
    """
    letters: list[tuple[int, int, str]] = []
    tones: list[tuple[int, int, str]] = []
    for part in re.findall(r"\d+|\D", unicodedata.normalize("NFC", text.lower())):
        if part.isdigit():
            letters.append((1, int(part[:_DIGITS]), ""))
            continue
        letter, tone = _letter_and_tone(part)
        place = _LETTERS.find(letter)
        letters.append((2, place, "") if place >= 0 else (0, ord(letter), letter))
        tones.append((0, tone, ""))
    return (*letters, (-1, 0, ""), *tones)


def _letter_and_tone(character: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", character)
    tone = next((_TONES[m] for m in marks if m in _TONES), 0)
    kept = "".join(m for m in marks if m not in _TONES or m in _SHAPES)
    return unicodedata.normalize("NFC", kept)[:1] or character, tone


def parse_date(text: str) -> dt.date | None:
    """Return the day written as 2023-05-16 or 16/5/2023; None if it is none or impossible."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day, day2, month2, year2 = found.groups()
    try:
        return dt.date(int(year or year2), int(month or month2), int(day or day2))
    except ValueError:
        return None


def looks_like_date(text: str) -> bool:
    """Return whether the text has the form of a date, be it a possible one or not."""
    return _DATE.fullmatch(text) is not None


def near_date(text: str) -> dt.date | None:
    """Return the day of a date in another form than ours; None if it is not clear.

    Only day, month, year, in that order, or in the American one if nothing else is possible;
    and year, month, day with other signs between them, or with a time behind.
    """
    typed = text.strip(_QUOTES)
    if found := re.fullmatch(_YEAR_FIRST, typed):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.fullmatch(_OTHER_DATE, typed, re.IGNORECASE):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    if month > _MONTHS >= day:
        day, month = month, day
    try:
        return dt.date(year + 2000 if year < _CENTURY else year, month, day)
    except ValueError:
        return None


def parse_time(text: str) -> dt.time | None:
    """Return the time written as 8:00, 08h30, 8h or 8 giờ 30 phút; None if it is none."""
    found = _TIME.fullmatch(text.strip())
    if not found or (":" in text and not found[2]):
        return None
    try:
        return dt.time(int(found[1]), int(found[2] or 0))
    except ValueError:
        return None


def near_time(text: str) -> dt.time | None:
    """Return the time of day in another form than ours, as 8g30, 8.30 or 2:00 PM, else None."""
    found = _OTHER_TIME.fullmatch(text.strip(_QUOTES))
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    part = fold(found[3] or "")
    if part in ("pm", "chieu", "toi") and hour < _NOON:
        hour += _NOON
    return dt.time(hour, minute) if hour < _MIDNIGHT and minute < _HOUR else None


def parse_number(text: str) -> int | None:
    """Return the whole number written as 50214 or 50.214; None if it is none."""
    if len(text) > _DIGITS or not _NUMBER.fullmatch(text):
        return None
    return int(text.replace(".", ""))


def near_number(text: str) -> int | None:
    """Return the number meant by 1,248 or 1 248, 9 hồ sơ, 3O, II; None if it is not clear."""
    typed = text.strip(_QUOTES)
    if typed in _ROMAN_NUMBERS:
        return _ROMAN_NUMBERS[typed]
    if fold(typed) in ("khong", "khong co"):
        return 0
    if found := _OTHER_NUMBER.match(typed):
        return parse_number(re.sub(r"[ ,]", ".", found[0]).translate(_AS_DIGITS))
    return None


def short_date(day: dt.date) -> str:
    """Return 08/6/2023: days below 10 and months 1, 2 take a 0, as in long dates."""
    return f"{day.day:02}/{_month(day)}/{day.year}"


def long_date(day: dt.date) -> str:
    """Return “ngày 08 tháng 6 năm 2023” (Nghị định 30/2020/NĐ-CP, phụ lục I, II.4.b)."""
    return f"ngày {day.day:02} tháng {_month(day)} năm {day.year}"


def weekday(day: dt.date) -> str:
    """Return “thứ Ba” (Nghị định 30/2020/NĐ-CP, phụ lục II: days in words take a capital)."""
    return _WEEKDAYS[day.weekday()]


def _month(day: dt.date) -> str:
    return f"{day.month:02}" if day.month <= 2 else str(day.month)


def clock(time: dt.time) -> str:
    """Return “08 giờ 00 phút”."""
    return f"{time.hour:02} giờ {time.minute:02} phút"


def number(value: int) -> str:
    """Return 1.248 for 1248."""
    return f"{value:,}".replace(",", ".")


def count(value: int) -> str:
    """Return a number of things in a sentence: 03 for 3, 1.248 for 1248."""
    return f"{value:02}" if 0 <= value < 10 else number(value)


def share(part: int, whole: int) -> Decimal:
    """Return the percentage with one decimal, halves up; 0 of 0 is 0."""
    if not whole:
        return Decimal(0)
    return (Decimal(100 * part) / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def percent(value: Decimal) -> str:
    """Return 61,5% or 100%: a decimal comma, no blank, no decimal that is 0."""
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace(".", ",") + "%"


def roman(value: int) -> str:
    """Return the Roman number of 1 … 39 (sections, quarters, annexes)."""
    if not 1 <= value < 40:
        raise ValueError(f"no Roman number for {value} here")
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (value // worth)
        value %= worth
    return text


def point_letter(index: int) -> str:
    """Return the letter of the point with this index from 0: a b c d đ e g … (điểm).

    Past y the decree says nothing; the letters are doubled: aa, bb.
    """
    again, place = divmod(index, len(_POINTS))
    return _POINTS[place] * (again + 1)


def joined(parts: Iterable[str]) -> str:
    """Return “a, b và c”."""
    words = list(parts)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} và {words[-1]}"


def sentence(text: str) -> str:
    """Return the text with a capital at its beginning, nothing else changed."""
    return text[:1].upper() + text[1:]


def territory(name: str) -> str:
    """Return the place that is named at the end of an authority's name; empty if none is."""
    found = _LEVEL.search(f" {name} ")
    return f" {name} "[found.end() :].strip() if found else ""


def initials(name: str) -> str:
    """Return the usual abbreviation: UBND, SNV, PVHXH; the name of the territory is left out."""
    own = _LEVEL.split(f" {name} ")[0]
    words = re.findall(r"\w+", own if own.strip() else name)
    letters = (_capital(word[0]) for word in words if fold(word) != "va")
    return "".join(letters) or "CQ"


def _capital(letter: str) -> str:
    """Return a capital without tone or shape, but Đ as it is."""
    upper = letter.upper()
    return upper if upper == "Đ" else unicodedata.normalize("NFD", upper)[0]
