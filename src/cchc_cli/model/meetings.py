"""`plans/<year>/meetings.yaml`: the team's meetings at the end of a round."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from cchc_cli.model.inspection import Attendance, Minutes, Person, TeamPresence
from cchc_cli.model.words import Id, Record, Text


class Opinion(Record, frozen=True):
    """What someone said (ý kiến phát biểu): a member of the team, or a guest by name."""

    text: Annotated[Text, Meta(description="nội dung ý kiến")]
    member: Annotated[Id | None, Meta(description="mã vị trí của thành viên phát biểu")] = None
    guest: Annotated[Text | None, Meta(description="họ tên khách mời phát biểu")] = None


class Meeting(Record, frozen=True):
    """The team's meeting on one round (cuộc họp Đoàn đánh giá kết quả một đợt).

    Invitation and minutes are both made from it: who is to come is invited, and
    who stayed away is told with the reason. Without `attendance` the whole team
    is meant.
    """

    round: Annotated[Id, Meta(description="mã đợt trong kế hoạch")]
    date: Annotated[dt.date, Meta(description="ngày họp")]
    start: Annotated[dt.time | None, Meta(description="giờ bắt đầu")] = None
    end: Annotated[dt.time | None, Meta(description="giờ kết thúc; ghi sau khi họp xong")] = None
    place: Annotated[Text | None, Meta(description="địa điểm")] = None
    subject: Annotated[Text | None, Meta(description="nội dung họp; bỏ: đánh giá kết quả đợt")] = (
        None
    )
    agenda: Annotated[tuple[Text, ...], Meta(description="chương trình, từng việc")] = ()
    prepare: Annotated[
        tuple[Text, ...], Meta(description="việc thành viên cần chuẩn bị, ghi trong giấy mời")
    ] = ()
    attendance: Annotated[
        tuple[TeamPresence, ...], Meta(description="thành viên đoàn; bỏ: cả đoàn")
    ] = ()
    guests: Annotated[tuple[Person, ...], Meta(description="khách mời")] = ()
    opinions: Annotated[tuple[Opinion, ...], Meta(description="ý kiến phát biểu")] = ()
    conclusions: Annotated[
        tuple[Text, ...], Meta(description="kết luận của người chủ trì, từng việc")
    ] = ()
    proposals: Annotated[
        tuple[Text, ...], Meta(description="đề xuất, kiến nghị với cấp trên, từng việc")
    ] = ()
    minutes: Annotated[Minutes | None, Meta(description="biên bản họp: ngày ký, số, số bản")] = None

    @property
    def present(self) -> Attendance:
        """The members of the team as the attendance of a visit has them."""
        return Attendance(team=self.attendance)


class MeetingsFile(Record, frozen=True):
    """The year's meetings (các cuộc họp Đoàn), one a round."""

    meetings: Annotated[tuple[Meeting, ...], Meta(description="các cuộc họp, mỗi đợt một cuộc")]
    illustrative: Annotated[bool, Meta(description="dữ liệu minh họa")] = False
