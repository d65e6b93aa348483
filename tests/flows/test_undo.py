import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.flows.undo import KEPT_BYTES, KEPT_EDITS, UndoError, journal_of, journal_text, undo_of
from cchc_cli.flows.undo import kept as kept_at

PATH = "plans/2023/inspections/phuong-2.yaml"
WHEN = dt.datetime(2023, 8, 15, 14, 5, tzinfo=dt.UTC)
TEXTS = st.text(st.sampled_from("ab\nđ\r:"), max_size=12)


def kept(before: str | None, after: str):
    return kept_at(before, after, WHEN)


@given(TEXTS, TEXTS)
def test_any_edit_can_be_taken_back(before: str, after: str):
    assert undo_of(PATH, after, [kept(before, after)]).back == before


@given(TEXTS, TEXTS)
def test_the_journal_holds_only_what_changed(before: str, after: str):
    edit = kept(f"đầu {before} cuối", f"đầu {after} cuối")

    assert len(edit.old) <= len(before)
    assert len(edit.new) <= len(after)


def test_an_edit_that_made_the_file_is_taken_back_by_removing_it():
    assert undo_of(PATH, "unit: a\n", [kept(None, "unit: a\n")]).back is None


def test_an_empty_file_comes_back_empty():
    assert undo_of(PATH, "unit: a\n", [kept("", "unit: a\n")]).back == ""


def test_the_newest_edit_that_is_in_the_file_is_taken_back():
    never_written = kept("b", "c")

    undo = undo_of(PATH, "b", [kept("", "a"), kept("a", "b"), never_written])

    assert undo.back == "a"


def test_what_was_changed_by_hand_since_is_not_taken_back():
    with pytest.raises(UndoError) as stopped:
        undo_of(PATH, "b, và thêm", [kept("a", "b")])

    assert stopped.value.message == (
        f"không bỏ được: {PATH} đã được sửa từ sau lần ghi mà cchc còn nhớ "
        "(14 giờ 05 phút ngày 15/8/2023)"
    )


def test_a_file_that_is_gone_is_said_to_be_gone():
    with pytest.raises(UndoError, match="đã bị xóa hoặc đổi tên"):
        undo_of(PATH, None, [kept("a", "b")])


def test_without_a_kept_edit_there_is_nothing_to_take_back():
    with pytest.raises(UndoError, match="không có lần ghi nào"):
        undo_of(PATH, "a", [])


def test_a_journal_of_others_brings_no_signs_that_steer_the_terminal():
    with pytest.raises(UndoError, match="không bỏ được"):
        undo_of(PATH, "a", [kept("\x1b[2J", "a")])


def test_a_kept_edit_whose_words_do_not_make_the_old_text_is_passed_over():
    forged = kept("cũ", "mới")
    other = kept("khác", "mới")
    mixed = type(forged)(WHEN, forged.start, other.old, forged.new, forged.before, forged.after)

    with pytest.raises(UndoError, match="không bỏ được"):
        undo_of(PATH, "mới", [mixed])


def test_a_journal_is_read_as_it_was_written():
    edits = [kept(None, "một"), kept("một", "hai\r\n")]

    assert journal_of(journal_text(edits)) == edits


@pytest.mark.parametrize("damage", ["", "{", '{"when": 1}', "\x00\x00", "[" * 100_000, "\udcff"])
def test_damaged_lines_of_a_journal_are_passed_over(damage: str):
    edit = kept("a", "b")

    assert journal_of(f"{damage}\n{journal_text([edit])}{damage}") == [edit]


def test_only_the_newest_edits_are_kept():
    edits = [kept(str(i), str(i + 1)) for i in range(KEPT_EDITS + 9)]

    assert journal_of(journal_text(edits)) == edits[-KEPT_EDITS:]


def test_a_journal_does_not_grow_without_end():
    edits = [kept("", f"{i}" * (KEPT_BYTES // 3)) for i in range(6)]

    assert journal_of(journal_text(edits)) == edits[-2:]


def test_the_newest_edit_is_kept_whatever_its_size():
    edits = [kept("", "a"), kept("a", "b" * 2 * KEPT_BYTES)]

    assert journal_of(journal_text(edits)) == edits[-1:]
