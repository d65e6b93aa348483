"""Which documents of a round, or of the year, are due; which are not, and why."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import Context, DocumentKind, NotReady, Request, Subject
from cchc_cli.documents.due import settled
from cchc_cli.documents.kind_names import named_for
from cchc_cli.flows.report import Standing, order, standing_of, subjects
from cchc_cli.model.workspace import Workspace, Year


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """A document that may be due: it has a `context` if it is, else a `reason` against it.

    `standing` is what sort of reason: something is lacking, the time has not come, nothing
    is left to say, or it is signed or issued already.
    """

    kind: DocumentKind
    request: Request
    about: str
    context: Context | None = None
    standing: Standing = Standing.READY
    reason: str = ""


def dues(
    workspace: Workspace,
    year: Year,
    today: dt.date,
    round_id: str | None = None,
    draft: bool = False,
    again: bool = False,
) -> Iterator[Due]:
    """Yield every document of the round, or of all the year, kind by kind.

    A round has those about it and about its visits, but none about the whole year. With
    `again` those that are signed or issued count as due.
    """
    for kind in (named_for(each, year) for each in ALL_DOCUMENTS):
        for of, about in subjects(workspace, year, kind):
            if round_id in {None, _round_of(year, kind, of)}:
                yield _due(kind, order(workspace, year, kind, of, today, draft), about, again)


def _round_of(year: Year, kind: DocumentKind, of: str) -> str | None:
    if kind.about == Subject.ROUND:
        return of
    visit = year.visit(of) if kind.about == Subject.VISIT else None
    return visit.round if visit else ""


def _due(kind: DocumentKind, request: Request, about: str, again: bool) -> Due:
    due = Due(kind=kind, request=request, about=about)
    out = settled(kind, request)
    if out and not again:
        return msgspec.structs.replace(due, standing=Standing.SETTLED, reason=out)
    try:
        context = kind.context(request)
        early = kind.early(request)
    except NotReady as why:
        return msgspec.structs.replace(due, standing=standing_of(why), reason=str(why))
    if early:
        return msgspec.structs.replace(due, standing=Standing.EARLY, reason=early)
    return msgspec.structs.replace(due, context=context)
