"""Adding keys and list items: they look like their neighbours."""

import pytest

from cchc_cli.yamltext.edit import append_value, set_value


def test_a_new_key_goes_below_the_last_line_of_its_mapping():
    text = "a:\n    x: 1   # một\n\n# về b\nb: 2\n"

    assert set_value(text, ("a", "y"), "2") == text.replace("một\n", "một\n    y: 2\n")


def test_a_new_key_goes_below_a_literal_text_and_before_the_blank_lines():
    text = "a:\n  x: |\n    một\n\n    hai\n\nb: 2\n"

    assert set_value(text, ("a", "y"), "2") == text.replace("hai\n", "hai\n  y: 2\n")


def test_a_literal_text_at_the_very_end_does_not_win_a_line_end():
    assert set_value("a: |\n  x", ("b",), "1") == "a: |-\n  x\nb: 1"


def test_a_new_key_goes_behind_the_line_ends_that_a_literal_text_keeps():
    assert set_value("a: |+\n  x\n\n", ("b",), "1") == "a: |+\n  x\n\nb: 1\n"


@pytest.mark.parametrize("head", ["|+", ">+", "|2+", ">+2"])
def test_a_text_that_keeps_its_line_ends_is_given_no_blank_line(head: str):
    text = f"a: 1\n\nb: {head}\n  x\n\n"

    assert set_value(text, ("c",), "2") == f"{text}c: 2\n"
    assert set_value(f"{text}d: 1\n", ("e",), "2") == f"{text}d: 1\ne: 2\n"


def test_a_comment_that_stands_deeper_than_the_last_key_stays_with_it():
    text = "a:\n  x: 1\n    # về x\n  # về nhóm a\nb: 2\n"

    assert set_value(text, ("a", "y"), "2") == text.replace("về x\n", "về x\n  y: 2\n")


def test_missing_parents_are_added():
    edited = set_value("a:\n    x: 1\n", ("c", "d", "e"), "3")

    assert edited == "a:\n    x: 1\nc:\n    d:\n        e: 3\n"


def test_a_new_key_is_set_apart_by_a_blank_line_if_its_neighbours_are():
    assert set_value("a: 1\n\nb: 2\n", ("c",), "3") == "a: 1\n\nb: 2\n\nc: 3\n"


def test_a_new_mapping_is_written_on_one_line_if_its_neighbours_are():
    edited = set_value("f:\n  a: {x: 1} # c\n", ("f", "b"), {"x": "một, hai", "y": ""})

    assert edited == 'f:\n  a: {x: 1} # c\n  b: {x: "một, hai", y: ""}\n'


def test_a_long_mapping_is_written_on_lines_in_spite_of_its_neighbours():
    edited = set_value("f:\n  a: {x: 1}\n", ("f", "b"), {"x": "dài " * 30 + "."})

    assert edited == f"f:\n  a: {{x: 1}}\n  b:\n    x: {'dài ' * 30}.\n"


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("a: {x: 1 } # c\n", "a: {x: 1, y: 2 } # c\n"),
        ("a: {x: 1, } # c\n", "a: {x: 1, y: 2, } # c\n"),
        ("a: {x: } # c\n", "a: {x: , y: 2 } # c\n"),
        ("a: {x} # c\n", "a: {x, y: 2} # c\n"),
        ("a: {\n  x: 1 # c\n}\n", "a: {\n  x: 1, y: 2 # c\n}\n"),
    ],
)
def test_a_new_key_inside_braces_stays_on_the_line(text, edited):
    assert set_value(text, ("a", "y"), "2") == edited


@pytest.mark.parametrize("empty", ["", " ~", " null", " {}", " { }"])
def test_an_empty_value_becomes_a_mapping_below_its_comment(empty):
    edited = set_value(f"a:{empty} # c\nb: 1\n", ("a", "x"), "2")

    assert edited == "a: # c\n  x: 2\nb: 1\n"


@pytest.mark.parametrize("empty", ["", " ~", " []", "  "])
def test_an_empty_value_becomes_a_list(empty):
    assert append_value(f"a:{empty}\nb: 1\n", ("a",), "x") == "a:\n  - x\nb: 1\n"


def test_an_empty_value_is_filled_before_its_comment():
    assert set_value("a:   # c\nb: 1\n", ("a",), "x") == "a: x   # c\nb: 1\n"


def test_an_empty_value_is_filled_below_the_comments_that_explain_it():
    edited = append_value("a:\n  # mỗi dòng một mục\n\nb: 1\n", ("a",), "x")

    assert edited == "a:\n  # mỗi dòng một mục\n  - x\n\nb: 1\n"


@pytest.mark.parametrize("dash", ["- ", "-   ", "  - ", "    -  "])
def test_a_new_item_copies_the_dash_of_its_neighbours(dash):
    edited = append_value(f"a:\n{dash}x # c\nb: 1\n", ("a",), "y")

    assert edited == f"a:\n{dash}x # c\n{dash}y\nb: 1\n"


def test_a_new_item_that_is_a_mapping_lines_up_with_its_neighbours():
    edited = append_value("a:\n-   x: 1\n    y: 2\n", ("a",), {"x": "3", "y": "4"})

    assert edited == "a:\n-   x: 1\n    y: 2\n-   x: 3\n    y: 4\n"


def test_a_new_item_is_written_on_one_line_if_its_neighbours_are():
    edited = append_value("a:\n  - {x: 1}\n", ("a",), {"x": "2"})

    assert edited == "a:\n  - {x: 1}\n  - {x: 2}\n"


def test_a_new_item_inside_brackets_stays_on_the_line():
    assert append_value("a: [x, y ] # c\n", ("a",), "z, t") == 'a: [x, y, "z, t" ] # c\n'


def test_a_new_key_of_an_item_stands_below_its_first_key():
    edited = set_value("- x: 1 # c\n-   x: 2\n", (1, "y"), "3")

    assert edited == "- x: 1 # c\n-   x: 2\n    y: 3\n"


def test_an_empty_item_becomes_a_mapping_behind_its_dash():
    assert set_value("-\n- x: 1\n", (0, "x"), "2") == "- x: 2\n- x: 1\n"
    assert set_value("- # c\n- x: 1\n", (0, "x"), "2") == "- # c\n  x: 2\n- x: 1\n"


def test_a_text_of_several_lines_in_a_list_stands_behind_its_dash():
    assert append_value("a:\n- x\n", ("a",), "một\nhai") == "a:\n- x\n- |-\n  một\n  hai\n"


def test_a_list_inside_a_list_gets_the_new_item():
    assert append_value("- - x\n- y\n", (0,), "z") == "- - x\n  - z\n- y\n"


def test_a_missing_list_is_made_with_its_parents():
    assert append_value("a: 1\n", ("b", "c"), "x") == "a: 1\nb:\n  c:\n    - x\n"


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("", "a:\n  b: x\n"),
        ("# c\n", "# c\na:\n  b: x\n"),
        ("# c", "# c\na:\n  b: x"),
        ("# c\r\n", "# c\r\na:\r\n  b: x\r\n"),
        ("---\n", "---\na:\n  b: x\n"),
        ("---", "---\na:\n  b: x"),
        ("---\n...\n", "---\na:\n  b: x\n...\n"),
        ("--- # c\n", "--- # c\na:\n  b: x\n"),
        ("{}\n", "a:\n  b: x\n"),
        ("--- {}\n", "---\na:\n  b: x\n"),
        ("--- {} # c\n", "--- # c\na:\n  b: x\n"),
        ("~\n", "a:\n  b: x\n"),
    ],
)
def test_a_file_without_content_gets_its_first_key(text, edited):
    assert set_value(text, ("a", "b"), "x") == edited


def test_a_new_key_goes_before_the_end_of_the_document():
    assert set_value("---\na: 1\n...\n", ("b",), "2") == "---\na: 1\nb: 2\n...\n"


def test_a_missing_last_line_end_stays_missing():
    assert set_value("a: 1 # c", ("b",), "2") == "a: 1 # c\nb: 2"


def test_crlf_is_used_for_new_lines():
    edited = append_value("a:\r\n  - x\r\n# hết\r\n", ("a",), {"k": "1", "l": "2"})

    assert edited == "a:\r\n  - x\r\n  - k: 1\r\n    l: 2\r\n# hết\r\n"


def test_keys_are_quoted_where_they_must_be():
    assert set_value("a: 1\n", ("# b: c",), "2") == 'a: 1\n"# b: c": 2\n'


def test_empty_collections_are_written_with_brackets():
    assert set_value("a: 1\n", ("b",), {"c": {}, "d": []}) == "a: 1\nb:\n  c: {}\n  d: []\n"


def test_the_indentation_of_the_file_is_used_where_there_are_no_neighbours():
    text = "a:\n    x: 1\n    y:\n    - z\nb:\n"

    assert set_value(text, ("b",), {"c": {"d": ["e"]}}).endswith(
        "b:\n    c:\n        d:\n        - e\n"
    )


def test_a_list_of_texts_is_written_on_one_line_if_its_neighbours_are():
    assert set_value("a: [x]\n", ("b",), ["y", "z"]) == "a: [x]\nb: [y, z]\n"
    assert set_value("a: [x]\n", ("b",), ["y\nz"]) == "a: [x]\nb:\n  - |-\n    y\n    z\n"


def test_an_item_below_a_lone_dash_does_not_decide_the_next_dash():
    assert append_value("-   x\n-\n     k: v\n", (), "y") == "-   x\n-\n     k: v\n-   y\n"
