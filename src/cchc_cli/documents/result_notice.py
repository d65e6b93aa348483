"""The notice of the result of an inspection to the unit (Thông báo kết quả kiểm tra)."""

from collections.abc import Iterator

import msgspec

from cchc_cli.documents.advice_due import OF_NOTICE, due_notified
from cchc_cli.documents.document import (
    Context,
    DocumentKind,
    NotReady,
    Request,
    Subject,
)
from cchc_cli.documents.due import result_notified
from cchc_cli.documents.earlier_matters import earlier_part, still_open
from cchc_cli.documents.letterhead import (
    issued_paper,
    letterhead_of,
    official,
    place_date,
    plan_reference,
    title_lines,
)
from cchc_cli.documents.lines import one_line, stopped, tied, unstopped
from cchc_cli.documents.references import asked_day, minutes_reference, office, unit_now
from cchc_cli.documents.result_notice_fields import RESULT_NOTICE_FIELDS
from cchc_cli.documents.results import (
    SHORTCOMINGS,
    area_title,
    results_sentence,
    shortcoming,
    whole_areas,
)
from cchc_cli.documents.terms import term_words
from cchc_cli.documents.visits import VisitRecord, visit_record
from cchc_cli.documents.wording import act, act_on, act_plainly, subject_of
from cchc_cli.model.deadline_scope import deadline_of
from cchc_cli.model.events import About, due_of
from cchc_cli.model.papers import Letterhead
from cchc_cli.model.progress import RemedyState
from cchc_cli.model.tally import Outcomes, outcomes_by_area
from cchc_cli.model.words import DueThing, Event, VisitForm
from cchc_cli.vietnamese import long_date, point_letter, short_date

ID, NAME = "thong-bao-ket-qua", "Thông báo kết quả kiểm tra"


def build(request: Request) -> Context:
    """Return the context of the notice to the unit of the visit `request.of`.

    Raises:
        NotReady: The visit was not held, or its minutes are not signed.
    """
    record = visit_record(request, any_form=True)
    minutes = record.inspection.minutes
    signed = minutes is not None and minutes.signed is not None
    if record.form == VisitForm.ON_SITE and not signed:
        raise NotReady(f"chưa ghi ngày ký biên bản kiểm tra “{request.of}” (minutes.signed)")
    issuer = record.plan.issuer
    otherwise = Letterhead(issuer=issuer.name, symbol=f"TB-{issuer.short}", parents=issuer.parents)
    head = letterhead_of(request, ID, otherwise)
    addressed = unit_now(request, ID, record)
    names = tuple(name for name in head.recipients if name not in (addressed, record.unit_name))
    head = msgspec.structs.replace(head, recipients=(addressed, *names))
    told = official(request, ID, head, issuer.place)
    del told["to"]
    found = _found(record) | _asked(request, record, head)
    return told | _given(request, record) | _opening(request, record, head) | found


def _given(request: Request, record: VisitRecord) -> Context:
    """Return number and date that are written in the inspection's own file, if they are."""
    given = record.inspection.conclusion
    if given is None:
        return {}
    place = place_date(record.plan.issuer.place, given.date, given.date.year)
    return {"number": given.number, "place_date": place}


def _opening(request: Request, record: VisitRecord, head: Letterhead) -> Context:
    plan, acted = record.plan, act(record.kind, record.form)
    kept = f"trên cơ sở {minutes_reference(request, record)}"
    what = act_on(subject_of(plan, record.themes), record.kind, record.form)
    return {
        "title_lines": title_lines(f"Kết quả {what} năm {plan.year}", record.at_unit),
        "unit": unit_now(request, ID, record),
        "acted": act_plainly(record.kind),
        "earlier": earlier_part(request, record),
        "preamble": f"Thực hiện {plan_reference(plan)}; {kept}, {head.issuer} thông báo kết quả"
        f" {acted} {record.at_unit} như sau:",
    }


def _found(record: VisitRecord) -> Context:
    by_area = outcomes_by_area(record.items, record.inspection)
    total = sum(by_area.values(), Outcomes())
    good = [*whole_areas(record.areas, by_area), *_praised(record)]
    causes = list(_causes(record))
    numbers, place = {}, 0
    for name, shown in (("good_practices", good), ("shortcomings", True), ("causes", causes)):
        place += bool(shown)
        numbers[name] = place
    return {
        "summary": results_sentence(total, len(record.areas)),
        "numbers": numbers,
        "good_practices": good,
        "judged": total.judged,
        "shortcomings": _shortcomings(record),
        "causes": causes,
    }


def _praised(record: VisitRecord) -> Iterator[str]:
    for _, item in record.items:
        finding = record.inspection.findings.get(item.id)
        if finding is not None and finding.good_practice:
            yield stopped(finding.good_practice)


def _shortcomings(record: VisitRecord) -> list[Context]:
    findings = record.inspection.findings
    found: list[Context] = []
    for area in record.areas:
        short = [
            shortcoming(item.name, findings[item.id])
            for item in record.items_of(area)
            if item.id in findings and findings[item.id].result in SHORTCOMINGS
        ]
        if short:
            letter = point_letter(len(found))
            lines = [f"{each['text']} ({each['result']}){_observed(each)}" for each in short]
            found.append({"letter": letter, "title": area_title(area), "lines": lines})
    return found


def _observed(short: Context) -> str:
    return f": {stopped(short['observation'])}" if short["observation"] else "."


def _causes(record: VisitRecord) -> Iterator[str]:
    """Yield each cause that was written down, with the items it explains."""
    items: dict[str, list[str]] = {}
    for _, item in record.items:
        finding = record.inspection.findings.get(item.id)
        if finding is not None and finding.cause and finding.result in SHORTCOMINGS:
            items.setdefault(unstopped(finding.cause), []).append(unstopped(item.name))
    for cause, names in items.items():
        yield f"{cause} ({'; '.join(names)})."


def _asked(request: Request, record: VisitRecord, head: Letterhead) -> Context:
    rows = _rows(request, record)
    issued = issued_paper(request, ID)
    told = record.inspection.conclusion
    due = asked_day(request, issued, told.date if told else None)
    when = f"chậm nhất {long_date(due)}" if due else _report_term(request, record)
    acted = act(record.kind, record.form)
    return {
        "recommendations": rows,
        "nothing_asked": "" if rows else _nothing_asked(request, record),
        "report_back": _report_back(
            when, office(request, head.issuer), unit_now(request, ID, record)
        )
        if rows
        else "",
        "closing": f"Trên đây là thông báo kết quả {acted} {record.at_unit}; {head.issuer}"
        " thông báo để đơn vị biết, thực hiện",
    }


def _nothing_asked(request: Request, record: VisitRecord) -> str:
    unit, left = unit_now(request, ID, record), still_open(request, record)
    if left:
        return f"Không có yêu cầu khắc phục mới. Đề nghị {unit} tiếp tục khắc phục {left}."
    return f"Không có yêu cầu khắc phục. Đề nghị {unit} tiếp tục duy trì các kết quả đã đạt được."


def _rows(request: Request, record: VisitRecord) -> list[Context]:
    """Return what is asked; what was already done when the notice goes out says so."""
    given = record.inspection.conclusion
    issued = issued_paper(request, ID)
    day = (given.date if given else None) or (issued.date if issued else None) or request.today
    rows: list[Context] = []
    for number, advice in enumerate(record.advice, start=1):
        asked, due = advice.recommendation, due_notified(advice)
        if asked.remedy is not None and advice.state(day) == RemedyState.DONE:
            due = f"Đã khắc phục ngày {short_date(asked.remedy.done)}"
        elif asked.due is not None and asked.due < day:
            due += " (đã quá hạn)"
        rows.append(
            {
                "number": number,
                "text": one_line(asked.text),
                "owner": tied(asked.owner or unit_now(request, ID, record)),
                "due": due,
            }
        )
    return rows


def _report_term(request: Request, record: VisitRecord) -> str:
    """Return by when the plan wants the report on what was done; if it does not say, in the end."""
    year = request.year
    rule = deadline_of(request.workspace, year, DueThing.REMEDY_REPORT, record.visit)
    if rule is None or not rule.has_day:
        return "ngay sau khi hết thời hạn của từng nội dung"
    if rule.event in {*OF_NOTICE, Event.ROUND_END}:
        return term_words(rule, OF_NOTICE)
    due = due_of(request.workspace, year, rule, About(record.visit))
    return f"chậm nhất {long_date(due.day)}" if due else term_words(rule, OF_NOTICE)


def _report_back(when: str, to: str, unit: str) -> str:
    """Return by when the unit is to report: the office's day, else the plan's."""
    return (
        f"{unit} tổ chức khắc phục đúng thời hạn nêu trên và báo cáo kết quả bằng văn"
        f" bản, kèm minh chứng, về {to} {when}."
    )


RESULT_NOTICE = DocumentKind(
    id=ID,
    name=NAME,
    template="thong-bao-ket-qua.docx",
    any_form=True,
    about=Subject.VISIT,
    fields=RESULT_NOTICE_FIELDS,
    build=build,
    settled=result_notified,
    # A template of before this field had fixed words in its place.
    silent=("nothing_asked",),
)
