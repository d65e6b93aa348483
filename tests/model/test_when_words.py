"""What to write with keys for a time that was put in words."""

import pytest

from cchc_cli.model.plan import When
from cchc_cli.model.when_words import keys_for


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("Tháng 10", "{months: [10]}"),
        ("tháng 3, 4", "{months: [3, 4]}"),
        ("Từ tháng 9 đến tháng 11", "{months: [9, 10, 11]}"),
        ("Tháng 10/2027", "{months: [10], year: 2027}"),
        ("Quý II", "{quarter: 2}"),
        ("quý 2 và quý 3 năm 2026", "{quarters: [2, 3], year: 2026}"),
        ("trước 30/9/2026", "{by: 30/9/2026}"),
        ("Từ 01/5/2026 đến 15/6/2026", "{from: 01/5/2026, to: 15/6/2026}"),
    ],
)
def test_a_time_in_words_is_said_with_its_keys(words: str, keys: str):
    assert keys_for(words) == keys
    assert When.cure(words) == f"viết {keys}"


@pytest.mark.parametrize("words", ["cả năm", "tháng 13", "đầu quý III", "tuần 2 tháng 5", ""])
def test_a_time_that_is_not_clear_gets_examples(words: str):
    assert keys_for(words) == ""
    assert When.cure(words).startswith("viết một cách, ví dụ: {quarter: 2}")
