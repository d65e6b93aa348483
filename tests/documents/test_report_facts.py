"""Reports on several visits of one unit: no sentence says other than the tables."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.documents.document import Request
from cchc_cli.documents.quarter_report import QUARTER_REPORT
from cchc_cli.documents.remedy_reminder import build as remedy_letter
from cchc_cli.documents.year_report import YEAR_REPORT, build
from cchc_cli.flows.schedule import row_of
from cchc_cli.model.inspection import Finding, Held, Inspection, Recommendation
from cchc_cli.model.plan import DataPeriod, Target
from cchc_cli.model.progress import Stage
from cchc_cli.model.self_inspections import SelfInspection, SelfInspectionsFile
from cchc_cli.model.targets import target_states
from cchc_cli.model.words import Counted, Result, VisitKind
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year, of_kind, with_inspection
from tests.documents.reading import text_of

_AGAIN = "phuong-2-phuc-tra"
_FIRST = request("2023").year.inspections["phuong-2"]
_ITEM = next(i for i, f in _FIRST.findings.items() if f.result == Result.NOT_MET)
_ASKED = Recommendation(text="Bổ sung ngay", due=dt.date(2023, 6, 15))


def _seen_again(result: Result, kind: VisitKind = VisitKind.REINSPECTION) -> Request:
    """Phường 2 was asked one thing, and visited again on 14/8/2023 with this result on it."""
    asked = Finding(result=Result.NOT_MET, observation="Chưa có", recommend=_ASKED)
    first = msgspec.structs.replace(_FIRST, findings={_ITEM: asked})
    again = Inspection(
        unit="phuong-2",
        illustrative=first.illustrative,
        held=Held(date=dt.date(2023, 8, 14)),
        findings={_ITEM: Finding(result=result)},
    )
    order = with_inspection(request("2023"), "phuong-2", first)
    return of_kind(with_inspection(order, _AGAIN, again), _AGAIN, kind)


def _printed(order: Request) -> str:
    return text_of(printed(YEAR_REPORT, order)).replace("_", " ")


def test_what_a_re_inspection_found_remedied_is_overdue_nowhere() -> None:
    order = _seen_again(Result.MET)

    text = _printed(order)

    assert "| Bổ sung ngay | Ủy ban nhân dân Phường 2 | 15/6/2023 | Đã khắc phục |" in text
    assert "Phúc tra ngày 14/8/2023: đã khắc phục" in text
    assert "Ủy ban nhân dân Phường 2 | 1 | 1 | 0 | 0 | 100%" in text
    assert "Phường 2: Bổ sung ngay" not in text


@pytest.mark.parametrize(
    ("result", "stage"),
    [(Result.MET, Stage.REMEDIED), (Result.PARTLY_MET, Stage.CONCLUDED)],
    ids=["met", "in part"],
)
def test_a_visit_is_done_with_once_a_re_inspection_closed_its_matters(
    result: Result, stage: Stage
) -> None:
    order = _seen_again(result)
    visit = order.year.visit("phuong-2")
    assert visit is not None

    assert row_of(order.workspace, order.year, visit, order.today).stage == stage


def test_what_a_re_inspection_found_again_stays_overdue_and_says_so() -> None:
    text = _printed(_seen_again(Result.PARTLY_MET))

    assert "Quá hạn 61 ngày. Phúc tra ngày 14/8/2023: còn tồn tại" in text
    assert "quá hạn 61 ngày; phúc tra ngày 14/8/2023: còn tồn tại)" in text


def test_an_item_met_at_another_visit_closes_nothing_and_is_remarked() -> None:
    context = build(_seen_again(Result.MET, VisitKind.SUPPLEMENTARY))

    (row,) = next(u for u in context["annex"] if u["name"].endswith("Phường 2"))["recommendations"]
    seen = "iểm tra ngày 14/8/2023 đánh giá đạt, chưa ghi kết quả khắc phục"
    assert (row["state"], row["remark"]) == ("Quá hạn", f"Quá hạn 61 ngày. K{seen}")
    assert "01 kiến nghị được lần kiểm tra sau đánh giá đạt nhưng" in context["follow_up"]
    asked = [p["text"] for p in context["proposals"]]
    assert "Phường 2" not in asked[0]
    assert "Ủy ban nhân dân Phường 2 (01 kiến nghị) báo cáo kết quả khắc phục" in asked[1]


def test_the_unit_is_asked_for_proof_and_not_to_hurry_with_what_was_found_met() -> None:
    order = _seen_again(Result.MET, VisitKind.SUPPLEMENTARY)

    context = remedy_letter(msgspec.structs.replace(order, of="phuong-2"))

    (row,) = context["recommendations"]
    assert row["text"].endswith("đánh giá đạt, chưa có báo cáo kết quả khắc phục)")
    assert "Gửi minh chứng đã khắc phục của 01 kiến nghị" in context["tasks"][0]
    assert not any("Tập trung hoàn thành" in task for task in context["tasks"])


@pytest.mark.parametrize("kind", [VisitKind.SUPPLEMENTARY, VisitKind.SURPRISE])
def test_a_unit_of_two_visits_is_one_unit_in_every_table(kind: VisitKind) -> None:
    context = build(_seen_again(Result.MET, kind))

    follow = [row["name"].replace("\u00a0", " ") for row in context["follow"]]
    assert follow.count("Ủy ban nhân dân Phường 2") == 1
    assert [u["name"] for u in context["annex"]].count("Ủy ban nhân dân Phường 2") == 1
    assert f"đối với {len(follow):02} đơn vị" in context["follow_up"]


def _with_surprise_round(order: Request) -> Request:
    plan = order.year.plan
    assert plan is not None
    rounds = tuple(
        msgspec.structs.replace(r, kind=VisitKind.SURPRISE) if r.id == "quy-3" else r
        for r in plan.rounds
    )
    return in_year(order, plan=msgspec.structs.replace(plan, rounds=rounds))


def test_surprise_visits_stand_beside_the_plan_in_the_report_on_the_year() -> None:
    order = _with_surprise_round(_seen_again(Result.MET, VisitKind.SURPRISE))

    told = build(order)["organisation"]

    assert "kiểm tra đột xuất" in told.split("Ngoài ra, ")[1].split(".")[0]
    assert "Phường 2" in told.split("kiểm tra đột xuất ")[1].split(")")[0]


def test_reports_of_one_unit_in_two_rounds_are_turns_and_additional_visits_owe_theirs() -> None:
    order = _seen_again(Result.MET, VisitKind.SUPPLEMENTARY)

    assert "Có 05/06 lượt đơn vị gửi báo cáo phục vụ kiểm tra" in build(order)["organisation"]


def test_rounds_of_different_times_are_named_with_theirs() -> None:
    order = request("2023")
    plan = order.year.plan
    assert plan is not None
    before = msgspec.structs.replace(plan.rounds[1], period=DataPeriod(from_=dt.date(2022, 1, 1)))
    rounds = (plan.rounds[0], before, *plan.rounds[2:])
    changed = in_year(order, plan=msgspec.structs.replace(plan, rounds=rounds))

    told = build(changed)["organisation"]
    assert "Thời kỳ kiểm tra của quý III: từ ngày 01 tháng 01 năm 2022 đến ngày kiểm tra." in told
    assert "Thời kỳ kiểm tra của" not in build(order)["organisation"]


def test_the_same_observation_of_several_units_is_told_once() -> None:
    order = request("quy-2")
    for key in ("phuong-2", "phuong-5"):
        found = Finding(result=Result.NOT_MET, observation="Tỷ lệ thấp", good_practice="Có sổ")
        visit = msgspec.structs.replace(order.year.inspections[key], findings={_ITEM: found})
        order = with_inspection(order, key, visit)

    text = text_of(printed(QUARTER_REPORT, order)).replace("_", " ")

    assert text.count("Tỷ lệ thấp.") == 1
    assert "(Phường 2 và Phường 5). Tỷ lệ thấp." in text
    assert "- Phường 2 và Phường 5: Có sổ." in text


def test_an_observation_of_some_of_the_units_names_them() -> None:
    order = request("quy-2")
    for key, words in (("phuong-2", "Thấp"), ("phuong-5", "Thấp"), ("phong-tnmt", "Muộn")):
        found = Finding(result=Result.NOT_MET, observation=words)
        visit = msgspec.structs.replace(order.year.inspections[key], findings={_ITEM: found})
        order = with_inspection(order, key, visit)

    text = text_of(printed(QUARTER_REPORT, order)).replace("_", " ")

    assert "Phòng TN&MT: Muộn. Phường 2 và Phường 5: Thấp." in text


def test_counting_by_the_last_visit_is_said() -> None:
    assert build(request("2023"))["common_summary"].startswith("Có ")
    twice = build(_seen_again(Result.NOT_MET))["common_summary"]
    assert twice.startswith("Tính theo lần đánh giá gần nhất của từng đơn vị, có ")


def test_who_has_not_reported_its_self_inspection_counts_for_no_target() -> None:
    order = request("2023")
    plan = order.year.plan
    assert plan is not None
    goal = Target(id="ct", name="Tự kiểm tra", counts=Counted.SELF_INSPECTED, of=2, percent=50)
    silent = SelfInspection(unit="phuong-2", date=dt.date(2023, 6, 1))
    told = SelfInspection("phuong-5", dt.date(2023, 6, 1), received=dt.date(2023, 6, 9))
    file = SelfInspectionsFile(self_inspections=(silent, told))
    plan = msgspec.structs.replace(plan, targets=(goal,))
    order = in_year(order, plan=plan, self_inspections=file)

    (state,) = target_states(order.workspace, order.year, order.today)

    assert state.done == 1
