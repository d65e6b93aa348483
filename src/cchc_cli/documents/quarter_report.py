"""The summary of a round of inspections (Báo cáo tổng hợp quý), for one round."""

from cchc_cli.documents.document import Context, DocumentKind, Request, Subject
from cchc_cli.documents.due import round_goes_on
from cchc_cli.documents.figure_digest import digest_rows
from cchc_cli.documents.figures import figures_words, has_figures, numbered
from cchc_cli.documents.inspected_words import name_after, name_in_title, target_lines
from cchc_cli.documents.letterhead import (
    addressees,
    annex_reference,
    heading,
    issued_paper,
    letterhead_of,
    number_text,
    place_date,
    plan_reference,
    recipient_lines,
    signer_fields,
    title_lines,
)
from cchc_cli.documents.lines import listed, stopped
from cchc_cli.documents.people import role_name
from cchc_cli.documents.quarter_fields import QUARTER_REPORT_FIELDS
from cchc_cli.documents.quarter_tables import (
    annex,
    area_rows,
    area_shares,
    chart,
    overdue_lines,
    total_row,
    unit_rows,
)
from cchc_cli.documents.quarter_words import (
    alike,
    areas_summary,
    organisation,
    proposals,
    results_summary,
    shortcomings,
    waiting_lines,
)
from cchc_cli.documents.references import office_short
from cchc_cli.documents.remedy_words import follow_up_words
from cchc_cli.documents.round_visits import RoundRecord, round_record
from cchc_cli.documents.signers import usual_signer
from cchc_cli.documents.unit_visits import short_name
from cchc_cli.documents.wording import subject_of, team_word
from cchc_cli.model.papers import Letterhead, Signer
from cchc_cli.model.words import Role
from cchc_cli.vietnamese import joined, percent

ID, NAME = "bao-cao-quy", "Báo cáo tổng hợp quý"


def build(request: Request) -> Context:
    """Return the context of the summary of the round `request.of`.

    Raises:
        NotReady: There is no plan, no such round, or no visit of it was held.
    """
    record = round_record(request)
    head = letterhead_of(request, ID, reporting_letterhead(record))
    illustrative = request.year.illustrative
    return (
        heading(request, head, illustrative)
        | _opening(record, head)
        | _results(record)
        | _follow_up(record, head)
    )


def reporting_letterhead(record: RoundRecord) -> Letterhead:
    """Return the team as issuer, if the year's papers do not say who reports.

    Several teams have no one who could sign for all: then it is the standing agency.
    """
    team, plan = record.team, record.plan
    to = (plan.reports_to,) if plan.reports_to else ()
    if len(plan.teams) > 1:
        standing = record.request.workspace.unit(plan.standing) if plan.standing else None
        name = standing.name if standing else plan.issuer.name
        symbol = f"BC-{office_short(record.request, plan)}"
        return Letterhead(issuer=name, symbol=symbol, to=to)
    signer = Signer(lines=(role_name(team, Role.HEAD),))
    return Letterhead(issuer=team.name, symbol=f"BC-{team.symbol}", to=to, signer=signer)


def _opening(record: RoundRecord, head: Letterhead) -> Context:
    request, plan = record.request, record.plan
    issued = issued_paper(request, ID)
    day = issued.date if issued else None
    year = (day or request.today).year
    number = number_text(issued.number if issued else None, head.symbol)
    acted, subject = record.acted, subject_of(plan, record.themes)
    name, shown = name_after(record, acted), name_after(record, "kiểm tra")
    told = f"{head.issuer} báo cáo kết quả {acted} {name} như sau:"
    return {
        "number": number,
        "place_date": place_date(plan.issuer.place, day, year),
        "title_lines": title_lines(f"Kết quả {acted} {subject}{name_in_title(record, acted)}"),
        "to": addressees(head.to),
        "round": {"name": shown, "upper": shown.upper()},
        "team": {"word": team_word(record.team)},
        "preamble": f"Thực hiện {plan_reference(plan)}, {told}",
        "organisation": organisation(record),
        "not_inspected": waiting_lines(record),
        "targets": target_lines(record),
        "recipients": recipient_lines(head, "VT"),
        "annex_reference": annex_reference("Báo cáo", number, day, year, head.issuer),
    }


def _results(record: RoundRecord) -> Context:
    shares = area_shares(record)
    praised = good_practices(record)
    total = total_row(record)
    judged = 1 + bool(praised) + bool(total["examined"])
    counted = [v for v in record.held if has_figures(v.inspection)]
    told = f"Số liệu tổng hợp của {joined(dict.fromkeys(map(short_name, counted)))}"
    return {
        "units": unit_rows(record),
        "total": total,
        "summary": results_summary(record),
        "areas": area_rows(record),
        "areas_summary": areas_summary(record, shares),
        "low_share": percent(record.request.low_share),
        "chart": chart(shares),
        "numbers": {
            "good_practices": 2,
            "shortcomings": 2 + bool(praised),
            "figures": judged + 1,
        },
        "good_practices": praised,
        "shortcomings": shortcomings(record),
        **figures_part(record, told),
    }


def figures_part(record: RoundRecord, told: str) -> Context:
    """Return the table of figures, and the sentences above it; `told` says whose they are."""
    items, inspections = [item for _, item in record.items], [v.inspection for v in record.held]
    return {
        "figures": numbered(digest_rows(items, inspections)),
        "figures_summary": figures_words(items, inspections, told),
    }


def good_practices(record: RoundRecord) -> list[str]:
    """Return what was praised, with the units' names."""
    told = (
        (visit, finding.good_practice)
        for visit in record.held
        for _, item in visit.items
        if (finding := visit.inspection.findings.get(item.id)) is not None
    )
    return alike((visit, stopped(text)) for visit, text in told if text)


def _follow_up(record: RoundRecord, head: Letterhead) -> Context:
    to = joined(head.to)
    asked = f"{head.issuer} kính trình {to} xem xét, chỉ đạo" if to else head.issuer
    told = f"Trên đây là báo cáo kết quả {record.acted} {name_after(record, record.acted)}"
    return {
        "follow_up": follow_up_words(record),
        "overdue": listed(overdue_lines(record)),
        "proposals": proposals(record, to),
        "closing": f"{told}, {asked}" if to else f"{told} của {asked}",
        "signer": signer_fields(head.signer or usual_signer(head.issuer)),
        "annex": annex(record),
    }


QUARTER_REPORT = DocumentKind(
    id=ID,
    name=NAME,
    template="bao-cao-quy.docx",
    about=Subject.ROUND,
    fields=QUARTER_REPORT_FIELDS,
    build=build,
    early=round_goes_on,
)
