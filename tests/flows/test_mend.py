import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.flows.mend import mended, mends
from cchc_cli.source import Source
from cchc_cli.yamltext.change import plain
from cchc_cli.yamltext.tree import compose, yaml


def mend(text: str) -> str:
    return mended(Source("plans/a.yaml", text)).after


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ufeffunit: a\n", "unit: a\n"),
        (unicodedata.normalize("NFD", "note: Phường\n"), "note: Phường\n"),
        ("note: số\u00a0cũ\n", "note: số cũ\n"),
        ("note: điện\u200b thoại\n", "note: điện thoại\n"),
        ("note: niêm\u00adyết\n", "note: niêmyết\n"),
        ("a: 1  \nb: 2\t\n", "a: 1\nb: 2\n"),
        ("a: 1\r\nb: 2\r\nc: 3\n", "a: 1\r\nb: 2\r\nc: 3\r\n"),
        ("a: 1\nb: 2\nc: 3\r\n", "a: 1\nb: 2\nc: 3\n"),
        ("note:\u00a0x\n", "note: x\n"),
        ("# ghi chú  \na: 1", "# ghi chú\na: 1"),
    ],
)
def test_what_needs_no_judgement_is_mended(text: str, expected: str):
    assert mend(text) == expected


@pytest.mark.parametrize(
    "text",
    ["note: |\n  dòng một  \n  dòng hai\n", 'note: "một \\\n  hai"\n', "a: 1\n\nb: [x, y]\n", ""],
)
def test_blanks_that_mean_something_and_sound_files_stay(text: str):
    assert mend(text) == text


@pytest.mark.parametrize("head", ["|", ">-", "|+", "|2"])
def test_blanks_inside_a_text_stay_and_the_others_go(head: str):
    text = f"a: 1{{0}}\nb: {head}{{0}}\n  x  \n\n  y \nc:{{0}}\n  - z # t{{0}}\n{{0}}\n"

    assert mend(text.format("  ")) == text.format("").replace(head, f"{head}  ")


def test_a_file_that_cannot_be_read_keeps_its_blanks():
    assert mend('a: "x  \nb\u00a0c\n') == 'a: "x  \nb c\n'


def test_text_in_an_old_encoding_keeps_the_letter_that_looks_like_a_soft_hyphen():
    assert mend("note: UBND Ph\u00ad\u00eang 2\n") == "note: UBND Ph\u00ad\u00eang 2\n"


def test_what_was_mended_is_counted():
    last = unicodedata.normalize("NFD", "d: ố\r\n")
    text = f"\ufeffa: số\u00a0cũ\u200b  \r\nb: 1\r\nc: 2\n{last}"

    told = mends(mended(Source("plans/a.yaml", text)))

    assert told == (
        "1 dấu BOM, 1 dấu cách không ngắt, 1 ký tự ẩn, 1 dòng có dấu tổ hợp, "
        "1 dòng có dấu cách thừa ở cuối, 1 dòng kết thúc khác kiểu"
    )


LINES = st.lists(
    st.sampled_from(
        [
            "a: x",
            "b: Phường",
            "  - y",
            "note: |",
            "  chữ  ",
            "- z ",
            "c: 'm\u00a0n'",
            "# g \u200b",
            "",
        ]
    ),
    max_size=8,
)


@given(LINES, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_a_mended_file_says_the_same_in_sound_letters(lines: list[str], end: str, apart: bool):
    text = end.join(lines) + end
    text = unicodedata.normalize("NFD", text) if apart else text

    after = mend(text)

    assert mend(after) == after
    assert unicodedata.is_normalized("NFC", after)
    try:
        before = plain(compose(text))
    except yaml.YAMLError:
        return
    assert repr(plain(compose(after))) == sound(repr(before))


def sound(text: str) -> str:
    text = text.replace("\\xa0", " ").replace("\\u200b", "")
    return unicodedata.normalize("NFC", text)
