"""What every command needs: the workspace’s folder, the chosen year, the day; and its options."""

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from cchc_cli.commands.errors import CommandError, UsageMistakeError

if TYPE_CHECKING:
    from cchc_cli.flows.load import Loaded
    from cchc_cli.model.workspace import Workspace, Year


class Session:
    """One run of the command (phiên làm việc)."""

    def __init__(self, root: Path | None, plan: str | None, today: str | None) -> None:
        """Keep what the global options say; nothing is read yet."""
        self._root = root
        self._plan = plan
        self._today = today

    @classmethod
    def of(cls, ctx: typer.Context) -> "Session":
        """Return the session of this run."""
        found = ctx.find_object(cls)
        assert found is not None
        return found

    @property
    def root(self) -> Path:
        """The workspace's folder.

        Raises:
            UsageMistakeError: There is none here or above.
        """
        if self._root is None:
            from cchc_cli.adapters.files import find_root

            try:
                self._root = find_root(Path.cwd())
            except OSError:
                message = "thư mục đang đứng không còn nữa"
                raise UsageMistakeError(message, "chuyển sang thư mục khác bằng cd") from None
        if self._root is None:
            raise UsageMistakeError(
                "không tìm thấy thư mục plans/ ở đây hoặc ở thư mục cấp trên",
                "vào thư mục làm việc, dùng --root THƯ_MỤC, hoặc tạo mới: cchc init THƯ_MỤC",
            )
        if not (self._root / "plans").is_dir():
            name = self._root.as_posix()
            lack = f"thư mục {name} không có thư mục con plans/"
            message = lack if self._root.is_dir() else f"không có thư mục {name}"
            hint = "kiểm tra lại --root, hoặc tạo mới: cchc init THƯ_MỤC"
            raise UsageMistakeError(message, hint)
        return self._root

    @property
    def today(self) -> dt.date:
        """The day it is: --today, else CCHC_TODAY, else the clock."""
        typed = self._today or os.environ.get("CCHC_TODAY")
        if not typed:
            return dt.datetime.now().astimezone().date()
        from cchc_cli.vietnamese import parse_date

        day = parse_date(typed)
        if day is None:
            raise UsageMistakeError(
                f"ngày “{typed}” không có trong lịch", "viết 2023-05-16 hoặc 16/5/2023"
            )
        return day

    def load(self, checklists: bool = True) -> "Loaded":
        """Return the workspace; mistakes of its files are in the result.

        Without `checklists` they are left out, for what asks about dates alone.
        """
        from cchc_cli.adapters.files import FOLDERS, read_sources
        from cchc_cli.commands.progress import watched
        from cchc_cli.flows.load import load

        sources, unreadable = read_sources(self.root, FOLDERS if checklists else FOLDERS[:1])
        return load(watched(sources, "Đang đọc tệp"), unreadable)

    def load_to_read(self, checklists: bool = True) -> "Loaded":
        """Return the workspace; tell apart from the answer if a part of it is missing."""
        from cchc_cli.diagnostics import Severity

        loaded = self.load(checklists)
        spoilt = {d.span.path for d in loaded.found if d.severity == Severity.ERROR}
        if spoilt:
            words = f"cảnh báo: {len(spoilt)} tệp còn lỗi nên danh sách có thể thiếu: cchc check"
            typer.echo(words, err=True)
        return loaded

    def year(self, workspace: "Workspace") -> "Year":
        """Return the chosen year: --plan, else the only one, else the latest.

        Raises:
            CommandError: There is no year, not that one, or none can be chosen.
        """
        years = workspace.years
        if self._plan:
            if self._plan not in years:
                from cchc_cli.yamltext.report import did_you_mean

                hint = did_you_mean(self._plan, years) or f"đang có: {', '.join(years)}"
                raise UsageMistakeError(f"không có kế hoạch “{self._plan}” trong plans/", hint)
            return years[self._plan]
        with_plan = [y for y in years.values() if y.plan is not None]
        if not years:
            message = "chưa có kế hoạch nào trong plans/"
            fresh = "tạo thư mục làm việc mới: cchc init THƯ_MỤC"
            raise CommandError(message, "xem lỗi: cchc check" if workspace.holes else fresh)
        if not with_plan:
            names = ", ".join(_shown(y.path("plan.yaml")) for y in years.values())
            message = f"không có kế hoạch nào đọc được: {names}"
            raise CommandError(message, "xem thiếu gì, lỗi ở đâu: cchc check")
        unread = [y.path("plan.yaml") for y in years.values() if _is_unread(workspace, y)]
        if unread:
            # Falling back to another year in silence would show the wrong one.
            message = f"{_shown(unread[0])} còn lỗi nên không biết dùng kế hoạch nào"
            hint = f"sửa lỗi: cchc check, hoặc chọn: --plan {with_plan[-1].id}"
            raise CommandError(message, hint)
        return max(with_plan, key=lambda y: (y.plan.year if y.plan else 0, y.id))


def _is_unread(workspace: "Workspace", year: "Year") -> bool:
    return year.plan is None and not workspace.whole(year.path("plan.yaml"))


def _shown(path: str) -> str:
    """Return a path from the disk without what a terminal would obey."""
    from cchc_cli.presentation import harmless

    return harmless(path)


_GLOBAL = ("--root", "--plan", "--today")


def globals_first(arguments: list[str]) -> list[str]:
    """Return the words with the global options first, wherever they were typed."""
    before: list[str] = []
    after: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            after += [word, *words]
        elif word in _GLOBAL:
            # Without a value it stays last, so that no other word is taken for one.
            value = next(words, None)
            before, after = ([*before, word, value], after) if value else (before, [*after, word])
        elif word.startswith(tuple(f"{name}=" for name in _GLOBAL)):
            before.append(word)
        else:
            after.append(word)
    return [*before, *after]
