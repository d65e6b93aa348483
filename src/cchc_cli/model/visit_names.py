"""What a visit is called in lists."""

from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import NAMES, VisitForm, VisitKind
from cchc_cli.model.workspace import Workspace, Year


def visit_name(workspace: Workspace, year: Year, visit: Visit, with_team: bool = False) -> str:
    """Return the unit's short name, with kind and form of the visit if not the usual ones.

    On demand with the team too, where several teams come to the unit in one round.
    """
    name = workspace.unit_name(visit.unit)
    kind, form, team = year.kind_of(visit), year.form_of(visit), year.team_of(visit)
    unusual = [NAMES[kind]] if kind != VisitKind.COMPREHENSIVE else []
    unusual += [NAMES[form]] if form != VisitForm.ON_SITE else []
    if with_team and team is not None and len(year.teams_for(visit)) > 1:
        same = [v for v in year.visits if (v.unit, v.round) == (visit.unit, visit.round)]
        unusual += [team.called] if any(v.team != visit.team for v in same) else []
    return f"{name} ({', '.join(unusual)})" if unusual else name
