"""The command line: joins the commands; the only place where exceptions become exit codes."""

import contextlib
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from cchc_cli.commands import completing, completion
from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.help import Command, Group
from cchc_cli.commands.session import Session, globals_first
from cchc_cli.flows.errors import FlowError, NotFoundError

_COMMANDS = (
    *("init", "check", "schedule", "record", "report", "verify", "status"),
    *("next-year", "check-format", "template", "explain", "hooks"),
)
"""All commands, in the order of the work; each is the module of its name in `commands`."""


class _Commands(Group):
    """The commands; only the module of the one that was typed is imported."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return _command(cmd_name) if cmd_name in _COMMANDS else None


def _command(name: str) -> Any:
    own = name.replace("-", "_")
    module = import_module(f"cchc_cli.commands.{own}")
    made = getattr(module, "app", None)
    if made is None:
        made = typer.Typer(add_completion=False, rich_markup_mode=None)
        made.command(name, cls=Command)(getattr(module, own))
    command = typer.main.get_command(made)
    command.name = name
    return command


app = typer.Typer(
    name="cchc",
    cls=_Commands,
    invoke_without_command=True,
    rich_markup_mode=None,
    # Its own options speak English, and on Windows loosen what scripts may run.
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 88},
)


@app.callback()
def main(
    ctx: typer.Context,
    root: Annotated[
        Path | None,
        typer.Option("--root", metavar="THƯ_MỤC", help="Thư mục làm việc (có plans/ ở trong)."),
    ] = None,
    plan: Annotated[
        str | None,
        typer.Option(
            "--plan",
            metavar="MÃ",
            help="Kế hoạch trong plans/; bỏ: kế hoạch mới nhất.",
            autocompletion=completing.plans,
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="NGÀY", help="Coi ngày này là hôm nay (hoặc CCHC_TODAY)."),
    ] = None,
    version: Annotated[bool, typer.Option("--version", "-V", help="In phiên bản.")] = False,
    install: Annotated[
        bool,
        typer.Option(
            "--install-completion",
            help="Cài gợi ý bằng phím Tab cho cửa sổ lệnh đang dùng.",
        ),
    ] = False,
    show: Annotated[
        bool,
        typer.Option(
            "--show-completion",
            help="In đoạn mã gợi ý để tự cài (bash, zsh, fish, PowerShell).",
        ),
    ] = False,
) -> None:
    """Kiểm tra cải cách hành chính: kế hoạch, lịch, kết quả, biên bản, báo cáo.

    Mọi dữ liệu là tệp YAML trong thư mục làm việc; văn bản là tệp Word.
    Gõ “cchc” không kèm gì để xem năm kiểm tra đang ở đâu và nên làm gì tiếp.

    \b
    Ví dụ:
      cchc init vung-tau-2023 --sample     tạo thư mục làm việc minh họa
      cchc check                           kiểm tra mọi tệp
      cchc schedule                        cuộc kiểm tra nào sắp tới
      cchc record phuong-2                 ghi kết quả, hỏi từng nội dung
      cchc report bien-ban phuong-2        xuất biên bản ra tệp Word

    \b
    Mã thoát: 0 xong · 1 có lỗi trong tệp hoặc từ chối ghi · 2 gõ lệnh sai ·
              3 lỗi của công cụ · 130 người dùng ngắt.
    """
    if version:
        from cchc_cli import __version__

        typer.echo(f"cchc {__version__}")
        raise typer.Exit
    if install or show:
        typer.echo(completion.installed() if install else completion.script())
        raise typer.Exit
    ctx.obj = Session(root, plan, today)
    if ctx.invoked_subcommand is None:
        from cchc_cli.commands.status import status

        status(ctx)


_INTERRUPTED = 130
"""Exit code of a run that the person broke off; Typer returns it for Ctrl-C."""


def run(arguments: list[str]) -> int:
    """Run one command line; return its exit code.

    0 done · 1 mistakes found or edit refused · 2 wrong usage · 3 our own fault ·
    130 interrupted, also by closing the terminal.
    """
    _open_streams()
    try:
        return _run(arguments)
    except OSError:
        from cchc_cli.adapters import terminal

        # Reading answers failed, or printing, or telling that something failed.
        if not terminal.is_closed():
            raise
        terminal.silence(sys.stdout, sys.stderr)
        return _INTERRUPTED


def _run(arguments: list[str]) -> int:
    command: Any = typer.main.get_command(app)
    try:
        completion.answer_shell(command)
        result = command.main(
            args=globals_first(arguments), prog_name="cchc", standalone_mode=False
        )
        if result == _INTERRUPTED:
            return _interrupted()
        return result if isinstance(result, int) else 0
    except (CommandError, FlowError, typer.TyperException) as error:
        return _stopped(error)
    except (KeyboardInterrupt, typer.Abort, EOFError):
        return _interrupted()
    except BrokenPipeError:
        from cchc_cli.adapters.terminal import silence

        # The reader of a pipe has gone; the interpreter must not complain at exit.
        silence(sys.stdout)
        return 1
    except Exception as error:
        return _our_fault(error)


def _interrupted() -> int:
    typer.echo("\nĐã dừng theo yêu cầu; những gì đã ghi vẫn còn.", err=True)
    return _INTERRUPTED


def _open_streams() -> None:
    """Make the three streams speak UTF-8; one that the caller has closed leads nowhere.

    Windows consoles start in an old code page; names would be garbled or fail.
    """
    for name in ("stdin", "stdout", "stderr"):
        stream: Any = getattr(sys, name)
        if stream is None:
            mode = "r" if name == "stdin" else "w"
            nowhere = os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, os.fdopen(nowhere, mode, encoding="utf-8"))
            continue
        with contextlib.suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _stopped(error: Exception) -> int:
    if isinstance(error, FlowError):
        mistake = CommandError(
            error.message, error.hint, 2 if isinstance(error, NotFoundError) else 1
        )
    elif isinstance(error, CommandError):
        mistake = error
    else:
        from cchc_cli.commands.usage import usage_mistake

        mistake = usage_mistake(error)
    typer.echo(f"lỗi: {mistake.message}", err=True)
    if mistake.hint:
        typer.echo(f"gợi ý: {mistake.hint}", err=True)
    return mistake.exit_code


def _our_fault(error: Exception) -> int:
    if os.environ.get("CCHC_DEBUG"):
        raise error
    if isinstance(error, OSError):
        from cchc_cli.adapters import terminal
        from cchc_cli.adapters.files import why

        if terminal.is_closed():
            raise error

        if error.filename is None:
            # Printing has failed; what is still to be printed would fail again at exit.
            terminal.silence(sys.stdout)
        about = f" ({error.filename})" if error.filename else ""
        return _stopped(CommandError(f"máy báo: {why(error)}{about}", exit_code=3))
    typer.echo(
        f"lỗi của công cụ: {type(error).__name__}: {error}\n"
        "gợi ý: các tệp dữ liệu vẫn nguyên vẹn; chạy lại với CCHC_DEBUG=1 và gửi kết quả cho "
        "người bảo trì",
        err=True,
    )
    return 3
