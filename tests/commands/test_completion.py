"""What the Tab key offers, in each shell, and how it is installed."""

import pytest
from tests.sample import Cchc, Workspace

from cchc_cli.commands import completion


@pytest.fixture
def offered(cchc: Cchc, monkeypatch: pytest.MonkeyPatch, workspace: Workspace):
    """Returns what bash is offered for a line; the cursor stands at its end."""

    def offer(line: str) -> list[str]:
        words = line.split()
        monkeypatch.setenv("_CCHC_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(words) if line.endswith(" ") else len(words) - 1))
        with pytest.raises(SystemExit):
            cchc()
        return cchc.heard().split()

    return offer


VISITS = ["phuong-10", "phuong-12"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("cchc re", ["record", "report"]),
        ("cchc record phuong-1", VISITS),
        ("cchc schedule set phuong-1", VISITS),
        ("cchc schedule --unit phuong-1", VISITS),
        ("cchc report bien-ban phuong-1", VISITS),
        ("cchc report bao-cao-q", ["bao-cao-quy"]),
        ("cchc report bao-cao-quy ", ["quy-2", "quy-3", "quy-4"]),
        ("cchc schedule --round ", ["quy-2", "quy-3", "quy-4"]),
        ("cchc record phuong-2 chi-dao.nguoi", ["chi-dao.nguoi-dung-dau"]),
        ("cchc record phuong-2 x --result chua", ["chua-dat", "chua-kiem-tra"]),
        ("cchc record phuong-2 x --by tu-", ["tu-phap"]),
        ("cchc record phuong-2 --rep", ["--report-received", "--report-number", "--replaced-by"]),
        ("cchc schedule set phuong-2 --session s", ["sang"]),
        ("cchc schedule sw", ["swap"]),
        ("cchc schedule prop", ["propose"]),
        ("cchc schedule propose --round quy-4", ["quy-4"]),
        ("cchc schedule --format m", ["month"]),
        ("cchc schedule add phong-t", ["phong-tu-phap", "phong-tckh", "phong-tnmt"]),
        ("cchc schedule add phuong-2 --kind ph", ["phuc-tra"]),
        ("cchc schedule add phuong-2 --team d", ["doan-kiem-tra"]),
        ("cchc schedule add phuong-2 --area t", ["tai-chinh", "the-che", "tthc"]),
        ("cchc check --format t", ["text"]),
        ("cchc explain CCHC52", [f"CCHC52{n}" for n in range(1, 6)]),
        ("cchc --plan ", ["2023"]),
    ],
)
def test_the_tab_key_offers_what_fits(offered, line: str, words: list[str]):
    assert sorted(offered(line)) == sorted(words)


@pytest.mark.parametrize(
    "line", ["cchc record ", "cchc record x y", "cchc report x ", "cchc --plan "]
)
def test_without_a_workspace_it_offers_nothing_and_is_silent(offered, monkeypatch, tmp_path, line):
    monkeypatch.chdir(tmp_path)

    assert offered(line) == []


def test_an_item_of_an_unknown_unit_is_not_offered(offered):
    assert offered("cchc record khong-co chi") == []


@pytest.mark.parametrize(
    ("shell", "shown"),
    [
        ("zsh", '"phuong-10":"Phường 10"'),
        ("fish", "phuong-10\tPhường 10"),
        ("powershell", "phuong-10:::Phường 10"),
    ],
)
def test_other_shells_show_what_a_word_means(workspace, cchc, monkeypatch, shell: str, shown: str):
    monkeypatch.setenv("_CCHC_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "cchc record phuong-10")
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", "phuong-10")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")

    with pytest.raises(SystemExit):
        cchc()

    assert shown in cchc.heard()


@pytest.mark.parametrize("asked", ["complete_bash", "complete_khong-co"])
def test_a_shell_that_asks_wrongly_ends_without_a_traceback(cchc: Cchc, monkeypatch, asked: str):
    monkeypatch.setenv("_CCHC_COMPLETE", asked)
    monkeypatch.delenv("COMP_WORDS", raising=False)

    with pytest.raises(SystemExit) as end:
        cchc()

    assert end.value.code == 1
    assert "lỗi" not in cchc.heard()


def use_shell(monkeypatch: pytest.MonkeyPatch, name: str | None) -> None:
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: name)


@pytest.mark.parametrize(
    ("shell", "words"),
    [
        ("bash", "complete -o default -F _cchc_completion cchc"),
        ("zsh", "#compdef cchc"),
        ("fish", "complete --command cchc"),
        ("pwsh", "Register-ArgumentCompleter -Native -CommandName cchc"),
    ],
)
def test_the_script_of_the_shell_is_shown(cchc: Cchc, monkeypatch, shell: str, words: str):
    use_shell(monkeypatch, shell)

    said = cchc("--show-completion")

    assert (said.code, said.err) == (0, "")
    assert words in said.out


def test_the_shell_is_else_that_of_the_login(cchc: Cchc, monkeypatch):
    use_shell(monkeypatch, None)
    monkeypatch.setenv("SHELL", "/usr/bin/fish")

    assert cchc("--show-completion").out.startswith("complete --command cchc")


@pytest.mark.parametrize(
    ("shell", "message"),
    [("cmd", "chưa có gợi ý lệnh cho “cmd”"), ("", "không nhận ra cửa sổ lệnh nào")],
)
@pytest.mark.parametrize("option", ["--show-completion", "--install-completion"])
def test_a_shell_that_is_not_known_is_told(cchc, monkeypatch, shell: str, message: str, option):
    use_shell(monkeypatch, shell or None)
    monkeypatch.setenv("SHELL", "")

    said = cchc(option)

    assert said.code == 1
    assert said.err == f"lỗi: {message}\ngợi ý: dùng bash, zsh, fish hoặc PowerShell\n"


def test_installing_says_what_was_written(cchc: Cchc, monkeypatch, tmp_path):
    use_shell(monkeypatch, "fish")
    monkeypatch.setattr("pathlib.Path.home", lambda: tmp_path)

    said = cchc("--install-completion")

    file = tmp_path / ".config/fish/completions/cchc.fish"
    assert said.out == (
        f"Đã cài gợi ý lệnh cho fish:\n  {file}\nMở lại cửa sổ lệnh để dùng phím Tab.\n"
    )
    assert file.read_text(encoding="utf-8").startswith("complete --command cchc")


def test_a_home_that_cannot_be_written_is_told(cchc: Cchc, monkeypatch, tmp_path):
    use_shell(monkeypatch, "zsh")
    monkeypatch.setattr("pathlib.Path.home", lambda: tmp_path / "home")
    (tmp_path / "home").touch()

    said = cchc("--install-completion")

    assert said.code == 1
    assert said.err.startswith("lỗi: không cài được gợi ý lệnh: có một tệp đứng ở chỗ của thư mục")


def test_the_shells_offered_are_those_typer_knows():
    from typer._completion_shared import Shells

    assert set(completion._SHELLS) == {shell.value for shell in Shells}
