"""`plans/<year>/self-inspections.yaml`: the units' inspections of themselves, as reported."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from cchc_cli.model.words import Id, Record, Text


class SelfInspection(Record, frozen=True):
    """One inspection of a unit by itself (một lần tự kiểm tra)."""

    unit: Annotated[Id, Meta(description="mã đơn vị")]
    date: Annotated[dt.date, Meta(description="ngày tự kiểm tra; nhiều ngày: ngày cuối")]
    received: Annotated[dt.date | None, Meta(description="ngày nhận báo cáo; bỏ: chưa nhận")] = None
    number: Annotated[Text | None, Meta(description="số, ký hiệu báo cáo tự kiểm tra")] = None
    note: Annotated[Text | None, Meta(description="ghi chú")] = None


class SelfInspectionsFile(Record, frozen=True):
    """The year's self-inspections (tình hình tự kiểm tra), in the order they came in."""

    self_inspections: Annotated[
        tuple[SelfInspection, ...], Meta(description="từng lần tự kiểm tra của từng đơn vị")
    ]
    illustrative: Annotated[bool, Meta(description="dữ liệu minh họa")] = False
