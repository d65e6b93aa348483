"""What must hold for a plan's days: deadlines said in one way, a plan issued in time."""

import datetime as dt
from collections.abc import Iterator

from cchc_cli.model.plan import Deadline, Plan, Round
from cchc_cli.model.times import round_name, round_span
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.plan import plans
from cchc_cli.rules.rule import ERROR, WARNING, Problem, at, at_key, rule
from cchc_cli.vietnamese import short_date


@rule("CCHC313", ERROR, "thời hạn ghi mâu thuẫn hoặc thiếu mốc")
def a_deadline_is_said_in_one_way(workspace: Workspace) -> Iterator[Problem]:
    """Thời hạn ghi bằng một cách: số ngày trước hoặc sau một mốc; ngày cố định; số lần mỗi năm.

    Vì sao: hai cách thì có hai hạn khác nhau; số ngày không có mốc thì không tính được hạn.

    Sửa thế nào: bỏ bớt khóa, hoặc thêm `before` hay `after`. Kế hoạch không định hạn thì không
    ghi khóa nào.

    Căn cứ: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        for i, deadline in enumerate(plan.deadlines):
            key, message, hint = _wrong_deadline(deadline)
            if key:
                keys = ("deadlines", i)
                yield Problem(at_key(path, *keys, key), message, hint, keys)


def _wrong_deadline(deadline: Deadline) -> tuple[str, str, str]:
    name = f"thời hạn “{deadline.id}”"
    if deadline.before and deadline.after:
        return "after", f"{name} vừa trước vừa sau một mốc", "chỉ giữ before hoặc after"
    event = deadline.before or deadline.after
    if deadline.days is not None and not event and not (deadline.date or deadline.times):
        hint = "thêm before: … hoặc after: …, ví dụ before: kiem-tra"
        return "days", f"{name} có số ngày nhưng không có mốc", hint
    ways = {
        ("days" if deadline.days is not None else "before" if deadline.before else "after"): (
            event or deadline.days is not None
        ),
        "date": deadline.date,
        "times": deadline.times,
    }
    said = [key for key, value in ways.items() if value]
    if len(said) > 1:
        message = f"{name} ghi bằng {len(said)} cách: {', '.join(said)}"
        return said[1], message, "chỉ giữ một cách"
    return "", "", ""


@rule("CCHC317", WARNING, "kế hoạch ban hành sau khi đợt đầu đã bắt đầu hoặc đã hết")
def a_plan_is_issued_before_its_rounds(workspace: Workspace) -> Iterator[Problem]:
    """Kế hoạch ban hành sau ngày đầu của đợt sớm nhất; đợt tính theo quý, tháng thì sau ngày cuối.

    Ban hành trong tháng 01 cho đợt của quý I là việc thường, nên không nhắc.

    Vì sao: thường là gõ nhầm năm hoặc tháng.

    Sửa thế nào: kiểm tra lại ngày ban hành và thời gian của đợt; đúng thì bỏ qua.

    Căn cứ: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        day = plan.decision.date if plan.decision else plan.date
        limits = [(limit, r) for r in plan.rounds if (limit := _issue_limit(plan, r))]
        if not day or not limits:
            continue
        limit, first = min(limits, key=lambda pair: pair[0])
        if limit < day:
            keys = ("decision", "date") if plan.decision else ("date",)
            side = "đầu" if first.when.from_ else "cuối"
            message = (
                f"kế hoạch ban hành ngày {short_date(day)}, sau ngày {side} của đợt “{first.id}”"
                f" ({round_name(plan, first)}, {short_date(limit)})"
            )
            yield Problem(at(path, *keys), message, "kiểm tra lại năm và tháng")


def _issue_limit(plan: Plan, of_round: Round) -> dt.date | None:
    """Return the last day on which the plan can be issued for the round."""
    first, last = round_span(plan, of_round)
    return first if of_round.when.from_ else last


RULES = (
    a_deadline_is_said_in_one_way,
    a_plan_is_issued_before_its_rounds,
)
