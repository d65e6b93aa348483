"""The fields that a document supplies to its template, and names looked up among them."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TypeAlias, Union

# A leaf is the field's Vietnamese meaning, a mapping is a group of fields, and `[x]`
# is a list of `x`.
Field: TypeAlias = Union[str, "Fields", list["Field"]]
Fields: TypeAlias = Mapping[str, Field]

# What nothing is known about: the result of a filter, or any field if none are given.
Shape: TypeAlias = Field | None
TEXT = "chữ"


class UnknownField(Exception):
    """There is no such field; `hint` names the one that was probably meant."""

    def __init__(self, path: str, hint: str) -> None:
        """Keep the path as typed, and the cure."""
        super().__init__(f"không có trường “{path}”")
        self.hint = hint


def member(shape: Shape, name: str, path: str) -> Shape:
    """Return the shape of field `name` of what `path` leads to.

    Raises:
        UnknownField: There is none.
    """
    if shape is None:
        return None
    if isinstance(shape, Mapping):
        if name in shape:
            return shape[name]
        raise UnknownField(f"{path}.{name}", closest(name, shape, f"{path}."))
    if isinstance(shape, list):
        if name.isdigit():
            return shape[0]
        raise UnknownField(
            f"{path}.{name}", f"“{path}” là danh sách: đi qua nó bằng {{% for … in {path} %}}"
        )
    raise UnknownField(f"{path}.{name}", f"“{path}” không có trường con")


def closest(name: str, known: Iterable[str], prefix: str = "") -> str:
    """Return the question that offers the most similar name, or the names there are."""
    names = sorted(known)
    found = get_close_matches(name, names, 1, 0.6)
    if found:
        return f"có phải “{prefix}{found[0]}”?"
    return "các tên dùng được: " + ", ".join(names) if names else ""
