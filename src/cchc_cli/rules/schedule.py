"""What must hold in a schedule: names that exist, the plan's units, days that fit."""

from collections.abc import Iterator

import msgspec

from cchc_cli.model.adding import how_to_add
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import in_round, round_name, round_span
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.rules.days import knows_its_year
from cchc_cli.rules.lookup import not_known, plan_ids, units_by_id, visits_are_sure
from cchc_cli.rules.plan import UNITS_LIST
from cchc_cli.rules.rounds import ADDED_KINDS
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, at_key, rule
from cchc_cli.vietnamese import short_date


class Placed(msgspec.Struct, frozen=True):
    """A visit with its year, its file and its keys."""

    year: Year
    visit: Visit
    path: str
    keys: Keys
    again: bool
    """Whether its id stood before already."""

    @property
    def on(self) -> bool:
        """Whether the visit is to take place or did: neither cancelled nor postponed."""
        return not (self.visit.cancelled or self.visit.postponed)


def visits(workspace: Workspace) -> Iterator[Placed]:
    """Yield every visit of every schedule."""
    for year in workspace.years.values():
        seen: set[str] = set()
        for i, visit in enumerate(year.visits):
            path, again = year.path("schedule.yaml"), visit.key in seen
            yield Placed(year, visit, path, ("visits", i), again)
            seen.add(visit.key)


@rule("CCHC601", ERROR, "lịch nêu đơn vị không có trong danh mục")
def visits_are_of_known_units(workspace: Workspace) -> Iterator[Problem]:
    """Mã đơn vị trong lịch phải có trong danh mục đơn vị.

    Vì sao: tên đơn vị trên thông báo, biên bản lấy từ danh mục.

    Sửa thế nào: sửa mã theo gợi ý, hoặc thêm đơn vị vào plans/units.yaml.

    Căn cứ: quy ước của công cụ.
    """
    known = units_by_id(workspace)
    for each in visits(workspace) if known is not None else ():
        if known is not None and each.visit.unit not in known:
            place = at(each.path, *each.keys, "unit")
            yield not_known(place, "đơn vị", each.visit.unit, known, UNITS_LIST)


@rule("CCHC602", ERROR, "lịch nêu đợt không có trong kế hoạch")
def visits_are_of_known_rounds(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `round` của cuộc kiểm tra là mã một đợt trong kế hoạch.

    Vì sao: đợt quyết định thời gian, nội dung và báo cáo mà cuộc kiểm tra thuộc về.

    Sửa thế nào: sửa mã theo gợi ý. Cuộc bổ sung cũng ghi đợt gần nhất, kèm `kind: bo-sung`.

    Căn cứ: quy ước của công cụ.
    """
    known = {y.id: plan_ids(workspace, y, "rounds") for y in workspace.years.values()}
    for each in visits(workspace):
        rounds = known[each.year.id]
        if rounds is not None and each.visit.round not in rounds:
            place = at(each.path, *each.keys, "round")
            yield not_known(place, "đợt", each.visit.round, rounds, "kế hoạch")


@rule("CCHC603", ERROR, "lịch nêu đoàn không có, hoặc không thuộc đợt")
def visits_are_made_by_known_teams(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `team` của cuộc kiểm tra là mã một đoàn của kế hoạch, và của đợt nếu đợt nêu đoàn.

    Vì sao: thành phần đoàn, ký hiệu biên bản lấy theo đoàn.

    Sửa thế nào: sửa mã theo gợi ý; bỏ khóa `team` nếu chỉ có một đoàn.

    Căn cứ: quy ước của công cụ.
    """
    known = {y.id: plan_ids(workspace, y, "teams") for y in workspace.years.values()}
    for each in visits(workspace):
        teams, team = known[each.year.id], each.visit.team
        if teams is None or team is None:
            continue
        place = at(each.path, *each.keys, "team")
        of_round = each.year.round(each.visit.round)
        if team not in teams:
            yield not_known(place, "đoàn", team, teams, "kế hoạch")
        elif of_round and of_round.teams and team not in of_round.teams:
            where = f"đợt “{of_round.id}”"
            yield not_known(place, "đoàn", team, of_round.teams, where)


@rule("CCHC604", ERROR, "hai cuộc kiểm tra cùng mã")
def visit_ids_are_used_once(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi cuộc kiểm tra có mã riêng: `id`, không có `id` thì là mã đơn vị.

    Vì sao: kết quả của hai cuộc sẽ ghi chung một tệp.

    Sửa thế nào: xóa dòng ghi thừa; đúng là hai cuộc thì thêm `id` riêng, ví dụ phuong-2-phuc-tra.

    Căn cứ: quy ước của công cụ.
    """
    for each in visits(workspace):
        if each.again:
            message = f"cuộc kiểm tra “{each.visit.key}” đã có ở phía trên"
            hint = f"xóa dòng thừa; đúng là hai cuộc thì thêm id riêng, ví dụ {each.visit.key}-2"
            place = at(each.path, *each.keys, "id" if each.visit.id else "unit")
            yield Problem(place, message, hint, ("visits",))


@rule("CCHC605", WARNING, "đơn vị của kế hoạch chưa có trong lịch")
def every_unit_of_a_round_has_a_visit(workspace: Workspace) -> Iterator[Problem]:
    """Đơn vị nêu trong đợt của kế hoạch mà lịch chưa có dòng nào.

    Vì sao: đơn vị đó sẽ bị bỏ sót khi gửi thông báo.

    Sửa thế nào: cchc schedule add ĐƠN_VỊ --round ĐỢT, hoặc thêm một dòng vào `visits`; chưa định
    ngày thì chưa cần ghi `date`.

    Căn cứ: kế hoạch kiểm tra của năm, danh sách đơn vị từng đợt.
    """
    units = units_by_id(workspace)
    for year in workspace.years.values():
        if units is None or year.plan is None or not visits_are_sure(workspace, year):
            continue
        rounds = plan_ids(workspace, year, "rounds")
        if rounds is None:
            continue
        astray = {visit.unit for visit in year.visits if visit.round not in rounds}
        has = {(visit.round, visit.unit) for visit in year.visits}
        for each in year.plan.rounds:
            named = [u for u in dict.fromkeys(each.units) if u in units and u not in astray]
            lacking = [unit for unit in named if (each.id, unit) not in has]
            if lacking:
                place = at_key(year.path("schedule.yaml"), "visits")
                # Nothing in it changes as the lines are added: an edit is not to tell it anew.
                message = f"đợt “{each.id}” còn đơn vị chưa có trong lịch"
                yield Problem(place, message, how_to_add(year, each, lacking))


@rule("CCHC606", ERROR, "đơn vị không thuộc đợt kiểm tra")
def visited_units_are_in_the_plan(workspace: Workspace) -> Iterator[Problem]:
    """Cuộc kiểm tra theo kế hoạch phải là của đơn vị mà đợt nêu tên hoặc cho chọn.

    Vì sao: kiểm tra đơn vị ngoài kế hoạch phải là kiểm tra bổ sung, đột xuất hoặc phúc tra.

    Sửa thế nào: sửa đợt hoặc đơn vị; kiểm tra thêm thì ghi `kind: bo-sung`.

    Căn cứ: Kế hoạch ban hành kèm theo Quyết định 585/QĐ-UBND, mục III (đơn vị từng đợt và việc
    kiểm tra bổ sung).
    """
    units = units_by_id(workspace)
    sure = {
        year.id: workspace.whole(year.path("plan.yaml"), "rounds")
        and plan_ids(workspace, year, "rounds") is not None
        for year in workspace.years.values()
    }
    for each in visits(workspace):
        of_round, unit = each.year.round(each.visit.round), each.visit.unit
        if units is None or of_round is None or unit not in units or unit in of_round.units:
            continue
        if each.again or not units.keys() >= set(of_round.units) or not sure[each.year.id]:
            continue
        if each.year.kind_of(each.visit) in ADDED_KINDS:
            continue
        kind = units[unit].kind
        if not any(kind in c.from_ and unit not in c.except_ for c in of_round.choose):
            message = f"đợt “{of_round.id}” không có đơn vị “{unit}”"
            hint = "sửa round cho đúng; kiểm tra ngoài danh sách thì thêm kind: bo-sung"
            yield Problem(at(each.path, *each.keys, "unit"), message, hint, each.keys)


@rule("CCHC607", ERROR, "ngày trong lịch nằm ngoài thời gian của đợt")
def visits_are_scheduled_in_their_round(workspace: Workspace) -> Iterator[Problem]:
    """Ngày kiểm tra phải nằm trong thời gian của đợt mà kế hoạch định.

    Vì sao: lịch trái kế hoạch; hay gặp nhất là gõ nhầm tháng hoặc năm.

    Sửa thế nào: sửa ngày. Chưa kiểm tra được trong đợt thì ghi lý do vào `postponed`; cuộc bổ sung,
    đột xuất, phúc tra không bị ràng buộc này. Đã kiểm tra rồi thì chỉ cảnh báo (CCHC558).

    Căn cứ: kế hoạch kiểm tra của năm, thời gian từng đợt.
    """
    for each in visits(workspace):
        plan, of_round, day = each.year.plan, each.year.round(each.visit.round), each.visit.date
        if plan is None or of_round is None or day is None or not each.on:
            continue
        if not knows_its_year(each.year):
            continue
        record = each.year.inspections.get(each.visit.key)
        if each.year.kind_of(each.visit) in ADDED_KINDS or (record and record.held):
            continue
        if not in_round(plan, of_round.id, day, each.visit.session):
            first, last = round_span(plan, of_round)
            days = f"{short_date(first)} – {short_date(last)}" if first and last else ""
            name = round_name(plan, of_round)
            message = f"ngày {short_date(day)} nằm ngoài đợt “{of_round.id}” ({days or name})"
            hint = "kiểm tra lại tháng và năm, hoặc chuyển sang đợt khác"
            yield Problem(at(each.path, *each.keys, "date"), message, hint, each.keys)


RULES = (
    visits_are_of_known_units,
    visits_are_of_known_rounds,
    visits_are_made_by_known_teams,
    visit_ids_are_used_once,
    every_unit_of_a_round_has_a_visit,
    visited_units_are_in_the_plan,
    visits_are_scheduled_in_their_round,
)
