"""Characters that look right and are not: where a person is told so, and where not."""

import pytest

from cchc_cli.source import Source
from cchc_cli.yamltext.legacy import legacy_word
from cchc_cli.yamltext.syntax import read_tree


def told(text: str) -> list[tuple[str, int, int]]:
    found = read_tree(Source("a.yaml", text))[1]
    return [(d.code, d.span.line, d.span.column) for d in found]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b\nc: d\u00a0đ\u00a0e\n", ("CCHC112", 2, 5)),
        ("a: 1\u202f000 đ\n", ("CCHC112", 1, 5)),
        ("a: cả\u200bi\n", ("CCHC113", 1, 6)),
        ("a: cả\u200di\n", ("CCHC113", 1, 6)),
        ("a: hồ\u00ad sơ\n", ("CCHC113", 1, 6)),
        ("a: \u202eđ\n", ("CCHC113", 1, 4)),
        ("a: b\r\nc: d\ne: g\r\n", ("CCHC111", 2, 5)),
        ("a: b\nc: d\r\ne: g\n", ("CCHC111", 2, 5)),
        ("a: b\nc: d\re: g\n", ("CCHC111", 2, 5)),
        ("a: viÖt nam\n", ("CCHC114", 1, 4)),
        ("a: Ðiện\n", ("CCHC109", 1, 4)),
        ("a: b\x00\n", ("CCHC106", 1, 5)),
        ("a: b\nc: d\ufeff\n", ("CCHC106", 2, 5)),
    ],
)
def test_a_character_that_misleads_is_told_once_at_its_first_place(text, place):
    assert told(text) == [place]


@pytest.mark.parametrize(
    "text",
    ["a: b\r\nc: d\r\n", "a: b\rc: d\r", "a: 👨\u200d👩\u200d👧 gia đình\n", "a: 5 × 3 m² «một»\n"],
)
def test_what_people_write_on_purpose_is_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "word", "meant", "encoding"),
    [
        ("céng hoµ x· héi chñ nghÜa viÖt nam", "hoµ", "hoà", "TCVN3"),
        ("§éc lËp Tù do H¹nh phóc", "§éc", "Độc", "TCVN3"),
        ("khen th\u00adëng", "th\u00adëng", "thưởng", "TCVN3"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Coäng", "Cộng", "VNI"),
        ("Phöôøng 2 ñaõ thöïc hieän", "Phöôøng", "Phường", "VNI"),
        ("COÄNG HOØA", "COÄNG", "CỘNG", "VNI"),
    ],
)
def test_a_text_in_an_old_encoding_is_recognised(text, word, meant, encoding):
    found = legacy_word(text)

    assert found is not None
    assert (found.word, found.meant, found.encoding) == (word, meant, encoding)


@pytest.mark.parametrize(
    "text",
    [
        "España, Noël, naïve, Haïti, Müller, señor, niño, goût, août, Citroën, Köln, Björn",
        "bụi 5 µm và 3 µg, mô-men 2 n·m, 12 kW·h",
        "Windows® ©nam 3×4 «Việt Nam» § 5 ½ ngày, +/-5°C, 10 m²",
        "Ủy ban nhân dân phường Thắng Nhì, Đường Nguyễn Huệ, khuỷu tay, quyết định",
        "hy\u00adphen nội\u00addung",
        "Ðo đạc, Ði lại",
    ],
)
def test_foreign_names_and_signs_are_no_old_encoding(text):
    assert legacy_word(text) is None
