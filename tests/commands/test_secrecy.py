"""A surprise visit that is still to come changes nothing of what the tool tells or prints."""

import pytest
from tests.documents.reading import text_of
from tests.sample import Cchc, Said, Workspace

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import Subject

SCHEDULE = "plans/2023/schedule.yaml"
SECRET = "  - {id: bat-ngo, unit: phong-tckh, round: quy-3, kind: dot-xuat, date: 24/08/2023}\n"
OPEN = (
    "\nchanges:\n  - {visit: phuong-12, made: 01/08/2023, what: doi-lich, old_date: 21/08/2023}\n"
)
CHANGES = (
    "  - {visit: bat-ngo, made: 14/08/2023, what: them, reason: Có phản ánh}\n"
    "  - {visit: bat-ngo, made: 15/08/2023, what: doi-lich, old_date: 2023-08-21}\n"
)
PAPERS = "plans/2023/documents.yaml"
ISSUED = "  - {document: don-doc, of: bat-ngo, number: 51, date: 10/08/2023}\n"
BEGUN = """\
unit: phong-tckh
illustrative: true
report: {received: 14/8/2023}
findings:
  chi-dao.nguoi-dung-dau:
    result: chua-dat
    observation: Chưa phân công
    evidence: [Biên bản]
    recommend: {text: Phân công lại, due: 14/8/2023}
"""
COMMANDS = [
    [],
    ["schedule"],
    ["schedule", "--all"],
    ["schedule", "--all", "--round", "quy-3"],
    ["schedule", "--unit", "phong-tckh"],
    ["schedule", "--unit", "Phòng TC-KH"],
    ["schedule", "--all", "--format", "json"],
    ["schedule", "--all", "--format", "month"],
    ["schedule", "--unit", "phuong-12", "--format", "month"],
    ["schedule", "--today", "2023-08-24"],
    ["schedule", "--today", "2023-12-31"],
    ["schedule", "set", "bat-ng", "24/8/2023"],
    ["schedule", "set", "phong-tckh", "24/8/2023"],
    ["schedule", "set", "phuong-12", "25/8/2023", "--dry-run"],
    ["schedule", "cancel", "phuong-12", "--reason", "Giải thể", "--dry-run"],
    ["record", "phong-tckh", "--report-received", "2023-08-15"],
    ["schedule", "--format", "ics"],
    ["schedule", "--format", "ics", "--unit", "phong-tckh"],
    ["schedule", "--format", "ics", "--round", "quy-3", "--todo"],
    ["schedule", "done", "bao-cao-don-vi", "bat-ng"],
    ["schedule", "done", "bao-cao-don-vi", "phong-tckh"],
    ["schedule", "deadlines"],
    ["schedule", "deadlines", "--all"],
    ["schedule", "deadlines", "--all", "--format", "json"],
    ["schedule", "deadlines", "--all", "--today", "2023-12-31"],
    ["schedule", "deadlines", "--unit", "phong-tckh", "--all"],
    ["schedule", "deadlines", "--unit", "bat-ng"],
    ["schedule", "deadlines", "--format", "ics"],
    ["schedule", "propose"],
    ["schedule", "propose", "--round", "quy-3"],
    ["schedule", "propose", "--today", "2023-08-01", "--format", "json"],
    ["schedule", "coverage"],
    ["schedule", "coverage", "--format", "json"],
    ["status"],
    ["status", "--today", "2023-08-24"],
    ["status", "--format", "json"],
    ["check"],
    ["check", "--strict"],
    ["report"],
    ["report", "bien-ban", "--list"],
    ["report", "bien-ban", "phong-tckh"],
]
SUBJECTS = {Subject.YEAR: ["2023"], Subject.ROUND: ["quy-2", "quy-3", "quy-4"]}


@pytest.fixture
def keep_secret(workspace: Workspace):
    """Writes a surprise visit of a unit that has no other into the schedule, among others."""
    workspace.write(SCHEDULE, workspace.read(SCHEDULE) + OPEN)

    def write(line: str = SECRET) -> None:
        text = workspace.read(SCHEDULE)
        place = text.index("  - {unit: phuong-10")
        workspace.write(SCHEDULE, text[:place] + line + text[place:] + CHANGES)
        workspace.write("plans/2023/inspections/bat-ngo.yaml", BEGUN)
        workspace.write(PAPERS, workspace.read(PAPERS) + ISSUED)

    return write


def told(cchc: Cchc, words: list[str]) -> Said:
    said = cchc(*words)
    # Diffs count lines, and a check counts files; there is one more.
    lines = (x for x in said.out.splitlines() if not x.startswith(("@@", "Đã kiểm tra")))
    return said._replace(out="\n".join(lines))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_tells_the_same_with_and_without_it(cchc, keep_secret, words: list[str]):
    before = told(cchc, words)
    keep_secret()

    after = told(cchc, words)

    assert after == before
    assert "bat-ngo" not in after.out + after.err


def test_the_documents_are_the_same_with_and_without_it(workspace, cchc: Cchc, keep_secret):
    def printed() -> dict[tuple[str, str], tuple[str, str]]:
        found = {}
        for kind in ALL_DOCUMENTS:
            for of in SUBJECTS.get(kind.about, ["phuong-10", "phuong-2"]):
                file = workspace.root / "in.docx"
                said = cchc("report", kind.id, of, "--draft", "--force", "-o", str(file))
                found[kind.id, of] = (said.err, text_of(file.read_bytes()) if not said.code else "")
        return found

    before = printed()
    keep_secret()

    assert printed() == before
    assert sum(bool(text) for _, text in before.values()) >= len(ALL_DOCUMENTS)


@pytest.mark.parametrize(
    "line",
    [
        *("cchc record ", "cchc schedule --unit ", "cchc schedule set ", "cchc report bien-ban "),
        "cchc schedule done bao-cao-don-vi ",
    ],
)
def test_the_tab_key_offers_the_same_with_and_without_it(
    cchc: Cchc, keep_secret, monkeypatch, line: str
):
    def offered() -> str:
        monkeypatch.setenv("_CCHC_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(line.split())))
        with pytest.raises(SystemExit):
            cchc()
        return cchc.heard()

    before = offered()
    keep_secret()

    assert offered() == before
    assert "phuong-12" in before


def test_a_visit_that_falls_on_it_is_refused_without_naming_it(cchc: Cchc, keep_secret):
    keep_secret()

    said = cchc("schedule", "set", "phuong-12", "24/8/2023")

    assert said.code == 1
    assert "lỗi CCHC609: buổi chiều ngày 24/8/2023 đoàn “doan-kiem-tra” đã có lịch khác" in said.err
    assert "bat-ngo" not in said.err
    assert "TC-KH" not in said.err


def test_a_proposal_keeps_clear_of_it_without_naming_it(workspace, cchc: Cchc, keep_secret):
    old = "{unit: phuong-12, round: quy-3, date: 22/08/2023, session: chieu, start: 13h30}"
    workspace.replace(SCHEDULE, old, "{unit: phuong-12, round: quy-3}")
    day = cchc("schedule", "propose", "--round", "quy-3").out.splitlines()[2].split()[1]
    keep_secret(SECRET.replace("24/08/2023", day))

    said = cchc("schedule", "propose", "--round", "quy-3")

    assert day not in said.out
    assert "bat-ngo" not in said.out
    assert "TC-KH" not in said.out
    assert "buổi trống" not in said.out


def test_once_held_it_is_told_like_any_other(workspace: Workspace, cchc: Cchc, keep_secret):
    keep_secret()
    record = "unit: phong-tckh\nillustrative: true\nheld: {date: 24/08/2023, start: 8h, end: 11h}\n"
    workspace.write("plans/2023/inspections/bat-ngo.yaml", record)

    said = cchc("schedule", "--unit", "phong-tckh", "--today", "25/8/2023")

    assert "Phòng TC-KH (đột xuất)" in said.out
    assert "Lý do: Có phản ánh." in said.out
