"""`cchc hooks`: the git hook that checks the files before each commit."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

import typer

from cchc_cli.commands.errors import CommandError
from cchc_cli.commands.help import Command, Group
from cchc_cli.commands.session import Session

app = typer.Typer(
    cls=Group, invoke_without_command=True, rich_markup_mode=None, add_completion=False
)


@app.callback()
def hooks(ctx: typer.Context) -> None:
    """Cài hoặc gỡ việc tự kiểm tra tệp trước mỗi lần git commit.

    \b
    Ví dụ:
      cchc hooks install
      cchc hooks uninstall
    """
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


@app.command("install", cls=Command)
def install(ctx: typer.Context) -> None:
    """Từ nay git commit chạy cchc check trước; còn lỗi thì chưa commit.

    Chỉ cho kho git trên máy này, không dùng mạng. Đã có hook pre-commit của công cụ khác thì
    giữ nguyên và chỉ ra dòng cần thêm vào đó.

    \b
    Ví dụ:
      cchc hooks install
      cchc --root cchc-2026 hooks install
    """
    from cchc_cli.adapters.hooks import write_hook
    from cchc_cli.flows import hooks as flow

    with _refusals():
        file, held, folder = _found(ctx)
        text = flow.script(folder, Path(sys.executable).as_posix())
        if held is not None and not (flow.is_ours(held) and flow.folder_of(held) == folder):
            write_hook(file.with_name(flow.beside(folder)), text)
            hint = f"thêm vào tệp đó dòng sau:\n{flow.line_to_add(folder)}"
            raise CommandError(_whose(file, held), hint)
        write_hook(file, text)
    typer.echo(f"Đã cài: {file}\nTừ nay git commit chạy cchc check trước; gỡ: cchc hooks uninstall")


@app.command("uninstall", cls=Command)
def uninstall(ctx: typer.Context) -> None:
    """Gỡ việc tự kiểm tra trước khi commit; chỉ gỡ đúng tệp do cchc tạo.

    \b
    Ví dụ:
      cchc hooks uninstall
    """
    from cchc_cli.flows.hooks import beside, is_ours, line_to_add

    with _refusals():
        file, held, folder = _found(ctx)
        other = file.with_name(beside(folder))
        if held is not None and other.exists():
            other.unlink()
            told = f"Đã gỡ: {other}"
            if other.name in held:
                told += f"\nXóa nốt trong {file} dòng:\n{line_to_add(folder)}"
            typer.echo(told)
            return
        if held is None:
            typer.echo("Chưa cài nên không có gì để gỡ.")
            return
        if not is_ours(held):
            raise CommandError(
                f"{file} không phải do cchc tạo nên giữ nguyên", "cần gỡ thì tự sửa hoặc xóa tệp đó"
            )
        file.unlink()
    typer.echo(f"Đã gỡ: {file}")


def _whose(file: Path, held: str) -> str:
    from cchc_cli.flows.hooks import folder_of, is_ours

    if is_ours(held):
        return f"{file} đang kiểm tra thư mục làm việc “{folder_of(held)}”"
    return f"đã có {file}, không phải do cchc tạo nên giữ nguyên"


def _found(ctx: typer.Context) -> tuple[Path, str | None, str]:
    """Return the hook's file, its text if it is there, and the workspace as git sees it."""
    from cchc_cli.adapters.git import hooks_folder, path_in_repository
    from cchc_cli.adapters.hooks import read_hook
    from cchc_cli.flows.hooks import NAME

    root = Session.of(ctx).root
    file = hooks_folder(root) / NAME
    return file, read_hook(file), path_in_repository(root)


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    """Say in one sentence why git or the disk does not allow it."""
    from cchc_cli.adapters.files import why
    from cchc_cli.adapters.git import GitError, NoGitError, NoRepositoryError

    try:
        yield
    except NoGitError:
        raise CommandError("máy này chưa có git", "cài git: https://git-scm.com") from None
    except NoRepositoryError:
        message = "thư mục làm việc chưa nằm trong kho git nào"
        raise CommandError(message, "vào thư mục làm việc, chạy: git init") from None
    except GitError as error:
        raise CommandError(f"git báo: {error}", "chạy git status để xem kho git") from None
    except OSError as error:
        name = error.filename or "thư mục hooks"
        raise CommandError(f"không ghi được {name}: {why(error)}", "kiểm tra quyền ghi") from None
