"""The decision on the teams: bases as data, members as in the plan, articles that fit together."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.documents.document import Context, NotReady, Request
from cchc_cli.documents.team_decision import build
from cchc_cli.documents.team_list import head_of, person_line
from cchc_cli.model.papers import Basis, IssuedPaper, Letterhead
from cchc_cli.model.units import Unit
from cchc_cli.model.words import Role
from tests.documents.example import request
from tests.documents.odd_cases import in_year, two_teams, with_unit
from tests.documents.odd_letters import changed


def _with(**letterhead: object) -> Request:
    """Return the order with changed parts of the decision's letterhead."""
    order = request("2023")
    assert order.year.papers is not None
    heads = order.year.papers.letterheads
    head: Letterhead = msgspec.structs.replace(heads["quyet-dinh"], **letterhead)
    return changed(order, letterheads={**heads, "quyet-dinh": head})


def _plan(**parts: object) -> Request:
    order = request("2023")
    assert order.year.plan is not None
    return in_year(order, plan=msgspec.structs.replace(order.year.plan, **parts))


def _duties(context: Context) -> str:
    return " ".join([context["duty"], *context["duties"]])


def test_the_bases_are_those_of_the_office_with_the_plan_before_the_proposal() -> None:
    bases = build(request("2023"))["bases"]

    assert bases[0] == "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"
    assert bases[-2].startswith("Căn cứ Quyết định số 585/QĐ-UBND ngày 08 tháng 02 năm 2023")
    assert bases[-1] == "Theo đề nghị của Trưởng phòng Nội vụ."


def test_without_bases_no_law_is_invented() -> None:
    bases = build(_with(bases=()))["bases"]

    assert len(bases) == 1
    assert "Quyết định số 585/QĐ-UBND" in bases[0]
    assert bases[0].endswith(".")


def test_a_basis_may_be_typed_with_its_sign_and_without_its_first_words() -> None:
    typed = (
        "Luật Tổ chức chính quyền địa phương;",
        Basis(text="Căn cứ Quyết định số 585/QĐ-UBND."),
    )

    assert build(_with(bases=typed))["bases"] == [
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Quyết định số 585/QĐ-UBND.",
    ]


def test_a_plan_of_its_own_number_is_cited_by_it() -> None:
    order = _plan(decision=None, number="45/KH-UBND", date=dt.date(2023, 1, 15))

    assert "Căn cứ Kế hoạch số 45/KH-UBND ngày 15 tháng 01 năm 2023 của" in build(order)["bases"][2]


def test_the_head_of_the_authority_decides_unless_another_is_named() -> None:
    name = "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ VŨNG TÀU"

    assert build(request("2023"))["authority"] == name
    assert build(_with(issuer="Ủy ban nhân dân thành phố Vũng Tàu", authority="Chủ tịch"))[
        "authority"
    ] == ("CHỦ TỊCH")


def test_one_team_is_numbered_and_closed_by_a_full_stop() -> None:
    (team,) = build(request("2023"))["teams"]

    assert team["heading"] == ""
    assert team["members"][2] == (
        "3. Bà Phạm Thị D, Chuyên viên Phòng Nội vụ, Thành viên, kiêm Thư ký;"
    )
    assert team["members"][8].startswith("9. ")
    assert team["members"][8].endswith("Thành viên.")


def test_seats_without_people_are_named_as_in_the_plan() -> None:
    (team,) = build(in_year(request("2023"), members=None))["teams"]

    assert team["members"][0] == "1. Trưởng phòng Nội vụ, Trưởng đoàn;"
    assert team["members"][3] == "4. Đại diện Phòng Tư pháp, Thành viên;"


def test_several_teams_are_points_of_one_article() -> None:
    context = build(two_teams("2023"))

    assert context["establishment"].startswith("Thành lập 02 đoàn, tổ kiểm tra")
    assert [team["heading"][:2] for team in context["teams"]] == ["1.", "2."]
    assert context["teams"][1]["members"][0].startswith("a) ")
    assert "các đoàn, tổ kiểm tra" in " ".join(context["title_lines"])


def test_an_agency_is_told_where_the_title_does_not_name_it() -> None:
    order = request("2023")
    plan = order.year.plan
    assert plan is not None
    seat = msgspec.structs.replace(plan.teams[0].members[3], title="Chuyên viên")
    team = msgspec.structs.replace(plan.teams[0], members=(seat,))
    bare = in_year(order, plan=msgspec.structs.replace(plan, teams=(team,)), members=None)

    assert build(bare)["teams"][0]["members"] == ["1. Chuyên viên, Phòng Tư pháp, Thành viên."]
    assert build(bare)["establishment"].endswith("gồm thành viên sau:")


@pytest.mark.parametrize(
    ("title", "agency"),
    [
        ("Phó Giám đốc Sở Nội vụ", "Sở Nội vụ tỉnh Minh Họa"),
        ("Công chức xã Minh An", "Ủy ban nhân dân xã Minh An"),
        ("Đại diện Phòng Lao động - Thương binh", "Phòng Lao động – Thương binh và Xã hội"),
    ],
)
def test_a_title_names_its_agency_without_the_place(title: str, agency: str) -> None:
    order = with_unit(in_year(request("2023"), members=None), "phong-tu-phap", name=agency)
    plan = order.year.plan
    assert plan is not None
    seat = msgspec.structs.replace(plan.teams[0].members[3], title=title)

    assert person_line(order, seat) == title


def test_areas_are_told_only_if_the_plan_assigns_them() -> None:
    order = request("2023")
    plan = order.year.plan
    assert plan is not None
    seat = msgspec.structs.replace(plan.teams[0].members[3], areas=("the-che",))
    team = msgspec.structs.replace(plan.teams[0], members=(seat,))
    given = in_year(order, plan=msgspec.structs.replace(plan, teams=(team,)))

    (line,) = build(given)["teams"][0]["members"]

    assert line.endswith("Thành viên (phụ trách nội dung “cải cách thể chế hành chính”).")


def test_the_duties_are_the_plans_own_words_on_the_team() -> None:
    text = _duties(build(request("2023")))

    assert "2. Các thành viên trong Đoàn kiểm tra có trách nhiệm chấp hành" in text
    assert "Kinh phí" not in text


def test_one_duty_is_a_sentence_of_the_article() -> None:
    context = build(_plan(duties=()))

    assert context["duties"] == []
    assert context["duty"].startswith("Đoàn kiểm tra có nhiệm vụ kiểm tra công tác")


def test_the_office_adds_duties_of_its_own() -> None:
    own = IssuedPaper(document="quyet-dinh", of="2023", notes=("Tự giải thể khi xong việc",))

    assert build(changed(request("2023"), own))["duties"][-1] == "4. Tự giải thể khi xong việc."


def test_who_carries_it_out_is_computed_or_typed() -> None:
    assert "Trưởng phòng Nội vụ, thủ trưởng các cơ quan cử" in build(request("2023"))["enforcement"]
    typed = build(_with(to=("Chánh Văn phòng", "Các thành viên")))["enforcement"]
    assert "ngày ký. Chánh Văn phòng và các thành viên chịu trách nhiệm" in typed


def test_the_recipients_begin_with_the_third_article() -> None:
    assert build(request("2023"))["recipients"][0] == "- Như Điều 3;"


def test_number_and_date_are_those_of_the_members_file_or_blank() -> None:
    order = request("2023")
    blank = build(in_year(order, members=None))

    assert build(order)["number"] == "00/QĐ-UBND"
    assert build(order)["place_date"] == "Vũng Tàu, ngày 20 tháng 02 năm 2023"
    assert blank["number"].strip() == "/QĐ-UBND"


def test_letters_of_agencies_are_not_taken_for_the_decision() -> None:
    order = request("2023")
    members = order.year.members
    assert members is not None
    assert members.appointment is not None
    letter = msgspec.structs.replace(members.appointment, number="12/PTP-CCHC")
    named = in_year(order, members=msgspec.structs.replace(members, appointment=letter))

    assert build(named)["number"].strip() == "/QĐ-UBND"


@pytest.mark.parametrize(
    ("head", "name", "told"),
    [
        ("Trưởng phòng", "Phòng Nội vụ", "Trưởng phòng Nội vụ"),
        ("Chánh Văn phòng", "Văn phòng HĐND và UBND", "Chánh Văn phòng HĐND và UBND"),
        ("Giám đốc", "Sở Nội vụ", "Giám đốc Sở Nội vụ"),
        ("Chủ tịch UBND", "Ủy ban nhân dân Phường 2", "Chủ tịch Ủy ban nhân dân Phường 2"),
        (None, "Sở Nội vụ", "Thủ trưởng Sở Nội vụ"),
    ],
)
def test_the_head_of_a_unit_is_told_without_saying_a_word_twice(
    head: str | None, name: str, told: str
) -> None:
    assert head_of(Unit(id="x", name=name, short=name, kind="k", head=head)) == told


def test_no_plan_is_no_decision() -> None:
    with pytest.raises(NotReady, match="chưa có kế hoạch"):
        build(in_year(request("2023"), plan=None))


def test_a_team_called_otherwise_keeps_its_words() -> None:
    order = request("2023")
    plan = order.year.plan
    assert plan is not None
    team = msgspec.structs.replace(
        plan.teams[0], called="Tổ kiểm tra", name="Tổ kiểm tra", roles={Role.HEAD: "Tổ trưởng"}
    )
    context = build(in_year(order, plan=msgspec.structs.replace(plan, teams=(team,))))

    assert context["establishment"] == "Thành lập Tổ kiểm tra năm 2023, gồm 09 thành viên:"
    assert context["teams"][0]["members"][0].endswith("Tổ trưởng;")
