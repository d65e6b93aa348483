"""The annual report: its sentences and tables are recounted from the records of all rounds."""

import datetime as dt
from collections import Counter

import msgspec
import pytest

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.year_report import YEAR_REPORT, build
from cchc_cli.model.inspection import Finding, Held, Inspection, Recommendation, Remedy
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.words import Result, VisitKind
from cchc_cli.model.workspace import Year
from tests.documents.example import TODAY, printed, request, workspace
from tests.documents.odd_cases import HELD, in_year, one_unit, only_met
from tests.documents.reading import faults_in_package, words_of
from tests.law import check

_YEAR = workspace().years["2023"]
_HELD = [i for i in _YEAR.inspections.values() if i.held]
_ADVICE = [a for i in _HELD for f in i.findings.values() for a in f.recommendations]
_SHORT = (Result.NOT_MET, Result.PARTLY_MET)


def _with_last_year(*visits: Inspection) -> Request:
    """The example with a folder for 2022, each visit by the number of its place."""
    order = request("2023")
    assert order.year.plan is not None
    plan = msgspec.structs.replace(order.year.plan, year=2022)
    numbered = {f"cuoc-{place}": visit for place, visit in enumerate(visits)}
    before = Year(id="2022", plan=plan, inspections=numbered)
    years = {**order.workspace.years, "2022": before}
    return msgspec.structs.replace(
        order, workspace=msgspec.structs.replace(order.workspace, years=years)
    )


def _visit_of_2022(unit: str, **results: Finding) -> Inspection:
    findings = {name.replace("__", ".").replace("_", "-"): each for name, each in results.items()}
    held = Held(date=dt.date(2022, 6, 1))
    return Inspection(unit=unit, held=held, findings=findings, illustrative=True)


def test_all_rounds_are_counted_together() -> None:
    met = sum(f.result == Result.MET for i in _HELD for f in i.findings.values())

    context = build(request("2023"))

    assert context["total"]["met"] == met
    assert sum(u["met"] for r in context["rounds"] for u in r["units"]) == met
    assert f"đã kiểm tra {len(_HELD):02}/09 cơ quan, đơn vị" in context["organisation"]


def test_units_stand_below_their_round_and_are_numbered_on() -> None:
    rounds = build(request("2023"))["rounds"]

    assert [each["name"] for each in rounds] == ["Quý II năm 2023", "Quý III năm 2023"]
    assert [u["number"] for r in rounds for u in r["units"]] == [1, 2, 3, 4, 5]


def test_common_shortcomings_are_the_recount_by_units() -> None:
    short = Counter(item for i in _HELD for item, f in i.findings.items() if f.result in _SHORT)
    again = [item for item, number in short.items() if number > 1]

    context = build(request("2023"))

    assert f"Có {len(short)} nội dung" in context["common_summary"]
    assert f"{len(again):02} nội dung lặp lại" in context["common_summary"]
    assert len(context["common"]) == min(len(again), 10)
    assert [r["not_met"] + r["partly_met"] for r in context["common"]] == sorted(
        (short[item] for item in again), reverse=True
    )


def test_remedies_are_the_recount_of_dates_by_unit() -> None:
    done = [a for a in _ADVICE if a.remedy and a.remedy.done <= TODAY]
    late = [a for a in _ADVICE if a not in done and a.due and a.due < TODAY]

    context = build(request("2023"))

    assert context["follow_total"]["done"] == sum(r["done"] for r in context["follow"]) == len(done)
    assert context["follow_total"]["overdue"] == len(context["overdue"]) == len(late)
    assert context["follow_total"]["total"] == len(_ADVICE)


def test_what_is_left_goes_into_next_year() -> None:
    left = [a for a in _ADVICE if not a.remedy or a.remedy.done > TODAY]

    texts = [each["text"] for each in build(request("2023"))["directions"]]

    assert f"Tiếp tục theo dõi, đôn đốc thực hiện {len(left)} kiến nghị chưa hoàn thành" in texts[1]
    # Units whose day is still to come belong to this year.
    assert texts[0].endswith("trong năm 2023: Ủy ban nhân dân phường Rạch Dừa.")


def test_the_office_s_own_direction_comes_first() -> None:
    order = request("2023")
    assert order.year.papers is not None
    own = IssuedPaper(document="bao-cao-nam", of="2023", directions=("Mở lớp tập huấn",))
    papers = msgspec.structs.replace(order.year.papers, issued=(own,))

    texts = [each["text"] for each in build(in_year(order, papers=papers))["directions"]]

    assert texts[0] == "Mở lớp tập huấn."
    assert len(texts) > 1


def test_parts_and_tables_are_numbered_without_gaps() -> None:
    context = build(request("2023"))

    assert context["comparison_summary"] == ""
    assert context["numbers"]["self_inspections"] == "IV"
    assert context["numbers"]["proposals"] == "V"
    assert context["numbers"]["last_direction"] == "VI"
    assert context["tables"] == {"common": 3, "figures": 4, "follow": 5, "comparison": 5}


def test_last_year_is_compared_item_by_item() -> None:
    done = Recommendation(text="Sửa", remedy=Remedy(done=dt.date(2022, 9, 1)))
    order = _with_last_year(
        _visit_of_2022(
            "phuong-2",
            van_thu__the_thuc=Finding(result=Result.NOT_MET, recommend=done),
            chi_dao__nguoi_dung_dau=Finding(result=Result.NOT_MET),
            tthc__giai_quyet=Finding(result=Result.PARTLY_MET),
            van_thu__kho_luu_tru=Finding(result=Result.NOT_MET),
        ),
        _visit_of_2022("phuong-12", tthc__giai_quyet=Finding(result=Result.NOT_MET)),
    )
    short = [f for f in _YEAR.inspections["phuong-2"].findings.values() if f.result in _SHORT]

    context = build(order)

    total = context["comparison_total"]
    assert [total[name] for name in ("remedied", "remains", "recurs", "unseen")] == [1, 1, 1, 2]
    assert total["new"] == len(short) - 2
    assert "tái diễn: Thể thức, nội dung trình bày" in context["returning"][0]
    assert "còn tồn tại: Vai trò, trách nhiệm" in context["returning"][0]
    assert (
        "Trong 05 nội dung tồn tại của năm 2022: 01 nội dung đã khắc phục"
        in (context["comparison_summary"])
    )
    assert context["numbers"]["last_direction"] == "VII"


def test_both_years_shares_are_compared_in_points() -> None:
    half = {"tthc__giai_quyet": Finding(result=Result.MET)}
    order = _with_last_year(
        _visit_of_2022("phuong-2", **half, van_thu__the_thuc=Finding(result=Result.NOT_MET))
    )

    assert build(order)["comparison_summary"].startswith(
        "Tỷ lệ nội dung đạt năm 2023 là 83,1%, tăng 33,1 điểm phần trăm so với năm 2022 (50%). "
    )


def test_a_report_with_a_comparison_keeps_the_law() -> None:
    order = _with_last_year(
        _visit_of_2022("phuong-2", van_thu__the_thuc=Finding(result=Result.NOT_MET))
    )

    document = printed(YEAR_REPORT, order)

    assert [str(v) for v in check(document)] == []
    assert faults_in_package(document) == []
    assert "SO SÁNH VỚI NĂM 2022" in words_of(document)


def test_a_year_of_one_round_without_faults_says_so() -> None:
    order = only_met("2023")
    kept = {"phong-tnmt": order.year.inspections["phong-tnmt"]}

    words = words_of(printed(YEAR_REPORT, in_year(order, inspections=kept)))

    assert "Không có nội dung được đánh giá chưa đạt hoặc đạt một phần." in words
    assert "Năm 2023, Đoàn kiểm tra không có kiến nghị đối với đơn vị nào (" in words
    assert "phổ biến (số đơn vị)" not in words


def test_one_unit_alone_has_nothing_in_common() -> None:
    context = build(one_unit("2023"))

    assert context["common_summary"].endswith("không có nội dung nào lặp lại ở nhiều đơn vị.")
    assert context["common"] == []
    assert context["common_lead"] == ""


def test_many_overdue_recommendations_stand_in_the_annex_only() -> None:
    late = tuple(Recommendation(text=f"Việc {n}", due=dt.date(2023, 6, 1)) for n in range(30))
    finding = Finding(result=Result.NOT_MET, recommend=late)
    visit = Inspection(unit="phuong-2", held=HELD, findings={"tthc.giai-quyet": finding})

    context = build(in_year(request("2023"), inspections={"phuong-2": visit}))

    assert context["overdue"] == []
    assert context["follow_total"]["overdue"] == 30
    assert sum(len(unit["recommendations"]) for unit in context["annex"]) == 30


def test_a_year_without_visits_is_no_report() -> None:
    with pytest.raises(NotReady, match="năm 2023 chưa kiểm tra đơn vị nào"):
        build(in_year(request("2023"), inspections={}))


def test_a_planned_re_inspection_does_not_make_the_inspection_done() -> None:
    order = request("2023")
    plan, schedule = order.year.plan, order.year.schedule
    assert plan is not None
    assert schedule is not None
    rounds = [
        msgspec.structs.replace(r, kind=VisitKind.REINSPECTION, units=("phuong-12", "phuong-2"))
        if r.id == "quy-3"
        else r
        for r in plan.rounds
    ]
    kept = {k: i for k, i in order.year.inspections.items() if k != "phuong-2"}
    visits = tuple(
        v
        for v in schedule.visits
        if v.round == "quy-2" or v.key in ("phuong-12", "phuong-2-phuc-tra")
    )
    order = in_year(
        order,
        plan=msgspec.structs.replace(plan, rounds=tuple(rounds)),
        schedule=msgspec.structs.replace(schedule, visits=visits),
        inspections=kept | {"phuong-2-phuc-tra": order.year.inspections["phuong-5"]},
    )

    context = build(order)

    # Of both re-inspected units one was visited again; its own inspection is still to come.
    assert "Phúc tra theo Kế hoạch: 01/02 cơ quan, đơn vị" in context["organisation"]
    assert any("Ủy ban nhân dân Phường 2" in line for line in context["not_inspected"])
