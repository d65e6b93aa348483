"""Texts that YAML refuses or misreads, and where a person is told so."""

import pytest

from cchc_cli.source import Source
from cchc_cli.yamltext.syntax import read_tree

LINES = {
    "a: b: c": ("CCHC101", 1, 5),
    "a: @b": ("CCHC101", 1, 4),
    "a: `b`": ("CCHC101", 1, 4),
    "a: - b": ("CCHC101", 1, 4),
    "a: |b\n  c": ("CCHC101", 1, 5),
    'a: "b" c': ("CCHC101", 1, 8),
    'a: "b\\q"': ("CCHC101", 1, 6),
    "a:\n  - b\n - c": ("CCHC101", 3, 2),
    "a: *bang": ("CCHC104", 1, 4),
    "a: *Bảng": ("CCHC104", 1, 4),
    "a: &Đ b": ("CCHC104", 1, 4),
    "a: !Bảng b": ("CCHC104", 1, 4),
    "a: !!int 3": ("CCHC104", 1, 4),
    "<<: {b: c}": ("CCHC104", 1, 1),
    "a: b\n---\nc: d": ("CCHC105", 2, 1),
    "\ta: b": ("CCHC103", 1, 1),
    "a:\n\t- b": ("CCHC103", 2, 1),
    "a: b\x07": ("CCHC106", 1, 5),
    "a: b\x85": ("CCHC106", 1, 5),
    "a: b\u2028c": ("CCHC106", 1, 5),
    "\ufeffa: b": ("CCHC106", 1, 1),
    "a: b #1": ("CCHC107", 1, 6),
    "a: b\t#1": ("CCHC107", 1, 6),
    "a: b\n  c #1 d": ("CCHC107", 2, 5),
}


def told(text: str) -> list[tuple[str, int, int]]:
    found = read_tree(Source("a.yaml", text))[1]
    return [(d.code, d.span.line, d.span.column) for d in found]


@pytest.mark.parametrize("text", LINES)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_mistake_is_told_at_its_place(text: str, end: str):
    assert told((text + "\n").replace("\n", end)) == [LINES[text]]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # ghi chú\n",
        "a: b #\n",
        "a: b#1\n",
        'a: "b #1"\n',
        "a: |\n  b #1\n",
        "# đầu tệp\na: b\n",
        "a: x & y * z ! t\n",
        'a: ": *b"\n',
        "a: 50% [b]\n",
        "---\na: b\n",
        "a: Đường Đinh Tiên Hoàng\n",
        "",
        "# chỉ có ghi chú\n",
    ],
)
def test_nothing_is_said_of_a_sound_text(text: str):
    assert told(text) == []


def test_a_bracket_left_open_is_told_where_it_opens():
    assert told("a: [b,\n  c\nd: e\n") == [("CCHC101", 1, 4)]
    assert told("a: {b: c\nd: e\n") == [("CCHC101", 1, 4)]
    assert told('a: "b\nc: d\n') == [("CCHC101", 1, 4)]


def test_a_bracket_inside_a_phrase_is_told_where_it_breaks():
    assert told("a: {b: Sổ [1] mới, c: d}\n") == [("CCHC101", 1, 11)]


def test_a_line_too_deep_is_told_at_its_key():
    found = read_tree(Source("a.yaml", "a: b\n    note: c\n"))[1]

    assert [(d.span.line, d.span.column) for d in found] == [(2, 5)]
    assert "quá sâu" in found[0].message


CLUES = {
    "result chua-dat\nnote: b": ("CCHC101", 1, 7, "thiếu dấu hai chấm"),
    "result:chua-dat\nnote: b": ("CCHC101", 1, 7, "thiếu dấu cách"),
    "a: x\nresult:chua-dat\nnote: b": ("CCHC101", 2, 7, "thiếu dấu cách"),
    "result： chua-dat\nnote: b": ("CCHC101", 1, 7, "không phải dấu :"),
    "a: {b: c #1, d: e}\nf: g": ("CCHC101", 1, 10, "ghi chú"),
    "a: [b #1, c]\nf: g": ("CCHC101", 1, 7, "ghi chú"),
    "a: {b: [c, d: e}": ("CCHC101", 1, 8, "không có dấu ]"),
    "a: [b, {c: d]": ("CCHC101", 1, 8, "không có dấu }"),
    "a: [1] b": ("CCHC101", 1, 8, "còn lời văn"),
    "a: 'b' c": ("CCHC101", 1, 8, "còn lời văn"),
    "a: ? b": ("CCHC101", 1, 4, "bắt đầu"),
    "a: , b": ("CCHC101", 1, 4, "bắt đầu"),
    "a: {b: - c}": ("CCHC101", 1, 8, "bắt đầu"),
    "- : b": ("CCHC101", 1, 3, "bắt đầu"),
    "a: b\n  #1 c\n  d": ("CCHC101", 2, 3, "cắt đôi"),
    'a: "b\\ud800"': ("CCHC101", 1, 8, "ký tự lạ"),
    "a: b\n...\nc: d": ("CCHC105", 2, 1, "kết thúc"),
    "a: ! b": ("CCHC104", 1, 4, "dấu !"),
    "a: #1": ("CCHC116", 1, 4, "bị mất"),
    "- #1": ("CCHC116", 1, 3, "bị mất"),
    "a: b\n=======\nc: d": ("CCHC110", 2, 1, "còn sót"),
    "a: b\n>>>>>>> nhanh\nc: d": ("CCHC110", 2, 1, "còn sót"),
}


@pytest.mark.parametrize("text", CLUES)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_mistake_is_told_as_its_line_shows_it(text: str, end: str):
    found = read_tree(Source("a.yaml", (text + "\n").replace("\n", end)))[1]

    told = [(d.code, d.span.line, d.span.column) for d in found]
    assert told == [CLUES[text][:3]]
    assert CLUES[text][3] in found[0].message


def test_an_anchor_and_its_calls_are_one_mistake():
    assert told("a: &x [b]\nc: *x\nd: [*x, *x]\n") == [("CCHC104", 1, 4)]
    assert told("a: &x {b: c}\nd:\n  <<: *x\n") == [("CCHC104", 1, 4)]


def test_every_conflict_and_every_further_document_is_told():
    conflict = "<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> c\n"

    assert told(conflict * 2) == [("CCHC110", 1, 1), ("CCHC110", 6, 1)]
    assert told("a: 1\n---\nb: 2\n---\nc: 3\n") == [("CCHC105", 2, 1), ("CCHC105", 4, 1)]


def test_git_marks_are_told_once():
    text = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> nhanh\n"

    assert told(text) == [("CCHC110", 2, 1)]


def test_decomposed_letters_are_told_once_at_the_first():
    assert told("a: ủy\nb: ca\u0301c ca\u0301c\nc: ca\u0301c\n") == [("CCHC108", 2, 5)]


def test_every_false_d_is_told():
    assert told("a: Ðường\nb: Ɖất\n") == [("CCHC109", 1, 4), ("CCHC109", 2, 4)]


@pytest.mark.parametrize("text", ["[" * 50_000, "- " * 50_000, "{a: " * 50_000, "? " * 50_000])
def test_a_text_nested_without_end_is_refused(text: str):
    root, found = read_tree(Source("a.yaml", text))

    assert root is None
    assert [d.code for d in found] == ["CCHC101"]


def test_many_brackets_side_by_side_are_read():
    assert told("a:\n" + "  - {b: [c, d]}\n" * 2000) == []
