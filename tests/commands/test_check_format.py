"""`cchc check-format`: any Word file judged, whatever it is told, and the finding it suggests."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.law import samples
from tests.sample import INSPECTIONS, Cchc, Workspace, answering

from cchc_cli.decree.violation import Violation
from cchc_cli.flows.format_check import Judged, as_text

WRONG: Callable[[str], str] = lambda text: text.replace("CỘNG HÒA", "CỘNG HOÀ", 1)  # noqa: E731


def _wrong() -> bytes:
    return samples.changed(samples.letter(), "word/document.xml", WRONG)


def _zip(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("_", "/"), data)
    return buffer.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Returns a folder of a ward's documents: one right, one wrong, one deep inside right."""
    base = tmp_path / "van ban"
    (base / "thang 5").mkdir(parents=True)
    (base / "dung.docx").write_bytes(samples.letter())
    (base / "sai.docx").write_bytes(_wrong())
    (base / "thang 5" / "quyet-dinh.DOCX").write_bytes(samples.decision())
    (base / "~$sai.docx").write_bytes(b"khoa cua Word")
    return base


def test_each_mistake_has_its_place_what_is_asked_and_its_clause(folder: Path, cchc: Cchc):
    said = cchc("check-format", str(folder))

    assert said.code == 1
    assert "sai.docx: 1 chỗ sai thể thức" in said.out
    assert "  H01 Quốc hiệu\n" in said.out
    assert "      cần: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”\n" in said.out
    assert "phụ lục I, phần I, mục II.1.a" in said.out
    assert said.out.endswith(
        "Đã kiểm tra 3 văn bản: 1 văn bản sai thể thức, 2 văn bản đúng thể thức.\n"
    )


def test_right_documents_are_silent(folder: Path, cchc: Cchc):
    said = cchc("check-format", str(folder / "dung.docx"))

    assert said == (0, "Đã kiểm tra 1 văn bản: 1 văn bản đúng thể thức.\n", "")


def test_programs_get_the_same_as_json(folder: Path, cchc: Cchc):
    found = json.loads(cchc("check-format", str(folder), "--format", "json").out)

    assert [Path(each["path"]).name for each in found] == [
        "dung.docx",
        "sai.docx",
        "quyet-dinh.DOCX",
    ]
    (violation,) = found[1]["violations"]
    assert (violation["id"], violation["required"]) == ("H01", True)
    assert found[1]["whole"]


def test_a_count_that_was_broken_off_is_told_as_the_least():
    wrong = Violation("H01", "đoạn 1", "“A”", "“B”")

    told = as_text(Judged("a.docx", (wrong,), whole=False), advice=False)

    assert told.startswith("a.docx: ít nhất 1 chỗ sai thể thức\n")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "không phải tệp .docx, hoặc tệp đã hỏng"),
        (b"van ban", "không phải tệp .docx, hoặc tệp đã hỏng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "Word cũ (.doc) hoặc tệp đặt mật khẩu"),
        (samples.letter()[:900], "không phải tệp .docx, hoặc tệp đã hỏng"),
        (_zip(xl_workbook=b"<a/>"), "không phải văn bản Word"),
        (_zip(**{"word_document.xml": b"<a"}), "không đọc được"),
        (_zip(**{"word_document.xml": b" " * 300_000_000}), "quá lớn sau khi giải nén"),
    ],
    ids=["empty", "text", "old", "half", "sheet", "broken", "bomb"],
)
def test_what_is_no_word_file_is_told(tmp_path: Path, cchc: Cchc, data: bytes, told: str):
    file = tmp_path / "a.docx"
    file.write_bytes(data)

    said = cchc("check-format", str(file))

    assert (said.code, said.err) == (1, "")
    assert told in said.out


def test_a_name_that_leads_nowhere_is_a_usage_mistake(cchc: Cchc):
    said = cchc("check-format", "khong-co")

    assert (said.code, said.err.splitlines()[0]) == (
        2,
        "lỗi: không có tệp hoặc thư mục “khong-co”",
    )


@pytest.mark.skipif(os.name == "nt", reason="tên tệp Windows không có dấu này")
def test_a_name_with_signs_for_terminals_is_printed_harmlessly(tmp_path: Path, cchc: Cchc):
    (tmp_path / "a\x1b[31m.docx").write_bytes(b"")

    assert "\x1b" not in cchc("check-format", str(tmp_path)).out


def test_the_finding_is_shown_and_asked_for(workspace, folder: Path, cchc: Cchc, monkeypatch):
    before = workspace.inspection("phuong-12")
    questions = answering(monkeypatch, "k")

    said = cchc("check-format", str(folder), "--record", "phuong-12")

    assert "Đề xuất ghi vào plans/2023/inspections/phuong-12.yaml:" in said.out
    assert "+    result: dat-mot-phan\n" in said.out
    assert questions == ["  Ghi kết quả trên? [c/K]: "]
    assert workspace.inspection("phuong-12") == before


def test_nobody_to_ask_writes_nothing(workspace: Workspace, folder: Path, cchc: Cchc):
    before = workspace.everything()

    said = cchc("check-format", str(folder), "--record", "phuong-12")

    assert said.err == "Chưa ghi; muốn ghi: thêm --yes.\n"
    assert workspace.everything() == before


def test_the_finding_changes_only_its_own_lines(workspace: Workspace, folder: Path, cchc: Cchc):
    before = workspace.inspection("phuong-12")

    cchc("check-format", str(folder), "--record", "phuong-12", "--yes")

    after = workspace.read(f"{INSPECTIONS}/phuong-12.yaml")
    lines = after.splitlines()
    assert [line for line in before.splitlines() if line not in lines] == []
    assert "01/03 văn bản được kiểm tra sai thể thức: Quốc hiệu" in after
    assert "Văn bản sai.docx" in after


def test_options_of_the_finding_need_a_unit(folder: Path, cchc: Cchc):
    said = cchc("check-format", str(folder), "--yes")

    assert (said.code, said.err) == (
        2,
        "lỗi: --item và --yes chỉ dùng cùng --record\ngợi ý: thêm --record ĐƠN_VỊ\n",
    )
