"""From the texts of a workspace to its records, with every mistake of text and shape."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TypeVar

import msgspec

from cchc_cli.diagnostics import Diagnostic, Severity
from cchc_cli.flows.file_names import misplaced, same_names
from cchc_cli.flows.followers import not_covered, not_swallowed
from cchc_cli.model.calendar import CALENDAR_PATH, CalendarFile
from cchc_cli.model.checklist import Area, Checklist
from cchc_cli.model.events import RESULT_NOTICE
from cchc_cli.model.inspection import Conclusion, Inspection
from cchc_cli.model.meetings import MeetingsFile
from cchc_cli.model.members import MembersFile
from cchc_cli.model.papers import PapersFile
from cchc_cli.model.plan import Plan
from cchc_cli.model.schedule import Schedule
from cchc_cli.model.self_inspections import SelfInspectionsFile
from cchc_cli.model.units import UnitsFile
from cchc_cli.model.workspace import UNITS_PATH, Hole, Workspace, Year
from cchc_cli.source import Source
from cchc_cli.yamltext.ordinary import is_ordinary
from cchc_cli.yamltext.report import MAX_FOUND, Report, TooManyMistakes, limited
from cchc_cli.yamltext.shape import read_record
from cchc_cli.yamltext.syntax import read_tree
from cchc_cli.yamltext.tree import Node

T = TypeVar("T", bound=msgspec.Struct)

_YEAR_FILES: dict[str, type[msgspec.Struct]] = {
    "plan.yaml": Plan,
    "schedule.yaml": Schedule,
    "members.yaml": MembersFile,
    "documents.yaml": PapersFile,
    "meetings.yaml": MeetingsFile,
    "self-inspections.yaml": SelfInspectionsFile,
}
_INSPECTION = re.compile(r"plans/([^/]+)/inspections/([^/]+)\.yaml")
_YEAR_FILE = re.compile(r"plans/([^/]+)/([^/]+\.yaml)")
_AREA = re.compile(r"checklists/([^/]+)/([^/]+)\.yaml")


class FileRead(msgspec.Struct, frozen=True):
    """One file as it was read: its text, its record if any, its mistakes, its holes."""

    source: Source
    record: msgspec.Struct | None
    found: list[Diagnostic]
    holes: list[tuple[str | int, ...]]


class Loaded(msgspec.Struct, frozen=True):
    """A workspace, the files it was made from, and their mistakes of text and shape.

    `unreadable` are mistakes of files that gave no text at all.
    """

    workspace: Workspace
    files: dict[str, FileRead]
    unreadable: list[Diagnostic] = msgspec.field(default_factory=list)

    @property
    def sources(self) -> dict[str, Source]:
        """The texts by path."""
        return {path: read.source for path, read in self.files.items()}

    @property
    def found(self) -> list[Diagnostic]:
        """All mistakes of text and shape."""
        return [*self.unreadable, *(d for read in self.files.values() for d in read.found)]

    def root(self, path: str) -> Node | None:
        """Return the file's tree, composed once more; None if it has none."""
        read = self.files.get(path)
        return read_tree(read.source)[0] if read else None

    def with_source(self, source: Source) -> "Loaded":
        """Return the workspace with one file new or changed; the others are not read again."""
        return _made({**self.files, source.path: read_file(source)}, self.unreadable)


def kind_of_file(path: str) -> type[msgspec.Struct] | None:
    """Return the record type of a file, known by its place and name; None if misplaced."""
    if path == UNITS_PATH:
        return UnitsFile
    if path == CALENDAR_PATH:
        return CalendarFile
    if _INSPECTION.fullmatch(path):
        return Inspection
    if _AREA.fullmatch(path):
        return Area
    found = _YEAR_FILE.fullmatch(path)
    return _YEAR_FILES.get(found[2]) if found else None


def load(sources: Iterable[Source], unreadable: Iterable[Diagnostic] = ()) -> Loaded:
    """Return the workspace that the files make."""
    return _made({source.path: read_file(source) for source in sources}, list(unreadable))


def _made(files: dict[str, FileRead], unreadable: list[Diagnostic]) -> Loaded:
    ordered = _without_doubles(dict(sorted(files.items())))
    records = {path: read.record for path, read in ordered.items() if read.record is not None}
    holes = {(path, keys) for path, read in ordered.items() for keys in read.holes}
    holes |= {(d.span.path, ()) for d in unreadable}
    workspace = _workspace([*ordered, *(d.span.path for d in unreadable)], records, holes)
    return Loaded(workspace, ordered, unreadable)


def _without_doubles(files: dict[str, FileRead]) -> dict[str, FileRead]:
    """Return the files, those not read whose name is another's on other machines."""
    doubles = {
        path: FileRead(files[path].source, None, [told], [()]) for path, told in same_names(files)
    }
    return {**files, **doubles}


def read_file(source: Source) -> FileRead:
    """Return the file's record, its mistakes, and the keys of what could not be read."""
    kind = kind_of_file(source.path)
    if kind is None:
        return FileRead(source, None, [misplaced(source.path)], [])
    read = _read_as(kind, source)
    if any(d.severity == Severity.ERROR for d in read.found) and not is_ordinary(source.text):
        return FileRead(source, read.record, _blamed(kind, source, read.found), read.holes)
    return read


def _blamed(
    kind: type[msgspec.Struct], source: Source, found: list[Diagnostic]
) -> list[Diagnostic]:
    """Return the file's mistakes, those that stray signs make told at the sign."""
    from cchc_cli.yamltext.characters import blamed, has_stray_signs, without_stray_signs

    if not has_stray_signs(source.text):
        return found
    as_it_looks = _read_as(kind, Source(source.path, without_stray_signs(source.text)))
    return blamed(source, found, as_it_looks.found)


def _read_as(kind: type[msgspec.Struct], source: Source) -> FileRead:
    root, found = read_tree(source)
    if root is None and any(d.severity == Severity.ERROR for d in found):
        return FileRead(source, None, limited([*found, *_beyond(kind, source, found)]), [()])
    report = Report(source.path)
    record = None
    with suppress(TooManyMistakes):
        record = read_record(kind, root, report)
    every = [*not_covered(source, found, report), *not_swallowed(found, report)]
    if len(every) > MAX_FOUND:
        return FileRead(source, None, limited(every), [()])
    return FileRead(source, record, every, report.holes)


def _beyond(
    kind: type[msgspec.Struct], source: Source, found: list[Diagnostic]
) -> list[Diagnostic]:
    """Return what else is wrong with a text that cannot be read, where that is clear."""
    from cchc_cli.yamltext.recovery import made_readable

    readable = made_readable(source, found)
    rest = _read_as(kind, readable.source).found if readable.source else []
    return [*readable.more, *(d for d in rest if d.span.line not in readable.lines)]


def _workspace(
    paths: list[str], records: Mapping[str, msgspec.Struct], holes: set[Hole]
) -> Workspace:
    units = records.get(UNITS_PATH)
    calendar = records.get(CALENDAR_PATH)
    return Workspace(
        units=units if isinstance(units, UnitsFile) else None,
        calendar=calendar if isinstance(calendar, CalendarFile) else None,
        years={year: _year(year, records) for year in _folders(paths, _YEAR_FILE, _INSPECTION)},
        checklists={c: _checklist(c, records) for c in _folders(paths, _AREA)},
        holes=frozenset(holes),
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
    papers = one("documents.yaml", PapersFile)
    plan = one("plan.yaml", Plan)
    symbol = f"TB-{plan.issuer.short}" if plan else "TB"
    inspections = {k: _concluded(papers, symbol, k, found) for k, found in inspections.items()}
    return Year(
        id=year,
        plan=plan,
        schedule=one("schedule.yaml", Schedule),
        members=one("members.yaml", MembersFile),
        papers=papers,
        meetings=one("meetings.yaml", MeetingsFile),
        self_inspections=one("self-inspections.yaml", SelfInspectionsFile),
        inspections=inspections,
    )


def _concluded(
    papers: PapersFile | None, symbol: str, key: str, inspection: Inspection
) -> Inspection:
    """Return the inspection with its conclusion, also where only `issued` has its number.

    The number and day of the notice may stand in either file; they count alike everywhere.
    """
    if papers is None or inspection.conclusion is not None:
        return inspection
    head = papers.letterheads.get(RESULT_NOTICE)
    symbol = head.symbol if head else symbol
    for paper in papers.issued:
        if (paper.document, paper.of) == (RESULT_NOTICE, key) and paper.number and paper.date:
            told = Conclusion(number=f"{paper.number:02}/{symbol}", date=paper.date)
            return msgspec.structs.replace(inspection, conclusion=told)
    return inspection


def _checklist(checklist: str, records: Mapping[str, msgspec.Struct]) -> Checklist:
    areas = {
        path: record
        for path, record in records.items()
        if (match := _AREA.fullmatch(path)) and match[1] == checklist and isinstance(record, Area)
    }
    return Checklist(id=checklist, areas=tuple(areas.values()), paths=tuple(areas))
