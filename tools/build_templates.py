"""Make `templates/*.docx`; with `--check`, only say whether they are up to date.

Run from anywhere: `python tools/build_templates.py`. An office edits the .docx in
Word afterwards; this is how the first version is made and remade.
"""

import sys
from pathlib import Path

from templates import (
    area_sheet,
    invitation,
    meeting_minutes,
    minutes,
    paper_list,
    plan_paper,
    quarter_report,
    remedy_reminder,
    report_reminder,
    result_notice,
    self_inspection_reminder,
    team_decision,
    visit_notice,
    year_report,
)
from templates.package import package

TARGET = Path(__file__).resolve().parent.parent / "templates"


def built() -> dict[str, bytes]:
    """Return every template's file name and bytes."""
    return {
        "ke-hoach.docx": package(plan_paper.NAME, plan_paper.body()),
        "quyet-dinh.docx": package(team_decision.NAME, team_decision.body()),
        "thong-bao-lich.docx": package(visit_notice.NAME, visit_notice.body()),
        "nhac-bao-cao.docx": package(report_reminder.NAME, report_reminder.body()),
        "phieu-kiem-tra.docx": package(area_sheet.NAME, area_sheet.body()),
        "giay-moi.docx": package(invitation.NAME, invitation.body()),
        "bien-ban.docx": package(minutes.NAME, minutes.body()),
        "bien-ban-hop.docx": package(meeting_minutes.NAME, meeting_minutes.body()),
        "thong-bao-ket-qua.docx": package(result_notice.NAME, result_notice.body()),
        "don-doc.docx": package(remedy_reminder.NAME, remedy_reminder.body()),
        "nhac-tu-kiem-tra.docx": package(
            self_inspection_reminder.NAME, self_inspection_reminder.body()
        ),
        "bao-cao-quy.docx": package(quarter_report.NAME, quarter_report.body()),
        "bao-cao-nam.docx": package(year_report.NAME, year_report.body()),
        "danh-muc-ho-so.docx": package(paper_list.NAME, paper_list.body()),
    }


def main(arguments: list[str]) -> int:
    """Write the templates, or compare them with the files and return 1 if one differs."""
    stale = []
    for name, data in built().items():
        path = TARGET / name
        if path.exists() and path.read_bytes() == data:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.write_bytes(data)
    for name in stale:
        print(name)
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
