"""The annex of the minutes: an area with every item, its result, remarks and evidence."""

from cchc_cli.documents.document import Context
from cchc_cli.documents.figures import figure_rows, in_words
from cchc_cli.documents.lines import one_line
from cchc_cli.documents.results import area_title, lines_of, remarks, result_name
from cchc_cli.documents.visits import VisitRecord
from cchc_cli.documents.wording import team_word
from cchc_cli.model.checklist import Area, Item
from cchc_cli.vietnamese import roman


def annex_area(record: VisitRecord, number: int, area: Area) -> Context:
    """Return an area with its items as they stand in the checklist, and what was found."""
    findings = record.inspection.findings
    wanted = {item.id for item in record.items_of(area)}
    rows = []
    heading = ""
    for line in lines_of(area, number):
        heading = line.group or heading
        if line.item.id not in wanted:
            continue
        finding = findings.get(line.item.id)
        rows.append(
            {
                "number": line.number,
                "group": heading,
                "text": one_line(line.item.text),
                "result": result_name(finding),
                "remarks": remarks(finding) + _figure_lines(line.item, record),
                "evidence": list(finding.evidence) if finding else [],
            }
        )
        heading = ""
    return {"roman": roman(number), "title": area_title(area), "findings": rows}


def _figure_lines(item: Item, record: VisitRecord) -> list[str]:
    rows = figure_rows([item], [record.inspection])
    who = team_word(record.team)
    return [f"Số liệu: {'; '.join(in_words(row, who) for row in rows)}"] if rows else []
