"""The outcome of a check with what it was made from, so that it need not be made again."""

import re

import msgspec

from cchc_cli.diagnostics import Diagnostic

Stamp = tuple[str, int, int, int]
"""A file as it was: path from the root, size in bytes, and two times in nanoseconds.

The first is of the last change of its text, which any program may set; the second, of
the last change of anything about it, is the system's own (on Windows: when it was made).
"""

_CODE = re.compile(r"CCHC\d{3}")

_MOST = 10_000_000
"""Lines and columns; no file that is read has as many."""


class Verdict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All mistakes of a workspace (kết luận), valid while tool and files are as they were."""

    tool: str
    root: str
    files: list[Stamp]
    found: list[Diagnostic]


def packed(verdict: Verdict) -> bytes | None:
    """Return the verdict as JSON; None if a name in it is no text."""
    try:
        return msgspec.json.encode(verdict)
    except UnicodeEncodeError:
        return None


def unpacked(data: bytes) -> Verdict | None:
    """Return the verdict in this JSON; None if it is damaged or of another kind."""
    try:
        return msgspec.json.decode(data, type=Verdict)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def still_true(verdict: Verdict, tool: str, root: str, files: list[Stamp]) -> bool:
    """Return whether the verdict is of this tool, of this workspace, and of these very files.

    Its mistakes must be such as a check makes: whoever shares a cache folder may have
    written anything, and what it names is read and shown.
    """
    same = (verdict.tool, verdict.root, verdict.files) == (tool, root, files)
    return same and all(map(_is_possible, verdict.found))


def _is_possible(mistake: Diagnostic) -> bool:
    span = mistake.span
    places = (span.line, span.column, span.end_line, span.end_column)
    return (
        _CODE.fullmatch(mistake.code) is not None
        and all(1 <= place <= _MOST for place in places)
        and not any(sign in span.path for sign in "\\:")
        and all(part not in ("", ".", "..") for part in span.path.split("/"))
    )
