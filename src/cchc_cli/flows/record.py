"""Writing what was found: from answers to edits of one inspection's file."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.flows.answer import Answer, answer_edits
from cchc_cli.flows.edit import FileEdit, guarded_edit, must_be_read
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.written import notation_for
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.inspection import Finding, Inspection
from cchc_cli.model.progress import is_open
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_name
from cchc_cli.model.words import NAMES, Result
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.rules.finding import (
    every_item_has_a_finding,
    unmet_item_needs_evidence,
    unmet_item_needs_observation,
)
from cchc_cli.vietnamese import sentence
from cchc_cli.yamltext.edit import Edit, Plain, Set
from cchc_cli.yamltext.places import lines_of

UNFINISHED = {unmet_item_needs_evidence.code.id, unmet_item_needs_observation.code.id}
"""Errors that further answers on the same item will cure."""

EXPECTED = {every_item_has_a_finding.code.id}
"""Warnings that every inspection has until its last item is examined."""


def items_of(workspace: Workspace, year: Year, visit: Visit) -> list[tuple[Area, Item]]:
    """Return the items that apply to the visit's unit, in order."""
    return list(workspace.items_for(year, visit))


def start_text(workspace: Workspace, year: Year, visit: Visit) -> str:
    """Return a new inspection file: every item that applies, not yet examined.

    The items' own words stand above them as comments, for whoever writes by hand.
    """
    of_round = year.round(visit.round)
    when = round_name(year.plan, of_round) if year.plan and of_round else visit.round
    choices = " · ".join(result.value for result in Result)
    lines = [
        f"# Kết quả kiểm tra: {workspace.unit_name(visit.unit)}, {when}",
        f"# result: {choices}",
        f"unit: {visit.unit}",
    ]
    if year.schedule is not None and year.schedule.illustrative:
        lines.append("illustrative: true # DỮ LIỆU MINH HỌA")
    lines += ["", "findings:"]
    area_before = None
    for area, item in workspace.items_for(year, visit):
        if area is not area_before:
            lines.append(f"  # {'─' * 3} {_one_line(area.title)}")
            area_before = area
        lines += [f"  # {_one_line(item.text)}", f"  {item.id}:"]
        lines.append(f"    result: {Result.NOT_EXAMINED.value}")
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    return textwrap.shorten(text, 92, placeholder=" …")


def record_answer(
    loaded: Loaded, year: Year, visit: Visit, item: Item, answer: Answer, unfinished: bool = False
) -> FileEdit:
    """Return the change that writes the answer on an item.

    Raises:
        AnswerError: The answer contradicts what is there.
        EditRejected: The file cannot be edited, or an error would arise; with
            `unfinished` the errors that further answers will cure do not count.
    """
    path = year.inspection_path(visit.key)
    must_be_read(loaded, path)
    inspection = year.inspections.get(visit.key)
    old = inspection.findings.get(item.id) if inspection else None
    text = text_of(loaded, year, visit)
    notation = notation_for(loaded, year, path)
    edits = [
        *_first_findings(loaded.workspace, year, visit, inspection),
        *answer_edits(("findings", item.id), old, answer, notation),
    ]
    return guarded_edit(loaded, path, edits, text, UNFINISHED if unfinished else ())


def _first_findings(
    workspace: Workspace, year: Year, visit: Visit, inspection: Inspection | None
) -> Iterator[Edit]:
    """Yield the edit that lists every item in a file begun by hand without findings."""
    # Words that could not be read as findings are someone's: they are not written over.
    unread = not workspace.whole(year.inspection_path(visit.key), "findings")
    if inspection is not None and not inspection.findings and not unread:
        untouched: dict[str, Plain] = {
            item.id: {"result": Result.NOT_EXAMINED.value}
            for _, item in workspace.items_for(year, visit)
        }
        yield Set(("findings",), untouched)


def record_edits(loaded: Loaded, year: Year, visit: Visit, edits: Sequence[Edit]) -> FileEdit:
    """Return the change that these edits make to the visit's file, made new if needed.

    Raises:
        EditRejected: See `guarded_edit`.
    """
    path = year.inspection_path(visit.key)
    return guarded_edit(loaded, path, edits, text_of(loaded, year, visit))


def text_of(loaded: Loaded, year: Year, visit: Visit) -> str:
    """Return the text of the visit's file, or with what it begins."""
    source = loaded.sources.get(year.inspection_path(visit.key))
    written = source is not None and source.text.strip()
    return source.text if source and written else start_text(loaded.workspace, year, visit)


def remaining(items: Sequence[tuple[Area, Item]], inspection: Inspection | None) -> list[int]:
    """Return the positions of the items not yet examined, or left before all was said."""
    findings = inspection.findings if inspection else {}
    return [
        position
        for position, (_, item) in enumerate(items)
        if item.id not in findings or is_open(findings[item.id])
    ]


def of_item(loaded: Loaded, path: str, item: str, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return what was found inside the item's entry of an inspection's file."""
    lines = lines_of(loaded.root(path), ("findings", item))
    return [d for d in found if d.span.path == path and d.span.line in lines]


def told(whose: str, item: Item, finding: Finding | None) -> str:
    """Return the sentence that confirms what was written about a unit, or one of its visits."""
    result = NAMES[finding.result].lower() if finding else ""
    return f"Đã ghi {whose} · {item.id}: {result}."


def heading(workspace: Workspace, year: Year, visit: Visit) -> str:
    """Return the unit and its round, as the prompts begin."""
    of_round = year.round(visit.round)
    when = round_name(year.plan, of_round) if year.plan and of_round else visit.round
    return f"{sentence(workspace.unit_name(visit.unit))}, {when}"
