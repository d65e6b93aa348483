"""What must hold for units that the plan counts but does not name."""

from collections.abc import Iterator

from cchc_cli.model.adding import how_to_add
from cchc_cli.model.choosing import quotas
from cchc_cli.model.drawing import drawn
from cchc_cli.model.plan import Choice
from cchc_cli.model.units import Unit
from cchc_cli.model.words import ChosenBy
from cchc_cli.model.workspace import UNITS_PATH, Workspace
from cchc_cli.rules.lookup import (
    entries,
    kind_ids,
    not_known,
    plan_ids,
    units_by_id,
    visits_are_sure,
)
from cchc_cli.rules.plan import plans
from cchc_cli.rules.rule import ERROR, WARNING, Problem, at, at_key, rule
from cchc_cli.vietnamese import count

_SHOWN = 5
"""Units named in a message; more would hide what it says."""


@rule("CCHC320", WARNING, "chọn theo từng đơn vị cấp trên mà không biết ai thuộc ai")
def nested_choices_know_who_is_under_whom(workspace: Workspace) -> Iterator[Problem]:
    """Chọn với `in_each` thì đơn vị được chọn phải ghi `under` (đơn vị cấp trên) trong danh mục.

    Vì sao: “mỗi huyện hai xã” chỉ đếm được khi biết xã nào thuộc huyện nào.

    Sửa thế nào: thêm `under: <mã đơn vị cấp trên>` vào từng đơn vị trong plans/units.yaml.

    Căn cứ: quy ước của công cụ.
    """
    units = units_by_id(workspace)
    for _, plan, path in plans(workspace) if units else ():
        for i, of_round in enumerate(plan.rounds):
            for j, choice in enumerate(of_round.choose):
                if choice.in_each is None:
                    continue
                able = [u for u in (units or {}).values() if u.kind in choice.from_]
                lost = [u.id for u in able if u.under is None and u.id not in choice.except_]
                if lost:
                    names = ", ".join(lost[:_SHOWN]) + (", …" if len(lost) > _SHOWN else "")
                    message = f"{count(len(lost))} đơn vị chưa ghi thuộc đơn vị nào: {names}"
                    place = at(path, "rounds", i, "choose", j, "in_each")
                    hint = "thêm under: <mã đơn vị cấp trên> ở từng đơn vị trong plans/units.yaml"
                    yield Problem(place, message, hint)


@rule("CCHC325", WARNING, "phải chọn nhiều đơn vị hơn số đang có")
def there_are_enough_units_to_choose(workspace: Workspace) -> Iterator[Problem]:
    """Số đơn vị phải chọn (`exactly`, `at_least`) không được nhiều hơn số đơn vị chọn được.

    Đơn vị chọn được là đơn vị thuộc loại ghi ở `from`, trừ `except` và các đơn vị đợt đã nêu tên.

    Vì sao: không bao giờ chọn đủ; thường là gõ nhầm số, nhầm loại đơn vị, hoặc danh mục còn thiếu.

    Sửa thế nào: sửa số lượng, sửa `from`, hoặc thêm đơn vị vào plans/units.yaml.

    Căn cứ: quy ước của công cụ.
    """
    units, kinds = units_by_id(workspace), kind_ids(workspace)
    for year, plan, path in plans(workspace) if units and kinds else ():
        for i, of_round in enumerate(plan.rounds):
            for quota in quotas(workspace, year, of_round):
                choice, able = quota.choice, len(quota.candidates)
                unsure = not {*choice.from_} <= {*(kinds or ())} or _has_lost(units or {}, choice)
                if choice.by == ChosenBy.ALL or quota.wanted <= able or unsure:
                    continue
                where = f" ở {quota.parent.short}" if quota.parent else ""
                message = f"đợt “{of_round.id}”{where} phải chọn {count(quota.wanted)} đơn vị"
                message += f" mà chỉ có {count(able)} đơn vị chọn được"
                key = "exactly" if choice.exactly else "at_least"
                place = at(path, "rounds", i, "choose", of_round.choose.index(choice), key)
                hint = "sửa số lượng, sửa from, hoặc thêm đơn vị vào plans/units.yaml"
                yield Problem(place, message, hint)


def _has_lost(units: dict[str, Unit], choice: Choice) -> bool:
    """Return whether it is not known of some unit under which one it is, and that counts."""
    able = [u for u in units.values() if u.kind in choice.from_ and u.id not in choice.except_]
    return choice.in_each is not None and any(unit.under is None for unit in able)


@rule("CCHC334", ERROR, "đơn vị cấp trên không có trong danh mục")
def units_are_under_known_units(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `under` là mã một đơn vị khác trong cùng danh mục.

    Vì sao: mã sai thì đơn vị không được đếm cho đơn vị cấp trên nào.

    Sửa thế nào: sửa mã theo gợi ý, hoặc thêm đơn vị cấp trên vào danh mục.

    Căn cứ: quy ước của công cụ.
    """
    known = units_by_id(workspace)
    for i, unit in enumerate(workspace.units.units if workspace.units and known else ()):
        place = at(UNITS_PATH, "units", i, "under")
        if unit.under == unit.id:
            message = f"đơn vị “{unit.id}” ghi thuộc chính mình"
            yield Problem(place, message, "ghi mã đơn vị cấp trên, hoặc xóa dòng này")
        elif unit.under and unit.under not in (known or {}):
            yield not_known(place, "đơn vị cấp trên", unit.under, known or {}, "danh mục đơn vị")


@rule("CCHC616", WARNING, "đơn vị phải kiểm tra theo cách chọn chưa đủ hoặc thừa")
def chosen_units_are_as_many_as_planned(workspace: Workspace) -> Iterator[Problem]:
    """Lịch có nhiều đơn vị hơn số kế hoạch cho chọn (`exactly`), hoặc chọn tất cả mà còn thiếu.

    Vì sao: số đơn vị được kiểm tra phải đúng kế hoạch. Chưa chọn đủ số thì chưa nhắc ở đây; xem
    còn phải chọn bao nhiêu: cchc schedule.

    Sửa thế nào: bỏ bớt cuộc kiểm tra, ghi `kind: bo-sung` cho cuộc ngoài kế hoạch, hoặc thêm dòng
    cho đơn vị còn thiếu.

    Căn cứ: kế hoạch kiểm tra của năm, số đơn vị từng đợt.
    """
    for year, plan, _ in plans(workspace):
        if not visits_are_sure(workspace, year):
            continue
        place = at_key(year.path("schedule.yaml"), "visits")
        for of_round in plan.rounds:
            for quota in quotas(workspace, year, of_round):
                where = f" ở {quota.parent.short}" if quota.parent else ""
                told = f"đợt “{of_round.id}”{where}"
                chosen, wanted = len(quota.chosen), quota.choice.exactly
                if quota.choice.by == ChosenBy.ALL and not wanted:
                    lacking = [unit.id for unit in quota.unchosen]
                    if lacking:
                        message = f"{told} còn đơn vị chưa có trong lịch"
                        yield Problem(place, message, how_to_add(year, of_round, lacking))
                elif wanted and quota.choice.by != ChosenBy.ALL and chosen > wanted:
                    message = f"{told} chọn {count(chosen)} đơn vị, kế hoạch nêu {count(wanted)}"
                    yield Problem(place, message, "bỏ bớt, hoặc ghi kind: bo-sung cho cuộc thêm")


@rule("CCHC388", ERROR, "lần bốc thăm ghi đợt hoặc đơn vị lạ")
def draws_are_of_known_rounds_and_units(workspace: Workspace) -> Iterator[Problem]:
    """Mục `draws` của lịch ghi mã một đợt của kế hoạch và mã các đơn vị trúng trong danh mục.

    Vì sao: ghi lại lần bốc thăm là để trả lời vì sao chọn đơn vị này; mã lạ thì không biết là ai.

    Sửa thế nào: sửa mã theo gợi ý.

    Căn cứ: quy ước của công cụ.
    """
    units = units_by_id(workspace)
    for year in workspace.years.values():
        rounds = plan_ids(workspace, year, "rounds")
        for i, draw in enumerate(year.schedule.draws if year.schedule else ()):
            keys = ("draws", i)
            if rounds is not None and draw.round not in rounds:
                place = at(year.path("schedule.yaml"), *keys, "round")
                yield not_known(place, "đợt", draw.round, rounds, "kế hoạch")
            names = [*entries((*keys, "units"), draw.units), *entries((*keys, "among"), draw.among)]
            for where, unit in names if units else ():
                if unit not in (units or {}):
                    place = at(year.path("schedule.yaml"), *where)
                    yield not_known(place, "đơn vị", unit, units or {}, "danh mục đơn vị")


@rule("CCHC389", ERROR, "bốc lại không ra các đơn vị đã ghi")
def a_draw_can_be_repeated(workspace: Workspace) -> Iterator[Problem]:
    """Lần bốc thăm có số bốc thăm (`seed`) thì bốc lại phải ra đúng các đơn vị ghi ở `units`.

    Vì sao: đã ghi là chọn ngẫu nhiên thì ai cũng phải kiểm lại được.

    Cách bốc: thăm của một đơn vị là SHA-256 của “số bốc thăm, một dấu cách, mã đơn vị” (UTF-8, viết
    hệ 16); xếp các đơn vị ở `among` theo thăm từ nhỏ đến lớn, lấy từ đầu cho đủ số. Bất cứ máy nào
    cũng tính lại được, ví dụ: printf '%s' '0412 xa-an' | sha256sum

    Sửa thế nào: khôi phục phần `draws` như công cụ đã ghi. Đơn vị trúng mà không kiểm tra nữa thì
    hủy cuộc kiểm tra (cchc schedule cancel), không sửa lần bốc thăm. Cơ quan tự bốc thì bỏ `seed`.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        for i, draw in enumerate(year.schedule.draws if year.schedule else ()):
            again = drawn(draw.seed, draw.among, len(draw.units)) if draw.seed else draw.units
            if {*again} != {*draw.units}:
                place = at(year.path("schedule.yaml"), "draws", i, "units")
                names = ", ".join(again) or "không đơn vị nào, vì among trống"
                message = f"bốc lại với số “{draw.seed}” ra: {names}"
                hint = "khôi phục phần draws như công cụ đã ghi; cơ quan tự bốc thì bỏ seed"
                yield Problem(place, message, hint, ("draws", i))


RULES = (
    a_draw_can_be_repeated,
    draws_are_of_known_rounds_and_units,
    nested_choices_know_who_is_under_whom,
    there_are_enough_units_to_choose,
    units_are_under_known_units,
    chosen_units_are_as_many_as_planned,
)
