"""Moving a visit to another day: the edit of schedule.yaml and what it brings with it."""

import datetime as dt
import re

from cchc_cli.flows.edit import FileEdit, guarded_edit
from cchc_cli.flows.errors import AnswerError
from cchc_cli.flows.find import find_visit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.schedule import row_of
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import Session
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import short_date
from cchc_cli.yamltext.edit import Edit, Remove, Set

_SLASHES = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?![\d/])")
_HYPHENS = re.compile(r"(?<![\d-])\d{4}-\d{1,2}-\d{1,2}(?![\d-])")


def set_date(
    loaded: Loaded, year: Year, visit: Visit, day: dt.date, session: Session | None
) -> FileEdit:
    """Return the change of schedule.yaml that gives the visit this date.

    Raises:
        AnswerError: The visit was cancelled.
        EditRejected: The file cannot be edited, or an error would arise.
    """
    if visit.cancelled:
        message = f"cuộc kiểm tra “{visit.key}” đã hủy: {visit.cancelled}"
        raise AnswerError(message, f"xóa khóa cancelled trong {year.path('schedule.yaml')} trước")
    path = year.path("schedule.yaml")
    index = year.visits.index(visit)
    text = loaded.sources[path].text
    keys = ("visits", index)
    edits: list[Edit] = [Set((*keys, "date"), written_date(day, text))]
    if session is not None:
        edits.append(Set((*keys, "session"), session.value))
    if visit.postponed:
        edits.append(Remove((*keys, "postponed")))
    return guarded_edit(loaded, path, edits)


def written_date(day: dt.date, text: str) -> str:
    """Return the date in the notation that the file uses most; ISO if it has none."""
    slashes, hyphens = (len(form.findall(text)) for form in (_SLASHES, _HYPHENS))
    return f"{day.day:02}/{day.month:02}/{day.year}" if slashes > hyphens else day.isoformat()


def moved(workspace: Workspace, year: Year, unit: str, today: dt.date) -> str:
    """Return the sentence that tells what a new date brings with it."""
    row = row_of(workspace, year, find_visit(workspace, year, unit), today)
    part = f" ({row.session})" if row.session else ""
    words = f"Đã ghi: kiểm tra {row.unit} {row.when}{part}."
    if row.report_due and row.report_received is None:
        words += f" Hạn đơn vị gửi báo cáo: hết ngày {short_date(row.report_due)}."
    return words
