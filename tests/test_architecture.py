"""The floors of the house: who may import whom, and where the outside world may be touched."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS = (
    {"source", "vietnamese"},
    {"diagnostics"},
    {"yamltext", "wordtext", "presentation", "workdays", "arranging"},
    {"exchange", "decree"},
    {"model"},
    {"documents"},
    {"rules"},
    {"flows"},
    {"commands"},
    {"cli"},
    {"__main__"},
)
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
EDGE = {"commands", "adapters", "cli", "__main__"}
EDGE_LIBRARIES = {"typer", "rich", "subprocess", "openpyxl", "icalendar"}
WORLD = {
    *("os", "sys", "time", "pathlib", "shutil", "tempfile", "glob", "socket", "urllib", "http"),
    *("logging", "random", "secrets", "getpass", "locale", "sqlite3", "threading", "asyncio"),
}
WORLD_CALLS = {"open", "print", "input", "breakpoint", "exec", "eval"}
WORLD_METHODS = {
    *("read_text", "write_text", "read_bytes", "write_bytes", "open", "unlink", "mkdir", "exists"),
    *("now", "today", "utcnow", "fromtimestamp", "getenv", "cwd", "home"),
}
SEALED = {"wordtext": {"open"}}
"""Methods that mean something else in a room: a zip package in memory has `open`."""

Sources = dict[str, str]
"""Texts of the modules by dotted name without the package: `flows.check`."""


def project_sources() -> Sources:
    base = ROOT / "src/cchc_cli"
    return {
        ".".join(file.relative_to(base).with_suffix("").parts): file.read_text(encoding="utf-8")
        for file in base.rglob("*.py")
        if file.name != "__init__.py"
    }


def breaches(sources: Sources) -> list[str]:
    """Everything that breaks the floors, with file and line."""
    found = [*_circles(sources)]
    for module, text in sorted(sources.items()):
        place = f"src/cchc_cli/{module.replace('.', '/')}.py"
        tree = ast.parse(text)
        rules = (_wrong_floor, _wrong_library, _outside_world)
        marks = [mark for rule in rules for mark in rule(module.split(".")[0], tree, sources)]
        found += [f"{place}:{line}: {what}" for line, what in sorted(set(marks))]
    return found


def _imports(tree: ast.AST, sources: Sources) -> Iterator[tuple[int, str]]:
    """Yield what is imported, with its line; own modules without the package's name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            for alias in node.names:
                own = f"{base}.{alias.name}".removeprefix("cchc_cli.")
                yield node.lineno, f"cchc_cli.{own}" if own in sources else base


def _own(tree: ast.AST, sources: Sources) -> Iterator[tuple[int, str]]:
    for line, name in _imports(tree, sources):
        if name.startswith("."):
            yield line, name
        elif name.startswith("cchc_cli."):
            yield line, name.removeprefix("cchc_cli.")


def _wrong_floor(room: str, tree: ast.AST, sources: Sources) -> Iterator[tuple[int, str]]:
    for line, name in _own(tree, sources):
        other = name.split(".")[0]
        if other == room:
            continue
        if name.startswith("."):
            yield line, f"relative import “{name}”"
        elif other == "adapters":
            if room not in {"commands", "cli"}:
                yield line, f"{room} uses {name}; only commands may use adapters"
        elif other not in FLOOR_OF or (room not in FLOOR_OF and room != "adapters"):
            yield line, f"{name}: no floor is known for it"
        elif FLOOR_OF[other] >= FLOOR_OF.get(room, FLOOR_OF["commands"]):
            yield line, f"{room} imports {name}, which is not below it"


def _wrong_library(room: str, tree: ast.AST, sources: Sources) -> Iterator[tuple[int, str]]:
    if room in EDGE:
        return
    for line, name in _imports(tree, sources):
        library = name.split(".")[0]
        if library in EDGE_LIBRARIES | WORLD:
            yield line, f"{library} belongs to commands and adapters, not to {room}"


def _outside_world(room: str, tree: ast.AST, sources: Sources) -> Iterator[tuple[int, str]]:
    if room in EDGE:
        return
    methods = WORLD_METHODS - SEALED.get(room, set())
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        name = ""
        if isinstance(called, ast.Name) and called.id in WORLD_CALLS:
            name = called.id
        elif isinstance(called, ast.Attribute) and called.attr in methods:
            name = f".{called.attr}"
        if called and name:
            yield called.lineno, f"{name}() in {room}: the core touches nothing outside"


def _circles(sources: Sources) -> Iterator[str]:
    arrows = {m: {name for _, name in _own(ast.parse(t), sources)} for m, t in sources.items()}
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as circle:
        yield f"circle of imports: {' ← '.join(circle.args[1])}"


def test_the_house_stands() -> None:
    assert breaches(project_sources()) == []


def test_every_module_is_looked_at() -> None:
    assert {"cli", "flows.check", "wordtext.render"} <= project_sources().keys()


@pytest.mark.parametrize(
    ("module", "text", "line", "words"),
    [
        ("model.plan", "\nfrom cchc_cli.rules.plan import x", 2, "model imports rules.plan"),
        ("source", "from cchc_cli.vietnamese import x", 1, "source imports vietnamese"),
        ("yamltext.tree", "import cchc_cli.wordtext.text", 1, "yamltext imports wordtext.text"),
        ("flows.check", "def f():\n from cchc_cli.adapters import git", 2, "only commands may"),
        ("adapters.git", "from cchc_cli.commands.check import check", 1, "not below it"),
        ("rules.plan", "from ..model import plan", 1, "relative import"),
        ("helpers", "from cchc_cli.source import Source", 1, "no floor is known"),
        ("flows.check", "import typer", 1, "typer belongs to commands"),
        ("wordtext.render", "from subprocess import run", 1, "subprocess belongs to commands"),
        ("documents.minutes", "from rich.table import Table", 1, "rich belongs to commands"),
        ("rules.plan", "import os\n", 1, "os belongs to commands"),
        ("model.plan", "x = 1\nopen('a')", 2, "open() in model"),
        ("rules.plan", "print(1)", 1, "print() in rules"),
        ("flows.load", "def f(p):\n    return p.read_text()", 2, ".read_text() in flows"),
        ("flows.load", "import datetime as dt\ndt.date.today()", 2, ".today() in flows"),
        ("vietnamese", "from datetime import datetime\ndatetime.now()", 2, ".now() in vietnamese"),
    ],
)
def test_a_breach_is_named_with_file_and_line(
    module: str, text: str, line: int, words: str
) -> None:
    found = breaches({module: text})

    assert len(found) == 1
    assert found[0].startswith(f"src/cchc_cli/{module.replace('.', '/')}.py:{line}: ")
    assert words in found[0]


def test_a_circle_is_named() -> None:
    found = breaches(
        {
            "rules.a": "from cchc_cli.rules import b",
            "rules.b": "def f():\n    from cchc_cli.rules.a import x",
        }
    )

    assert len(found) == 1
    assert found[0].startswith("circle of imports: rules.")


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("flows.check", "from cchc_cli.rules.plan import x\nfrom cchc_cli.flows.load import y"),
        ("commands.check", "import typer, os\nfrom cchc_cli.adapters import files\nprint(1)"),
        ("adapters.files", "import os\nfrom cchc_cli.source import Source\nopen('a')"),
        ("wordtext.package", "import zipfile, io\nzipfile.ZipFile(io.BytesIO()).open('a')"),
        ("documents.minutes", "def f(request): return request.today"),
    ],
)
def test_what_is_allowed_is_no_breach(module: str, text: str) -> None:
    assert breaches({module: text}) == []
