"""What must hold between themes, teams and the areas they share out."""

from collections.abc import Iterator
from itertools import combinations

from cchc_cli.model.adding import adding_command
from cchc_cli.model.checklist import Area
from cchc_cli.model.plan import Round, Theme
from cchc_cli.model.progress import needs_visit
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import VisitKind
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.rules.lookup import entries, not_known, plan_ids, unsure_checklists, visits_are_sure
from cchc_cli.rules.plan import plans
from cchc_cli.rules.rule import ERROR, WARNING, Problem, at, at_key, rule
from cchc_cli.rules.schedule import visits
from cchc_cli.vietnamese import joined


@rule("CCHC319", ERROR, "hai chuyên đề của một đợt trùng mã lĩnh vực hoặc nội dung")
def themes_of_a_round_share_nothing(workspace: Workspace) -> Iterator[Problem]:
    """Các chuyên đề kiểm tra trong cùng một đợt không được có chung mã lĩnh vực, mã nội dung.

    Vì sao: kết quả ghi theo mã nội dung; trùng mã thì không biết là nội dung của chuyên đề nào, và
    bảng tổng hợp gộp nhầm hai lĩnh vực.

    Sửa thế nào: đặt mã có tên chuyên đề ở đầu, ví dụ luu-tru.ke-hoach; hai chuyên đề dùng chung một
    danh mục thì ghi `areas` khác nhau ở từng chuyên đề.

    Căn cứ: quy ước của công cụ.
    """
    unsure = unsure_checklists(workspace)
    for _, plan, path in plans(workspace):
        told: set[tuple[str, str]] = set()
        for of_round in plan.rounds:
            together = [t for t in plan.themes if not of_round.themes or t.id in of_round.themes]
            for one, two in combinations(together, 2):
                if {one.checklist, two.checklist} & unsure or (one.id, two.id) in told:
                    continue
                shared = _shared(workspace, one, two)
                if shared:
                    told.add((one.id, two.id))
                    place = at(path, "themes", plan.themes.index(two), "checklist")
                    message = f"chuyên đề “{two.id}” trùng {shared} với chuyên đề “{one.id}”"
                    yield Problem(place, message, "đổi mã trong danh mục của một chuyên đề")


def _shared(workspace: Workspace, one: Theme, two: Theme) -> str:
    """Return the first area or item that both themes have, in words; empty if none."""
    first, second = _areas(workspace, one), _areas(workspace, two)
    areas = [area.id for area in first if area.id in {other.id for other in second}]
    if areas:
        return f"lĩnh vực “{areas[0]}”"
    items = {item.id for area in first for item in area.leaves()}
    both = [item.id for area in second for item in area.leaves() if item.id in items]
    return f"nội dung “{both[0]}”" if both else ""


def _areas(workspace: Workspace, theme: Theme) -> list[Area]:
    checklist = workspace.checklists.get(theme.checklist)
    areas = checklist.areas if checklist else ()
    return [area for area in areas if not theme.areas or area.id in theme.areas]


@rule("CCHC324", ERROR, "đợt không còn nội dung nào để kiểm tra")
def a_round_has_something_to_inspect(workspace: Workspace) -> Iterator[Problem]:
    """Các lĩnh vực (`areas`) của đợt phải có lĩnh vực thuộc chuyên đề (`themes`) của đợt.

    Vì sao: không khớp thì biên bản, phiếu kiểm tra của đợt trống, lệnh ghi kết quả không tìm được
    nội dung nào.

    Sửa thế nào: sửa `areas` thành lĩnh vực của chuyên đề ấy, hoặc sửa `themes`; kiểm tra cả chuyên
    đề thì bỏ `areas`.

    Căn cứ: quy ước của công cụ.
    """
    for year, plan, path in plans(workspace):
        known = plan_ids(workspace, year, "themes")
        if known is None or not _are_sure(workspace, plan.themes):
            continue
        everywhere = {area.id for theme in plan.themes for area in _areas(workspace, theme)}
        for i, of_round in enumerate(plan.rounds):
            if not ({*of_round.areas} <= everywhere and {*of_round.themes} <= {*known}):
                continue
            own = [t for t in plan.themes if not of_round.themes or t.id in of_round.themes]
            able = [area.id for theme in own for area in _areas(workspace, theme)]
            if of_round.areas and able and not {*able} & {*of_round.areas}:
                message = f"đợt “{of_round.id}” không còn nội dung nào để kiểm tra: lĩnh vực"
                message += f" {joined(of_round.areas)} không thuộc chuyên đề của đợt"
                hint = f"sửa themes của đợt, hoặc ghi areas trong: {', '.join(able)}"
                yield Problem(at(path, "rounds", i, "areas"), message, hint, ("rounds", i))


def _are_sure(workspace: Workspace, themes: tuple[Theme, ...]) -> bool:
    """Return whether the checklists of the themes are known, with all areas that these name."""
    used = {theme.checklist for theme in themes}
    if used & unsure_checklists(workspace) or not used <= workspace.checklists.keys():
        return False
    of = {c: {area.id for area in workspace.checklists[c].areas} for c in used}
    return all({*theme.areas} <= of[theme.checklist] for theme in themes)


@rule("CCHC617", ERROR, "đoàn không kiểm tra đơn vị này")
def teams_inspect_their_own_units(workspace: Workspace) -> Iterator[Problem]:
    """Đoàn có ghi `units` trong kế hoạch thì chỉ kiểm tra các đơn vị đó.

    Vì sao: lịch trái với phân công của kế hoạch; thường là gõ nhầm mã đoàn.

    Sửa thế nào: sửa `team` của cuộc kiểm tra, hoặc bỏ đi nếu chỉ một đoàn kiểm tra đơn vị này.

    Căn cứ: kế hoạch kiểm tra của năm, phân công các đoàn.
    """
    for each in visits(workspace):
        plan, unit = each.year.plan, each.visit.unit
        if plan is None or not each.visit.team or each.again:
            continue
        team = each.year.team_of(each.visit)
        if team and team.units and unit not in team.units:
            message = f"đoàn “{team.id}” không kiểm tra “{unit}” theo kế hoạch"
            able = [t.id for t in plan.teams if not t.units or unit in t.units]
            hint = f"đoàn kiểm tra đơn vị này: {', '.join(able)}" if able else "sửa team hoặc unit"
            yield Problem(at(each.path, *each.keys, "team"), message, hint, each.keys)


@rule("CCHC618", WARNING, "lĩnh vực của đợt chưa có đoàn nào kiểm tra ở một đơn vị")
def every_area_of_a_round_has_a_team(workspace: Workspace) -> Iterator[Problem]:
    """Nhiều đoàn chia nhau lĩnh vực thì các cuộc ở một đơn vị phải phủ đủ lĩnh vực của đợt.

    Vì sao: quên một dòng lịch thì có lĩnh vực không ai kiểm tra ở đơn vị đó.

    Sửa thế nào: thêm cuộc kiểm tra của đoàn phụ trách lĩnh vực đó: cchc schedule add.

    Căn cứ: kế hoạch kiểm tra của năm, nội dung từng đợt.
    """
    for year, plan, _ in plans(workspace):
        used = {theme.checklist for theme in plan.themes}
        shared_out = any(team.areas or team.themes for team in plan.teams)
        if not shared_out or used & unsure_checklists(workspace):
            continue
        if not visits_are_sure(workspace, year):
            continue
        for of_round in plan.rounds:
            for unit, made in _by_unit(year, of_round).items():
                missing = _uncovered(workspace, year, of_round, made)
                if missing:
                    names = joined(area.short for area in missing)
                    message = f"đợt “{of_round.id}”: chưa có đoàn nào kiểm tra {names} ở “{unit}”"
                    place = at_key(year.path("schedule.yaml"), "visits")
                    yield Problem(place, message, _command(year, of_round, unit, made))


def _command(year: Year, of_round: Round, unit: str, made: list[Visit]) -> str:
    """Return what adds a visit of a team that has none there yet."""
    visit = Visit(unit=unit, round=of_round.id)
    there = {team.id for v in made if (team := year.team_of(v))}
    teams = [team.id for team in year.teams_for(visit) if team.id not in there]
    named = teams[0] if len(teams) == 1 else None
    return f"thêm: {adding_command(year, Visit(unit=unit, round=of_round.id, team=named))}"


def _by_unit(year: Year, of_round: Round) -> dict[str, list[Visit]]:
    """Return the planned visits by unit; those on top of the plan may look at less."""
    found: dict[str, list[Visit]] = {}
    for visit in year.visits:
        usual = visit.kind in (None, of_round.kind, VisitKind.COMPREHENSIVE, VisitKind.THEMATIC)
        if visit.round == of_round.id and usual and not visit.cancelled:
            found.setdefault(visit.unit, []).append(visit)
    return found


def _uncovered(workspace: Workspace, year: Year, of_round: Round, made: list[Visit]) -> list[Area]:
    if any(
        year.team_of(v) is None or v.areas or v.themes or not needs_visit(year, v) for v in made
    ):
        return []
    covered = {area.id for visit in made for area in workspace.areas_of(year, visit)}
    plan = year.plan
    wanted = [
        area
        for theme in (plan.themes if plan else ())
        if not of_round.themes or theme.id in of_round.themes
        for area in _areas(workspace, theme)
        if not of_round.areas or area.id in of_round.areas
    ]
    return [area for area in wanted if area.id not in covered]


@rule("CCHC321", ERROR, "nêu chuyên đề không có trong kế hoạch")
def teams_and_visits_name_known_themes(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `themes` của đoàn, của cuộc kiểm tra là mã chuyên đề trong cùng kế hoạch.

    Vì sao: mã sai thì đoàn, cuộc kiểm tra đó không có nội dung nào.

    Sửa thế nào: sửa mã theo gợi ý; bỏ khóa đi nếu kiểm tra mọi chuyên đề.

    Căn cứ: quy ước của công cụ.
    """
    for year, plan, path in plans(workspace):
        known = plan_ids(workspace, year, "themes")
        if known is None:
            continue
        schedule = year.path("schedule.yaml")
        named = [(path, ("teams", i, "themes"), t.themes) for i, t in enumerate(plan.teams)]
        named += [(schedule, ("visits", i, "themes"), v.themes) for i, v in enumerate(year.visits)]
        for file, keys, themes in named:
            for place, theme in entries(keys, themes):
                if theme not in known:
                    where = "phần themes của kế hoạch"
                    yield not_known(at(file, *place), "chuyên đề", theme, known, where)


RULES = (
    themes_of_a_round_share_nothing,
    teams_and_visits_name_known_themes,
    a_round_has_something_to_inspect,
    teams_inspect_their_own_units,
    every_area_of_a_round_has_a_team,
)
