import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.adapters.resources import data_files, starter_files
from cchc_cli.diagnostics import Diagnostic
from cchc_cli.flows.check import check, errors
from cchc_cli.flows.init import Files, Shipped, new_workspace, sample_workspace
from cchc_cli.flows.init_answers import (
    AnswerError,
    Answers,
    Typed,
    answers_of,
    area_of,
    place_of,
    unit_named,
)
from cchc_cli.flows.init_shapes import SHAPES, WHOLE_YEAR, shape_named
from cchc_cli.flows.load import load
from cchc_cli.model.plan import Plan, Round
from cchc_cli.source import Source
from cchc_cli.vietnamese import fold, initials, parse_date

SHIPPED = Shipped(
    starter=starter_files(),
    plans=data_files("plans"),
    checklists=data_files("checklists"),
    templates=data_files("templates"),
    schemas=data_files("schemas"),
    sample=data_files("minh-hoa"),
)
BINH_MINH = Typed(
    authority="Ủy ban nhân dân xã Bình Minh",
    place="Bình Minh",
    year="2026",
    standing="Phòng Văn hóa - Xã hội",
    agencies=["Phòng Kinh tế"],
)


def typed(**changes: str | list[str]) -> Typed:
    values = {name: getattr(BINH_MINH, name) for name in Typed.__struct_fields__}
    return Typed(**{**values, **changes})


def sources(files: Files) -> list[Source]:
    return [Source(p, content.decode()) for p, content in files.items() if p.endswith(".yaml")]


def found(files: Files) -> list[Diagnostic]:
    return check(sources(files))


def plan_of(answers: Answers) -> Plan:
    years = load(sources(new_workspace(answers, SHIPPED))).workspace.years
    plan = years[str(answers.year)].plan
    assert plan is not None
    return plan


def with_options(text: str) -> str:
    """Every optional part brought to life, as the officer does it: one # taken away."""
    lines = [re.sub(r"^( *)#(?=  +|[a-z_-]+:|- )", r"\1", line) for line in text.split("\n")]
    return "\n".join(lines)


def test_a_new_workspace_only_lacks_the_decision() -> None:
    files = new_workspace(answers_of(BINH_MINH), SHIPPED)

    assert [(d.code, d.span.path) for d in found(files)] == [("CCHC316", "plans/2026/plan.yaml")]


def test_the_sample_has_no_errors() -> None:
    assert errors(found(sample_workspace(SHIPPED))) == []


def test_the_sample_is_the_shipped_plan_with_illustrative_data_over_it() -> None:
    files = sample_workspace(SHIPPED)

    assert files["plans/2023/plan.yaml"] == SHIPPED.plans["2023/plan.yaml"]
    assert files["plans/2023/schedule.yaml"] == SHIPPED.sample["plans/2023/schedule.yaml"]


def test_the_answers_stand_in_the_plan() -> None:
    plan = plan_of(answers_of(typed(units=["Xã Tân An", "Phường 2"])))

    assert plan.name.endswith("năm 2026 trên địa bàn xã Bình Minh")
    assert plan.issuer.short == "UBND"
    assert plan.standing == "phong-van-hoa-xa-hoi"
    assert plan.rounds[0].units == ("phong-kinh-te", "xa-tan-an", "phuong-2")
    assert plan.teams[0].members[0].title == "Lãnh đạo Phòng Văn hóa - Xã hội"


def test_an_authority_without_territory_has_no_area() -> None:
    plan = plan_of(answers_of(typed(authority="Bộ Nội vụ", place="Hà Nội")))

    assert plan.issuer.area is None
    assert plan.name.endswith("năm 2026")


def test_the_standing_agency_may_be_inspected_and_is_listed_once() -> None:
    files = new_workspace(answers_of(typed(standing="Phòng Kinh tế")), SHIPPED)

    assert errors(found(files)) == []
    assert files["plans/units.yaml"].count(b"- id: phong-kinh-te") == 1


@pytest.mark.parametrize(
    "name",
    [
        'Ủy ban nhân dân xã "Bình: Minh" #1',
        "Sở: # {Nội vụ} [tỉnh], & 'khác' - !",
        "- Phòng @ %",
        "null",
        "Ủy ban nhân dân",
        "2026-01-01",
    ],
)
def test_names_with_signs_of_yaml_stay_what_was_typed(name: str) -> None:
    answers = answers_of(typed(authority=name, place=name, standing=name, agencies=[f"{name} 2"]))

    assert errors(found(new_workspace(answers, SHIPPED))) == []
    assert plan_of(answers).issuer.name == name


@given(st.text(max_size=250), st.text(max_size=30), st.text(max_size=30))
def test_any_answers_are_refused_or_make_a_workspace_without_errors(
    name: str, place: str, unit: str
) -> None:
    try:
        answers = answers_of(
            typed(authority=name, place=place, short=place, standing=unit, units=[unit])
        )
    except AnswerError:
        return

    years = ("plans/", "checklists/cchc-2026/01")
    files = new_workspace(answers, SHIPPED)
    few = {path: content for path, content in files.items() if path.startswith(years)}
    assert errors(found(few)) == []


@pytest.mark.parametrize("name", ["plan.yaml", "units.yaml", "documents.yaml"])
def test_every_optional_part_is_valid_once_its_sign_is_taken_away(name: str) -> None:
    files = new_workspace(answers_of(BINH_MINH), SHIPPED)
    path = "plans/units.yaml" if name == "units.yaml" else f"plans/2026/{name}"

    changed = {**files, path: with_options(files[path].decode()).encode()}

    assert changed[path] != files[path]
    assert errors(found(changed)) == []


def test_members_are_valid_once_brackets_and_signs_are_taken_away() -> None:
    files = new_workspace(answers_of(BINH_MINH), SHIPPED)
    path = "plans/2026/members.yaml"
    text = files[path].decode().replace("people: []", "people:")

    members = with_options(text).encode()

    assert errors(found({**files, path: members})) == []
    assert b"\n  - {member: truong-doan" in members


@pytest.mark.parametrize("record", [Plan, Round])
def test_the_plan_shows_every_part_that_a_plan_may_have(record: type[Plan] | type[Round]) -> None:
    text = SHIPPED.starter["plan.yaml"].decode()

    shown = set(re.findall(r"(?:^|[ #-])([a-z_]+):", text, re.MULTILINE))

    assert set(record.__struct_encode_fields__) <= shown


def test_the_checklist_is_copied_under_the_year_with_a_word_of_where_it_is_from() -> None:
    files = new_workspace(answers_of(BINH_MINH), SHIPPED)

    name = "02-the-che.yaml"
    copied = files[f"checklists/cchc-2026/{name}"]
    assert copied.endswith(SHIPPED.checklists[f"cchc-2023/{name}"])
    assert copied.startswith("# Chép từ danh mục".encode())


def test_templates_are_copied_byte_by_byte() -> None:
    files = new_workspace(answers_of(BINH_MINH), SHIPPED)

    copied = {p.removeprefix("templates/"): c for p, c in files.items() if p.endswith(".docx")}
    assert copied == SHIPPED.templates


def test_no_text_keeps_a_place_holder() -> None:
    files = new_workspace(answers_of(BINH_MINH), SHIPPED)

    left = [p for p, content in files.items() if re.search(rb"\{[a-z]+\}", content)]
    assert [path for path in left if not path.endswith(".docx")] == []


def test_the_guide_names_the_year_and_a_unit_of_this_workspace() -> None:
    guide = new_workspace(answers_of(BINH_MINH), SHIPPED)["HUONG-DAN.md"].decode()

    assert "`plans/2026/plan.yaml`" in guide
    assert "cchc record phong-kinh-te" in guide


@pytest.mark.parametrize("year", range(2023, 2031))
def test_the_example_day_is_a_wednesday_that_stands_in_the_schedule(year: int) -> None:
    schedule = new_workspace(answers_of(typed(year=str(year))), SHIPPED)
    text = schedule[f"plans/{year}/schedule.yaml"].decode()

    found = re.search(r"date: (\S+),", text)

    assert found
    day = parse_date(found[1])
    assert day is not None
    assert (day.year, day.month, day.weekday()) == (year, 5, 2)


def test_git_leaves_every_byte_as_it_is() -> None:
    files = new_workspace(answers_of(BINH_MINH), SHIPPED)

    assert files[".gitattributes"].endswith(b"\n* -text\n")
    assert b"\nout/\n" in files[".gitignore"]


@pytest.mark.parametrize(
    ("written", "name", "short"),
    [
        ("Phường 2", "Ủy ban nhân dân Phường 2", "Phường 2"),
        ("phường Thắng Tam", "Ủy ban nhân dân phường Thắng Tam", "Phường Thắng Tam"),
        ("Phường Thắng Tam", "Ủy ban nhân dân phường Thắng Tam", "Phường Thắng Tam"),
        ("UBND xã Tân An", "Ủy ban nhân dân xã Tân An", "Xã Tân An"),
        (
            "UBND Phường Điện Biên Phủ",
            "Ủy ban nhân dân Phường Điện Biên Phủ",
            "Phường Điện Biên Phủ",
        ),
        ("Phòng  Tư pháp ", "Phòng Tư pháp", "Phòng Tư pháp"),
        ("Xã", "Xã", "Xã"),
    ],
)
def test_a_unit_gets_its_full_and_short_name(written: str, name: str, short: str) -> None:
    unit = unit_named("units", written)

    assert (unit.name, unit.short) == (name, short)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ủy ban nhân dân thành phố Vũng Tàu", "UBND"),
        ("Phòng Văn hóa - Xã hội", "PVHXH"),
        ("Sở Nội vụ Thành phố Hồ Chí Minh", "SNV"),
        ("Ban Chỉ đạo và Điều hành", "BCĐĐH"),
        ("tỉnh Đồng Nai", "TĐN"),
        ("---", "CQ"),
    ],
)
def test_initials_leave_out_the_territory(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("authority", "area", "place"),
    [
        ("Ủy ban nhân dân thành phố Vũng Tàu", "thành phố Vũng Tàu", "Vũng Tàu"),
        ("UBND xã Bình Minh", "xã Bình Minh", "Bình Minh"),
        ("Sở Nội vụ tỉnh Lâm Đồng", "", "Lâm Đồng"),
        ("Bộ Nội vụ", "", ""),
    ],
)
def test_area_and_place_are_suggested_from_the_authority(
    authority: str, area: str, place: str
) -> None:
    assert (area_of(authority), place_of(authority)) == (area, place)


def test_decomposed_letters_are_composed() -> None:
    answers = answers_of(typed(place="Vu\u0303ng Ta\u0300u"))

    assert answers.place == "Vũng Tàu"


def test_a_long_name_gives_a_short_id() -> None:
    unit = unit_named("agencies", "Trung tâm " + "phục vụ hành chính công " * 6)

    assert len(unit.id) <= 60
    assert fold(unit.name).replace(" ", "-").startswith(unit.id)


@pytest.mark.parametrize(
    ("changes", "name", "words"),
    [
        ({"year": "20x6"}, "year", "“20x6” không phải một năm"),
        ({"year": "1999"}, "year", "từ 2000 đến 2100"),
        ({"year": "２０２６"}, "year", "không phải một năm"),
        ({"authority": "  "}, "authority", "chưa có nội dung"),
        ({"place": "Vũng\x07Tàu"}, "place", "ký tự điều khiển U+0007"),
        ({"authority": "x" * 201}, "authority", "dài quá 200 ký tự"),
        ({"standing": "***"}, "standing", "không có chữ nào"),
        ({"agencies": []}, "units", "chưa có đơn vị được kiểm tra"),
        ({"units": ["Phường 2", "UBND Phường 2"]}, "units", "“Phường 2” nêu hai lần"),
    ],
)
def test_an_answer_that_cannot_be_used_is_refused(
    changes: dict[str, str | list[str]], name: str, words: str
) -> None:
    with pytest.raises(AnswerError) as refusal:
        answers_of(typed(**changes))

    assert refusal.value.name == name
    assert words in refusal.value.message


def shaped(shape: str, **changes: str | list[str]) -> Answers:
    units = [f"Xã Số {number}" for number in range(1, 6)]
    return answers_of(typed(shape=shape, **{"units": units, **changes}))


@pytest.mark.parametrize("shape", [each.id for each in SHAPES])
def test_a_workspace_of_every_shape_only_lacks_its_number(shape: str) -> None:
    files = new_workspace(shaped(shape), SHIPPED)

    assert [d.code for d in found(files)] == ["CCHC316"]


@pytest.mark.parametrize("shape", [each.id for each in SHAPES])
@pytest.mark.parametrize("number", [0, 1, 17])
def test_a_shape_takes_any_number_of_units(shape: str, number: int) -> None:
    answers = shaped(shape, units=[f"Xã Số {each}" for each in range(number)])

    assert errors(found(new_workspace(answers, SHIPPED))) == []


@pytest.mark.parametrize("shape", [each.id for each in SHAPES])
def test_the_optional_parts_of_a_shape_can_be_brought_to_life(shape: str) -> None:
    files = new_workspace(shaped(shape), SHIPPED)
    fragment = SHIPPED.starter.get(f"shapes/{shape}.yaml", b"").decode()
    plan = files["plans/2026/plan.yaml"].decode()

    assert "{" not in re.sub(r"\{[a-z_]+: .*?\}|\[.*?\]", "", plan)
    assert fragment.count("# ") >= 1 or shape == WHOLE_YEAR


def test_a_shape_speaks_of_its_own_teams() -> None:
    files = new_workspace(shaped("xa-tu-kiem-tra"), SHIPPED)

    assert b"\xc4\x90o\xc3\xa0n" not in files["plans/2026/documents.yaml"]
    assert plan_of(shaped("xa-tu-kiem-tra")).targets[0].percent == 50


@pytest.mark.parametrize("shape", [each.id for each in SHAPES])
def test_the_optional_parts_of_a_shape_name_its_own_teams(shape: str) -> None:
    files = new_workspace(shaped(shape), SHIPPED)

    named = re.findall(r"#.*teams: \[(.+?)\]", files["plans/2026/plan.yaml"].decode())
    assert named
    teams = {team.id for team in plan_of(shaped(shape)).teams}
    assert {each for names in named for each in names.split(", ")} <= teams


def test_no_document_is_issued_by_a_placeholder() -> None:
    files = new_workspace(shaped(WHOLE_YEAR), SHIPPED)

    assert "Cơ quan ban hành" not in files["plans/2026/documents.yaml"].decode()
    assert "BC-PVHXH" in files["plans/2026/documents.yaml"].decode()


@pytest.mark.parametrize(
    ("said", "shape"), [("2", "theo-quy"), ("Đột xuất", "dot-xuat"), ("ca-nam", WHOLE_YEAR)]
)
def test_a_shape_is_called_by_number_or_name(said: str, shape: str) -> None:
    assert shape_named(said) == shape


def test_a_shape_that_does_not_exist_is_refused_with_the_nearest() -> None:
    with pytest.raises(AnswerError) as refused:
        shape_named("theo-qui")

    assert "theo-quy" in refused.value.hint
