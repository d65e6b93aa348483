"""`cchc report --all`: what is due is written, nothing is lost, and the rest is told shortly."""

from pathlib import Path

import pytest
from tests.documents.reading import text_of
from tests.sample import Cchc, Workspace

from cchc_cli.commands import report_all

SECRET = "  - {id: bat-ngo, unit: phong-tckh, round: quy-3, kind: dot-xuat, date: 24/08/2023}\n"


def _texts(folder: Path) -> dict[str, str]:
    return {file.name: text_of(file.read_bytes()) for file in sorted(folder.glob("*.docx"))}


def test_what_is_due_for_a_round_is_written_at_once(workspace: Workspace, cchc: Cchc):
    said = cchc("report", "--all", "--round", "quy-2")

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Đã xuất 5 văn bản vào out:\n")
    assert "bao-cao-quy-2.docx" in said.out
    assert "Đã ký, đã ban hành: 10 văn bản (xuất lại: thêm --issued)." in said.out
    assert len(_texts(workspace.root / "out")) == 5


def test_it_writes_the_same_as_one_command_for_each(workspace: Workspace, cchc: Cchc):
    cchc("report", "--all", "--round", "quy-2")
    cchc("report", "bao-cao-quy", "quy-2", "-o", "a.docx")

    both = (Path("a.docx"), workspace.root / "out/bao-cao-quy-2.docx")
    assert both[0].read_bytes() == both[1].read_bytes()


def test_a_second_run_changes_no_file(workspace: Workspace, cchc: Cchc):
    cchc("report", "--all")
    before = {f: f.stat().st_mtime_ns for f in (workspace.root / "out").iterdir()}

    said = cchc("report", "--all")

    assert "Không đổi: 14 văn bản đã xuất trước đây." in said.out
    assert {f: f.stat().st_mtime_ns for f in (workspace.root / "out").iterdir()} == before


def test_what_was_edited_in_word_is_kept_told_and_counts_as_failed(workspace, cchc: Cchc):
    workspace.write("out/bao-cao-quy-2.docx", "edited")

    said = cchc("report", "--all", "--round", "quy-2")

    assert said.code == 1
    assert "Đã xuất 4 văn bản" in said.out
    assert said.err.startswith("\nĐã sửa tay trong Word nên giữ nguyên (ghi đè: thêm --force):\n")
    assert workspace.read("out/bao-cao-quy-2.docx") == "edited"
    assert cchc("report", "--all", "--round", "quy-2", "--force").code == 0


def test_a_broken_template_stops_only_its_own_documents(workspace: Workspace, cchc: Cchc):
    workspace.write("templates/don-doc.docx", "không phải Word")

    said = cchc("report", "--all", "--round", "quy-2")

    assert said.code == 1
    assert said.err.count("mẫu templates/don-doc.docx không dùng được") == 1
    assert [*_texts(workspace.root / "out")] == [
        "bao-cao-quy-2.docx",
        "thong-bao-ket-qua-phuong-5.docx",
    ]


def test_what_is_not_due_is_told_once_for_each_kind(workspace: Workspace, cchc: Cchc):
    said = cchc("report", "--all").out

    assert "Chưa đến lúc:\n" in said
    assert "  Báo cáo năm, năm 2023: năm chưa kết thúc, còn 04 cuộc kiểm tra\n" in said
    assert said.count("  Biên bản kiểm tra, ") == 1
    assert "    và 4 văn bản nữa, xem: cchc report bien-ban --list\n" in said
    assert max(map(len, said.splitlines()[1:])) <= 80


def test_mistakes_in_the_files_stop_all_but_drafts(workspace: Workspace, cchc: Cchc):
    workspace.replace("plans/2023/inspections/phuong-12.yaml", "14/08/2023", "32/08/2023")

    said = cchc("report", "--all")

    assert said.code == 1
    assert said.err.startswith("lỗi: các tệp còn 1 lỗi nên chưa xuất văn bản:")
    assert not (workspace.root / "out").exists()
    assert cchc("report", "--all", "--draft").code == 0


def test_a_folder_may_be_named(workspace: Workspace, cchc: Cchc):
    cchc("report", "--all", "--round", "quy-2", "-o", "van-ban/quy-2")

    assert len(_texts(Path("van-ban/quy-2"))) == 5


def test_a_surprise_visit_to_come_shows_in_nothing(workspace: Workspace, cchc: Cchc):
    schedule = "plans/2023/schedule.yaml"
    before = cchc("report", "--all", "--issued", "-o", "a")
    text = workspace.read(schedule)
    workspace.write(schedule, text.replace("  - {unit: phuong-10", SECRET + "  - {unit: phuong-10"))

    after = cchc("report", "--all", "--issued", "-o", "b")

    assert after.out.replace("vào b", "vào a") == before.out
    assert _texts(Path("b")) == _texts(Path("a"))


@pytest.mark.parametrize(
    "words",
    [["bien-ban"], ["--list"], ["--area", "tthc"], ["--blank"], ["-o", "a.docx"]],
    ids=" ".join,
)
def test_words_that_do_not_fit_all_are_refused(workspace, cchc: Cchc, words: list[str]):
    assert cchc("report", "--all", *words).code == 2


def test_an_option_of_all_needs_all(workspace: Workspace, cchc: Cchc):
    said = cchc("report", "--round", "quy-2")

    assert (said.code, said.err) == (
        2,
        "lỗi: --round và --issued chỉ dùng cùng --all\ngợi ý: thêm --all\n",
    )


def test_each_template_is_compiled_once(workspace, cchc: Cchc, monkeypatch):
    compiled: list[str] = []
    original = report_all._Run._compiled

    def compile_told(self, kind):
        compiled.append(kind.id)
        return original(self, kind)

    monkeypatch.setattr(report_all._Run, "_compiled", compile_told)

    cchc("report", "--all", "--issued")

    assert len(compiled) == len(set(compiled)) >= 8


def test_a_notice_goes_out_again_only_when_the_schedule_has_changed(workspace, cchc: Cchc):
    sent = "issued:\n  - {document: thong-bao-lich, of: quy-3, number: 24, date: 30/06/2023}"
    workspace.replace("plans/2023/documents.yaml", "issued:", sent)
    quiet = cchc("report", "--all", "--round", "quy-3").out

    cchc("schedule", "set", "phuong-12", "23/8/2023")

    assert "thong-bao-lich" not in quiet
    assert "thong-bao-lich-quy-3.docx" in cchc("report", "--all", "--round", "quy-3").out
