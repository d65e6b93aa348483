"""A new workspace (thư mục làm việc mới): its files made from the starter texts and answers."""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from cchc_cli.flows.init_answers import Answers, Typed, initials
from cchc_cli.flows.schemas import editor_files
from cchc_cli.model.calendar import CALENDAR_PATH
from cchc_cli.vietnamese import short_date
from cchc_cli.yamltext.edit import Append, Edit, Remove, Set, apply_edits

Files = dict[str, bytes]
"""Contents by path from the workspace's root, with forward slashes."""

AGENCY_KIND, COMMUNE_KIND = "co-quan-chuyen-mon", "phuong-xa"
"""Kinds of units in the starter list; the standard checklist names the second."""

_MODEL = "cchc-2023"
_ROUND = "ca-nam"
_FIELDS = "công tác cải cách hành chính và việc thực hiện hoạt động kiểm soát thủ tục hành chính"
_COPIED = (
    "# Chép từ danh mục theo Kế hoạch năm 2023 của thành phố Vũng Tàu (“Kế hoạch” ở các ghi chú):\n"
    "# rà lại cho đúng kế hoạch của cơ quan mình và văn bản đang có hiệu lực.\n"
)


class Shipped(msgspec.Struct, frozen=True):
    """What comes with the program, by folder; paths are from that folder."""

    starter: Mapping[str, bytes]
    plans: Mapping[str, bytes]
    checklists: Mapping[str, bytes]
    templates: Mapping[str, bytes]
    schemas: Mapping[str, bytes]
    sample: Mapping[str, bytes]


def new_workspace(answers: Answers, shipped: Shipped) -> Files:
    """Return the files of a workspace for the authority and year of the answers."""
    year = f"plans/{answers.year}"
    made = {
        "plans/units.yaml": _units(answers),
        f"{year}/plan.yaml": _plan(answers),
        f"{year}/schedule.yaml": _schedule(answers),
        f"{year}/members.yaml": [],
        f"{year}/documents.yaml": [*_papers(answers), *_letters(answers)],
    }
    files = {}
    for path, edits in made.items():
        text = _starter(shipped, path.rpartition("/")[2], answers)
        files[path] = apply_edits(text, edits).encode()
    guide = _starter(shipped, "HUONG-DAN.md", answers).encode()
    return {
        **files,
        # The days off are the same for everyone; an office adds its own at the end.
        CALENDAR_PATH: shipped.plans["calendar.yaml"],
        **_checklist(answers, shipped),
        **_below("templates", shipped.templates),
        "HUONG-DAN.md": guide,
        **editor_files(shipped.schemas),
        **_for_git(shipped),
    }


def sample_workspace(shipped: Shipped) -> Files:
    """Return the files of the 2023 plan, with the illustrative data laid over them."""
    return {
        **_below("plans", shipped.plans),
        **_below("checklists", shipped.checklists),
        **_below("templates", shipped.templates),
        **shipped.sample,
        "HUONG-DAN.md": shipped.starter["HUONG-DAN-minh-hoa.md"],
        **editor_files(shipped.schemas),
        **_for_git(shipped),
    }


def _below(folder: str, files: Mapping[str, bytes]) -> Files:
    return {f"{folder}/{path}": content for path, content in files.items()}


def _for_git(shipped: Shipped) -> Files:
    return {f".{name}": shipped.starter[name] for name in ("gitattributes", "gitignore")}


def _starter(shipped: Shipped, name: str, answers: Answers) -> str:
    """Return a starter text with the few words that also stand in its comments."""
    text = shipped.starter[name].decode()
    words = {
        "{year}": str(answers.year),
        "{day}": short_date(_example_day(answers.year)),
        "{standing}": answers.standing.id,
        "{unit}": answers.inspected[0].id,
        "{round}": _ROUND,
        "{checklist}": _checklist_id(answers),
    }
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text


def _example_day(year: int) -> dt.date:
    """Return a Wednesday in May: examples must not fall on a day off."""
    day = dt.date(year, 5, 10)
    return day + dt.timedelta(days=(2 - day.weekday()) % 7)


def _checklist_id(answers: Answers) -> str:
    return f"cchc-{answers.year}"


def _checklist(answers: Answers, shipped: Shipped) -> Files:
    copied = "" if _checklist_id(answers) == _MODEL else _COPIED
    return {
        f"checklists/{_checklist_id(answers)}/{path.removeprefix(f'{_MODEL}/')}": (
            copied.encode() + content
        )
        for path, content in shipped.checklists.items()
        if path.startswith(f"{_MODEL}/")
    }


def _units(answers: Answers) -> list[Edit]:
    standing = answers.standing
    listed = [
        {"id": unit.id, "name": unit.name, "short": unit.short, "kind": kind}
        for kind, units in ((AGENCY_KIND, answers.agencies), (COMMUNE_KIND, answers.communes))
        for unit in units
        if unit.id != standing.id
    ]
    first: list[Edit] = [Remove(("units", 1))]
    if listed:
        first = [Set(("units", 1, key), value) for key, value in listed[0].items()]
    return [
        Set(("units", 0, "id"), standing.id),
        Set(("units", 0, "name"), standing.name),
        Set(("units", 0, "short"), standing.short),
        *first,
        *(Append(("units",), {**unit}) for unit in listed[1:]),
    ]


def _plan(answers: Answers) -> list[Edit]:
    where = f" trên địa bàn {answers.area}" if answers.area else ""
    standing = answers.standing
    head, member = ("teams", 0, "members", 0), ("teams", 0, "members", 1)
    area: Edit = Remove(("issuer", "area"))
    if answers.area:
        area = Set(("issuer", "area"), answers.area)
    return [
        Set(("name",), f"Kiểm tra {_FIELDS} năm {answers.year}{where}"),
        Set(("year",), str(answers.year)),
        Set(("issuer", "name"), answers.authority),
        Set(("issuer", "short"), answers.short),
        Set(("issuer", "place"), answers.place),
        area,
        Set(("standing",), standing.id),
        Set(("themes", 0, "checklist"), _checklist_id(answers)),
        Set(("rounds", 0, "units"), [unit.id for unit in answers.inspected]),
        Set((*head, "title"), f"Lãnh đạo {standing.name}"),
        Set((*head, "agency"), standing.id),
        Set((*member, "title"), f"Đại diện {standing.name}"),
        Set((*member, "agency"), standing.id),
    ]


def _schedule(answers: Answers) -> Sequence[Edit]:
    first, *others = answers.inspected
    return [
        Set(("visits", 0, "unit"), first.id),
        *(Append(("visits",), {"unit": unit.id, "round": _ROUND}) for unit in others),
    ]


def _papers(answers: Answers) -> list[Edit]:
    minutes, report = ("letterheads", "bien-ban"), ("letterheads", "bao-cao-quy")
    return [
        Set((*minutes, "parents"), [answers.authority]),
        Set((*report, "parents"), [answers.authority]),
        Set((*report, "issuer"), answers.standing.name),
        Set((*report, "symbol"), f"BC-{initials(answers.standing.name)}"),
        Set((*report, "to"), [answers.authority]),
    ]


def overview(files: Files, answers: Answers | None) -> list[tuple[str, str]]:
    """Return what was made, as a person looks for it: paths and what they hold."""
    year = f"plans/{answers.year if answers else 2023}"
    rows = [
        ("plans/units.yaml", "danh mục đơn vị"),
        (CALENDAR_PATH, "ngày nghỉ, ngày làm bù"),
        (f"{year}/plan.yaml", "kế hoạch"),
        (f"{year}/schedule.yaml", "lịch kiểm tra"),
        (f"{year}/members.yaml", "thành viên Đoàn"),
        (f"{year}/documents.yaml", "thể thức văn bản"),
        (f"{year}/inspections/", "kết quả kiểm tra"),
        ("checklists/", "nội dung kiểm tra"),
        ("templates/", "mẫu Word"),
        ("schemas/", "gợi ý khi gõ trong VS Code"),
        ("HUONG-DAN.md", "hướng dẫn nhanh, đọc trước"),
    ]
    return [row for row in rows if any(path.startswith(row[0]) for path in files)]


def _letters(answers: Answers) -> Sequence[Edit]:
    """Return who issues the papers that go out before a visit: the standing office."""
    office = initials(answers.standing.name)
    symbols = {
        "thong-bao-lich": f"TB-{office}",
        "nhac-bao-cao": f"{office}-CCHC",
        "giay-moi": f"GM-{office}",
    }
    edits: list[Edit] = [
        Set(("letterheads", "thong-bao-lich", "recipients", 0), f"{answers.authority} (để báo cáo)")
    ]
    for kind, symbol in symbols.items():
        head = ("letterheads", kind)
        edits += [
            Set((*head, "parents"), [answers.authority]),
            Set((*head, "issuer"), answers.standing.name),
            Set((*head, "symbol"), symbol),
        ]
    return edits


__all__ = ["Answers", "Files", "Shipped", "Typed", "new_workspace", "overview", "sample_workspace"]
