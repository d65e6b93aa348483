"""What the Tab key offers: ids of the workspace that is at hand."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cchc_cli.model.workspace import Workspace, Year

Offer = Callable[..., list[tuple[str, str]]]
"""Gives ids with what they mean; Typer hands it the command line so far."""


def _offering(ids: "Callable[[Workspace, Year, Any], Iterator[tuple[str, str]]]") -> Offer:
    def offered(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
        # Whatever is wrong with the workspace, Tab must stay silent.
        try:
            workspace, year = _at_hand(ctx)
            found = list(ids(workspace, year, ctx))
        except Exception:
            return []
        return [(each, about) for each, about in found if each.startswith(incomplete)]

    return offered


def _at_hand(ctx: Any) -> "tuple[Workspace, Year]":
    from cchc_cli.commands.session import Session

    top = ctx.find_root().params
    session = Session(top.get("root"), top.get("plan"), None)
    workspace = session.load().workspace
    return workspace, session.year(workspace)


def _visits(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    from cchc_cli.model.progress import is_secret

    for visit in year.visits:
        if not is_secret(year, visit, year.inspections.get(visit.key)):
            yield visit.key, workspace.unit_name(visit.unit)


def _units(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    for unit in workspace.units.units if workspace.units else ():
        yield unit.id, unit.short


def _rounds(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    from cchc_cli.model.times import round_name

    for each in year.plan.rounds if year.plan else ():
        yield each.id, round_name(year.plan, each) if year.plan else ""


def _items(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    from cchc_cli.flows.find import find_visit

    visit = find_visit(workspace, year, ctx.params["unit"])
    for _, item in workspace.items_for(year, visit):
        yield item.id, item.text


def _seats(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    for _, seat in workspace.seats(year):
        yield seat.id, seat.title


def _deadlines(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    from cchc_cli.flows.fulfilling import ELSEWHERE

    for each in year.plan.deadlines if year.plan else ():
        if each.of not in ELSEWHERE:
            yield each.id, each.name


def _deadline_subjects(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    from cchc_cli.flows.fulfilling import find_deadline
    from cchc_cli.model.deadline_scope import Scope, scope_of

    scope = scope_of(find_deadline(year, ctx.params["deadline"]))
    if scope is Scope.VISIT:
        yield from _visits(workspace, year, ctx)
    elif scope is Scope.ROUND:
        yield from _rounds(workspace, year, ctx)


def _teams(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    for team in year.plan.teams if year.plan else ():
        yield team.id, team.name


def _areas(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    used = {theme.checklist for theme in year.plan.themes} if year.plan else set()
    for checklist in sorted(used & workspace.checklists.keys()):
        for area in workspace.checklists[checklist].areas:
            yield area.id, area.short


def _documents(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    from cchc_cli.documents.all_documents import ALL_DOCUMENTS

    for kind in ALL_DOCUMENTS:
        yield kind.id, kind.name


def _subjects(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    from cchc_cli.documents.document import Subject
    from cchc_cli.flows.report import kind_named

    kind = kind_named(ctx.params["kind"])
    about = (kind.about, *kind.also)
    if Subject.ROUND in about:
        yield from _rounds(workspace, year, ctx)
    if Subject.VISIT in about:
        yield from _visits(workspace, year, ctx)
    if Subject.UNIT_KIND in about and workspace.units:
        yield from ((each.id, each.plural) for each in workspace.units.kinds)


def _plans(workspace: "Workspace", year: "Year", ctx: Any) -> Iterator[tuple[str, str]]:
    for each in workspace.years.values():
        yield each.id, each.plan.name if each.plan else ""


visits, rounds, items = _offering(_visits), _offering(_rounds), _offering(_items)
units, seats, plans = _offering(_units), _offering(_seats), _offering(_plans)
teams, areas = _offering(_teams), _offering(_areas)
documents, subjects = _offering(_documents), _offering(_subjects)
deadlines, deadline_subjects = _offering(_deadlines), _offering(_deadline_subjects)


def results(incomplete: str) -> list[tuple[str, str]]:
    """Return the results that begin so."""
    from cchc_cli.model.words import NAMES, Result

    return [(r.value, NAMES[r]) for r in Result if r.value.startswith(incomplete)]


def sessions(incomplete: str) -> list[tuple[str, str]]:
    """Return the parts of the day that begin so."""
    from cchc_cli.model.words import NAMES, Session

    return [(each.value, NAMES[each]) for each in Session if each.value.startswith(incomplete)]


def visit_kinds(incomplete: str) -> list[tuple[str, str]]:
    """Return the kinds of visits that begin so."""
    from cchc_cli.model.words import NAMES, VisitKind

    return [(each.value, NAMES[each]) for each in VisitKind if each.value.startswith(incomplete)]


def kinds(incomplete: str) -> list[tuple[str, str]]:
    """Return the kinds of documents that begin so; they are known without a workspace."""
    from cchc_cli.documents.all_documents import ALL_DOCUMENTS

    return [(k.id, k.name) for k in ALL_DOCUMENTS if k.id.startswith(incomplete)]


def codes(incomplete: str) -> list[tuple[str, str]]:
    """Return the codes of mistakes that begin so."""
    from cchc_cli.flows.explain import ALL_CODES

    return [(c.id, c.title) for c in ALL_CODES if c.id.startswith(incomplete.upper())]
