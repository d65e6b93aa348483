"""Edits of hand-written YAML that change only the characters concerned; never a dump."""

from collections.abc import Sequence
from functools import reduce

from cchc_cli.yamltext.change import (
    Append,
    Edit,
    Remove,
    Set,
    plain,
    smaller_edits,
    with_value,
)
from cchc_cli.yamltext.emit import unwritable
from cchc_cli.yamltext.placing import (
    append_splices,
    chain_of,
    name_of,
    refused,
    remove_splices,
    set_splices,
)
from cchc_cli.yamltext.refusal import EditRefused
from cchc_cli.yamltext.sheet import Comment, Keys, Plain, Sheet, is_empty
from cchc_cli.yamltext.sheet_reader import read_sheet
from cchc_cli.yamltext.splice import Splice, spliced
from cchc_cli.yamltext.tree import ScalarNode


def set_value(text: str, keys: Keys, value: Plain) -> str:
    """Return the text with `value` at `keys`; see `apply_edits`."""
    return apply_edits(text, [Set(keys, value)])


def append_value(text: str, keys: Keys, value: Plain) -> str:
    """Return the text with `value` at the end of the list at `keys`; see `apply_edits`."""
    return apply_edits(text, [Append(keys, value)])


def remove_value(text: str, keys: Keys) -> str:
    """Return the text without what stands at `keys`; see `apply_edits`."""
    return apply_edits(text, [Remove(keys)])


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """Return the text with all edits made, in their order.

    The result is proved: it is read again, must mean the old text with the edits,
    and must hold every comment that does not stand inside what was removed.

    Raises:
        EditRefused: The text cannot be edited safely, a key is not there, or a
            proof failed.
    """
    home = read_sheet(text)
    batch = _Batch(home, home)
    todo = list(reversed(edits))
    while todo:
        edit = todo.pop()
        if batch.touches(edit):
            batch = _Batch(home, batch.proved())
        smaller = _smaller(batch.sheet, edit)
        todo += reversed(smaller or [])
        if smaller is None:
            batch.add(edit)
    return batch.proved().text


def _smaller(sheet: Sheet, edit: Edit) -> list[Edit] | None:
    """Return the smaller edits that have the same effect, or None if it cannot be split."""
    chain = chain_of(sheet, edit.keys)
    if not isinstance(edit, Set) or len(chain) != len(edit.keys) + 1:
        return None
    node = chain[-1]
    old = plain(node)
    if old == edit.value and not (isinstance(node, ScalarNode) and is_empty(node)):
        return []
    return smaller_edits(edit.keys, old, edit.value)


class _Batch:
    """Edits that are planned on one reading, because none of them moves another.

    `home` is the text that the user has; places in refusals are places there.
    """

    def __init__(self, home: Sheet, sheet: Sheet) -> None:
        self.home, self.sheet = home, sheet
        self.edits: list[Edit] = []
        self.scopes: list[Keys] = []
        self.splices: list[Splice] = []
        self.cut: set[Comment] = set()

    def touches(self, edit: Edit) -> bool:
        """Whether an edit may find another place once the edits so far are made."""
        scope = self._scope(edit)
        return any(_within(scope, other) or _within(other, scope) for other in self.scopes)

    def _scope(self, edit: Edit) -> Keys:
        """Return the keys of what an edit changes: a value, or a collection that grows."""
        if isinstance(edit, Remove):
            return edit.keys[:-1]
        return edit.keys[: max(len(chain_of(self.sheet, edit.keys)) - 1, 0)]

    def add(self, edit: Edit) -> None:
        """Plan an edit, or refuse it."""
        if sign := _unwritable_in(edit):
            message = f"“{name_of(edit.keys)}” chứa ký tự điều khiển U+{ord(sign):04X}"
            raise self._refused(edit, message, "gõ lại giá trị không có ký tự ấy")
        try:
            splices = _splices(self.sheet, edit)
        except EditRefused as refusal:
            raise self._refused(edit, refusal.message, refusal.hint) from refusal
        cut = {comment for at in splices for comment in self.sheet.comments_in(at.start, at.end)}
        if cut and not isinstance(edit, Remove):
            message = f"ghi “{name_of(edit.keys)}” sẽ làm mất ghi chú nằm trong giá trị cũ"
            raise self._refused(edit, message)
        self.scopes.append(self._scope(edit))
        self.edits.append(edit)
        self.splices += splices
        self.cut |= cut

    def proved(self) -> Sheet:
        """Return the new text, read again and found to be what was asked for."""
        if not self.edits:
            return self.sheet
        if new := self._made():
            return new
        if len(self.edits) == 1:
            edit = self.edits[0]
            message = f"không ghi được “{name_of(edit.keys)}” mà giữ nguyên phần còn lại của tệp"
            raise self._refused(edit, message)
        # One by one the refusal names the edit that cannot be made.
        return reduce(self._one_more, self.edits, self.sheet)

    def _one_more(self, sheet: Sheet, edit: Edit) -> Sheet:
        alone = _Batch(self.home, sheet)
        alone.add(edit)
        return alone.proved()

    def _refused(self, edit: Edit, message: str, *hint: str) -> EditRefused:
        return refused(self.home, chain_of(self.home, edit.keys), message, *hint)

    def _made(self) -> Sheet | None:
        old = self.sheet
        splices = sorted(self.splices, key=lambda splice: splice.start)
        try:
            new = read_sheet(spliced(old.text, splices), old.newline)
        except EditRefused:
            return None
        expected = old.plain
        for edit in self.edits:
            expected = with_value(expected, edit)
        kept = [comment.text for comment in old.comments if comment not in self.cut]
        same = new.plain == expected and [comment.text for comment in new.comments] == kept
        return new if same else None


def _within(keys: Keys, scope: Keys) -> bool:
    return keys[: len(scope)] == scope


def _unwritable_in(edit: Edit) -> str | None:
    value: Plain = [] if isinstance(edit, Remove) else edit.value
    return unwritable([value, *(key for key in edit.keys if isinstance(key, str))])


def _splices(sheet: Sheet, edit: Edit) -> list[Splice]:
    if isinstance(edit, Set):
        return set_splices(sheet, edit.keys, edit.value)
    if isinstance(edit, Append):
        return append_splices(sheet, edit.keys, edit.value)
    return remove_splices(sheet, edit.keys)


__all__ = [
    "Append",
    "Edit",
    "EditRefused",
    "Keys",
    "Plain",
    "Remove",
    "Set",
    "append_value",
    "apply_edits",
    "plain",
    "remove_value",
    "set_value",
    "with_value",
]
