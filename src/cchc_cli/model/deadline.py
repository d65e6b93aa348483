"""A deadline of a plan: every way in which plans say until when something is to be done."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from cchc_cli.model.words import (
    DayCount,
    DueThing,
    Event,
    EventDay,
    Id,
    OnDayOff,
    Period,
    Record,
    Text,
)

Positive = Annotated[int, Meta(ge=1)]
Days = Annotated[int, Meta(ge=0, le=3660)]
DayOfMonth = Annotated[int, Meta(ge=1, le=31)]
Month = Annotated[int, Meta(ge=1, le=12)]


class Each(Record, frozen=True):
    """A day that comes once in every period of the plan's year (hạn theo kỳ).

    Without `day` the last one of the month, without `month` the last month of the
    period. With `next` it lies in the period after it: quarter I is reported in quarter II.
    """

    period: Annotated[Period, Meta(description="kỳ: tháng, quý, nửa năm hay năm")]
    day: Annotated[
        DayOfMonth | None, Meta(description="ngày trong tháng, hết ngày; bỏ: ngày cuối tháng")
    ] = None
    month: Annotated[
        Month | None, Meta(description="tháng thứ mấy của kỳ; bỏ: tháng cuối của kỳ")
    ] = None
    next: Annotated[bool, Meta(description="ngày ấy ở kỳ liền sau")] = False
    only: Annotated[tuple[Positive, ...], Meta(description="chỉ các kỳ này, ví dụ: [1, 3]")] = ()


class Deadline(Record, frozen=True):
    """A deadline of the plan (thời hạn).

    One of: `days` with `before` or `after` an event; a `date` or several `dates`; a day
    of `each` period; or none of them, when the plan sets no time. `times` a year may
    stand alone, or with as many `dates` or periods.
    """

    id: Annotated[Id, Meta(description="mã thời hạn")]
    name: Annotated[Text, Meta(description="tên thời hạn")]
    source: Annotated[Text, Meta(description="mục của kế hoạch hoặc căn cứ")]
    of: Annotated[DueThing | None, Meta(description="hạn của việc gì, để công cụ theo dõi")] = None
    days: Annotated[Days | None, Meta(description="số ngày")] = None
    count: Annotated[DayCount, Meta(description="ngày lịch hay ngày làm việc")] = DayCount.CALENDAR
    event_day: Annotated[
        EventDay,
        Meta(
            description="ngày của mốc; mốc 16/5, trước 03 ngày: khong-tinh là hết ngày 13/5,"
            " tinh là 14/5, du-ngay (đủ 03 ngày ở giữa) là 12/5"
        ),
    ] = EventDay.NOT_COUNTED
    before: Annotated[Event | None, Meta(description="trước mốc nào")] = None
    after: Annotated[Event | None, Meta(description="sau mốc nào")] = None
    date: Annotated[dt.date | None, Meta(description="ngày cố định")] = None
    dates: Annotated[tuple[dt.date, ...], Meta(description="ngày cố định của từng lần")] = ()
    each: Annotated[Each | None, Meta(description="một ngày của mỗi kỳ")] = None
    times: Annotated[Positive | None, Meta(description="số lần mỗi năm")] = None
    on_day_off: Annotated[OnDayOff, Meta(description="khi hạn rơi vào ngày nghỉ")] = OnDayOff.KEPT
    kinds: Annotated[
        tuple[Id, ...], Meta(description="chỉ đơn vị của các loại này; bỏ: mọi đơn vị")
    ] = ()
    rounds: Annotated[tuple[Id, ...], Meta(description="chỉ các đợt này; bỏ: mọi đợt")] = ()
    note: Annotated[Text | None, Meta(description="cách hiểu đã chọn và vì sao")] = None

    @property
    def event(self) -> Event | None:
        """The event it is counted from."""
        return self.before or self.after

    @property
    def has_day(self) -> bool:
        """Whether the plan says when, be it by an event or by days of the year."""
        by_event = self.days is not None and self.event is not None
        return by_event or bool(self.date or self.dates or self.each or self.times)
