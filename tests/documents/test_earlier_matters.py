"""A re-inspection tells what became of every matter that earlier visits left open."""

import datetime as dt

import msgspec

from cchc_cli.documents.document import Context, Request
from cchc_cli.documents.minutes import MINUTES
from cchc_cli.documents.minutes import build as build_minutes
from cchc_cli.documents.result_notice import RESULT_NOTICE
from cchc_cli.model.inspection import Finding, Held, Inspection, Minutes, Recommendation
from cchc_cli.model.words import Result
from tests.documents.example import printed, request
from tests.documents.odd_cases import with_inspection
from tests.documents.reading import text_of

_SHORT = (Result.NOT_MET, Result.PARTLY_MET)
_AGAIN = "phuong-2-phuc-tra"
_FIRST = request(_AGAIN).year.inspections["phuong-2"]
_OPEN = [id for id, finding in _FIRST.findings.items() if finding.result in _SHORT]
_MET = [id for id, finding in _FIRST.findings.items() if finding.result == Result.MET]


def _again(**found: Result) -> Request:
    """Return the re-inspection with its findings; what the first visit asked is not done."""
    asked = Recommendation(text="Bổ sung ngay", due=dt.date(2023, 6, 15))
    bare = {
        id: msgspec.structs.replace(f, recommend=asked if id in _OPEN else None)
        for id, f in _FIRST.findings.items()
    }
    order = with_inspection(
        request(_AGAIN), "phuong-2", msgspec.structs.replace(_FIRST, findings=bare)
    )
    day = dt.date(2023, 8, 14)
    visit = Inspection(
        unit="phuong-2",
        held=Held(date=day),
        minutes=Minutes(signed=day),
        findings={id: Finding(result=result) for id, result in found.items()},
    )
    return with_inspection(order, _AGAIN, visit)


def _earlier(**found: Result) -> Context:
    part: Context = build_minutes(_again(**found))["earlier"]
    return part


def test_the_minutes_tell_the_state_of_each_earlier_matter() -> None:
    told = _earlier(**{_OPEN[0]: Result.MET, _OPEN[1]: Result.NOT_MET})

    states = [row["state"] for row in told["matters"]]
    assert states == ["Đã khắc phục", "Còn tồn tại", *["Chưa kiểm tra lại"] * (len(_OPEN) - 2)]
    assert told["summary"] == (
        f"Trong {len(_OPEN)} nội dung tồn tại trước đây: 01 nội dung đã khắc phục,"
        f" 01 nội dung còn tồn tại, {len(_OPEN) - 2:02} nội dung chưa kiểm tra lại."
    )


def test_what_falls_short_now_and_did_not_before_is_new() -> None:
    told = _earlier(**{_OPEN[0]: Result.MET, _MET[0]: Result.NOT_MET})

    assert told["matters"][-1]["state"] == "Mới phát sinh"
    assert told["matters"][-1]["day"] == "–"
    assert told["summary"].endswith("; phát sinh mới 01 nội dung.")


def test_what_was_asked_then_stands_beside_its_matter() -> None:
    assert _earlier()["matters"][0]["asked"] == ["Bổ sung ngay (hạn 15/6/2023)"]


def test_the_notice_to_the_unit_lists_the_same_matters_as_the_minutes() -> None:
    order = _again(**{_OPEN[0]: Result.MET, _MET[0]: Result.NOT_MET})
    minutes, notice = (text_of(printed(kind, order)) for kind in (MINUTES, RESULT_NOTICE))
    head = "| STT | Nội dung tồn tại | Kiểm tra ngày | Kiến nghị đã nêu | Kết quả phúc tra\n"

    tables = [text.split(head)[1].split("\n") for text in (minutes, notice)]

    assert tables[0][: len(_OPEN) + 1] == tables[1][: len(_OPEN) + 1]
    assert tables[1][len(_OPEN)].endswith("| Mới phát sinh")


def test_any_other_visit_tells_nothing_of_earlier_ones() -> None:
    assert build_minutes(request("phuong-2"))["earlier"] == {"summary": "", "matters": []}


def test_what_is_still_open_is_not_told_to_be_done_where_nothing_new_is_asked() -> None:
    order = _again(**{_OPEN[0]: Result.MET, _OPEN[1]: Result.NOT_MET})
    left = f"01 nội dung còn tồn tại, {len(_OPEN) - 2:02} nội dung chưa kiểm tra lại."

    minutes, notice = (kind.build(order)["nothing_asked"] for kind in (MINUTES, RESULT_NOTICE))

    unit = "Ủy ban nhân dân Phường 2"
    assert minutes.endswith(f"đối với {unit}; đề nghị đơn vị tiếp tục khắc phục {left}")
    assert notice == (f"Không có yêu cầu khắc phục mới. Đề nghị {unit} tiếp tục khắc phục {left}")
