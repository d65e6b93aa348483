"""The parts around the text that every document has: issuer, number, date, signer, recipients."""

import datetime as dt

import msgspec

from cchc_cli.documents.document import Context, Request
from cchc_cli.documents.lines import BLANK, listed, lowered, wrapped
from cchc_cli.documents.signers import usual_signer
from cchc_cli.model.papers import SENT_AGAIN, IssuedPaper, Letterhead, Signer
from cchc_cli.model.plan import Plan, Team
from cchc_cli.vietnamese import long_date

# The template's left cell at the top, and the width that a title should keep to.
_ISSUER_MM, _TITLE_MM = 55.5, 145
# The column of one signer, and of three beside each other, with room for a wider font.
_SIGNER_MM, THREE_SIGNERS_MM = 75, 52
NOTICE = "DỮ LIỆU MINH HỌA – không phải kết quả kiểm tra thật"
DRAFT = "NHÁP"


def letterhead_of(request: Request, document: str, otherwise: Letterhead) -> Letterhead:
    """Return how the year's papers want this kind of document issued."""
    papers = request.year.papers
    return papers.letterheads.get(document, otherwise) if papers else otherwise


def minutes_letterhead(request: Request, team: Team) -> Letterhead:
    """Return how the minutes of a team are issued; several teams each use their own name."""
    own = Letterhead(issuer=team.name, symbol=f"BB-{team.symbol}")
    head = letterhead_of(request, "bien-ban", own)
    plan = request.year.plan
    if plan is None or len(plan.teams) == 1:
        return head
    return msgspec.structs.replace(head, issuer=own.issuer, symbol=own.symbol)


def issued_paper(request: Request, document: str) -> IssuedPaper | None:
    """Return number and date that the clerk gave this document, and what else is its own.

    Of a reminder that was sent before, it is the one still to go out.
    """
    issued = _issued(request, document)
    if document in SENT_AGAIN:
        issued = [p for p in issued if p not in sent_before(request, document)]
    return next(iter(issued), None)


def sent_before(request: Request, document: str) -> list[IssuedPaper]:
    """Return the reminders of this kind that were dated before today, oldest first."""
    dated = [(p.date, p) for p in _issued(request, document) if p.date and p.date < request.today]
    return [paper for _, paper in sorted(dated, key=lambda each: each[0])]


def sent_about(request: Request, document: str) -> list[IssuedPaper]:
    """Return those sent before, oldest first; about a visit, also those to its whole round."""
    papers, visit = sent_before(request, document), request.year.visit(request.of)
    if visit is not None:
        papers = papers + sent_before(msgspec.structs.replace(request, of=visit.round), document)
    return sorted(papers, key=lambda paper: paper.date or dt.date.min)


def _issued(request: Request, document: str) -> list[IssuedPaper]:
    papers, plan = request.year.papers, request.year.plan
    wanted = {request.of}
    if request.of == request.year.id and plan is not None:
        wanted.add(str(plan.year))
    issued = papers.issued if papers else ()
    return [p for p in issued if p.document == document and p.of in wanted]


def heading(request: Request, head: Letterhead, illustrative: bool) -> Context:
    """Return notice, draft mark and issuer.

    The decree knows neither mark; both stand in the margin, never in the text.
    """
    parents = [line for name in head.parents for line in _upper_lines(name, bold=False)]
    return {
        "notice": NOTICE if illustrative else "",
        "draft": DRAFT if request.draft else "",
        "issuer": {
            "parents": parents,
            "lines": _upper_lines(head.issuer, bold=True),
            "name": head.issuer,
        },
    }


def _upper_lines(name: str, bold: bool) -> list[str]:
    return wrapped(name.upper(), _ISSUER_MM, 13, bold)


def title_lines(*parts: str) -> list[str]:
    """Return the subject (trích yếu) as lines; each part begins a new one."""
    return [line for part in parts for line in wrapped(part, _TITLE_MM, 14, bold=True)]


def number_text(number: int | None, symbol: str) -> str:
    """Return `03/BB-ĐKT`; the number is blank until the clerk gives one (II.3)."""
    return f"{number:02}/{symbol}" if number else f"{BLANK}/{symbol}"


def official(request: Request, document: str, head: Letterhead, place: str) -> Context:
    """Return the fields of a document that is numbered, dated, sent and signed by one.

    `place` is where it is issued (địa danh). See `OFFICIAL_FIELDS`.
    """
    issued = issued_paper(request, document)
    day = issued.date if issued else None
    return heading(request, head, request.year.illustrative) | {
        "number": number_text(issued.number if issued else None, head.symbol),
        "place_date": place_date(place, day, (day or request.today).year),
        "to": addressees(head.to),
        "recipients": recipient_lines(head, "VT"),
        "signer": signer_fields(head.signer or usual_signer(head.issuer)),
    }


def unaddressed(request: Request, document: str, head: Letterhead, place: str) -> Context:
    """Return the same fields without `Kính gửi`; see `UNADDRESSED_FIELDS`."""
    made = official(request, document, msgspec.structs.replace(head, to=()), place)
    return {name: value for name, value in made.items() if name != "to"}


def issued_reference(request: Request, document: str, name: str, head: Letterhead) -> str:
    """Return the line under an annex's name, for a document made with `official`."""
    issued = issued_paper(request, document)
    day = issued.date if issued else None
    number = number_text(issued.number if issued else None, head.symbol)
    return annex_reference(name, number, day, (day or request.today).year, head.issuer)


def on_upright_page(reference: str) -> str:
    """Return a line under an annex's name as lines of about equal length, each on the page."""
    return "\n".join(wrapped(reference, _TITLE_MM, 14, bold=False))


def about_text(subject: str) -> str:
    """Return `V/v …`, the subject of a letter, on lines that fit below its number (II.5.b)."""
    return "\n".join(wrapped(f"V/v {subject}", _ISSUER_MM, 12, bold=False))


def place_date(place: str, day: dt.date | None, year: int) -> str:
    """Return place and date of issue (II.4); day and month are blank until it is issued."""
    if day is not None:
        return f"{place}, {long_date(day)}"
    return f"{place}, ngày{BLANK}tháng{BLANK}năm {year}"


def annex_reference(name: str, number: str, day: dt.date | None, year: int, issuer: str) -> str:
    """Return the line under an annex's name that says what it belongs to (III.1.c)."""
    date = long_date(day) if day else f"ngày{BLANK}tháng{BLANK}năm {year}"
    return f"(Kèm theo {name} số {number} {date} của {issuer})"


def plan_reference(plan: Plan) -> str:
    """Return the plan with its decision, in full as at a first mention (II.6.b)."""
    name = lowered(plan.name)
    if plan.decision is not None:
        made = plan.decision
        issued = f"ban hành kèm theo Quyết định số {made.number} {long_date(made.date)}"
        return f"Kế hoạch {name} {issued} của {made.by}"
    number = f" số {plan.number}" if plan.number else ""
    date = f" {long_date(plan.date)}" if plan.date else ""
    return f"Kế hoạch{number}{date} của {plan.issuer.name} về {name}"


def plan_decided(plan: Plan) -> str:
    """Return what issued the plan, as a basis cites it (căn cứ); the plan itself if it is alone."""
    made = plan.decision
    if made is None:
        return plan_reference(plan)
    whose = f"Quyết định số {made.number} {long_date(made.date)} của {made.by}"
    return f"{whose} ban hành Kế hoạch {lowered(plan.name)}"


def recipient_lines(head: Letterhead, archive: str) -> list[str]:
    """Return `Nơi nhận`, with dashes and signs, ending in `Lưu` (II.9.d)."""
    names = list(head.recipients)
    if head.to and "Như trên" not in names:
        names.insert(0, "Như trên")
    return [f"- {line}" for line in listed([*names, f"Lưu: {head.archive or archive}"])]


def addressees(to: tuple[str, ...]) -> Context:
    """Return `Kính gửi`: one on the same line, several as a list (II.9.d)."""
    several = [f"- {line}" for line in listed(to)] if len(to) > 1 else []
    return {"one": to[0] if len(to) == 1 else "", "several": several}


def _signed(text: str, width_mm: float) -> list[str]:
    return wrapped(text.upper(), width_mm, 14, bold=True)


def signer_fields(signer: Signer, width_mm: float = _SIGNER_MM) -> Context:
    """Return one signer; a name that is not known leaves its line blank."""
    return {
        "lines": [part for line in signer.lines for part in _signed(line, width_mm)],
        "office": "\n".join(_signed(signer.office or "", width_mm)),
        "name": signer.name or BLANK,
    }
