"""`plans/<year>/members.yaml`: the people in the teams' seats."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from cchc_cli.model.words import Honorific, Id, Record, Text


class Appointment(Record, frozen=True):
    """The document that names the members (văn bản thành lập đoàn hoặc cử người)."""

    number: Annotated[Text, Meta(description="số và ký hiệu")]
    date: Annotated[dt.date, Meta(description="ngày ban hành")]
    by: Annotated[Text, Meta(description="cơ quan hoặc người ban hành")]


class Member(Record, frozen=True):
    """A person in a seat (thành viên)."""

    member: Annotated[Id, Meta(description="mã vị trí trong kế hoạch")]
    name: Annotated[Text, Meta(description="họ và tên")]
    honorific: Annotated[Honorific | None, Meta(description="ong hoặc ba")] = None
    title: Annotated[Text | None, Meta(description="chức vụ; bỏ: như trong kế hoạch")] = None
    secretary: Annotated[bool, Meta(description="kiêm thư ký đoàn")] = False


class MembersFile(Record, frozen=True):
    """The list of members (danh sách thành viên)."""

    people: Annotated[tuple[Member, ...], Meta(description="người ở từng vị trí")]
    illustrative: Annotated[bool, Meta(description="dữ liệu minh họa")] = False
    appointment: Annotated[Appointment | None, Meta(description="văn bản thành lập, cử người")] = (
        None
    )
