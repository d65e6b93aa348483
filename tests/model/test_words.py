"""The choices people may write, and what each is called."""

import inspect
from enum import StrEnum

from cchc_cli.model import words


def test_no_two_choices_share_a_name_because_their_ids_are_equal():
    kinds = [kind for _, kind in inspect.getmembers(words, inspect.isclass)]
    choices = [c for kind in kinds if issubclass(kind, StrEnum) for c in kind]
    told = [choice for choice in choices if not isinstance(choice, words.Event)]

    assert len(told) == len(words.NAMES)
    assert words.name_of(words.Event.CONCLUSION) == "ngày có kết luận"
    assert words.name_of(words.DueThing.CONCLUSION) == "kết luận"
