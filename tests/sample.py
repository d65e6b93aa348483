"""The illustrative workspace for tests: what commands say in it, and how people answer."""

import builtins
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc_cli.cli import run

TODAY = "2023-08-15"
INSPECTIONS = "plans/2023/inspections"
ITEM = "chi-dao.nguoi-dung-dau"
SECOND_TEAM = """\
  - id: to-2
    called: Tổ số 2
    name: Tổ số 2
    symbol: T2
    members: [{id: to-truong, role: truong, title: Trưởng phòng, agency: phong-noi-vu}]
"""


class Said(NamedTuple):
    """What one command line came to."""

    code: int
    out: str
    err: str


class Terminal(io.StringIO):
    """A standard input that people type at."""

    def isatty(self) -> bool:
        return True


class Workspace:
    """A copy of the sample workspace; paths are from its root."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read(self, path: str) -> str:
        return (self.root / path).read_bytes().decode()

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def replace(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert text.count(old) == 1, (path, old, text.count(old))
        self.write(path, text.replace(old, new))

    def inspection(self, visit: str) -> str:
        return self.read(f"{INSPECTIONS}/{visit}.yaml")

    def everything(self) -> dict[str, bytes]:
        files = (p for p in sorted(self.root.rglob("*")) if p.is_file())
        return {p.relative_to(self.root).as_posix(): p.read_bytes() for p in files}


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str | type[BaseException]) -> list[str]:
    """Answer each question with the next word, or break off; return the questions as they come."""
    questions: list[str] = []
    left: Iterator[str | type[BaseException]] = iter(answers)

    def answer(question: str = "") -> str:
        questions.append(question)
        word = next(left, EOFError)
        if isinstance(word, str):
            return word
        raise word

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(builtins, "input", answer)
    return questions


class Cchc:
    """Runs command lines, and hears what they say."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str) -> Said:
        self._capsys.readouterr()
        code = run(list(words))
        return Said(code, *self._capsys.readouterr())

    def heard(self) -> str:
        """Return what a command that ended the program has said, on either stream."""
        return "".join(self._capsys.readouterr())
