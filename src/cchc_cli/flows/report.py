"""Which documents can be made, which lack something, and making one."""

import datetime as dt
import enum
from collections.abc import Iterable, Iterator

import msgspec

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import (
    Context,
    DocumentKind,
    NotNeeded,
    NotReady,
    NotYet,
    Request,
    Subject,
)
from cchc_cli.documents.kind_names import named_for
from cchc_cli.documents.letterhead import issued_paper
from cchc_cli.flows.errors import NotFoundError
from cchc_cli.flows.find import find_round, find_visit
from cchc_cli.flows.schedule import visit_name
from cchc_cli.model.progress import is_secret, needs_visit
from cchc_cli.model.times import round_name
from cchc_cli.model.workspace import UNITS_PATH, Workspace, Year
from cchc_cli.source import Source, span_at
from cchc_cli.yamltext.report import did_you_mean

_BEGINNING = 30
"""Letters by which a text is found again in the data."""


class Standing(enum.Enum):
    """How a document stands (tình trạng của văn bản) before it is made."""

    READY = "Xuất được ngay"
    LACKING = "Còn thiếu"
    EARLY = "Chưa đến lúc"
    NEEDLESS = "Không cần nữa"
    SETTLED = "Đã ký, đã ban hành"


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A document that the year asks for (văn bản có thể xuất).

    `standing` is whether it can be made; `reason` says why not, empty if it can.
    """

    kind: DocumentKind
    of: str
    about: str
    reason: str
    standing: Standing

    @property
    def command(self) -> str:
        """The command that makes it."""
        of = "" if self.kind.about == Subject.YEAR else f" {self.of}"
        return f"cchc report {self.kind.id}{of}"


def file_name(kind: DocumentKind, of: str, area: str = "", blank: bool = False) -> str:
    """Return a document's usual file name: ASCII, no blanks, so that mail and Zalo keep it.

    A word that ends the one part and begins the other stands once: bao-cao-quy-2. A form
    asked for blank has a name of its own, so that it takes the place of no filled one.
    """
    words, first = kind.id.split("-"), of.split("-")
    named = [*words, *(first[1:] if words[-1] == first[0] else first)]
    return "-".join([*named, *filter(None, [area]), *(["trong"] if blank else [])]) + ".docx"


class UnknownDocumentError(NotFoundError):
    """There is no such kind of document."""


def kind_named(typed: str) -> DocumentKind:
    """Return the kind with this id.

    Raises:
        UnknownDocumentError: There is none.
    """
    kinds = {kind.id: kind for kind in ALL_DOCUMENTS}
    if typed not in kinds:
        hint = did_you_mean(typed, kinds) or f"các loại văn bản: {', '.join(kinds)}"
        raise UnknownDocumentError(f"không có loại văn bản “{typed}”", hint)
    return kinds[typed]


def offers(
    workspace: Workspace, year: Year, today: dt.date, only: str | None = None
) -> list[Offer]:
    """Return every document of the year, or of one kind, kind by kind, in the plan's order."""
    return [
        _offer(named_for(kind, year), order(workspace, year, kind, of, today), about)
        for kind in ALL_DOCUMENTS
        if only in {None, kind.id}
        for of, about in subjects(workspace, year, kind)
    ]


def subjects(workspace: Workspace, year: Year, kind: DocumentKind) -> Iterator[tuple[str, str]]:
    """Yield the id and the name of everything that the year has a document of this kind for."""
    if year.plan is None:
        return
    if kind.about == Subject.YEAR:
        yield year.id, f"năm {year.plan.year}"
        return
    if kind.about == Subject.ROUND:
        for of_round in year.plan.rounds:
            yield of_round.id, round_name(year.plan, of_round)
        return
    for visit in year.visits:
        secret = is_secret(year, visit, year.inspections.get(visit.key))
        fits = kind.any_form or needs_visit(year, visit)
        if fits and not visit.cancelled and not secret:
            yield visit.key, visit_name(workspace, year, visit, with_team=True)


def subject_named(workspace: Workspace, year: Year, kind: DocumentKind, typed: str | None) -> str:
    """Return the id of what a document of this kind is asked for.

    Raises:
        NotFoundError: Nothing of this name, or of another sort than the kind is about.
    """
    if kind.is_yearly:
        if typed is None or typed in {year.id, str(year.plan.year if year.plan else "")}:
            return year.id
        message = f"{kind.name} là của cả năm, không của “{typed}”"
        raise NotFoundError(message, f"gõ: cchc report {kind.id}")
    wanted = (kind.about, *kind.also)
    if typed and Subject.UNIT_KIND in wanted and typed in _unit_kinds(workspace):
        return typed
    if typed is None or Subject.ROUND not in wanted:
        return find_visit(workspace, year, typed or "").key
    if Subject.VISIT not in wanted:
        return find_round(year, typed).id
    try:
        return find_round(year, typed).id
    except NotFoundError:
        return find_visit(workspace, year, typed).key


def _unit_kinds(workspace: Workspace) -> set[str]:
    return {kind.id for kind in workspace.units.kinds} if workspace.units else set()


def standing_of(reason: NotReady) -> Standing:
    """Return how a document stands that cannot be made for this reason."""
    if isinstance(reason, NotYet):
        return Standing.EARLY
    return Standing.NEEDLESS if isinstance(reason, NotNeeded) else Standing.LACKING


def _offer(kind: DocumentKind, request: Request, about: str) -> Offer:
    why, standing = "", Standing.READY
    try:
        kind.build(request)
    except NotReady as reason:
        why, standing = str(reason), standing_of(reason)
    return Offer(kind=kind, of=request.of, about=about, reason=why, standing=standing)


def order(
    workspace: Workspace,
    year: Year,
    kind: DocumentKind,
    of: str,
    today: dt.date,
    draft: bool = False,
    area: str = "",
    blank: bool = False,
) -> Request:
    """Return the order for a document, with the office's own proposals for it."""
    papers = year.papers.issued if year.papers else ()
    own = [p.proposals for p in papers if p.document == kind.id and p.of == of]
    return Request(
        workspace=workspace,
        year=year,
        of=of,
        area=area,
        today=today,
        draft=draft,
        blank=blank,
        proposals=tuple(line for lines in own for line in lines),
    )


def place_of_text(sources: Iterable[Source], text: str, year: Year) -> str:
    """Return where the data first have this text, as `path:line:column`; empty if nowhere.

    A long text may be broken over lines there, so that its beginning is looked for. Blanks
    that do not break are put in when a document is made. Files of other years are passed
    over: their records may have the same words.
    """
    text = text.replace("\u00a0", " ")
    begin = text[:_BEGINNING].rpartition(" ")[0] if len(text) > _BEGINNING else text
    for source in sources if begin.strip() else ():
        in_year = source.path.startswith("plans/") and source.path != UNITS_PATH
        if in_year and not source.path.startswith(year.path("")):
            continue
        at = source.text.find(begin)
        if at >= 0:
            span = span_at(source, at, 1)
            return f"{span.path}:{span.line}:{span.column}"
    return ""


def silent_fields(kind: DocumentKind) -> tuple[str, ...]:
    """Return the fields that need not be printed; the issuer's name is in the properties."""
    return ("issuer.name", *kind.silent)


def subject_line(context: Context) -> str:
    """Return the subject of the document; a letter has it as `V/v …` below its number."""
    lines: list[str] = context.get("title_lines") or context["about"].splitlines()
    return " ".join(lines).removeprefix("V/v ")


def document_day(request: Request, kind: DocumentKind) -> dt.date:
    """Return the day a document is of: its date, that of its visit, else the day it tells of."""
    paper = issued_paper(request, kind.id)
    if paper is not None and paper.date is not None:
        return paper.date
    inspection = request.year.inspections.get(request.of)
    if inspection is not None and inspection.held is not None:
        return inspection.held.date
    return request.today
