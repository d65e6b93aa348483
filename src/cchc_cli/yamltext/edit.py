"""Edits of hand-written YAML that change only the characters concerned; never a dump."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from cchc_cli.yamltext.emit import unwritable
from cchc_cli.yamltext.placing import (
    append_splices,
    chain_of,
    name_of,
    refused,
    remove_splices,
    set_splices,
)
from cchc_cli.yamltext.sheet import (
    EMPTY_WORDS,
    EditRefused,
    Keys,
    Plain,
    Sheet,
    is_empty,
    read_sheet,
)
from cchc_cli.yamltext.splice import Splice, spliced
from cchc_cli.yamltext.tree import Node, ScalarNode, SequenceNode


@dataclass(frozen=True, slots=True)
class Set:
    """Write `value` at `keys`; what is missing on the way is added (ghi)."""

    keys: Keys
    value: Plain


@dataclass(frozen=True, slots=True)
class Append:
    """Put `value` at the end of the list at `keys`, which is made if missing (thêm mục)."""

    keys: Keys
    value: Plain


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out the key or list entry at `keys` with its lines (bỏ)."""

    keys: Keys


Edit: TypeAlias = Set | Append | Remove


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

    Every step is proved: the new text is read again, must mean the old one with
    the edit, and must hold every comment that does not stand inside what was removed.

    Raises:
        EditRefused: The text cannot be edited safely, a key is not there, or a
            proof failed.
    """
    sheet = read_sheet(text)
    for edit in edits:
        sheet = _edited(sheet, edit)
    return sheet.text


def _edited(sheet: Sheet, edit: Edit) -> Sheet:
    _check(sheet, edit)
    if isinstance(edit, Set):
        smaller = _smaller(sheet, edit)
        if smaller is not None:
            for part in smaller:
                sheet = _edited(sheet, part)
            return sheet
        splices = set_splices(sheet, edit.keys, edit.value)
    elif isinstance(edit, Append):
        splices = append_splices(sheet, edit.keys, edit.value)
    else:
        splices = remove_splices(sheet, edit.keys)
    return _proved(sheet, edit, splices)


def _check(sheet: Sheet, edit: Edit) -> None:
    value: Plain = [] if isinstance(edit, Remove) else edit.value
    sign = unwritable([value, *(key for key in edit.keys if isinstance(key, str))])
    if sign is None:
        return
    chain = chain_of(sheet, edit.keys)
    message = f"“{name_of(edit.keys)}” chứa ký tự điều khiển U+{ord(sign):04X}"
    raise refused(sheet, chain[-1] if chain else None, message)


def _smaller(sheet: Sheet, edit: Set) -> list[Edit] | None:
    """Return the smaller edits that have the same effect, or None if it cannot be split.

    What stays the same inside a collection is not written again, so its comments stay.
    """
    chain = chain_of(sheet, edit.keys)
    if len(chain) != len(edit.keys) + 1:
        return None
    node = chain[-1]
    old = plain(node)
    if old == edit.value and not (isinstance(node, ScalarNode) and is_empty(node)):
        return []
    if isinstance(old, dict) and isinstance(edit.value, dict) and old and edit.value:
        return _mapping_edits(edit.keys, old, edit.value)
    if isinstance(old, list) and isinstance(edit.value, list) and old and edit.value:
        return _list_edits(edit.keys, old, edit.value)
    return None


def _mapping_edits(keys: Keys, old: dict[str, Plain], new: dict[str, Plain]) -> list[Edit]:
    # First what is added: the mapping must not become empty in between.
    changed = [Set((*keys, key), new[key]) for key in new if old.get(key) != new[key]]
    return [*changed, *(Remove((*keys, key)) for key in old if key not in new)]


def _list_edits(keys: Keys, old: list[Plain], new: list[Plain]) -> list[Edit]:
    shorter = min(len(old), len(new))
    same = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    tail = next((i for i in range(shorter - same) if old[-1 - i] != new[-1 - i]), shorter - same)
    if len(new) > len(old):
        # Entries are added at the end only; what stands behind the change is written again.
        tail = 0
    both = range(same, min(len(old), len(new)) - tail)
    changed: list[Edit] = [Set((*keys, i), new[i]) for i in both if old[i] != new[i]]
    added: list[Edit] = [Append(keys, item) for item in new[len(old) :]]
    extra = range(len(old) - tail - 1, max(len(new) - tail, same) - 1, -1)
    gone: list[Edit] = [Remove((*keys, i)) for i in extra] if len(old) > len(new) else []
    return [*changed, *added, *gone]


def _proved(old: Sheet, edit: Edit, splices: list[Splice]) -> Sheet:
    chain = chain_of(old, edit.keys)
    where = chain[-1] if chain else None
    name = name_of(edit.keys)
    cut = {comment for splice in splices for comment in old.comments_in(splice.start, splice.end)}
    if cut and not isinstance(edit, Remove):
        raise refused(old, where, f"ghi “{name}” sẽ làm mất ghi chú nằm trong giá trị cũ")
    failed = refused(old, where, f"không ghi được “{name}” mà giữ nguyên phần còn lại của tệp")
    try:
        new = read_sheet(spliced(old.text, sorted(splices, key=lambda splice: splice.start)))
    except EditRefused as error:
        raise failed from error
    kept = [comment.text for comment in old.comments if comment not in cut]
    if new.plain != with_value(old.plain, edit) or [c.text for c in new.comments] != kept:
        raise failed
    return new


def plain(node: Node | None) -> Plain:
    """Return what a node says, every scalar as its text; `{}` for an empty file."""
    if node is None:
        return {}
    if isinstance(node, ScalarNode):
        value: str = node.value
        return value
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.value]
    return {key.value: plain(value) for key, value in node.value}


def with_value(old: Plain, edit: Edit) -> Plain:
    """Return what a text says once the edit is made; `old` is left as it is.

    Raises:
        LookupError: A list entry or a key that is to be removed is not there.
    """
    return _changed(old, edit.keys, edit)


def _changed(old: Plain, keys: Keys, edit: Edit) -> Plain:
    if not keys:
        if isinstance(edit, Append):
            return [*old, edit.value] if isinstance(old, list) else [edit.value]
        return edit.value if isinstance(edit, Set) else {}
    key, rest = keys[0], keys[1:]
    remove = isinstance(edit, Remove) and not rest
    if isinstance(key, int):
        if not isinstance(old, list):
            raise LookupError(key)
        inner = [] if remove else [_changed(old[key], rest, edit)]
        return [*old[:key], *inner, *old[key + 1 :]]
    fields = dict(old) if isinstance(old, dict) else {}
    if remove:
        del fields[key]
        return fields
    fields[key] = _changed(fields.get(key, {}), rest, edit)
    return fields


__all__ = [
    "EMPTY_WORDS",
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
    "read_sheet",
    "remove_value",
    "set_value",
    "with_value",
]
