"""What must hold in meetings.yaml: of which round, who came, who spoke."""

from collections.abc import Iterator

from cchc_cli.model.meetings import Meeting
from cchc_cli.model.round_teams import seats_of, teams_of_round
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.rules.lookup import (
    Named,
    not_known,
    plan_ids,
    repeated,
    seat_ids,
    visits_are_sure,
)
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, at_key, rule
from cchc_cli.vietnamese import clock


def _meetings(workspace: Workspace) -> Iterator[tuple[Year, str, Keys, Meeting]]:
    for year in workspace.years.values():
        for i, meeting in enumerate(year.meetings.meetings if year.meetings else ()):
            yield year, year.path("meetings.yaml"), ("meetings", i), meeting


@rule("CCHC361", ERROR, "cuộc họp của đợt không có, hoặc hai cuộc một đợt")
def a_round_has_one_meeting(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `round` của cuộc họp là mã một đợt trong kế hoạch; mỗi đợt ghi một cuộc họp Đoàn.

    Vì sao: giấy mời và biên bản họp gọi theo đợt; hai cuộc cùng đợt thì không biết in cuộc nào.

    Sửa thế nào: sửa mã theo gợi ý; họp nhiều buổi thì ghi chung một cuộc.

    Căn cứ: quy ước của công cụ.
    """
    known = {year.id: plan_ids(workspace, year, "rounds") for year in workspace.years.values()}
    seen: set[tuple[str, str]] = set()
    for year, path, keys, meeting in _meetings(workspace):
        place, rounds = at(path, *keys, "round"), known[year.id]
        if rounds is not None and meeting.round not in rounds:
            yield not_known(place, "đợt", meeting.round, rounds, "kế hoạch")
        elif (year.id, meeting.round) in seen:
            message = f"đợt “{meeting.round}” đã có cuộc họp ở phía trên"
            yield Problem(place, message, "ghi chung vào một cuộc, hoặc sửa mã đợt")
        seen.add((year.id, meeting.round))


@rule("CCHC362", ERROR, "cuộc họp ghi vị trí không có trong đoàn")
def members_of_a_meeting_have_known_seats(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `member` ở thành phần họp, ở ý kiến là mã một vị trí của đoàn trong kế hoạch.

    Vì sao: họ tên, chức vụ trong giấy mời và biên bản họp lấy theo vị trí.

    Sửa thế nào: sửa mã theo gợi ý; người ngoài đoàn thì ghi ở `guests`, ý kiến của họ ghi `guest`.

    Căn cứ: quy ước của công cụ.
    """
    known = {year.id: seat_ids(workspace, year) for year in workspace.years.values()}
    for year, path, keys, meeting in _meetings(workspace):
        seats = known[year.id]
        for below, seat in _seats_named(meeting):
            if seats is not None and seat not in seats:
                place = at(path, *keys, *below)
                yield not_known(place, "vị trí", seat, seats, "kế hoạch")


def _seats_named(meeting: Meeting) -> Iterator[Named]:
    for i, each in enumerate(meeting.attendance):
        yield ("attendance", i, "member"), each.member
    for i, opinion in enumerate(meeting.opinions):
        if opinion.member:
            yield ("opinions", i, "member"), opinion.member


@rule("CCHC363", ERROR, "thành phần họp ghi trùng, hoặc người vắng lại chủ trì")
def a_meeting_has_each_member_once(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi vị trí ghi một dòng; nhiều nhất một người chủ trì, một thư ký, và họ phải có mặt.

    Vì sao: biên bản họp chỉ có một chỗ ký cho thư ký, một cho người chủ trì.

    Sửa thế nào: xóa dòng ghi thừa; chuyển `chair`, `secretary` sang một người có mặt.

    Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục III, mẫu 1.9 (biên bản do thư ký và chủ tọa ký).
    """
    for _, path, keys, meeting in _meetings(workspace):
        rows = meeting.attendance
        names = ((("attendance", i, "member"), each.member) for i, each in enumerate(rows))
        for below, seat in repeated(names):
            message = f"vị trí “{seat}” đã ghi ở phía trên"
            yield Problem(at(path, *keys, *below), message, "xóa dòng ghi thừa")
        for key, what in (("chair", "người chủ trì"), ("secretary", "thư ký")):
            named = [i for i, each in enumerate(rows) if getattr(each, key)]
            for i in named[1:]:
                message = f"“{rows[i].member}” là {what} thứ hai của cuộc họp"
                place = at(path, *keys, "attendance", i, key)
                yield Problem(place, message, f"chỉ giữ {key} ở một người")
            for i in named[:1]:
                if rows[i].absent:
                    message = f"vị trí “{rows[i].member}” vắng nhưng lại là {what}"
                    place = at(path, *keys, "attendance", i, key)
                    yield Problem(place, message, f"chuyển {key} sang người có mặt")


@rule("CCHC364", ERROR, "cuộc họp kết thúc trước khi bắt đầu")
def a_meeting_ends_after_it_starts(workspace: Workspace) -> Iterator[Problem]:
    """Giờ kết thúc (`end`) của cuộc họp phải sau giờ bắt đầu (`start`).

    Vì sao: thường là gõ nhầm giờ buổi chiều, ví dụ 3h thay vì 15h.

    Sửa thế nào: kiểm tra lại giờ, ghi theo 24 giờ.

    Căn cứ: quy ước của công cụ.
    """
    for _, path, keys, meeting in _meetings(workspace):
        if meeting.start and meeting.end and meeting.end <= meeting.start:
            message = f"họp kết thúc {clock(meeting.end)}, không sau giờ bắt đầu"
            message += f" {clock(meeting.start)}"
            yield Problem(at(path, *keys, "end"), message, "ghi giờ theo 24 giờ, ví dụ 15h30")


@rule("CCHC365", ERROR, "ý kiến không rõ của ai")
def an_opinion_is_of_one_person(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi ý kiến phát biểu ghi hoặc `member` (mã vị trí), hoặc `guest` (họ tên khách mời).

    Vì sao: biên bản phải ghi ai phát biểu; ghi cả hai thì không biết là của ai.

    Sửa thế nào: giữ một trong hai.

    Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục III, mẫu 1.9 (biên bản ghi diễn biến cuộc họp).
    """
    for _, path, keys, meeting in _meetings(workspace):
        for i, opinion in enumerate(meeting.opinions):
            here = (*keys, "opinions", i)
            if opinion.member and opinion.guest:
                place = at_key(path, *here, "guest")
                yield Problem(place, "ý kiến ghi cả member và guest", "giữ một trong hai", here)
            elif not opinion.member and not opinion.guest:
                place = at_key(path, *here, "text")
                hint = "thêm member: mã vị trí, hoặc guest: họ tên"
                yield Problem(place, "ý kiến chưa ghi của ai", hint, here)


@rule("CCHC366", WARNING, "người dự họp không thuộc đoàn nào của đợt")
def members_of_a_meeting_are_of_its_round(workspace: Workspace) -> Iterator[Problem]:
    """Người ghi ở `member` của cuộc họp thuộc một đoàn, tổ đi kiểm tra trong đợt ấy.

    Vì sao: các đoàn, tổ của đợt họp đánh giá kết quả mình kiểm tra; ghi người của đoàn khác
    thường là nhầm mã vị trí, và biên bản nêu họ như người của đợt.

    Sửa thế nào: sửa mã vị trí, hoặc mã đợt (`round`); người được mời thêm thì ghi ở `guests`, ý
    kiến của họ ghi `guest`. Mời cả đoàn, tổ khác là đúng thì bỏ qua cảnh báo này.

    Căn cứ: quy ước của công cụ.
    """
    for year, path, keys, meeting in _meetings(workspace):
        of_round, seats = year.round(meeting.round), seat_ids(workspace, year)
        if of_round is None or seats is None or not visits_are_sure(workspace, year):
            continue
        own = seats_of(teams_of_round(year, of_round))
        every = seats_of(year.plan.teams if year.plan else ())
        for below, seat in _seats_named(meeting):
            if seat in every and seat not in own:
                called = every[seat][0].called
                message = f"“{seat}” thuộc {called}, không đi kiểm tra đợt “{of_round.id}”"
                yield Problem(at(path, *keys, *below), message, f"người của đợt: {', '.join(own)}")


RULES = (
    a_round_has_one_meeting,
    members_of_a_meeting_have_known_seats,
    a_meeting_has_each_member_once,
    a_meeting_ends_after_it_starts,
    an_opinion_is_of_one_person,
    members_of_a_meeting_are_of_its_round,
)
