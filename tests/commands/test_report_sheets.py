"""`cchc report phieu-kiem-tra`: all areas or one, blank or filled, for a unit or a kind."""

import pytest
from tests.documents.reading import text_of
from tests.sample import Cchc, Workspace

from cchc_cli.flows.report import place_of_text
from cchc_cli.model.workspace import Year
from cchc_cli.source import Source

HEAD = "PHIẾU KIỂM TRA\n"


def _made(workspace: Workspace, cchc: Cchc, name: str, *words: str) -> str:
    said = cchc("report", "phieu-kiem-tra", *words)
    file = workspace.root / "out" / name
    assert said == (0, f"Đã xuất: out/{file.name}\n", "")
    return text_of(file.read_bytes())


def test_all_areas_are_one_file(workspace: Workspace, cchc: Cchc):
    assert _made(workspace, cchc, "phieu-kiem-tra-phuong-2.docx", "phuong-2").count(HEAD) == 8


@pytest.mark.parametrize("area", ["tthc", "Cải cách thủ tục hành chính"])
def test_one_area_has_a_file_of_its_own(workspace: Workspace, cchc: Cchc, area: str):
    name = "phieu-kiem-tra-phuong-2-tthc.docx"

    text = _made(workspace, cchc, name, "phuong-2", "--area", area)

    assert text.count(HEAD) == 1
    assert "Bộ TTHC niêm yết còn 06 thủ tục hộ tịch đã bị thay thế." in text
    assert cchc("verify", str(workspace.root / "out" / name)).code == 0


def test_a_blank_one_takes_the_place_of_no_filled_one(workspace: Workspace, cchc: Cchc):
    name = "phieu-kiem-tra-phuong-2-trong.docx"

    text = _made(workspace, cchc, name, "phuong-2", "--blank")

    assert "Bộ TTHC niêm yết còn 06" not in text
    assert "Mỗi nội dung đánh dấu X vào một cột kết quả" in text
    assert cchc("verify", str(workspace.root / "out" / name)).code == 0


def test_a_kind_of_unit_has_blank_ones(workspace: Workspace, cchc: Cchc):
    text = _made(workspace, cchc, "phieu-kiem-tra-phuong-xa.docx", "phuong-xa")

    assert "dùng cho UBND các phường, xã" in text


def test_an_area_that_is_not_there_is_told_with_what_is_near(workspace: Workspace, cchc: Cchc):
    said = cchc("report", "phieu-kiem-tra", "phuong-2", "--area", "tthcc")

    assert said == (
        2,
        "",
        "lỗi: không có lĩnh vực “tthcc” trong kế hoạch\ngợi ý: có phải “tthc”?\n",
    )


def test_other_kinds_know_neither_areas_nor_blanks(workspace: Workspace, cchc: Cchc):
    said = cchc("report", "bien-ban", "phuong-2", "--blank")

    assert said.code == 2
    assert said.err.startswith("lỗi: --area và --blank không dùng cho “bien-ban”\n")


def test_a_text_is_looked_for_only_in_the_files_of_its_year():
    sources = [
        Source("plans/2022/plan.yaml", "name: Đoàn kiểm tra\n"),
        Source("plans/2023/plan.yaml", "year: 2023\nname: Đoàn kiểm tra\n"),
        Source("plans/units.yaml", "units: Phường 2\n"),
    ]

    assert place_of_text(sources, "Đoàn kiểm tra", Year(id="2023")) == "plans/2023/plan.yaml:2:7"
    assert place_of_text(sources, "Phường 2", Year(id="2023")) == "plans/units.yaml:1:8"
