"""What a kind of document is called where the plan has no quarters, or has a Tổ for a Đoàn."""

from typing import Any

import msgspec

from cchc_cli.documents.document import DocumentKind
from cchc_cli.documents.meeting_minutes import MEETING_MINUTES
from cchc_cli.documents.quarter_report import QUARTER_REPORT
from cchc_cli.documents.team_decision import TEAM_DECISION
from cchc_cli.documents.wording import called_together, team_word
from cchc_cli.model.plan import Plan
from cchc_cli.model.workspace import Year


def named_for(kind: DocumentKind, year: Year) -> DocumentKind:
    """Return the kind with the name that fits the year's plan."""
    if year.plan is None or kind.id not in _NAMES:
        return kind
    more: dict[str, Any] = {"name": _NAMES[kind.id](year.plan)}
    return msgspec.structs.replace(kind, **more)


def _report(plan: Plan) -> str:
    quarterly = all(each.when.quarter for each in plan.rounds)
    return f"Báo cáo tổng hợp {'quý' if quarterly else 'đợt'}"


def _meeting(plan: Plan) -> str:
    return " ".join(["Biên bản họp", *_word(plan)])


def _decision(plan: Plan) -> str:
    called = called_together(plan.teams)
    return f"Quyết định thành lập {called}" if called else TEAM_DECISION.name


def _word(plan: Plan) -> list[str]:
    """Return “Đoàn” or “Tổ” if all teams are called so."""
    words = {team_word(team) for team in plan.teams}
    return [*words] if len(words) == 1 else []


_NAMES = {QUARTER_REPORT.id: _report, MEETING_MINUTES.id: _meeting, TEAM_DECISION.id: _decision}
