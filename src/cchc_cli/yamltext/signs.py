"""YAML's own signs: anchors, aliases, tags and merge keys, which the tool does not use."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source
from cchc_cli.yamltext.codes import ALIAS, make
from cchc_cli.yamltext.phrases import QUOTE
from cchc_cli.yamltext.report import MAX_FOUND
from cchc_cli.yamltext.tree import Node, yaml

# The sign comes first in the pattern: a search for it skips whole texts at once.
_REFERENCE = re.compile(r"[&*!](?<![^\s\[{,][&*!])[^\s,\]}]|[:,\[\-]\s+! ")

_SHOWN_LINES = 5


def signs_of(source: Source, root: Node | None) -> tuple[list[Diagnostic], bool]:
    """Return the mistakes, and whether something is called again; the tree no longer shows it.

    An anchor and the places that call it are one mistake, told at the anchor.
    """
    text = source.text
    if root is None or not any(sign in text for sign in ("&", "*", "!", "<<")):
        return [], False
    if "<<" not in text and not _REFERENCE.search(text):
        return [], False
    called: dict[str, list[int]] = {}
    signs: list[tuple[yaml.Event, str]] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            if signs and signs[-1][1] == "<<":
                signs.pop()
            lines = called.setdefault(str(event.anchor), [])
            if len(lines) <= _SHOWN_LINES:
                mark: Any = event.start_mark
                lines.append(mark.line + 1)
        elif (sign := _sign_of(event)) and len(signs) <= MAX_FOUND:
            signs.append((event, sign))
    told = (_reserved(source, event, sign, called.get(sign[1:], ())) for event, sign in signs)
    return list(islice(told, MAX_FOUND + 1)), bool(called)


def _reserved(source: Source, event: yaml.Event, sign: str, lines: Iterable[int]) -> Diagnostic:
    from cchc_cli.yamltext.grammar import mark_span

    message = f"{sign} là ký hiệu riêng của YAML, công cụ không dùng"
    hint = "nếu là lời văn thì đặt trong ngoặc kép; nếu không thì chép nội dung ra"
    if sign.startswith("&") and (calls := list(dict.fromkeys(lines))):
        shown = ", ".join(map(str, calls[:_SHOWN_LINES]))
        shown += ", …" if len(calls) > _SHOWN_LINES else ""
        message += f"; được gọi lại bằng *{sign[1:]} ở dòng {shown}"
        hint = f"chép nội dung vào từng chỗ gọi lại, rồi xóa {sign}"
    elif sign == "!":
        message, hint = "dấu ! ở đầu lời văn là ký hiệu riêng của YAML nên bị bỏ mất", QUOTE
    return make(ALIAS, mark_span(source, event.start_mark), message, hint)


def _sign_of(event: yaml.Event) -> str:
    if getattr(event, "anchor", None):
        return f"&{event.anchor}"  # type: ignore[attr-defined]
    if tag := getattr(event, "tag", None):
        return "!" if tag == "!" else "dấu ! (kiểu)"
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.implicit[0]:
        return "<<"
    return ""
