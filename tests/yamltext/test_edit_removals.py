"""Removing keys and list items: their lines go, the comments of their neighbours stay."""

import pytest

from cchc_cli.yamltext.edit import remove_value


def test_a_key_goes_with_its_lines_and_the_comment_behind_it():
    text = "# đầu\na: 1\n# về b\nb:\n  - x # một\n  - y\n\n# về c\nc: 3\n"

    assert remove_value(text, ("b",)) == "# đầu\na: 1\n# về b\n\n# về c\nc: 3\n"


def test_a_comment_that_stands_deeper_goes_with_the_key_above_it():
    assert remove_value("a: 1\n  # về a\n# về b\nb: 2\n", ("a",)) == "# về b\nb: 2\n"


def test_a_literal_text_goes_whole():
    assert remove_value("a: |\n  x\n\n  y\n\nb: 2\n", ("a",)) == "\nb: 2\n"


def test_a_list_item_goes_with_its_lines():
    text = "a:\n  - x # một\n  -\n    k: v\n    l: w\n  - z\n"

    assert remove_value(text, ("a", 1)) == "a:\n  - x # một\n  - z\n"


def test_an_item_below_its_dash_and_comments_goes_with_the_dash():
    assert remove_value("- x\n- # c\n  # d\n  k: v\n- z\n", (1,)) == "- x\n- z\n"


def test_an_empty_item_goes():
    assert remove_value("- x\n- # c\n- z\n", (1,)) == "- x\n- z\n"


def test_the_second_key_of_an_item_moves_up_when_the_first_goes():
    assert remove_value("-   x: 1 # c\n    y: 2\n- z\n", (0, "x")) == "-   y: 2\n- z\n"


def test_comments_above_the_second_key_of_an_item_stay_with_it():
    assert remove_value("- x: 1\n\n  # về y\n  y: 2\n", (0, "x")) == "- # về y\n  y: 2\n"


def test_the_first_item_of_a_list_in_a_list_goes():
    assert remove_value("- - x\n  - y\n", (0, 0)) == "- - y\n"


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("a: # c\n  b: 1 # d\ne: 1\n", "a: {} # c\ne: 1\n"),
        ("a: # c\n  # d\n  b:\n    - x\n    # x\n\ne: 1\n", "a: {} # c\n  # d\n\ne: 1\n"),
        ("- a:\n    b: 1\n", "- a: {}\n"),
        ("a: {b: 1 } # c\n", "a: {} # c\n"),
    ],
)
def test_a_mapping_that_loses_its_only_key_stays_a_mapping(text, edited):
    keys = (0, "a", "b") if text.startswith("-") else ("a", "b")

    assert remove_value(text, keys) == edited


def test_a_list_that_loses_its_only_item_stays_a_list():
    assert remove_value("a:\n- b\n", ("a", 0)) == "a: []\n"
    assert remove_value("a: [b]\n", ("a", 0)) == "a: []\n"
    assert remove_value("- - b # c\n- d\n", (0, 0)) == "- []\n- d\n"


def test_the_only_key_of_a_file_goes():
    assert remove_value("# c\na: 1\n# d\n", ("a",)) == "# c\n{}\n# d\n"


@pytest.mark.parametrize(
    ("index", "edited"),
    [(0, "a: [y,z ] # c\n"), (1, "a: [x, z ] # c\n"), (2, "a: [x, y ] # c\n")],
)
def test_an_entry_inside_brackets_goes_with_one_comma(index, edited):
    assert remove_value("a: [x, y,z ] # c\n", ("a", index)) == edited


def test_an_entry_on_a_line_of_its_own_inside_brackets_goes_with_the_line():
    text = "a: [\n  x, # một\n  y, # hai, ba\n  z # bốn\n]\n"

    assert remove_value(text, ("a", 1)) == text.replace("  y, # hai, ba\n", "")
    assert remove_value(text, ("a", 2)) == text.replace("  z # bốn\n", "")


def test_a_key_inside_braces_goes():
    assert remove_value("a: {x: 1, y, z: }\n", ("a", "y")) == "a: {x: 1, z: }\n"
    assert remove_value("a: {x: 1, y, z: }\n", ("a", "z")) == "a: {x: 1, y }\n"
    assert remove_value("a: {x: , y,}\n", ("a", "y")) == "a: {x: ,}\n"


def test_crlf_stays_crlf():
    assert remove_value("a: 1\r\nb: 2 # c\r\nd: 3\r\n", ("b",)) == "a: 1\r\nd: 3\r\n"


def test_an_entry_inside_brackets_that_shares_its_line_leaves_the_line():
    text = "a: [x, # một\n  y, z # hai\n]\n"

    assert remove_value(text, ("a", 0)) == "a: [ # một\n  y, z # hai\n]\n"
    assert remove_value(text, ("a", 2)) == "a: [x, # một\n  y # hai\n]\n"


def test_the_last_entry_inside_brackets_leaves_the_comment_above_it():
    assert remove_value("a: [x, # một\n  y]\n", ("a", 1)) == "a: [x, # một\n  ]\n"


def test_a_missing_last_line_end_stays_missing():
    assert remove_value("a: 1\r\nb: 2", ("b",)) == "a: 1"
    assert remove_value("a:\n  b: 2", ("a", "b")) == "a: {}"
    assert remove_value("a: 1 # c\nb: 2", ("a",)) == "b: 2"
    assert remove_value("a: |-\n  x\nb: 2", ("b",)) == "a: |-\n  x"
    assert remove_value("a: |\n  x\nb: 2", ("b",)) == "a: |\n  x\n"


def test_a_literal_text_above_does_not_take_in_blank_lines():
    assert remove_value("a: |+\n  x\nb: 1\n\n\nc: 2\n", ("b",)) == "a: |+\n  x\nc: 2\n"
    assert remove_value("a: |-\n x\nb: 1\n   \n# c", ("b",)) == "a: |-\n x\n# c"
    assert remove_value("a: |\n x\nb: 1\n\n   \n\nc: 2\n", ("b",)) == "a: |\n x\n\nc: 2\n"


def test_a_comma_inside_a_comment_parts_no_entries():
    text = "a: [\n  x # một, hai\n  , y # ba\n]\n"

    assert remove_value(text, ("a", 0)) == "a: [\n  y # ba\n]\n"
