"""What a new workspace is made from: the answers of its owner, cleaned and judged."""

import re
import unicodedata
from collections.abc import Sequence

import msgspec

from cchc_cli.vietnamese import initials, sentence, slug, territory
from cchc_cli.yamltext.emit import unwritable

AGENCY_KIND, COMMUNE_KIND = "co-quan-chuyen-mon", "phuong-xa"
"""Kinds of units in the starter list; the standard checklist names the second."""

_COMMITTEE = "Ủy ban nhân dân"
_COMMITTEE_WORDS = re.compile(r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s+(?=\S)", re.IGNORECASE)
_COMMUNE = re.compile(r"(?:phường|xã|thị trấn|đặc khu)\s+(?=\S)", re.IGNORECASE)
_LONGEST_NAME = 200
_LONGEST_ID = 60
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


class AnswerError(Exception):
    """An answer that cannot be used; `name` is that of the field in `Typed`."""

    def __init__(self, name: str, message: str, hint: str) -> None:
        """Keep which answer it is, what is wrong and the cure."""
        super().__init__(message)
        self.name, self.message, self.hint = name, message, hint


class NamedUnit(msgspec.Struct, frozen=True):
    """A unit of the new list (đơn vị)."""

    id: str
    name: str
    short: str


class Typed(msgspec.Struct, kw_only=True):
    """The answers as they were typed; empty means not given yet."""

    authority: str = ""
    short: str = ""
    place: str = ""
    area: str = ""
    year: str = ""
    standing: str = ""
    shape: str = ""
    units: list[str] = msgspec.field(default_factory=list)
    agencies: list[str] = msgspec.field(default_factory=list)


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """Answers that make a valid workspace.

    Attributes:
        authority: Who issues the plan (cơ quan ban hành), full name.
        short: Its abbreviation in document symbols.
        place: Written before dates (địa danh).
        area: The territory (địa bàn); empty if the authority names none.
        year: The year of the plan.
        standing: The standing agency (cơ quan thường trực).
        communes: Inspected commune committees (UBND phường, xã).
        agencies: Inspected agencies (cơ quan chuyên môn).
        shape: Id of the shape of the plan (dạng kế hoạch), from `init_shapes`.
    """

    authority: str
    short: str
    place: str
    area: str
    year: int
    standing: NamedUnit
    communes: tuple[NamedUnit, ...]
    agencies: tuple[NamedUnit, ...]
    shape: str = "ca-nam"

    @property
    def inspected(self) -> tuple[NamedUnit, ...]:
        """The inspected units, agencies first as in most plans; at least one."""
        return (*self.agencies, *self.communes)


def answers_of(typed: Typed) -> Answers:
    """Return the answers, cleaned; what was not typed is derived where that is safe.

    Raises:
        AnswerError: An answer is missing or cannot be used.
    """
    authority = clean("authority", typed.authority)
    agencies = [unit_named("agencies", each) for each in typed.agencies]
    communes = [unit_named("units", each) for each in typed.units]
    if not agencies and not communes:
        raise AnswerError("units", "chưa có đơn vị được kiểm tra", "nêu ít nhất một đơn vị")
    _must_differ([*agencies, *communes])
    return Answers(
        authority=authority,
        short=clean("short", typed.short) if typed.short else initials(authority),
        place=clean("place", typed.place),
        area=clean("area", typed.area) if typed.area else area_of(authority),
        year=year_of(typed.year),
        standing=unit_named("standing", typed.standing),
        communes=tuple(communes),
        agencies=tuple(agencies),
        shape=typed.shape or "ca-nam",
    )


def clean(name: str, text: str) -> str:
    """Return an answer in composed letters with single blanks (NFC).

    Raises:
        AnswerError: It is empty, too long, or holds a character that no file may hold.
    """
    words = " ".join(unicodedata.normalize("NFC", text).split())
    if not words:
        raise AnswerError(name, "chưa có nội dung", "gõ tên đầy đủ")
    if len(words) > _LONGEST_NAME:
        raise AnswerError(name, f"dài quá {_LONGEST_NAME} ký tự", "gõ ngắn hơn")
    if sign := unwritable(words):
        raise AnswerError(name, f"có ký tự điều khiển U+{ord(sign):04X}", "gõ lại")
    return words


def year_of(text: str) -> int:
    """Return the year.

    Raises:
        AnswerError: It is not a year that a plan may be of.
    """
    words = text.strip()
    if re.fullmatch(r"[0-9]{4}", words) and _FIRST_YEAR <= int(words) <= _LAST_YEAR:
        return int(words)
    message = f"“{words}” không phải một năm từ {_FIRST_YEAR} đến {_LAST_YEAR}"
    raise AnswerError("year", message, "viết đủ bốn chữ số, ví dụ 2026")


def unit_named(name: str, text: str) -> NamedUnit:
    """Return the unit of a typed name: “Phường 2” is the committee of the ward.

    Raises:
        AnswerError: No id can be made of the name.
    """
    words = clean(name, text)
    full, short = words, words
    if committee := _COMMITTEE_WORDS.match(words):
        rest = words[committee.end() :]
        full, short = f"{_COMMITTEE} {rest}", sentence(rest)
    elif commune := _COMMUNE.match(words):
        # A number keeps the capital: Nghị định 30/2020/NĐ-CP, phụ lục II, mục III.1.
        numbered = words[commune.end()].isdigit()
        rest = words[0].upper() if numbered else words[0].lower()
        full, short = f"{_COMMITTEE} {rest}{words[1:]}", sentence(words)
    unit_id = slug(short)[:_LONGEST_ID].strip("-")
    if not unit_id:
        raise AnswerError(name, f"tên “{words}” không có chữ nào", "gõ tên đơn vị")
    return NamedUnit(unit_id, full, short)


def _must_differ(units: Sequence[NamedUnit]) -> None:
    seen: dict[str, NamedUnit] = {}
    for unit in units:
        if unit.id in seen:
            message = f"đơn vị “{unit.short}” nêu hai lần"
            raise AnswerError("units", message, "bỏ một lần, hoặc ghi tên đầy đủ để phân biệt")
        seen[unit.id] = unit


def area_of(authority: str) -> str:
    """Return the territory of a people's committee; empty for any other authority."""
    committee = _COMMITTEE_WORDS.match(authority)
    return authority[committee.end() :] if committee else ""


def place_of(authority: str) -> str:
    """Return the place that an authority is probably at, to be confirmed; may be empty."""
    return territory(authority)
