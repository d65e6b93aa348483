"""Edits of hand-written YAML: one value changes, nothing else does."""

import pytest

from cchc_cli.yamltext.edit import EditRefused, append_value, remove_value, set_value

SHEET = """\
# kết quả kiểm tra
unit: phuong-2   # mã đơn vị
findings:
  mot-cua.bien-che:
    result: chua-dat # chờ xác minh
    evidence:
    -   'ảnh 1'   # tủ hồ sơ
"""


def test_a_value_is_replaced_and_the_comment_behind_it_stays():
    edited = set_value(SHEET, ("findings", "mot-cua.bien-che", "result"), "dat")

    assert edited == SHEET.replace("chua-dat #", "dat #")


def test_a_new_key_goes_below_the_last_one_of_its_mapping():
    edited = set_value(SHEET, ("findings", "mot-cua.bien-che", "note"), "một\nhai")

    assert edited == SHEET + "    note: |-\n      một\n      hai\n"


def test_a_list_item_copies_the_dash_of_its_neighbours():
    edited = append_value(SHEET, ("findings", "mot-cua.bien-che", "evidence"), "ảnh 2")

    assert edited == SHEET + "    -   ảnh 2\n"


def test_a_removed_key_takes_its_lines_along():
    edited = remove_value(SHEET, ("unit",))

    assert edited == SHEET.replace("unit: phuong-2   # mã đơn vị\n", "")


def test_a_file_with_anchors_is_refused_at_their_place():
    with pytest.raises(EditRefused) as refusal:
        set_value("a: 1\nb: &x 2\n", ("a",), "2")

    assert (refusal.value.line, refusal.value.column) == (2, 4)
