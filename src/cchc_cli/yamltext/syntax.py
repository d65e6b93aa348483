"""Mistakes of the text itself, before any meaning: characters, YAML's grammar, hidden traps."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

import msgspec

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source, span_at
from cchc_cli.yamltext.codes import CONFLICT, CUT, DOCUMENTS
from cchc_cli.yamltext.codes import make as make
from cchc_cli.yamltext.file_codes import SWALLOWED
from cchc_cli.yamltext.joined import joined_lines
from cchc_cli.yamltext.ordinary import is_ordinary
from cchc_cli.yamltext.report import MAX_FOUND
from cchc_cli.yamltext.signs import signs_of
from cchc_cli.yamltext.tree import Node, compose, yaml


def read_tree(source: Source) -> tuple[Node | None, list[Diagnostic]]:
    """Return the tree of the text and its mistakes; no tree if it cannot be read.

    An empty file has no tree and no mistake here: what is missing is told by its shape.
    """
    odd = not is_ordinary(source.text)
    broken = (_unusable(source) if odd else []) or list(_conflict_markers(source))
    if broken:
        return None, broken
    try:
        root = compose(source.text)
    except yaml.MarkedYAMLError as error:
        return None, _refused(source, error)
    signs, aliased = signs_of(source, root)
    found = chain(
        signs,
        *(_cut_text(source, root), joined_lines(source, root)),
        _odd(source) if odd else (),
    )
    # A few aliases of aliases stand for billions of entries: such a tree is not walked.
    return None if aliased else root, list(islice(found, MAX_FOUND + 1))


def _unusable(source: Source) -> list[Diagnostic]:
    # What there is to know of characters is dear to set up, and most texts are ordinary.
    from cchc_cli.yamltext.characters import unusable_characters

    return list(unusable_characters(source))


def _odd(source: Source) -> Iterator[Diagnostic]:
    from cchc_cli.yamltext.characters import odd_characters

    return odd_characters(source)


def _conflict_markers(source: Source) -> Iterator[Diagnostic]:
    """Find the beginning of each stretch that git left to be decided."""
    if "<<<<<<<" not in source.text:
        return
    begins = list(re.finditer(r"^<{7}(?: .*)?\r?$", source.text, re.MULTILINE))
    if not begins or not re.search(
        r"^>{7}(?: |\r?$)", source.text[begins[0].end() :], re.MULTILINE
    ):
        return
    for found in islice(begins, MAX_FOUND + 1):
        yield make(
            CONFLICT,
            span_at(source, found.start(), 7),
            "còn dấu xung đột của git: hai bên cùng sửa chỗ này",
            "giữ phần đúng, xóa các dòng <<<<<<<, ======= và >>>>>>>",
        )


def _refused(source: Source, error: yaml.MarkedYAMLError) -> list[Diagnostic]:
    """Return what a person should know about a text that YAML refuses."""
    from cchc_cli.yamltext.clues import leftover_markers
    from cchc_cli.yamltext.grammar import grammar_mistake

    if markers := list(islice(leftover_markers(source), MAX_FOUND + 1)):
        return markers
    told = grammar_mistake(source, error)
    if told.code != DOCUMENTS.id or error.problem_mark is None:
        return [told]
    rest = re.compile(r"^---(?=\s|$)", re.MULTILINE).finditer(
        source.text, error.problem_mark.index + 3
    )
    more = (msgspec.structs.replace(told, span=span_at(source, each.start(), 1)) for each in rest)
    return [told, *islice(more, MAX_FOUND)]


_EITHER = "là lời văn thì đặt cả câu trong ngoặc kép; là ghi chú thì thêm dấu cách sau dấu #"
_HASH = re.compile(r"#(?<=[ \t]#)[^\s#!]")
_CUT = re.compile(r"[ \t]+(#[^\s#!][^\r\n]*)")


def _cut_text(source: Source, root: Node | None) -> Iterator[Diagnostic]:
    """Find plain text with ` #` behind it that looks more like text than like a comment."""
    if root is None or not _HASH.search(source.text):
        return
    for event in yaml.parse(source.text, Loader=yaml.CSafeLoader):
        if not isinstance(event, yaml.ScalarEvent) or event.style:
            continue
        end: Any = event.end_mark
        found = _CUT.match(source.text, end.index)
        if found and not event.value:
            span = span_at(source, found.start(1), len(found[1].rstrip()))
            message = "cả giá trị bị mất: YAML coi phần từ dấu # là ghi chú"
            yield make(SWALLOWED, span, message, _EITHER)
        elif found:
            yield make(
                CUT,
                span_at(source, found.start(1), len(found[1].rstrip())),
                "lời văn bị cắt ở đây: YAML coi phần từ dấu # là ghi chú",
                _EITHER,
            )
