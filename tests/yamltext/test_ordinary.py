"""Texts in which no character is looked at: they must hold none that is told."""

import sys
import unicodedata

import pytest

from cchc_cli.source import Source
from cchc_cli.yamltext.characters import has_stray_signs, odd_characters, unusable_characters
from cchc_cli.yamltext.ordinary import is_ordinary


def test_no_ordinary_character_is_ever_told():
    ordinary = "".join(filter(is_ordinary, map(chr, range(sys.maxunicode + 1))))
    source = Source("a.yaml", ordinary)

    assert len(ordinary) > 230
    assert not any(unicodedata.combining(each) for each in ordinary)
    assert unicodedata.is_normalized("NFC", ordinary)
    assert [*unusable_characters(source), *odd_characters(source)] == []
    assert not has_stray_signs(ordinary)


@pytest.mark.parametrize("text", ["", "a: Đặng Thị Ơn “Ỵ” – 5 m²…\n", "a: b\r\nc: d\r\n"])
def test_what_officers_type_is_ordinary(text: str):
    assert is_ordinary(text)


@pytest.mark.parametrize("text", ["a\x00", "a: b\r\nc: d\n", "a\rb", "a\u0300", "\ufeffa", "ÿ"])
def test_what_must_be_looked_at_is_not_ordinary(text: str):
    assert not is_ordinary(text)
