"""A notice of a re-inspection, of an added visit, of one that was put off: each in its words."""

import datetime as dt

import msgspec

from cchc_cli.documents.document import Request
from cchc_cli.documents.result_notice import RESULT_NOTICE
from cchc_cli.documents.visit_notice import VISIT_NOTICE
from cchc_cli.model.inspection import Recommendation
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.schedule import Change
from cchc_cli.model.words import ChangeKind, VisitKind
from tests.documents.example import printed, request
from tests.documents.odd_cases import with_inspection
from tests.documents.odd_letters import changed, coming, visit
from tests.documents.reading import words_of

_TOLD = IssuedPaper(document="thong-bao-lich", of="quy-4", number=30, date=dt.date(2023, 9, 10))


def _words(order: Request) -> str:
    return words_of(printed(VISIT_NOTICE, order))


def test_a_notice_of_re_inspections_names_the_matters_that_are_looked_at_again() -> None:
    words = _words(coming(visit("phuong-2", id="lan-2", kind=VisitKind.REINSPECTION)))

    assert "2. Nội dung Phúc tra 08 lĩnh vực theo Kế hoạch" in words
    told = words[words.index("Các tồn tại của lần kiểm tra trước") :]
    assert told.startswith(
        "Các tồn tại của lần kiểm tra trước được phúc tra: Ủy ban nhân dân Phường 2: "
    )
    assert "LỊCH PHÚC TRA" in words


def test_a_narrowed_re_inspection_leaves_out_matters_of_other_areas() -> None:
    whole = _words(coming(visit("phuong-2", id="lan-2", kind=VisitKind.REINSPECTION)))
    narrow = visit("phuong-2", id="lan-2", kind=VisitKind.REINSPECTION, areas=("van-thu",))

    def told(words: str) -> int:
        found = words.partition("được phúc tra: ")[2].partition(". ")[0]
        return len(found)

    assert told(_words(coming(narrow))) < told(whole)


def test_an_added_visit_is_called_so_once() -> None:
    change = Change(visit="lan-2", made=dt.date(2023, 9, 20), what=ChangeKind.ADDED)
    order = coming(visit("phuong-2", id="lan-2", kind=VisitKind.SUPPLEMENTARY), changes=(change,))

    words = _words(changed(order, _TOLD))

    assert "Bổ sung; bổ sung" not in words
    assert words.count("Bổ sung") == 1


def test_a_visit_that_was_put_off_keeps_the_reason_when_it_has_a_new_day() -> None:
    change = Change(
        visit="lan-2",
        made=dt.date(2023, 9, 20),
        what=ChangeKind.RESUMED,
        old_postponed="Mưa lũ.",
    )

    words = _words(changed(coming(visit("phuong-2", id="lan-2"), changes=(change,)), _TOLD))

    told = "trước đó hoãn (lý do: Mưa lũ)"
    assert f"Ủy ban nhân dân Phường 2: {told}, nay kiểm tra ngày 12 tháng 10 năm 2023." in words
    assert "Trước đó hoãn (lý do: Mưa lũ)" in words


def test_a_visit_that_was_moved_tells_why() -> None:
    change = Change(
        visit="lan-2",
        made=dt.date(2023, 9, 20),
        what=ChangeKind.MOVED,
        old_date=dt.date(2023, 10, 5),
        reason="Họp Hội đồng nhân dân",
    )

    words = _words(changed(coming(visit("phuong-2", id="lan-2"), changes=(change,)), _TOLD))

    assert "ngày 12 tháng 10 năm 2023 (lý do: Họp Hội đồng nhân dân)." in words


def test_a_notice_says_which_deadline_had_passed_before_it_went_out() -> None:
    order = request("phong-tnmt")
    record = order.year.inspections["phong-tnmt"]
    late = Recommendation(text="Thay bảng", due=dt.date(2023, 5, 10))
    findings = {
        id: msgspec.structs.replace(finding, recommend=(late,))
        for id, finding in list(record.findings.items())[:1]
    }
    changed_record = msgspec.structs.replace(record, findings=findings, conclusion=None)

    words = words_of(printed(RESULT_NOTICE, with_inspection(order, "phong-tnmt", changed_record)))

    assert "10/5/2023 (đã quá hạn)" in words
