"""Every kind of mistake is known by one code, explained, and shown by an example."""

import re

import pytest

from cchc_cli.rules.all_rules import ALL_RULES
from cchc_cli.yamltext.codes import TEXT_CODES
from tests.examples.reading import INVALID

CODES = (*TEXT_CODES, *(rule.code for rule in ALL_RULES))


def test_a_code_is_used_once():
    ids = [code.id for code in CODES]

    assert len(ids) == len(set(ids))


def test_rules_stand_in_the_order_of_their_codes():
    ids = [rule.code.id for rule in ALL_RULES]

    assert ids == sorted(ids)


def test_every_code_has_an_example_and_every_example_a_code():
    shown = {folder.name[:7] for folder in INVALID}

    assert shown == {code.id for code in CODES}


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_a_code_is_explained(code):
    reason, _, rest = code.explanation.partition("\n\nSửa thế nào: ")
    cure, _, source = rest.partition("\n\nCăn cứ: ")

    assert re.fullmatch(r"CCHC[1-69]\d\d", code.id)
    assert code.title[0] == code.title[0].lower() or code.title.startswith(("Đ", "YAML"))
    assert reason.strip()
    assert cure.strip()
    assert source.strip().endswith((".", ")"))


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code.id)
def test_a_rule_says_why(rule):
    first, _, why = rule.code.explanation.partition("\n\nVì sao: ")

    assert first.endswith(".")
    assert why


@pytest.mark.parametrize("folder", INVALID, ids=lambda folder: folder.name)
def test_a_message_is_a_phrase_with_its_cure(folder):
    told = (folder / "expected.txt").read_bytes().decode()
    messages = re.findall(r"^\S+: (?:lỗi|cảnh báo) CCHC\d{3}: (.+)$", told, re.MULTILINE)

    assert messages
    assert not any(message.endswith(".") for message in messages)
    assert told.count("    gợi ý: ") == len(messages)
