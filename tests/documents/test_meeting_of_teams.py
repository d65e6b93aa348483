"""A meeting on a round of several teams: members of all of them, told by title and team."""

from typing import Any

import msgspec

from cchc_cli.documents.document import Request
from cchc_cli.documents.invitation import INVITATION
from cchc_cli.documents.meeting_minutes import MEETING_MINUTES
from cchc_cli.model.inspection import TeamPresence
from cchc_cli.model.meetings import MeetingsFile, Opinion
from tests.documents.example import printed
from tests.documents.odd_cases import in_year, two_teams
from tests.documents.odd_letters import on
from tests.documents.reading import words_of

_HEAD_OF_SECOND = "Trưởng phòng Nội vụ, Tổ trưởng Tổ kiểm tra số 2"
_BOTH = (TeamPresence(member="truong-doan", chair=True), TeamPresence(member="to-truong-doan"))


def _meeting(**changes: Any) -> Request:
    order = two_teams("quy-2")
    meeting = order.year.meeting("quy-2")
    assert meeting is not None
    changed = msgspec.structs.replace(meeting, **{"attendance": (), "opinions": (), **changes})
    plan = order.year.plan
    assert plan is not None
    teams = tuple(msgspec.structs.replace(team, roles={}) for team in plan.teams)
    plan = msgspec.structs.replace(plan, teams=teams)
    return in_year(order, plan=plan, meetings=MeetingsFile(meetings=(changed,)))


def _minutes(**changes: Any) -> str:
    return words_of(printed(MEETING_MINUTES, _meeting(**changes)))


def test_without_attendance_the_members_of_every_team_of_the_round_are_meant() -> None:
    order = _meeting()
    plan = order.year.plan
    assert plan is not None

    words = _minutes()

    present = words[words.index("I. THÀNH PHẦN") : words.index("Chủ trì:")]
    assert present.count("Đoàn kiểm tra số 1") == len(plan.teams[0].members)
    assert present.count("Tổ kiểm tra số 2") == len(plan.teams[1].members)


def test_each_is_told_with_the_team_and_never_by_an_id() -> None:
    words = _minutes(attendance=_BOTH)

    assert "Trưởng phòng Nội vụ, Trưởng Đoàn kiểm tra số 1;" in words
    assert _HEAD_OF_SECOND in words
    assert "to-truong-doan" not in words


def test_a_speaker_of_the_second_team_has_a_title() -> None:
    words = _minutes(opinions=(Opinion(member="to-truong-doan", text="Cần kiểm tra lại"),))

    assert "Trưởng phòng Nội vụ: Cần kiểm tra lại." in words
    assert "to-truong-doan" not in words


def test_a_secretary_of_the_second_team_takes_the_minutes() -> None:
    secretary = TeamPresence(member="to-tu-phap", secretary=True)

    words = _minutes(attendance=(*_BOTH, secretary))

    assert "to-tu-phap" not in words
    assert "kiêm Thư ký" in words


def test_the_invitation_says_of_which_team_each_head_is() -> None:
    order = _meeting()
    meeting = order.year.meeting("quy-2")
    assert meeting is not None

    words = words_of(printed(INVITATION, on(order, meeting.date)))

    assert "Trưởng Đoàn kiểm tra số 1;" in words
    assert _HEAD_OF_SECOND in words
