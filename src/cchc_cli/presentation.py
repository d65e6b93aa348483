"""What people and programs read: diagnostics as text or JSON, and plain tables."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from cchc_cli.diagnostics import Diagnostic, Severity
from cchc_cli.source import Source

_EXCERPT = 68
"""Columns of a quoted line, so that the excerpt fits a terminal of 80."""

_LONG = 1000
"""Letters of which no line fits, marks that take no column included."""


def as_text(found: Iterable[Diagnostic], sources: Mapping[str, Source]) -> str:
    """Return the diagnostics as users read them: place, sentence, the line, a caret, the cure."""
    lines: dict[str, list[str]] = {}
    blocks = []
    for diagnostic in found:
        path = diagnostic.span.path
        if path not in lines:
            lines[path] = sources[path].lines() if path in sources else []
        blocks.append(_block(diagnostic, lines[path]))
    return "\n".join(blocks)


def _block(diagnostic: Diagnostic, lines: list[str]) -> str:
    span = diagnostic.span
    place = f"{span.path}:{span.line}:{span.column}"
    head = f"{place}: {diagnostic.severity} {diagnostic.code}: {diagnostic.message}"
    text = harmless(head) + "\n"
    if span.line <= len(lines) and lines[span.line - 1].strip():
        text += _excerpt(lines[span.line - 1], diagnostic)
    if diagnostic.hint:
        text += f"    gợi ý: {harmless(diagnostic.hint)}\n"
    return text


def harmless(text: str) -> str:
    """Return the text on one line, with a sign for all that a terminal would obey, not show.

    File names and values come from others; an escape sequence in one could
    clear the screen, or colour a mistake as if there were none.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


def _excerpt(line: str, diagnostic: Diagnostic) -> str:
    """Return the line and a caret line under it; a long line is cut around the place."""
    span = diagnostic.span
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    shown, offset = line, 0
    if len(line) > _LONG or width(line) > _EXCERPT:
        offset = max(0, min(start - 20, len(line) - _EXCERPT))
        cut = line[offset : offset + _EXCERPT]
        shown = ("…" + cut[1:] if offset else cut).rstrip()
        if offset + _EXCERPT < len(line):
            shown = shown[:-1] + "…"
    visible = "".join(" " if c == "\t" or not c.isprintable() else c for c in shown)
    before = width(visible[: start - offset])
    under = max(1, width(visible[start - offset : max(end, start + 1) - offset]))
    margin = f"{span.line:>5} | "
    return f"{margin}{visible}\n{'|':>{len(margin) - 1}} {' ' * before}{'^' * under}\n"


def width(text: str) -> int:
    """Return how many columns of a terminal the text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def summary(found: Sequence[Diagnostic], files: int) -> str:
    """Return the closing sentence of a check."""
    wrong = sum(d.severity == Severity.ERROR for d in found)
    doubtful = len(found) - wrong
    if not found:
        return f"Đã kiểm tra {files} tệp: không có lỗi."
    parts = [f"{wrong} lỗi"] if wrong else []
    parts += [f"{doubtful} cảnh báo"] if doubtful else []
    codes = sorted({d.code for d in found})
    return f"Đã kiểm tra {files} tệp: {', '.join(parts)}. Xem giải thích: cchc explain {codes[0]}"


def as_json(found: Sequence[Diagnostic], files: int) -> str:
    """Return the diagnostics for programs; lines and columns count from 1, in code points."""
    return dumps(
        {
            "version": 1,
            "files": files,
            "errors": sum(d.severity == Severity.ERROR for d in found),
            "warnings": sum(d.severity == Severity.WARNING for d in found),
            "diagnostics": [_plain(d) for d in found],
        }
    )


def _plain(diagnostic: Diagnostic) -> dict[str, object]:
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": "error" if diagnostic.severity == Severity.ERROR else "warning",
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }


def dumps(value: object) -> str:
    """Return JSON as every command prints it: readable letters, two blanks."""
    # Imported here: most runs print text.
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)


def plain_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of columns parted by two blanks, for pipes and narrow terminals.

    A cell may have several lines.
    """
    every = [tuple(header)]
    for row in rows:
        every += zip_longest(*(cell.split("\n") for cell in row), fillvalue="")
    widths = [max(width(row[i]) for row in every) for i in range(len(header))]
    lines = []
    for row in every:
        cells = [cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def wrapped(text: str, wide: int) -> list[str]:
    """Return the text in lines that fit; a word that is longer is broken."""
    lines = [""]
    for word in text.split():
        if lines[-1] and width(lines[-1]) + 1 + width(word) <= wide:
            lines[-1] += f" {word}"
            continue
        rest = word
        while width(rest) > wide:
            lines.append(rest[:wide])
            rest = rest[wide:]
        lines.append(rest)
    return [line for line in lines if line]
