"""A re-inspection tells what became of every matter that earlier visits left open."""

import datetime as dt

import msgspec

from cchc_cli.documents.minutes import build
from cchc_cli.model.inspection import Finding, Held, Inspection
from cchc_cli.model.words import Result
from tests.documents.example import request
from tests.documents.odd_cases import with_inspection

_SHORT = (Result.NOT_MET, Result.PARTLY_MET)


def test_the_minutes_tell_the_state_of_each_earlier_matter() -> None:
    order = request("phuong-2-phuc-tra")
    first = order.year.inspections["phuong-2"]
    short = {id: f for id, f in first.findings.items() if f.result in _SHORT}
    bare = {id: msgspec.structs.replace(f, recommend=None) for id, f in short.items()}
    order = with_inspection(order, "phuong-2", msgspec.structs.replace(first, findings=bare))
    met, again, *rest = short
    found = {met: Finding(result=Result.MET), again: Finding(result=Result.NOT_MET)}
    visit = Inspection(unit="phuong-2", held=Held(date=dt.date(2023, 8, 14)), findings=found)

    text = build(with_inspection(order, "phuong-2-phuc-tra", visit))["summary"]

    assert text.startswith(f"Kết quả thực hiện {len(short):02} nội dung tồn tại trước đây: ")
    assert text.count(": đã khắc phục") == text.count(": còn tồn tại") == 1
    assert text.count(": chưa kiểm tra lại") == len(rest)
