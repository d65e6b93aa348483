"""What must hold for things noted as done, and for the hours of sessions, in a schedule."""

from collections.abc import Iterator

from cchc_cli.model.words import NAMES
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.lookup import complete, not_known
from cchc_cli.rules.rule import ERROR, Problem, at, rule
from cchc_cli.vietnamese import clock
from cchc_cli.yamltext.report import did_you_mean


@rule("CCHC384", ERROR, "việc đã xong của thời hạn, đợt hoặc cuộc kiểm tra lạ")
def what_is_fulfilled_is_known(workspace: Workspace) -> Iterator[Problem]:
    """Mục `fulfilled` của lịch ghi mã một thời hạn của kế hoạch, mã một đợt hoặc cuộc kiểm tra.

    Vì sao: mã lạ thì việc ấy vẫn bị nhắc là chưa làm.

    Sửa thế nào: sửa mã theo gợi ý. Việc chung của kế hoạch thì bỏ `of`.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        path, schedule = year.path("schedule.yaml"), year.schedule
        if year.plan is None or schedule is None or not complete(workspace, year.path("plan.yaml")):
            continue
        deadlines = [deadline.id for deadline in year.plan.deadlines]
        subjects = [*(r.id for r in year.plan.rounds), *(visit.key for visit in year.visits)]
        for i, entry in enumerate(schedule.fulfilled):
            place = at(path, "fulfilled", i, "deadline")
            if entry.deadline not in deadlines:
                where = "phần deadlines của kế hoạch"
                yield not_known(place, "thời hạn", entry.deadline, deadlines, where)
            if entry.of and entry.of not in subjects and complete(workspace, path, "visits"):
                place = at(path, "fulfilled", i, "of")
                hint = did_you_mean(entry.of, subjects) or "sửa mã, hoặc bỏ of"
                yield Problem(place, f"không có đợt hay cuộc kiểm tra “{entry.of}”", hint)


@rule("CCHC385", ERROR, "giờ của buổi kết thúc trước khi bắt đầu")
def sessions_end_after_they_begin(workspace: Workspace) -> Iterator[Problem]:
    """Giờ `to` của một buổi ở mục `hours` của lịch phải sau giờ `from`.

    Vì sao: tệp lịch đưa vào Outlook lấy giờ này cho cuộc kiểm tra chưa định giờ.

    Sửa thế nào: sửa lại giờ; buổi chiều viết 13h30, không viết 1h30.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        for session, hours in (year.schedule.hours if year.schedule else {}).items():
            if hours.to <= hours.from_:
                place = at(year.path("schedule.yaml"), "hours", session.value, "to")
                message = f"buổi {NAMES[session]} kết thúc lúc {clock(hours.to)}, không sau"
                message += f" {clock(hours.from_)}"
                yield Problem(place, message, "buổi chiều viết 13h30, không viết 1h30")


RULES = (
    what_is_fulfilled_is_known,
    sessions_end_after_they_begin,
)
