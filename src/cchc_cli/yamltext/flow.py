"""Splices inside `{}` and `[]`: everything stays on its line."""

from cchc_cli.yamltext.emit import flow_text, scalar_text
from cchc_cli.yamltext.sheet import Plain, Sheet
from cchc_cli.yamltext.splice import Splice
from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode


def put_in_flow(sheet: Sheet, parent: Node, node: Node, value: Plain) -> list[Splice]:
    """Return the splice that writes a value in the place of one inside a flow collection."""
    start, end = node.start_mark.index, node.end_mark.index
    if start < end:
        return [Splice(start, end, _in_style_of(node, value))]
    text = flow_text(value)
    key = next(key for key, other in parent.value if other is node)
    at = _empty_end(sheet, key)
    return [Splice(at, at, f" {text}" if sheet.text[at - 1] == ":" else f": {text}")]


def _in_style_of(node: Node, value: Plain) -> str:
    """Return a value as it stands inside brackets; a text keeps the quotes that stand there."""
    if isinstance(value, str) and isinstance(node, ScalarNode) and node.style in ("'", '"'):
        return scalar_text(value, node.style, flow=True)
    return flow_text(value)


def _empty_end(sheet: Sheet, key: Node) -> int:
    """Return the place behind the colon of a key without value, or behind the key itself.

    libyaml marks the missing value at the next token, behind spaces and comments.
    """
    end: int = key.end_mark.index
    gap = sheet.text[end : sheet.line_end(end)]
    return end + gap.index(":") + 1 if gap.lstrip(" \t").startswith(":") else end


def has_brackets(sheet: Sheet, node: Node) -> bool:
    """Whether a flow collection may take entries: `[a: b]` holds a mapping that may not."""
    return sheet.text[node.start_mark.index] in "{["


def add_in_flow(sheet: Sheet, node: Node, entry: str) -> list[Splice]:
    """Return the splice that puts an entry behind the last one."""
    _, end = _span(sheet, node, len(node.value) - 1)
    return [Splice(end, end, f"{_gap(sheet, end)}, {entry}")]


def _gap(sheet: Sheet, end: int) -> str:
    """Return the space without which libyaml does not read `{a:, b: 1}`."""
    return " " if sheet.text[end - 1] == ":" else ""


def _span(sheet: Sheet, node: Node, index: int) -> tuple[int, int]:
    entry = node.value[index]
    first, last = entry if isinstance(node, MappingNode) else (entry, entry)
    start, end = first.start_mark.index, last.end_mark.index
    if isinstance(node, MappingNode) and last.start_mark.index == end:
        end = _empty_end(sheet, first)
    return start, end


def remove_in_flow(sheet: Sheet, node: Node, index: int) -> list[Splice]:
    """Return the splice that takes out one entry with its comma."""
    start, end = _span(sheet, node, index)
    last = len(node.value) - 1
    stop = node.end_mark.index - 1 if index == last else _span(sheet, node, index + 1)[0]
    comma = _comma(sheet, end, stop)
    behind = end if comma is None else comma + 1
    line_start, rest = sheet.line_start(start), sheet.rest_of_line(behind)
    alone = not sheet.text[line_start:start].strip(" \t") and (not rest or rest[0] == "#")
    if alone and (comma is not None or index == last):
        # A comma left behind the entry above is no mistake inside brackets.
        return [Splice(line_start, sheet.next_line(behind), "")]
    if index < last:
        while sheet.text[behind] in " \t" and not rest.startswith("#"):
            behind += 1
        return [Splice(start, behind, "")]
    before = _span(sheet, node, index - 1)[1] if index else node.start_mark.index + 1
    if "\n" in sheet.text[before:start]:
        return [Splice(start, behind, "")]
    return [Splice(before, end, _gap(sheet, before))]


def _comma(sheet: Sheet, start: int, stop: int) -> int | None:
    """Return the place of the comma between two entries; comments may hold commas too."""
    comments = {comment.at: comment for comment in sheet.comments_in(start, stop)}
    at = start
    while at < stop:
        if at in comments:
            at += len(comments[at].text)
        elif sheet.text[at] == ",":
            return at
        else:
            at += 1
    return None
