"""The sheets: what applies to the unit, who signs, blank or as the findings have it."""

import msgspec
import pytest

from cchc_cli.documents.area_sheet import AREA_SHEET, build
from cchc_cli.documents.area_sheet_place import places_of
from cchc_cli.documents.document import Context, NotReady, Request
from cchc_cli.documents.lines import DOTS
from cchc_cli.model.words import Result, VisitForm
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year, only_met, thirty_members, two_teams, with_inspection
from tests.documents.reading import text_of

_TICKS = ("met", "partly_met", "not_met", "not_applicable")


def _sheet(area: str, of: str = "phuong-2", order: Request | None = None, **more: bool) -> Context:
    asked = msgspec.structs.replace(order or request(of), area=area, **more)
    (found,) = build(asked)["sheets"]
    return dict(found)


def test_each_area_of_the_visit_has_a_sheet() -> None:
    assert len(build(request("phuong-2"))["sheets"]) == 8
    assert len(build(request("phuong-2-phuc-tra"))["sheets"]) == 2


def test_only_items_for_the_kind_of_unit_are_on_it() -> None:
    ward, office = (_sheet("chi-dao", of) for of in ("phuong-2", "phong-tnmt"))

    assert [row["number"] for row in ward["rows"]] == [f"1.{n}" for n in range(1, 8)]
    assert "1.4" not in [row["number"] for row in office["rows"]]


def test_a_result_is_one_tick_in_its_column() -> None:
    findings = request("phuong-2").year.inspections["phuong-2"].findings
    rows = [row for sheet in build(request("phuong-2"))["sheets"] for row in sheet["rows"]]

    for place, result in enumerate(
        (Result.MET, Result.PARTLY_MET, Result.NOT_MET, Result.NOT_APPLICABLE)
    ):
        ticked = sum(row[_TICKS[place]] == "X" for row in rows)
        assert ticked == sum(finding.result == result for finding in findings.values())
    assert all(sum(row[name] == "X" for name in _TICKS) <= 1 for row in rows)


def test_an_item_without_a_finding_is_told_to_be_not_examined() -> None:
    order = only_met()
    inspection = order.year.inspections["phong-tnmt"]
    findings = {id: f for id, f in inspection.findings.items() if id != "cong-vu.ky-luat"}
    last = next(id for id in findings if id.startswith("chi-dao."))
    del findings[last]
    fewer = msgspec.structs.replace(inspection, findings=findings)

    first = _sheet("chi-dao", order=with_inspection(order, "phong-tnmt", fewer))["rows"][0]

    assert first["remarks"] == ["Chưa kiểm tra"]
    assert not any(first[name] for name in _TICKS)


def test_a_blank_sheet_has_the_figures_to_be_filled_in_and_no_word_of_a_finding() -> None:
    sheet = _sheet("tthc", blank=True)

    assert sheet["blank"]
    assert [row["name"] for row in sheet["figures"]][:2] == [
        "TTHC thuộc thẩm quyền giải quyết",
        "TTHC đã niêm yết, công khai đầy đủ",
    ]
    assert {row["reported"] + row["counted"] for row in sheet["figures"]} == {""}
    assert not any(row["remarks"] or row["evidence"] for row in sheet["rows"])
    assert [row["text"] for row in sheet["recommendations"]] == [""] * 3


def test_an_area_of_which_nothing_is_recorded_is_blank_without_being_asked() -> None:
    inspection = request("phuong-2").year.inspections["phuong-2"]
    kept = {id: f for id, f in inspection.findings.items() if id.startswith("tthc.")}
    order = with_inspection(
        request("phuong-2"), "phuong-2", msgspec.structs.replace(inspection, findings=kept)
    )

    blanks = [sheet["blank"] for sheet in build(order)["sheets"]]

    assert blanks == [True, True, False, True, True, True, True, True]


def test_those_who_recorded_an_area_sign_it() -> None:
    sheet = _sheet("chi-dao")

    assert sheet["examiners"].startswith("Bà Phạm Thị D, Chuyên viên Phòng Nội vụ; ")
    signed = {"left": "Phạm Thị D", "middle": "Bùi Văn I", "right": "Đỗ Thị K"}
    assert sheet["signatures"] == [signed]


def test_who_stood_in_for_a_member_signs_in_his_place() -> None:
    sheet = _sheet("the-che")

    assert sheet["examiners"] == ("Ông Ngô Văn L, Chuyên viên Phòng Tư pháp, dự thay ông Lê Văn C")
    assert sheet["signatures"] == [{"left": "", "middle": "", "right": "Ngô Văn L"}]


def test_before_the_visit_those_sign_whom_the_area_is_assigned_to() -> None:
    assert _sheet("the-che", "phuong-12")["examiners"] == "Ông Lê Văn C, Chuyên viên Phòng Tư pháp"


def test_recommendations_have_their_item_owner_and_deadline() -> None:
    (given,) = _sheet("the-che")["recommendations"]

    assert (given["item"], given["due"]) == ("2.4", "31/7/2023")
    assert given["owner"] == "Phó Chủ tịch UBND phường"


def test_a_sheet_for_a_kind_of_unit_names_no_unit() -> None:
    context = build(request("phuong-xa"))

    assert context["title_lines"] == ["dùng cho UBND các phường, xã"]
    assert context["unit"] == DOTS * 3
    assert all(sheet["blank"] for sheet in context["sheets"])


def test_the_minutes_that_it_goes_with_are_named_with_blanks_before_the_visit() -> None:
    held, coming = (
        build(request(of))["sheets"][0]["reference"] for of in ("phuong-2", "phuong-12")
    )

    assert (
        held == "(Kèm theo Biên bản số 02/BB-ĐKT ngày 16 tháng 5 năm 2023 của Đoàn kiểm tra CCHC)"
    )
    assert "02/BB" not in coming
    assert coming.endswith("năm 2023 của Đoàn kiểm tra CCHC)")


def test_nobody_known_leaves_dots_and_a_blank_name() -> None:
    sheet = _sheet("the-che", order=thirty_members())

    assert sheet["examiners"] == DOTS * 3
    assert len(sheet["signatures"]) == 1


@pytest.mark.parametrize(
    ("of", "area", "told"),
    [
        ("xyz", "", "lịch kiểm tra không có cuộc “xyz”"),
        (
            "phuong-2-phuc-tra",
            "cong-vu",
            "không kiểm tra lĩnh vực “cong-vu”; chỉ có: tthc,",
        ),
    ],
)
def test_what_cannot_be_made_is_told(of: str, area: str, told: str) -> None:
    with pytest.raises(NotReady, match=told):
        build(request(of, area=area))


def test_a_cancelled_visit_has_no_sheets() -> None:
    order = request("phuong-12")
    assert order.year.schedule is not None
    visits = tuple(
        msgspec.structs.replace(v, cancelled="Giải thể") if v.key == "phuong-12" else v
        for v in order.year.visits
    )
    schedule = msgspec.structs.replace(order.year.schedule, visits=visits)

    with pytest.raises(NotReady, match="cuộc “phuong-12” đã hủy"):
        build(in_year(order, schedule=schedule))


def _afar() -> Request:
    order = request("phuong-2")
    visit = order.year.visit("phuong-2")
    assert visit is not None
    assert order.year.schedule is not None
    other = msgspec.structs.replace(visit, form=VisitForm.DIGITAL, place=None)
    schedule = msgspec.structs.replace(order.year.schedule, visits=(other,))
    found = msgspec.structs.replace(order.year.inspections["phuong-2"], held=None)
    return with_inspection(in_year(order, schedule=schedule), "phuong-2", found)


def test_a_sheet_of_a_visit_from_afar_names_neither_a_place_nor_minutes() -> None:
    context = build(_afar())

    assert context["sheets"][0]["reference"].startswith(
        "(Kèm theo hồ sơ kiểm tra trên môi trường số của "
    )
    assert context["title_lines"][-1].startswith("đối với")
    assert context["time"].endswith(", trên môi trường số")
    text = text_of(printed(AREA_SHEET, _afar()))
    assert "Kèm theo Biên bản" not in text
    assert "để tổng hợp vào kết quả kiểm tra./." in text


def test_each_of_several_teams_has_its_own_name_on_its_sheets() -> None:
    order = two_teams("quy-2")
    plan = order.year.plan
    assert plan is not None
    for team in plan.teams:
        visit = next(v for v in order.year.visits if v.team == team.id and not v.cancelled)
        context = build(msgspec.structs.replace(order, of=visit.key))
        assert context["issuer"]["name"] == team.name
        assert f"/BB-{team.symbol} " in context["sheets"][0]["reference"]


def test_a_team_may_have_a_name_that_an_area_without_figures_does_not_print() -> None:
    order = request("phuong-2")
    plan = order.year.plan
    assert plan is not None
    teams = tuple(msgspec.structs.replace(t, called="Tổ kiểm tra số 7") for t in plan.teams)
    changed = in_year(order, plan=msgspec.structs.replace(plan, teams=teams))
    bare = next(
        area.id
        for area, sheet in zip(places_of(changed)[0].areas, build(changed)["sheets"], strict=True)
        if not sheet["figures"]
    )

    assert printed(AREA_SHEET, msgspec.structs.replace(changed, area=bare, blank=True))
