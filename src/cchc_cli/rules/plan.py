"""What must hold in a plan: names that exist, ids used once, an authority behind it."""

from collections.abc import Iterator

from cchc_cli.model.plan import Plan, Task
from cchc_cli.model.workspace import Year
from cchc_cli.rules.lookup import (
    Named,
    complete,
    entries,
    kind_ids,
    not_known,
    plan_ids,
    repeated,
    units_by_id,
    unsure_checklists,
)
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, Workspace, at, at_key, rule

UNITS_LIST = "danh mục đơn vị (plans/units.yaml)"


def plans(workspace: Workspace) -> Iterator[tuple[Year, Plan, str]]:
    """Yield every plan that could be read, with its year and its path."""
    for year in workspace.years.values():
        if year.plan is not None:
            yield year, year.plan, year.path("plan.yaml")


@rule("CCHC301", ERROR, "kế hoạch nêu đơn vị không có trong danh mục")
def plan_names_known_units(workspace: Workspace) -> Iterator[Problem]:
    """Mã đơn vị trong kế hoạch (đợt, đoàn, nhiệm vụ, cơ quan thường trực) phải có trong danh mục.

    Vì sao: tên đơn vị trên mọi văn bản lấy từ danh mục; mã lạ thì không biết ghi tên gì.

    Sửa thế nào: sửa mã theo gợi ý, hoặc thêm đơn vị vào plans/units.yaml.

    Căn cứ: quy ước của công cụ.
    """
    known = units_by_id(workspace)
    if known is None:
        return
    for _, plan, path in plans(workspace):
        for keys, unit in _units_named(plan):
            if unit not in known:
                yield not_known(at(path, *keys), "đơn vị", unit, known, UNITS_LIST)


def _units_named(plan: Plan) -> Iterator[Named]:
    if plan.standing:
        yield ("standing",), plan.standing
    for i, each in enumerate(plan.rounds):
        yield from entries(("rounds", i, "units"), each.units)
        for j, choice in enumerate(each.choose):
            yield from entries(("rounds", i, "choose", j, "except"), choice.except_)
    for i, team in enumerate(plan.teams):
        yield from entries(("teams", i, "units"), team.units)
        for j, seat in enumerate(team.members):
            yield ("teams", i, "members", j, "agency"), seat.agency
    for i, duty in enumerate(plan.duties):
        yield from entries(("duties", i, "units"), duty.units)


@rule("CCHC302", ERROR, "kế hoạch nêu loại đơn vị không có trong danh mục")
def plan_names_known_kinds(workspace: Workspace) -> Iterator[Problem]:
    """Mã loại đơn vị trong kế hoạch phải có ở phần `kinds` của danh mục đơn vị.

    Vì sao: mã lạ thì không chọn được đơn vị nào thuộc loại đó.

    Sửa thế nào: sửa mã theo gợi ý, hoặc thêm loại vào plans/units.yaml.

    Căn cứ: quy ước của công cụ.
    """
    known = kind_ids(workspace)
    if known is None:
        return
    for _, plan, path in plans(workspace):
        for keys, kind in _kinds_named(plan):
            if kind not in known:
                yield not_known(at(path, *keys), "loại đơn vị", kind, known, UNITS_LIST)


def _kinds_named(plan: Plan) -> Iterator[Named]:
    for i, each in enumerate(plan.rounds):
        for j, choice in enumerate(each.choose):
            yield from entries(("rounds", i, "choose", j, "from"), choice.from_)
            if choice.in_each:
                yield ("rounds", i, "choose", j, "in_each"), choice.in_each
    for key in ("deadlines", "delegations", "targets", "duties"):
        for i, limited in enumerate(getattr(plan, key)):
            yield from entries((key, i, "kinds"), limited.kinds)


@rule("CCHC303", ERROR, "một mã dùng hai lần trong kế hoạch")
def plan_ids_are_used_once(workspace: Workspace) -> Iterator[Problem]:
    """Mã của đợt, đoàn, vị trí trong đoàn, chuyên đề, chỉ tiêu, thời hạn, nhiệm vụ không trùng.

    Vì sao: nơi khác chỉ nhắc đến mã; hai mục cùng mã thì không biết là mục nào.

    Sửa thế nào: đổi mã của một trong hai mục, hoặc gộp hai mục làm một.

    Căn cứ: quy ước của công cụ.
    """
    for _, plan, path in plans(workspace):
        for what, names in _ids_given(plan).items():
            for keys, each in repeated(names):
                message = f"mã {what} “{each}” đã dùng ở phía trên"
                yield Problem(at(path, *keys), message, f"đổi mã, hoặc gộp hai {what} làm một")


def _ids_given(plan: Plan) -> dict[str, list[Named]]:
    seats: list[Named] = [
        (("teams", i, "members", j, "id"), seat.id)
        for i, team in enumerate(plan.teams)
        for j, seat in enumerate(team.members)
    ]
    return {
        "chuyên đề": [(("themes", i, "id"), x.id) for i, x in enumerate(plan.themes)],
        "đoàn": [(("teams", i, "id"), x.id) for i, x in enumerate(plan.teams)],
        "vị trí": seats,
        "đợt": [(("rounds", i, "id"), x.id) for i, x in enumerate(plan.rounds)],
        "chỉ tiêu": [(("targets", i, "id"), x.id) for i, x in enumerate(plan.targets)],
        "thời hạn": [(("deadlines", i, "id"), x.id) for i, x in enumerate(plan.deadlines)],
        "phần nhiệm vụ": [(("duties", i, "id"), x.id) for i, x in enumerate(plan.duties)],
    }


@rule("CCHC310", ERROR, "chuyên đề dùng danh mục nội dung không có")
def themes_use_known_checklists(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `checklist` của chuyên đề là tên một thư mục trong checklists/.

    Vì sao: không có danh mục nội dung thì không biết kiểm tra những gì.

    Sửa thế nào: sửa tên theo gợi ý, hoặc tạo thư mục checklists/<tên> có các tệp lĩnh vực.

    Căn cứ: quy ước của công cụ.
    """
    known = workspace.checklists
    for _, plan, path in plans(workspace):
        for i, theme in enumerate(plan.themes):
            if theme.checklist not in known:
                place = at(path, "themes", i, "checklist")
                where = "thư mục checklists/"
                yield not_known(place, "danh mục nội dung", theme.checklist, known, where)


@rule("CCHC311", ERROR, "kế hoạch nêu lĩnh vực không có trong danh mục nội dung")
def plan_names_known_areas(workspace: Workspace) -> Iterator[Problem]:
    """Mã lĩnh vực ở chuyên đề, đợt, đoàn, vị trí phải có trong danh mục nội dung của kế hoạch.

    Vì sao: lĩnh vực gõ sai mã sẽ lặng lẽ không được kiểm tra.

    Sửa thế nào: sửa mã theo gợi ý; mã lĩnh vực là khóa `id` ở đầu tệp lĩnh vực.

    Căn cứ: quy ước của công cụ.
    """
    unsure = unsure_checklists(workspace)
    for _, plan, path in plans(workspace):
        used = {theme.checklist for theme in plan.themes}
        if used & unsure or not used <= workspace.checklists.keys():
            continue
        of = {c: [area.id for area in workspace.checklists[c].areas] for c in used}
        everywhere = {area: None for areas in of.values() for area in areas}
        for i, theme in enumerate(plan.themes):
            for keys, area in entries(("themes", i, "areas"), theme.areas):
                if area not in of[theme.checklist]:
                    where = f"checklists/{theme.checklist}"
                    yield not_known(at(path, *keys), "lĩnh vực", area, of[theme.checklist], where)
        if not complete(workspace, path, "themes"):
            continue
        for keys, area in _areas_named(plan):
            if area not in everywhere:
                where = "danh mục nội dung của kế hoạch"
                yield not_known(at(path, *keys), "lĩnh vực", area, everywhere, where)


def _areas_named(plan: Plan) -> Iterator[Named]:
    for i, each in enumerate(plan.rounds):
        yield from entries(("rounds", i, "areas"), each.areas)
    for i, team in enumerate(plan.teams):
        yield from entries(("teams", i, "areas"), team.areas)
        for j, seat in enumerate(team.members):
            yield from entries(("teams", i, "members", j, "areas"), seat.areas)


@rule("CCHC312", ERROR, "nhiệm vụ dùng thời hạn không có")
def tasks_use_known_deadlines(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `deadline` của nhiệm vụ là mã một thời hạn ở phần `deadlines` của kế hoạch.

    Vì sao: mã sai thì nhiệm vụ không có hạn và không được nhắc.

    Sửa thế nào: sửa mã theo gợi ý, hoặc thêm thời hạn vào phần `deadlines`.

    Căn cứ: quy ước của công cụ.
    """
    for year, plan, path in plans(workspace):
        known = plan_ids(workspace, year, "deadlines") if plan.deadlines else []
        if known is None or not complete(workspace, path, "deadlines"):
            continue
        for i, duty in enumerate(plan.duties):
            for keys, deadline in _deadlines_of(("duties", i, "tasks"), duty.tasks):
                if deadline not in known:
                    where = "phần deadlines của kế hoạch"
                    yield not_known(at(path, *keys), "thời hạn", deadline, known, where)


def _deadlines_of(keys: Keys, tasks: tuple[Task, ...]) -> Iterator[Named]:
    for i, task in enumerate(tasks):
        if task.deadline:
            yield (*keys, i, "deadline"), task.deadline
        yield from _deadlines_of((*keys, i, "tasks"), task.tasks)


@rule("CCHC316", WARNING, "kế hoạch không có số, ngày ban hành")
def a_plan_has_an_authority(workspace: Workspace) -> Iterator[Problem]:
    """Kế hoạch ban hành kèm theo quyết định (`decision`) hoặc có số, ngày riêng.

    Vì sao: thông báo, biên bản, báo cáo đều phải dẫn kế hoạch nào, ngày nào.

    Sửa thế nào: thêm `decision: {number: …, date: …, by: …}`, hoặc `number` và `date`.

    Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục I, II.6.b (văn bản được viện dẫn ghi số, ngày).
    """
    for _, plan, path in plans(workspace):
        if plan.decision or (plan.number and plan.date):
            continue
        if plan.number or plan.date:
            has, lacks, key = ("số", "ngày", "date") if plan.number else ("ngày", "số", "number")
            message = f"kế hoạch có {has} nhưng chưa có {lacks}"
            place = at_key(path, "number" if plan.number else "date")
            yield Problem(place, message, f"thêm {key}", ())
        else:
            message = "kế hoạch chưa có quyết định ban hành, cũng chưa có số và ngày riêng"
            hint = "thêm decision, hoặc number và date; chưa ban hành thì để sau"
            yield Problem(at_key(path), message, hint, ())


RULES = (
    plan_names_known_units,
    plan_names_known_kinds,
    plan_ids_are_used_once,
    themes_use_known_checklists,
    plan_names_known_areas,
    tasks_use_known_deadlines,
    a_plan_has_an_authority,
)
