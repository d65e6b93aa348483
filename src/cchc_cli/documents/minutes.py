"""The minutes of an inspection (Biên bản kiểm tra), for one visit."""

from collections.abc import Iterable

from cchc_cli.documents.advice_due import due_given
from cchc_cli.documents.document import Context, DocumentKind, Request, Subject
from cchc_cli.documents.due import minutes_signed
from cchc_cli.documents.earlier_matters import earlier_part, still_open
from cchc_cli.documents.figures import agreement, figure_rows, is_compared, numbered
from cchc_cli.documents.letterhead import (
    annex_reference,
    heading,
    minutes_letterhead,
    number_text,
    plan_reference,
    recipient_lines,
    title_lines,
)
from cchc_cli.documents.lines import BLANK, moment, one_line, paragraphs, stopped, tied, unstopped
from cchc_cli.documents.minutes_annex import annex_area
from cchc_cli.documents.minutes_fields import MINUTES_FIELDS
from cchc_cli.documents.people import Presence
from cchc_cli.documents.results import (
    SHORTCOMINGS,
    area_title,
    counts,
    not_examined_lines,
    results_sentence,
    shortcoming,
    whole_areas,
)
from cchc_cli.documents.visits import VisitRecord, visit_record
from cchc_cli.documents.wording import act, act_plainly, seen_words, subject_of, team_word
from cchc_cli.model.checklist import Item
from cchc_cli.model.inspection import Finding
from cchc_cli.model.tally import Outcomes, outcomes_by_area
from cchc_cli.vietnamese import count, long_date, point_letter, sentence

ID, NAME = "bien-ban", "Biên bản kiểm tra"


def build(request: Request) -> Context:
    """Return the context of the minutes of the visit `request.of`.

    Raises:
        NotReady: There is no such visit, or it was not held.
    """
    record = visit_record(request)
    presence = Presence(request.year, (record.team,), record.inspection.attendance)
    head = minutes_letterhead(request, record.team)
    minutes = record.inspection.minutes
    number = number_text(minutes.number if minutes else None, head.symbol)
    day = record.day
    year = (day or request.today).year
    return (
        heading(request, head, record.illustrative)
        | _opening(record, presence)
        | _results(request, record)
        | _requests(request, record)
        | {
            "number": number,
            "end": moment(record.end, day),
            "copies": _copies(minutes.copies if minutes else None, record) + _signed_later(record),
            "signers": presence.signers(act_plainly(record.kind)),
            "recipients": recipient_lines(head, "VT, Hồ sơ"),
            "annex": [annex_area(record, *each) for each in enumerate(record.areas, start=1)],
            "annex_reference": annex_reference("Biên bản", number, day, year, head.issuer),
        }
    )


def _opening(record: VisitRecord, presence: Presence) -> Context:
    plan, acted = record.plan, act(record.kind)
    purpose = f"{record.team.called} tiến hành {acted} và lập biên bản như sau:"
    subject = subject_of(plan, record.themes)
    return {
        "acted": act_plainly(record.kind),
        "seen": seen_words(record.team, record.kind),
        "title_lines": title_lines(
            f"{sentence(acted)} {subject} năm {plan.year}", f"tại {record.unit_name}"
        ),
        "preamble": f"Thực hiện {plan_reference(plan)}, {purpose}",
        "start": moment(record.start, record.day),
        "place": unstopped(record.place),
        "team": {
            "called": record.team.called,
            "upper": record.team.called.upper(),
            "word": team_word(record.team),
            "present": presence.present(),
            "absent": presence.absent(),
        },
        "unit": {"name": record.unit_name, "present": presence.unit()},
        "chair": presence.chair(),
        "secretary": presence.secretary(),
    }


def _copies(number: int | None, record: VisitRecord) -> str:
    """Return how many copies were made and who keeps them: one for the unit."""
    equal, team = "bản có giá trị như nhau", record.team.called
    if number is None:
        return f"{BLANK}{equal}"
    if number == 1:
        return f"01 bản, {team} giữ"
    unit = f"đơn vị được {act_plainly(record.kind)}"
    kept = f"{team} giữ {count(number - 1)} bản, {unit} giữ 01 bản"
    return f"{count(number)} {equal}, {kept}"


def _signed_later(record: VisitRecord) -> str:
    """Return when it was signed if that was not the day of the visit; else empty."""
    minutes = record.inspection.minutes
    signed = minutes.signed if minutes else None
    return f"; các bên ký {long_date(signed)}" if signed and signed != record.day else ""


def _results(request: Request, record: VisitRecord) -> Context:
    by_area = outcomes_by_area(record.items, record.inspection)
    total = sum((by_area[area.id] for area in record.areas), Outcomes())
    figures = figure_rows([item for _, item in record.items], [record.inspection])
    compared = numbered(row for row in figures if is_compared(row))
    texts = _remarks(record)
    numbers, place = {}, 0
    present = {**texts, "shortcomings": total.judged, "figures": figures}
    for name in ("good_practices", "shortcomings", "not_examined", "figures"):
        place += bool(present[name])
        numbers[name] = place
    rows = [
        {"number": number, "short": area.short, **counts(by_area[area.id])}
        for number, area in enumerate(record.areas, start=1)
    ]
    return {
        "period": record.period,
        "earlier": earlier_part(request, record),
        "summary": results_sentence(total, len(record.areas)),
        "areas": rows,
        "total": counts(total),
        "numbers": numbers,
        "figures": compared,
        "figures_summary": _figures_summary(figures),
        **texts,
    }


def _figures_summary(rows: list[Context]) -> str:
    """Return the sentence above the figures that were compared; empty without figures."""
    if not rows:
        return ""
    compared = agreement(rows)
    recorded = f"Đã ghi nhận {count(len(rows))} số liệu, tỷ lệ (chi tiết tại Phụ lục)"
    return f"{recorded}; {compared}." if compared else f"{recorded}."


def _remarks(record: VisitRecord) -> Context:
    findings = record.inspection.findings
    praised = [findings[i.id].good_practice for _, i in record.items if i.id in findings]
    whole = whole_areas(record.areas, outcomes_by_area(record.items, record.inspection))
    shortcomings: list[Context] = []
    waiting: list[str] = []
    for area in record.areas:
        items = record.items_of(area)
        found = _shortcomings_of(items, findings)
        if found:
            letter = point_letter(len(shortcomings))
            shortcomings.append({"letter": letter, "title": area_title(area), "findings": found})
        waiting += not_examined_lines(area, items, record.inspection)
    return {
        "good_practices": [*whole, *(stopped(text) for text in praised if text)],
        "shortcomings": shortcomings,
        "not_examined": waiting,
    }


def _shortcomings_of(items: Iterable[Item], findings: dict[str, Finding]) -> list[Context]:
    return [
        shortcoming(item.name, findings[item.id])
        for item in items
        if item.id in findings and findings[item.id].result in SHORTCOMINGS
    ]


def _nothing_asked(request: Request, record: VisitRecord) -> str:
    called, left = record.team.called, still_open(request, record)
    if left:
        again = f"đề nghị đơn vị tiếp tục khắc phục {left}"
        return f"{called} không có kiến nghị mới đối với {record.unit_name}; {again}."
    return f"{called} không có kiến nghị đối với {record.unit_name}."


def _requests(request: Request, record: VisitRecord) -> Context:
    inspection = record.inspection
    asked = {(advice.item, advice.index): advice for advice in record.advice}
    rows: list[Context] = []
    for _, item in record.items:
        finding = inspection.findings.get(item.id)
        for index, given in enumerate(finding.recommendations if finding else ()):
            rows.append(
                {
                    "number": len(rows) + 1,
                    "text": one_line(given.text),
                    "owner": tied(given.owner or record.unit_name),
                    "due": due_given(asked[item.id, index]),
                }
            )
    # The unit signs the minutes, so that silence means that it agrees.
    agreed = f"Đơn vị được {act_plainly(record.kind)} không có ý kiến khác"
    opinion = [stopped(line) for line in paragraphs(inspection.opinion or "") or [agreed]]
    return {
        "recommendations": rows,
        "nothing_asked": "" if rows else _nothing_asked(request, record),
        "guidance": [stopped(text) for text in inspection.guidance],
        "opinion": opinion,
        "proposals": [stopped(text) for text in inspection.proposals],
    }


MINUTES = DocumentKind(
    id=ID,
    name=NAME,
    template="bien-ban.docx",
    about=Subject.VISIT,
    fields=MINUTES_FIELDS,
    build=build,
    settled=minutes_signed,
    # A template of before these had fixed words in their place.
    silent=("seen", "nothing_asked"),
)
