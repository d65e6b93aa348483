"""Mistakes of a file that only follow from others of the same file, and are not told."""

import unicodedata

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source, Span
from cchc_cli.yamltext import codes
from cchc_cli.yamltext.character_codes import NO_BREAK_SPACE
from cchc_cli.yamltext.file_codes import SWALLOWED
from cchc_cli.yamltext.report import Report


def not_covered(source: Source, found: list[Diagnostic], report: Report) -> list[Diagnostic]:
    """Return the mistakes of text but for letters of a value that must be typed anew anyhow."""
    letters = {codes.DECOMPOSED.id, codes.LOOKALIKE.id, NO_BREAK_SPACE.id}
    if not report.found or not any(d.code in {*letters, codes.JOINED.id} for d in found):
        return found
    wrong = [d.span for d in report.found]
    found = [d for d in found if d.code != codes.JOINED.id or not _within(source, wrong, d.span)]
    return [
        d
        for d in found
        if d.code not in letters
        or not any(_holds(span, d.span) for span in wrong)
        or (d.code == codes.DECOMPOSED.id and _decomposed_elsewhere(source, d.span.line))
        or (d.code == NO_BREAK_SPACE.id and _no_break_elsewhere(source, wrong))
    ]


def not_swallowed(found: list[Diagnostic], report: Report) -> list[Diagnostic]:
    """Return the mistakes of shape but for the gaps in which a comment has taken the value."""
    lines = {d.span.line for d in found if d.code == SWALLOWED.id}
    if not lines:
        return report.found
    report.holes += [keys for keys, line in report.blanks if line in lines]
    gap = codes.MISSING.id
    return [d for d in report.found if d.code != gap or d.span.line not in lines]


def _within(source: Source, wrong: list[Span], line: Span) -> bool:
    """Return whether the line is part of a text that began at one of the mistakes."""
    lines = source.lines()
    return any(
        all(lines[at][: span.column - 1].isspace() for at in range(span.line, line.line))
        for span in wrong
        if span.line < line.line
    )


def _holds(outer: Span, inner: Span) -> bool:
    return outer.line == inner.line and outer.column <= inner.column < outer.end_column


def _decomposed_elsewhere(source: Source, line: int) -> bool:
    rest = (each for at, each in enumerate(source.lines(), start=1) if at != line)
    return not all(unicodedata.is_normalized("NFC", each) for each in rest)


def _no_break_elsewhere(source: Source, wrong: list[Span]) -> bool:
    """Return whether such a blank stands outside of the mistakes as well; it is told once."""
    from cchc_cli.yamltext.characters import NO_BREAK

    lines = source.lines()
    for span in wrong:
        line, start, end = lines[span.line - 1], span.column - 1, span.end_column - 1
        lines[span.line - 1] = line[:start] + "x" * (end - start) + line[end:]
    return any(NO_BREAK.search(line) for line in lines)
