"""The outcome of a check with what it was made from, so that it need not be made again."""

import msgspec

from cchc_cli.diagnostics import Diagnostic

Stamp = tuple[str, int, int]
"""A file as it was: path from the root, size in bytes, time of its last change in ns."""


class Verdict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All mistakes of a workspace (kết luận), valid while tool and files are as they were."""

    tool: str
    root: str
    files: list[Stamp]
    found: list[Diagnostic]


def packed(verdict: Verdict) -> bytes:
    """Return the verdict as JSON."""
    return msgspec.json.encode(verdict)


def unpacked(data: bytes) -> Verdict | None:
    """Return the verdict in this JSON; None if it is damaged or of another kind."""
    try:
        return msgspec.json.decode(data, type=Verdict)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def still_true(verdict: Verdict, tool: str, root: str, files: list[Stamp]) -> bool:
    """Return whether the verdict is of this tool, of this workspace, and of these very files."""
    return (verdict.tool, verdict.root, verdict.files) == (tool, root, files)
