"""The same slips made in every line of the example, one at a time: each is told once, there."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_cli.flows.check import check_loaded
from cchc_cli.flows.load import Loaded
from cchc_cli.source import Source
from tests.examples.reading import EXAMPLES, loaded

_PAIR = re.compile(r"( *(?:- )?)([\w.-]+): ([^\"'{\[|>\s].*)")
_NESTED = re.compile(r"( {4,})([\w.-]+): (.*)")
_BRACKETS = re.compile(r"(.*)[}\]]")
_OPENING = re.compile(r"( *)([a-z_]+):")

Slip = Callable[[re.Match[str]], str]

SLIPS: dict[str, tuple[re.Pattern[str], Slip]] = {
    "tab": (_NESTED, lambda m: f"\t{m[2]}: {m[3]}"),
    "unclosed quote": (_PAIR, lambda m: f'{m[1]}{m[2]}: "{m[3]}'),
    "colon in text": (_PAIR, lambda m: f"{m[1]}{m[2]}: Đề nghị: {m[3]}"),
    "no blank behind the colon": (_PAIR, lambda m: f"{m[1]}{m[2]}:{m[3]}"),
    "at sign": (_PAIR, lambda m: f"{m[1]}{m[2]}: @{m[3]}"),
    "asterisk": (_PAIR, lambda m: f"{m[1]}{m[2]}: *{m[3]}"),
    "number in brackets": (_PAIR, lambda m: f"{m[1]}{m[2]}: [1] {m[3]}"),
    "dash": (_PAIR, lambda m: f"{m[1]}{m[2]}: - {m[3]}"),
    "no-break space": (_PAIR, lambda m: f"{m[1]}{m[2]}:\u00a0{m[3]}"),
    "text behind a hash": (_PAIR, lambda m: f"{m[1]}{m[2]}: {m[3]} #x"),
    "quotes of Word": (_PAIR, lambda m: f"{m[1]}{m[2]}: “x: {m[3]}”"),
    "bracket left open": (_BRACKETS, lambda m: m[1]),
    "key without colon": (_OPENING, lambda m: f"{m[1]}{m[2]}"),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return loaded(EXAMPLES / "base", into=tmp_path_factory.mktemp("base"))


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_in_its_line(name: str, sound: Loaded) -> None:
    pattern, slip = SLIPS[name]

    told = {place: places_told(sound, *place) for place in slipped(sound, pattern, slip)}

    assert len(told) >= 10
    assert {place[:2]: places for place, places in told.items()} == {
        place[:2]: [place[:2]] for place in told
    }


def slipped(sound: Loaded, pattern: re.Pattern[str], slip: Slip) -> list[tuple[str, int, str]]:
    """Every line that the slip can be made in: its path, its number, the text with the slip."""
    made = []
    for path, source in sound.sources.items():
        lines = source.text.split("\n")
        for number, line in enumerate(lines, start=1):
            if found := pattern.fullmatch(line):
                text = "\n".join([*lines[: number - 1], slip(found), *lines[number:]])
                made.append((path, number, text))
    return made


def places_told(sound: Loaded, path: str, _: int, text: str) -> list[tuple[str, int]]:
    found = check_loaded(sound.with_source(Source(path, text)))
    return [(d.span.path, d.span.line) for d in found]


def test_there_are_files_to_slip_in() -> None:
    assert len(list(Path(EXAMPLES / "base").rglob("*.yaml"))) == 6
