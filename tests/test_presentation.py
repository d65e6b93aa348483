"""How diagnostics and tables look, whatever letters stand in them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.diagnostics import Diagnostic, Severity
from cchc_cli.presentation import as_json, as_text, plain_table, summary, width
from cchc_cli.source import Source, Span

letters = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=300)


def told(line: str, column: int, end: int | None = None, hint: str = "") -> str:
    """Return how a mistake on the first line of a file is told."""
    span = Span("a.yaml", 1, column, 1, end or column + 1)
    found = Diagnostic("CCHC101", Severity.ERROR, span, "sai", hint)
    return as_text([found], {"a.yaml": Source("a.yaml", line)})


def test_the_place_the_line_the_caret_and_the_cure():
    assert told("unit: phuong-21", 7, 16, "có phải “phuong-2”?") == (
        "a.yaml:1:7: lỗi CCHC101: sai\n"
        "    1 | unit: phuong-21\n"
        "      |       ^^^^^^^^^\n"
        "    gợi ý: có phải “phuong-2”?\n"
    )


def test_an_empty_line_is_not_quoted():
    assert told("  ", 1) == "a.yaml:1:1: lỗi CCHC101: sai\n"


def test_a_file_without_text_has_no_line_to_quote():
    found = Diagnostic("CCHC209", Severity.ERROR, Span("b.yaml", 1, 1, 1, 1), "không đọc được")

    assert as_text([found], {}) == "b.yaml:1:1: lỗi CCHC209: không đọc được\n"


def test_a_caret_stands_under_its_letter_whatever_comes_before():
    excerpt = told("to\u0302n\u0303: 漢字 x", 11).splitlines()

    before = excerpt[2].split("|", 1)[1].index("^") - 1
    assert before == width("to\u0302n\u0303: 漢字 ")


def test_a_stretch_over_several_lines_is_marked_to_the_end_of_its_first():
    found = Diagnostic("CCHC101", Severity.ERROR, Span("a.yaml", 1, 3, 2, 2), "sai")

    text = as_text([found], {"a.yaml": Source("a.yaml", "a: |\n  b")})

    assert text.splitlines()[2] == "      |   ^^"


@given(line=letters, data=st.data())
def test_an_excerpt_fits_a_terminal_and_its_caret_the_line(line: str, data: st.DataObject):
    column = data.draw(st.integers(1, max(len(line), 1)))
    end = data.draw(st.integers(column, len(line) + 1))

    lines = told(line, column, end).split("\n")

    if line.strip():
        quoted, caret = lines[1], lines[2]
        assert "^" in caret
        assert width(caret) <= max(width(quoted), 9) + 1
        assert quoted.isprintable()


@given(line=letters.filter(lambda text: len(text) > 100 and text.isascii()), data=st.data())
def test_a_long_line_is_cut_around_the_place(line: str, data: st.DataObject):
    column = data.draw(st.integers(1, len(line)))

    lines = told(line, column).split("\n")

    if line.strip():
        assert width(lines[1]) <= 80
        shown = lines[1][lines[2].index("^")]
        assert shown in (line[column - 1], " ", "…")


def warning(code: str) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, Span("a.yaml", 1, 1, 1, 2), "lạ")


def error(code: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, Span("a.yaml", 2, 3, 2, 4), "sai", "sửa đi")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([], "Đã kiểm tra 3 tệp: không có lỗi."),
        ([error("CCHC502")], "Đã kiểm tra 3 tệp: 1 lỗi. Xem giải thích: cchc explain CCHC502"),
        (
            [warning("CCHC510"), error("CCHC502"), error("CCHC101")],
            "Đã kiểm tra 3 tệp: 2 lỗi, 1 cảnh báo. Xem giải thích: cchc explain CCHC101",
        ),
    ],
)
def test_the_closing_sentence_counts_errors_and_warnings(found: list[Diagnostic], words: str):
    assert summary(found, 3) == words


def test_json_tells_everything_with_readable_letters():
    text = as_json([error("CCHC502"), warning("CCHC510")], 3)

    plain = json.loads(text)
    assert (plain["files"], plain["errors"], plain["warnings"]) == (3, 1, 1)
    assert plain["diagnostics"][0] == {
        "code": "CCHC502",
        "severity": "error",
        "path": "a.yaml",
        "line": 2,
        "column": 3,
        "end_line": 2,
        "end_column": 4,
        "message": "sai",
        "hint": "sửa đi",
    }
    assert "sửa đi" in text


def test_columns_of_a_table_stand_under_each_other():
    table = plain_table(("Tên", "Số"), [("Phường 2", "1"), ("Ðo\u0302ng", "20"), ("", "3")])

    assert table == "Tên       Số\nPhường 2  1\nÐo\u0302ng      20\n          3"


@given(st.lists(st.tuples(letters, letters)))
def test_a_table_keeps_every_cell(rows: list[tuple[str, str]]):
    lines = plain_table(("a", "b"), rows).split("\n")

    assert len(lines) == len(rows) + 1
    for line, (first, second) in zip(lines[1:], rows, strict=True):
        assert line.startswith(first.rstrip() if not second.strip() else first)
        assert line.endswith(second.rstrip())
