"""What every command needs: the workspace's folder, the chosen year, the day it is."""

import datetime as dt
import os
from pathlib import Path

import typer

from cchc_cli.adapters import files
from cchc_cli.commands.errors import CommandError, UsageMistakeError
from cchc_cli.diagnostics import Diagnostic
from cchc_cli.flows.load import Loaded, load
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.source import Source
from cchc_cli.vietnamese import parse_date
from cchc_cli.yamltext.report import did_you_mean


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
            CommandError: There is none here or above.
        """
        if self._root is None:
            self._root = files.find_root(Path.cwd())
        if self._root is None:
            raise CommandError(
                "không tìm thấy thư mục plans/ ở đây hoặc ở thư mục cấp trên",
                "vào thư mục làm việc, dùng --root THƯ_MỤC, hoặc tạo mới: cchc init THƯ_MỤC",
            )
        if not (self._root / "plans").is_dir():
            raise CommandError(
                f"thư mục {self._root.as_posix()} không có thư mục con plans/",
                "kiểm tra lại --root, hoặc tạo mới: cchc init THƯ_MỤC",
            )
        return self._root

    @property
    def today(self) -> dt.date:
        """The day it is: --today, else CCHC_TODAY, else the clock."""
        typed = self._today or os.environ.get("CCHC_TODAY")
        if not typed:
            return dt.datetime.now().astimezone().date()
        day = parse_date(typed)
        if day is None:
            raise UsageMistakeError(
                f"ngày “{typed}” không có trong lịch", "viết 2023-05-16 hoặc 16/5/2023"
            )
        return day

    def read(self) -> tuple[list[Source], list[Diagnostic]]:
        """Return all files of the workspace, and what could not be read."""
        return files.read_sources(self.root)

    def load(self) -> Loaded:
        """Return the workspace; mistakes of its files are in the result."""
        sources, unreadable = self.read()
        return load(sources, unreadable)

    def year(self, workspace: Workspace) -> Year:
        """Return the chosen year: --plan, else the only one, else the latest.

        Raises:
            CommandError: There is no year, or not that one.
        """
        years = workspace.years
        if self._plan:
            if self._plan not in years:
                hint = did_you_mean(self._plan, years) or f"đang có: {', '.join(years)}"
                raise UsageMistakeError(f"không có kế hoạch “{self._plan}” trong plans/", hint)
            return years[self._plan]
        with_plan = [y for y in years.values() if y.plan is not None]
        if not with_plan:
            raise CommandError(
                "chưa đọc được kế hoạch nào trong plans/", "xem lỗi ở đâu: cchc check"
            )
        return max(with_plan, key=lambda y: (y.plan.year if y.plan else 0, y.id))
