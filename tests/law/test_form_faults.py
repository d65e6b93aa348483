"""Faults in letters, minutes, attached texts and annexes are found however they were built."""

from typing import Any

import pytest

from tests.law import check
from tests.law.layouts import LAYOUTS
from tests.law.other_forms import OTHER_FORMS, made

Fault = tuple[str, dict[str, Any]]

HEAD: list[Fault] = [
    ("H01", {"name": {"text": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"}}),
    ("H02", {"name": {"look": ""}}),
    ("H04", {"motto": {"text": "Độc lập – Tự do – Hạnh phúc"}}),
    ("H05", {"motto": {"size": 12}}),
    ("H06", {"lengths": {"motto": 0}}),
    ("H07", {"lengths": {"motto": 1500}}),
    ("H09", {"issuer": {"text": "Phòng Nội vụ"}}),
    ("H10", {"parent": {"size": 15}}),
    ("H11", {"lengths": {"issuer": 0}}),
]
"""What all of them have in common."""
SIGNED: list[Fault] = [
    ("H13", {"number": {"look": "b"}}),
    ("B01", {"text": {"size": 12}}),
    ("S01", {"office": {"look": "k"}}),
    ("S03", {"signer": {"text": "ThS. Nguyễn Văn A"}}),
    ("R01", {"for": {"look": "b"}}),
    ("R04", {"filed": {"text": "- Lưu VT."}}),
]
OWN: dict[str, list[Fault]] = {
    "1.5 công văn": [
        ("H12", {"number": {"text": "Số: 5/PNV-CCHC"}}),
        ("H14", {"number": {"text": "Số: 05/CV-PNV"}}),
        ("H15", {"date": {"text": "Vũng Tàu, ngày 5 tháng 1 năm 2023"}}),
        ("T04", {"about": {"text": "V/v: nộp báo cáo tự kiểm tra"}}),
        ("T04", {"about": {"look": "b"}}),
        ("K01", {"to": {"look": "b"}}),
        ("K02", {"one": {"text": "- Phòng Tư pháp,"}}),
        ("R05", {"first": {"text": "- Như kính gửi;"}}),
    ],
    "1.9 biên bản": [
        ("H14", {"number": {"text": "Số: 02/BC-PNV"}}),
        ("T01", {"kind": {"size": 16}}),
        ("T02", {"subject": {"look": "k"}}),
        ("B09", {"opening": {"look": "i"}}),
        ("B10", {"text": {"text": "Cuộc họp kết thúc vào 16 giờ 00."}}),
        ("S01", {"taker": {"look": "k"}}),
        ("S03", {"writer": {"text": "Bà Trần Thị B"}}),
        ("R03", {"first": {"text": "- Thành viên Đoàn kiểm tra"}}),
    ],
    "1.3 văn bản kèm theo": [
        ("T01", {"kind": {"size": 16}}),
        ("T02", {"subject": {"look": "k"}}),
        ("T03", {"lengths": {"subject": 0}}),
        ("T03", {"lengths": {"subject": 8000}}),
        ("B01", {"text": {"size": 12}}),
        ("B07", {"heading": {"text": "I. Quy định chung"}}),
        ("B09", {"opening": {"look": "i"}}),
        ("B10", {"text": {"text": "Các thành viên thực hiện Quy chế này."}}),
    ],
    "2.1 phụ lục": [
        ("T01", {"kind": {"text": "Thông báo"}}),
        ("T03", {"lengths": {"subject": 0}}),
        ("A01", {"annex": {"text": "PHỤ LỤC"}}),
        ("A02", {"annex_title": {"text": "Lịch kiểm tra quý II"}}),
        ("A02", {"annex_title": {"look": "k"}}),
        ("A03", {"made_by": {"look": "k"}}),
        ("A04", {"annex": {"text": "Phụ lục I"}}),
        ("A05", {"text": {"text": "Phòng Nội vụ thông báo lịch kiểm tra kèm theo./."}}),
    ],
}
"""What each has of its own."""
FAULTS = [
    (name, *fault)
    for name, own in OWN.items()
    for fault in (*HEAD, *(() if name.endswith("kèm theo") else SIGNED), *own)
]


def test_each_form_has_a_hundred_seeded_faults() -> None:
    for name in OTHER_FORMS:
        different = {(id, str(fault)) for form, id, fault in FAULTS if form == name}

        assert len(different) * len(LAYOUTS) >= 100, name


@pytest.mark.parametrize(("name", "id", "fault"), FAULTS, ids=lambda each: str(each)[:50])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_fault_of_a_form_is_found_in_every_layout(
    layout: str, name: str, id: str, fault: dict[str, Any]
) -> None:
    assert id in {violation.id for violation in check(made(name, layout, **fault))}
