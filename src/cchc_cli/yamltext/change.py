"""Edits as values, and what they mean apart from any text."""

from dataclasses import dataclass
from typing import TypeAlias

from cchc_cli.yamltext.sheet import Keys, Plain
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


def smaller_edits(keys: Keys, old: Plain, new: Plain) -> list[Edit] | None:
    """Return the edits of what differs inside two collections; None if they are not alike.

    What stays the same is not written again, so its comments stay.
    """
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        return _mapping_edits(keys, old, new)
    if isinstance(old, list) and isinstance(new, list) and old and new:
        return _list_edits(keys, old, new)
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
