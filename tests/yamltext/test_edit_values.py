"""Replacing a value: the line keeps its spaces, its comment and, if possible, its quotes."""

import pytest

from cchc_cli.yamltext.edit import Plain, Set, apply_edits, set_value


def a_set_to(text: str, value: Plain) -> str:
    return set_value(text, ("a",), value)


def test_the_comment_and_the_spaces_around_a_value_stay():
    assert (
        a_set_to("a:   cũ   # chờ xác minh\nb: 1\n", "mới") == "a:   mới   # chờ xác minh\nb: 1\n"
    )


@pytest.mark.parametrize("quote", ["'", '"'])
def test_the_old_quotes_are_kept(quote):
    assert a_set_to(f"a: {quote}cũ{quote} # c\n", "mới") == f"a: {quote}mới{quote} # c\n"


def test_quotes_inside_quotes_are_written_so_that_they_stay_text():
    assert a_set_to("a: 'x'\n", "it's") == "a: 'it''s'\n"
    assert a_set_to('a: "x"\n', 'nói "có" \\') == 'a: "nói \\"có\\" \\\\"\n'


@pytest.mark.parametrize("value", ["no", "1.10", "8:30", "2023-03-01", "a#b", "-5", "x:y", "it's"])
def test_what_is_text_anyway_needs_no_quotes(value):
    assert a_set_to("a: cũ\n", value) == f"a: {value}\n"


@pytest.mark.parametrize(
    "value",
    ["", "~", "null", "Null", "NULL", "- x", "-", "---", "*x", "&x", "@x", "[x", "{x", "#x", "%x",
     "!x", "|", ">", "'x", "`x", ",x", "? x", ": x", "a: b", "a:", "a #b", " x", "x "],
)  # fmt: skip
def test_what_would_be_read_as_something_else_is_quoted(value):
    assert a_set_to("a: cũ\n", value) == f'a: "{value}"\n'


def test_a_text_with_double_quotes_gets_single_ones():
    assert a_set_to("a: cũ\n", '"Đạt": tốt') == "a: '\"Đạt\": tốt'\n"


def test_a_tab_is_written_so_that_it_can_be_seen():
    assert a_set_to("a: cũ\n", "x\ty") == 'a: "x\\ty"\n'


def test_several_lines_are_written_below_the_key():
    edited = a_set_to("a: cũ\nb: 1\n", "Một cửa:\n\n  đã sửa # xong")

    assert edited == "a: |-\n  Một cửa:\n\n    đã sửa # xong\nb: 1\n"


def test_several_lines_are_quoted_when_a_comment_stands_behind():
    assert a_set_to('a: ""  # chờ\n', "một\nhai") == 'a: "một\\nhai"  # chờ\n'


def test_several_lines_are_quoted_when_they_would_swallow_a_comment_below():
    assert a_set_to("a: cũ\n    # sâu\nb: 1\n", "x\ny") == 'a: "x\\ny"\n    # sâu\nb: 1\n'


@pytest.mark.parametrize("value", ["x\n", "x\ny\n", "\nx", "  x\ny", "\tx\ny", " \nx"])
def test_lines_that_a_block_cannot_hold_are_quoted(value):
    shown = value.replace("\n", "\\n").replace("\t", "\\t")

    assert a_set_to("a: cũ\n", value) == f'a: "{shown}"\n'


def test_a_literal_text_keeps_its_indentation_and_the_comment_behind_its_head():
    edited = a_set_to("a: |   # ý kiến\n     cũ\n     cũ\n\nb: 1\n", "một\nhai")

    assert edited == "a: |-   # ý kiến\n     một\n     hai\n\nb: 1\n"


def test_a_literal_text_of_one_line_stays_literal():
    assert a_set_to("a: |\n  cũ\n# c\nb: 1\n", "mới") == "a: |-\n  mới\n# c\nb: 1\n"


def test_a_folded_text_stays_folded_as_long_as_it_is_one_line():
    assert a_set_to("a: >-\n  cũ\n  cũ\nb: 1\n", "mới") == "a: >-\n  mới\nb: 1\n"
    assert a_set_to("a: >-\n  cũ\n  cũ\nb: 1\n", "một\nhai") == "a: |-\n  một\n  hai\nb: 1\n"


def test_a_literal_text_becomes_an_empty_one():
    assert a_set_to("a: |-  # c\n  cũ\nb: 1\n", "") == 'a: ""  # c\nb: 1\n'


def test_kept_line_ends_of_a_literal_text_go_with_it():
    assert a_set_to("a: |+\n  cũ\n\n\nb: 1\n", "mới") == "a: |-\n  mới\nb: 1\n"


def test_a_text_over_several_lines_becomes_one_line():
    assert a_set_to("a: một\n  hai # c\nb: 1\n", "mới") == "a: mới # c\nb: 1\n"
    assert a_set_to('a: "một\n  hai" # c\nb: 1\n', "mới") == 'a: "mới" # c\nb: 1\n'


def test_a_value_on_the_line_below_its_key_stays_there():
    assert a_set_to("a: # c\n  cũ # d\nb: 1\n", "mới") == "a: # c\n  mới # d\nb: 1\n"


def test_a_value_inside_brackets_stays_on_its_line():
    edited = set_value("a: {x: 1, y: [p,  q ] } # c\n", ("a", "y", 1), "r, s\nt")

    assert edited == 'a: {x: 1, y: [p,  "r, s\\nt" ] } # c\n'


def test_an_empty_value_inside_brackets_is_filled():
    assert set_value("a: {x: , y}\n", ("a", "x"), "1") == "a: {x: 1 , y}\n"
    assert set_value("a: {x: , y}\n", ("a", "y"), "1") == "a: {x: , y: 1}\n"


def test_crlf_stays_crlf_and_new_lines_get_it_too():
    assert a_set_to("a: cũ\r\nb: 1\r\n", "x\ny") == "a: |-\r\n  x\r\n  y\r\nb: 1\r\n"


def test_a_missing_last_line_end_stays_missing():
    assert a_set_to("b: 1\na: cũ", "x\ny") == "b: 1\na: |-\n  x\n  y"


def test_places_are_right_behind_letters_outside_the_basic_plane():
    assert (
        a_set_to("b: '😀😀' # 😀\na: 😀 # c\n", "tê\u0302n") == "b: '😀😀' # 😀\na: tê\u0302n # c\n"
    )


def test_the_same_value_changes_nothing():
    assert a_set_to("a: 'x'   # c\n", "x") == "a: 'x'   # c\n"


def test_the_word_null_is_written_over_an_empty_value():
    assert a_set_to("a: null\n", "null") == 'a: "null"\n'


def test_a_list_is_compared_so_that_comments_of_the_same_entries_stay():
    text = "a:\n  - x # một\n  - y # hai\n  - z # ba\n"

    assert a_set_to(text, ["x", "z"]) == "a:\n  - x # một\n  - z # ba\n"
    assert a_set_to(text, ["x", "y", "z", "t"]) == text + "  - t\n"
    assert a_set_to(text, ["x", "mới", "z"]) == text.replace("y #", "mới #")


def test_a_mapping_is_compared_key_by_key():
    text = "a:\n  # trên x\n  x: 1 # một\n  y: 2 # hai\n"

    assert a_set_to(text, {"x": "1", "z": "3"}) == "a:\n  # trên x\n  x: 1 # một\n  z: 3\n"


def test_a_collection_becomes_a_text_in_the_place_of_its_lines():
    assert a_set_to("a: # c\n  - x\n  - y\nb: 1\n", "mới") == "a: mới # c\nb: 1\n"
    assert a_set_to("a: [x, y] # c\nb: 1\n", "mới") == "a: mới # c\nb: 1\n"


def test_a_text_becomes_a_collection_below_its_comment():
    assert a_set_to("a: cũ # c\nb: 1\n", ["x", "y"]) == "a: # c\n  - x\n  - y\nb: 1\n"
    assert a_set_to("a: |- # c\n  cũ\nb: 1\n", {"x": "1"}) == "a: # c\n  x: 1\nb: 1\n"


def test_a_mapping_becomes_a_list():
    assert a_set_to("a:\n    x: 1\nb: 1\n", ["y", ["z"]]) == "a:\n  - y\n  - - z\nb: 1\n"


def test_several_edits_are_made_in_their_order():
    edits = [Set(("a",), "2"), Set(("c", "d"), "3"), Set(("c", "e"), "4"), Set(("a",), "5")]

    assert apply_edits("a: 1 # c\n", edits) == "a: 5 # c\nc:\n  d: 3\n  e: 4\n"


def test_a_comment_right_behind_a_quote_stays_a_comment():
    assert a_set_to("a: 'x'#c\n", "y") == "a: 'y'#c\n"
    assert a_set_to("a: [x]#c\n", "y") == 'a: "y"#c\n'


def test_a_literal_text_without_lines_gets_the_usual_indentation():
    assert a_set_to("a: |\n\nb: 1\n", "x\ny") == "a: |-\n  x\n  y\n\nb: 1\n"
    assert a_set_to("a: |\n\n   x\nb: 1\n", "y") == "a: |-\n   y\nb: 1\n"


def test_an_item_becomes_another_kind_of_collection():
    assert set_value("- x: 1\n- z\n", (0,), ["y"]) == "-\n  - y\n- z\n"
    assert set_value("-\n  x: 1\n- z\n", (0,), ["y"]) == "-\n  - y\n- z\n"
    assert set_value("- x\n- z\n", (0,), {"k": ["y"], "l": "1"}) == "- k:\n    - y\n  l: 1\n- z\n"


def test_no_tab_is_left_before_a_comment_where_yaml_forbids_it():
    assert set_value("- x\t# c\n", (0,), {"k": "1"}) == "- # c\n  k: 1\n"
    assert set_value("-\n    x\t# c\n", (0,), {"k": "1"}) == "-\n    # c\n    k: 1\n"


def test_a_collection_below_comments_becomes_a_text_beside_its_key():
    edited = a_set_to("a: # một\n  # hai\n  - x # ba\nb: 1\n", "mới")

    assert edited == "a: mới # một\n  # hai\n  # ba\nb: 1\n"


def test_the_whole_file_becomes_another_kind_of_collection():
    assert set_value("# c\n- x\n", (), {"a": "1"}) == "# c\na: 1\n"
    assert set_value("--- # c\n[x] # d\n", (), {}) == "--- # c\n{} # d\n"
    assert set_value("--- [x] # d\n", (), {"a": "1"}) == "--- {a: 1} # d\n"


def test_a_flow_collection_of_another_kind_stays_on_its_line():
    assert a_set_to("a: [x, y] # c\n", {"k": "1"}) == "a: {k: 1} # c\n"


def test_a_value_becomes_an_empty_collection():
    assert a_set_to("a: cũ # c\n", {}) == "a: {} # c\n"
    assert a_set_to("a: # c\n  x: 1\nb: 1\n", []) == "a: [] # c\nb: 1\n"


def test_several_lines_are_quoted_when_they_would_take_in_a_line_of_spaces():
    assert a_set_to("a: cũ\n     \nb: 1\n", "x\ny") == 'a: "x\\ny"\n     \nb: 1\n'
    edited = set_value("a: 1\n     \n", ("b", "c"), "x\ny")
    assert edited == 'a: 1\nb:\n  c: "x\\ny"\n     \n'


def test_several_lines_do_not_take_in_the_comments_of_an_old_collection():
    edited = a_set_to("a:\n  # về x\n  - x\nb: 1\n", "một\nhai")

    assert edited == 'a: "một\\nhai"\n  # về x\nb: 1\n'


def test_a_last_collection_without_a_line_end_leaves_none():
    assert a_set_to("b: 1\na:\n  - x", "mới") == "b: 1\na: mới"
    assert a_set_to("b: 1\na:\n\n  - x", "mới") == "b: 1\na: mới"


def test_a_collection_goes_below_the_comments_of_the_text_it_replaces():
    assert a_set_to("a:\n  cũ\n  # về cũ\nb: 1\n", ["x"]) == "a:\n  # về cũ\n  - x\nb: 1\n"
    assert a_set_to("a: |\n  cũ\n # về cũ\nb: 1\n", ["x"]) == "a:\n # về cũ\n  - x\nb: 1\n"


def test_the_line_end_of_the_text_on_disk_is_used_by_all_edits():
    assert set_value("a: x\r\n  y", (), {"a": "z", "b": "1"}) == "a: z\r\nb: 1"


def test_a_line_of_as_many_spaces_as_the_text_is_no_obstacle():
    text = "a: x\n  \nb: 2\n"

    assert set_value(text, ("a",), "một\nhai") == "a: |-\n  một\n  hai\n  \nb: 2\n"
    deeper = text.replace("  ", "   ")
    assert set_value(deeper, ("a",), "một\nhai") == 'a: "một\\nhai"\n   \nb: 2\n'


def test_spaces_beyond_the_depth_of_a_literal_text_are_part_of_it():
    text = "a: |\n  một\n   \nb: 2\n"

    assert set_value(text, ("a",), "hai") == "a: |-\n  hai\nb: 2\n"
    assert set_value(text.replace("   \n", "  \n"), ("a",), "hai") == "a: |-\n  hai\n  \nb: 2\n"
