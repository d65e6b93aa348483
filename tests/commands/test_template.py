"""`cchc template`: whose templates there are, getting one, its fields, its mistakes."""

import io
import json
import zipfile

import pytest
from tests.sample import Cchc, Workspace

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import FILTERS
from cchc_cli.flows.template import FILTER_WORDS
from cchc_cli.wordtext.sandbox import sandbox

OWN = "templates/bien-ban.docx"


def changed(data: bytes, *pairs: tuple[str, str]) -> bytes:
    """Return the template with texts of its body replaced, as Word would save it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            for old, new in pairs if name == "word/document.xml" else ():
                assert old.encode() in part, old
                part = part.replace(old.encode(), new.encode(), 1)
            after.writestr(name, part)
    return made.getvalue()


@pytest.fixture
def spoil(workspace: Workspace):
    """Changes the workspace's own template of minutes."""

    def change(*pairs: tuple[str, str]) -> None:
        file = workspace.root / OWN
        file.write_bytes(changed(file.read_bytes(), *pairs))

    return change


def test_the_list_says_whose_each_template_is(workspace: Workspace, cchc: Cchc, spoil):
    spoil(("Nơi nhận:", "Nơi gửi:"))
    (workspace.root / "templates/bao-cao-quy.docx").unlink()

    lines = cchc("template").out.splitlines()

    assert "bien-ban           Biên bản kiểm tra: của cơ quan, đã sửa" in lines
    assert "bao-cao-quy        Báo cáo tổng hợp quý: kèm công cụ" in lines
    assert "ke-hoach           Kế hoạch kiểm tra: của cơ quan, giống mẫu kèm công cụ" in lines


def test_a_template_that_no_document_uses_is_told(workspace: Workspace, cchc: Cchc):
    (workspace.root / OWN).rename(workspace.root / "templates/bien-bna.docx")

    said = cchc("template")

    assert said.code == 0
    assert said.err.endswith("nên không dùng; có phải “bien-ban.docx”?\n")


@pytest.mark.parametrize("kind", [kind.id for kind in ALL_DOCUMENTS])
def test_every_shipped_template_lints_clean(cchc: Cchc, tmp_path, kind: str):
    file = tmp_path / f"{kind}.docx"
    assert cchc("template", "export", kind, "-o", str(file)).code == 0

    said = cchc("template", "lint", str(file))

    told = f"{file.as_posix()}: mẫu {kind} dùng được, văn bản in thử đúng thể thức.\n"
    assert said == (0, told, "")


def test_lint_tells_every_mistake_with_its_place_and_cure(workspace, cchc: Cchc, spoil):
    spoil(("{{ preamble }}", "{{ preambel }}"), ("{{ place }}", "{{ place|uper }} {{ place"))

    said = cchc("template", "lint", OWN)

    assert said.code == 1
    assert f"{OWN}: 3 lỗi (mẫu bien-ban)\n" in said.out
    assert "thẻ “{{ preambel }}”" in said.out
    assert "      gợi ý: có phải “preamble”?\n" in said.out
    assert "      gợi ý: có phải “upper”?\n" in said.out
    assert "không khép kín" in said.out
    assert max(map(len, said.out.splitlines()[1:])) <= 80


def test_lint_for_programs(workspace, cchc: Cchc, spoil):
    spoil(("{{ preamble }}", "{{ preambel }}"))

    found = json.loads(cchc("template", "lint", OWN, "--format", "json").out)

    assert [m["hint"] for m in found["mistakes"]] == ["có phải “preamble”?"]
    assert found["form"] is None


def test_a_template_that_breaks_the_law_of_layout_is_a_mistake(workspace, cchc: Cchc, spoil):
    spoil(("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"))

    said = cchc("template", "lint", OWN)

    assert said.code == 1
    assert "H04" in said.out


def test_a_broken_own_template_is_never_passed_over(workspace, cchc: Cchc, spoil):
    spoil(("{{ preamble }}", "{{ preambel }}"))

    said = cchc("report", "bien-ban", "phuong-2")

    assert said.code == 1
    assert f"lỗi: mẫu {OWN} không dùng được:\n  thân văn bản, đoạn" in said.err
    assert not (workspace.root / "out/bien-ban-phuong-2.docx").exists()


def test_a_template_that_loses_data_is_refused_with_the_place_of_the_data(workspace, cchc, spoil):
    spoil(("{%p for line in opinion %}", "{%p for line in opinion if false %}"))

    said = cchc("report", "bien-ban", "phuong-2")

    assert said.code == 1
    assert said.err.startswith(f"lỗi: không in được văn bản bằng mẫu {OWN}:\n  dữ liệu, trường “")
    assert "ghi trong mẫu: {# không in: " in said.err
    assert "\n    trong dữ liệu: plans/2023/inspections/phuong-2.yaml:237:3\n" in said.err


def test_lint_tells_what_a_template_would_lose(workspace, cchc: Cchc, spoil):
    spoil(("{{ preamble }}", "Mở đầu"))

    said = cchc("template", "lint", OWN)

    assert said.code == 1
    assert "không in thử được:\n  dữ liệu, trường “preamble”: “Thực hiện" in said.err


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 half a file", "chữ".encode() * 500])
def test_what_is_no_word_file_is_refused_with_a_sentence(workspace, cchc: Cchc, content: bytes):
    (workspace.root / OWN).write_bytes(content)

    for words in (("template", "lint", OWN), ("report", "bien-ban", "phuong-2")):
        said = cchc(*words)
        assert said.code == 1
        assert "không phải tệp .docx, hoặc tệp đã hỏng" in " ".join((said.out + said.err).split())


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["lint", "khong-co.docx"], 2, "không biết “khong-co.docx” là mẫu của loại văn bản nào"),
        (["lint", "khong-co.docx", "--kind", "bien-ban"], 2, "không có tệp “khong-co.docx”"),
        (["lint", OWN, "--kind", "bien-bam"], 2, "không có loại văn bản “bien-bam”"),
        (["export", "bien-ban"], 1, "nên giữ nguyên\ngợi ý: lấy ra tệp khác: -o TỆP"),
        (["export", "bien-ban", "-o", "mau.doc"], 2, "“mau.doc” không kết thúc bằng .docx"),
        (["fields", "bao-cao"], 2, "không có loại văn bản “bao-cao”\ngợi ý: có phải “bao-cao-"),
    ],
)
def test_a_wrong_word_is_told_with_its_cure(workspace, cchc: Cchc, words, code: int, told: str):
    said = cchc("template", *words)

    assert (said.code, said.out) == (code, "")
    assert told in said.err


def test_an_exported_template_takes_the_place_of_the_own_one(workspace, cchc: Cchc, spoil):
    before = (workspace.root / OWN).read_bytes()
    spoil(("{{ preamble }}", "{{ preambel }}"))

    said = cchc("template", "export", "bien-ban", "--force")

    assert said.code == 0
    assert (workspace.root / OWN).read_bytes() == before


@pytest.mark.parametrize("kind", ALL_DOCUMENTS, ids=lambda kind: kind.id)
def test_every_field_has_a_meaning_and_most_have_an_example(cchc: Cchc, kind):
    rows = json.loads(cchc("template", "fields", kind.id, "--format", "json").out)

    assert all(row["meaning"] for row in rows)
    assert sum(bool(row["example"]) for row in rows) >= 0.9 * len(rows)


def test_fields_are_told_in_80_columns(cchc: Cchc):
    said = cchc("template", "fields", "bao-cao-quy").out

    assert "\nissuer.name\n    tên cơ quan ban hành, chữ thường\n    ví dụ: Phòng Nội vụ\n" in said
    assert "\n  roman        số La Mã, ví dụ IV\n" in said
    assert max(map(len, said.splitlines())) <= 80


def test_every_filter_is_explained():
    assert set(FILTER_WORDS) == {*sandbox(FILTERS).filters} - {"each item"}
