"""Writing a proposal into the schedule: the lines of its visits, and those that are lacking."""

from cchc_cli.flows.edit import FileEdit, guarded_edit
from cchc_cli.flows.load import Loaded
from cchc_cli.flows.proposal import Dated, Proposal
from cchc_cli.flows.proposal_visits import Wish
from cchc_cli.flows.written import notation_for, written_date
from cchc_cli.model.workspace import Year
from cchc_cli.yamltext.edit import Append, Edit, Plain, Set


def edit(loaded: Loaded, year: Year, proposal: Proposal) -> FileEdit:
    """Return the change of schedule.yaml that writes the dates.

    A visit of the plan that has no line yet gets one, with its date if it has found
    one. First dates leave no trace in the history.

    Raises:
        EditRejected: The file cannot be edited, or an error would arise.
    """
    path = year.path("schedule.yaml")
    text = notation_for(loaded, year, path)
    dated = {each.wish.visit.key: each for each in proposal.dated}
    edits: list[Edit] = []
    for each in proposal.dated:
        if not each.wish.new:
            keys = ("visits", year.visits.index(each.wish.visit))
            edits += [Set((*keys, key), value) for key, value in _values(each, text).items()]
    for wish in proposal.new:
        found = dated.get(wish.visit.key)
        edits.append(Append(("visits",), _line(wish) | (_values(found, text) if found else {})))
    return guarded_edit(loaded, path, edits)


def _values(dated: Dated, text: str) -> dict[str, Plain]:
    """Return what the line gets: the day, the session, and the team if it was to be chosen."""
    values: dict[str, Plain] = {}
    if not dated.wish.visit.team and len(dated.wish.teams) > 1:
        values["team"] = dated.team.id
    values["date"] = written_date(dated.place.day, text)
    values["session"] = dated.place.session.value
    return values


def _line(wish: Wish) -> dict[str, Plain]:
    visit = wish.visit
    line: dict[str, Plain] = {"id": visit.id} if visit.id else {}
    line |= {"unit": visit.unit, "round": visit.round}
    return line | ({"team": visit.team} if visit.team else {})
