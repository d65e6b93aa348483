"""Which command helps with something that is due."""

import datetime as dt
from collections.abc import Sequence

from cchc_cli.flows.report import Standing, offers
from cchc_cli.model.due import Due, DueState
from cchc_cli.model.words import DueThing
from cchc_cli.model.workspace import Workspace, Year

_WIDTH = 80
_DOCUMENTS = {
    DueThing.UNIT_REPORT: ("nhac-bao-cao", "nhắc {} nộp báo cáo"),
    DueThing.REPORT_REMINDER: ("nhac-bao-cao", "nhắc đơn vị nộp báo cáo"),
    DueThing.NOTICE: ("thong-bao-lich", "thông báo lịch kiểm tra"),
    DueThing.ROUND_REPORT: ("bao-cao-quy", "báo cáo kết quả đợt"),
    DueThing.CONCLUSION: ("thong-bao-ket-qua", "thông báo kết quả kiểm tra"),
    DueThing.REMEDY: ("don-doc", "đôn đốc {} khắc phục"),
    DueThing.REMEDY_REPORT: ("don-doc", "đôn đốc {} khắc phục"),
    DueThing.SELF_INSPECTION: ("nhac-tu-kiem-tra", "nhắc các đơn vị tự kiểm tra"),
}


def next_step(workspace: Workspace, year: Year, dues: Sequence[Due], today: dt.date) -> str:
    """Return the line with a command that works now, for the first thing it helps with.

    Empty if none does.
    """
    ready: dict[str, dict[str, str]] = {}
    later = ""
    for due in dues:
        if due.thing is None:
            later = later or _done_line(due)
            if due.state(today) is DueState.OVERDUE:
                return later
            continue
        document, why = _DOCUMENTS[due.thing]
        if document not in ready:
            found = offers(workspace, year, today, document)
            ready[document] = {o.of: o.command for o in found if o.standing == Standing.READY}
        for of in (due.visit, due.round, year.id):
            if of in ready[document]:
                return _line(ready[document][of], why.format(due.whom))
        if due.thing == DueThing.UNIT_REPORT:
            return _line(f"cchc record {due.visit} --report-received NGÀY", "đã nhận thì ghi")
    return later


def _done_line(due: Due) -> str:
    """Return the line that notes it as done: of such a thing nothing else is recorded."""
    of = due.visit or due.round
    parts = ["cchc schedule done", due.deadline.id if due.deadline else "", of or ""]
    return _line(" ".join(filter(None, parts)), "làm xong thì ghi")


def _line(command: str, why: str) -> str:
    line = f"Việc tiếp theo: {command}"
    # A command must stay on one line to be copied.
    return f"{line} ({why})" if len(line) + len(why) + 3 <= _WIDTH else line
