"""The files of the shells in which completion is installed."""

import subprocess
from pathlib import Path

_MARK = "# cchc: gợi ý lệnh bằng phím Tab"


def install(shell: str, script: str) -> list[Path]:
    """Write the script where the shell reads it; return the files written.

    A line is added to the shell's own settings at most once; what is there stays.

    Raises:
        OSError: A file cannot be written, or PowerShell does not say where its settings are.
    """
    home = Path.home()
    if shell == "fish":
        return [_write(home / ".config/fish/completions/cchc.fish", script)]
    if shell == "zsh":
        file = _write(home / ".zfunc/_cchc", script)
        line = "fpath+=~/.zfunc; autoload -Uz compinit; compinit"
        return [file, _add(home / ".zshrc", line)]
    if shell == "bash":
        file = _write(home / ".bash_completions/cchc.sh", script)
        return [file, _add(home / ".bashrc", f"source '{file.as_posix()}'")]
    return [_add(_profile(shell), script)]


def _write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(f"{text}\n".encode())
    return file


def _add(file: Path, lines: str) -> Path:
    """Add the lines at the end, unless they are there; other bytes are not looked at."""
    file.parent.mkdir(parents=True, exist_ok=True)
    held = file.read_bytes() if file.exists() else b""
    if lines.encode() not in held:
        gap = b"" if not held or held.endswith(b"\n") else b"\n"
        with file.open("ab") as stream:
            stream.write(gap + f"{_MARK}\n{lines}\n".encode())
    return file


def _profile(shell: str) -> Path:
    """Return the file of settings of PowerShell, which only it knows."""
    ask = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE"
    command = [shell, "-NoProfile", "-NonInteractive", "-Command", ask]
    said = subprocess.run(command, capture_output=True, check=False).stdout
    path = said.decode("utf-8", errors="replace").strip()
    if not path:
        raise FileNotFoundError(shell)
    return Path(path)
