"""The notice of a schedule: who is told what, when; what is left out."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.documents.document import Context, NotReady
from cchc_cli.documents.visit_notice import build
from cchc_cli.model.inspection import Held, Inspection
from cchc_cli.model.words import Session, VisitForm, VisitKind
from tests.documents.example import request, workspace
from tests.documents.odd_cases import in_year, with_unit
from tests.documents.odd_letters import (
    DAY,
    WARD,
    coming,
    every_state,
    on,
    two_teams_in_a_round,
    visit,
)


def _plain(context: Context, name: str) -> str:
    return " ".join(context[name]).replace("\u00a0", " ")


def test_visits_are_in_the_order_of_their_days_and_halves() -> None:
    order = coming(
        visit("phuong-rach-dua", 13, session=Session.AFTERNOON),
        visit("phuong-thang-tam", 13, session=Session.MORNING),
        visit(),
    )

    units = [row["unit"] for row in build(order)["timetable"]]

    assert [name.split()[-1] for name in units] == ["Ninh", "Tam", "Dừa"]


def test_a_row_says_day_hour_place_and_the_day_of_the_report() -> None:
    row = build(every_state())["timetable"][0]

    assert row["day"] == "Thứ Năm, 12/10/2023"
    assert row["time"] == "Chiều, 13 giờ 30 phút"
    assert row["place"] == "Trụ sở đơn vị, số 10 đường A, phường Nguyễn An Ninh"
    assert row["due"] == "09/10/2023"


def test_a_unit_without_a_day_is_told_later() -> None:
    context = build(on(request("quy-4")))

    assert context["timetable"][-1]["day"] == "Thông báo sau"
    assert "phường Rạch Dừa: ngày kiểm tra thông báo sau." in _plain(context, "not_visited")
    assert "03 cơ quan, đơn vị, trong đó 02 đơn vị đã định ngày" in context["summary"]


def test_postponed_and_cancelled_units_are_told_with_the_reason_and_get_the_notice() -> None:
    context = build(every_state())
    told, rows = _plain(context, "not_visited"), context["timetable"]

    assert "phường Rạch Dừa: hoãn kiểm tra (lý do: Bão số 5), thời gian mới thông báo sau;" in told
    assert "Phòng Tư pháp: không kiểm tra trong đợt này (lý do: Sáp nhập đơn vị)." in told
    assert not any("Tư pháp" in row["unit"] or "Rạch Dừa" in row["unit"] for row in rows)
    assert "- Phòng Tư pháp;" in context["recipients"]


def test_a_visit_by_dossier_has_no_place() -> None:
    order = coming(visit(form=VisitForm.DOSSIER))
    context = build(order)

    assert context["timetable"][0]["place"] == "Kiểm tra qua hồ sơ"
    assert "bố trí địa điểm" not in " ".join(context["asked"]) + context["last_asked"]


def test_far_units_are_driven_to_by_whom_the_plan_names() -> None:
    line = build(every_state())["last_asked"]

    assert line.startswith("- Văn phòng Hội đồng nhân dân và Ủy ban nhân dân bố trí phương tiện")
    assert "phường Nguyễn An Ninh" in line


def test_without_far_units_nobody_asks_for_a_vehicle() -> None:
    context = build(coming(visit()))

    assert "phương tiện" not in " ".join([*context["asked"], context["last_asked"]])


def test_a_plan_that_names_nobody_for_vehicles_leaves_them_to_the_office() -> None:
    order = with_unit(coming(visit()), WARD, far=True)
    plan = order.year.plan
    assert plan is not None
    bare = in_year(order, plan=msgspec.structs.replace(plan, duties=()))

    assert build(bare)["last_asked"].startswith("- Phòng Nội vụ bố trí phương tiện")


def test_a_surprise_visit_is_in_no_notice() -> None:
    secret = visit("phong-tckh", 14, kind=VisitKind.SURPRISE, id="bat-ngo")
    order = coming(visit(), secret)

    assert build(order) == build(coming(visit()))
    held = Inspection(unit="phong-tckh", held=Held(date=dt.date(2023, 10, 14)))
    assert build(in_year(order, inspections={"bat-ngo": held})) == build(coming(visit()))
    with pytest.raises(NotReady, match="đột xuất nên không báo trước"):
        build(msgspec.structs.replace(order, of="bat-ngo"))


def test_what_was_held_is_told_no_more() -> None:
    order = coming(visit(day=10), visit("phuong-thang-tam", 13))
    held = Inspection(unit=WARD, held=Held(date=dt.date(2023, 9, 28)))
    done = in_year(order, inspections={WARD: held})

    assert [row["day"] for row in build(done)["timetable"]] == ["Thứ Sáu, 13/10/2023"]


def test_a_visit_whose_day_passed_without_a_record_is_not_told_again() -> None:
    late = on(coming(visit(), visit("phuong-thang-tam", 30)), dt.date(2023, 10, 20))

    assert [row["day"] for row in build(late)["timetable"]] == ["Thứ Hai, 30/10/2023"]
    assert build(late)["not_visited"] == []
    with pytest.raises(NotReady, match=r"đã qua ngày kiểm tra 12/10/2023 mà chưa ghi kết quả"):
        build(on(coming(visit()), dt.date(2023, 10, 20)))


def test_a_unit_that_waits_for_two_teams_is_named_once() -> None:
    order = coming(visit(), visit("phuong-thang-tam", None), visit("phuong-thang-tam", None))

    assert _plain(build(order), "not_visited").count("Thắng Tam") == 1


def test_several_teams_are_told_apart_in_the_table() -> None:
    context = build(two_teams_in_a_round())

    assert context["several_teams"] == "có"
    assert [row["team"] for row in context["timetable"][:2]] == [
        "Đoàn kiểm tra số 1",
        "Tổ kiểm tra số 2",
    ]


def test_a_narrowed_visit_says_what_is_examined() -> None:
    order = coming(visit(kind=VisitKind.REINSPECTION, areas=("van-thu",)), visit("phong-tckh", 13))

    assert build(order)["timetable"][0]["remark"] == "Phúc tra; chỉ kiểm tra: “Văn thư – lưu trữ”"


def test_papers_for_other_kinds_of_units_are_not_asked_for() -> None:
    ward = {i["text"] for a in build(coming(visit()))["dossiers"] for i in a["items"]}
    office = {i["text"] for a in build(coming(visit("phong-tckh")))["dossiers"] for i in a["items"]}
    poor = "Niêm yết công khai đầy đủ: Danh sách hộ nghèo"

    assert any(text.startswith(poor) for text in ward)
    assert not any(text.startswith(poor) for text in office)


def test_an_item_for_some_of_the_units_says_for_which() -> None:
    context = build(coming(visit(), visit("phong-tckh", 13)))
    texts = [item["text"] for area in context["dossiers"] for item in area["items"]]

    (poor,) = [text for text in texts if text.startswith("Niêm yết công khai đầy đủ")]
    assert poor.endswith("(chỉ đối với UBND các phường, xã).")


def test_papers_are_numbered_through_and_none_is_lost() -> None:
    order = coming(visit())
    numbers = [item["number"] for area in build(order)["dossiers"] for item in area["items"]]
    asked = list(workspace().items_for(order.year, visit()))

    assert numbers == list(range(1, len(asked) + 1))


def test_without_a_deadline_no_report_is_asked_for() -> None:
    order = coming(visit())
    plan = order.year.plan
    assert plan is not None
    context = build(in_year(order, plan=msgspec.structs.replace(plan, deadlines=())))

    assert "báo cáo" not in " ".join([*context["asked"], context["last_asked"]])
    assert context["timetable"][0]["due"] == "–"


def test_nothing_with_a_day_is_no_notice() -> None:
    with pytest.raises(NotReady, match="chưa có cuộc kiểm tra nào định ngày"):
        build(coming(visit(day=None)))
    with pytest.raises(NotReady, match="không còn cuộc kiểm tra nào sắp tới"):
        build(on(request("quy-2"), DAY))


def test_a_round_that_is_not_there_is_no_notice() -> None:
    with pytest.raises(NotReady, match="không có đợt “quy-9”"):
        build(request("quy-9"))
