"""The same plan put together again, line by line, from the YAML files and nothing else."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml
from tests.reference.reference_text import Line

ROOT = Path(__file__).parents[2]
AREA_PATHS = sorted((ROOT / "checklists" / "cchc-2023").glob("*.yaml"))
PATHS = (ROOT / "plans" / "units.yaml", ROOT / "plans" / "2023" / "plan.yaml", *AREA_PATHS)

_ROMAN = ("", "I", "II", "III", "IV")


def read(path: Path) -> Any:
    """Return what a file says."""
    return yaml.safe_load(path.read_text("utf-8"))


UNITS = read(PATHS[0])
PLAN = read(PATHS[1])
AREAS = [read(path) for path in AREA_PATHS]
TEAM = PLAN["teams"][0]


def leaves(items: Iterable[Any]) -> list[Any]:
    """Return the items without items of their own, in order."""
    return [leaf for item in items for leaf in leaves(item.get("items", ())) or [item]]


def area_items(area: Any) -> list[Any]:
    """Return the items of an area's first level, those of its groups included."""
    return [*area.get("items", ()), *(i for g in area.get("groups", ()) for i in g["items"])]


def lines() -> Iterator[Line]:
    """Yield every line of the plan; only its fixed headings are written here."""
    day, month, year = PLAN["decision"]["date"].split("/")
    issuer = PLAN["decision"]["by"].replace("Ủy ban nhân dân", "UBND")
    yield Line("", "", "KẾ HOẠCH")
    yield Line("", "", PLAN["name"])
    decision = f"Quyết định số {PLAN['decision']['number']} ngày {day} tháng {month} năm {year}"
    yield Line("", "", f"(Ban hành kèm theo {decision} của {issuer})")
    yield Line("I", "I.", "MỤC ĐÍCH, YÊU CẦU")
    yield from _list("I.1", "Mục đích", PLAN["purposes"])
    yield from _list("I.2", "Yêu cầu", PLAN["requirements"])
    yield Line("II", "II.", "NỘI DUNG KIỂM TRA")
    for number, area in enumerate(AREAS, 1):
        yield from _area(f"II.{number}", area)
    yield Line("III", "III.", "ĐỐI TƯỢNG, THỜI GIAN KIỂM TRA")
    for number, round_ in enumerate(PLAN["rounds"], 1):
        quarter = f"Trong quý {_ROMAN[round_['when']['quarter']]} năm {PLAN['year']}"
        yield from _list(f"III.{number}", quarter, _units_by_kind(round_["units"]))
    yield Line(f"III.{len(PLAN['rounds'])}", "", PLAN["supplementary"])
    yield Line("IV", "IV.", "THÀNH PHẦN")
    yield from _list("IV.1", f"Thành phần {TEAM['name']}", _seats())
    yield from _list("IV.2", _DELEGATION, _delegations())
    yield Line("V", "V.", "TỔ CHỨC THỰC HIỆN")
    for number, duty in enumerate(PLAN["duties"], 1):
        yield from _list(f"V.{number}", duty["title"], (task["text"] for task in duty["tasks"]))


_DELEGATION = "Thành phần Đoàn làm việc của các cơ quan, đơn vị được kiểm tra"


def _list(part: str, title: str, texts: Iterable[str]) -> Iterator[Line]:
    yield _numbered(part, title)
    yield from (Line(part, "-", text) for text in texts)


def _numbered(part: str, title: str) -> Line:
    return Line(part, part.partition(".")[2] + ".", title)


def _area(part: str, area: Any) -> Iterator[Line]:
    yield _numbered(part, area["title"])
    yield from _items(part, area.get("items", ()))
    for group in area.get("groups", ()):
        yield Line(part, "*", group["title"])
        yield from _items(part, group["items"])


def _items(part: str, items: Iterable[Any], marks: str = "-+") -> Iterator[Line]:
    for item in items:
        yield Line(part, marks[0], item["text"])
        yield from _items(part, item.get("items", ()), marks[1:])


def _units_by_kind(ids: list[str]) -> Iterator[str]:
    kinds = {kind["id"]: kind["plural"] for kind in UNITS["kinds"]}
    for kind, units in groupby(map(unit_of, ids), key=lambda unit: unit["kind"]):
        key = "short" if kind == "phuong-xa" else "name"
        yield f"{kinds[kind]}: {', '.join(unit[key] for unit in units)}."


def _seats() -> Iterator[str]:
    roles = TEAM["roles"]
    head, deputy, *others = TEAM["members"]
    agencies = ", ".join(seat["title"].removeprefix("Đại diện ") for seat in others)
    yield f"{head['title']}: {roles['truong']}"
    yield f"{deputy['title']}: {roles['pho']}."
    yield f"Đại diện các cơ quan chuyên môn: {agencies}: {roles['thanh-vien']}."


def _delegations() -> Iterator[str]:
    plural = {kind["id"]: kind["plural"] for kind in UNITS["kinds"]}
    for delegation in PLAN["delegations"]:
        named = ", ".join(plural[kind] for kind in delegation["kinds"])
        yield f"Đối với {_lower_first(named)}: {delegation['text']}"


def _lower_first(name: str) -> str:
    return name if name[:2].isupper() else name[0].lower() + name[1:]


def unit_of(unit_id: str) -> Any:
    """Return the unit of this id."""
    return next(unit for unit in UNITS["units"] if unit["id"] == unit_id)
