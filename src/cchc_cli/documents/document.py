"""What a kind of Word document is, and what its builder is asked with."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Any

import msgspec

from cchc_cli import vietnamese
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


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """An order for one document: `of` is the id of a visit or of a round.

    `low_share` is the percentage below which an area is pointed out; the plan does
    not set one. `proposals` are the office's own, printed before the derived ones.
    """

    workspace: Workspace
    year: Year
    of: str
    today: dt.date
    draft: bool = False
    low_share: Decimal = Decimal(80)
    proposals: tuple[str, ...] = ()


class DocumentKind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of document (loại văn bản): its template, what it prints, and how that is made."""

    id: str
    name: str
    template: str
    about: Subject
    fields: Fields
    build: Callable[[Request], Context]


class NotReady(Exception):
    """The records do not yet hold what the document needs; says what is missing."""


COMMON_FIELDS: Fields = {
    "notice": "dòng báo dữ liệu minh họa ở đầu mỗi trang; trống nếu là dữ liệu thật",
    "draft": "chữ NHÁP ở đầu mỗi trang; trống nếu là bản chính thức",
    "issuer": {
        "parents": ["một dòng tên cơ quan chủ quản, chữ in hoa"],
        "lines": ["một dòng tên cơ quan ban hành, chữ in hoa"],
        "name": "tên cơ quan ban hành, chữ thường",
    },
    "number": "số và ký hiệu, ví dụ 03/BB-ĐKT; số để trống nếu chưa cấp",
    "title_lines": ["một dòng trích yếu"],
    "recipients": ["một dòng nơi nhận, có sẵn gạch đầu dòng và dấu câu"],
    "annex_reference": "dòng (Kèm theo … số … ngày … của …) dưới tên phụ lục",
    "preamble": "câu mở đầu: thực hiện kế hoạch nào, làm việc gì",
}
"""Fields that every kind of document has, each with its meaning."""

FIGURE_FIELDS: Fields = {
    "number": "số thứ tự",
    "name": "tên số liệu hoặc tỷ lệ",
    "measure": "đơn vị tính",
    "reported": "số đơn vị báo cáo",
    "counted": "số đoàn kiểm đếm",
    "difference": "chênh lệch: kiểm đếm trừ báo cáo",
}
"""Fields of one row of figures."""
