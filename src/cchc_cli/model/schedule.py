"""`plans/<year>/schedule.yaml`: one table of visits; one line moves a date."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from cchc_cli.model.words import (
    Avoided,
    ChangeKind,
    Id,
    Meeting,
    Record,
    Session,
    Text,
    VisitForm,
    VisitKind,
)

Positive = Annotated[int, Meta(ge=1)]


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
    themes: Annotated[tuple[Id, ...], Meta(description="chỉ các chuyên đề này")] = ()
    postponed: Annotated[Text | None, Meta(description="lý do hoãn")] = None
    cancelled: Annotated[Text | None, Meta(description="lý do hủy")] = None
    note: Annotated[Text | None, Meta(description="ghi chú")] = None

    @property
    def key(self) -> str:
        """Id of the visit, and the name of its inspection file without `.yaml`."""
        return self.id or self.unit


class Change(Record, frozen=True):
    """One change of the schedule (lần thay đổi lịch), as `cchc schedule` notes it.

    It keeps what was before; what came instead stands in the visit, or in its next
    change. A first date is no change.
    """

    visit: Annotated[Id, Meta(description="mã cuộc kiểm tra")]
    made: Annotated[dt.date, Meta(description="ngày thay đổi")]
    what: Annotated[ChangeKind, Meta(description="việc thay đổi")]
    old_date: Annotated[dt.date | None, Meta(description="ngày kiểm tra trước đó")] = None
    old_session: Annotated[Session | None, Meta(description="buổi trước đó")] = None
    old_start: Annotated[dt.time | None, Meta(description="giờ bắt đầu trước đó")] = None
    old_postponed: Annotated[Text | None, Meta(description="lý do hoãn trước đó")] = None
    reason: Annotated[Text | None, Meta(description="lý do thay đổi")] = None


class Unavailable(Record, frozen=True):
    """Days on which someone cannot take part in a visit (thời gian bận), both included.

    Exactly one of `agency` (one that sends members), `member` (a seat of a team),
    `team` and `unit` (one that is inspected).
    """

    from_: Annotated[dt.date, Meta(description="từ ngày")] = msgspec.field(name="from")
    to: Annotated[dt.date | None, Meta(description="đến hết ngày; bỏ: chỉ một ngày")] = None
    session: Annotated[Session | None, Meta(description="chỉ bận buổi này; bỏ: cả ngày")] = None
    agency: Annotated[Id | None, Meta(description="mã cơ quan cử người")] = None
    member: Annotated[Id | None, Meta(description="mã vị trí trong đoàn")] = None
    team: Annotated[Id | None, Meta(description="mã đoàn")] = None
    unit: Annotated[Id | None, Meta(description="mã đơn vị được kiểm tra")] = None
    reason: Annotated[Text | None, Meta(description="lý do, ví dụ: tập huấn")] = None

    def covers(self, day: dt.date, session: Session) -> bool:
        """Return whether it holds on the day, in that part of it."""
        whole = self.session in {None, Session.WHOLE_DAY} or session == Session.WHOLE_DAY
        return self.from_ <= day <= (self.to or self.from_) and (whole or session == self.session)


class Arrangement(Record, frozen=True):
    """How `cchc schedule propose` lays out the dates (cách xếp lịch).

    The plan says neither how long a visit takes nor which days suit: half a day a
    unit is usual, and a day on which nobody is at his desk helps no inspection.
    """

    sessions: Annotated[
        tuple[Session, ...],
        Meta(
            min_length=1, description="buổi được xếp, ưu tiên từ trái; [ca-ngay]: mỗi cuộc một ngày"
        ),
    ] = (Session.MORNING, Session.AFTERNOON)
    sessions_of: Annotated[
        dict[Id, tuple[Session, ...]], Meta(description="buổi riêng của đợt, theo mã đợt")
    ] = msgspec.field(default_factory=dict)
    avoid: Annotated[
        tuple[Avoided, ...], Meta(description="lúc nên tránh; [] là không tránh gì")
    ] = tuple(Avoided)
    visits_a_day: Annotated[
        int, Meta(ge=1, le=2, description="mỗi đoàn kiểm tra nhiều nhất mấy cuộc một ngày")
    ] = 2
    vehicles: Annotated[
        Positive | None, Meta(description="số xe mỗi ngày cho đơn vị xa (far, trip); bỏ: đủ xe")
    ] = None
    prepare: Annotated[
        int,
        Meta(
            ge=0,
            le=60,
            description="số ngày làm việc đơn vị cần để chuẩn bị, từ hôm nay đến hạn gửi báo cáo",
        ),
    ] = 5
    teams_meet: Annotated[
        Meeting, Meta(description="nhiều đoàn đến một đơn vị: cung-buoi hay khac-buoi")
    ] = Meeting.TOGETHER

    def sessions_in(self, round_id: str) -> tuple[Session, ...]:
        """Return the parts of the day in which visits of the round are laid, the best first."""
        return self.sessions_of.get(round_id) or self.sessions


class Hours(Record, frozen=True):
    """From when to when a session lasts (giờ của một buổi)."""

    from_: Annotated[dt.time, Meta(description="từ giờ, ví dụ 8h00")] = msgspec.field(name="from")
    to: Annotated[dt.time, Meta(description="đến giờ, ví dụ 11h30")]


USUAL_HOURS = {
    Session.MORNING: Hours(from_=dt.time(8), to=dt.time(11, 30)),
    Session.AFTERNOON: Hours(from_=dt.time(13, 30), to=dt.time(17)),
    Session.WHOLE_DAY: Hours(from_=dt.time(8), to=dt.time(17)),
}
"""Hours of the sessions where the schedule says none: a convention of the tool, no rule of law."""


class Fulfilled(Record, frozen=True):
    """Something due that was done and leaves no other record (việc có hạn đã làm xong)."""

    deadline: Annotated[Id, Meta(description="mã thời hạn trong kế hoạch")]
    date: Annotated[dt.date, Meta(description="ngày làm xong")]
    of: Annotated[
        Id | None, Meta(description="mã cuộc kiểm tra hoặc đợt; bỏ: việc chung của kế hoạch")
    ] = None
    note: Annotated[Text | None, Meta(description="ghi chú")] = None


class Draw(Record, frozen=True):
    """How units of a round were drawn (lần bốc thăm, chọn ngẫu nhiên), for whoever asks later."""

    round: Annotated[Id, Meta(description="mã đợt")]
    date: Annotated[dt.date, Meta(description="ngày bốc thăm, chọn ngẫu nhiên")]
    units: Annotated[tuple[Id, ...], Meta(min_length=1, description="mã các đơn vị trúng")]
    how: Annotated[Text, Meta(description="cách làm, ví dụ: bốc thăm công khai tại cuộc họp")]
    by: Annotated[Text, Meta(description="ai bốc thăm, ai chứng kiến")]
    seed: Annotated[
        Text | None, Meta(description="số bốc thăm của cchc schedule draw; tự bốc thì bỏ")
    ] = None
    among: Annotated[tuple[Id, ...], Meta(description="mã các đơn vị đem bốc thăm")] = ()


class Schedule(Record, frozen=True):
    """The year's visits (lịch kiểm tra)."""

    visits: Annotated[
        tuple[Visit, ...], Meta(description="các cuộc kiểm tra, mỗi cuộc một dòng")
    ] = ()
    unavailable: Annotated[
        tuple[Unavailable, ...], Meta(description="thời gian bận, không xếp lịch")
    ] = ()
    arrange: Annotated[Arrangement, Meta(description="cách xếp lịch")] = Arrangement()
    changes: Annotated[
        tuple[Change, ...], Meta(description="các lần thay đổi lịch, công cụ tự ghi, cũ trước")
    ] = ()
    hours: Annotated[dict[Session, Hours], Meta(description="giờ của từng buổi, cho tệp lịch")] = (
        msgspec.field(default_factory=dict)
    )
    fulfilled: Annotated[
        tuple[Fulfilled, ...], Meta(description="việc có hạn đã làm xong mà không ghi ở đâu khác")
    ] = ()
    draws: Annotated[
        tuple[Draw, ...], Meta(description="các lần bốc thăm, chọn ngẫu nhiên đơn vị")
    ] = ()
    illustrative: Annotated[bool, Meta(description="dữ liệu minh họa")] = False

    def hours_of(self, session: Session) -> Hours:
        """Return from when to when the session lasts."""
        return self.hours.get(session) or USUAL_HOURS[session]
