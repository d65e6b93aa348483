"""Edits where one space, sign or line more would change what is read."""

import pytest

from cchc_cli.yamltext.edit import remove_value, set_value

LINES = "một\nhai"


@pytest.mark.parametrize(
    ("spaces", "written"),
    [(2, "a: |-\n  một\n  hai\n  \nb: 1\n"), (3, 'a: "một\\nhai"\n   \nb: 1\n')],
)
def test_a_literal_text_takes_in_no_line_of_more_spaces_than_its_own(spaces: int, written: str):
    assert set_value(f"a: x\n{' ' * spaces}\nb: 1\n", ("a",), LINES) == written


@pytest.mark.parametrize(
    ("spaces", "written"),
    [(2, " y: |-\n  một\n  hai\n  \n"), (3, ' y: "một\\nhai"\n   \n')],
)
def test_nor_does_a_new_one_where_a_level_is_one_space(spaces: int, written: str):
    text = "a:\n x: 1\n{}b: 2\n"

    edited = set_value(text.format(" " * spaces + "\n"), ("a", "y"), LINES)

    assert edited == text.format(written)


@pytest.mark.parametrize(("spaces", "left"), [(2, "  \n"), (3, "")])
def test_a_line_of_more_spaces_than_the_old_text_was_part_of_it(spaces: int, left: str):
    text = f"a: |\n  x\n{' ' * spaces}\nb: 1\n"

    assert set_value(text, ("a",), "mới") == f"a: |-\n  mới\n{left}b: 1\n"
    assert set_value(text, ("a",), ["y"]) == f"a:\n  - y\n{left}b: 1\n"


def test_a_collection_goes_below_the_dash_if_a_comment_of_the_item_follows():
    assert set_value("- x\n  # d\n- y\n", (0,), {"k": "v"}) == "-\n  # d\n  k: v\n- y\n"


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_text_inside_brackets_keeps_its_quotes(quote: str):
    text = f"f: {{x: {quote}a{quote}, y: 1}}\n"

    assert set_value(text, ("f", "x"), "b") == text.replace("a", "b")


def test_a_question_mark_is_quoted_inside_brackets():
    assert set_value("f: {x: a}\n", ("f", "x"), "gì?") == 'f: {x: "gì?"}\n'


def test_the_same_text_is_left_as_it_was_laid_out():
    text = "a: >-\n  một\n  hai\nb: 1\n"

    assert set_value(text, ("a",), "một hai") == text


def test_a_comma_in_a_comment_parts_no_entries():
    assert remove_value("f: {a: 1 # x, y\n  , b: 2}\n", ("f", "a")) == "f: {b: 2}\n"


def test_new_lines_end_as_most_lines_do():
    assert set_value("a: 1\r\nb: 2\nc: 3\n", ("d",), "4").endswith("c: 3\nd: 4\n")
    mostly = "a: 1\r\nb: 2\r\nc: 3\r\nd: 4\n"
    assert set_value(mostly, ("e",), "5") == mostly.replace("4\n", "4\r\ne: 5\n")
