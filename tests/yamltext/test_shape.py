"""Records from texts: every mistake of shape in one reading, each at its place."""

import datetime as dt
from enum import StrEnum
from typing import Annotated

import msgspec
import pytest
from msgspec import Meta

from cchc_cli.source import Source
from cchc_cli.yamltext.report import Report
from cchc_cli.yamltext.shape import read_record
from cchc_cli.yamltext.syntax import read_tree


class Color(StrEnum):
    RED = "do"
    BLUE = "xanh"


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: Annotated[str, Meta(pattern="^[a-z0-9-]+$")]
    parts: tuple["Part", ...] = ()


class Sheet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    day: dt.date | None = None
    time: dt.time | None = None
    number: Annotated[int, Meta(ge=1, le=12)] | None = None
    color: Color | None = None
    yes: bool = False
    words: tuple[str, ...] = ()
    part: Part | tuple[Part, ...] | None = None
    parts: Annotated[tuple[Part, ...], Meta(min_length=1)] | None = None
    by_id: Annotated[dict[str, int], Meta()] = msgspec.field(default_factory=dict)


def read(text: str) -> tuple[Sheet | None, Report]:
    report = Report("a.yaml")
    root, found = read_tree(Source("a.yaml", text))
    assert not found
    return read_record(Sheet, root, report), report


def told(text: str) -> list[tuple[str, int, int]]:
    return [(d.code, d.span.line, d.span.column) for d in read(text)[1].found]


@pytest.mark.parametrize("typed", ["1.10", "8:30", "03", "no", "50.214", "~x", "2023-05-16"])
def test_a_text_stays_as_typed(typed: str):
    sheet, _ = read(f"name: {typed}\n")

    assert sheet == Sheet(name=typed)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("day: 2023-05-16", {"day": dt.date(2023, 5, 16)}),
        ("day: 16/5/2023", {"day": dt.date(2023, 5, 16)}),
        ("time: 8h30", {"time": dt.time(8, 30)}),
        ("time: 08:30", {"time": dt.time(8, 30)}),
        ("number: 08", {"number": 8}),
        ("color: xanh", {"color": Color.BLUE}),
        ("yes: có", {"yes": True}),
        ("yes: không", {"yes": False}),
        ("words: [a, 1.10]", {"words": ("a", "1.10")}),
        ("part: {id: a}", {"part": Part(id="a")}),
        ("part: [{id: a}, {id: b}]", {"part": (Part(id="a"), Part(id="b"))}),
        ("by_id: {a: 1.248}", {"by_id": {"a": 1248}}),
        ("day:", {}),
        ("day: ~", {}),
        ("day: null", {}),
    ],
)
def test_a_value_is_read_as_its_field_says(line: str, value: dict[str, object]):
    sheet, report = read(f"name: x\n{line}\n")

    assert not report.found
    assert sheet == Sheet(name="x", **value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("nmae: y", "CCHC202", 1),
        ("[a, b]: y", "CCHC202", 1),
        ("day: 31/6/2023", "CCHC205", 6),
        ("day: mai", "CCHC205", 6),
        ("day: [1]", "CCHC205", 6),
        ("time: 25:00", "CCHC203", 7),
        ("number: 0", "CCHC207", 9),
        ("number: 13", "CCHC207", 9),
        ("number: 3 ngày", "CCHC203", 9),
        ("number: 1.5", "CCHC203", 9),
        ("color: tím", "CCHC204", 8),
        ("yes: chắc", "CCHC204", 6),
        ("words: a", "CCHC203", 8),
        ("words: [[a]]", "CCHC203", 9),
        ('words: [""]', "CCHC201", 9),
        ("part: a", "CCHC203", 7),
        ("part: {id: A}", "CCHC206", 12),
        ("part: {}", "CCHC201", 7),
        ("parts: []", "CCHC201", 8),
        ("by_id: [a]", "CCHC203", 8),
        ("by_id: {a: b}", "CCHC203", 12),
        ("by_id: {a: 1, a: 2}", "CCHC102", 15),
        ("name: y", "CCHC102", 1),
    ],
)
def test_a_wrong_value_is_told_at_its_place(line: str, code: str, column: int):
    assert told(f"name: x\n{line}\n") == [(code, 2, column)]


def test_all_mistakes_are_told_in_one_reading():
    text = "nmae: x\nday: 31/6/2023\nwords: a\nparts:\n  - {id: A}\n  - {iid: b}\n"

    assert [line for _, line, _ in told(text)] == [1, 2, 3, 5, 6]


def test_a_mistyped_key_is_not_also_missing():
    sheet, report = read("nmae: x\n")

    assert sheet is None
    assert [d.hint for d in report.found] == ["có phải “name”?"]


def test_a_key_without_value_is_told_at_the_gap():
    assert told("name:\nday: 16/5/2023\n") == [("CCHC201", 1, 6)]


@pytest.mark.parametrize("text", ["", "# ghi chú\n", "~\n"])
def test_an_empty_file_is_told_what_it_needs(text: str):
    sheet, report = read(text)

    assert sheet is None
    assert report.found[0].message.endswith("cần có: name")


def test_an_entry_that_is_lost_is_a_hole_with_its_written_index():
    sheet, report = read("name: x\nparts:\n  - {id: a}\n  - {id: B}\n  - {id: c}\n")

    assert sheet is not None
    assert sheet.parts == (Part(id="a"), Part(id="c"))
    assert report.holes == [("parts", 1, "id"), ("parts", 1)]


def test_an_id_in_capitals_and_marks_is_given_its_spelling():
    assert read("name: x\npart: {id: Phường 2}\n")[1].found[0].hint == "có phải “phuong-2”?"


def test_parts_hold_parts():
    sheet, report = read("name: x\npart: {id: a, parts: [{id: b, parts: [{id: C}]}]}\n")

    assert [d.code for d in report.found] == ["CCHC206"]
    assert sheet is not None
    assert sheet.part == Part(id="a", parts=(Part(id="b"),))


def test_a_word_that_was_read_in_quotes_says_nothing_without_them():
    text = "name: x\nparts:\n  - {id: 'null'}\n  - {id: null}\n"

    assert told(text) == [("CCHC201", 4, 10)]


def test_a_number_that_one_field_takes_is_still_too_large_for_another():
    read("name: x\nby_id: {a: 13}\n")

    assert [code for code, _, _ in told("name: x\nnumber: 13\n")] == ["CCHC207"]
