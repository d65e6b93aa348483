"""Every kind of document there is, in the order of an inspection year."""

from cchc_cli.documents.area_sheet import AREA_SHEET
from cchc_cli.documents.document import DocumentKind
from cchc_cli.documents.invitation import INVITATION
from cchc_cli.documents.meeting_minutes import MEETING_MINUTES
from cchc_cli.documents.minutes import MINUTES
from cchc_cli.documents.paper_list import PAPER_LIST
from cchc_cli.documents.plan_paper import PLAN_PAPER
from cchc_cli.documents.quarter_report import QUARTER_REPORT
from cchc_cli.documents.remedy_reminder import REMEDY_REMINDER
from cchc_cli.documents.report_reminder import REPORT_REMINDER
from cchc_cli.documents.result_notice import RESULT_NOTICE
from cchc_cli.documents.self_inspection_reminder import SELF_INSPECTION_REMINDER
from cchc_cli.documents.team_decision import TEAM_DECISION
from cchc_cli.documents.visit_notice import VISIT_NOTICE
from cchc_cli.documents.year_report import YEAR_REPORT

ALL_DOCUMENTS: tuple[DocumentKind, ...] = (
    PLAN_PAPER,
    TEAM_DECISION,
    VISIT_NOTICE,
    REPORT_REMINDER,
    AREA_SHEET,
    MINUTES,
    INVITATION,
    MEETING_MINUTES,
    RESULT_NOTICE,
    REMEDY_REMINDER,
    SELF_INSPECTION_REMINDER,
    QUARTER_REPORT,
    YEAR_REPORT,
    PAPER_LIST,
)
