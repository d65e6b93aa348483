"""The outline of the report that a unit sends before it is inspected (Đề cương báo cáo)."""

from collections.abc import Collection, Iterable

from cchc_cli.documents.document import Context, Request
from cchc_cli.documents.lines import lowered, one_line, unstopped
from cchc_cli.documents.results import area_title
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.plan import ExaminedTime, Plan, Round
from cchc_cli.model.times import round_name
from cchc_cli.model.words import PeriodWord
from cchc_cli.vietnamese import joined, long_date
from cchc_cli.wordtext.fields import Fields

OUTLINE_AREA: Fields = {
    "number": "số thứ tự của lĩnh vực",
    "title": "tên lĩnh vực",
    "lines": ["một nội dung phải báo cáo, có sẵn dấu *, - hoặc +"],
    "figures": [
        {
            "number": "số thứ tự",
            "name": "tên số liệu hoặc tỷ lệ",
            "measure": "đơn vị tính",
        }
    ],
}
"""Fields of one area of the outline."""


def outline_areas(
    request: Request, areas: list[Area], of_kinds: Collection[str] = ()
) -> list[Context]:
    """Return every area with its items, and the figures that a report must give.

    An item for some kinds of units says for which, because one outline goes to all of
    them; one to units `of_kinds` alone leaves out what the others are asked.
    """
    kinds = {*of_kinds}
    return [
        {
            "number": number,
            "title": area_title(area),
            "lines": _lines(request, area, kinds),
            "figures": _figures(area, kinds),
        }
        for number, area in enumerate(areas, start=1)
    ]


def _lines(request: Request, area: Area, kinds: set[str]) -> list[str]:
    found = [_line(request, item, "-", kinds) for item in area.items]
    lines = [line for each in found for line in each]
    for group in area.groups:
        below = [line for item in group.items for line in _line(request, item, "-", kinds)]
        if below:
            lines += [f"* {unstopped(group.title)}:".replace("::", ":"), *below]
    return lines


def _line(request: Request, item: Item, sign: str, kinds: set[str]) -> list[str]:
    if _is_for_others(item, kinds):
        return []
    text = one_line(item.text)
    if item.kinds and not (kinds and kinds <= {*item.kinds}):
        named = tuple(kind for kind in item.kinds if not kinds or kind in kinds)
        text = f"{unstopped(text)} (chỉ đối với {_kinds(request, named)})."
    below = [line for each in item.items for line in _line(request, each, "+", kinds)]
    return [f"{sign} {text}", *below]


def _is_for_others(item: Item, kinds: set[str]) -> bool:
    return bool(item.kinds and kinds and kinds.isdisjoint(item.kinds))


def _kinds(request: Request, kinds: tuple[str, ...]) -> str:
    file = request.workspace.units
    names = {kind.id: lowered(kind.plural) for kind in (file.kinds if file else ())}
    return joined(names.get(kind, kind) for kind in kinds)


def _figures(area: Area, kinds: set[str]) -> list[Context]:
    """Return the rows of the table: the figures asked for, and the shares made of them."""
    rows: list[tuple[str, str]] = []
    for item in area.leaves():
        if _is_for_others(item, kinds):
            continue
        rows += [(figure.name, figure.unit or "") for figure in item.figures]
        rows += [(ratio.name, "%") for ratio in item.ratios]
    return [
        {"number": number, "name": name, "measure": measure}
        for number, (name, measure) in enumerate(rows, start=1)
    ]


def outline_period(plan: Plan, rounds: Iterable[Round]) -> str:
    """Return the time that the figures are of; empty if neither theme nor round sets one.

    A round with a time of its own says so beside the others, alone it needs no name.
    """
    every = list(rounds)
    own = {each.id: _time_told(each.period) for each in every if each.period is not None}
    if len(own) == len(every) and len({*own.values()}) == 1:
        return next(iter(own.values()))
    parts = _of_themes(plan) if len(own) < len(every) or not every else []
    alone = "riêng " if parts else ""
    for each in every:
        if each.id in own:
            parts.append(f"{alone}{lowered(round_name(plan, each))} {own[each.id]}")
    return "; ".join(parts)


def _of_themes(plan: Plan) -> list[str]:
    found = []
    for theme in plan.themes:
        if theme.period is not None:
            name = f" ({lowered(theme.name)})" if len(plan.themes) > 1 else ""
            found.append(f"{_time_told(theme.period)}{name}")
    return found


def _time_told(period: ExaminedTime) -> str:
    """Return the time as a report must keep to it: it is written before the visit."""
    if isinstance(period, PeriodWord):
        return "tại ngày lập báo cáo"
    end = long_date(period.to) if period.to else "ngày lập báo cáo"
    return f"từ {long_date(period.from_)} đến {end}"
