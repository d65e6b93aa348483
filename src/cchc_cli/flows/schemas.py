"""What an editor needs to complete and check the files while they are typed (VS Code)."""

import json
from collections.abc import Mapping

import msgspec

from cchc_cli.model.calendar import CALENDAR_PATH, CalendarFile
from cchc_cli.model.checklist import Area
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.meetings import MeetingsFile
from cchc_cli.model.members import MembersFile
from cchc_cli.model.papers import PapersFile
from cchc_cli.model.plan import Plan
from cchc_cli.model.schedule import Schedule
from cchc_cli.model.self_inspections import SelfInspectionsFile
from cchc_cli.model.units import UnitsFile
from cchc_cli.model.words import name_of
from cchc_cli.model.workspace import UNITS_PATH
from cchc_cli.yamltext.json_schema import schema_of


class FileKind(msgspec.Struct, frozen=True):
    """A kind of YAML file (loại tệp): its schema's name, where such files are, its record."""

    name: str
    glob: str
    record: type[msgspec.Struct]
    title: str


FILE_KINDS = (
    FileKind("units", UNITS_PATH, UnitsFile, "Danh mục đơn vị"),
    FileKind("calendar", CALENDAR_PATH, CalendarFile, "Lịch làm việc: ngày nghỉ, ngày làm bù"),
    FileKind("plan", "plans/*/plan.yaml", Plan, "Kế hoạch kiểm tra"),
    FileKind("schedule", "plans/*/schedule.yaml", Schedule, "Lịch kiểm tra"),
    FileKind("members", "plans/*/members.yaml", MembersFile, "Thành viên đoàn"),
    FileKind("documents", "plans/*/documents.yaml", PapersFile, "Thể thức và số văn bản"),
    FileKind("meetings", "plans/*/meetings.yaml", MeetingsFile, "Cuộc họp Đoàn"),
    FileKind(
        "self-inspections",
        "plans/*/self-inspections.yaml",
        SelfInspectionsFile,
        "Tình hình tự kiểm tra",
    ),
    FileKind("inspection", "plans/*/inspections/*.yaml", Inspection, "Kết quả kiểm tra"),
    FileKind("area", "checklists/*/*.yaml", Area, "Lĩnh vực và nội dung kiểm tra"),
)


def schema_files() -> dict[str, bytes]:
    """Return the schema of every kind of file, by file name."""
    return {
        f"{kind.name}.schema.json": _dumped(schema_of(kind.record, kind.title, name_of))
        for kind in FILE_KINDS
    }


def editor_files(schemas: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the schemas and the settings that lead VS Code to them, by path from the root."""
    settings = {
        "yaml.schemas": {f"./schemas/{kind.name}.schema.json": kind.glob for kind in FILE_KINDS},
        # In YAML 1.1 an editor takes `no` for false and 8:30 for 510.
        "yaml.yamlVersion": "1.2",
        # The store is on the net, and knows other files named plan.yaml.
        "yaml.schemaStore.enable": False,
    }
    return {
        **{f"schemas/{name}": content for name, content in schemas.items()},
        ".vscode/settings.json": _dumped(settings),
        ".vscode/extensions.json": _dumped({"recommendations": ["redhat.vscode-yaml"]}),
    }


def _dumped(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
