"""`checklists/<id>/<nn>-<area>.yaml`: what is examined, one area a file."""

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from cchc_cli.model.words import Id, ItemId, Record, Text


class LegalBasis(Record, frozen=True):
    """A legal document that an item rests on (căn cứ pháp lý)."""

    number: Annotated[Text, Meta(description="số và ký hiệu, ví dụ: 30/2020/NĐ-CP")]
    date: Annotated[dt.date | None, Meta(description="ngày ban hành")] = None
    name: Annotated[Text | None, Meta(description="tên loại và trích yếu")] = None
    until: Annotated[dt.date | None, Meta(description="còn hiệu lực đến hết ngày")] = None
    note: Annotated[Text | None, Meta(description="nguồn của số, ngày, hiệu lực")] = None


class Figure(Record, frozen=True):
    """A number that is asked for (số liệu)."""

    id: Annotated[Id, Meta(description="mã số liệu, ví dụ: tre-han")]
    name: Annotated[Text, Meta(description="tên số liệu")]
    unit: Annotated[Text | None, Meta(description="đơn vị tính, ví dụ: hồ sơ")] = None


class Sum(Record, frozen=True):
    """Figures that must add up (phép cộng): the parts make the whole, or do not exceed it."""

    parts: Annotated[tuple[Id, ...], Meta(min_length=1, description="cộng các số liệu này")]
    equals: Annotated[Id | None, Meta(description="bằng số liệu này")] = None
    at_most: Annotated[tuple[Id, ...], Meta(description="không lớn hơn tổng các số này")] = ()


class Ratio(Record, frozen=True):
    """A percentage that is always computed (tỷ lệ): the parts of the whole."""

    id: Annotated[Id, Meta(description="mã tỷ lệ")]
    name: Annotated[Text, Meta(description="tên tỷ lệ")]
    parts: Annotated[tuple[Id, ...], Meta(min_length=1, description="tử số: tổng các số liệu này")]
    whole: Annotated[Id, Meta(description="mẫu số: số liệu này")]


class Item(Record, frozen=True):
    """One line of the content (nội dung kiểm tra); with `items` it only groups them."""

    id: Annotated[ItemId, Meta(description="mã nội dung: các từ nối bằng dấu chấm")]
    text: Annotated[Text, Meta(description="nội dung kiểm tra, đúng lời kế hoạch")]
    short: Annotated[Text | None, Meta(description="tên ngắn, dùng trong câu nhận xét")] = None
    kinds: Annotated[tuple[Id, ...], Meta(description="chỉ cho loại đơn vị; bỏ: mọi loại")] = ()
    lead: Annotated[Id | None, Meta(description="chức năng chủ trì; bỏ: theo lĩnh vực")] = None
    legal: Annotated[tuple[LegalBasis, ...], Meta(description="căn cứ pháp lý")] = ()
    figures: Annotated[tuple[Figure, ...], Meta(description="số liệu cần thu")] = ()
    sums: Annotated[tuple[Sum, ...], Meta(description="quan hệ giữa các số liệu")] = ()
    ratios: Annotated[tuple[Ratio, ...], Meta(description="tỷ lệ tính từ số liệu")] = ()
    items: Annotated[tuple["Item", ...], Meta(description="nội dung con")] = ()

    @property
    def name(self) -> str:
        """What the item is called inside a sentence: its short name, else its whole text."""
        return self.short or self.text

    def leaves(self) -> Iterator["Item"]:
        """Yield the items that can have a finding, in order: itself, or its leaves."""
        if not self.items:
            yield self
        for item in self.items:
            yield from item.leaves()


class ItemGroup(Record, frozen=True):
    """A heading over items inside an area (nhóm nội dung); it is no content itself."""

    id: Annotated[Id, Meta(description="mã nhóm")]
    title: Annotated[Text, Meta(description="tên nhóm")]
    items: Annotated[tuple[Item, ...], Meta(min_length=1, description="các nội dung của nhóm")]


class Area(Record, frozen=True):
    """An area of the inspection (lĩnh vực), with items or with groups of items."""

    id: Annotated[Id, Meta(description="mã lĩnh vực")]
    title: Annotated[Text, Meta(description="đầu mục như trong kế hoạch")]
    short: Annotated[Text, Meta(description="tên ngắn, dùng trong bảng")]
    lead: Annotated[Id | None, Meta(description="chức năng chủ trì kiểm tra")] = None
    items: Annotated[tuple[Item, ...], Meta(description="các nội dung")] = ()
    groups: Annotated[
        tuple[ItemGroup, ...], Meta(description="các nhóm nội dung, thay cho items")
    ] = ()

    def top_items(self) -> Iterator[Item]:
        """Yield the items of the first level, those of the groups included, in order."""
        yield from self.items
        for group in self.groups:
            yield from group.items

    def leaves(self) -> Iterator[Item]:
        """Yield every item that can have a finding (nội dung lá), in order."""
        for item in self.top_items():
            yield from item.leaves()


class Checklist(Record, frozen=True):
    """All areas of one folder (danh mục nội dung), in the order of their file names."""

    id: str
    areas: tuple[Area, ...]
    paths: tuple[str, ...]
