"""Which command helps with something that is due."""

from collections.abc import Sequence

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.model.due import Due
from cchc_cli.model.words import DueThing

_DOCUMENTS = {
    DueThing.UNIT_REPORT: ("nhac-bao-cao", "nhắc {} nộp báo cáo"),
    DueThing.REPORT_REMINDER: ("nhac-bao-cao", "nhắc {} nộp báo cáo"),
    DueThing.NOTICE: ("thong-bao-lich", "thông báo lịch kiểm tra"),
    DueThing.ROUND_REPORT: ("bao-cao-quy", "báo cáo kết quả đợt"),
    DueThing.CONCLUSION: ("thong-bao-ket-qua", "thông báo kết quả kiểm tra"),
    DueThing.REMEDY: ("don-doc", "đôn đốc {} khắc phục"),
    DueThing.REMEDY_REPORT: ("don-doc", "đôn đốc {} khắc phục"),
    DueThing.SELF_INSPECTION: ("nhac-tu-kiem-tra", "nhắc các đơn vị tự kiểm tra"),
}
_WIDTH = 80
_BY_ROUND = {"thong-bao-lich", "bao-cao-quy"}


def next_step(dues: Sequence[Due]) -> str:
    """Return the line with the command for the first thing that one helps with; else empty."""
    known = {kind.id for kind in ALL_DOCUMENTS}
    for due in dues:
        if due.thing is None:
            continue
        document, why = _DOCUMENTS[due.thing]
        if document in known:
            of = due.round if document in _BY_ROUND else due.visit
            command = " ".join(["cchc report", document, *([of] if of else [])])
            return _line(command, why.format(due.whom))
        if due.thing == DueThing.UNIT_REPORT:
            return _line(f"cchc record {due.visit} --report-received NGÀY", "đã nhận thì ghi")
    return ""


def _line(command: str, why: str) -> str:
    line = f"Việc tiếp theo: {command}"
    # A command must stay on one line to be copied.
    return f"{line} ({why})" if len(line) + len(why) + 3 <= _WIDTH else line
