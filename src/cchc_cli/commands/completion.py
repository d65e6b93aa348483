"""Completion by the Tab key in bash, zsh, fish and PowerShell: the script, and installing it."""

import os
from pathlib import Path
from typing import Any

from cchc_cli.commands.errors import CommandError

_VARIABLE = "_CCHC_COMPLETE"
_SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def answer_shell(command: Any) -> None:
    """Answer a shell that asks for completions, and end; do nothing if none asks.

    Raises:
        SystemExit: A shell has been answered.
    """
    asked = os.environ.get(_VARIABLE)
    if asked:
        from typer._completion_classes import completion_init
        from typer.completion import shell_complete

        completion_init()
        try:
            code = shell_complete(command, {}, "cchc", _VARIABLE, asked)
        except Exception:
            # A complaint would land in the middle of what the person is typing.
            code = 1
        raise SystemExit(code)


def script() -> str:
    """Return the script that teaches the shell in use to complete.

    Raises:
        CommandError: The shell is none of those known.
    """
    return _script(_shell())


def _script(shell: str) -> str:
    from typer._completion_shared import get_completion_script

    return get_completion_script(prog_name="cchc", complete_var=_VARIABLE, shell=shell)


def _shell() -> str:
    """Return the shell that this program was called from."""
    from typer._completion_shared import _get_shell_name

    name = _get_shell_name() or Path(os.environ.get("SHELL", "")).name
    if name not in _SHELLS:
        message = f"chưa có gợi ý lệnh cho “{name}”" if name else "không nhận ra cửa sổ lệnh nào"
        raise CommandError(message, "dùng bash, zsh, fish hoặc PowerShell")
    return name


def installed() -> str:
    """Install completion for the shell in use; return what was done, in words.

    Raises:
        CommandError: The shell is not known, or its files cannot be written.
    """
    from cchc_cli.adapters.files import why
    from cchc_cli.adapters.shells import install

    shell = _shell()
    try:
        files = install(shell, _script(shell))
    except OSError as error:
        hint = "tự cài: chép đoạn mã mà “cchc --show-completion” in ra"
        raise CommandError(f"không cài được gợi ý lệnh: {why(error)}", hint) from None
    written = "\n".join(f"  {file}" for file in files)
    return f"Đã cài gợi ý lệnh cho {shell}:\n{written}\nMở lại cửa sổ lệnh để dùng phím Tab."
