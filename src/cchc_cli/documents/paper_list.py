"""The list of the year's papers (Danh mục hồ sơ), for whoever puts them into the archive.

The decree calls it Mục lục văn bản of a dossier, and so does the document's title.
"""

from cchc_cli.documents.document import (
    HEAD_FIELDS,
    SIGNER_FIELDS,
    Context,
    DocumentKind,
    NotReady,
    Request,
    Subject,
)
from cchc_cli.documents.due import year_goes_on
from cchc_cli.documents.letterhead import (
    heading,
    letterhead_of,
    recipient_lines,
    signer_fields,
    title_lines,
)
from cchc_cli.documents.papers_of_year import NAMES, Paper, papers_of_year
from cchc_cli.documents.references import deadline_text, office
from cchc_cli.model.papers import Letterhead, Signer
from cchc_cli.vietnamese import count, short_date
from cchc_cli.wordtext.fields import Fields

ID = "danh-muc-ho-so"
NAME = NAMES[ID]


def build(request: Request) -> Context:
    """Return the context of the list of all papers of the year, oldest first.

    Raises:
        NotReady: There is no plan, or no paper has a number or a date yet.
    """
    year = request.year
    if year.plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {year.path('plan.yaml')})")
    papers = papers_of_year(request)
    if not papers:
        raise NotReady("chưa có văn bản nào của năm có số hoặc ngày")
    issuer = office(request, year.plan.issuer.name)
    otherwise = Letterhead(
        issuer=issuer, symbol="HS", parents=(*year.plan.issuer.parents, year.plan.issuer.name)
    )
    head = letterhead_of(request, ID, otherwise)
    return heading(request, head, year.illustrative) | {
        "title_lines": title_lines(f"Hồ sơ kiểm tra {year.plan.subject} năm {year.plan.year}"),
        "papers": [_row(place, paper) for place, paper in enumerate(papers, start=1)],
        "closing": f"Mục lục này gồm {count(len(papers))} văn bản, lập"
        f" {deadline_text(None, request.today)}",
        "signer": signer_fields(head.signer or Signer(lines=("Người lập",))),
        "recipients": recipient_lines(head, "VT, Hồ sơ"),
    }


def _row(place: int, paper: Paper) -> Context:
    return {
        "number": place,
        "symbol": paper.number,
        "date": short_date(paper.day) if paper.day else "",
        "text": paper.text,
        "author": paper.author,
    }


FIELDS: Fields = {
    **HEAD_FIELDS,
    "title_lines": ["một dòng trích yếu"],
    "papers": [
        {
            "number": "số thứ tự",
            "symbol": "số, ký hiệu văn bản",
            "date": "ngày văn bản",
            "text": "tên loại và trích yếu",
            "author": "cơ quan ban hành",
        }
    ],
    "closing": "câu đếm số văn bản và ngày lập, chưa có dấu ./.",
    "signer": SIGNER_FIELDS,
    "recipients": ["một dòng nơi nhận, có sẵn gạch đầu dòng và dấu câu"],
}

PAPER_LIST = DocumentKind(
    id=ID,
    name=NAME,
    template="danh-muc-ho-so.docx",
    about=Subject.YEAR,
    fields=FIELDS,
    build=build,
    early=year_goes_on,
)
