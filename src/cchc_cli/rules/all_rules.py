"""All rules, in one tuple sorted by code."""

from cchc_cli.rules import (
    arrangement,
    asked_figures,
    attendance,
    calendar,
    changes,
    checklist,
    choices,
    deadline_limits,
    deadlines,
    figures,
    finding,
    follow_up,
    fulfilled,
    inspection,
    meetings,
    minutes,
    owners,
    papers,
    percentages,
    plan,
    rounds,
    schedule,
    self_inspections,
    team,
    themes,
    units,
    visit,
    years,
)
from cchc_cli.rules.rule import Rule

_SUBJECTS = (
    *(plan, years, rounds, deadlines, deadline_limits, fulfilled, team, units),
    *(papers, meetings, self_inspections),
    *(checklist, asked_figures),
    *(finding, figures, percentages, attendance, inspection, minutes),
    *(choices, themes),
    *(schedule, visit, calendar, changes, arrangement, follow_up, owners),
)

ALL_RULES: tuple[Rule, ...] = tuple(
    sorted((each for subject in _SUBJECTS for each in subject.RULES), key=lambda r: r.code.id)
)
