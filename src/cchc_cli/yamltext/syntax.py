"""Mistakes of the text itself, before any meaning: characters, YAML's grammar, hidden traps."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source, span_at
from cchc_cli.yamltext.codes import ALIAS, CONFLICT, CUT
from cchc_cli.yamltext.codes import make as make
from cchc_cli.yamltext.grammar import grammar_mistake, mark_span
from cchc_cli.yamltext.joined import joined_lines
from cchc_cli.yamltext.ordinary import is_ordinary
from cchc_cli.yamltext.report import MAX_FOUND
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
        return None, [grammar_mistake(source, error)]
    signs = _signs(source, root)
    found = chain(
        (_reserved(source, event, sign) for event, sign in signs),
        *(_cut_text(source, root), joined_lines(source, root)),
        _odd(source) if odd else (),
    )
    # A few aliases of aliases stand for billions of entries: such a tree is not walked.
    walked = root if all(not isinstance(event, yaml.AliasEvent) for event, _ in signs) else None
    return walked, list(islice(found, MAX_FOUND + 1))


def _unusable(source: Source) -> list[Diagnostic]:
    # What there is to know of characters is dear to set up, and most texts are ordinary.
    from cchc_cli.yamltext.characters import unusable_characters

    return list(unusable_characters(source))


def _odd(source: Source) -> Iterator[Diagnostic]:
    from cchc_cli.yamltext.characters import odd_characters

    return odd_characters(source)


def _conflict_markers(source: Source) -> Iterator[Diagnostic]:
    if "<<<<<<< " not in source.text:
        return
    found = re.search(r"^<{7} .*$", source.text, re.MULTILINE)
    if found and re.search(r"^>{7} ", source.text[found.end() :], re.MULTILINE):
        yield make(
            CONFLICT,
            span_at(source, found.start(), 7),
            "còn dấu xung đột của git: hai bên cùng sửa chỗ này",
            "giữ phần đúng, xóa các dòng <<<<<<<, ======= và >>>>>>>",
        )


# The sign comes first in the pattern: a search for it skips whole texts at once.
_REFERENCE = re.compile(r"[&*!](?<![^\s\[{,][&*!])[^\s,\]}]")


def _signs(source: Source, root: Node | None) -> list[tuple[yaml.Event, str]]:
    """Find anchors, aliases, tags and merge keys; the tree itself no longer shows them.

    Aliases come first if there are more than are told.
    """
    text = source.text
    if root is None or not any(sign in text for sign in ("&", "*", "!", "<<")):
        return []
    if "<<" not in text and not _REFERENCE.search(text):
        return []
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    found = [(event, sign) for event in events if (sign := _sign_of(event))]
    if len(found) > MAX_FOUND:
        found.sort(key=lambda each: not isinstance(each[0], yaml.AliasEvent))
    return found[: MAX_FOUND + 1]


def _reserved(source: Source, event: yaml.Event, sign: str) -> Diagnostic:
    message = f"{sign} là ký hiệu riêng của YAML, công cụ không dùng"
    hint = "nếu là lời văn thì đặt trong ngoặc kép; nếu không thì chép nội dung ra"
    return make(ALIAS, mark_span(source, event.start_mark), message, hint)


def _sign_of(event: yaml.Event) -> str:
    if isinstance(event, yaml.AliasEvent):
        return f"*{event.anchor}"
    if getattr(event, "anchor", None):
        return f"&{event.anchor}"  # type: ignore[attr-defined]
    if getattr(event, "tag", None):
        return "dấu ! (kiểu)"
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.implicit[0]:
        return "<<"
    return ""


_HASH = re.compile(r"#(?<=[ \t]#)[^\s#!]")
_CUT = re.compile(r"[ \t]+(#[^\s#!][^\r\n]*)")


def _cut_text(source: Source, root: Node | None) -> Iterator[Diagnostic]:
    """Find plain text with ` #` behind it that looks more like text than like a comment."""
    if root is None or not _HASH.search(source.text):
        return
    for event in yaml.parse(source.text, Loader=yaml.CSafeLoader):
        if not isinstance(event, yaml.ScalarEvent) or event.style or not event.value:
            continue
        end: Any = event.end_mark
        found = _CUT.match(source.text, end.index)
        if found:
            yield make(
                CUT,
                span_at(source, found.start(1), len(found[1].rstrip())),
                "lời văn bị cắt ở đây: YAML coi phần từ dấu # là ghi chú",
                "là lời văn thì đặt cả câu trong ngoặc kép; là ghi chú thì thêm dấu cách sau dấu #",
            )
