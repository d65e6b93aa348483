"""Taking edits back: what is kept of each, and which one is the last that is still in the file."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Sequence

import msgspec

from cchc_cli.flows.edit import FileEdit
from cchc_cli.flows.errors import FlowError
from cchc_cli.vietnamese import clock, short_date

KEPT_EDITS = 50
"""How many edits of one file can be taken back."""

KEPT_BYTES = 1_000_000
"""How much is kept of one file's edits; the newest is kept whatever its size."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class UndoError(FlowError):
    """There is nothing that could be taken back."""


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One edit as the journal keeps it (lần ghi): the stretch that changed and its words.

    `before` and `after` are the hashes of the whole texts; `before` is None if the
    edit made the file.
    """

    when: dt.datetime
    start: int
    old: str
    new: str
    before: str | None
    after: str


class Undo(msgspec.Struct, frozen=True):
    """What taking an edit back would do (bỏ lần ghi): `back` is None if the file goes."""

    path: str
    text: str
    back: str | None
    kept: Kept

    def diff(self, around: int = 2) -> str:
        """Return the change as a unified diff, with some unchanged lines around each change."""
        return FileEdit(self.path, self.text, self.back or "").diff(around)

    def when(self) -> str:
        """Return when the edit was made, in words."""
        return _moment(self.kept)


def kept(before: str | None, after: str, when: dt.datetime) -> Kept:
    """Return what must be kept to take this edit back."""
    old = before or ""
    start = _shared(old, after)
    end = _shared(old[start:][::-1], after[start:][::-1])
    return Kept(
        when=when,
        start=start,
        old=old[start : len(old) - end],
        new=after[start : len(after) - end],
        before=None if before is None else _digest(before),
        after=_digest(after),
    )


def _shared(one: str, other: str) -> int:
    """Return how many characters both begin with; by halves, as texts may be long."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def journal_of(text: str) -> list[Kept]:
    """Return the edits that a journal keeps, oldest first; damaged lines are passed over."""
    edits = []
    for line in text.split("\n"):
        try:
            edits.append(msgspec.json.decode(line, type=Kept))
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            continue
    return edits


def journal_text(edits: Iterable[Kept]) -> str:
    """Return the journal that keeps the newest of these edits."""
    lines: list[str] = []
    size = 0
    for edit in list(edits)[: -KEPT_EDITS - 1 : -1]:
        line = msgspec.json.encode(edit).decode("utf-8") + "\n"
        size += len(line)
        if lines and size > KEPT_BYTES:
            break
        lines.append(line)
    return "".join(reversed(lines))


def undo_of(path: str, text: str | None, edits: Sequence[Kept]) -> Undo:
    """Return what takes the last edit back that is still in the file as it was left.

    An edit that was kept but never reached the file, as the machine stopped in
    between, is passed over: the file does not hold what it would have left.

    Raises:
        UndoError: There is none, or others have changed the file since.
    """
    if not edits:
        raise UndoError(
            f"không có lần ghi nào của cchc để bỏ ở {path}",
            f"cchc chỉ nhớ {KEPT_EDITS} lần ghi gần nhất; sửa tay tệp nếu cần",
        )
    now = None if text is None else _digest(text)
    for edit in reversed(edits):
        if text is not None and edit.after == now and not _CONTROL.search(edit.old):
            back = text[: edit.start] + edit.old + text[edit.start + len(edit.new) :]
            if edit.before is None and not back:
                return Undo(path, text, None, edit)
            if edit.before == _digest(back):
                return Undo(path, text, back, edit)
    changed = "đã được sửa" if text is not None else "đã bị xóa hoặc đổi tên"
    raise UndoError(
        f"không bỏ được: {path} {changed} từ sau lần ghi mà cchc còn nhớ ({_moment(edits[-1])})",
        f"tệp giữ nguyên; mở ra sửa lại bằng tay, hoặc nếu dùng git: git diff {path}",
    )


def _moment(edit: Kept) -> str:
    return f"{clock(edit.when.time())} ngày {short_date(edit.when.date())}"
