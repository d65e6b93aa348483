"""One mistake, one message: what follows from something unread or mistyped is not told."""

import pytest

from tests.rules.telling import (
    MEMBERS,
    PHUONG_2,
    PHUONG_5,
    PLAN,
    SCHEDULE,
    TTHC,
    UNITS,
    Change,
    found,
    told,
)

NOT_THERE = "visits: [\n"


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (UNITS, "id: phuong-5", "id: Phường 5", "CCHC206"),
        (UNITS, "  - {id: phong, name", "  - {id: phong, nme", "CCHC202"),
        (PLAN, "id: quy-3", "id: Quý 3", "CCHC206"),
        (PLAN, "quarter: 3", "quarter: ba", "CCHC203"),
        (PLAN, "role: truong,", "role: trưởng,", "CCHC204"),
        (PLAN, "id: thanh-vien-vp", "id: Thành viên", "CCHC206"),
        (PLAN, "checklist: mau", "checklist: ''", "CCHC206"),
        (PLAN, "id: bao-cao", "id: Báo cáo", "CCHC206"),
        (PLAN, "id: doan\n", "id: Đoàn\n", "CCHC206"),
        (SCHEDULE, "unit: phuong-2", "unit: Phường 2", "CCHC206"),
        (SCHEDULE, "date: 16/05/2023", "date: 31/06/2023", "CCHC205"),
        (SCHEDULE, "visits:\n", "visit:\n", "CCHC202"),
        (TTHC, "id: tthc.niem-yet", "id: tthc.Niem", "CCHC206"),
        (TTHC, "id: tre-han", "id: Trễ hạn", "CCHC206"),
        (TTHC, "id: tthc\n", "id: Thủ tục\n", "CCHC206"),
        (TTHC, "items:\n  - id: tthc.ho-so", "item:\n  - id: tthc.ho-so", "CCHC202"),
        (PHUONG_2, "    result: chua-dat", "    resutl: chua-dat", "CCHC202"),
        (PHUONG_2, "evidence: [Ảnh", "evidences: [Ảnh", "CCHC202"),
        (PHUONG_2, "recommend: {text", "recomend: {text", "CCHC202"),
        (PHUONG_2, "observation: Bảng", "obsevation: Bảng", "CCHC202"),
        (PHUONG_2, "due: 15/06", "due: 45/06", "CCHC205"),
        (PHUONG_2, "held: {date: 16/05/2023", "held: {date: mai", "CCHC205"),
        (PHUONG_2, "tre-han: 9}", "tre-han: chín}", "CCHC203"),
        (PHUONG_2, "unit: phuong-2", "unit: Phường 2", "CCHC206"),
        (PHUONG_2, "findings:", "finding:", "CCHC202"),
    ],
)
def test_a_value_that_cannot_be_read_is_told_alone(path: str, old: str, new: str, code: str):
    assert told({path: (old, new)}) == [code]


@pytest.mark.parametrize("path", [UNITS, PLAN, SCHEDULE, TTHC, PHUONG_2])
def test_a_file_that_cannot_be_read_is_told_alone(path: str):
    assert told({path: NOT_THERE}) == ["CCHC101"]


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (UNITS, "id: phuong-5", "id: phuong-2", "CCHC331"),
        (UNITS, "  - {id: phuong, name", "  - {id: phong, name", "CCHC331"),
        (PLAN, "id: quy-3", "id: quy-2", "CCHC303"),
        (PLAN, "id: thanh-vien-vp", "id: truong-doan", "CCHC303"),
        (SCHEDULE, "unit: phuong-5, round: quy-3", "unit: phuong-2, round: quy-3", "CCHC604"),
        (TTHC, "id: tthc.niem-yet", "id: tthc.ho-so", "CCHC401"),
    ],
)
def test_an_id_that_stands_twice_is_told_alone(path: str, old: str, new: str, code: str):
    assert told({path: (old, new)}) == [code]


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (PLAN, "units: [phuong-2]", "units: [phuong-22]", "CCHC301"),
        (PLAN, "agency: van-phong", "agency: vanphong", "CCHC301"),
        (PLAN, "checklist: mau", "checklist: maau", "CCHC310"),
        (PLAN, "quarter: 2}, units", "quarter: 2, by: 30/06/2023}, units", "CCHC305"),
        (SCHEDULE, "round: quy-2", "round: quy-22", "CCHC602"),
        (SCHEDULE, "unit: phuong-2", "unit: phuong-22", "CCHC601"),
        (PHUONG_2, "unit: phuong-2", "unit: phuong-22", "CCHC552"),
        (PHUONG_2, "  chi-dao.ke-hoach:", "  chi-dao.ke-hoahc:", "CCHC503"),
    ],
)
def test_a_mistyped_id_is_told_alone(path: str, old: str, new: str, code: str):
    assert told({path: (old, new)}) == [code]


def test_entries_behind_an_unread_one_are_told_at_their_own_line():
    visits = "visits:\n  - {unit: A}\n  - {unit: phuong-2, round: quy-2}\n  - {unit: B}\n"
    visits += "  - {unit: phuong-5, round: quy-3, date: 17/10/2023}\n"

    assert [(d.code, d.span.line) for d in found({SCHEDULE: visits})][-1] == ("CCHC607", 5)


def test_an_entry_behind_an_unread_one_is_not_held_for_it():
    people = "people:\n  - {member: A, name: a}\n  - {member: la, name: b}\n"

    assert [(d.code, d.span.line) for d in found({MEMBERS: people})] == [
        ("CCHC206", 2),
        ("CCHC341", 3),
    ]


def test_all_mistakes_of_all_files_are_told_in_one_run():
    changes: dict[str, Change] = {
        PLAN: ("role: truong,", "role: pho,"),
        SCHEDULE: ("start: 8h00", "start: 14h00"),
        PHUONG_2: ("due: 15/06", "due: 45/06"),
        PHUONG_5: "unit: phuong-5\nfindings: {la: {result: dat}}\n",
    }

    assert told(changes) == ["CCHC205", "CCHC503", "CCHC314", "CCHC613"]
