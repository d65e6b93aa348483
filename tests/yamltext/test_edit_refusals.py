"""What is refused: the place, and a sentence that names the key."""

import pytest

from cchc_cli.yamltext.edit import (
    Append,
    Edit,
    EditRefused,
    Remove,
    Set,
    apply_edits,
    plain,
    with_value,
)
from cchc_cli.yamltext.tree import compose


def refusal(text: str, *edits: Edit) -> EditRefused:
    with pytest.raises(EditRefused) as caught:
        apply_edits(text, edits)
    return caught.value


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("\ufeffa: 1\n", (1, 1), "tệp bắt đầu bằng BOM"),
        ("a: 1\nb: x\x85y\n", (2, 5), "tệp có ký tự điều khiển hoặc dấu xuống dòng lạ U+0085"),
        ("a: 1\nb: x\u2028\n", (2, 5), "tệp có ký tự điều khiển hoặc dấu xuống dòng lạ U+2028"),
        ("a: 1\rb: 2\r", (1, 5), "tệp có ký tự điều khiển hoặc dấu xuống dòng lạ U+000D"),
        ("a: đạt\x07\n", (1, 7), "tệp có ký tự điều khiển hoặc dấu xuống dòng lạ U+0007"),
        ("a: " + "[" * 1000 + "]" * 1000, (1, 1), "tệp lồng quá nhiều tầng"),
        ("a: 1\n" + "#\n" * 50_001, (1, 1), "tệp có quá nhiều dấu #"),
        ("a: 1\nb: &x 2\n", (2, 4), "không ghi được vào tệp có neo hoặc thẻ YAML “&x”"),
        ("a: &x 1\nb: *x\n", (1, 4), "không ghi được vào tệp có neo hoặc thẻ YAML “&x”"),
        ("a: 1\nb: !!int 2\n", (2, 4), "không ghi được vào tệp có neo hoặc thẻ YAML “!!int”"),
        ("a: 1\n<<: {b: 2}\n", (2, 1), "không ghi được vào tệp có khóa trộn “<<”"),
        ("a: 1\nb:\n  c: 1\n  c: 2\n", (4, 3), "khóa “c” đã có ở trên"),
        ("a: 1\n[b, c]: 2\n", (2, 1), "khóa phải là chữ, không phải nhóm hoặc danh sách"),
        ("a: 1\n---\nb: 2\n", (2, 1), "tệp chứa nhiều tài liệu YAML (“---” đứng giữa)"),
        ("a: 1\nb: [\n", (3, 1), "tệp không đúng cú pháp YAML"),
    ],
)
def test_a_text_that_splices_cannot_be_trusted_with_is_refused_at_its_place(text, place, message):
    refused = refusal(text, Set(("a",), "2"))

    assert ((refused.line, refused.column), refused.message) == (place, message)


@pytest.mark.parametrize("value", ["x\x07", "x\r\ny", "\u2028", "\ufeff", "\x85", "\ud800"])
def test_control_characters_are_refused(value):
    refused = refusal("b: 1\na: 1\n", Set(("a",), {"x": [value]}))

    assert (refused.line, refused.column) == (2, 4)
    assert refused.message.startswith("“a” chứa ký tự điều khiển U+")


@pytest.mark.parametrize(
    ("text", "edit", "message"),
    [
        ("a: x\n", Set(("a", "b"), "1"), "“a” đã có giá trị, không thêm được khóa “b”"),
        ("a: [x]\n", Set(("a", 1), "1"), "không có “a[2]” để ghi"),
        ("a: {x: 1}\n", Append(("a",), "1"), "“a” không phải danh sách, không thêm mục được"),
        ("a: x\n", Append(("a",), "1"), "“a” không phải danh sách, không thêm mục được"),
        ("a: x\n", Remove(("b", "c")), "không có “b.c” để bỏ"),
        ("a: x\n", Remove(()), "không có “(cả tệp)” để bỏ"),
        ("", Set(("a", 0), "x"), "không có “a[1]” để ghi"),
        ("", Append((), "x"), "tệp trống chỉ nhận khóa và giá trị"),
        ("a: x\n", Set((), "x"), "không thay được cả tệp bằng một giá trị chữ"),
        ("? a\n: x\n", Set(("a",), ["y"]), "không ghi được “a” vì khóa viết kiểu “?”"),
        ("? a\n: x\nb: 1\n", Remove(("a",)), "không bỏ được “a” vì khóa viết kiểu “?”"),
        ("? a\n: - x\n", Remove(("a", 0)), "không bỏ được “a[1]” vì khóa viết kiểu “?”"),
        ("[a: 1]\n", Set((0, "b"), "2"), "không thêm được khóa “b” vào nhóm viết không có ngoặc"),
        ("a:\n- x #\n- y\n", Set(("a",), "1"), "ghi “a” sẽ làm mất ghi chú nằm trong giá trị cũ"),
    ],
)  # fmt: skip
def test_an_edit_that_has_no_place_is_refused_by_name(text, edit, message):
    assert refusal(text, edit).message == message


def test_a_refusal_names_the_place_in_the_text_on_disk():
    later = refusal("a: 1\nb: x\n", Set(("a",), ["y", "z"]), Set(("b",), "y"), Set(("b", "c"), "1"))

    assert str(later) == "2:4: “b” đã có giá trị, không thêm được khóa “c”"


def test_an_edit_whose_proof_fails_is_refused_among_others():
    key = "k" * 1100  # longer than YAML lets a key be

    refused = refusal("a: 1\nn:\n  b: 1\n", Set(("a",), "2"), Set(("n", key), "2"))

    assert refused.message == f"không ghi được “n.{key}” mà giữ nguyên phần còn lại của tệp"
    assert refused.hint


def test_an_empty_file_says_nothing():
    assert plain(compose("# c\n")) == {}


def test_with_value_says_what_is_expected_and_leaves_the_old_one():
    old = plain(compose("a: {b: [x, y]}\nc: ~\n"))

    assert with_value(old, Remove(("a", "b", 0))) == {"a": {"b": ["y"]}, "c": "~"}
    assert with_value(old, Append(("c",), "z")) == {"a": {"b": ["x", "y"]}, "c": ["z"]}
    assert with_value(old, Set(("c", "d"), "z")) == {"a": {"b": ["x", "y"]}, "c": {"d": "z"}}
    assert old == {"a": {"b": ["x", "y"]}, "c": "~"}


def test_with_value_knows_no_item_of_what_is_no_list():
    with pytest.raises(LookupError):
        with_value({"a": "x"}, Remove(("a", 0)))
