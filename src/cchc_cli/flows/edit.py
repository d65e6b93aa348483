"""An edit of the user's files, guarded: read back, checked, and only then offered to be written."""

import difflib
from collections import Counter
from collections.abc import Collection, Sequence

import msgspec

from cchc_cli.diagnostics import Code, Diagnostic, Severity
from cchc_cli.flows.check import check_loaded, errors
from cchc_cli.flows.load import FileRead, Loaded
from cchc_cli.source import Source, Span
from cchc_cli.yamltext.edit import Edit, EditRefused, Set, apply_edits
from cchc_cli.yamltext.places import Keys

CANNOT_SPLICE = Code(
    "CCHC801",
    Severity.ERROR,
    "không sửa được tại chỗ",
    """Lệnh muốn ghi vào một chỗ viết theo cách mà công cụ không sửa được một cách an toàn;
tệp giữ nguyên, không mất gì.

Sửa thế nào: sửa chỗ đó bằng tay, hoặc viết lại cho đơn giản rồi chạy lại lệnh.

Căn cứ: quy ước của công cụ: thà từ chối còn hơn làm hỏng điều người dùng đã gõ.""",
)
MAKES_ERROR = Code(
    "CCHC802",
    Severity.ERROR,
    "ghi vào sẽ sinh lỗi mới",
    """Nếu ghi giá trị này thì không gian làm việc có thêm lỗi; lệnh dừng và tệp giữ nguyên.

Sửa thế nào: xem lỗi được in kèm, bổ sung phần còn thiếu ngay trong lệnh (ví dụ kết quả
“chưa đạt” cần --observation và --evidence).

Căn cứ: quy ước của công cụ.""",
)
CHANGED = Code(
    "CCHC803",
    Severity.ERROR,
    "tệp đã bị sửa trong lúc ghi",
    """Từ lúc lệnh đọc tệp đến lúc ghi, có người hoặc phần mềm khác đã sửa tệp; lệnh không
ghi đè lên.

Sửa thế nào: chạy lại lệnh.

Căn cứ: quy ước của công cụ.""",
)
EDIT_CODES = (CANNOT_SPLICE, MAKES_ERROR, CHANGED)


class FileEdit(msgspec.Struct, frozen=True):
    """A change of one file that may be written (thay đổi); `before` is None if it is new.

    `found` is what a check finds in the workspace once the change is made, `arisen`
    the part of it that was not there before.
    """

    path: str
    before: str | None
    after: str
    found: tuple[Diagnostic, ...] = ()
    arisen: tuple[Diagnostic, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return self.before != self.after

    def diff(self, around: int = 2) -> str:
        """Return the change as a unified diff, with some unchanged lines around each change."""
        before, after = self.before or "", self.after
        name = "/dev/null" if self.before is None else self.path
        lines = difflib.unified_diff(
            before.splitlines(), after.splitlines(), name, self.path, lineterm="", n=around
        )
        return "\n".join(line.rstrip("\r") for line in lines)


class EditRejected(Exception):
    """The edit is not made; the diagnostics say why and where."""

    def __init__(self, found: Sequence[Diagnostic], source: Source) -> None:
        """Keep the reasons, and the text that their places are in."""
        super().__init__(found[0].message if found else "")
        self.found = list(found)
        self.source = source


def guarded_edit(
    loaded: Loaded,
    path: str,
    edits: Sequence[Edit],
    new_text: str = "",
    tolerated: Collection[str] = (),
) -> FileEdit:
    """Return the change that these edits make to a file, if it does no harm.

    Args:
        loaded: The workspace as it is.
        path: The file; if it is not there it begins as `new_text`.
        edits: What to write.
        new_text: See `path`.
        tolerated: Codes of errors that may arise.

    Raises:
        EditRejected: The file cannot be read or spliced, or errors would be new.
    """
    must_be_read(loaded, path)
    read = loaded.files.get(path)
    source = read.source if read else None
    # A file of nothing but blanks was begun and left: as good as none.
    base = source if source and source.text.strip() else Source(path, new_text)
    if read is not None and base is source and _in_the_way(read, edits):
        raise EditRejected(errors(read.found), read.source)
    after = Source(path, _spliced(base, edits))
    found = check_loaded(loaded.with_source(after))
    arisen = _arisen(check_loaded(loaded), found)
    if blocking := [d for d in errors(arisen) if d.code not in tolerated]:
        raise EditRejected(blocking, after)
    before = source.text if source else None
    return FileEdit(path, before, after.text, tuple(found), tuple(arisen))


def must_be_read(loaded: Loaded, path: str) -> None:
    """Refuse to write into a file of which it is not known what it holds.

    Raises:
        EditRejected: It is there, and it is no record.
    """
    unread = [d for d in loaded.unreadable if d.span.path == path]
    if unread:
        raise EditRejected(unread, Source(path, ""))
    read = loaded.files.get(path)
    if read is not None and read.record is None and read.source.text.strip():
        raise EditRejected(errors(read.found), read.source)


def _in_the_way(read: FileRead, edits: Sequence[Edit]) -> bool:
    """Return whether what could not be read leaves it open what an edit would change.

    Who asked for the edits knew nothing of it. A record leaves such entries of a list
    out, so that its later ones have other numbers there than in the file; and a
    collection that is to be written might replace one that is there.
    """
    lists = {hole[:-1] for hole in read.holes if hole and isinstance(hole[-1], int)}
    ways = (edit.keys[:i] for edit in edits for i, k in enumerate(edit.keys) if isinstance(k, int))
    if () in read.holes or any(way in lists for way in ways):
        return True
    whole = [e.keys[:-1] for e in edits if isinstance(e, Set) and not isinstance(e.value, str)]
    return any(_meet(keys, hole) for keys in whole for hole in read.holes)


def _meet(one: Keys, other: Keys) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _spliced(source: Source, edits: Sequence[Edit]) -> str:
    try:
        return apply_edits(source.text, edits)
    except EditRefused as refusal:
        span = Span(source.path, refusal.line, refusal.column, refusal.line, refusal.column + 1)
        why = Diagnostic(
            CANNOT_SPLICE.id, CANNOT_SPLICE.severity, span, refusal.message, refusal.hint
        )
        raise EditRejected([why], source) from None


def _arisen(old: Sequence[Diagnostic], new: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return what was not there before; an edit above moves lines, so by words."""
    known = Counter((d.span.path, d.code, d.message) for d in old)
    arisen = []
    for diagnostic in new:
        key = (diagnostic.span.path, diagnostic.code, diagnostic.message)
        known[key] -= 1
        if known[key] < 0:
            arisen.append(diagnostic)
    return arisen
