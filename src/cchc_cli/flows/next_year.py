"""The plan of the year to come (kế hoạch năm sau), begun with what does not change."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from cchc_cli.flows.errors import AnswerError
from cchc_cli.model.workspace import Year
from cchc_cli.yamltext.edit import Edit, EditRefused, Remove, Set, apply_edits

_KEPT = ("plan.yaml", "members.yaml", "documents.yaml")
"""What an office writes once and goes on with; schedule and records begin anew."""

_INVENTED = "illustrative: true # DỮ LIỆU MINH HỌA\nvisits: []\n"


class Stale(msgspec.Struct, frozen=True):
    """A line that still speaks of the year before (dòng còn ghi năm cũ)."""

    path: str
    line: int
    text: str


class NextYear(msgspec.Struct, frozen=True):
    """The files of the new plan by their names in its folder, and what is still to be changed."""

    id: str
    files: dict[str, str]
    stale: list[Stale]


def next_year(texts: Mapping[str, str], year: Year, to: int) -> NextYear:
    """Return the plan of the year `to`, made of the texts of another plan's files by path.

    The year is written anew and the numbers given to papers are taken out. No date is
    guessed: lines that name the old year are told, for people to change.

    Raises:
        AnswerError: The plan cannot be read, or one of its files not edited safely.
    """
    if year.plan is None:
        hint = "sửa cho đến khi cchc check không còn lỗi, rồi gõ lại"
        raise AnswerError(f"chưa đọc được {year.path('plan.yaml')}", hint)
    old = year.plan.year
    edits: dict[str, list[Edit]] = {"plan.yaml": [Set(("year",), str(to))]}
    if year.papers is not None and year.papers.issued:
        edits["documents.yaml"] = [Remove(("issued",))]
    files = {}
    for name in _KEPT:
        text = texts.get(year.path(name))
        if text is not None:
            files[name] = _edited(year.path(name), text, edits.get(name, []))
    if year.schedule is not None and year.schedule.illustrative:
        # Its members and papers are invented too; a schedule begun for them says the same.
        files["schedule.yaml"] = _INVENTED
    stale = [
        each for name, text in files.items() for each in _stale(f"plans/{to}/{name}", text, old)
    ]
    return NextYear(str(to), files, stale)


def _edited(path: str, text: str, edits: list[Edit]) -> str:
    try:
        return apply_edits(text, edits) if edits else text
    except EditRefused as refused:
        hint = "chép tệp sang năm mới rồi sửa tay: năm, và bỏ phần issued"
        raise AnswerError(f"không sửa được {path} một cách an toàn: {refused}", hint) from None


def _stale(path: str, text: str, old: int) -> Iterator[Stale]:
    """Yield the lines that name the old year outside of comments."""
    named = re.compile(rf"(?<!\d){old}(?!\d)")
    for number, line in enumerate(text.splitlines(), start=1):
        if named.search(line.partition(" #")[0]) and not line.lstrip().startswith("#"):
            yield Stale(path, number, line.strip())
