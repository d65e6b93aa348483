"""The command that adds a visit to the schedule, complete, so that it can be copied."""

from collections.abc import Sequence

from cchc_cli.model.plan import Round, share_out
from cchc_cli.model.progress import needs_visit
from cchc_cli.model.schedule import Visit
from cchc_cli.model.workspace import Year
from cchc_cli.vietnamese import count

_SHOWN = 8
"""Units named in a hint; more would hide what it says."""


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


def how_to_add(year: Year, of_round: Round, lacking: Sequence[str]) -> str:
    """Return the commands that add the lines: of the first unit, or all at once."""
    first = Visit(unit=lacking[0], round=of_round.id)
    one, every = f"thêm: {adding_command(year, first)}", "cchc schedule propose --write"
    if len(lacking) == 1:
        return f"{one}; thêm và xếp ngày: {every}" if needs_visit(year, first) else one
    names = ", ".join(lacking[:_SHOWN]) + (", …" if len(lacking) > _SHOWN else "")
    all_of_them = f", hoặc thêm và xếp ngày cả loạt: {every}" if needs_visit(year, first) else ""
    return f"{count(len(lacking))} đơn vị {names}: từng đơn vị, {one}{all_of_them}"
