"""Drawing the units that a plan leaves to chance: their visits, and the record of the draw."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

import msgspec

from cchc_cli.flows.edit import FileEdit, guarded_edit
from cchc_cli.flows.errors import AnswerError, NotFoundError
from cchc_cli.flows.find import find_round, find_unit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.schedule_add import NewVisit, adding
from cchc_cli.flows.written import notation_for, written_date
from cchc_cli.model.choosing import Quota, quotas
from cchc_cli.model.drawing import drawn
from cchc_cli.model.plan import Round, share_out
from cchc_cli.model.schedule import Draw, Visit
from cchc_cli.model.times import round_name
from cchc_cli.model.words import ChosenBy
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import count
from cchc_cli.yamltext.edit import Append, Plain


class NewDraw(msgspec.Struct, frozen=True, kw_only=True):
    """A draw as it was typed (lần bốc thăm); without a number it is what the plan asks for."""

    round: str | None
    seed: str
    by: str
    number: int | None = None
    without: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()


def draw(loaded: Loaded, year: Year, new: NewDraw, today: dt.date) -> FileEdit:
    """Return the change of schedule.yaml that adds the drawn units' visits and the draw itself.

    Raises:
        NotFoundError: There is no such round or unit, or it is not clear which team comes.
        AnswerError: Nothing is left to draw, or there are not enough units.
        EditRejected: The file cannot be edited, or an error would arise.
    """
    of_round = _round(loaded.workspace, year, new.round)
    draws = list(_draws(loaded.workspace, year, of_round, new, today))
    visits = list(_visits(year, of_round, draws, new.teams))
    path = year.path("schedule.yaml")
    text = notation_for(loaded, year, path)
    edits = adding(loaded, year, visits, today)
    edits += [Append(("draws",), _entry(each, text)) for each in draws]
    return guarded_edit(loaded, path, edits)


def _round(workspace: Workspace, year: Year, typed: str | None) -> Round:
    """Return the round that was typed, else the only one with units left to draw."""
    rounds = year.plan.rounds if year.plan else ()
    by_lot = [r for r in rounds if list(_by_lot(workspace, year, r))]
    if typed is not None:
        found = find_round(year, typed)
        if found not in by_lot:
            message = f"đợt “{found.id}” không có phần nào kế hoạch cho chọn ngẫu nhiên"
            raise AnswerError(message, "kế hoạch cho bốc thăm thì ghi choose: by: ngau-nhien")
        return found
    left = [r for r in by_lot if any(q.lacking for q in _by_lot(workspace, year, r))]
    if len(left or by_lot) == 1:
        return (left or by_lot)[0]
    if not by_lot:
        message = "kế hoạch không có đợt nào chọn đơn vị ngẫu nhiên"
        raise AnswerError(message, "kế hoạch cho bốc thăm thì ghi choose: by: ngau-nhien")
    names = ", ".join(r.id for r in left or by_lot)
    raise NotFoundError("chưa rõ bốc thăm cho đợt nào", f"thêm --round: một trong {names}")


def _by_lot(workspace: Workspace, year: Year, of_round: Round) -> Iterator[Quota]:
    return (q for q in quotas(workspace, year, of_round) if q.choice.by == ChosenBy.RANDOM)


def _draws(
    workspace: Workspace, year: Year, of_round: Round, new: NewDraw, today: dt.date
) -> Iterator[Draw]:
    """Yield a draw for each count of the round that is not full yet."""
    every = list(_by_lot(workspace, year, of_round))
    if new.number is not None and len(every) > 1:
        message = (
            f"đợt “{of_round.id}” bốc thăm {count(len(every))} lần, --count không rõ cho lần nào"
        )
        raise AnswerError(message, "bỏ --count: số lượng lấy theo kế hoạch")
    taken = {find_unit(workspace, typed).id for typed in new.without}
    wanted = [(quota, _number(of_round, quota, new.number)) for quota in every]
    if not any(number for _, number in wanted):
        message = f"đợt “{of_round.id}” đã chọn đủ đơn vị theo kế hoạch"
        raise AnswerError(message, "bỏ lần bốc thăm vừa ghi: cchc schedule undo")
    for quota, number in wanted:
        among = [unit.id for unit in quota.unchosen if unit.id not in taken]
        where = f" thuộc {quota.parent.short}" if quota.parent else ""
        if number > len(among):
            message = f"phải bốc {count(number)} đơn vị{where} mà chỉ có {count(len(among))}"
            raise AnswerError(message, "xem lại --count, --except, và choose của đợt")
        units = drawn(new.seed, among, number)
        taken |= {*units}
        if units:
            how = f"Công cụ chọn ngẫu nhiên {count(number)} trong {count(len(among))} đơn vị{where}"
            yield Draw(
                round=of_round.id,
                date=today,
                units=units,
                how=how,
                by=new.by,
                seed=new.seed,
                among=tuple(among),
            )


def _number(of_round: Round, quota: Quota, typed: int | None) -> int:
    """Return how many units are drawn: as typed, if the plan allows it, else what is lacking."""
    if typed is not None and quota.choice.exactly and typed > quota.lacking:
        message = f"đợt “{of_round.id}” chỉ còn phải chọn {count(quota.lacking)} đơn vị"
        raise AnswerError(message, "bỏ --count: số lượng lấy theo kế hoạch")
    return quota.lacking if typed is None else typed


def _visits(
    year: Year, of_round: Round, draws: Sequence[Draw], teams: Sequence[str]
) -> Iterator[NewVisit]:
    """Yield a visit of each drawn unit; of teams that inspect the same, those typed take turns."""
    dealt = 0
    for unit in (unit for each in draws for unit in each.units):
        possible = year.teams_for(Visit(unit=unit, round=of_round.id))
        if share_out(possible):
            yield NewVisit(unit, of_round.id)
            continue
        if not teams:
            hint = f"thêm --team: một trong {', '.join(team.id for team in possible)}"
            hint += "; ghi nhiều --team thì chia lần lượt theo thứ tự trúng"
            raise NotFoundError("chưa rõ đoàn nào kiểm tra các đơn vị trúng", hint)
        yield NewVisit(unit, of_round.id, team=teams[dealt % len(teams)])
        dealt += 1


def _entry(each: Draw, text: str) -> dict[str, Plain]:
    return {
        "round": each.round,
        "date": written_date(each.date, text),
        "units": list(each.units),
        "how": each.how,
        "by": each.by,
        "seed": each.seed or "",
        "among": list(each.among),
    }


def outcome(workspace: Workspace, year: Year, known: Collection[Draw]) -> list[str]:
    """Return what each draw that is not known yet came to, for whoever is in the room."""
    lines: list[str] = []
    for each in year.schedule.draws[len(known) :] if year.schedule else ():
        of_round = year.round(each.round)
        name = round_name(year.plan, of_round) if year.plan and of_round else each.round
        lines += [f"{name}. {each.how}, số bốc thăm {each.seed}:"]
        for i, unit in enumerate(each.units, start=1):
            visits = [v for v in year.visits if (v.unit, v.round) == (unit, each.round)]
            teams = [team.called for v in visits if v.team and (team := year.team_of(v))]
            with_team = f" ({', '.join(teams)})" if teams else ""
            lines.append(f"  {i}. {workspace.unit_name(unit)}{with_team}")
    return lines
