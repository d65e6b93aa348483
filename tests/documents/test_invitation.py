"""The invitation: to whom, to what, where, when; and no invitation to what is over."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.decree.document import Document
from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.invitation import INVITATION, build
from cchc_cli.model.inspection import Person, TeamPresence
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.words import Session, VisitForm, VisitKind
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year, two_teams
from tests.documents.odd_letters import WARD, changed, coming, meeting, on, visit


def _to_visit(**more: object) -> Request:
    return msgspec.structs.replace(coming(visit(**more)), of=WARD)  # type: ignore[arg-type]


def test_the_whole_team_and_the_guests_are_invited() -> None:
    guest = Person(name="Trịnh Văn M", title="Chuyên viên Phòng Kinh tế")
    invited = build(meeting(guests=(guest,)))["invited"]

    assert len(invited) == 10
    assert invited[0] == "Ông Nguyễn Văn A, Trưởng phòng Nội vụ, Trưởng đoàn;"
    assert invited[3] == "Ông Lê Văn C, Chuyên viên Phòng Tư pháp;"
    assert invited[-1] == "Trịnh Văn M, Chuyên viên Phòng Kinh tế."


def test_only_who_is_named_for_the_meeting_is_invited_absent_or_not() -> None:
    rows = (TeamPresence(member="tu-phap", absent="Ốm"), TeamPresence(member="noi-vu", chair=True))
    context = build(meeting(attendance=rows))

    assert [line.split(",")[0] for line in context["invited"]] == ["Bà Phạm Thị D", "Ông Lê Văn C"]
    assert context["chair"] == "Bà Phạm Thị D, Chuyên viên Phòng Nội vụ"


def test_the_head_of_the_team_presides_if_nobody_is_named() -> None:
    assert build(meeting())["chair"] == "Ông Nguyễn Văn A, Trưởng phòng Nội vụ"


def test_the_meeting_judges_the_round_unless_it_has_its_own_subject() -> None:
    own = build(meeting(subject="Triển khai Kế hoạch."))

    assert build(meeting())["event"] == "cuộc họp đánh giá kết quả kiểm tra quý IV năm 2023"
    assert own["event"] == "cuộc họp: triển khai Kế hoạch"
    assert own["title_lines"] == ["Triển khai Kế hoạch"]


def test_hour_and_place_are_blank_until_they_are_known() -> None:
    blank, known = build(meeting()), build(meeting(start=dt.time(14), place="Phòng họp số 2."))

    assert blank["time"].endswith("phút, thứ Tư, ngày 20 tháng 12 năm 2023")
    assert set(blank["place"]) == {"…"}
    assert known["time"] == "14 giờ 00 phút, thứ Tư, ngày 20 tháng 12 năm 2023"
    assert known["place"] == "Phòng họp số 2"


def test_what_to_prepare_and_what_to_mind_are_told() -> None:
    order = meeting(prepare=("Số liệu quý IV", "Đề xuất."), agenda=("Báo cáo", "Thảo luận"))
    own = IssuedPaper(document="giay-moi", of="quy-4", notes=("Mang máy tính",))
    context = build(changed(order, own))

    assert context["prepare"].endswith("chuẩn bị: số liệu quý IV; đề xuất.")
    assert context["agenda"] == ["Báo cáo;", "Thảo luận."]
    assert context["notes"] == ["Mang máy tính."]


def test_an_invitation_that_went_out_in_time_can_be_printed_again() -> None:
    assert build(request("quy-2"))["number"] == "33/GM-PNV"

    with pytest.raises(NotReady, match=r"đã họp ngày 29/6/2023"):
        build(changed(request("quy-2")))


def test_no_meeting_is_no_invitation() -> None:
    with pytest.raises(NotReady, match="chưa ghi cuộc họp của đợt “quy-4”"):
        build(request("quy-4"))


def test_the_team_that_makes_the_visits_of_the_round_meets() -> None:
    order = in_year(on(two_teams("quy-4")), meetings=meeting().year.meetings)

    assert " ".join(build(order)["title_lines"]).startswith("Họp Tổ kiểm tra số 2 đánh giá")


def test_the_list_of_recipients_begins_with_the_invited() -> None:
    assert build(meeting())["recipients"] == ["- Như trên;", "- Lưu: VT."]


def test_to_a_visit_the_unit_is_invited_first() -> None:
    context = build(_to_visit(start=dt.time(8)))

    assert context["invited"][0].startswith(
        "Ủy ban nhân dân phường Nguyễn An Ninh: Lãnh đạo Đảng ủy, HĐND, UBND"
    )
    assert context["place"] == "Trụ sở Ủy ban nhân dân phường Nguyễn An Ninh"
    assert context["event"].startswith("buổi kiểm tra công tác cải cách hành chính")


def test_the_half_of_the_day_stands_where_the_hour_is_not_known() -> None:
    time = build(_to_visit(session=Session.MORNING))["time"]

    assert time.endswith("thứ Năm, ngày 12 tháng 10 năm 2023 (buổi sáng)")


def test_a_reinspection_is_called_so() -> None:
    assert build(_to_visit(kind=VisitKind.REINSPECTION))["event"].startswith("buổi phúc tra ")


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (_to_visit(day=None), "chưa có ngày kiểm tra sắp tới"),
        (_to_visit(form=VisitForm.DOSSIER), "kiểm tra qua hồ sơ nên không có buổi làm việc"),
        (_to_visit(team="doan-la"), "chưa rõ đoàn nào kiểm tra"),
        (_to_visit(kind=VisitKind.SURPRISE), "đột xuất nên không báo trước"),
    ],
)
def test_no_work_at_the_unit_is_no_invitation(order: Request, told: str) -> None:
    with pytest.raises(NotReady, match=told):
        build(order)


def test_only_the_last_words_are_kept_with_the_signature() -> None:
    notes = IssuedPaper(document="giay-moi", of="quy-4", notes=("Mang máy tính",) * 16)
    document = Document(printed(INVITATION, changed(meeting(), notes)))

    # All notes kept would fill a page, and leave the signature alone on the next one.
    kept = [p.keep_next for p in document.paragraphs if "máy tính" in p.text]
    assert kept == [False] * 15 + [True]
