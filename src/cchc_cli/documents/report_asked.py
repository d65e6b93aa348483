"""What the plan asks of the units before a visit, as a letter says it: a report, until when."""

from collections.abc import Iterable

from cchc_cli.documents.coming_visits import ComingRound, ComingVisit
from cchc_cli.documents.document import Request
from cchc_cli.documents.letterhead import plan_reference
from cchc_cli.documents.references import clause_words, office
from cchc_cli.documents.wording import called_together
from cchc_cli.model.deadline import Deadline
from cchc_cli.model.events import report_deadline
from cchc_cli.model.words import NAMES, Event
from cchc_cli.vietnamese import count, long_date


def report_asked(request: Request, coming: ComingRound, owing: Iterable[ComingVisit]) -> str:
    """Return the sentence that cites the plan's deadlines for those who owe a report."""
    found = (report_deadline(request.workspace, request.year, each.visit) for each in owing)
    deadlines = list(dict.fromkeys(each for each in found if each))
    to = office(request, coming.plan.issuer.name)
    sources = ", ".join(dict.fromkeys(each.source for each in deadlines))
    return (
        f"{plan_reference(coming.plan)} ({clause_words(sources)}) yêu cầu cơ quan, đơn vị được kiểm"
        f" tra gửi báo cáo theo Đề cương về {to}{_until(coming, deadlines)}."
    )


def _until(coming: ComingRound, deadlines: list[Deadline]) -> str:
    """Return until when; where that differs between the units, only that it does."""
    if len(deadlines) > 1:
        return " theo thời hạn của từng cơ quan, đơn vị"
    deadline = deadlines[0]
    before = f" trước ngày {called_together(coming.teams)} làm việc"
    days = f" {count(deadline.days)} {NAMES[deadline.count]}" if deadline.days else ""
    if deadline.date:
        before, days = f" chậm nhất {long_date(deadline.date)}", ""
    elif deadline.before != Event.VISIT:
        before, days = "", ""
    return f"{before}{days}"
