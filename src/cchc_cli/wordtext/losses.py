"""What of the data a template printed nowhere: no value is lost in silence."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from cchc_cli.wordtext.objects import BarChart, Shaded
from cchc_cli.wordtext.printing import Printing, Refused, xml_of
from cchc_cli.wordtext.problems import TemplateProblem
from cchc_cli.wordtext.tags import Tag, shortened
from cchc_cli.wordtext.text import leaves

MAX_TOLD = 20
"""Losses that are told; a template that lost these has lost more."""

_SAID = re.compile(r"không in:(.*)", re.DOTALL | re.IGNORECASE)
_INDEX = re.compile(r"\[\d*\]")


def left_out(tags: Iterable[Tag]) -> frozenset[str]:
    """Return the fields that the template's own comments say it leaves out on purpose.

    The comment is `{# không in: recipients, findings.note #}`, anywhere in the template.
    """
    said = (_SAID.match(tag.body) for tag in tags if tag.kind == "comment")
    return frozenset(
        name.strip() for found in said if found for name in found[1].split(",") if name.strip()
    )


def losses(
    context: Mapping[str, Any], printings: Collection[Printing], silent: Collection[str]
) -> list[TemplateProblem]:
    """Return the texts and charts of the context that no part of the document shows.

    `silent` are paths without numbers, such as `findings.note`; one that names a group
    stands for all of it. Rendering has made sure that what was printed is in the document.
    """
    lost = _lost(context, printings, frozenset(silent))
    told: dict[str, TemplateProblem] = {}
    for path, text in lost:
        if path not in told:
            message = f"“{shortened(text)}” không được in ở đâu trong văn bản"
            hint = f"thêm thẻ in trường này, hoặc ghi trong mẫu: {{# không in: {path} #}}"
            told[path] = TemplateProblem(f"dữ liệu, trường “{path}”", message, hint, text)
        if len(told) == MAX_TOLD:
            break
    return list(told.values())


def _lost(
    context: Mapping[str, Any], printings: Collection[Printing], silent: frozenset[str]
) -> Iterator[tuple[str, str]]:
    printed = {text for each in printings for text in each.printed}
    shown = {id(value) for each in printings for value in each.objects}
    whole = ""
    for path, value in leaves(context):
        if type(value) is BarChart:
            missed, text = id(value) not in shown, value.description
        else:
            text = value.text if type(value) is Shaded else value if type(value) is str else ""
            missed = bool(text.strip()) and text not in printed and _xml(text) not in printed
        if not missed:
            continue
        name = _INDEX.sub("", path)
        if any(name == each or name.startswith(f"{each}.") for each in silent):
            continue
        # A filter may have changed its letters' case or joined it with others.
        whole = whole or "\n".join(printed).casefold()
        if type(value) is BarChart or _xml(text).casefold() not in whole:
            yield name, text


def _xml(text: str) -> str:
    """Return how the text stands in a document; one with a control character stands nowhere."""
    try:
        return xml_of(text)
    except Refused:
        return text
