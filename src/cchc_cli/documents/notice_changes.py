"""What has changed in a schedule since its last notice, as the next notice tells it."""

from cchc_cli.documents.coming_visits import ComingRound, ComingVisit
from cchc_cli.documents.document import Request
from cchc_cli.documents.lines import unstopped
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.schedule import Change
from cchc_cli.model.words import NAMES, ChangeKind
from cchc_cli.vietnamese import clock, long_date, short_date


def first_changes(request: Request, since: IssuedPaper | None) -> dict[str, Change]:
    """Return by visit the first change since the last notice: it keeps what the notice told."""
    schedule = request.year.schedule
    if since is None or since.date is None or schedule is None:
        return {}
    found: dict[str, Change] = {}
    for change in schedule.changes:
        if since.date <= change.made <= request.today:
            found.setdefault(change.visit, change)
    return found


def was_words(change: Change) -> str:
    """Return “bổ sung”, or what the last notice had: “đã thông báo: chiều 21/8/2023”."""
    if change.what == ChangeKind.ADDED:
        return "bổ sung"
    if change.old_postponed:
        return f"trước đó hoãn (lý do: {unstopped(change.old_postponed)})"
    if change.old_date is None:
        return ""
    session = f"{NAMES[change.old_session]} " if change.old_session else ""
    start = f", {clock(change.old_start)}" if change.old_start else ""
    return f"điều chỉnh từ {session}{short_date(change.old_date)}{start}"


def changed_lines(coming: ComingRound, changes: dict[str, Change]) -> list[str]:
    """Return a line for each visit with another day than the last notice told, or a new one."""
    return [
        f"{each.name}: {told}"
        for each in coming.waiting
        if each.visit.key in changes and (told := _change(each, changes[each.visit.key]))
    ]


def _change(each: ComingVisit, change: Change) -> str:
    day = long_date(each.visit.date) if each.visit.date else "ngày thông báo sau"
    session = each.visit.session
    part = f"{NAMES[session]} " if session and each.visit.date else ""
    if change.what == ChangeKind.ADDED:
        return f"bổ sung, kiểm tra {part}{day}"
    if change.old_postponed:
        return f"{was_words(change)}, nay kiểm tra {part}{day}"
    if change.old_date is None:
        return f"kiểm tra {part}{day}"
    same = (change.old_date, change.old_session) == (each.visit.date, session)
    if same and change.old_start == each.visit.start:
        return ""
    before = f"{NAMES[change.old_session]} " if change.old_session else ""
    why = f" (lý do: {unstopped(change.reason)})" if change.reason else ""
    return f"{before}{long_date(change.old_date)} chuyển sang {part}{day}{why}"
