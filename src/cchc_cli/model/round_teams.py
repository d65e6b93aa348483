"""Which teams have to do with a round: those that make its visits."""

from collections.abc import Iterable

from cchc_cli.model.events import is_secret
from cchc_cli.model.plan import Round, Seat, Team
from cchc_cli.model.workspace import Year


def teams_of_round(year: Year, of_round: Round) -> list[Team]:
    """Return the teams that make visits of the round; those that may, if none is known.

    Surprise visits that are not done tell nothing: they must not show before.
    """
    visits = [v for v in year.visits if v.round == of_round.id and not v.cancelled]
    shown = [v for v in visits if not is_secret(year, v, year.inspections.get(v.key))]
    teams = year.plan.teams if year.plan else ()
    going = {team.id for v in shown if (team := year.team_of(v))}
    named = going or {*of_round.teams} or {team.id for team in teams}
    # A draft may name teams that the plan does not have: then all are meant.
    return [team for team in teams if team.id in named] or list(teams)


def seats_of(teams: Iterable[Team]) -> dict[str, tuple[Team, Seat]]:
    """Return all seats of the teams by their ids, each with its team."""
    return {seat.id: (team, seat) for team in teams for seat in team.members}
