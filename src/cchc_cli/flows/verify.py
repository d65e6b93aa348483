"""Whether a document still is what the data make: now, and at the commit it was made from."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import NotReady
from cchc_cli.flows.load import load
from cchc_cli.flows.origin import Made, Origin, hashes
from cchc_cli.flows.printing import render
from cchc_cli.flows.report import order
from cchc_cli.model.inspection import Finding, Inspection
from cchc_cli.model.progress import is_secret
from cchc_cli.model.words import NAMES, Result
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.source import Source
from cchc_cli.wordtext.origin import WordFile
from cchc_cli.wordtext.problems import RenderFailed, TemplateBroken

MAX_TOLD = 20
"""Differences that are told of one kind; the rest is counted."""


class TextChange(msgspec.Struct, frozen=True):
    """Lines of the text that differ: as the data make them, and as the file has them."""

    made: tuple[str, ...]
    found: tuple[str, ...]


class FindingChange(msgspec.Struct, frozen=True):
    """What has changed in one file of results: in one item, or, without one, in the rest."""

    visit: str
    item: str
    what: str


class State(msgspec.Struct, frozen=True):
    """What some state of the data makes of the document (dữ liệu hiện nay, dữ liệu ở commit).

    `lacking` says why it makes none; `text` are the lines that the file has otherwise.
    """

    same_data: bool = False
    same_template: bool = False
    lacking: str = ""
    text: tuple[TextChange, ...] = ()


def workspace_of(files: Mapping[str, bytes]) -> Workspace:
    """Return the records in these files, by path from the workspace's root."""
    return load(
        Source(path, data.decode("utf-8", "replace"))
        for path, data in files.items()
        if path.startswith(("plans/", "checklists/")) and path.endswith((".yaml", ".yml"))
    ).workspace


def is_known(kind: str) -> bool:
    """Return whether there is a kind of document with this id."""
    return any(each.id == kind for each in ALL_DOCUMENTS)


def state_of(file: WordFile, origin: Origin, workspace: Workspace, template: bytes) -> State:
    """Return how the file compares with what these records and this template make."""
    kind = next(each for each in ALL_DOCUMENTS if each.id == origin.kind)
    year = workspace.years.get(origin.plan)
    if year is None:
        return State(lacking=f"không có kế hoạch “{origin.plan}”")
    asked = (origin.of, origin.day, origin.draft, origin.area, origin.blank)
    request = order(workspace, year, kind, *asked)
    try:
        context = kind.context(request)
        document = render(kind, request, template, Made(origin.made.version))
    except NotReady as lacking:
        return State(lacking=str(lacking))
    except (RenderFailed, TemplateBroken) as error:
        return State(lacking=f"mẫu không dùng được: {error.problems[0]}")
    found = hashes(context, template)
    return State(
        same_data=found.data == origin.data,
        same_template=found.template == origin.template,
        text=tuple(_text_changes(WordFile(document).lines, file.lines)),
    )


def _text_changes(made: Sequence[str], found: Sequence[str]) -> Iterator[TextChange]:
    matcher = difflib.SequenceMatcher(None, made, found)
    for tag, start, end, found_start, found_end in matcher.get_opcodes():
        if tag != "equal":
            yield TextChange(tuple(made[start:end]), tuple(found[found_start:found_end]))


def finding_changes(origin: Origin, then: Workspace, now: Workspace) -> list[FindingChange]:
    """Return what has changed in the results that the document tells of."""
    before, after = then.years.get(origin.plan), now.years.get(origin.plan)
    if before is None or after is None:
        return []
    keys = _visits(origin, before) | _visits(origin, after)
    return [
        change
        for key in sorted(keys)
        for change in _of_visit(key, before.inspections.get(key), after.inspections.get(key))
    ]


def _visits(origin: Origin, year: Year) -> set[str]:
    """Return the visits that the document is about: one, those of a round, or all."""
    if year.visit(origin.of) is not None:
        return {origin.of}
    shown = [v for v in year.visits if not is_secret(year, v, year.inspections.get(v.key))]
    of_round = {visit.key for visit in shown if visit.round == origin.of}
    return of_round or {visit.key for visit in shown}


def _of_visit(
    key: str, before: Inspection | None, after: Inspection | None
) -> Iterator[FindingChange]:
    if before is None or after is None:
        if before is not after:
            yield FindingChange(key, "", "mới có kết quả" if before is None else "kết quả đã bỏ")
        return
    for item in [*before.findings, *(id for id in after.findings if id not in before.findings)]:
        what = _of_item(before.findings.get(item), after.findings.get(item))
        if what:
            yield FindingChange(key, item, what)
    rest = [name for name in _changed(before, after) if name != "findings"]
    if rest:
        yield FindingChange(key, "", f"đổi {_meanings(Inspection, rest)}")


def _of_item(before: Finding | None, after: Finding | None) -> str:
    if before is None or after is None:
        new = f"mới ghi: {_result(after.result)}" if after else "đã bỏ"
        return "" if before is after else new
    changed = _changed(before, after)
    told = []
    if "result" in changed:
        told.append(f"“{_result(before.result)}” thành “{_result(after.result)}”")
    rest = [name for name in changed if name != "result"]
    if rest:
        told.append(f"đổi {_meanings(Finding, rest)}")
    return "; ".join(told)


def _result(result: Result) -> str:
    return NAMES[result].lower()


def _changed(before: msgspec.Struct, after: msgspec.Struct) -> list[str]:
    return [n for n in before.__struct_fields__ if getattr(before, n) != getattr(after, n)]


def _meanings(record: type[msgspec.Struct], names: Iterable[str]) -> str:
    info: Any = msgspec.inspect.type_info(record)
    told: Mapping[str, str] = {
        each.name: (getattr(each.type, "extra_json_schema", None) or {}).get(
            "description", each.name
        )
        for each in info.fields
    }
    return ", ".join(f"“{told[name]}”" for name in names)
