"""Help in Vietnamese, with examples that work, in 80 columns; and wrong words of the line."""

import re
import shlex

import pytest
import typer
from tests.sample import Cchc, Workspace

from cchc_cli.cli import _COMMANDS, app
from cchc_cli.documents.all_documents import ALL_DOCUMENTS

PAGES = [[], *([name] for name in _COMMANDS), ["schedule", "set"], ["schedule", "propose"]]
ENGLISH = re.compile(
    r"\b(default|required|show|this|message|exit|options?|arguments?|commands?|usage|usage|range)\b",
    re.IGNORECASE,
)


def words_of(help: str) -> str:
    """Return the help without what is typed: options, placeholders, examples."""
    lines = [line for line in help.splitlines() if not line.startswith("    ")]
    return re.sub(r"--?[\w-]+|\[[^\]]*\]", "", "\n".join(lines))


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_help_is_vietnamese_and_has_examples(cchc: Cchc, monkeypatch, page: list[str]):
    monkeypatch.setenv("COLUMNS", "80")

    said = cchc(*page, "--help")

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Cách dùng: cchc ")
    assert "  Ví dụ:\n" in said.out
    assert not ENGLISH.findall(words_of(said.out))
    assert max(map(len, said.out.splitlines())) <= 80


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_minus_h_is_help(cchc: Cchc, page: list[str]):
    assert cchc(*page, "-h") == cchc(*page, "--help")


def examples(help: str) -> list[list[str]]:
    """Return the commands of the examples as their words; what follows two blanks explains."""
    text = help.split("  Ví dụ:\n", 1)[1].split("\n\n", 1)[0]
    lines = re.sub(r"\s*\\\n\s*", " ", text).splitlines()
    commands = [re.split(r"\s{2,}", line.strip())[0] for line in lines]
    return [shlex.split(command)[1:] for command in commands if command.startswith("cchc")]


USED = [
    [],
    ["check"],
    ["schedule"],
    ["schedule", "set"],
    ["schedule", "propose"],
    ["record"],
    ["report"],
    ["status"],
]


@pytest.mark.parametrize("page", [*USED, ["explain"]], ids=" ".join)
def test_every_example_is_understood(workspace: Workspace, cchc: Cchc, page: list[str]):
    found = [words for words in examples(cchc(*page, "--help").out) if "init" not in words]

    assert found
    for words in found:
        said = cchc(*words)
        asks = "không có cửa sổ lệnh để hỏi" in said.err
        assert asks or said.code == ("--strict" in words), (words, said)


def test_options_of_a_finding_and_of_a_visit_stand_apart(cchc: Cchc):
    help = cchc("record", "--help").out

    order = [
        help.index(t) for t in ("Ghi một nội dung:", "--by ", "Ghi chung về buổi", "--copies ")
    ]
    assert order == sorted(order)


def test_defaults_are_told_in_vietnamese(cchc: Cchc):
    assert "[mặc định: table]" in cchc("schedule", "--help").out
    assert "[bắt buộc]" in cchc("schedule", "set", "--help").out


def test_every_command_is_listed_with_its_first_sentence(cchc: Cchc):
    listed = cchc("--help").out.split("Lệnh:\n")[1]

    for name in _COMMANDS:
        assert re.search(rf"^  {name} +\w", listed, re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["schedul"], "lỗi: không có lệnh “schedul”\ngợi ý: có phải “schedule”?\n"),
        (["schedule", "sett"], "lỗi: không có lệnh “sett”\ngợi ý: có phải “set”?\n"),
        (["xyz"], "lỗi: không có lệnh “xyz”\ngợi ý: xem cách dùng: cchc --help\n"),
        (["check", "--strct"], "lỗi: không có tùy chọn “--strct”\ngợi ý: có phải “--strict”?\n"),
        (["check", "-x"], "lỗi: không có tùy chọn “-x”\n"),
        (["check", "--format", "xml"], "lỗi: giá trị của tùy chọn --format không hợp lệ\ngợi ý: "),
        (["check", "--format"], "lỗi: tùy chọn “--format” cần một giá trị\n"),
        (["explain", "501", "502"], "lỗi: thừa tham số “502”\n"),
        (["schedule", "set"], "lỗi: thiếu tham số ĐƠN_VỊ\n"),
    ],
)
def test_a_wrong_word_is_told_in_vietnamese_with_a_cure(workspace, cchc: Cchc, words, told: str):
    said = cchc(*words)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(told)
    assert "gợi ý: " in said.err


def test_every_field_of_an_answer_has_its_option():
    from cchc_cli.flows.answer import Answer
    from cchc_cli.flows.visit_record import VisitAnswer

    group = typer.main.get_command(app)
    context = typer.Context(group)
    record = group.get_command(context, "record")  # type: ignore[attr-defined]
    options = {parameter.name for parameter in record.params}

    assert {*Answer.__struct_fields__, *VisitAnswer.__struct_fields__} <= options


def test_the_version_is_told(cchc: Cchc):
    from cchc_cli import __version__

    assert cchc("--version").out == cchc("-V").out == f"cchc {__version__}\n"


def test_every_kind_of_document_is_named_in_the_help_of_report(cchc: Cchc):
    help = cchc("report", "--help").out

    assert [kind.id for kind in ALL_DOCUMENTS if not re.search(rf"\b{kind.id}\b", help)] == []
