"""What people type as values of options: read once, complained about in Vietnamese."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

import typer

if TYPE_CHECKING:
    from cchc_cli.model.words import Session, VisitKind

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)


def words(typed: str) -> str:
    """Return words as they are written to a file: composed letters, no blanks around.

    Raises:
        BadParameter: Nothing is there, or something that no file may hold.
    """
    from cchc_cli.yamltext.emit import unwritable

    text = unicodedata.normalize("NFC", typed).strip()
    if not text:
        raise typer.BadParameter("chưa có lời nào")
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise typer.BadParameter("lời văn không phải bảng mã UTF-8")
    sign = unwritable(text)
    if sign:
        raise typer.BadParameter(f"lời văn chứa ký tự điều khiển U+{ord(sign):04X}; gõ lại")
    return text


def day(typed: str) -> dt.date:
    """Return the day written as 16/5/2023 or 2023-05-16.

    Raises:
        BadParameter: It is none.
    """
    from cchc_cli.vietnamese import near_date, parse_date, short_date

    found = parse_date(typed.strip())
    if found is not None:
        return found
    if re.fullmatch(r"\d{1,2}[/.-]\d{1,2}", typed.strip()):
        raise typer.BadParameter(f"ngày “{typed}” chưa có năm; viết 16/5/2023")
    near = near_date(typed)
    if near is not None:
        message = f"“{typed}” không phải cách viết ngày; có phải {short_date(near)}?"
        raise typer.BadParameter(message)
    raise typer.BadParameter(f"ngày “{typed}” không có trong lịch; viết 16/5/2023")


def session(typed: str) -> "Session":
    """Return the part of the day, with marks or without: sang, “Cả ngày”.

    Raises:
        BadParameter: It is none.
    """
    from cchc_cli.model.words import Session

    return _word(Session, typed, "buổi")


def visit_kind(typed: str) -> "VisitKind":
    """Return the kind of a visit, with marks or without: bo-sung, “đột xuất”.

    Raises:
        BadParameter: It is none.
    """
    from cchc_cli.model.words import VisitKind

    return _word(VisitKind, typed, "loại kiểm tra")


def _word(words: type[Word], typed: str, what: str) -> Word:
    from cchc_cli.vietnamese import slug

    known = {word.value: word for word in words}
    if slug(typed) not in known:
        raise typer.BadParameter(f"“{typed}” không phải {what}; chọn một trong: {', '.join(known)}")
    return known[slug(typed)]


def clock_time(typed: str) -> dt.time:
    """Return the time written as 8:00, 8h or 8h30.

    Raises:
        BadParameter: It is none.
    """
    from cchc_cli.vietnamese import parse_time

    found = parse_time(typed)
    if found is None:
        raise typer.BadParameter(f"“{typed}” không phải giờ; viết 8:00 hoặc 8h30")
    return found


def counting(what: str, most: int | None = None) -> Callable[[str], int]:
    """Return the parser of a number from 1; `what` is its name in the refusal.

    The parser raises BadParameter if it is no number, or none, or more than `most`.
    """

    def parsed(typed: str) -> int:
        from cchc_cli.vietnamese import parse_number

        found = parse_number(str(typed).strip())
        if not found or (most and found > most):
            raise typer.BadParameter(f"“{typed}” không phải {what}; viết 1, 2, 3 …")
        return found

    return parsed


copies = counting("số bản")
place = counting("số thứ tự")
number_given = counting("số")
number_of_units = counting("số đơn vị")


def result(typed: str) -> Any:
    """Return the result meant by its id or its name.

    Raises:
        BadParameter: There is no such result.
    """
    from cchc_cli.model.words import NAMES, Result
    from cchc_cli.vietnamese import slug
    from cchc_cli.yamltext.report import did_you_mean

    by_word = {slug(NAMES[r]): r for r in Result} | {r.value: r for r in Result}
    found = by_word.get(slug(typed))
    if found is None:
        near = did_you_mean(slug(typed), by_word) or f"chọn một trong: {', '.join(Result)}"
        raise typer.BadParameter(f"không có kết quả “{typed}”; {near}")
    return found


def seat_and_words(typed: str) -> tuple[str, str]:
    """Return a seat and what is said of it, typed as “tu-phap: Đi công tác”.

    Raises:
        BadParameter: One of them is missing.
    """
    seat, colon, rest = (part.strip() for part in typed.partition(":"))
    if not colon or not seat or not rest:
        raise typer.BadParameter(f"“{typed}” thiếu mã hoặc lời văn; viết: tu-phap: …")
    return words(seat), words(rest)


def person(typed: str) -> str:
    """Return a person as typed, “Ông Nguyễn Văn A, Chủ tịch UBND Phường 2”.

    Raises:
        BadParameter: There is no name or no title.
    """
    _must_be_person(typed)
    return words(typed)


def seat_and_person(typed: str) -> tuple[str, str]:
    """Return a seat and who came instead, typed as “tu-phap: Ông Lê Văn C, Chuyên viên”.

    Raises:
        BadParameter: The seat, the name or the title is missing.
    """
    seat, rest = seat_and_words(typed)
    _must_be_person(rest)
    return seat, rest


def _must_be_person(typed: str) -> None:
    from cchc_cli.flows.errors import AnswerError
    from cchc_cli.flows.visit_record import person as person_of

    try:
        person_of(words(typed))
    except AnswerError as error:
        raise typer.BadParameter(f"{error.message}; {error.hint}") from None


def figure(typed: str) -> tuple[str, str | None, str | None]:
    """Return a figure's id, what was reported and counted, typed as “tiep-nhan=1.248/1.240”.

    Raises:
        BadParameter: The id or both numbers are missing, or one is no number.
    """
    from cchc_cli.vietnamese import parse_number

    name, _, numbers = (part.strip() for part in typed.partition("="))
    columns = [part.strip() for part in numbers.split("/")]
    if not name or not any(columns) or len(columns) > 2:
        raise typer.BadParameter(f"“{typed}” chưa đúng; viết tiep-nhan=1.248 hoặc tiep-nhan=90/88")
    for column in columns:
        if column and parse_number(column) is None:
            raise typer.BadParameter(f"“{column}” không phải số nguyên; viết 1248 hoặc 1.248")
    reported, counted = (*columns, "")[:2]
    return words(name), reported or None, counted or None


def given(kind: type[T], values: Mapping[str, Any]) -> T:
    """Return the record whose fields are the options that were typed, by name."""
    names: tuple[str, ...] = getattr(kind, "__struct_fields__", ())
    typed = {name: values[name] for name in names if values.get(name) not in (None, [], ())}
    return kind(**{n: tuple(v) if isinstance(v, list) else v for n, v in typed.items()})


_DAYS_OF = {"": 1, "d": 1, "ngay": 1, "n": 1, "w": 7, "tuan": 7, "t": 7}


def within(typed: str) -> int:
    """Return how many days are meant by 14d, 14, “14 ngày”, 2w or “2 tuần”.

    Raises:
        BadParameter: It is no such number, or more than ten years.
    """
    from cchc_cli.vietnamese import fold, parse_number

    found = re.fullmatch(r"([\d.]+) ?([a-z]*)", fold(str(typed)))
    number = parse_number(found[1]) if found else None
    if found is None or number is None or found[2] not in _DAYS_OF or number > 3660:
        raise typer.BadParameter(f"“{typed}” không phải số ngày; viết 14d, “14 ngày” hoặc 2w")
    return number * _DAYS_OF[found[2]]


years = counting("số năm", most=100)
