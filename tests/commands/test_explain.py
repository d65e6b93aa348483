"""`cchc explain`: every code has its why, its cure and what it rests on."""

import pytest
from tests.sample import Cchc

from cchc_cli.flows.explain import ALL_CODES


@pytest.mark.parametrize("typed", ["CCHC501", "cchc501", "501"])
def test_a_code_is_found_however_it_is_typed(cchc: Cchc, typed: str):
    said = cchc("explain", typed)

    assert said.code == 0
    assert said.out.startswith("CCHC501 (lỗi): chưa đạt mà không có minh chứng\n\n")


def test_all_codes_are_listed_in_order(cchc: Cchc):
    listed = [line.split()[0] for line in cchc("explain").out.splitlines()]

    assert listed == sorted(code.id for code in ALL_CODES)


@pytest.mark.parametrize("code", ALL_CODES, ids=lambda code: code.id)
def test_an_explanation_says_how_to_mend_and_what_it_rests_on(code):
    assert "Sửa thế nào: " in code.explanation
    assert "Căn cứ: " in code.explanation


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("CCHC50l", "có phải “CCHC501”? xem mọi mã: cchc explain"),
        ("cchc515", "có phải “CCHC551”?"),
        ("CHC501", "có phải “CCHC501”?"),
        ("CCHC999", "xem mọi mã"),
        ("5010", "xem mọi mã"),
        ("x", "xem mọi mã"),
    ],
)
def test_an_unknown_code_is_wrong_usage(cchc: Cchc, typed: str, hint: str):
    said = cchc("explain", typed)

    assert said.code == 2
    assert said.err.startswith(f"lỗi: không có mã “{typed}”\ngợi ý: {hint}")


def test_explanations_fit_a_terminal(cchc: Cchc):
    said = [cchc("explain", code.id).out for code in ALL_CODES]

    lines = "".join(said).splitlines()
    assert len(lines) > 5 * len(ALL_CODES)
    assert [line for line in lines if len(line) > 80] == []
