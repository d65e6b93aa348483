"""What must hold for who is to carry out a recommendation (trách nhiệm thực hiện)."""

import re
from collections.abc import Iterator, Mapping

from cchc_cli.model.units import Unit
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.follow_up import recommendations
from cchc_cli.rules.lookup import units_by_id
from cchc_cli.rules.rule import WARNING, Problem, at, at_key, rule
from cchc_cli.vietnamese import fold

_ASKED = re.compile(r"(?:de nghi|giao|yeu cau|kien nghi|de xuat) ")
_BEGINNING = 20
"""Letters in which the asking stands; whole texts are long, and few of them ask."""
_WORD_END = re.compile(r"(?<=\w)\b")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


@rule("CCHC508", WARNING, "kiến nghị với nơi khác mà chưa ghi trách nhiệm")
def a_recommendation_to_others_names_them(workspace: Workspace) -> Iterator[Problem]:
    """Kiến nghị mở đầu bằng “Đề nghị …” một đơn vị khác thì cần ghi `owner`.

    Vì sao: không ghi `owner` thì biên bản, phụ lục kiến nghị và công văn đôn đốc đều ghi đơn vị
    được kiểm tra phải thực hiện, trong khi lời văn lại giao nơi khác.

    Sửa thế nào: thêm `owner: <tên nơi thực hiện>` vào kiến nghị.

    Căn cứ: quy ước của công cụ.
    """
    units = units_by_id(workspace)
    names: dict[str, Unit] = {}
    for each in recommendations(workspace) if units is not None else ():
        rest = "" if each.recommendation.owner else _asked(each.recommendation.text)
        if not rest or units is None:
            continue
        names = names or {fold(name): unit for unit in units.values() for name in _called(unit)}
        asked = _first_named(rest, names)
        if asked and asked.id != each.of.of.inspection.unit:
            message = f"kiến nghị với {asked.short} nhưng chưa ghi trách nhiệm thực hiện"
            place = at_key(each.of.of.path, *each.keys, "text")
            yield Problem(place, message, f"thêm owner: {asked.short}", each.keys)


def _called(unit: Unit) -> tuple[str, str]:
    return unit.name, unit.short


def _asked(text: str) -> str:
    """Return what follows “Đề nghị” or the like, folded; empty if the text begins otherwise."""
    if not _ASKED.match(fold(text[:_BEGINNING])):
        return ""
    words = fold(text)
    begun = _ASKED.match(words)
    return words[begun.end() :] if begun else ""


def _first_named(words: str, names: Mapping[str, Unit]) -> Unit | None:
    """Return the unit with whose name the words begin, that of the longest name."""
    ends = [
        match.start() for match in _WORD_END.finditer(words[: max(map(len, names), default=0) + 1])
    ]
    return next((names[words[:end]] for end in reversed(ends) if words[:end] in names), None)


@rule("CCHC512", WARNING, "trách nhiệm thực hiện ghi bằng mã")
def owners_are_names(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `owner` của kiến nghị là lời văn, in nguyên vào biên bản và công văn.

    Vì sao: ghi mã đơn vị hoặc mã vị trí thì văn bản in ra có chữ “phuong-2”.

    Sửa thế nào: ghi tên hoặc chức danh, ví dụ `owner: Phòng Nội vụ`; đơn vị được kiểm tra tự
    thực hiện thì bỏ `owner`.

    Căn cứ: quy ước của công cụ.
    """
    units = units_by_id(workspace) or {}
    for each in recommendations(workspace):
        owner = each.recommendation.owner or ""
        if not _ID.fullmatch(owner):
            continue
        hint = "ghi tên hoặc chức danh, ví dụ owner: Phòng Nội vụ"
        if unit := units.get(owner):
            hint = f"ghi tên: owner: {unit.short}"
            if owner == each.of.of.inspection.unit:
                hint = "bỏ dòng owner: không ghi thì là đơn vị được kiểm tra"
        message = f"trách nhiệm thực hiện ghi bằng mã “{owner}”"
        yield Problem(at(each.of.of.path, *each.keys, "owner"), message, hint)


RULES = (a_recommendation_to_others_names_them, owners_are_names)
