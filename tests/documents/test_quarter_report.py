"""The summary of a round: its sentences and tables are recounted from the records."""

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.quarter_report import QUARTER_REPORT, build
from cchc_cli.documents.quarter_words import organisation
from cchc_cli.documents.round_visits import round_record
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import Result, VisitKind
from cchc_cli.wordtext.objects import BarChart, Shaded
from tests.documents.example import TODAY, printed, request, workspace
from tests.documents.odd_cases import in_year, nothing_found, one_unit, one_unit_of, only_met
from tests.documents.reading import words_of

_YEAR = workspace().years["2023"]
_HELD = [_YEAR.inspections[v.key] for v in _YEAR.visits if v.round == "quy-2"]
_ADVICE = [a for i in _HELD for f in i.findings.values() for a in f.recommendations]


def test_all_units_of_the_plan_are_counted_by_kind() -> None:
    text = build(request("quy-2"))["organisation"]

    assert text.startswith(
        "Trong quý II năm 2023, Đoàn kiểm tra đã kiểm tra 03/03 cơ quan, đơn vị theo Kế hoạch"
        " (đạt 100%), gồm 01 cơ quan chuyên môn và 02"
    )


def test_a_round_not_finished_names_who_is_still_to_come() -> None:
    context = build(one_unit())

    assert "đã kiểm tra 01/03 cơ quan, đơn vị theo Kế hoạch (đạt 33,3%)" in context["organisation"]
    assert context["organisation"].endswith("Còn 02 cơ quan, đơn vị chưa kiểm tra:")
    assert context["not_inspected"] == ["Ủy ban nhân dân Phường 2;", "Ủy ban nhân dân Phường 5."]


def test_totals_are_the_recount_of_all_findings() -> None:
    results = [f.result for i in _HELD for f in i.findings.values()]
    met = results.count(Result.MET)
    judged = met + results.count(Result.PARTLY_MET) + results.count(Result.NOT_MET)

    context = build(request("quy-2"))

    assert (context["total"]["met"], context["total"]["examined"]) == (met, judged)
    assert sum(row["met"] for row in context["units"]) == met
    assert sum(row["met"] for row in context["areas"]) == met
    assert context["total"]["recommendations"] == len(_ADVICE)


def test_follow_up_is_the_recount_of_dates() -> None:
    done = [a for a in _ADVICE if a.remedy and a.remedy.done <= TODAY]
    late = [a for a in _ADVICE if a not in done and a.due and a.due < TODAY]

    context = build(request("quy-2"))

    assert f"đã khắc phục {len(done):02}/{len(_ADVICE):02} kiến nghị" in context["follow_up"]
    assert f"{len(late):02} kiến nghị quá hạn" in context["follow_up"]
    assert len(context["overdue"]) == len(late)


def test_the_annex_numbers_on_through_its_groups() -> None:
    annex = build(request("quy-2"))["annex"]

    numbers = [row["number"] for unit in annex for row in unit["recommendations"]]

    assert [unit["roman"] for unit in annex] == ["I", "II", "III"]
    assert numbers == list(range(1, len(_ADVICE) + 1))


def test_every_recommendation_and_remedy_is_printed() -> None:
    words = words_of(printed(QUARTER_REPORT, request("quy-2")))

    texts = [text for a in _ADVICE for text in (a.text, a.remedy.text if a.remedy else None)]

    missing = [t for t in texts if t and " ".join(t.split()).rstrip(".") not in words]
    assert missing == []


def test_low_shares_are_shaded_and_darker_when_very_low() -> None:
    context = build(request("quy-2", low_share=Decimal(99)))

    shares = [row["share"] for row in context["areas"]]

    assert {s.fill for s in shares if isinstance(s, Shaded)} == {"D9D9D9", "BFBFBF"}


def test_areas_on_the_mark_are_counted_as_the_table_shows_them() -> None:
    context = build(request("quy-2"))

    plain = [row for row in context["areas"] if isinstance(row["share"], str)]

    assert f"{len(plain):02}/08 lĩnh vực có tỷ lệ đạt từ 80% trở lên" in context["areas_summary"]


def test_the_chart_shows_the_best_area_first_with_its_figures() -> None:
    chart = build(request("quy-2"))["chart"]

    assert isinstance(chart, BarChart)
    values = [bar.value for bar in chart.bars]
    assert values == sorted(values, reverse=True)
    assert chart.bars[-1].text in chart.description


def test_a_round_without_faults_says_so_in_every_part() -> None:
    words = words_of(printed(QUARTER_REPORT, one_unit_of(only_met("quy-2"))))

    assert "Không có nội dung được đánh giá chưa đạt hoặc đạt một phần." in words
    assert "Quý II năm 2023, Đoàn kiểm tra không có kiến nghị đối với đơn vị nào (" in words
    assert "thấp nhất" not in build(one_unit_of(only_met("quy-2")))["areas_summary"]


def test_the_office_proposes_first() -> None:
    context = build(request("quy-2", proposals=("Mở lớp tập huấn",)))

    assert context["proposals"][0] == {"number": 1, "text": "Mở lớp tập huấn."}
    assert context["proposals"][1]["text"].startswith("Đề nghị Chủ tịch")


def test_a_report_needs_a_visit_that_was_held() -> None:
    with pytest.raises(NotReady, match="đợt “quy-2” chưa kiểm tra đơn vị nào"):
        build(in_year(request("quy-2"), inspections={}))


def test_nothing_remedied_yet_is_said_in_words() -> None:
    early = msgspec.structs.replace(request("quy-2"), today=dt.date(2023, 5, 24))

    text = build(early)["follow_up"]

    assert "các đơn vị chưa khắc phục xong kiến nghị nào" in text
    assert "không có kiến nghị quá hạn" in text


def test_only_units_with_figures_are_named_with_them() -> None:
    context = QUARTER_REPORT.build(nothing_found("quy-2"))

    assert context["figures_summary"].startswith("Số liệu tổng hợp của Phường 2 và Phường 5")


def _without(order: Request, key: str, **changes: Any) -> Request:
    """The order with a visit not held, and changed."""
    assert order.year.schedule is not None
    visits = tuple(
        msgspec.structs.replace(v, **changes) if v.key == key else v for v in order.year.visits
    )
    left = {k: i for k, i in order.year.inspections.items() if k != key}
    schedule = msgspec.structs.replace(order.year.schedule, visits=visits)
    return in_year(order, schedule=schedule, inspections=left)


def test_a_cancelled_visit_is_told_and_not_asked_for_again() -> None:
    context = build(_without(request("quy-2"), "phuong-2", cancelled="Giải thể."))

    text = context["organisation"]
    assert "đã kiểm tra 02/03 cơ quan, đơn vị theo Kế hoạch (đạt 66,7%)" in text
    assert "Đã hủy 01 cuộc: Ủy ban nhân dân Phường 2 (Giải thể)." in text
    assert context["not_inspected"] == []
    assert not any("Tiếp tục bố trí" in each["text"] for each in context["proposals"])


def test_a_unit_to_which_a_second_visit_is_to_come_is_one_unit() -> None:
    order = request("quy-2")
    assert order.year.schedule is not None
    more = [Visit(id=f"p2-{n}", unit="phuong-2", round="quy-2") for n in "ab"]
    schedule = msgspec.structs.replace(
        order.year.schedule, visits=(*order.year.schedule.visits, *more)
    )

    context = build(in_year(order, schedule=schedule))

    assert "đã kiểm tra xong 02/03 cơ quan, đơn vị theo Kế hoạch" in context["organisation"]
    assert "đã kiểm tra một phần 01 cơ quan, đơn vị (01 " in context["organisation"]
    assert context["organisation"].endswith(
        "Còn 01 cơ quan, đơn vị chưa kiểm tra hoặc chưa kiểm tra xong:"
    )
    assert context["not_inspected"] == ["Ủy ban nhân dân Phường 2."]


def test_a_surprise_visit_owes_no_report() -> None:
    order = request("quy-2")
    plan = order.year.plan
    assert plan is not None
    rounds = tuple(msgspec.structs.replace(r, kind=VisitKind.SURPRISE) for r in plan.rounds)
    unannounced = in_year(order, plan=msgspec.structs.replace(plan, rounds=rounds))

    assert "đơn vị gửi báo cáo phục vụ kiểm tra" in organisation(round_record(order))
    assert "gửi báo cáo" not in organisation(round_record(unannounced))
