"""`plans/<year>/schedule.yaml`: one table of visits; one line moves a date."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from cchc_cli.model.words import Id, Record, Session, Text, VisitForm, VisitKind


class Visit(Record, frozen=True):
    """One inspection of one unit (cuộc kiểm tra); without a date it is not yet scheduled."""

    unit: Annotated[Id, Meta(description="mã đơn vị được kiểm tra")]
    round: Annotated[Id, Meta(description="mã đợt trong kế hoạch")]
    date: Annotated[dt.date | None, Meta(description="ngày kiểm tra")] = None
    session: Annotated[Session | None, Meta(description="buổi")] = None
    start: Annotated[dt.time | None, Meta(description="giờ bắt đầu")] = None
    place: Annotated[Text | None, Meta(description="địa điểm")] = None
    team: Annotated[Id | None, Meta(description="mã đoàn, khi có nhiều đoàn")] = None
    id: Annotated[Id | None, Meta(description="mã riêng khi một đơn vị có nhiều cuộc")] = None
    kind: Annotated[VisitKind | None, Meta(description="loại; bỏ: như đợt")] = None
    form: Annotated[VisitForm | None, Meta(description="hình thức; bỏ: như đợt")] = None
    areas: Annotated[tuple[Id, ...], Meta(description="chỉ các lĩnh vực này")] = ()
    postponed: Annotated[Text | None, Meta(description="lý do hoãn")] = None
    cancelled: Annotated[Text | None, Meta(description="lý do hủy")] = None
    note: Annotated[Text | None, Meta(description="ghi chú")] = None

    @property
    def key(self) -> str:
        """Id of the visit, and the name of its inspection file without `.yaml`."""
        return self.id or self.unit


class Schedule(Record, frozen=True):
    """The year's visits (lịch kiểm tra)."""

    visits: Annotated[
        tuple[Visit, ...], Meta(description="các cuộc kiểm tra, mỗi cuộc một dòng")
    ] = ()
    illustrative: Annotated[bool, Meta(description="dữ liệu minh họa")] = False
