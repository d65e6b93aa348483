"""`cchc verify`: documents as made, edited by hand, of other data, of other programs."""

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sample import INSPECTIONS, Cchc, Workspace

OUT = "out/bien-ban-phuong-2.docx"
PATH = f"{INSPECTIONS}/phuong-2.yaml"
ITEM = "  chi-dao.nguoi-dung-dau:\n    result: chua-dat\n"


def git(root: Path, *words: str) -> str:
    who = ("-c", "user.name=Nguyễn Văn A", "-c", "user.email=a@example.vn")
    done = subprocess.run(["git", *who, *words], cwd=root, capture_output=True, check=True)
    return done.stdout.decode().strip()


def rewritten(file: Path, part: str, change: Callable[[str], str]) -> None:
    """Save the document as another program does, with one part changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data.decode()).encode() if name == part else data)
    file.write_bytes(made.getvalue())


@pytest.fixture
def kept(workspace: Workspace) -> str:
    """The workspace in git, all committed; the commit."""
    git(workspace.root, "init", "-q")
    git(workspace.root, "add", "-A")
    git(workspace.root, "commit", "-qm", "dữ liệu")
    return git(workspace.root, "rev-parse", "HEAD")


def renamed(xml: str) -> str:
    return xml.replace("Phường\u00a02", "Phường Hai", 1)


@pytest.fixture
def made(workspace: Workspace, cchc: Cchc) -> Callable[[], Path]:
    def make() -> Path:
        assert cchc("report", "bien-ban", "phuong-2").code == 0
        return workspace.root / OUT

    return make


def test_a_fresh_document_matches(kept: str, made, cchc: Cchc):
    made()

    assert cchc("verify", OUT) == (
        0,
        f"{OUT}: bien-ban phuong-2\n"
        "  xuất bằng cchc 0.1.0, tính đến ngày 15/8/2023\n"
        "  dữ liệu hiện nay: khớp\n"
        f"  dữ liệu ở commit {kept[:7]}: khớp\n"
        "  mẫu đang dùng: đúng mẫu lúc xuất\n"
        "  lời văn: đúng như lúc xuất\n"
        "Văn bản khớp dữ liệu hiện nay.\n",
        "",
    )


def test_the_findings_that_changed_since_are_named(kept, workspace: Workspace, made, cchc: Cchc):
    made()
    workspace.replace(PATH, ITEM, ITEM.replace("chua-dat", "dat-mot-phan"))

    said = cchc("verify", OUT)

    assert said.code == 1
    assert "  dữ liệu hiện nay: đã khác lúc xuất\n" in said.out
    assert "    phuong-2 chi-dao.nguoi-dung-dau: “chưa đạt” thành “đạt một phần”\n" in said.out
    assert f"  dữ liệu ở commit {kept[:7]}: khớp\n" in said.out
    assert "  lời văn: đúng như lúc xuất\n  xuất lại bây giờ sẽ khác 5 chỗ" in said.out
    assert max(map(len, said.out.splitlines())) <= 80


def test_a_change_elsewhere_is_no_change_of_the_document(kept, workspace, made, cchc: Cchc):
    made()
    workspace.replace(PATH, ITEM, f"  # ghi chú\n{ITEM}")
    (workspace.root / f"{INSPECTIONS}/phuong-5.yaml").unlink()

    assert cchc("verify", OUT).code == 0


def test_what_was_edited_by_hand_is_shown(kept, made, cchc: Cchc):
    rewritten(made(), "word/document.xml", renamed)

    said = cchc("verify", OUT)

    assert said.code == 1
    assert "  dữ liệu hiện nay: khớp\n" in said.out
    assert "  lời văn: đã sửa tay 1 chỗ (- lúc xuất, + trong tệp)\n    - " in said.out
    assert "Phường Hai" in said.out


def test_edits_by_hand_are_known_apart_from_changed_data(kept, workspace, made, cchc: Cchc):
    rewritten(made(), "word/document.xml", renamed)
    workspace.replace(PATH, ITEM, ITEM.replace("chua-dat", "dat-mot-phan"))

    found = json.loads(cchc("verify", OUT, "--format", "json").out)[0]

    assert found["edited"]
    assert len(found["commit"]["text"]) == 1
    assert len(found["now"]["text"]) == 6
    assert [f["item"] for f in found["findings"]] == ["chi-dao.nguoi-dung-dau"]


def test_data_that_were_not_committed_are_told(kept, workspace, made, cchc: Cchc):
    workspace.replace(PATH, ITEM, ITEM.replace("chua-dat", "dat"))
    made()

    said = cchc("verify", OUT)

    assert said.code == 0
    told = f"dữ liệu ở commit {kept[:7]}: đã khác lúc xuất (lúc xuất còn chỗ sửa chưa commit)\n"
    assert told in said.out


def test_without_git_the_data_of_now_are_enough(made, workspace: Workspace, cchc: Cchc):
    made()

    said = cchc("verify", OUT)
    workspace.replace(PATH, ITEM, ITEM.replace("chua-dat", "dat-mot-phan"))
    later = cchc("verify", OUT)

    assert said.code == 0
    assert "  commit: lúc xuất thư mục làm việc chưa có commit nào\n" in said.out
    assert later.code == 1
    assert "  lời văn: không lập lại được bản lúc xuất để so\n  xuất lại bây giờ" in later.out


def test_a_commit_of_another_repository_is_told(kept: str, made, cchc: Cchc):
    other = "0123456789" * 4
    rewritten(made(), "docProps/custom.xml", lambda xml: xml.replace(kept, other))

    said = cchc("verify", OUT)

    assert said.code == 0
    assert "  commit 0123456: kho git này không có commit đó nên không so được\n" in said.out


@pytest.mark.parametrize("commit", ["--upload-pack=x", "HEAD", "; rm -rf .", "a" * 39])
def test_only_a_hash_is_handed_to_git(kept: str, made, cchc: Cchc, commit: str):
    rewritten(made(), "docProps/custom.xml", lambda xml: xml.replace(kept, commit))

    assert "chưa có commit nào" in cchc("verify", OUT).out


def test_a_changed_template_is_told(kept, workspace: Workspace, made, cchc: Cchc):
    made()
    file = workspace.root / "templates/bien-ban.docx"
    rewritten(file, "word/document.xml", lambda xml: xml.replace("Địa điểm", "Nơi làm việc"))

    said = cchc("verify", OUT)

    assert said.code == 1
    assert "  mẫu đang dùng: đã khác mẫu lúc xuất\n  lời văn: đúng như lúc xuất\n" in said.out
    assert "    - Nơi làm việc: " in said.out


def test_a_unit_that_is_gone_is_told(kept, workspace: Workspace, made, cchc: Cchc):
    made()
    (workspace.root / PATH).unlink()

    said = cchc("verify", OUT)

    assert said.code == 1
    assert "dữ liệu hiện nay: không lập được văn bản này (" in said.out
    assert "  lời văn: đúng như lúc xuất\n" in said.out


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda xml: "<Properties xmlns='x'/>", "không do cchc xuất nên không so được"),
        (lambda xml: xml.replace("cchc-", "x-"), "do bản cchc cũ xuất, chưa ghi nguồn nên không"),
        (
            lambda xml: xml.replace(">bien-ban<", ">la<"),
            "cchc đang dùng không có loại văn bản “la”",
        ),
        (lambda xml: xml[:80], "không đọc được: không phải văn bản Word, hoặc tệp đã hỏng"),
    ],
)
def test_a_file_that_is_not_ours_is_told(workspace, made, cchc: Cchc, change, told: str):
    rewritten(made(), "docProps/custom.xml", change)

    said = cchc("verify", OUT)

    assert said.code == 1
    assert said.out.startswith(f"{OUT}: {told}")


def test_what_is_no_word_file_is_told(workspace: Workspace, cchc: Cchc):
    workspace.write("a.docx", "PK nửa tệp")

    told = "a.docx: không đọc được: không phải tệp .docx, hoặc tệp đã hỏng\n"
    assert cchc("verify", "a.docx") == (1, told, "")
    assert cchc("verify", "b.docx").err.startswith("lỗi: không có tệp hoặc thư mục “b.docx”\n")


def test_documents_of_every_kind_match_what_made_them(kept, workspace: Workspace, cchc: Cchc):
    for words in (["bao-cao-quy", "quy-2"], ["ke-hoach"], ["bao-cao-nam"], ["danh-muc-ho-so"]):
        assert cchc("report", *words).code == 0

    assert cchc("verify", "out").code == 0


@pytest.mark.skipif(not shutil.which("soffice"), reason="cần LibreOffice")
def test_saving_again_in_libreoffice_changes_nothing(kept, workspace, made, cchc: Cchc, tmp_path):
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run([*command, "--outdir", "lai", str(made())], check=True, capture_output=True)

    assert cchc("verify", "lai/bien-ban-phuong-2.docx").code == 0
