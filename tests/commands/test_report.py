"""`cchc report`: the list, the files written, and every refusal in a sentence."""

from pathlib import Path

import pytest
from tests.commands.test_template import changed
from tests.sample import INSPECTIONS, Cchc, Workspace


def test_a_document_is_written_below_out(workspace: Workspace, cchc: Cchc):
    said = cchc("report", "bien-ban", "phuong-2")

    file = workspace.root / "out/bien-ban-phuong-2.docx"
    assert said == (0, f"Đã xuất: out/{file.name}\n", "")
    assert file.read_bytes()[:2] == b"PK"


def test_a_file_is_named_from_the_current_folder(
    workspace: Workspace, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(workspace.root)

    assert cchc("report", "bien-ban", "phuong-2").out == "Đã xuất: out/bien-ban-phuong-2.docx\n"
    assert cchc("report", "--all", "--round", "quy-2").out.splitlines()[0].endswith("vào out:")
    assert cchc("template", "export", "bien-ban", "--force").out.startswith("Đã ghi: templates/")


def test_a_file_outside_the_current_folder_is_named_in_full(
    workspace: Workspace, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(workspace.root / "plans")

    file = workspace.root / "out/bien-ban-phuong-2.docx"
    assert cchc("report", "bien-ban", "phuong-2").out == f"Đã xuất: {file.as_posix()}\n"


@pytest.mark.parametrize("of", ["II", "quy-2", "Quý II"])
def test_a_round_is_named_in_any_way(workspace: Workspace, cchc: Cchc, of: str):
    assert cchc("report", "bao-cao-quy", of, "-o", "a.docx") == (0, "Đã xuất: a.docx\n", "")


def test_the_same_data_gives_the_same_bytes(workspace: Workspace, cchc: Cchc):
    for name in ("a.docx", "b.docx"):
        cchc("report", "bien-ban", "phuong-2", "-o", name)

    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()


def test_the_list_gives_a_command_or_what_is_lacking(workspace: Workspace, cchc: Cchc):
    ready, lacking, early, needless = cchc("report", "--list").out.split("\n\n")

    assert "  Kế hoạch kiểm tra: cchc report ke-hoach\n" in ready
    assert "  Biên bản kiểm tra: cchc report bien-ban …\n      phong-tnmt, phuong-2," in ready
    assert "  Biên bản kiểm tra, Phường 12: chưa ghi ngày kiểm tra “phuong-12”" in lacking
    assert "    và 3 văn bản nữa, xem: cchc report bien-ban --list\n" in lacking
    assert early.startswith("Chưa đến lúc:\n  Công văn nhắc nộp báo cáo, Phường Nguyễn An Ninh: ")
    assert needless == "Không cần nữa: 7 văn bản (vì sao: cchc report LOẠI --list).\n"


def test_the_list_of_one_kind_says_why_some_are_needed_no_more(workspace: Workspace, cchc: Cchc):
    said = cchc("report", "thong-bao-lich", "--list").out

    assert said.endswith(
        "\nKhông cần nữa:\n  Thông báo lịch kiểm tra, quý II năm 2023: “quy-2” không còn cuộc"
        " kiểm tra nào\n    sắp tới để thông báo\n"
    )
    assert "Còn thiếu" not in said


def test_the_list_of_one_kind_leaves_nothing_out(workspace: Workspace, cchc: Cchc):
    said = cchc("report", "bien-ban", "--list").out

    assert "  Biên bản kiểm tra, Phường Rạch Dừa: chưa có kết quả" in said
    assert "Báo cáo" not in said


def test_a_paper_of_the_whole_year_needs_no_further_word(workspace: Workspace, cchc: Cchc):
    said = cchc("report", "ke-hoach")

    file = workspace.root / "out/ke-hoach-2023.docx"
    assert said == (0, f"Đã xuất: out/{file.name}\n", "")
    assert cchc("report", "ke-hoach", "2023") == said
    assert cchc("report", "ke-hoach", "quy-2").err.startswith("lỗi: Kế hoạch kiểm tra là của cả")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["bien-bann", "x"], 2, "không có loại văn bản “bien-bann”\ngợi ý: có phải “bien-ban”?"),
        (["xyz", "x"], 2, "không có loại văn bản “xyz”\ngợi ý: các loại văn bản: ke-hoach, "),
        (["bien-ban"], 2, "chưa nói xuất “bien-ban” của cuộc kiểm tra nào"),
        (["bien-ban", "quy-2"], 2, "không có đơn vị nào tên “quy-2” trong lịch kiểm tra"),
        (["bao-cao-quy", "phuong-2"], 2, "kế hoạch không có đợt “phuong-2”"),
        (["bien-ban", "phuong-2", "-o", "a.txt"], 2, "tên tệp “a.txt” không kết thúc bằng .docx"),
        (["bien-ban", "phuong-2", "-o", "plans/units.yaml", "--force"], 2, "tên tệp “plans/units"),
        (["bien-ban", "phuong-rach-dua"], 1, "chưa có kết quả kiểm tra"),
        (["bien-ban", "phuong-2", "-o", "HUONG-DAN.md/a.docx"], 1, "không ghi được HUONG-DAN.md/a"),
    ],
)
def test_what_cannot_be_made_is_refused(workspace, cchc: Cchc, words, code: int, told: str):
    before = workspace.everything()

    said = cchc("report", *words)

    assert (said.code, said.out) == (code, "")
    assert said.err.startswith(f"lỗi: {told}")
    assert workspace.everything() == before


def test_mistakes_in_the_files_stop_a_document_but_not_a_draft(workspace: Workspace, cchc: Cchc):
    workspace.replace(f"{INSPECTIONS}/phuong-12.yaml", "14/08/2023", "32/08/2023")

    said = cchc("report", "bien-ban", "phuong-2")

    assert said.code == 1
    assert said.err.startswith("lỗi: các tệp còn 1 lỗi nên chưa xuất văn bản:\n")
    assert said.err.endswith("gợi ý: sửa lỗi rồi chạy lại, hoặc xuất bản nháp: thêm --draft\n")
    assert cchc("report", "bien-ban", "phuong-2", "--draft").code == 0


def test_a_document_edited_in_word_is_kept_unless_forced(workspace: Workspace, cchc: Cchc):
    workspace.write("out/bien-ban-phuong-2.docx", "edited")

    said = cchc("report", "bien-ban", "phuong-2")

    assert said.code == 1
    assert "đã được sửa bằng phần mềm khác nên không ghi đè\ngợi ý: " in said.err
    assert cchc("report", "bien-ban", "phuong-2", "--force").code == 0


def test_a_template_that_is_no_word_file_is_told(workspace: Workspace, cchc: Cchc):
    workspace.write("templates/bien-ban.docx", "không phải Word")

    said = cchc("report", "bien-ban", "phuong-2")

    assert said.code == 1
    assert said.err.startswith("lỗi: mẫu templates/bien-ban.docx không dùng được:\n")


def test_a_template_of_an_older_version_is_told_how_to_be_replaced(workspace, cchc: Cchc):
    template = workspace.root / "templates/giay-moi.docx"
    template.write_bytes(changed(template.read_bytes(), ("{{ closing }}", "Trân trọng")))
    cure = "chưa sửa gì trong mẫu thì thay:\n    cchc template export giay-moi --force\n"

    one, every = cchc("report", "giay-moi", "quy-2"), cchc("report", "--all", "--issued")

    assert (one.code, every.code) == (1, 1)
    assert cure in one.err
    assert cure in every.err
    cchc("template", "export", "giay-moi", "--force")
    assert cchc("report", "giay-moi", "quy-2").code == 0


def test_a_linked_folder_does_not_lead_a_document_out(workspace: Workspace, cchc: Cchc, tmp_path):
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (workspace.root / "out").symlink_to(outside)

    said = cchc("report", "bien-ban", "phuong-2")

    assert said.code == 1
    assert "thư mục out là liên kết ra ngoài thư mục làm việc" in said.err
    assert list(outside.iterdir()) == []


def test_a_folder_that_links_to_itself_is_refused(workspace: Workspace, cchc: Cchc):
    (workspace.root / "out").symlink_to("out")

    said = cchc("report", "bien-ban", "phuong-2", "--draft")

    assert said.code == 1
    assert "không ghi được vào thư mục out: liên kết vòng tròn\ngợi ý: xóa" in said.err
