"""What must hold for the teams: who leads, who sits where, who writes the minutes."""

from collections import Counter
from collections.abc import Iterator

from cchc_cli.model.words import Role
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.lookup import entries, not_known, repeated, seat_ids
from cchc_cli.rules.plan import plans
from cchc_cli.rules.rule import ERROR, WARNING, Problem, at, at_key, rule


@rule("CCHC314", ERROR, "đoàn không có trưởng, hoặc có hai trưởng")
def a_team_has_one_head(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi đoàn (tổ) có đúng một vị trí mang vai trò `truong`.

    Vì sao: Trưởng đoàn ký biên bản và chịu trách nhiệm báo cáo.

    Sửa thế nào: ghi `role: truong` ở đúng một vị trí trong `members` của đoàn.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục IV.1 (một Trưởng đoàn);
    các đoàn khác: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        for i, team in enumerate(plan.teams):
            heads = [j for j, seat in enumerate(team.members) if seat.role == Role.HEAD]
            if not heads:
                message = f"đoàn “{team.id}” không có vị trí nào là trưởng"
                place = at_key(path, "teams", i, "members")
                yield Problem(place, message, "ghi role: truong ở vị trí của trưởng đoàn")
            for j in heads[1:]:
                message = f"đoàn “{team.id}” có hơn một trưởng"
                place = at(path, "teams", i, "members", j, "role")
                yield Problem(place, message, "đổi thành pho hoặc thanh-vien")


@rule("CCHC315", WARNING, "cơ quan vừa cử người vừa được kiểm tra")
def an_agency_does_not_inspect_itself(workspace: Workspace) -> Iterator[Problem]:
    """Cơ quan có người trong đoàn cũng nằm trong danh sách được kiểm tra của đợt.

    Vì sao: người của đơn vị không nên tự kiểm tra đơn vị mình. Kế hoạch không cấm nên chỉ nhắc.

    Sửa thế nào: không phải sửa kế hoạch; ngày kiểm tra đơn vị đó, cử người khác thay.

    Căn cứ: quy ước của công cụ. Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND có hai
    cơ quan như vậy (mục III và IV.1).
    """
    for _, plan, path in plans(workspace):
        for i, each in enumerate(plan.rounds):
            teams = [t for t in plan.teams if not each.teams or t.id in each.teams]
            for keys, unit in entries(("rounds", i, "units"), each.units):
                coming = [t for t in teams if not t.units or unit in t.units]
                if any(seat.agency == unit for team in coming for seat in team.members):
                    message = f"{workspace.unit_name(unit)} vừa cử người vừa được kiểm tra"
                    hint = "khi kiểm tra đơn vị này, thành viên của đơn vị không tham gia"
                    yield Problem(at(path, *keys), message, hint)


@rule("CCHC341", ERROR, "danh sách thành viên ghi vị trí không có trong kế hoạch")
def people_sit_in_known_seats(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `member` trong members.yaml là mã một vị trí (`members`) của đoàn trong kế hoạch.

    Vì sao: người ghi vào vị trí lạ sẽ không hiện trong văn bản nào.

    Sửa thế nào: sửa mã theo gợi ý; vị trí mới thì phải có trong kế hoạch trước.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        known = seat_ids(workspace, year)
        if known is None or year.members is None:
            continue
        for i, person in enumerate(year.members.people):
            if person.member not in known:
                place = at(year.path("members.yaml"), "people", i, "member")
                yield not_known(place, "vị trí", person.member, known, "kế hoạch")


@rule("CCHC342", ERROR, "hai người cùng một vị trí")
def a_seat_holds_one_person(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi vị trí trong đoàn chỉ có một người trong members.yaml.

    Vì sao: biên bản chỉ ghi được một người cho mỗi vị trí.

    Sửa thế nào: xóa người không còn tham gia. Người dự thay một buổi thì ghi `replaced_by`
    trong kết quả kiểm tra buổi đó.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        people = year.members.people if year.members else ()
        names = ((("people", i, "member"), person.member) for i, person in enumerate(people))
        for keys, seat in repeated(names):
            place = at(year.path("members.yaml"), *keys)
            message = f"vị trí “{seat}” đã có người ở phía trên"
            yield Problem(place, message, "mỗi vị trí một người; xóa người không còn tham gia")


@rule("CCHC343", ERROR, "một đoàn có hai thư ký")
def a_team_has_one_secretary(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi đoàn nhiều nhất một thư ký: vị trí mang vai trò `thu-ky`, hoặc người có `secretary`.

    Vì sao: thư ký ký biên bản; hai thư ký thì không biết ghi ai.

    Sửa thế nào: giữ `secretary: có` ở một người. Kế hoạch đã có vị trí thư ký thì không ghi nữa.

    Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục III, mẫu 1.9 (biên bản có một thư ký ký).
    """
    for year in workspace.years.values():
        team_of = {seat.id: team.id for team, seat in workspace.seats(year)}
        named = {seat.id for _, seat in workspace.seats(year) if seat.role == Role.SECRETARY}
        count = Counter(team_of[seat] for seat in named)
        people = year.members.people if year.members else ()
        for i, person in enumerate(people):
            team = team_of.get(person.member)
            if team is None or not person.secretary or person.member in named:
                continue
            count[team] += 1
            if count[team] > 1:
                place = at(year.path("members.yaml"), "people", i, "secretary")
                message = f"{person.name} là thư ký thứ hai của đoàn “{team}”"
                yield Problem(place, message, "chỉ giữ một thư ký, xóa dòng secretary này")


RULES = (
    a_team_has_one_head,
    an_agency_does_not_inspect_itself,
    people_sit_in_known_seats,
    a_seat_holds_one_person,
    a_team_has_one_secretary,
)
