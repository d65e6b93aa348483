"""The schemas take what the reader takes, and refuse what it refuses as to shape."""

import json
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from cchc_cli.adapters.files import yaml_paths
from cchc_cli.adapters.resources import data_files
from cchc_cli.flows.init import new_workspace
from cchc_cli.flows.init_answers import answers_of
from cchc_cli.flows.load import kind_of_file, read_file
from cchc_cli.flows.schemas import FILE_KINDS, editor_files, schema_files
from cchc_cli.source import Source
from tests.examples.reading import EXAMPLES, INVALID
from tests.flows.test_init import BINH_MINH, SHIPPED
from tests.schemas.editor import flagged

ROOT = Path(__file__).resolve().parents[2]
WORKSPACES = (ROOT, ROOT / "minh-hoa", EXAMPLES / "base")
FILES = [(root, path) for root in WORKSPACES for path in yaml_paths(root)]
INSPECTION, PLAN = "plans/2023/inspections/phuong-2.yaml", "plans/2023/plan.yaml"

NOT_OF_SHAPE = {
    "CCHC208": "a misplaced file belongs to no schema",
    "CCHC209": "there is no text to look at",
    "CCHC211": "the names of files are wrong, not what is in them",
}
SHAPE = [f for f in INVALID if f.name[:5] == "CCHC2" and f.name[:7] not in NOT_OF_SHAPE]


def parts_of(schema: Any) -> list[dict[str, Any]]:
    """Every schema inside a schema, itself included."""
    if isinstance(schema, list):
        return [part for each in schema for part in parts_of(each)]
    if not isinstance(schema, dict):
        return []
    return [schema, *(part for each in schema.values() for part in parts_of(each))]


def test_the_files_in_schemas_are_what_the_model_says() -> None:
    assert schema_files() == data_files("schemas"), "run: python tools/build_schemas.py"


@pytest.mark.parametrize("content", schema_files().values(), ids=schema_files())
def test_a_schema_is_of_draft_7_and_every_key_is_described(content: bytes) -> None:
    schema = json.loads(content)

    Draft7Validator.check_schema(schema)

    records = [part for part in parts_of(schema) if isinstance(part.get("properties"), dict)]
    fields = [field for part in records for field in part["properties"].items()]
    assert [name for name, field in fields if not field.get("description")] == []
    assert all(part["title"] and part["additionalProperties"] is False for part in records)
    choices = [part for part in parts_of(schema) if "enumDescriptions" in part]
    assert all(len(part["enum"]) == len(part["enumDescriptions"]) for part in choices)


@pytest.mark.parametrize(("root", "path"), FILES, ids=lambda part: Path(part).name)
def test_the_editor_knows_the_kind_of_a_file_by_its_place(root: Path, path: str) -> None:
    kinds = [kind.record for kind in FILE_KINDS if fnmatch(path, kind.glob)]

    assert kinds == [kind_of_file(path)]


@pytest.mark.parametrize("old", [False, True], ids=["yaml-1.2", "yaml-1.1"])
@pytest.mark.parametrize(("root", "path"), FILES, ids=lambda part: Path(part).name)
def test_a_valid_file_is_not_flagged(root: Path, path: str, old: bool) -> None:
    text = (root / path).read_text(encoding="utf-8")

    assert flagged(path, text, old) == []


def test_a_new_workspace_is_not_flagged() -> None:
    files = new_workspace(answers_of(BINH_MINH), SHIPPED)

    told = [flagged(p, c.decode()) for p, c in files.items() if p.endswith(".yaml")]

    assert told
    assert not any(told)


@pytest.mark.parametrize("folder", SHAPE, ids=lambda folder: folder.name)
def test_an_example_of_a_wrong_shape_is_flagged(folder: Path) -> None:
    told = [flagged(p, (folder / p).read_text(encoding="utf-8")) for p in yaml_paths(folder)]

    assert any(told)


def finding(field: str) -> str:
    return f"unit: a\nfindings:\n  a.b:\n    result: dat\n    {field}\n"


VALUES = [
    *(f"unit: a\n{field}\n" for field in ("opinion: 2023", "opinion: true", "opinion: 1.10")),
    *(f"unit: a\n{field}\n" for field in ('opinion: "  "', "opinion:", "opinion: [x]")),
    *(f"unit: {value}\n" for value in ("585", "true", "A", "-1", "1.5", "a.b", "", "phuong-2")),
    *(f"unit: a\nillustrative: {value}\n" for value in ("có", "KHÔNG", "Yes", "1", "true", "x")),
    *(f"unit: a\nheld: {{date: {value}}}\n" for value in ("2023-5-6", "16/05/2023", "2023-02-30")),
    *(f"unit: a\nheld: {{date: {value}}}\n" for value in ("31/4/2023", "16.5.2023", "2023", "")),
    *(
        f"unit: a\nheld: {{date: 2023-05-16, start: {value}}}\n"
        for value in ("8:00", "8h30", "08h", "8 giờ 30 phút", "8 giờ", "25:00", "8:61", "8", "")
    ),
    *(
        finding(f"figures: {{a: {value}}}")
        for value in ("1248", "1.248", '"1.248"', "1.248.000", "03", "-1", "9 hồ sơ", "", "[1]")
    ),
    *(finding(f"figures: {{a: {{reported: {value}}}}}") for value in ("3", "", "x", "{}")),
    *(finding(f"recommend: {value}") for value in ("{text: a}", "[{text: a}]", "", "a", "[a]")),
    *(finding(f"evidence: {value}") for value in ("[2023, a]", "[]", "", "a", "[[a]]")),
    finding("resultt: dat"),
    "unit: a\nminutes: {number: 0}\n",
    "unit: a\nfindings: {Á: {result: dat}}\n",
    "unit: a\nfindings: {a: {result: đạt}}\n",
    "unit: a\nfindings: {a: }\n",
]


@pytest.mark.parametrize("text", VALUES)
def test_schema_and_reader_agree_on_a_value(text: str) -> None:
    told = read_file(Source(INSPECTION, text)).found

    assert bool(flagged(INSPECTION, text)) == bool(told), (flagged(INSPECTION, text), told)


@pytest.mark.parametrize(
    ("quarter", "wrong"), [("2", False), ("5", True), ("1.5", True), ("", False), ("hai", True)]
)
def test_a_number_with_limits_keeps_within_them(quarter: str, wrong: bool) -> None:
    text = (EXAMPLES / "base" / PLAN).read_text(encoding="utf-8")

    told = flagged(PLAN, text.replace("{quarter: 2}", f"{{quarter: {quarter}}}"))

    assert "{quarter: 2}" in text
    assert bool(told) == wrong


def test_settings_of_the_editor_lead_to_the_schemas() -> None:
    files = editor_files(schema_files())

    settings = json.loads(files[".vscode/settings.json"])

    wired = {path.removeprefix("./") for path in settings["yaml.schemas"]}
    assert wired == {path for path in files if path.startswith("schemas/")}
    assert json.loads(files[".vscode/extensions.json"]) == {
        "recommendations": ["redhat.vscode-yaml"]
    }
