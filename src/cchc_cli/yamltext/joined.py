"""Lines that look like entries of their own and are read as part of the text above them."""

import re
from collections.abc import Iterator
from typing import Any

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source, span_at
from cchc_cli.yamltext.codes import JOINED, make
from cchc_cli.yamltext.tree import Node, yaml

_DASH = re.compile(r"\n( +)- ")
# The colon comes first in the pattern: a search for it skips whole texts at once.
_KEY = re.compile(r":(?<=[a-z_]:)[^\s/\d:]")
_ENTRY = re.compile(r"\n[ \t]*((?:- |[a-z_]+:[^\s/\d:])[^\r\n]*)")
_OPENING = (":", "|", ">", "-", "+")


def joined_lines(source: Source, root: Node | None) -> Iterator[Diagnostic]:
    """Find in each plain text of several lines the first that looks like an entry."""
    text = source.text
    if root is None or not (_KEY.search(text) or any(map(_is_doubtful, _DASH.finditer(text)))):
        return
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if not isinstance(event, yaml.ScalarEvent) or event.style:
            continue
        start: Any = event.start_mark
        end: Any = event.end_mark
        if start.line == end.line:
            continue
        found = _ENTRY.search(text, start.index, end.index)
        if found:
            what = "mục của danh sách" if found[1].startswith("-") else "khóa"
            message = f"dòng này trông như một {what} nhưng bị nối vào lời văn ở dòng trên"
            hint = (
                "là lời văn nhiều dòng thì đặt dấu | sau dấu hai chấm rồi xuống dòng; "
                f"là {what} thì thụt thẳng hàng với {what} phía trên, sau dấu có dấu cách"
            )
            yield make(JOINED, span_at(source, found.start(1), len(found[1])), message, hint)


def _is_doubtful(dash: re.Match[str]) -> bool:
    """Whether the line above a dash may be a text that goes on below."""
    text = dash.string
    start = text.rfind("\n", 0, dash.start())
    # Nearly always the line above is the entry before it; that is seen without looking closer.
    if text.startswith(dash[0], start):
        return False
    above = text[start + 1 : dash.start()].rstrip()
    bare = above.lstrip(" ")
    # A text that goes on below ends at a comment.
    if not bare or bare.endswith(_OPENING) or bare.startswith("#"):
        return False
    depth = len(above) - len(bare)
    return depth < len(dash[1]) or (depth == len(dash[1]) and bare[0] != "-" and ":" not in bare)
