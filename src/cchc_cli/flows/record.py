"""Writing what was found: from answers to edits of one inspection's file."""

import datetime as dt
import textwrap
from collections.abc import Iterator, Sequence

import msgspec

from cchc_cli.flows.edit import FileEdit, guarded_edit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.reschedule import written_date
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.inspection import Finding, Inspection, Recommendation
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_name
from cchc_cli.model.words import NAMES, Result
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.rules.finding import unmet_item_needs_evidence, unmet_item_needs_observation
from cchc_cli.vietnamese import sentence
from cchc_cli.yamltext.edit import Append, Edit, Keys, Plain, Set

UNFINISHED = frozenset(
    rule.code.id for rule in (unmet_item_needs_evidence, unmet_item_needs_observation)
)
"""Codes that may arise while the answers on one item are still coming."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be written on one item (câu trả lời); None leaves what is there."""

    result: Result | None = None
    observation: str | None = None
    cause: str | None = None
    good_practice: str | None = None
    evidence: tuple[str, ...] = ()
    recommend: str | None = None
    due: dt.date | None = None
    owner: str | None = None
    figures: tuple[tuple[str, str | None, str | None], ...] = ()
    """Figure id, what the unit reported, what the team counted, as typed."""
    remedied: dt.date | None = None
    remedy: str | None = None
    by: str | None = None


class AnswerError(Exception):
    """The answer cannot be written as it is; says why and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep the sentence and the cure."""
        super().__init__(message)
        self.message = message
        self.hint = hint


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
    inspection = year.inspections.get(visit.key)
    old = inspection.findings.get(item.id) if inspection else None
    text = _text(loaded, year, visit)
    edits = [
        *_first_findings(loaded.workspace, year, visit, inspection),
        *_edits(("findings", item.id), old, answer, text),
    ]
    return guarded_edit(loaded, path, edits, text, UNFINISHED if unfinished else ())


def _first_findings(
    workspace: Workspace, year: Year, visit: Visit, inspection: Inspection | None
) -> Iterator[Edit]:
    """Yield the edit that lists every item in a file begun by hand without findings."""
    if inspection is not None and not inspection.findings:
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
    return guarded_edit(loaded, path, edits, _text(loaded, year, visit))


def _text(loaded: Loaded, year: Year, visit: Visit) -> str:
    source = loaded.sources.get(year.inspection_path(visit.key))
    return source.text if source else start_text(loaded.workspace, year, visit)


def _edits(at: Keys, old: Finding | None, answer: Answer, text: str) -> Iterator[Edit]:
    result = answer.result or (old.result if old else None)
    if result is None:
        message = "nội dung này chưa có kết quả"
        raise AnswerError(message, "thêm --result dat, dat-mot-phan, chua-dat hoặc khong-ap-dung")
    if answer.result is not None or old is None:
        yield Set((*at, "result"), result.value)
    words = {
        "observation": answer.observation,
        "cause": answer.cause,
        "good_practice": answer.good_practice,
        "by": answer.by,
    }
    for key, value in words.items():
        if value is not None:
            yield Set((*at, key), value)
    known = old.evidence if old else ()
    for line in answer.evidence:
        if line not in known:
            yield Append((*at, "evidence"), line)
    for figure, reported, counted in answer.figures:
        yield from _figure_edits((*at, "figures", figure), reported, counted)
    yield from _recommend_edits((*at, "recommend"), old, answer, text)


def _figure_edits(at: Keys, reported: str | None, counted: str | None) -> Iterator[Edit]:
    columns: dict[str, Plain] = {}
    if reported is not None:
        columns["reported"] = reported
    if counted is not None:
        columns["counted"] = counted
    if columns:
        yield Set(at, columns)


def _recommend_edits(at: Keys, old: Finding | None, answer: Answer, text: str) -> Iterator[Edit]:
    there = old.recommendations if old else ()
    details = _details(answer, text)
    if answer.recommend is not None:
        same = next((i for i, r in enumerate(there) if r.text == answer.recommend), None)
        if same is None:
            yield _added(at, old, there, {"text": answer.recommend, **details}, text)
            return
        at = (*at, same) if isinstance(old and old.recommend, tuple) else at
    elif details:
        if len(there) != 1:
            many = "có nhiều kiến nghị" if there else "chưa có kiến nghị"
            raise AnswerError(
                f"nội dung này {many} nên không biết ghi hạn, kết quả vào đâu",
                "ghi kèm --recommend với đúng lời văn của kiến nghị",
            )
        at = (*at, 0) if isinstance(old and old.recommend, tuple) else at
    for key, value in details.items():
        yield Set((*at, key), value)


def _details(answer: Answer, text: str) -> dict[str, Plain]:
    details: dict[str, Plain] = {}
    if answer.due is not None:
        details["due"] = written_date(answer.due, text)
    if answer.owner is not None:
        details["owner"] = answer.owner
    if answer.remedied is not None:
        remedy: dict[str, Plain] = {"done": written_date(answer.remedied, text)}
        if answer.remedy is not None:
            remedy["text"] = answer.remedy
        details["remedy"] = remedy
    elif answer.remedy is not None:
        raise AnswerError("chưa có ngày hoàn thành khắc phục", "ghi thêm --remedied NGÀY")
    return details


def _added(
    at: Keys,
    old: Finding | None,
    there: Sequence[Recommendation],
    new: dict[str, Plain],
    text: str,
) -> Edit:
    """Return the edit that keeps the recommendations that are there and adds one."""
    if old is not None and isinstance(old.recommend, tuple):
        return Append(at, new)
    if not there:
        return Set(at, new)
    both: list[Plain] = [*(_plain_recommendation(r, text) for r in there), new]
    return Set(at, both)


def _plain_recommendation(given: Recommendation, text: str) -> dict[str, Plain]:
    plain: dict[str, Plain] = {"text": given.text}
    if given.due is not None:
        plain["due"] = written_date(given.due, text)
    if given.owner is not None:
        plain["owner"] = given.owner
    if given.remedy is not None:
        remedy: dict[str, Plain] = {"done": written_date(given.remedy.done, text)}
        if given.remedy.text is not None:
            remedy["text"] = given.remedy.text
        if given.remedy.evidence:
            remedy["evidence"] = list(given.remedy.evidence)
        plain["remedy"] = remedy
    return plain


def remaining(items: Sequence[tuple[Area, Item]], inspection: Inspection | None) -> list[int]:
    """Return the positions of the items that are not yet examined."""
    findings = inspection.findings if inspection else {}
    return [
        position
        for position, (_, item) in enumerate(items)
        if item.id not in findings or findings[item.id].result == Result.NOT_EXAMINED
    ]


def told(workspace: Workspace, visit: Visit, item: Item, finding: Finding | None) -> str:
    """Return the sentence that confirms what was written."""
    result = NAMES[finding.result].lower() if finding else ""
    return f"Đã ghi {workspace.unit_name(visit.unit)} · {item.id}: {result}."


def heading(workspace: Workspace, year: Year, visit: Visit) -> str:
    """Return the unit and its round, as the prompts begin."""
    of_round = year.round(visit.round)
    when = round_name(year.plan, of_round) if year.plan and of_round else visit.round
    return f"{sentence(workspace.unit_name(visit.unit))}, {when}"
