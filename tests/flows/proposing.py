"""Proposals for small plans that are written in the test: what is laid where, what is told."""

import datetime as dt
from functools import cache
from pathlib import Path

from tests.rules.telling import PLAN, SCHEDULE, UNITS, base

from cchc_cli.flows.load import Loaded, load
from cchc_cli.flows.proposal import Proposal, propose
from cchc_cli.flows.proposal_edit import edit
from cchc_cli.flows.proposal_text import notes, table
from cchc_cli.model.workspace import Year
from cchc_cli.source import Source
from cchc_cli.vietnamese import short_date

TODAY = dt.date(2023, 3, 1)
CALENDAR = "plans/calendar.yaml"
_ROUNDS = """\
  - {id: quy-2, when: {quarter: 2}, units: [phuong-2]}
  - {id: quy-3, when: {quarter: 3}, units: [phuong-5]}
"""
ONE_TEAM = base()[PLAN].split("\nteams:\n")[1].split("\n\nrounds:")[0] + "\n"
TWO_TEAMS = """\
  - {id: to-1, called: Tổ 1, name: Tổ 1, symbol: T1, members: [{id: t-1, role: truong, \
title: Trưởng phòng, agency: phong-noi-vu}]%s}
  - {id: to-2, called: Tổ 2, name: Tổ 2, symbol: T2, members: [{id: t-2, role: truong, \
title: Chánh Văn phòng, agency: van-phong}]%s}
"""
BY_AREA = TWO_TEAMS % (", areas: [chi-dao]", ", areas: [tthc]")
ALIKE = TWO_TEAMS % ("", "")


@cache
def calendar() -> str:
    return (Path(__file__).parents[2] / CALENDAR).read_text(encoding="utf-8")


def a_round(when: str, units: str, more: str = "") -> str:
    """Return one round of a plan."""
    return f"  - {{id: dot, when: {{{when}}}, units: [{units}]{more}}}\n"


def commune(number: int, more: str = "") -> str:
    """Return one more unit of the list."""
    name = f"name: Ủy ban nhân dân xã {number}, short: Xã {number}"
    return f"  - {{id: xa-{number}, {name}, kind: phuong{more}}}\n"


class Case:
    """A small workspace, what is proposed for it on a day, and how it is when that is written."""

    def __init__(
        self,
        rounds: str,
        schedule: str = "visits: []\n",
        units: str = "",
        teams: str = ONE_TEAM,
        deadlines: str = "",
        today: dt.date = TODAY,
    ) -> None:
        texts = {path: text for path, text in base().items() if "inspections" not in path}
        plan = texts[PLAN].replace(_ROUNDS, rounds).replace(ONE_TEAM, teams)
        texts[PLAN] = plan.replace("deadlines:\n", f"deadlines:\n{deadlines}")
        texts |= {SCHEDULE: schedule, UNITS: texts[UNITS] + units, CALENDAR: calendar()}
        self.today = today
        self.loaded = load(Source(path, text) for path, text in texts.items())

    @property
    def year(self) -> Year:
        return self.loaded.workspace.years["2023"]

    @property
    def proposal(self) -> Proposal:
        return propose(self.loaded.workspace, self.year, self.today)

    def days(self) -> dict[str, str]:
        """Return when each visit is to be: “18/4 sang”."""
        return {
            each.wish.visit.key: f"{short_date(each.place.day)[:-5]} {each.place.session}"
            for each in self.proposal.dated
        }

    def told(self) -> str:
        """Return all that is told, without line breaks."""
        workspace, year, found = self.loaded.workspace, self.year, self.proposal
        lines = [*table(workspace, year, found), *notes(workspace, year, found)]
        return " ".join(" ".join(lines).split())

    def written(self) -> Loaded:
        """Return the workspace with the proposal written into it, and go on with it."""
        made = edit(self.loaded, self.year, self.proposal)
        self.loaded = self.loaded.with_source(Source(made.path, made.after))
        return self.loaded
