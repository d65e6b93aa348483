"""What people mean by the words they type."""

import unicodedata

import pytest
from tests.sample import Workspace

from cchc_cli.adapters.files import read_sources
from cchc_cli.flows.errors import NotFoundError
from cchc_cli.flows.find import find_item, find_round, find_visit
from cchc_cli.flows.load import Loaded, load
from cchc_cli.flows.record import items_of
from cchc_cli.source import Source


@pytest.fixture
def loaded(workspace: Workspace) -> Loaded:
    return load(*read_sources(workspace.root))


def visit(loaded: Loaded, typed: str) -> str:
    return find_visit(loaded.workspace, loaded.workspace.years["2023"], typed).key


def of_round(loaded: Loaded, typed: str) -> str:
    return find_round(loaded.workspace.years["2023"], typed).id


def item(loaded: Loaded, typed: str) -> str:
    year = loaded.workspace.years["2023"]
    found = find_visit(loaded.workspace, year, "phuong-10")
    return find_item([i for _, i in items_of(loaded.workspace, year, found)], typed).id


@pytest.mark.parametrize(
    "typed",
    [
        "phuong-10",
        "Phường 10",
        "phường  10",
        "PHUONG 10",
        "Ủy ban nhân dân Phường 10",
        unicodedata.normalize("NFD", "Phường 10"),
    ],
)
def test_a_unit_is_found_by_its_id_and_its_names(loaded: Loaded, typed: str):
    assert visit(loaded, typed) == "phuong-10"


@pytest.mark.parametrize("typed", ["phuong-2-phuc-tra", "Phường 2 phúc tra", "PHUONG-2-PHUC-TRA"])
def test_a_visit_is_found_by_its_own_id(loaded: Loaded, typed: str):
    assert visit(loaded, typed) == "phuong-2-phuc-tra"


def test_a_unit_of_several_visits_must_be_told_more_exactly(loaded: Loaded):
    assert visit(loaded, "phuong-2") == "phuong-2"
    with pytest.raises(NotFoundError) as error:
        visit(loaded, "Phường 2")

    assert error.value.hint == (
        "chọn một trong:\n"
        "  phuong-2: Phường 2, quý II năm 2023, 16/5/2023\n"
        "  phuong-2-phuc-tra: Phường 2 (phúc tra), quý III năm 2023, 17/8/2023"
    )


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("phuong-21", "không có đơn vị nào tên “phuong-21”", "có phải “phuong-2”?"),
        ("xyz", "không có đơn vị nào tên “xyz”", "các đơn vị trong lịch: phong-tnmt, phuong-2,"),
        ("Phòng Nội vụ", "đơn vị “Phòng Nội vụ” không có trong lịch", "thêm vào lịch: cchc"),
    ],
)
def test_an_unknown_unit_is_told_with_what_is_near(loaded, typed: str, message: str, hint: str):
    with pytest.raises(NotFoundError) as error:
        visit(loaded, typed)

    assert error.value.message.startswith(message)
    assert error.value.hint.startswith(hint)


@pytest.mark.parametrize(
    ("schedule", "message"),
    [
        ("visits: []\n", "chưa có lịch kiểm tra nào trong plans/2023"),
        (
            "visits: [\n",
            "chưa tìm được “phuong-2” vì lịch kiểm tra plans/2023",
        ),
    ],
    ids=["empty", "broken"],
)
def test_without_a_schedule_that_is_what_is_told(loaded: Loaded, schedule: str, message: str):
    changed = loaded.with_source(Source("plans/2023/schedule.yaml", schedule))

    with pytest.raises(NotFoundError) as error:
        visit(changed, "phuong-2")

    assert error.value.message.startswith(message)


@pytest.mark.parametrize(
    "typed", ["quy-3", "III", "3", "quý III", "Quý 3", "quý III năm 2023", "QUY-3"]
)
def test_a_round_is_found_by_its_id_quarter_or_name(loaded: Loaded, typed: str):
    assert of_round(loaded, typed) == "quy-3"


def test_an_unknown_round_is_told_with_the_known_ones(loaded: Loaded):
    with pytest.raises(NotFoundError) as error:
        of_round(loaded, "V")

    assert error.value.hint == "các đợt của kế hoạch: quy-2, quy-3, quy-4"


def test_a_quarter_of_two_rounds_is_not_guessed(loaded: Loaded):
    plan = loaded.sources["plans/2023/plan.yaml"]
    doubled = plan.text.replace("when: {quarter: 3}", "when: {quarter: 2}")

    with pytest.raises(NotFoundError) as error:
        of_round(loaded.with_source(Source(plan.path, doubled)), "II")

    assert error.value.hint == "chọn một trong: quy-2, quy-3"


@pytest.mark.parametrize(
    "typed",
    ["chi-dao.nguoi-dung-dau", "nguoi-dung-dau", "Người đứng đầu", "CHI-DAO.nguoi-dung-dau"],
)
def test_an_item_is_found_by_its_id_or_the_end_of_it(loaded: Loaded, typed: str):
    assert item(loaded, typed) == "chi-dao.nguoi-dung-dau"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("khao-satt", "có phải “tthc.mot-cua.khao-sat”?"),
        ("chi-dao.nguoi-dung-da", "có phải “chi-dao.nguoi-dung-dau”?"),
        ("xyz", "xem các mã trong thư mục checklists/, ví dụ: chi-dao.van-ban-dieu-hanh"),
    ],
)
def test_an_unknown_item_is_told_with_what_is_near(loaded: Loaded, typed: str, hint: str):
    with pytest.raises(NotFoundError) as error:
        item(loaded, typed)

    assert error.value.hint == hint


def test_an_ending_of_several_items_is_not_guessed(loaded: Loaded):
    area = loaded.sources["checklists/cchc-2023/02-the-che.yaml"]
    doubled = area.text.replace("the-che.ra-soat-van-ban", "the-che.nguoi-dung-dau")

    with pytest.raises(NotFoundError) as error:
        item(loaded.with_source(Source(area.path, doubled)), "nguoi-dung-dau")

    assert error.value.hint == "chọn một trong: chi-dao.nguoi-dung-dau, the-che.nguoi-dung-dau"
