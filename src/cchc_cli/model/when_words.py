"""The time of a round put in words: how the same is written with keys."""

import re
from collections.abc import Sequence

from cchc_cli.vietnamese import fold, near_number, parse_date

_DATE = re.compile(r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}")
_YEAR = re.compile(r"(?:\s*nam\s*|/)(\d{4})\b")
_NUMBER = re.compile(r"\b(?:\d{1,2}|[ivx]{1,4})\b")
_OTHER = re.compile(r"[\s,;+.–-]|\b(?:thang|quy|va|den|toi|tu|trong|cac|dot)\b")
_SPAN = re.compile(r"[–-]|\b(?:den|toi)\b")
_UNTIL = re.compile(r"\b(?:truoc|cham nhat|den|han)\b")
_LAST = {"quy": 4, "thang": 12}


def keys_for(words: str) -> str:
    """Return the keys that say what the words say, as `{months: [10]}`; empty if not clear."""
    plain = fold(words)
    days = [typed for typed in _DATE.findall(plain) if parse_date(typed)]
    if days:
        until = len(days) == 1 and _UNTIL.search(plain)
        return f"{{by: {days[0]}}}" if until else f"{{from: {days[0]}, to: {days[-1]}}}"
    units = [unit for unit in _LAST if re.search(rf"\b{unit}\b", plain)]
    if len(units) != 1:
        return ""
    year = _YEAR.search(plain)
    plain = _YEAR.sub("", plain)
    numbers = _numbers(plain, _LAST[units[0]])
    return _keys(units[0], numbers, f", year: {year[1]}" if year else "") if numbers else ""


def _numbers(plain: str, last: int) -> list[int]:
    """Return the quarters or months that are named; none if something else is said too."""
    if _OTHER.sub("", _NUMBER.sub("", plain)):
        return []
    read = [near_number(word.upper()) for word in _NUMBER.findall(plain)]
    found = [value for value in read if value and value <= last]
    if len(found) == 2 and found[0] < found[1] and _SPAN.search(plain):
        return list(range(found[0], found[1] + 1))
    return found if len(found) == len(read) else []


def _keys(unit: str, numbers: Sequence[int], year: str) -> str:
    if unit == "quy" and len(numbers) == 1:
        return f"{{quarter: {numbers[0]}{year}}}"
    key = "quarters" if unit == "quy" else "months"
    return f"{{{key}: [{', '.join(map(str, numbers))}]{year}}}"
