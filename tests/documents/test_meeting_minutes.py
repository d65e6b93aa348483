"""The minutes of a meeting: what was found until that day, who spoke, what was concluded."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.lines import DOTS
from cchc_cli.documents.meeting_minutes import MEETING_MINUTES, build
from cchc_cli.model.meetings import Meeting, MeetingsFile
from cchc_cli.model.words import Result
from tests.documents.example import printed, request, workspace
from tests.documents.odd_cases import in_year
from tests.documents.reading import words_of

_YEAR = workspace().years["2023"]


def _meeting(**changes: Any) -> Request:
    meeting = _YEAR.meeting("quy-2")
    assert meeting is not None
    return _of(msgspec.structs.replace(meeting, **changes))


def _of(meeting: Meeting) -> Request:
    return in_year(request("quy-2"), meetings=MeetingsFile(meetings=(meeting,)))


def test_each_unit_is_told_with_its_own_counts() -> None:
    results = [f.result for f in _YEAR.inspections["phuong-2"].findings.values()]
    given = sum(len(f.recommendations) for f in _YEAR.inspections["phuong-2"].findings.values())

    told = next(each for each in build(request("quy-2"))["results"] if "Phường 2" in each["name"])

    assert f"{results.count(Result.MET)} nội dung đạt" in told["text"]
    assert f"{results.count(Result.NOT_MET):02} nội dung chưa đạt" in told["text"]
    assert told["text"].endswith(f"; có {given:02} kiến nghị.")


def test_every_item_that_fell_short_is_named_at_its_unit() -> None:
    for told, key in zip(
        build(request("quy-2"))["results"], ("phong-tnmt", "phuong-2"), strict=False
    ):
        findings = _YEAR.inspections[key].findings.values()
        short = [f for f in findings if f.result in (Result.NOT_MET, Result.PARTLY_MET)]

        # One list for each result; the names within are parted by semicolons.
        named = [name for line in told["shortcomings"] for name in line.split("; ")]
        assert len(named) >= len(short)


def test_a_unit_inspected_after_the_meeting_is_still_to_come() -> None:
    context = build(_meeting(date=dt.date(2023, 5, 20)))

    assert [row["name"].replace("\u00a0", " ") for row in context["units"]] == [
        "Phòng Tài nguyên và Môi trường",
        "Ủy ban nhân dân Phường 2",
    ]
    assert context["not_inspected"] == ["Ủy ban nhân dân Phường 5 (dự kiến ngày 23/5/2023)."]


def test_members_speak_with_name_and_title_and_guests_by_name() -> None:
    context = build(request("quy-2"))

    assert context["opinions"][0].startswith("Ông Lê Văn C, Chuyên viên Phòng Tư pháp: Việc thi")
    assert context["guests"] == ["Ông Trịnh Văn M, Chuyên viên Phòng Kinh tế."]


def test_before_the_end_there_is_room_to_write() -> None:
    context = build(_meeting(end=None, opinions=(), conclusions=()))

    assert context["opinions"] == context["conclusions"] == [f"{DOTS}."]
    assert context["end"].endswith("ngày 29 tháng 6 năm 2023")


def test_a_silent_meeting_says_so() -> None:
    assert build(_meeting(opinions=()))["opinions"] == ["Không có ý kiến khác."]


def test_without_attendance_the_whole_team_is_meant() -> None:
    context = build(_meeting(attendance=()))

    assert len(context["team"]["present"]) == 9
    assert context["team"]["absent"] == []
    assert context["chair"].startswith("Ông Nguyễn Văn A")


def test_secretary_and_chair_sign_under_their_own_titles() -> None:
    words = words_of(printed(MEETING_MINUTES, request("quy-2")))

    assert "THƯ KÝ CHỦ TRÌ Phạm Thị D Nguyễn Văn A Nơi nhận:" in words


def test_minutes_need_a_meeting() -> None:
    with pytest.raises(NotReady, match=r"chưa ghi cuộc họp của đợt “quy-3” \(tệp plans/2023/"):
        build(request("quy-3"))


def test_minutes_need_a_visit_held_before() -> None:
    with pytest.raises(NotReady, match="chưa kiểm tra đơn vị nào đến hết ngày 08/5/2023"):
        build(_meeting(date=dt.date(2023, 5, 8)))
