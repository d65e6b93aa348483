"""Results of the items of one visit or of several, as sentences, counts and rows."""

from collections.abc import Iterator, Sequence

import msgspec

from cchc_cli.documents.document import Context
from cchc_cli.documents.lines import lowered, one_line, paragraphs, stopped, unstopped
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.inspection import Finding, Inspection
from cchc_cli.model.tally import Outcomes
from cchc_cli.model.words import NAMES, Result
from cchc_cli.vietnamese import count, joined, percent, share

SHORTCOMINGS = (Result.NOT_MET, Result.PARTLY_MET)


class Line(msgspec.Struct, frozen=True):
    """A leaf item at its place: number as printed, and the heading that begins before it."""

    number: str
    group: str
    item: Item


def lines_of(area: Area, number: int) -> Iterator[Line]:
    """Yield the leaves of an area with their numbers, as 3.2 or, below an item, 7.2.1."""
    groups = {group.items[0].id: group.title for group in area.groups}
    for place, item in enumerate(area.top_items(), start=1):
        heading = groups.get(item.id, "")
        if not item.items:
            yield Line(f"{number}.{place}", heading, item)
            continue
        own = f"{number}.{place}. {item.text}"
        for below, leaf in enumerate(item.leaves(), start=1):
            first = "\n".join(part for part in (heading, own) if part) if below == 1 else ""
            yield Line(f"{number}.{place}.{below}", first, leaf)


def area_title(area: Area) -> str:
    """Return the area's title without the colon that some plans type."""
    return area.title.rstrip(": ")


def area_named(area: Area) -> str:
    """Return the title inside a sentence, as after “nội dung”: without its “Về”."""
    return lowered(area_title(area)).removeprefix("về ")


def result_name(finding: Finding | None) -> str:
    """Return what a person reads for the result; nothing recorded is not examined."""
    return NAMES[finding.result if finding else Result.NOT_EXAMINED]


def remarks(finding: Finding | None) -> list[str]:
    """Return all words of a finding but its evidence and recommendations."""
    if finding is None:
        return []
    found = paragraphs(finding.observation or "")
    for label, text in (
        ("Nguyên nhân", finding.cause),
        ("Ưu điểm", finding.good_practice),
        ("Ghi chú", finding.note),
    ):
        first, *more = paragraphs(text or "") or [""]
        found += [f"{label}: {first}", *more] if first else []
    return found


def shortcoming(line_text: str, finding: Finding) -> Context:
    """Return a finding that is not fully met, ready for a sentence."""
    return {
        "text": unstopped(line_text),
        "result": NAMES[finding.result].lower(),
        "observation": unstopped(finding.observation or ""),
        "cause": unstopped(finding.cause or ""),
        "evidence": "; ".join(one_line(each) for each in finding.evidence),
    }


def counts(outcomes: Outcomes) -> Context:
    """Return the counts of each result, for a row of a table."""
    return {
        "size": outcomes.total,
        "judged": outcomes.judged,
        "met": outcomes.met,
        "partly_met": outcomes.partly_met,
        "not_met": outcomes.not_met,
        "not_applicable": outcomes.not_applicable,
        "not_examined": outcomes.not_examined,
    }


def judged_parts(outcomes: Outcomes) -> str:
    """Return “40 nội dung đạt (88,9%), 05 nội dung chưa đạt (11,1%)”; zeros are left out."""
    named = (
        (outcomes.met, "đạt"),
        (outcomes.partly_met, "đạt một phần"),
        (outcomes.not_met, "chưa đạt"),
    )
    return ", ".join(
        f"{count(value)} nội dung {name} ({percent(share(value, outcomes.judged))})"
        for value, name in named
        if value
    )


def others(outcomes: Outcomes) -> str:
    """Return what was not judged, as a clause; empty if everything was."""
    named = (
        (outcomes.not_applicable, "không áp dụng"),
        (outcomes.not_examined, "chưa kiểm tra"),
    )
    return ", ".join(f"{count(value)} nội dung {name}" for value, name in named if value)


def results_sentence(total: Outcomes, areas: int) -> str:
    """Return the sentence that counts the results, from the same figures as the tables."""
    whole = f"{count(total.judged)}/{count(total.total)} nội dung thuộc {count(areas)} lĩnh vực"
    if not total.judged:
        return f"Chưa đánh giá nội dung nào trong {count(total.total)} nội dung."
    rest = f"; ngoài ra {others(total)}" if others(total) else ""
    return f"Đã đánh giá {whole}: {judged_parts(total)}{rest}."


def not_examined_lines(area: Area, items: list[Item], inspection: Inspection | None) -> list[str]:
    """Return the items of an area that were not examined, with the reasons given.

    An area of which nothing was examined is one line, unless a reason was typed.
    """
    findings = inspection.findings if inspection else {}
    waiting = [i for i in items if result_name(findings.get(i.id)) == NAMES[Result.NOT_EXAMINED]]
    reasons = [remarks(findings.get(item.id)) for item in waiting]
    if len(waiting) == len(items) > 1 and not any(reasons):
        return [f"{area.short}: toàn bộ {count(len(items))} nội dung."]
    return [
        f"{unstopped(item.name)} ({'; '.join(_reason(r) for r in reason)})."
        if reason
        else stopped(item.name)
        for item, reason in zip(waiting, reasons, strict=True)
    ]


def _reason(remark: str) -> str:
    """Return a remark as a reason in brackets, without the label of a note."""
    return unstopped(remark.removeprefix("Ghi chú: "))


def whole_areas(areas: Sequence[Area], by_area: dict[str, Outcomes]) -> Iterator[str]:
    """Yield the sentence on the areas in which every judged item was met."""
    whole = [
        area.short
        for area in areas
        if by_area[area.id].judged and by_area[area.id].met == by_area[area.id].judged
    ]
    if whole and len(areas) == 1:
        yield f"Lĩnh vực {whole[0]} đạt toàn bộ các nội dung đã đánh giá."
    elif whole and len(whole) == len(areas):
        yield f"Cả {count(len(whole))} lĩnh vực đều đạt toàn bộ các nội dung đã đánh giá."
    elif whole:
        names = [f"“{name}”" for name in whole] if any("," in name for name in whole) else whole
        yield (
            f"{count(len(whole))}/{count(len(areas))} lĩnh vực đạt toàn bộ các nội dung đã"
            f" đánh giá: {joined(names)}."
        )
