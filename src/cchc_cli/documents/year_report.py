"""The annual report (Báo cáo năm): all rounds together, remedies, last year, next year."""

from cchc_cli.documents.document import Context, DocumentKind, Request, Subject
from cchc_cli.documents.due import year_goes_on
from cchc_cli.documents.figures import has_figures
from cchc_cli.documents.inspected_words import target_lines
from cchc_cli.documents.letterhead import (
    issued_paper,
    issued_reference,
    letterhead_of,
    official,
    plan_reference,
    title_lines,
)
from cchc_cli.documents.lines import listed
from cchc_cli.documents.quarter_report import figures_part, good_practices, reporting_letterhead
from cchc_cli.documents.quarter_tables import (
    annex,
    area_rows,
    area_shares,
    chart,
    overdue_lines,
    total_row,
)
from cchc_cli.documents.quarter_words import (
    areas_summary,
    organisation,
    proposals,
    results_summary,
    waiting_lines,
)
from cchc_cli.documents.remedy_words import follow_up_words
from cchc_cli.documents.round_visits import RoundRecord, year_record
from cchc_cli.documents.wording import subject_of, team_word
from cchc_cli.documents.year_fields import YEAR_REPORT_FIELDS
from cchc_cli.documents.year_tables import (
    common_rows,
    comparison_counts,
    comparison_rows,
    fallen_short,
    follow_rows,
    follow_total,
    round_rows,
)
from cchc_cli.documents.year_words import (
    common_lead,
    common_words,
    comparison_words,
    directions,
    returning_lines,
    self_words,
)
from cchc_cli.model.comparison import compared, years_before
from cchc_cli.model.papers import Letterhead
from cchc_cli.vietnamese import count, joined, percent, roman

ID, NAME = "bao-cao-nam", "Báo cáo năm"

_FEW = 15
"""Up to how many overdue recommendations stand in the text too; the annex has them all."""


def build(request: Request) -> Context:
    """Return the context of the report on the whole year.

    Raises:
        NotReady: There is no plan, or no visit was held.
    """
    record = year_record(request)
    head = letterhead_of(request, ID, reporting_letterhead(record))
    found = (
        official(request, ID, head, record.plan.issuer.place)
        | _opening(record, head)
        | _results(record)
        | _follow_up(record)
        | _last_year(record)
        | _end(record, head)
    )
    return found | _numbers(found)


def _opening(record: RoundRecord, head: Letterhead) -> Context:
    plan, name, acted = record.plan, record.name, record.acted
    return {
        "title_lines": title_lines(f"Kết quả {acted} {subject_of(plan, record.themes)} {name}"),
        "year": plan.year,
        "team": {"word": team_word(record.team)},
        "preamble": f"Thực hiện {plan_reference(plan)}, {head.issuer} báo cáo kết quả {acted}"
        f" {name} như sau:",
        "organisation": organisation(record),
        "not_inspected": waiting_lines(record),
        "targets": target_lines(record),
        "annex_reference": issued_reference(record.request, ID, "Báo cáo", head),
    }


def _results(record: RoundRecord) -> Context:
    shares, common = area_shares(record), fallen_short(record)
    named, total = common_rows(common), total_row(record)
    counted = {v.unit.id for v in record.held if has_figures(v.inspection)}
    told = f"Số liệu tổng hợp của {count(len(counted))} đơn vị"
    return {
        "summary": results_summary(record),
        "rounds": round_rows(record),
        "total": total,
        "areas": area_rows(record),
        "areas_summary": areas_summary(record, shares),
        "low_share": percent(record.request.low_share),
        "chart": chart(shares),
        "good_practices": good_practices(record),
        "common_summary": common_words(record, common) if total["examined"] else "",
        "common_lead": common_lead(common, len(named)) if named else "",
        "common": named,
        **figures_part(record, told),
    }


def _follow_up(record: RoundRecord) -> Context:
    late = overdue_lines(record)
    return {
        "follow_up": follow_up_words(record),
        "follow": follow_rows(record),
        "follow_total": follow_total(record),
        "overdue": listed(late) if len(late) <= _FEW else [],
        "self_inspections": self_words(record),
    }


def _last_year(record: RoundRecord) -> Context:
    request = record.request
    before = years_before(request.workspace, request.year)
    found = compared(before, request.year) if before else []
    return {
        "last_year": record.plan.year - 1,
        "comparison_summary": comparison_words(record, before, found) if before else "",
        "comparison": comparison_rows(record, found),
        "comparison_total": comparison_counts([each.change for each in found]),
        "returning": returning_lines(record, found),
    }


def _end(record: RoundRecord, head: Letterhead) -> Context:
    to = joined(head.to)
    issued = issued_paper(record.request, ID)
    own = issued.directions if issued else ()
    ahead = directions(record, area_shares(record), fallen_short(record), own)
    closing = f"Trên đây là báo cáo kết quả {record.acted} {record.name}"
    asked = f", {head.issuer} kính trình {to} xem xét, chỉ đạo" if to else f" của {head.issuer}"
    return {
        "proposals": proposals(record, to),
        "next_year": record.plan.year + 1,
        "directions": ahead[:-1],
        "last_direction": ahead[-1],
        "closing": closing + asked,
        "annex": annex(record),
    }


def _numbers(found: Context) -> Context:
    """Return the numbers of the parts and tables, which depend on what there is to tell."""
    parts, place = {}, 3
    present = ("self_inspections", "comparison_summary", "proposals", "last_direction")
    for name in present:
        place += bool(found[name])
        parts[name] = roman(place) if found[name] else ""
    inside, number = {}, 1
    judged = found["total"]["examined"]
    for name, shown in (
        ("good_practices", found["good_practices"]),
        ("common", judged),
        ("figures", found["figures"]),
    ):
        number += bool(shown)
        inside[name] = number
    tables, last = {}, 2
    for name in ("common", "figures", "follow", "comparison"):
        last += bool(found[name])
        tables[name] = last
    return {"numbers": parts | {"results": inside}, "tables": tables}


YEAR_REPORT = DocumentKind(
    id=ID,
    name=NAME,
    template="bao-cao-nam.docx",
    about=Subject.YEAR,
    fields=YEAR_REPORT_FIELDS,
    build=build,
    early=year_goes_on,
)
