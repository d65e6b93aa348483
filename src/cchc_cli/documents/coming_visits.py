"""The visits of a round that are still to come, as notices and reminders tell of them."""

import datetime as dt

import msgspec

from cchc_cli.documents.document import NotNeeded, NotReady, Request
from cchc_cli.documents.lines import tied
from cchc_cli.documents.not_arranged import not_scheduled, still_to_choose
from cchc_cli.documents.visits import name_on
from cchc_cli.model.choosing import Quota
from cchc_cli.model.plan import Plan, Round, Team
from cchc_cli.model.progress import DONE, report_due_day, stage_of
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.units import Unit
from cchc_cli.model.words import Session, VisitForm, VisitKind
from cchc_cli.vietnamese import count, long_date, short_date

_NO_TIME = dt.time(23, 59)
_SESSIONS = (Session.MORNING, Session.WHOLE_DAY, None, Session.AFTERNOON)


class ComingVisit(msgspec.Struct, frozen=True, kw_only=True):
    """A visit that was not held yet (cuộc kiểm tra sắp tới); `due` is the day of the report."""

    visit: Visit
    unit: Unit | None
    name: str
    team: Team | None
    kind: VisitKind
    form: VisitForm
    due: dt.date | None
    due_estimated: bool = False
    """Whether that day rests on days off that are not announced yet."""

    @property
    def due_short(self) -> str:
        """The day of the report as a table has it: “05/01/2027 (dự kiến)”; empty without one."""
        return short_date(self.due) + self._unsure if self.due else ""

    @property
    def due_long(self) -> str:
        """The day of the report as a sentence has it; empty without one."""
        return long_date(self.due) + self._unsure if self.due else ""

    @property
    def _unsure(self) -> str:
        return " (dự kiến)" if self.due_estimated else ""

    @property
    def order(self) -> tuple[dt.date, int, dt.time]:
        """By what visits follow each other: the day, its half, the hour."""
        visit = self.visit
        return (
            visit.date or dt.date.max,
            _SESSIONS.index(visit.session),
            visit.start or _NO_TIME,
        )


class ComingRound(msgspec.Struct, frozen=True, kw_only=True):
    """What of a round is still to come on a day; `name` is as inside a sentence.

    `dated` are in order of time; of those that `passed` nobody has yet recorded whether
    they were made, so that neither a day nor “later” can be told of them.
    """

    plan: Plan
    name: str
    rounds: tuple[Round, ...]
    dated: tuple[ComingVisit, ...]
    undated: tuple[ComingVisit, ...]
    passed: tuple[ComingVisit, ...]
    postponed: tuple[ComingVisit, ...]
    cancelled: tuple[ComingVisit, ...]
    unchosen: tuple[Quota, ...] = ()

    @property
    def waiting(self) -> tuple[ComingVisit, ...]:
        """Those that are meant to be made: with a day, then without."""
        return self.dated + self.undated

    @property
    def teams(self) -> tuple[Team, ...]:
        """The teams that go, each once; all of the round if nobody has a day yet."""
        found = {each.team.id: each.team for each in self.waiting if each.team}
        named = {id for each in self.rounds for id in each.teams}
        every = tuple(t for t in self.plan.teams if not named or t.id in named)
        return tuple(found.values()) or every


def coming_round(request: Request, day: dt.date) -> ComingRound:
    """Return the round, or the one visit, `request.of` as it stands on the day.

    Surprise visits are left out, held ones too: a notice printed again never had them.

    Raises:
        NotReady: There is no plan, no such round, or the visit must not be told of.
    """
    year = request.year
    if year.plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {year.path('plan.yaml')})")
    of_round, visit = year.round(request.of), year.visit(request.of)
    if of_round is not None:
        visits = [v for v in year.visits if v.round == of_round.id]
        visits += not_scheduled(year, of_round)
    elif visit is not None:
        of_round, visits = year.round(visit.round), [visit]
        if year.kind_of(visit) == VisitKind.SURPRISE:
            raise NotNeeded(f"“{visit.key}” kiểm tra đột xuất nên không báo trước")
    else:
        raise NotReady(f"kế hoạch không có đợt “{request.of}”")
    whole = of_round is not None and of_round.id == request.of
    shown = [v for v in visits if year.kind_of(v) != VisitKind.SURPRISE]
    coming = [_coming(request, v, day) for v in shown if not _is_over(request, v, day)]
    on = [v for v in coming if not (v.visit.cancelled or v.visit.postponed)]
    dated = [v for v in on if v.visit.date and v.visit.date >= day]
    return ComingRound(
        plan=year.plan,
        name=round_in_sentence(year.plan, of_round) if of_round else f"năm {year.plan.year}",
        rounds=(of_round,) if of_round else (),
        dated=tuple(sorted(dated, key=lambda each: each.order)),
        undated=tuple(v for v in on if not v.visit.date),
        passed=tuple(v for v in on if v.visit.date and v not in dated),
        postponed=tuple(v for v in coming if v.visit.postponed and not v.visit.cancelled),
        cancelled=tuple(v for v in coming if v.visit.cancelled),
        unchosen=still_to_choose(request, [of_round]) if of_round and whole else (),
    )


def passed_words(coming: ComingRound) -> str:
    """Return what is to be recorded of visits whose day is over."""
    days = [each.visit.date for each in coming.passed if each.visit.date]
    if len(days) == 1:
        told = f"đã qua ngày kiểm tra {short_date(days[0])} mà chưa ghi kết quả"
    else:
        told = f"có {count(len(days))} cuộc kiểm tra đã qua ngày mà chưa ghi kết quả"
    return f"{told}; ghi kết quả (cchc record) hoặc dời ngày (cchc schedule set)"


def _is_over(request: Request, visit: Visit, day: dt.date) -> bool:
    """Return whether the visit was held before the day."""
    inspection = request.year.inspections.get(visit.key)
    if inspection is None:
        return False
    if inspection.held is not None:
        return inspection.held.date < day
    return stage_of(visit, inspection, request.year.form_of(visit)) in DONE


def _coming(request: Request, visit: Visit, day: dt.date) -> ComingVisit:
    """Return the visit; the unit is called as on the day of the letter, not of the visit."""
    unit = request.workspace.unit(visit.unit)
    due = report_due_day(request.workspace, request.year, visit)
    return ComingVisit(
        visit=visit,
        unit=unit,
        name=tied(name_on(unit, day)) if unit else visit.unit,
        team=request.year.team_of(visit),
        kind=request.year.kind_of(visit),
        form=request.year.form_of(visit),
        due=due.day if due else None,
        due_estimated=due is not None and due.estimated,
    )
