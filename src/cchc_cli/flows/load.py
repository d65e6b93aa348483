"""From the texts of a workspace to its records, with every mistake of text and shape."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.model.checklist import Area, Checklist
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.members import MembersFile
from cchc_cli.model.papers import PapersFile
from cchc_cli.model.plan import Plan
from cchc_cli.model.schedule import Schedule
from cchc_cli.model.units import UnitsFile
from cchc_cli.model.workspace import UNITS_PATH, Hole, Workspace, Year
from cchc_cli.source import Source, Span
from cchc_cli.yamltext import codes
from cchc_cli.yamltext.report import Report, did_you_mean
from cchc_cli.yamltext.shape import read_record
from cchc_cli.yamltext.syntax import make, read_tree
from cchc_cli.yamltext.tree import Node

T = TypeVar("T", bound=msgspec.Struct)

_YEAR_FILES: dict[str, type[msgspec.Struct]] = {
    "plan.yaml": Plan,
    "schedule.yaml": Schedule,
    "members.yaml": MembersFile,
    "documents.yaml": PapersFile,
}
_INSPECTION = re.compile(r"plans/([^/]+)/inspections/([^/]+)\.yaml")
_YEAR_FILE = re.compile(r"plans/([^/]+)/([^/]+\.yaml)")
_AREA = re.compile(r"checklists/([^/]+)/([^/]+)\.yaml")


class Loaded(msgspec.Struct, frozen=True):
    """A workspace, the mistakes of text and shape in its files, and the files themselves."""

    workspace: Workspace
    found: list[Diagnostic]
    sources: dict[str, Source]

    def root(self, path: str) -> Node | None:
        """Return the file's tree, composed once more; None if it has none."""
        source = self.sources.get(path)
        return read_tree(source)[0] if source else None


def kind_of_file(path: str) -> type[msgspec.Struct] | None:
    """Return the record type of a file, known by its place and name; None if misplaced."""
    if path == UNITS_PATH:
        return UnitsFile
    if _INSPECTION.fullmatch(path):
        return Inspection
    if _AREA.fullmatch(path):
        return Area
    found = _YEAR_FILE.fullmatch(path)
    return _YEAR_FILES.get(found[2]) if found else None


def load(sources: Iterable[Source]) -> Loaded:
    """Return the workspace that the files make, in order of their paths."""
    ordered = sorted(sources, key=lambda s: s.path)
    records: dict[str, msgspec.Struct] = {}
    found: list[Diagnostic] = []
    holes: set[Hole] = set()
    for source in ordered:
        record, problems, missing = read_file(source)
        found += problems
        holes |= {(source.path, keys) for keys in missing}
        if record is not None:
            records[source.path] = record
    workspace = _workspace([s.path for s in ordered], records, frozenset(holes))
    return Loaded(workspace, found, {s.path: s for s in ordered})


def read_file(
    source: Source,
) -> tuple[msgspec.Struct | None, list[Diagnostic], list[tuple[str | int, ...]]]:
    """Return a file's record, its mistakes, and the keys of what could not be read."""
    kind = kind_of_file(source.path)
    if kind is None:
        return None, [_misplaced(source.path)], []
    root, found = read_tree(source)
    if root is None and any(d.severity == codes.ERROR for d in found):
        return None, found, [()]
    report = Report(source.path)
    record = read_record(kind, root, report)
    return record, [*found, *report.found], report.holes


def _misplaced(path: str) -> Diagnostic:
    folder, _, name = path.rpartition("/")
    known = [*_YEAR_FILES, "units.yaml"]
    hint = did_you_mean(name, known) if name not in known else ""
    message = f"tệp “{name}” không thuộc loại tệp nào ở thư mục {folder}/"
    hint = hint or "chuyển về đúng thư mục, hoặc đổi tên; xem: cchc explain CCHC208"
    return make(codes.MISPLACED, Span(path, 1, 1, 1, 1), message, hint)


def _workspace(
    paths: list[str], records: Mapping[str, msgspec.Struct], holes: frozenset[Hole]
) -> Workspace:
    units = records.get(UNITS_PATH)
    return Workspace(
        units=units if isinstance(units, UnitsFile) else None,
        years={year: _year(year, records) for year in _folders(paths, _YEAR_FILE, _INSPECTION)},
        checklists={c: _checklist(c, records) for c in _folders(paths, _AREA)},
        holes=holes,
    )


def _folders(paths: list[str], *patterns: re.Pattern[str]) -> list[str]:
    found = (p.fullmatch(path) for path in paths for p in patterns)
    return sorted({match[1] for match in found if match})


def _year(year: str, records: Mapping[str, msgspec.Struct]) -> Year:
    def one(name: str, kind: type[T]) -> T | None:
        record = records.get(f"plans/{year}/{name}")
        return record if isinstance(record, kind) else None

    inspections = {
        match[2]: record
        for path, record in records.items()
        if (match := _INSPECTION.fullmatch(path)) and match[1] == year
        if isinstance(record, Inspection)
    }
    return Year(
        id=year,
        plan=one("plan.yaml", Plan),
        schedule=one("schedule.yaml", Schedule),
        members=one("members.yaml", MembersFile),
        papers=one("documents.yaml", PapersFile),
        inspections=inspections,
    )


def _checklist(checklist: str, records: Mapping[str, msgspec.Struct]) -> Checklist:
    areas = {
        path: record
        for path, record in records.items()
        if (match := _AREA.fullmatch(path)) and match[1] == checklist and isinstance(record, Area)
    }
    return Checklist(id=checklist, areas=tuple(areas.values()), paths=tuple(areas))
