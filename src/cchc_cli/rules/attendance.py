"""What must hold for who took part in a visit."""

from collections.abc import Iterator

from cchc_cli.model.inspection import TeamPresence
from cchc_cli.model.plan import Seat
from cchc_cli.model.progress import needs_visit
from cchc_cli.model.words import Role
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.lookup import Inspected, inspected, not_known, repeated, seat_ids
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, at_key, rule


def _present(workspace: Workspace) -> Iterator[tuple[Inspected, Keys, TeamPresence]]:
    for of in inspected(workspace):
        for i, each in enumerate(of.inspection.attendance.team):
            yield of, ("attendance", "team", i), each


@rule("CCHC531", ERROR, "thành phần dự ghi vị trí không có trong đoàn")
def members_present_have_known_seats(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `member` ở thành phần dự là mã một vị trí của đoàn trong kế hoạch.

    Vì sao: họ tên, chức vụ trong biên bản lấy theo vị trí; mã lạ thì biên bản thiếu người.

    Sửa thế nào: sửa mã theo gợi ý. Người dự thay thì ghi `replaced_by` ở vị trí của người vắng.

    Căn cứ: quy ước của công cụ.
    """
    known = {year.id: seat_ids(workspace, year) for year in workspace.years.values()}
    for of, keys, each in _present(workspace):
        seats = known[of.year.id]
        if seats is not None and each.member not in seats:
            yield not_known(at(of.path, *keys, "member"), "vị trí", each.member, seats, "kế hoạch")


@rule("CCHC532", ERROR, "một vị trí ghi hai lần trong thành phần dự")
def a_member_is_present_once(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi vị trí của đoàn chỉ ghi một dòng trong thành phần dự.

    Vì sao: biên bản sẽ in tên người đó hai lần.

    Sửa thế nào: xóa dòng ghi thừa.

    Căn cứ: quy ước của công cụ.
    """
    for of in inspected(workspace):
        team = of.inspection.attendance.team
        names = ((("attendance", "team", i, "member"), x.member) for i, x in enumerate(team))
        for keys, seat in repeated(names):
            message = f"vị trí “{seat}” đã ghi ở phía trên"
            yield Problem(at(of.path, *keys), message, "xóa dòng ghi thừa")


@rule("CCHC533", WARNING, "thành viên vắng mà không có người thay")
def absent_members_are_replaced(workspace: Workspace) -> Iterator[Problem]:
    """Thành viên vắng (`absent`) nên có người dự thay (`replaced_by`).

    Vì sao: thiếu người thì lĩnh vực người đó phụ trách không được kiểm tra. Không nhắc khi trưởng
    vắng mà người khác chủ trì, và khi người vắng thuộc chính đơn vị được kiểm tra.

    Sửa thế nào: thêm `replaced_by: {name: …, title: …}`; không cử được ai thì giữ nguyên.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục V.3 (vắng phải có lý do, cơ quan
    phân công thành viên khác tham dự).
    """
    seats = {
        (year.id, seat.id): seat
        for year in workspace.years.values()
        for _, seat in workspace.seats(year)
    }
    for of, keys, each in _present(workspace):
        seat = seats.get((of.year.id, each.member))
        if each.absent and not each.replaced_by and not (seat and _may_stay_away(of, seat)):
            message = f"vị trí “{each.member}” vắng nhưng không có người dự thay"
            hint = "thêm replaced_by: {name: …, title: …}"
            yield Problem(at_key(of.path, *keys, "absent"), message, hint, keys)


def _may_stay_away(of: Inspected, seat: Seat) -> bool:
    """Return whether no one need come instead: a head whose place another takes, an own officer."""
    chaired = any(each.chair for each in of.inspection.attendance.team)
    return seat.agency == of.inspection.unit or (seat.role == Role.HEAD and chaired)


@rule("CCHC534", ERROR, "có người thay mà không ghi lý do vắng")
def replaced_members_are_absent(workspace: Workspace) -> Iterator[Problem]:
    """Có người dự thay (`replaced_by`) thì phải ghi lý do vắng (`absent`).

    Vì sao: không có lý do thì biên bản vừa ghi người đó dự, vừa ghi người thay.

    Sửa thế nào: thêm `absent: lý do`, hoặc bỏ `replaced_by`.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục V.3 (vắng phải có lý do chính
    đáng).
    """
    for of, keys, each in _present(workspace):
        if each.replaced_by and not each.absent:
            message = f"vị trí “{each.member}” có người dự thay nhưng chưa ghi lý do vắng"
            place = at_key(of.path, *keys, "replaced_by")
            yield Problem(place, message, "thêm absent: lý do vắng", keys)


@rule("CCHC535", ERROR, "hai người chủ trì hoặc hai thư ký một buổi")
def a_visit_has_one_chair_and_secretary(workspace: Workspace) -> Iterator[Problem]:
    """Một buổi kiểm tra có nhiều nhất một người chủ trì (`chair`) và một thư ký (`secretary`).

    Vì sao: biên bản chỉ có một chỗ ký cho mỗi người.

    Sửa thế nào: giữ ở một người.

    Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục III, mẫu 1.9 (biên bản do thư ký và chủ tọa ký).
    """
    for of in inspected(workspace):
        for key, what in (("chair", "người chủ trì"), ("secretary", "thư ký")):
            team = of.inspection.attendance.team
            named = [i for i, each in enumerate(team) if getattr(each, key)]
            for i in named[1:]:
                message = f"“{team[i].member}” là {what} thứ hai của buổi kiểm tra"
                place = at(of.path, "attendance", "team", i, key)
                yield Problem(place, message, f"chỉ giữ {key} ở một người")


@rule("CCHC536", ERROR, "người vắng lại chủ trì hoặc làm thư ký")
def absent_members_do_not_chair(workspace: Workspace) -> Iterator[Problem]:
    """Thành viên vắng không thể chủ trì buổi kiểm tra hoặc làm thư ký.

    Vì sao: biên bản sẽ để người không dự ký tên.

    Sửa thế nào: chuyển `chair`, `secretary` sang người có mặt.

    Căn cứ: quy ước của công cụ.
    """
    for of, keys, each in _present(workspace):
        for key, what in (("chair", "chủ trì"), ("secretary", "làm thư ký")):
            if each.absent and getattr(each, key):
                message = f"vị trí “{each.member}” vắng nhưng lại {what}"
                hint = f"chuyển {key} sang người có mặt"
                yield Problem(at(of.path, *keys, key), message, hint)


@rule("CCHC537", WARNING, "thành viên không ghi có mặt hay vắng")
def every_member_came_or_did_not(workspace: Workspace) -> Iterator[Problem]:
    """Kiểm tra xong, đã ghi thành phần dự thì mỗi thành viên của đoàn có một dòng.

    Kiểm tra xong là đã ghi giờ kết thúc hoặc ngày ký biên bản. Không nhắc trưởng, phó đoàn khi một
    trưởng, phó khác đã dự (chia nhóm, ủy quyền chủ trì), và người thuộc chính đơn vị được kiểm tra.

    Vì sao: biên bản in theo các dòng này, thành viên không ghi gì thì mất tên mà không ai biết.

    Sửa thế nào: thêm dòng `{member: mã}` nếu có mặt, thêm `absent: lý do` nếu vắng; hoặc dùng lệnh
    cchc record với --present, --absent.

    Căn cứ: quy ước của công cụ.
    """
    for of in inspected(workspace):
        held, minutes = of.inspection.held, of.inspection.minutes
        over = (held and held.end) or (minutes and minutes.signed)
        names = _untold(of) if over else []
        if names:
            message = f"chưa ghi có mặt hay vắng: {', '.join(names)}"
            hint = f'cchc record {of.key} --present MÃ, hoặc --absent "MÃ: lý do"'
            yield Problem(at_key(of.path, "attendance", "team"), message, hint, ("attendance",))


def _untold(of: Inspected) -> list[str]:
    """Return the seats of the visit's team of which nothing is written, though of others it is.

    An id that is not known or stands twice was meant to be one of them: another rule tells.
    """
    team = of.year.team_of(of.visit) if of.visit else None
    rows = of.inspection.attendance.team
    told = {row.member for row in rows}
    if team is None or not rows or len(told) < len(rows):
        return []
    if told - {seat.id for seat in team.members}:
        return []
    leading = {Role.HEAD, Role.DEPUTY}
    led = any(seat.role in leading and seat.id in told for seat in team.members)
    return [
        seat.id
        for seat in team.members
        if seat.id not in told
        and seat.agency != of.inspection.unit
        and not (led and seat.role in leading)
    ]


@rule("CCHC538", WARNING, "biên bản đã ký mà chưa ghi ai dự")
def signed_minutes_say_who_came(workspace: Workspace) -> Iterator[Problem]:
    """Biên bản đã ký mà kết quả chưa ghi ai của đoàn dự buổi kiểm tra.

    Vì sao: biên bản in ra chỉ có dấu chấm ở thành phần dự, người chủ trì, thư ký.

    Sửa thế nào: ghi ai có mặt, ai vắng, bằng lệnh cchc record với --present, --absent.

    Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục III, mẫu 1.9 (biên bản ghi thành phần tham dự).
    """
    for of in inspected(workspace):
        minutes, whole = of.inspection.minutes, workspace.whole(of.path, "attendance")
        on_site = of.visit is not None and needs_visit(of.year, of.visit)
        if minutes and minutes.signed and on_site and whole and not of.inspection.attendance.team:
            message = "biên bản đã ký nhưng chưa ghi ai của đoàn dự buổi kiểm tra"
            hint = f'cchc record {of.key} --present MÃ, hoặc --absent "MÃ: lý do"'
            yield Problem(at_key(of.path, "minutes", "signed"), message, hint, ("attendance",))


RULES = (
    members_present_have_known_seats,
    a_member_is_present_once,
    absent_members_are_replaced,
    replaced_members_are_absent,
    a_visit_has_one_chair_and_secretary,
    absent_members_do_not_chair,
    every_member_came_or_did_not,
    signed_minutes_say_who_came,
)
