"""`plans/units.yaml`: who can be inspected or can inspect, with ids that last over the years."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from cchc_cli.model.words import Id, Record, Text


class UnitKind(Record, frozen=True):
    """A kind of unit (loại đơn vị): named as inside a sentence, and as a heading over several."""

    id: Annotated[Id, Meta(description="mã loại đơn vị, ví dụ: phuong-xa")]
    name: Annotated[Text, Meta(description="tên loại trong câu, ví dụ: cơ quan chuyên môn")]
    plural: Annotated[Text, Meta(description="tên nhóm, ví dụ: Các cơ quan chuyên môn")]


class FormerName(Record, frozen=True):
    """What a unit was called until a day, that day included (tên cũ)."""

    name: Annotated[Text, Meta(description="tên đầy đủ cũ")]
    short: Annotated[Text, Meta(description="tên ngắn cũ")]
    until: Annotated[dt.date, Meta(description="gọi như vậy đến hết ngày")]


class Unit(Record, frozen=True):
    """An agency or local authority (đơn vị)."""

    id: Annotated[Id, Meta(description="mã đơn vị, dùng lâu dài, ví dụ: phuong-2")]
    name: Annotated[Text, Meta(description="tên đầy đủ, dùng trong văn bản")]
    short: Annotated[Text, Meta(description="tên ngắn, dùng trong bảng")]
    kind: Annotated[Id, Meta(description="mã loại đơn vị")]
    symbol: Annotated[
        Text | None, Meta(description="viết tắt trong ký hiệu văn bản, ví dụ: SNV; bỏ: chữ đầu")
    ] = None
    under: Annotated[Id | None, Meta(description="mã đơn vị cấp trên")] = None
    functions: Annotated[
        tuple[Id, ...], Meta(description="chức năng quản lý nhà nước, ví dụ: noi-vu, tu-phap")
    ] = ()
    head: Annotated[Text | None, Meta(description="chức danh người đứng đầu")] = None
    address: Annotated[Text | None, Meta(description="địa chỉ trụ sở")] = None
    far: Annotated[bool, Meta(description="xa trung tâm, cần bố trí phương tiện")] = False
    trip: Annotated[
        Id | None, Meta(description="mã chuyến xe: các đơn vị cùng mã đi chung một chuyến")
    ] = None
    since: Annotated[dt.date | None, Meta(description="có từ ngày")] = None
    until: Annotated[dt.date | None, Meta(description="còn đến hết ngày")] = None
    formerly: Annotated[tuple[FormerName, ...], Meta(description="các tên cũ")] = ()


class UnitsFile(Record, frozen=True):
    """The whole list of units (danh mục đơn vị), in the office's own order."""

    kinds: Annotated[tuple[UnitKind, ...], Meta(min_length=1, description="các loại đơn vị")]
    units: Annotated[tuple[Unit, ...], Meta(min_length=1, description="các đơn vị")]
