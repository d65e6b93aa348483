"""What a kind of Word document is, and what its builder is asked with."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Any

import msgspec

from cchc_cli import vietnamese
from cchc_cli.documents.lines import typeset
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.wordtext.fields import Fields

Context = dict[str, Any]
"""What a template prints: str, int, list, dict and the objects of `wordtext`; no records."""

FILTERS: dict[str, Callable[..., str]] = {
    "count": vietnamese.count,
    "number": vietnamese.number,
    "percent": vietnamese.percent,
    "roman": vietnamese.roman,
    "short_date": vietnamese.short_date,
    "long_date": vietnamese.long_date,
    "upper": str.upper,
}
"""The filters (bộ lọc) that a template may use."""


class Subject(StrEnum):
    """What a document is about (đối tượng); the value is what a person reads."""

    VISIT = "cuộc kiểm tra"
    ROUND = "đợt kiểm tra"
    YEAR = "cả năm"
    UNIT_KIND = "loại đơn vị"


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """An order for one document: `of` is the id of a visit, of a round or of the year.

    `area` is the id of the only area wanted, empty for all of them; `blank` asks for a form
    to be filled in by hand. `low_share` is the
    percentage below which an area is pointed out; the plan does not set one. `proposals`
    are the office's own, printed before the derived ones.
    """

    workspace: Workspace
    year: Year
    of: str
    area: str = ""
    today: dt.date
    draft: bool = False
    blank: bool = False
    low_share: Decimal = Decimal(80)
    proposals: tuple[str, ...] = ()


def _never(request: Request) -> str:
    """Return nothing: there is no such reason for this kind."""
    return ""


def _typeset(value: Any) -> Any:
    if isinstance(value, str):
        return typeset(value)
    if isinstance(value, dict):
        return {key: _typeset(each) for key, each in value.items()}
    return [_typeset(each) for each in value] if isinstance(value, list | tuple) else value


class DocumentKind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of document (loại văn bản): its template, what it prints, and how that is made.

    It is listed for each subject `about`; it can also be asked for one of `also`, and, with
    `by_area`, for one area alone or as a blank form. `silent` are fields that its documents
    need not print; any other that holds text must be found. One of `any_form` is made for
    visits of every form, also where nobody goes to the unit.

    `early` says why it is not due yet though it could be made, `settled` by what it is out
    already, beside a number and a date of its own; both are empty when it is due.
    """

    id: str
    name: str
    template: str
    about: Subject
    also: tuple[Subject, ...] = ()
    fields: Fields
    build: Callable[[Request], Context]
    by_area: bool = False
    early: Callable[[Request], str] = _never
    settled: Callable[[Request], str] = _never
    silent: tuple[str, ...] = ()
    any_form: bool = False

    def context(self, request: Request) -> Context:
        """Return what `build` does, with numbers that stay on the lines of their words.

        Raises:
            NotReady: The records lack something.
        """
        made: Context = _typeset(self.build(request))
        return made

    @property
    def is_yearly(self) -> bool:
        """Whether there is one for the whole year, which needs no further word."""
        return self.about == Subject.YEAR

    @property
    def about_what(self) -> str:
        """What the document can be about, as a person reads it."""
        return " hay ".join([self.about, *self.also])


class NotReady(Exception):
    """The records do not yet hold what the document needs; says what is missing."""


class NotYet(NotReady):
    """Nothing is lacking but the time for the document, which is still to come."""


class NotNeeded(NotReady):
    """Nothing is lacking and nothing is left for the document to say: it has become moot."""


HEAD_FIELDS: Fields = {
    "notice": "dòng báo dữ liệu minh họa ở đầu mỗi trang; trống nếu là dữ liệu thật",
    "draft": "chữ NHÁP ở đầu mỗi trang; trống nếu là bản chính thức",
    "issuer": {
        "parents": ["một dòng tên cơ quan chủ quản, chữ in hoa"],
        "lines": ["một dòng tên cơ quan ban hành, chữ in hoa"],
        "name": "tên cơ quan ban hành, chữ thường",
    },
}
"""Fields of the head of every document: marks in the margin, and the issuer."""

SIGNER_FIELDS: Fields = {
    "lines": ["một dòng quyền hạn, chức vụ trên chữ ký"],
    "office": "chức vụ ghi ngay trên họ tên; có thể trống",
    "name": "họ và tên",
}
"""Fields of one signer."""

OFFICIAL_FIELDS: Fields = {
    **HEAD_FIELDS,
    "number": "số và ký hiệu, ví dụ 03/BC-PNV; số để trống nếu chưa cấp",
    "place_date": "địa danh, ngày tháng năm; để trống ngày nếu chưa ban hành",
    "to": {
        "one": "nơi kính gửi, nếu chỉ có một; không thì trống",
        "several": ["một nơi kính gửi, có sẵn gạch đầu dòng và dấu câu"],
    },
    "recipients": ["một dòng nơi nhận, có sẵn gạch đầu dòng và dấu câu"],
    "signer": SIGNER_FIELDS,
}
"""Fields of a document that is numbered, dated, sent and signed by one person."""

UNADDRESSED_FIELDS: Fields = {
    name: field for name, field in OFFICIAL_FIELDS.items() if name != "to"
}
"""Fields of such a document without `Kính gửi`: a decision, a notice, an invitation."""

COMMON_FIELDS: Fields = {
    **HEAD_FIELDS,
    "number": "số và ký hiệu, ví dụ 03/BB-ĐKT; số để trống nếu chưa cấp",
    "title_lines": ["một dòng trích yếu"],
    "recipients": ["một dòng nơi nhận, có sẵn gạch đầu dòng và dấu câu"],
    "annex_reference": "dòng (Kèm theo … số … ngày … của …) dưới tên phụ lục",
    "preamble": "câu mở đầu: thực hiện kế hoạch nào, làm việc gì",
}
"""Fields that minutes and reports have, each with its meaning."""

FIGURE_FIELDS: Fields = {
    "number": "số thứ tự",
    "name": "tên số liệu hoặc tỷ lệ",
    "measure": "đơn vị tính",
    "reported": "số đơn vị báo cáo",
    "counted": "số đoàn kiểm đếm",
    "difference": "chênh lệch: kiểm đếm trừ báo cáo",
}
"""Fields of one row of figures."""
