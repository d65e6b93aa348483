"""A new workspace (thư mục làm việc mới): its files made from the starter texts and answers."""

from collections.abc import Mapping, Sequence

import msgspec

from cchc_cli.documents.signers import usual_signer
from cchc_cli.flows.init_answers import AGENCY_KIND, COMMUNE_KIND, Answers, Typed
from cchc_cli.flows.init_shapes import (
    WHOLE_YEAR,
    example_day,
    first_round,
    first_visits,
    in_own_words,
    shaped_plan,
)
from cchc_cli.flows.schemas import editor_files
from cchc_cli.model.calendar import CALENDAR_PATH
from cchc_cli.vietnamese import initials, short_date
from cchc_cli.yamltext.edit import Append, Edit, Remove, Set, apply_edits
from cchc_cli.yamltext.sheet import Plain

Files = dict[str, bytes]
"""Contents by path from the workspace's root, with forward slashes."""

_OF_OFFICE = {
    "don-doc": "{}-CCHC",
    "nhac-tu-kiem-tra": "{}-CCHC",
    "bao-cao-quy": "BC-{}",
    "bao-cao-nam": "BC-{}",
}
"""Documents of the standing agency, with their symbols."""

_MODEL = "cchc-2023"
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
    texts = {path: _starter(shipped, path.rpartition("/")[2], answers) for path in made}
    texts = _shaped(texts, f"{year}/plan.yaml", answers, shipped)
    files = {path: apply_edits(texts[path], edits).encode() for path, edits in made.items()}
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


def _shaped(texts: dict[str, str], plan: str, answers: Answers, shipped: Shipped) -> dict[str, str]:
    """Return the starter texts as the shape of the answers wants them."""
    if answers.shape == WHOLE_YEAR:
        return texts
    fragment = shipped.starter[f"shapes/{answers.shape}.yaml"].decode()
    found = in_own_words(texts, answers.shape)
    return found | {plan: shaped_plan(texts[plan], fragment, answers)}


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
        "{day}": short_date(example_day(answers.year)),
        "{standing}": answers.standing.id,
        "{unit}": answers.inspected[0].id,
        "{round}": first_round(answers.shape),
        "{checklist}": _checklist_id(answers),
        "{signer}": ", ".join(usual_signer(answers.standing.name).lines).upper(),
    }
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text


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
        *_whole_year(answers),
        Set((*head, "title"), f"Lãnh đạo {standing.name}"),
        Set((*head, "agency"), standing.id),
        Set((*member, "title"), f"Đại diện {standing.name}"),
        Set((*member, "agency"), standing.id),
    ]


def _whole_year(answers: Answers) -> list[Edit]:
    """Return the edit of the plain shape's only round; other shapes bring their rounds along."""
    if answers.shape != WHOLE_YEAR:
        return []
    return [Set(("rounds", 0, "units"), [unit.id for unit in answers.inspected])]


def _schedule(answers: Answers) -> Sequence[Edit]:
    visits = first_visits(answers)
    if not visits:
        return [Set(("visits",), [])]
    first, *others = visits
    return [
        Set(("visits", 0, "unit"), first["unit"]),
        Set(("visits", 0, "round"), first["round"]),
        *(Set(("visits", 0, key), first[key]) for key in ("team", "id") if key in first),
        *(Append(("visits",), {**visit}) for visit in others),
    ]


def _papers(answers: Answers) -> list[Edit]:
    """Return who issues each kind of document: the team, the authority or the standing agency."""
    heads, office = "letterheads", answers.standing.name
    short = initials(office)
    above: Plain = [answers.authority]
    edits: list[Edit] = [
        Set((heads, kind, "parents"), above) for kind in ("bien-ban", "bien-ban-hop", *_OF_OFFICE)
    ]
    for kind, symbol in _OF_OFFICE.items():
        edits += [
            Set((heads, kind, "issuer"), office),
            Set((heads, kind, "symbol"), symbol.format(short)),
        ]
    for kind in ("bao-cao-quy", "bao-cao-nam"):
        edits.append(Set((heads, kind, "to"), above))
    for kind in ("don-doc", "nhac-tu-kiem-tra"):
        told = f"{answers.authority} (để báo cáo)"
        edits.append(Set((heads, kind, "recipients", 1), told))
    notice = (heads, "thong-bao-ket-qua")
    return [
        *edits,
        Set((*notice, "issuer"), answers.authority),
        Set((*notice, "symbol"), f"TB-{answers.short}"),
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
