"""How far a visit and a recommendation are, derived from dated events and never typed."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.deadline_scope import deadline_of
from cchc_cli.model.due_days import DueDay
from cchc_cli.model.events import About, due_of, report_deadline
from cchc_cli.model.events import is_secret as is_secret
from cchc_cli.model.inspection import Finding, Inspection, Recommendation
from cchc_cli.model.later_visits import Judged, judged_later
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import DueThing, Result, VisitForm, VisitKind
from cchc_cli.model.workspace import Workspace, Year


class Stage(StrEnum):
    """How far a visit is (tình trạng); the value is what people read."""

    UNSCHEDULED = "chưa xếp lịch"
    SCHEDULED = "đã xếp lịch"
    REPORT_RECEIVED = "đã nhận báo cáo"
    RECORDING = "đang ghi kết quả"
    INSPECTED = "đã kiểm tra"
    SIGNED = "đã ký biên bản"
    CONCLUDED = "đã có kết luận"
    REMEDIED = "đã khắc phục xong"
    POSTPONED = "hoãn"
    CANCELLED = "hủy"


DONE = {Stage.INSPECTED, Stage.SIGNED, Stage.CONCLUDED, Stage.REMEDIED}
"""Stages after the visit was held."""

ENDED = DONE | {Stage.CANCELLED}
"""Stages in which no visit is to come any more."""


SHORTCOMINGS = {Result.PARTLY_MET, Result.NOT_MET}
"""Results that leave something to be put right (tồn tại)."""


class RemedyState(StrEnum):
    """How far a recommendation is (tình trạng khắc phục)."""

    DONE = "đã khắc phục"
    OPEN = "đang thực hiện"
    OVERDUE = "quá hạn"


class Advice(msgspec.Struct, frozen=True):
    """A recommendation with where it comes from (kiến nghị): item id and its place there.

    `due` is its own day, else the one that the deadline `rule` of the plan gives it;
    `later` is how later visits judged the item again.
    """

    item: str
    index: int
    finding: Finding
    recommendation: Recommendation
    due: DueDay | None = None
    rule: Deadline | None = None
    later: tuple[Judged, ...] = ()

    @property
    def verified(self) -> dt.date | None:
        """The day of the re-inspection that found it remedied (phúc tra); None if none did."""
        days = (each.day for each in self.later if each.again and each.result == Result.MET)
        return next(days, None)

    @property
    def done(self) -> dt.date | None:
        """The day it was carried out, as the unit reported or a re-inspection found."""
        remedy = self.recommendation.remedy
        days = (remedy.done if remedy else None, self.verified)
        return min((day for day in days if day is not None), default=None)

    def last_judged(self, today: dt.date) -> Judged | None:
        """Return how the item stood at the last later visit until a day; None without one."""
        until = [each for each in self.later if each.day <= today]
        return until[-1] if until else None

    def state(self, today: dt.date) -> RemedyState:
        """Return how far it is; the due day itself is still in time."""
        if self.done is not None and self.done <= today:
            return RemedyState.DONE
        if self.due is not None and self.due.day < today:
            return RemedyState.OVERDUE
        return RemedyState.OPEN


def advice_of(inspection: Inspection) -> Iterator[Advice]:
    """Yield the recommendations of an inspection in the order of its file."""
    for item, finding in inspection.findings.items():
        for index, recommendation in enumerate(finding.recommendations):
            due = DueDay(recommendation.due) if recommendation.due else None
            yield Advice(item, index, finding, recommendation, due)


def dated_advice(
    workspace: Workspace, year: Year, visit: Visit, inspection: Inspection
) -> Iterator[Advice]:
    """Yield the recommendations as `advice_of` does, each with the day that holds for it.

    Those on a shortcoming know, too, how later visits judged their item.
    """
    rule = deadline_of(workspace, year, DueThing.REMEDY, visit)
    due = due_of(workspace, year, rule, About(visit)) if rule else None
    for advice in advice_of(inspection):
        short = advice.finding.result in SHORTCOMINGS
        later = judged_later(workspace, inspection, advice.item) if short else ()
        if advice.due is None and rule is not None:
            yield msgspec.structs.replace(advice, due=due, rule=rule, later=later)
        else:
            yield msgspec.structs.replace(advice, later=later)


def stage_on(
    workspace: Workspace, year: Year, visit: Visit, inspection: Inspection | None, today: dt.date
) -> Stage:
    """Return how far the visit is on a day: what a re-inspection found remedied counts as such."""
    stage = stage_of(visit, inspection, year.form_of(visit))
    if inspection is None or stage not in {Stage.SIGNED, Stage.CONCLUDED}:
        return stage
    advice = list(dated_advice(workspace, year, visit, inspection))
    done = bool(advice) and all(each.state(today) == RemedyState.DONE for each in advice)
    return Stage.REMEDIED if done else stage


def stage_of(
    visit: Visit, inspection: Inspection | None, form: VisitForm = VisitForm.ON_SITE
) -> Stage:
    """Return how far the visit is; `form` is how the unit is inspected.

    Where nobody goes to the unit there is no hour at which it ends: the day is enough.
    """
    if visit.cancelled:
        return Stage.CANCELLED
    if inspection is not None:
        reached = _stage_recorded(inspection, form)
        if reached is not None:
            return reached
    if visit.postponed:
        return Stage.POSTPONED
    if inspection is not None and inspection.report is not None:
        return Stage.REPORT_RECEIVED
    return Stage.SCHEDULED if visit.date else Stage.UNSCHEDULED


def _stage_recorded(inspection: Inspection, form: VisitForm) -> Stage | None:
    advice = list(advice_of(inspection))
    # Where nobody goes to the unit there are no minutes: a day written there means nothing.
    on_site, minutes = form == VisitForm.ON_SITE, inspection.minutes
    signed = on_site and minutes is not None and minutes.signed is not None
    remedied = bool(advice) and all(a.recommendation.remedy for a in advice)
    if (signed or inspection.conclusion) and remedied:
        return Stage.REMEDIED
    if inspection.conclusion is not None:
        return Stage.CONCLUDED
    if signed:
        return Stage.SIGNED
    ended = inspection.held is not None and inspection.held.end is not None
    if ended or (inspection.held is not None and form != VisitForm.ON_SITE):
        return Stage.INSPECTED
    if inspection.held is not None or examined(inspection):
        return Stage.RECORDING
    return None


def examined(inspection: Inspection) -> int:
    """Return how many items have a result other than chua-kiem-tra."""
    return sum(f.result != Result.NOT_EXAMINED for f in inspection.findings.values())


def is_open(finding: Finding) -> bool:
    """Return whether the item is still to be examined, or its result lacks words it calls for.

    Whoever is interrupted between the result and the words finds the item again.
    """
    unmet = finding.result == Result.NOT_MET
    silent = unmet or finding.result == Result.PARTLY_MET
    return (
        finding.result == Result.NOT_EXAMINED
        or (unmet and not finding.evidence)
        or (silent and not finding.observation)
    )


def report_due_day(workspace: Workspace, year: Year, visit: Visit) -> DueDay | None:
    """Return until when the unit's report is in time (hạn gửi báo cáo).

    None without such a deadline, or without a day of the visit, or while it is postponed;
    and for a surprise visit, of which the unit knew nothing.
    """
    if year.kind_of(visit) == VisitKind.SURPRISE:
        return None
    deadline = report_deadline(workspace, year, visit)
    return due_of(workspace, year, deadline, About(visit)) if deadline else None


def report_due(workspace: Workspace, year: Year, visit: Visit) -> dt.date | None:
    """Return the last day on which the unit's report is in time, included."""
    due = report_due_day(workspace, year, visit)
    return due.day if due else None


def needs_visit(year: Year, visit: Visit) -> bool:
    """Return whether the team goes to the unit (there are minutes only then)."""
    return year.form_of(visit) == VisitForm.ON_SITE


def report_is_late(
    workspace: Workspace, year: Year, visit: Visit, inspection: Inspection | None, today: dt.date
) -> bool:
    """Return whether the unit's report came late, or is due and not there."""
    due = report_due(workspace, year, visit)
    if due is None or visit.cancelled:
        return False
    received = inspection.report.received if inspection and inspection.report else None
    if received is not None:
        return received > due
    held = inspection is not None and inspection.held is not None
    return today > due and not held


def visit_is_overdue(stage: Stage, visit: Visit, today: dt.date) -> bool:
    """Return whether the day of the visit has passed and it was not held."""
    waiting = stage in {Stage.SCHEDULED, Stage.REPORT_RECEIVED, Stage.RECORDING}
    return waiting and visit.date is not None and visit.date < today
