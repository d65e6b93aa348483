"""A proposal as people and programs read it."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cchc_cli.flows.change_history import weekday_date
from cchc_cli.flows.places import choosing_command, unchosen_lines
from cchc_cli.flows.proposal import Dated, Proposal
from cchc_cli.flows.proposal_undone import Undone
from cchc_cli.flows.proposal_visits import Wish
from cchc_cli.flows.schedule import visit_name
from cchc_cli.model.choosing import quotas
from cchc_cli.model.plan import Round
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.words import NAMES, ChosenBy
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.presentation import plain_table, width
from cchc_cli.vietnamese import count, joined, sentence
from cchc_cli.workdays import Basis

_WIDTH = 80
_TO_CHOOSE = (ChosenBy.LATER, ChosenBy.RANDOM)
_HEADER = ("Ngày", "Buổi", "Đơn vị", "Đoàn", "")
_BASIS = {Basis.ANNOUNCED: "", Basis.ESTIMATED: "dự kiến", Basis.WEEKDAYS_ONLY: "dự kiến"}


def table(workspace: Workspace, year: Year, proposal: Proposal) -> Iterator[str]:
    """Yield the lines of the dates, round by round, each date followed by its reasons."""
    meetings = [list(some) for _, some in groupby(proposal.dated, _meeting)]
    cells = [_cells(workspace, year, some) for some in meetings]
    fixed = sum(max((width(row[i]) for row in cells), default=0) + 2 for i in (0, 1, 3, 4))
    names = [textwrap.wrap(row[2], max(_WIDTH - fixed, 20)) for row in cells]
    rows = [(*row[:2], name[0], *row[3:]) for row, name in zip(cells, names, strict=True)]
    head, *lines = plain_table(_HEADER, rows).splitlines()
    if rows:
        yield head
    for of_round in proposal.wishes.rounds:
        here = [i for i, some in enumerate(meetings) if some[0].wish.round.id == of_round.id]
        if here:
            visits = sum(len(meetings[i]) for i in here)
            yield from _wrapped(f"{sentence(_name(year, of_round))}: {count(visits)} cuộc", "", "")
        for i in here:
            yield lines[i]
            yield from (" " * head.index(_HEADER[2]) + rest for rest in names[i][1:])
            yield from _wrapped(meetings[i][0].why.words(), "    ", "    ")


def _meeting(dated: Dated) -> tuple[object, ...]:
    """Return what visits have in common that are one meeting of a unit with several teams."""
    return (dated.place, dated.wish.visit.unit, dated.wish.round.id)


def _cells(workspace: Workspace, year: Year, meeting: Sequence[Dated]) -> tuple[str, ...]:
    first = meeting[0]
    name = visit_name(workspace, year, first.wish.visit)
    teams = ", ".join(dated.team.symbol for dated in meeting)
    day, session = weekday_date(first.place.day), NAMES[first.place.session]
    return day, session, name, teams, _BASIS[first.basis]


def _name(year: Year, of_round: Round) -> str:
    return round_in_sentence(year.plan, of_round) if year.plan else of_round.id


def notes(
    workspace: Workspace, year: Year, proposal: Proposal, written: bool = False
) -> Iterator[str]:
    """Yield the lines after the dates, in paragraphs: what has none and why, what is left alone."""
    paragraphs = (
        _undone(workspace, year, proposal),
        _unsure(year, proposal),
        _unclear(workspace, year, proposal),
        _left_alone(workspace, year, proposal, written),
        _to_choose(workspace, year, proposal),
    )
    for lines in map(list, paragraphs):
        if lines:
            yield ""
            yield from lines


def _undone(workspace: Workspace, year: Year, proposal: Proposal) -> Iterator[str]:
    if not proposal.undone:
        return
    visits = sum(len(each.wishes) for each in proposal.undone)
    yield f"Chưa xếp được {count(visits)} cuộc:"
    alike: dict[tuple[tuple[str, ...], str], list[Undone]] = {}
    for each in proposal.undone:
        alike.setdefault((each.why, each.cure), []).append(each)
    for (why, cure), some in alike.items():
        names = [visit_name(workspace, year, w.visit) for each in some for w in each.wishes]
        yield from _wrapped(f"{joined(dict.fromkeys(names))}: {'; '.join(why)}", "- ", "  ")
        yield from _wrapped(f"gợi ý: {cure}", "  ", "  ")


def _unsure(year: Year, proposal: Proposal) -> Iterator[str]:
    if not proposal.exact:
        more = "xếp được thêm hoặc " if proposal.undone else ""
        words = "Ràng buộc chồng chéo quá nhiều nên dừng tìm trước khi thử hết. Các ngày trên đều"
        words += f" hợp lệ, nhưng chưa chắc là tốt nhất: có thể còn cách {more}đều hơn."
        yield from _wrapped(f"{words} Chạy từng đợt (--round) thì tìm được kỹ hơn.", "", "")
    if any(each.basis is Basis.ESTIMATED for each in proposal.dated):
        words = "Ngày ghi “dự kiến” dựa vào lịch nghỉ tự tính, chưa có văn bản công bố. Có văn bản"
        yield from _wrapped(f"{words} thì ghi vào plans/calendar.yaml rồi xem lại.", "", "")
    elif any(each.basis is Basis.WEEKDAYS_ONLY for each in proposal.dated):
        words = "Ngày ghi “dự kiến” chỉ tránh thứ Bảy, Chủ nhật: plans/calendar.yaml chưa có ngày"
        yield from _wrapped(f"{words} nghỉ lễ của năm ấy.", "", "")


def _unclear(workspace: Workspace, year: Year, proposal: Proposal) -> Iterator[str]:
    if proposal.wishes.unclear:
        yield "Chưa rõ đoàn nào kiểm tra nên chưa xếp ngày:"
    for wish in proposal.wishes.unclear:
        possible = [team.id for team in year.teams_for(wish.visit)]
        what = f"thêm team: một trong {', '.join(possible)}" if possible else "xem teams của đợt"
        name = visit_name(workspace, year, wish.visit)
        yield from _wrapped(f"{name}: {what}", "- ", "  ")


def _left_alone(
    workspace: Workspace, year: Year, proposal: Proposal, written: bool
) -> Iterator[str]:
    of = proposal.wishes
    if of.settled:
        yield f"Đã có ngày, giữ nguyên: {count(of.settled)} cuộc."
    if of.elsewhere:
        names = [visit_name(workspace, year, wish.visit) for wish in of.elsewhere]
        yield from _wrapped(f"Không cần ngày đến đơn vị: {joined(names)}.", "", "  ")
    for visit in of.postponed:
        yield from _wrapped(_postponed(workspace, year, visit), "", "  ")
    for of_round in of.surprise:
        named = sentence(_name(year, of_round))
        words = f"{named}: không đề xuất ngày, vì kiểm tra đột xuất không báo trước."
        yield from _wrapped(words, "", "  ")
    if proposal.new and not written:
        units = dict.fromkeys(workspace.unit_name(wish.visit.unit) for wish in proposal.new)
        words = f"Chưa có dòng trong lịch, --write sẽ thêm: {joined(units)}."
        yield from _wrapped(words, "", "  ")


def _postponed(workspace: Workspace, year: Year, visit: Visit) -> str:
    name = visit_name(workspace, year, visit)
    again = f"cchc schedule set {visit.key} NGÀY"
    return f"Đang hoãn, để nguyên: {name} ({visit.postponed}). Có ngày mới thì: {again}"


def _to_choose(workspace: Workspace, year: Year, proposal: Proposal) -> Iterator[str]:
    rounds = proposal.wishes.rounds
    lines = [x for r in rounds for x in unchosen_lines(workspace, year, r.id, _TO_CHOOSE)]
    if lines:
        words = "Đơn vị còn phải chọn, chọn rồi mới xếp ngày được"
        yield from _wrapped(f"{words} ({choosing_command(year)}):", "", "")
    for line in lines:
        yield from _wrapped(line, "- ", "  ")


def nothing(year: Year, proposal: Proposal) -> Iterator[str]:
    """Yield one sentence that says why there is no date to propose, if there is none."""
    of = proposal.wishes
    if proposal.dated or proposal.undone or of.unclear:
        return
    if of.over and not of.rounds and not of.surprise:
        last = "đã qua" if len(of.over) == 1 else "đều đã qua"
        words = f"{sentence(joined(_name(year, r) for r in of.over))} {last}"
        yield from _wrapped(f"{words}, không còn gì để xếp.", "", "")
    else:
        yield "Không có cuộc nào chờ định ngày."


def _wrapped(words: str, first: str, rest: str) -> Iterable[str]:
    return textwrap.wrap(
        words,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        break_long_words=False,
    )


def plain(workspace: Workspace, year: Year, proposal: Proposal) -> dict[str, object]:
    """Return the proposal for programs; dates as ISO text, ids as in the files."""
    of = proposal.wishes
    return {
        "version": 1,
        "exact": proposal.exact,
        "rounds": [r.id for r in of.rounds],
        "proposed": [_plain_dated(each) for each in proposal.dated],
        "unplaced": [
            {
                "visits": [_plain_wish(wish) for wish in each.wishes],
                "reasons": list(each.why),
                "hint": each.cure,
            }
            for each in proposal.undone
        ],
        "unclear_team": [_plain_wish(wish) for wish in of.unclear],
        "no_day_needed": [_plain_wish(wish) for wish in of.elsewhere],
        "postponed": [visit.key for visit in of.postponed],
        "kept": of.settled,
        "to_choose": [
            {"round": r.id, "wanted": quota.wanted, "lacking": quota.lacking}
            for r in of.rounds
            for quota in quotas(workspace, year, r)
            if quota.lacking and quota.choice.by in _TO_CHOOSE
        ],
    }


def _plain_dated(dated: Dated) -> dict[str, object]:
    return {
        **_plain_wish(dated.wish),
        "team": dated.team.id,
        "date": dated.place.day.isoformat(),
        "session": dated.place.session.value,
        "estimated": dated.basis is not Basis.ANNOUNCED,
        "reasons": list(dated.why.phrases),
    }


def _plain_wish(wish: Wish) -> dict[str, object]:
    visit = wish.visit
    return {"visit": visit.key, "unit": visit.unit, "round": visit.round, "new": wish.new}
