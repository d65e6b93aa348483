"""The questions of `cchc init`: what was not given by options, asked for in line mode."""

import sys
from collections.abc import Callable

import typer

from cchc_cli.commands.errors import UsageMistakeError
from cchc_cli.flows.init_answers import (
    AnswerError,
    Answers,
    Typed,
    answers_of,
    clean,
    place_of,
    unit_named,
    year_of,
)
from cchc_cli.flows.init_shapes import SHAPES, shape_named
from cchc_cli.vietnamese import initials

_OPTIONS = {
    "authority": "--authority",
    "short": "--short",
    "place": "--place",
    "area": "--area",
    "year": "--year",
    "standing": "--standing",
    "shape": "--shape",
    "units": "--unit",
    "agencies": "--agency",
}
_REQUIRED = ("authority", "place", "year", "standing")
_UNITS_WANTED = "nêu ít nhất một đơn vị được kiểm tra"

Judge = Callable[[str, str], object]
"""Refuses a text that cannot be the answer of this name."""


def answered(typed: Typed, this_year: int) -> Answers:
    """Return all answers: from the options, and on a terminal from the person.

    Raises:
        UsageMistakeError: An option cannot be used, or is missing and no one can be asked.
    """
    try:
        _judge_options(typed)
        if sys.stdin.isatty():
            _ask_missing(typed, this_year)
        else:
            _must_be_complete(typed)
        typed.shape = shape_named(typed.shape) if typed.shape else ""
        return answers_of(typed)
    except AnswerError as error:
        message = f"{_OPTIONS[error.name]}: {error.message}"
        raise UsageMistakeError(message, error.hint) from None


def _judge_options(typed: Typed) -> None:
    """Refuse options that cannot be used before anything is asked."""
    for name in _OPTIONS:
        given = getattr(typed, name)
        for text in given if isinstance(given, list) else [given] * bool(given):
            _judge_of(name)(name, text)


def _judge_of(name: str) -> Judge:
    if name == "year":
        return lambda _, text: year_of(text)
    if name == "shape":
        return lambda _, text: shape_named(text)
    return unit_named if name in ("standing", "units", "agencies") else clean


def _must_be_complete(typed: Typed) -> None:
    missing = [_OPTIONS[name] for name in _REQUIRED if not getattr(typed, name)]
    if not typed.units and not typed.agencies:
        missing.append("--unit (hoặc --agency)")
    if missing:
        hint = "ghi đủ các tùy chọn này, hoặc chạy trong cửa sổ lệnh để được hỏi từng câu"
        raise UsageMistakeError(f"thiếu tùy chọn {', '.join(missing)}", hint)


def _ask_missing(typed: Typed, this_year: int) -> None:
    typer.echo("Trả lời từng câu; Enter: lấy giá trị trong ngoặc vuông; Ctrl-C: thôi.")
    example = "Cơ quan ban hành kế hoạch (ví dụ: Ủy ban nhân dân xã Bình Minh)"
    typed.authority = typed.authority or _ask("authority", example)
    authority = clean("authority", typed.authority)
    typed.short = typed.short or _ask("short", "Viết tắt trong ký hiệu", initials(authority))
    where = "Địa danh ghi trước ngày, tháng"
    typed.place = typed.place or _ask("place", where, place_of(authority))
    typed.year = typed.year or _ask("year", "Năm của kế hoạch", str(this_year))
    example = "Cơ quan thường trực (ví dụ: Sở Nội vụ, Phòng Văn hóa - Xã hội)"
    typed.standing = typed.standing or _ask("standing", example)
    while not typed.agencies and not typed.units:
        typed.agencies = _ask_units("agencies", "Cơ quan chuyên môn được kiểm tra")
        typed.units = _ask_units("units", "Phường, xã được kiểm tra")
        if not typed.agencies and not typed.units:
            typer.echo(f"  {_UNITS_WANTED}")
    typed.shape = typed.shape or _ask_shape()


def _ask_shape() -> str:
    typer.echo("  Kế hoạch thuộc dạng nào? Sau này vẫn sửa được trong plan.yaml:")
    for number, shape in enumerate(SHAPES, start=1):
        typer.echo(f"    {number}. {shape.id:<17}{shape.about}")
    return _ask("shape", "Dạng kế hoạch, gõ số hoặc tên", SHAPES[0].id)


def _ask(name: str, question: str, default: str = "") -> str:
    """Return an answer that can be used, asking until there is one."""
    shown = f"{question} [{default}]" if default else question
    while True:
        text = input(f"  {shown}: ").strip() or default
        if _complaint(name, text) is None:
            return text


def _ask_units(name: str, question: str) -> list[str]:
    """Return names, one a line up to an empty line."""
    names: list[str] = []
    while text := input(f"  {question} ({len(names) + 1}, Enter: hết): ").strip():
        if _complaint(name, text) is None:
            names.append(text)
    return names


def _complaint(name: str, text: str) -> AnswerError | None:
    """Return why a text cannot be the answer, told to the person; None if it can."""
    try:
        _judge_of(name)(name, text)
    except AnswerError as error:
        typer.echo(f"    {error.message}; {error.hint}")
        return error
    return None
