"""`plans/<year>/documents.yaml`: how the year's documents are issued, signed and sent."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from cchc_cli.model.words import Id, Record, Text

Positive = Annotated[int, Meta(ge=1)]

SENT_AGAIN = {"don-doc", "nhac-tu-kiem-tra", "nhac-bao-cao", "thong-bao-lich"}
"""Reminders and notices of the schedule: the same one goes out several times, each time
with its own number and date."""


class Signer(Record, frozen=True):
    """Who signs (người ký).

    `lines` stand above the signature (quyền hạn, chức vụ), `office` just above
    the name (chức vụ khác: Nghị định 30/2020/NĐ-CP, phụ lục I, II.7.c).
    """

    lines: Annotated[
        tuple[Text, ...], Meta(min_length=1, description="quyền hạn, chức vụ, ghi trên chữ ký")
    ]
    name: Annotated[Text | None, Meta(description="họ và tên; bỏ: để trống")] = None
    office: Annotated[Text | None, Meta(description="chức vụ khác, ghi trên họ tên")] = None


class Basis(Record, frozen=True):
    """What a decision rests on (căn cứ ban hành), in the words in which it is cited."""

    text: Annotated[Text, Meta(description="căn cứ, không ghi dấu ; ở cuối")]
    until: Annotated[dt.date | None, Meta(description="còn hiệu lực đến hết ngày")] = None
    note: Annotated[Text | None, Meta(description="nguồn của căn cứ, hiệu lực")] = None


class Letterhead(Record, frozen=True):
    """How one kind of document is issued (thể thức một loại văn bản)."""

    issuer: Annotated[Text, Meta(description="tên cơ quan ban hành")]
    symbol: Annotated[Text, Meta(description="ký hiệu sau số, ví dụ: BC-PNV")]
    parents: Annotated[tuple[Text, ...], Meta(description="cơ quan chủ quản")] = ()
    to: Annotated[
        tuple[Text, ...], Meta(description="kính gửi; của quyết định: ai chịu trách nhiệm thi hành")
    ] = ()
    signer: Annotated[Signer | None, Meta(description="người ký")] = None
    recipients: Annotated[tuple[Text, ...], Meta(description="nơi nhận, không ghi dấu câu")] = ()
    archive: Annotated[Text | None, Meta(description="sau chữ Lưu: ví dụ VT, PNV")] = None
    authority: Annotated[
        Text | None, Meta(description="thẩm quyền ban hành quyết định; bỏ: như cơ quan ban hành")
    ] = None
    bases: Annotated[
        tuple[Text | Basis, ...],
        Meta(description="căn cứ ban hành của quyết định, kế hoạch, mỗi căn cứ một dòng"),
    ] = ()
    contact: Annotated[
        Text | None, Meta(description="đầu mối liên hệ, ghi trong thông báo, giấy mời, công văn")
    ] = None


class IssuedPaper(Record, frozen=True):
    """What one document has of its own (riêng một văn bản): number, date, its own words.

    A document that is sent several times, as a reminder is, has one entry for each
    time; those of a day that has passed are its history.
    """

    document: Annotated[Id, Meta(description="loại văn bản, ví dụ: bao-cao-quy")]
    of: Annotated[Id, Meta(description="mã đợt hoặc cuộc kiểm tra")]
    number: Annotated[Positive | None, Meta(description="số văn thư đã cấp")] = None
    date: Annotated[dt.date | None, Meta(description="ngày ban hành")] = None
    due: Annotated[
        dt.date | None, Meta(description="hạn văn bản đặt ra cho nơi nhận, hết ngày")
    ] = None
    proposals: Annotated[
        tuple[Text, ...],
        Meta(description="đề xuất riêng của cơ quan, in trước các đề xuất tính ra"),
    ] = ()
    directions: Annotated[
        tuple[Text, ...],
        Meta(description="phương hướng riêng trong báo cáo năm, in trước phần tính ra"),
    ] = ()
    notes: Annotated[
        tuple[Text, ...],
        Meta(
            description="ý riêng của cơ quan, in sau phần tính ra: nhiệm vụ trong quyết định,"
            " yêu cầu trong thông báo, công văn nhắc, lưu ý trong giấy mời"
        ),
    ] = ()


class PapersFile(Record, frozen=True):
    """The year's letterheads and issued numbers (thể thức và số văn bản của năm)."""

    letterheads: Annotated[dict[Id, Letterhead], Meta(description="theo loại văn bản")] = (
        msgspec.field(default_factory=dict)
    )
    issued: Annotated[tuple[IssuedPaper, ...], Meta(description="số, ngày đã cấp")] = ()
    illustrative: Annotated[bool, Meta(description="dữ liệu minh họa")] = False
