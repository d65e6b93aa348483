"""`plans/<year>/inspections/<visit>.yaml`: one visit: who came, what was found, what follows."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from cchc_cli.model.words import Honorific, Id, ItemId, Record, Result, Text

Count = Annotated[int, Meta(ge=0)]
Positive = Annotated[int, Meta(ge=1)]


class UnitReport(Record, frozen=True):
    """The unit's own report (báo cáo của đơn vị)."""

    received: Annotated[dt.date, Meta(description="ngày nhận")]
    number: Annotated[Text | None, Meta(description="số, ký hiệu")] = None


class Held(Record, frozen=True):
    """When and where the visit was really held (buổi kiểm tra)."""

    date: Annotated[dt.date, Meta(description="ngày kiểm tra")]
    start: Annotated[dt.time | None, Meta(description="giờ bắt đầu")] = None
    end: Annotated[dt.time | None, Meta(description="giờ kết thúc")] = None
    place: Annotated[Text | None, Meta(description="địa điểm")] = None


class Person(Record, frozen=True):
    """Someone named for one visit (người tham dự, người thay)."""

    name: Annotated[Text, Meta(description="họ và tên")]
    title: Annotated[Text | None, Meta(description="chức vụ")] = None
    honorific: Annotated[Honorific | None, Meta(description="ong hoặc ba")] = None


class TeamPresence(Record, frozen=True):
    """A member's presence (thành viên dự); with `absent` he did not come, for that reason."""

    member: Annotated[Id, Meta(description="mã vị trí trong kế hoạch")]
    absent: Annotated[Text | None, Meta(description="lý do vắng")] = None
    replaced_by: Annotated[Person | None, Meta(description="người dự thay")] = None
    chair: Annotated[bool, Meta(description="chủ trì buổi kiểm tra")] = False
    secretary: Annotated[bool, Meta(description="thư ký buổi kiểm tra")] = False


class UnitPresence(Record, frozen=True):
    """Someone of the inspected unit (người của đơn vị dự)."""

    name: Annotated[Text, Meta(description="họ và tên")]
    title: Annotated[Text, Meta(description="chức vụ")]
    honorific: Annotated[Honorific | None, Meta(description="ong hoặc ba")] = None
    represents: Annotated[bool, Meta(description="đại diện đơn vị ký biên bản")] = False


class Attendance(Record, frozen=True):
    """Who took part (thành phần tham dự)."""

    team: Annotated[tuple[TeamPresence, ...], Meta(description="thành viên đoàn")] = ()
    unit: Annotated[tuple[UnitPresence, ...], Meta(description="người của đơn vị dự")] = ()


class TwoCounts(Record, frozen=True):
    """A figure as the unit reported it and as the team counted it (hai cột số liệu)."""

    reported: Annotated[Count | None, Meta(description="đơn vị báo cáo")] = None
    counted: Annotated[Count | None, Meta(description="đoàn kiểm đếm")] = None


class Remedy(Record, frozen=True):
    """How a recommendation was carried out (kết quả khắc phục)."""

    done: Annotated[dt.date, Meta(description="ngày hoàn thành")]
    text: Annotated[Text | None, Meta(description="đã làm gì")] = None
    evidence: Annotated[tuple[Text, ...], Meta(description="minh chứng")] = ()


class Recommendation(Record, frozen=True):
    """What the unit is asked to do (kiến nghị)."""

    text: Annotated[Text, Meta(description="đơn vị phải làm gì")]
    due: Annotated[dt.date | None, Meta(description="hạn thực hiện, hết ngày")] = None
    owner: Annotated[Text | None, Meta(description="trách nhiệm thực hiện; bỏ: đơn vị")] = None
    remedy: Annotated[Remedy | None, Meta(description="kết quả khắc phục")] = None


class Finding(Record, frozen=True):
    """What was found on one item (kết quả kiểm tra một nội dung)."""

    result: Annotated[Result, Meta(description="kết quả kiểm tra nội dung này")]
    observation: Annotated[Text | None, Meta(description="nhận xét, thực trạng")] = None
    cause: Annotated[Text | None, Meta(description="nguyên nhân")] = None
    good_practice: Annotated[Text | None, Meta(description="ưu điểm, cách làm hay")] = None
    evidence: Annotated[tuple[Text, ...], Meta(description="minh chứng")] = ()
    figures: Annotated[dict[Id, Count | TwoCounts], Meta(description="số liệu")] = msgspec.field(
        default_factory=dict
    )
    recommend: Annotated[
        Recommendation | tuple[Recommendation, ...] | None, Meta(description="kiến nghị")
    ] = None
    by: Annotated[Id | None, Meta(description="mã thành viên ghi")] = None
    note: Annotated[Text | None, Meta(description="ghi chú")] = None

    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """All recommendations of this finding, in order; empty if none."""
        if self.recommend is None:
            return ()
        return self.recommend if isinstance(self.recommend, tuple) else (self.recommend,)


class Minutes(Record, frozen=True):
    """The signed minutes (biên bản)."""

    signed: Annotated[dt.date | None, Meta(description="ngày ký")] = None
    number: Annotated[Positive | None, Meta(description="số; bỏ: để trống cho văn thư")] = None
    copies: Annotated[Positive | None, Meta(description="số bản lập")] = None


class Conclusion(Record, frozen=True):
    """The notice of the result (thông báo kết quả, kết luận)."""

    number: Annotated[Text, Meta(description="số và ký hiệu")]
    date: Annotated[dt.date, Meta(description="ngày ban hành")]


class Inspection(Record, frozen=True):
    """One inspection of one unit (kết quả một cuộc kiểm tra)."""

    unit: Annotated[Id, Meta(description="mã đơn vị được kiểm tra")]
    illustrative: Annotated[bool, Meta(description="dữ liệu minh họa")] = False
    report: Annotated[UnitReport | None, Meta(description="báo cáo của đơn vị")] = None
    held: Annotated[Held | None, Meta(description="buổi kiểm tra")] = None
    attendance: Annotated[Attendance, Meta(description="thành phần")] = Attendance()
    findings: Annotated[dict[ItemId, Finding], Meta(description="kết quả từng nội dung")] = (
        msgspec.field(default_factory=dict)
    )
    guidance: Annotated[tuple[Text, ...], Meta(description="hướng dẫn, giải đáp tại chỗ")] = ()
    opinion: Annotated[Text | None, Meta(description="ý kiến của đơn vị")] = None
    proposals: Annotated[tuple[Text, ...], Meta(description="đề xuất, kiến nghị của đơn vị")] = ()
    minutes: Annotated[Minutes | None, Meta(description="biên bản")] = None
    conclusion: Annotated[Conclusion | None, Meta(description="kết luận")] = None
