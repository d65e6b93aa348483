"""The lines of a document as the eye sees them, however they were laid out.

Offices put issuer and motto side by side with a table, with tab stops, with blanks or
with text boxes, and several lines into one paragraph with line breaks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from cchc_cli.decree.document import Document
from cchc_cli.decree.paragraph import Paragraph, Run
from cchc_cli.decree.xml import val, w

# Blanks in place of a tab, only where something well known stands on their right.
_GAP = re.compile(
    r"\t+|(?<=\S) {3,}(?=CỘNG H|Cộng h|Độc lập|(?!\s)[^\d\s][^\t,]{0,60}, +ngày)"
    r"|(?<=Nơi nhận:) {3,}"
)
_TABBED = "tab"
_DEFAULT_STOP = 12.7
# Issuers end, and mottos begin, about here across the text.
_MIDDLE = 0.38


def lines_of(document: Document) -> list[Paragraph]:
    """Return the lines of the text in reading order, with the rules drawn below them."""
    tables = document.body.find(f".//{w('tbl')}")
    found: list[Paragraph] = []
    for paragraph in document.paragraphs:
        found += _split(paragraph)
        if paragraph.cell is not None and paragraph.row is not None:
            in_first = paragraph.row.getparent() is tables
            if in_first and paragraph.element is paragraph.cell[-1]:
                found += _cell_rule(paragraph)
    return found


def _split(paragraph: Paragraph) -> Iterator[Paragraph]:
    if _is_one_line(paragraph):
        yield paragraph
        return
    if not paragraph.text or (paragraph.is_rule and not _is_beside(paragraph.runs)):
        yield from _rules(paragraph, tabbed=False)
        return
    rows = _parts(paragraph.runs, re.compile("\n"))
    tabbed = False
    for number, runs in enumerate(rows, start=1):
        place = f"{paragraph.place}, dòng {number}" if len(rows) > 1 else paragraph.place
        columns = _columns(paragraph, runs) if paragraph.row is None else [(False, runs)]
        alone = _is_beside(runs) or _begins_at_stop(paragraph, runs)
        beside = len(columns) > 1 or any(right for right, _ in columns) or alone
        tabbed = tabbed or beside
        for right, each in columns:
            line = replace(paragraph, runs=_without_marks(each), place=place, origin=paragraph)
            line.drawn, line.bordered = (), False
            line.before = line.before if number == 1 else 0
            if beside:
                # Where a tab stop puts the words cannot be told from the alignment.
                line.align, line.band, line.column = "", paragraph.element, (_TABBED, right)
            yield line
    if paragraph.drawn or not paragraph.is_rule:
        yield from _rules(paragraph, tabbed)


def _is_one_line(paragraph: Paragraph) -> bool:
    """Return whether it is a line as it stands, as nearly all of a long text are."""
    plain = not any("\n" in r.text or "\t" in r.text or "   " in r.text for r in paragraph.runs)
    drawn = paragraph.drawn or paragraph.bordered or paragraph.is_rule
    raised = any(run.raised for run in paragraph.runs)
    return bool(paragraph.text) and plain and not drawn and not raised


def _is_beside(runs: list[Run]) -> bool:
    """Return whether a drawn line stands alone between tabs."""
    text = "".join(run.text for run in runs)
    return "\t" in text and set(text.strip()) == {"_"}


def _begins_at_stop(paragraph: Paragraph, runs: list[Run]) -> bool:
    """Return whether a tab stop, and not the alignment, puts the words in their place."""
    first = next((run.text for run in runs if run.text), "")
    return paragraph.row is None and bool(paragraph.stops) and first.startswith("\t")


def _columns(paragraph: Paragraph, runs: list[Run]) -> list[tuple[bool, list[Run]]]:
    """Return the parts of a line between tabs, each with whether it is on the right side."""
    text = "".join(run.text for run in runs)
    if "\t" not in text and " " * 3 not in text:
        return [(False, runs)]
    found: list[tuple[bool, list[Run]]] = []
    at = 0.0
    for number, each in enumerate(_parts(runs, _GAP)):
        if number:
            at = _next_stop(paragraph.stops, at)
        if _words(each):
            found.append((at > _MIDDLE * paragraph.width, each))
        at += sum(run.length for run in each) / (2 if paragraph.stops else 1)
    return found or [(False, runs)]


def _next_stop(stops: tuple[float, ...], at: float) -> float:
    following = bisect_right(stops, at + 0.1)
    if following < len(stops):
        return stops[following]
    return (at // _DEFAULT_STOP + 1) * _DEFAULT_STOP


def _parts(runs: list[Run], separator: re.Pattern[str]) -> list[list[Run]]:
    """Return the runs cut at every match of the separator in their joined text."""
    joined = "".join(run.text for run in runs)
    cuts = [match.span() for match in separator.finditer(joined)]
    if not cuts:
        return [runs]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(joined)]
    found: list[list[Run]] = [[] for _ in starts]
    part = at = 0
    for run in runs:
        after = at + len(run.text)
        while part < len(starts) and starts[part] < after:
            low, high = max(starts[part], at), min(ends[part], after)
            if low < high:
                found[part].append(replace(run, text=run.text[low - at : high - at]))
            if ends[part] >= after:
                break
            part += 1
        at = after
    return found


def _without_marks(runs: list[Run]) -> list[Run]:
    return [run for run in runs if not run.is_note_mark]


def _words(runs: list[Run]) -> bool:
    return any(run.text.strip() for run in runs)


def _rules(paragraph: Paragraph, tabbed: bool) -> Iterator[Paragraph]:
    """Yield the lines that a paragraph draws: itself one, or shapes and borders at its text."""
    empty = replace(paragraph, runs=[], origin=paragraph)
    if not paragraph.text and not paragraph.drawn:
        yield empty
        return
    if paragraph.is_rule and not paragraph.drawn:
        yield replace(paragraph, origin=paragraph)
        return
    for length, offset in paragraph.drawn:
        line = replace(empty, bordered=False, drawn=((length, offset),))
        if tabbed or (paragraph.row is None and offset is not None):
            line.column = (_TABBED, (offset or 0) > _MIDDLE * paragraph.width)
        yield line
    if paragraph.bordered and paragraph.text:
        yield replace(empty, drawn=())


def _cell_rule(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield the lower border of a cell, if it is the cell's own."""
    cell = paragraph.cell
    if cell is not None and val(cell, "tcPr/tcBorders/bottom") == "single":
        line = replace(paragraph, runs=[], drawn=((paragraph.width, None),), bordered=False)
        line.origin = paragraph
        yield line
