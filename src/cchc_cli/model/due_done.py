"""When something due was done, as the year's records say (ngày làm xong)."""

import datetime as dt

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.events import concluded_on, issued_on
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.progress import advice_of
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import DueThing
from cchc_cli.model.workspace import Year

SCHEDULE_NOTICE, REPORT_REMINDER, ROUND_REPORT = "thong-bao-lich", "nhac-bao-cao", "bao-cao-quy"
"""The documents with which what the office itself owes is done."""


def done_on(
    year: Year, deadline: Deadline, visit: Visit, inspection: Inspection | None
) -> dt.date | None:
    """Return when it was done, as the records say; None if they do not."""
    received = inspection.report.received if inspection and inspection.report else None
    round_and_visit = (visit.key, visit.round)
    found: dt.date | None = None
    if deadline.of == DueThing.UNIT_REPORT:
        found = received
    elif deadline.of == DueThing.REPORT_REMINDER:
        # Whoever has sent it needs no reminder.
        found = issued_on(year, REPORT_REMINDER, *round_and_visit) or received
    elif deadline.of == DueThing.NOTICE:
        found = issued_on(year, SCHEDULE_NOTICE, *round_and_visit)
    elif deadline.of == DueThing.CONCLUSION:
        found = concluded_on(year, visit, inspection)
    elif deadline.of == DueThing.ROUND_REPORT:
        found = issued_on(year, ROUND_REPORT, visit.round)
    elif deadline.of == DueThing.REMEDY_REPORT and inspection is not None:
        remedies = [a.recommendation.remedy for a in advice_of(inspection)]
        if all(remedies):
            found = max(remedy.done for remedy in remedies if remedy)
    return found or fulfilled_on(year, deadline, visit.key)


def fulfilled_on(year: Year, deadline: Deadline, of: str | None) -> dt.date | None:
    """Return the first day on which the schedule says that it was done, for a visit or a round."""
    entries = year.schedule.fulfilled if year.schedule else ()
    days = [e.date for e in entries if e.deadline == deadline.id and e.of == of]
    return min(days, default=None)


def round_done_on(year: Year, deadline: Deadline, of_round: str) -> dt.date | None:
    """Return when what is due for a whole round was done."""
    sent: str | None = None
    if deadline.of == DueThing.ROUND_REPORT:
        sent = ROUND_REPORT
    elif deadline.of == DueThing.NOTICE:
        sent = SCHEDULE_NOTICE
    issued = issued_on(year, sent, of_round) if sent else None
    return issued or fulfilled_on(year, deadline, of_round)
