"""Many mistakes of different kinds in one workspace: each is told once, at its own place."""

import json
from typing import NamedTuple

from tests.sample import INSPECTIONS, Cchc, Workspace

PLAN, SCHEDULE, UNITS = "plans/2023/plan.yaml", "plans/2023/schedule.yaml", "plans/units.yaml"
MEMBERS, PAPERS = "plans/2023/members.yaml", "plans/2023/documents.yaml"
OFFICE, WARD_2 = f"{INSPECTIONS}/phong-tnmt.yaml", f"{INSPECTIONS}/phuong-2.yaml"
WARD_5, WARD_10 = f"{INSPECTIONS}/phuong-5.yaml", f"{INSPECTIONS}/phuong-10.yaml"
WARD_12 = f"{INSPECTIONS}/phuong-12.yaml"
AREA_1 = "checklists/cchc-2023/01-chi-dao-dieu-hanh.yaml"
AREA_2 = "checklists/cchc-2023/02-the-che.yaml"


HELD = "held: {date: 15/08/2023, start: 8h00, place: Phòng họp UBND Phường 10}\n"
"""A visit that was not held yet need not be complete: no warning that mistakes would silence."""

_SEEN = "\n    observation: Chưa ban hành kế hoạch tự kiểm tra năm 2023."
_WHY = "\n    cause: Công chức phụ trách mới nhận việc, chưa nắm quy định"
_PROOF = '\n    evidence: ["Báo cáo 74/BC-UBND, mục 1.5"]'
_NOTED = "\n    observation: Có kế hoạch tự kiểm tra nhưng chưa tổ chức lần thứ nhất."


class Mistake(NamedTuple):
    """Words of a file and what is planted in their place; « marks where it must be told."""

    code: str
    path: str
    old: str
    new: str


MISTAKES = (
    # Text
    Mistake("CCHC101", PAPERS, "symbol: TB-UBND", "symbol« TB-UBND"),
    Mistake("CCHC102", WARD_2, "unit: phuong-2\n", "unit: phuong-2\n«unit: phuong-2\n"),
    Mistake("CCHC104", WARD_12, "received: 14/08/2023", "received: «&ngay 14/08/2023"),
    Mistake("CCHC107", UNITS, "short: Phòng LĐ-TB&XH", "short: Phòng LĐ-TB&XH «#1"),
    Mistake("CCHC108", MEMBERS, "name: Đặng Thị H", "name: Đặng Th«i\u0323 H"),
    Mistake("CCHC109", MEMBERS, "name: Đỗ Thị K", "name: «Ðỗ Thị K"),
    # Shape
    Mistake("CCHC201", SCHEDULE, "{unit: phuong-rach-dua, round", "«{round"),
    Mistake("CCHC202", WARD_5, "place: Phòng họp UBND Phường 5", "«plase: Phòng họp"),
    Mistake("CCHC203", WARD_5, "{van-ban-ra-soat: 3}", "{van-ban-ra-soat: «ba}"),
    Mistake("CCHC204", WARD_5, "chi-so-cchc: {result: dat,", "chi-so-cchc: {result: «đạt,"),
    Mistake("CCHC205", SCHEDULE, "date: 07/11/2023", "date: «31/11/2023"),
    Mistake("CCHC206", WARD_5, "{van-ban-cchc: 11}, by: noi-vu", "{van-ban-cchc: 11}, by: «Nội_vụ"),
    # Rules of plan, units and checklists
    Mistake("CCHC301", PLAN, "[phong-vhtt, phuong-10,", "[phong-vhtt, «phuong-11, phuong-10,"),
    Mistake("CCHC332", UNITS, "Phường 12\n    kind: phuong-xa", "Phường 12\n    kind: «phuong"),
    Mistake("CCHC342", MEMBERS, "- member: tu-phap\n", "- member: «noi-vu\n"),
    Mistake("CCHC405", AREA_1, "parts: [don-thu-giai-quyet]", "parts: [«don-thu-xong]"),
    # Rules of findings
    Mistake("CCHC501", WARD_5, f"chua-dat{_SEEN}{_WHY}{_PROOF}", f"«chua-dat{_SEEN}{_WHY}"),
    Mistake("CCHC502", OFFICE, f"dat-mot-phan{_NOTED}", "«dat-mot-phan"),
    Mistake("CCHC503", WARD_10, "chi-dao.tu-kiem-tra:", "«chi-dao.tu-kiem-trra:"),
    Mistake("CCHC521", WARD_10, "{tthc-thuoc-tham-quyen: 118", "{«tthc-tham-quyen: 118"),
    Mistake("CCHC531", OFFICE, "{member: van-phong}", "{member: «van-fong}"),
    Mistake("CCHC553", OFFICE, "end: 11:20", "end: «7:20"),
    # Rules of the schedule and of what follows
    Mistake("CCHC602", SCHEDULE, "phuong-12, round: quy-3", "phuong-12, round: «quy-5"),
    Mistake("CCHC607", SCHEDULE, "date: 12/10/2023", "date: «12/01/2023"),
    Mistake("CCHC901", OFFICE, "done: 28/06/2023", "done: «28/04/2023"),
)


def marked_places(workspace: Workspace) -> set[tuple[str, int, int]]:
    """Take the marks out of all files; return where they stood."""
    places = set()
    for path in {mistake.path for mistake in MISTAKES}:
        lines = workspace.read(path).split("\n")
        for number, line in enumerate(lines, start=1):
            while "«" in line:
                places.add((path, number, line.index("«") + 1))
                line = line.replace("«", "", 1)
            lines[number - 1] = line
        workspace.write(path, "\n".join(lines))
    return places


def told(cchc: Cchc) -> list[tuple[str, str, int, int]]:
    found = json.loads(cchc("check", "--format", "json").out)["diagnostics"]
    return [(d["code"], d["path"], d["line"], d["column"]) for d in found]


def test_every_planted_mistake_is_told_once_at_its_place(workspace: Workspace, cchc: Cchc):
    workspace.replace(WARD_10, HELD, "")
    before = told(cchc)
    for mistake in MISTAKES:
        workspace.replace(mistake.path, mistake.old, mistake.new)
    planted = marked_places(workspace)

    found = told(cchc)

    new = [each for each in found if each not in before]
    assert len(found) - len(before) == len(new) == len(MISTAKES) == 25
    assert {each[1:] for each in new} == planted
    assert sorted(each[:2] for each in new) == sorted(mistake[:2] for mistake in MISTAKES)
