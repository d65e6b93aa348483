"""What a visit is called in lists."""

from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import NAMES, VisitForm, VisitKind
from cchc_cli.model.workspace import Workspace, Year


def visit_name(workspace: Workspace, year: Year, visit: Visit) -> str:
    """Return the unit's short name, with kind and form of the visit if not the usual ones."""
    name = workspace.unit_name(visit.unit)
    kind, form = year.kind_of(visit), year.form_of(visit)
    unusual = [NAMES[kind]] if kind != VisitKind.COMPREHENSIVE else []
    unusual += [NAMES[form]] if form != VisitForm.ON_SITE else []
    return f"{name} ({', '.join(unusual)})" if unusual else name
