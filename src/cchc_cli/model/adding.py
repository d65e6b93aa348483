"""The command that adds a visit to the schedule, complete, so that it can be copied."""

from cchc_cli.model.plan import share_out
from cchc_cli.model.schedule import Visit
from cchc_cli.model.workspace import Year


def adding_command(year: Year, like: Visit) -> str:
    """Return how a visit like this is added; of teams that inspect the same the first is named."""
    words = ["cchc schedule add", like.unit, "--round", like.round]
    words += ["--kind", like.kind.value] if like.kind else []
    if like.team:
        return " ".join([*words, "--team", like.team])
    teams = [team.id for team in year.teams_for(like)]
    if share_out(year.teams_for(like)) and not like.kind:
        return " ".join(words)
    others = f" (hoặc {', '.join(teams[1:])})" if teams[1:] else ""
    return " ".join([*words, "--team", teams[0]]) + others
