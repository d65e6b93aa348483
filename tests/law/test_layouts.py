"""Faults are found however a document was built, and good documents are left alone."""

from typing import Any

import pytest

from tests.law import check
from tests.law.layouts import LAYOUTS, report

FAULTS: list[tuple[str, dict[str, Any]]] = [
    ("H01", {"name": {"text": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"}}),
    ("H02", {"name": {"size": 15}}),
    ("H02", {"name": {"look": ""}}),
    ("H04", {"motto": {"text": "Độc lập – Tự do – Hạnh phúc"}}),
    ("H04", {"motto": {"text": "Độc Lập - Tự Do - Hạnh Phúc"}}),
    ("H05", {"motto": {"size": 12}}),
    ("H05", {"motto": {"look": "bi"}}),
    ("H06", {"lengths": {"motto": 0}}),
    ("H07", {"lengths": {"motto": 1500}}),
    ("H09", {"issuer": {"text": "Phòng Nội vụ"}}),
    ("H09", {"issuer": {"size": 15}}),
    ("H10", {"parent": {"size": 15}}),
    ("H10", {"parent": {"look": "i"}}),
    ("H11", {"lengths": {"issuer": 0}}),
    ("H11", {"lengths": {"issuer": 1650}}),
    ("H12", {"number": {"text": "Số: 5/BC-PNV"}}),
    ("H12", {"number": {"text": "Số 05/BC-PNV"}}),
    ("H13", {"number": {"size": 14}}),
    ("H13", {"number": {"look": "b"}}),
    ("H14", {"number": {"text": "Số: 05/BB-PNV"}}),
    ("H15", {"date": {"text": "Vũng Tàu, ngày 5 tháng 1 năm 2023"}}),
    ("H15", {"date": {"text": "Vũng Tàu ngày 05 tháng 01 năm 2023"}}),
    ("H16", {"date": {"look": ""}}),
    ("C01", {"name": {"size": 12}}),
    ("T01", {"kind": {"size": 16}}),
    ("T01", {"kind": {"text": "Báo cáo"}}),
    ("T02", {"subject": {"look": ""}}),
    ("T03", {"lengths": {"subject": 0}}),
    ("T03", {"lengths": {"subject": 6000}}),
    ("B01", {"text": {"size": 12}}),
    ("B07", {"heading": {"text": "I. Kết quả"}}),
    ("B09", {"opening": {"look": "i"}}),
    ("B10", {"text": {"text": "Đã kiểm tra 03 đơn vị."}}),
    ("S01", {"office": {"look": "k"}}),
    ("S03", {"signer": {"text": "ThS. Nguyễn Văn A"}}),
    ("R01", {"for": {"look": "b"}}),
    ("R03", {"first": {"text": "- Chủ tịch Ủy ban nhân dân thành phố"}}),
    ("R03", {"filed": {"size": 13}}),
    ("R04", {"filed": {"text": "- Lưu VT."}}),
]


def test_there_are_hundreds_of_seeded_faults() -> None:
    different = {(id, str(sorted(fault.items()))) for id, fault in FAULTS}

    assert len(different) * len(LAYOUTS) >= 300
    assert len(LAYOUTS) >= 8


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_good_report_has_no_violation_in_any_layout(layout: str) -> None:
    assert [str(v) for v in check(report(layout))] == []


@pytest.mark.parametrize(("id", "fault"), FAULTS, ids=lambda each: str(each)[:50])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_fault_is_found_in_every_layout(layout: str, id: str, fault: dict[str, Any]) -> None:
    assert id in {violation.id for violation in check(report(layout, **fault))}
