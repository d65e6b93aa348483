"""Installing completion: the script where the shell reads it, the settings kept."""

import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from cchc_cli.adapters.shells import install


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


def test_settings_are_kept_to_the_byte_and_extended_once(home: Path):
    (home / ".bashrc").write_bytes(b"alias x=\xff")

    install("bash", "script")
    install("bash", "script")

    added = "\n# cchc: gợi ý lệnh bằng phím Tab\nsource '{}'\n"
    script = (home / ".bash_completions/cchc.sh").as_posix()
    assert (home / ".bashrc").read_bytes() == b"alias x=\xff" + added.format(script).encode()


@pytest.mark.parametrize(
    ("shell", "file"),
    [
        ("bash", ".bash_completions/cchc.sh"),
        ("zsh", ".zfunc/_cchc"),
        ("fish", ".config/fish/completions/cchc.fish"),
    ],
)
def test_the_script_is_written_where_the_shell_looks(home: Path, shell: str, file: str):
    assert install(shell, "script")[0] == home / file
    assert (home / file).read_text(encoding="utf-8") == "script\n"


def test_powershell_says_itself_where_its_settings_are(home: Path, monkeypatch):
    profile = home / "Tài liệu/profile.ps1"
    answer = SimpleNamespace(stdout=f"{profile}\r\n".encode())
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: answer)

    assert install("pwsh", "script") == [profile]
    assert "script\n" in profile.read_text(encoding="utf-8")


def test_a_powershell_that_says_nothing_is_no_place(monkeypatch):
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(stdout=b""))

    with pytest.raises(FileNotFoundError):
        install("pwsh", "script")
