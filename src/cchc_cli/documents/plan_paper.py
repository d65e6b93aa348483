"""The plan of the year's inspections (Kế hoạch kiểm tra), in its own words, with its annexes."""

from collections.abc import Iterable, Iterator

from cchc_cli.documents.bases import bases_words
from cchc_cli.documents.document import Context, DocumentKind, NotReady, Request, Subject
from cchc_cli.documents.due import plan_issued
from cchc_cli.documents.letterhead import (
    annex_reference,
    issued_paper,
    letterhead_of,
    number_text,
    official,
    on_upright_page,
    place_date,
    title_lines,
)
from cchc_cli.documents.lines import listed, lowered, one_line, unstopped
from cchc_cli.documents.outline import outline_areas, outline_period
from cchc_cli.documents.plan_deadlines import other_deadlines, task_text
from cchc_cli.documents.plan_fields import PLAN_FIELDS
from cchc_cli.documents.plan_rounds import round_units, timetable
from cchc_cli.documents.results import area_title
from cchc_cli.documents.seats import areas_of_plan, team_words, themes_of_area
from cchc_cli.documents.wording import called_together
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.papers import Letterhead
from cchc_cli.model.plan import Plan, Round, Target, Task
from cchc_cli.model.words import VisitKind
from cchc_cli.vietnamese import joined, long_date, roman

ID, NAME = "ke-hoach", "Kế hoạch kiểm tra"


def build(request: Request) -> Context:
    """Return the context of the plan of the year.

    Raises:
        NotReady: There is no plan, or no checklist to examine by.
    """
    plan = request.year.plan
    if plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {request.year.path('plan.yaml')})")
    areas = areas_of_plan(request.workspace, request.year)
    if not areas:
        raise NotReady("chưa đọc được danh mục nội dung kiểm tra (thư mục checklists)")
    head = letterhead_of(request, ID, _otherwise(plan))
    return (
        official(request, ID, head, plan.issuer.place)
        | _issue(request, plan, head)
        | _bases(plan, head)
        | _text(request, plan, areas)
        | {
            "timetable": timetable(request),
            "outline": outline_areas(request, areas) if _announced(plan) else [],
            "outline_period": outline_period(plan, _announced(plan)) if _announced(plan) else "",
            "teams_called": called_together(plan.teams),
        }
    )


def _announced(plan: Plan) -> list[Round]:
    """Return the rounds of which the units are told beforehand, so that they send a report."""
    return [each for each in plan.rounds if each.kind != VisitKind.SURPRISE]


def _otherwise(plan: Plan) -> Letterhead:
    """Return the issuer that the plan names, if the year's papers say nothing."""
    return Letterhead(
        issuer=plan.issuer.name,
        parents=plan.issuer.parents,
        symbol=f"KH-{plan.issuer.short}",
    )


def _issue(request: Request, plan: Plan, head: Letterhead) -> Context:
    """Return number and date, or what the text is attached to; a number of its own wins."""
    issued = issued_paper(request, ID)
    day = (issued.date if issued else None) or plan.date
    number = plan.number or number_text(issued.number if issued else None, head.symbol)
    year = (day or request.today).year
    attached = ""
    reference = annex_reference("Kế hoạch", number, day, year, head.issuer)
    if plan.decision is not None:
        made = plan.decision
        issue = f"Quyết định số {made.number} {long_date(made.date)} của {made.by}"
        attached = on_upright_page(f"(Kèm theo {issue})")
        reference = f"(Kèm theo Kế hoạch ban hành kèm theo {issue})"
    return {
        "attached": attached,
        "number": number,
        "place_date": place_date(plan.issuer.place, day, year),
        "title_lines": title_lines(plan.name),
        "annex_reference": on_upright_page(reference),
    }


def _bases(plan: Plan, head: Letterhead) -> Context:
    """Return what the plan rests on, and the sentence below; both empty if nothing was typed."""
    bases = listed(bases_words(head.bases))
    name = lowered(unstopped(plan.name))
    issued = f"{head.issuer} ban hành Kế hoạch {name} như sau:"
    return {"bases": bases, "issued": issued if bases else ""}


def _text(request: Request, plan: Plan, areas: list[Area]) -> Context:
    duties, closing = _duties(plan)
    aims = {
        "purposes": _dashed(plan.purposes),
        "requirements": _dashed(plan.requirements),
        "targets": _dashed(map(_target, plan.targets)),
    }
    parts = {"aims": any(aims.values()), "content": True, "rounds": True, "teams": True}
    numbers, place = {}, 0
    for name, present in {**parts, "duties": duties}.items():
        place += bool(present)
        numbers[name] = roman(place) if present else ""
    numbers |= _below(aims)
    return {
        **aims,
        "aims_name": "MỤC ĐÍCH, YÊU CẦU" if plan.purposes or plan.requirements else "CHỈ TIÊU",
        "numbers": numbers,
        "areas": list(_areas(request, plan, areas)),
        "rounds": round_units(request, plan),
        "supplementary": one_line(plan.supplementary or ""),
        "teams": _teams(request, plan),
        "duties": duties,
        "closing": closing,
    }


def _below(aims: dict[str, list[str]]) -> dict[str, str]:
    """Return the numbers of the headings below the aims; targets alone need none."""
    shown = [name for name, lines in aims.items() if lines]
    if shown == ["targets"]:
        shown = []
    return {name: str(shown.index(name) + 1) if name in shown else "" for name in aims}


def _target(target: Target) -> str:
    """Return a target with its percentage, which many a name already holds."""
    name, share = unstopped(target.name), f"{target.percent}%"
    return f"{name}." if share in name else f"{name}: {share}."


def _dashed(texts: Iterable[str]) -> list[str]:
    return [f"- {one_line(text)}" for text in texts]


def _areas(request: Request, plan: Plan, areas: list[Area]) -> Iterator[Context]:
    """Yield the areas, numbered through, the first of each theme with a heading of its own."""
    above = ""
    for number, area in enumerate(areas, start=1):
        themes = themes_of_area(request.workspace, request.year, area)
        theme = f"Chuyên đề: {joined(each.name for each in themes)}"
        shown = theme if len(plan.themes) > 1 and theme != above else ""
        yield {"theme": shown, **_area(number, area)}
        above = theme


def _area(number: int, area: Area) -> Context:
    """Return an area as the plan has it: `*` before groups, `-` and `+` before items."""
    parts = [{"heading": "", "lines": list(_lines(area.items))}] if area.items else []
    for group in area.groups:
        parts.append({"heading": f"* {group.title}", "lines": list(_lines(group.items))})
    return {"number": number, "title": area_title(area), "parts": parts}


def _lines(items: Iterable[Item], sign: str = "-") -> Iterator[str]:
    for item in items:
        yield f"{sign} {one_line(item.text)}"
        yield from _lines(item.items, "+")


def _teams(request: Request, plan: Plan) -> list[Context]:
    """Return who inspects, a part for each team, and who attends for the inspected units."""
    parts = [
        (f"Thành phần {team.name}", team_words(request.workspace, team)) for team in plan.teams
    ]
    if plan.delegations:
        file = request.workspace.units
        names = {kind.id: lowered(kind.plural) for kind in (file.kinds if file else ())}
        lines = [
            f"Đối với {', '.join(names.get(k, k) for k in each.kinds)}: {one_line(each.text)}"
            for each in plan.delegations
        ]
        parts.append(("Thành phần Đoàn làm việc của các cơ quan, đơn vị được kiểm tra", lines))
    return [
        {"number": number, "title": title, "lines": _dashed(lines)}
        for number, (title, lines) in enumerate(parts, start=1)
    ]


def _duties(plan: Plan) -> tuple[list[Context], str]:
    """Return the parts of “Tổ chức thực hiện”, and their last line, which ends the plan."""
    named = [(unstopped(duty.title), list(_tasks(plan, duty.tasks))) for duty in plan.duties]
    if others := other_deadlines(plan):
        named.append(("Thời hạn thực hiện", _dashed(others)))
    parts: list[Context] = [
        {"number": number, "title": title, "lines": lines}
        for number, (title, lines) in enumerate(named, start=1)
    ]
    if not parts:
        return [], f"Trên đây là Kế hoạch {lowered(unstopped(plan.name))}"
    return parts, unstopped(parts[-1]["lines"].pop())


def _tasks(plan: Plan, tasks: Iterable[Task], sign: str = "-") -> Iterator[str]:
    for task in tasks:
        yield f"{sign} {task_text(plan, task)}"
        yield from _tasks(plan, task.tasks, "+")


PLAN_PAPER = DocumentKind(
    id=ID,
    name=NAME,
    template="ke-hoach.docx",
    about=Subject.YEAR,
    fields=PLAN_FIELDS,
    build=build,
    settled=plan_issued,
    # A plan that goes with a decision has none of them.
    # A template of before these two had fixed words in their place.
    silent=("number", "place_date", "to", "recipients", "signer", "aims_name", "teams_called"),
)
