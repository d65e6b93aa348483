"""The common shapes of plans (dạng kế hoạch) that a new workspace can start from."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from cchc_cli.flows.init_answers import AGENCY_KIND, COMMUNE_KIND, AnswerError, Answers
from cchc_cli.vietnamese import fold, short_date
from cchc_cli.yamltext.report import did_you_mean

WHOLE_YEAR = "ca-nam"
"""The plain shape: one round over the year."""

_FIRST_QUARTER, _LAST_QUARTER = 2, 4
_WEDNESDAY = 2
_AREA_TEAMS = ("doan-1", "doan-2")
_OWN_WORDS = {
    "xa-tu-kiem-tra": {
        "ĐKT": "TKT",
        "truong-doan": "to-truong",
        "thanh-vien-1": "thu-ky",
        "đoàn": "tổ",
        "Đoàn": "Tổ",
    },
    "theo-linh-vuc": {"truong-doan": "truong-doan-1", "thanh-vien-1": "thu-ky-1"},
}
_TEAM = "doan-kiem-tra"
_OWN_TEAMS = {"xa-tu-kiem-tra": "to-kiem-tra", "theo-linh-vuc": ", ".join(_AREA_TEAMS)}


class Shape(msgspec.Struct, frozen=True):
    """A shape of plans: its id, and what it is for in a few Vietnamese words."""

    id: str
    about: str


SHAPES = (
    Shape(WHOLE_YEAR, "một đợt cả năm, nêu tên đơn vị; tự chia lại"),
    Shape("theo-quy", "mỗi quý một đợt, nêu tên đơn vị, kèm theo quyết định"),
    Shape("xa-tu-kiem-tra", "xã, phường kiểm tra các phòng của mình; chỉ tiêu 50%"),
    Shape("chon-sau", "chỉ nêu số lượng, tên đơn vị chọn sau"),
    Shape("theo-linh-vuc", "nhiều đoàn chia nhau lĩnh vực, cùng đến một đơn vị"),
    Shape("khong-quyet-dinh", "kế hoạch đứng riêng, không kèm quyết định"),
    Shape("nua-ngay", "đợt ngắn, tính theo buổi sáng, chiều"),
    Shape("dot-xuat", "chỉ kiểm tra đột xuất, không nêu trước đơn vị"),
    Shape("moi-truong-so", "kiểm tra trên môi trường số, không đến đơn vị"),
)

Visits = list[dict[str, str]]
"""The visits of a new schedule, each as its keys and values."""


def shape_named(typed: str) -> str:
    """Return the id of the shape that was typed, by its id or its number in the list.

    Raises:
        AnswerError: There is none.
    """
    ids = [shape.id for shape in SHAPES]
    words = fold(typed).replace(" ", "-")
    if words.isdigit() and 1 <= int(words) <= len(ids):
        return ids[int(words) - 1]
    if words not in ids:
        hint = did_you_mean(words, ids) or f"các dạng: {', '.join(ids)}"
        raise AnswerError("shape", f"không có dạng kế hoạch “{typed}”", hint)
    return words


def example_day(year: int) -> dt.date:
    """Return a Wednesday in May: examples must not fall on a day off."""
    day = dt.date(year, 5, 10)
    return day + dt.timedelta(days=(_WEDNESDAY - day.weekday()) % 7)


def shaped_plan(plan: str, fragment: str, answers: Answers) -> str:
    """Return the starter's plan with the parts of a shape in place of its own."""
    text = _filled(fragment, answers)
    for part in re.split(r"\n\n+", text.strip("\n")):
        key = re.search(r"^#?([a-z_]+):", part, re.MULTILINE)
        assert key is not None
        if key[1] == "number":
            plan = _replaced(plan, "decision", "")
        plan = _replaced(plan, key[1], part + "\n")
    # What is left of the starter are examples in comments.
    return plan.replace(f"[{_TEAM}]", f"[{_OWN_TEAMS.get(answers.shape, _TEAM)}]")


def _replaced(plan: str, key: str, part: str) -> str:
    """Return the plan with one part, and the comment above it, replaced."""
    block = rf"(?:^# .*\n)*^(#?){key}:.*\n(?:^\1 .*\n)*"
    if key == "number":
        block += r"(?:^#?date:.*\n)?"
    return re.sub(block, lambda _: part, plan, count=1, flags=re.MULTILINE)


def _filled(fragment: str, answers: Answers) -> str:
    day = example_day(answers.year)
    inspected = [unit.id for unit in answers.inspected]
    words = {
        "{year}": str(answers.year),
        "{day}": short_date(day),
        "{last_day}": short_date(day + dt.timedelta(days=_half_days(len(inspected)))),
        "{standing}": answers.standing.id,
        "{unit}": inspected[0],
        "{units}": _listed(inspected, "      "),
        "{quarters}": "\n".join(_quarters(inspected)),
        "{kinds}": ", ".join(_kinds(answers)),
        "{count}": str(len(inspected)),
    }
    for mark, word in words.items():
        fragment = fragment.replace(mark, word)
    return fragment


def _half_days(units: int) -> int:
    """Return how many days after the first afternoon a round of half days ends at the least.

    The first afternoon holds one visit, every later day two; a weekend is passed over.
    """
    days = max(1, units // 2)
    weekends = (days + _WEDNESDAY) // 5
    return days + 2 * weekends


def _listed(ids: Iterable[str], indent: str) -> str:
    return "\n".join(f"{indent}- {each}" for each in ids)


def _in_quarters(units: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield quarters with their units, spread evenly, in order; no quarter is empty."""
    number = min(_LAST_QUARTER - _FIRST_QUARTER + 1, len(units))
    size, rest = divmod(len(units), number)
    start = 0
    for place in range(number):
        end = start + size + (place < rest)
        yield _FIRST_QUARTER + place, units[start:end]
        start = end


def _quarters(units: list[str]) -> Iterator[str]:
    for quarter, named in _in_quarters(units):
        yield f"  - id: quy-{quarter}\n    when: {{quarter: {quarter}}}\n    units:"
        yield _listed(named, "      ")


def _kinds(answers: Answers) -> list[str]:
    kinds = {AGENCY_KIND: answers.agencies, COMMUNE_KIND: answers.communes}
    return [kind for kind, units in kinds.items() if units]


def first_visits(answers: Answers) -> Visits:
    """Return the visits that the plan of this shape asks for, none of them dated yet."""
    units = [unit.id for unit in answers.inspected]
    if answers.shape in {"chon-sau", "dot-xuat"}:
        return []
    if answers.shape == "theo-quy":
        spread = _in_quarters(units)
        return [{"unit": u, "round": f"quy-{q}"} for q, named in spread for u in named]
    if answers.shape == "theo-linh-vuc":
        return [
            {"unit": unit, "round": "dot-1", "team": team, "id": f"{unit}-{team}"}
            for unit in units
            for team in _AREA_TEAMS
        ]
    return [{"unit": unit, "round": first_round(answers.shape)} for unit in units]


def first_round(shape: str) -> str:
    """Return the id of the first round of a shape."""
    own = {"theo-quy": f"quy-{_FIRST_QUARTER}", "dot-xuat": "dot-xuat"}
    own |= {WHOLE_YEAR: WHOLE_YEAR, "moi-truong-so": "moi-truong-so"}
    return own.get(shape, "dot-1")


def in_own_words(texts: Mapping[str, str], shape: str) -> dict[str, str]:
    """Return starter texts with the seats of a shape, and with Tổ where it has no Đoàn."""
    words = _OWN_WORDS.get(shape, {})
    found = dict(texts)
    for name, text in found.items():
        for old, new in words.items():
            text = text.replace(old, new)
        found[name] = text
    return found
