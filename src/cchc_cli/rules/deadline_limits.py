"""What must hold for the limits of deadlines: one for each visit, of known rounds."""

from collections.abc import Iterator

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.deadline_scope import Scope, overlap, scope_of
from cchc_cli.model.words import NAMES, DueThing
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.lookup import entries, not_known, plan_ids
from cchc_cli.rules.plan import plans
from cchc_cli.rules.rule import ERROR, Problem, at, rule


@rule("CCHC383", ERROR, "một việc có hai thời hạn")
def a_thing_has_one_deadline(workspace: Workspace) -> Iterator[Problem]:
    """Báo cáo của đơn vị, kết luận, khắc phục, tự kiểm tra: mỗi việc một thời hạn cho mỗi cuộc.

    Hai thời hạn của hai loại đơn vị khác nhau (`kinds`) hoặc của hai đợt khác nhau (`rounds`) thì
    được. Nhắc nộp báo cáo, thông báo lịch, báo cáo sau đợt và việc khác có nhiều thời hạn được.

    Vì sao: một cuộc có hai thời hạn thì không biết đơn vị trễ hay không trễ.

    Sửa thế nào: ghi `kinds` hoặc `rounds` ở mỗi thời hạn sao cho không cuộc nào thuộc cả hai; hoặc
    xóa bớt; hoặc bỏ khóa `of` ở thời hạn chỉ để ghi nhớ.

    Căn cứ: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        for i, deadline in enumerate(plan.deadlines):
            thing = deadline.of
            if thing is None or thing in _SEVERAL:
                continue
            alike = (d for d in plan.deadlines[:i] if d.of == thing and overlap(d, deadline))
            other = next(alike, None)
            if other is not None:
                message = f"{NAMES[thing]} đã có thời hạn “{other.id}”{_for_some(deadline, other)}"
                yield Problem(at(path, "deadlines", i, "of"), message, _HINT_383)


_HINT_383 = "xóa bớt, bỏ of ở một trong hai, hoặc chia theo kinds, rounds"


def _for_some(one: Deadline, other: Deadline) -> str:
    """Return for which kinds of units and rounds both deadlines are, where they are limited."""
    limits = [
        (what, [each for each in a or b if each in (b or a)])
        for what, a, b in (
            ("loại", one.kinds, other.kinds),
            ("đợt", one.rounds, other.rounds),
        )
        if a or b
    ]
    told = [f"{what} {', '.join(ids)}" for what, ids in limits]
    return f" cho {' và '.join(told)}" if told else ""


_SEVERAL = {DueThing.REPORT_REMINDER, DueThing.NOTICE, DueThing.ROUND_REPORT}


@rule("CCHC386", ERROR, "thời hạn của đợt không có")
def deadlines_name_known_rounds(workspace: Workspace) -> Iterator[Problem]:
    """Mã đợt ở khóa `rounds` của một thời hạn phải có ở phần `rounds` của kế hoạch.

    Vì sao: mã lạ thì thời hạn không áp dụng cho cuộc nào, không ai được nhắc.

    Sửa thế nào: sửa mã theo gợi ý; áp dụng cho mọi đợt thì bỏ `rounds` ở thời hạn.

    Căn cứ: quy ước của công cụ.
    """
    for year, plan, path in plans(workspace):
        known = plan_ids(workspace, year, "rounds") if plan.rounds else []
        if known is None:
            continue
        for i, deadline in enumerate(plan.deadlines):
            for keys, each in entries(("deadlines", i, "rounds"), deadline.rounds):
                if each not in known:
                    yield not_known(at(path, *keys), "đợt", each, known, "phần rounds của kế hoạch")


@rule("CCHC387", ERROR, "thời hạn giới hạn theo điều không áp dụng cho việc ấy")
def limits_fit_what_is_due(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `kinds`, `rounds` chỉ dùng cho việc của từng cuộc; `rounds` cho cả việc của đợt.

    Báo cáo sau đợt là việc của cả đợt, không của một loại đơn vị. Tự kiểm tra và việc chung của kế
    hoạch không thuộc đợt nào; loại đơn vị phải tự kiểm tra ghi ở `kinds` của nhiệm vụ (`duties`).

    Vì sao: ghi ở đây thì không có tác dụng, người đọc tưởng là đã giới hạn.

    Sửa thế nào: bỏ khóa ấy, hoặc sửa `of`, `before`, `after`.

    Căn cứ: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        for i, deadline in enumerate(plan.deadlines):
            for key, message, hint in _unfitting(deadline):
                yield Problem(at(path, "deadlines", i, key), message, hint, ("deadlines", i))


_WHOSE = {
    Scope.UNIT: "tự kiểm tra là việc cả năm",
    Scope.ROUND: "là việc của cả đợt",
    Scope.PLAN: "là việc chung của kế hoạch",
}


def _unfitting(deadline: Deadline) -> Iterator[tuple[str, str, str]]:
    scope = scope_of(deadline)
    if scope is Scope.VISIT:
        return
    told = f"thời hạn “{deadline.id}” {_WHOSE[scope]}, không chia theo"
    if scope is Scope.UNIT:
        told = f"thời hạn “{deadline.id}”: {_WHOSE[scope]}, không chia theo"
    if deadline.kinds:
        duty = "bỏ kinds; loại đơn vị phải làm ghi ở kinds của nhiệm vụ (duties)"
        hint = duty if scope is Scope.UNIT else "bỏ kinds"
        yield "kinds", f"{told} loại đơn vị", hint
    if deadline.rounds and scope is not Scope.ROUND:
        yield "rounds", f"{told} đợt", "bỏ rounds"


RULES = (
    a_thing_has_one_deadline,
    deadlines_name_known_rounds,
    limits_fit_what_is_due,
)
