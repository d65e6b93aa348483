import json
from urllib.parse import unquote

import jsonschema
import pytest

from cchc_cli.diagnostics import Diagnostic, Severity
from cchc_cli.exchange import as_github, as_sarif
from cchc_cli.flows.explain import ALL_CODES
from cchc_cli.presentation import as_json
from cchc_cli.source import Span

FOUND = [
    Diagnostic("CCHC204", Severity.ERROR, Span("plans/a b.yaml", 5, 13, 5, 21), "“x”: sai", "có"),
    Diagnostic("CCHC315", Severity.WARNING, Span("plans/ư,:%.yaml", 1, 1, 1, 1), "50% đạt", ""),
]

# The constraints of SARIF 2.1.0 (OASIS, sections 3.13–3.52) on what we write.
PLACE = {
    "type": "object",
    "required": ["artifactLocation", "region"],
    "properties": {
        "artifactLocation": {
            "required": ["uri"],
            "properties": {"uri": {"type": "string", "pattern": r"^[\w.~!$&'()*+;=@%/-]+$"}},
        },
        "region": {
            "required": ["startLine", "startColumn", "endLine", "endColumn"],
            "additionalProperties": {"type": "integer", "minimum": 1},
        },
    },
}
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"minLength": 1}}}
RESULT = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
    "properties": {
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "locations": {
            "type": "array",
            "minItems": 1,
            "items": {"required": ["physicalLocation"], "properties": {"physicalLocation": PLACE}},
        },
    },
}
RULE = {
    "type": "object",
    "required": ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
    "properties": {"shortDescription": TEXT, "fullDescription": TEXT, "help": TEXT},
}
RUN = {
    "type": "object",
    "required": ["tool", "results"],
    "properties": {
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "tool": {
            "required": ["driver"],
            "properties": {
                "driver": {
                    "required": ["name", "version", "rules"],
                    "properties": {"rules": {"type": "array", "uniqueItems": True, "items": RULE}},
                }
            },
        },
        "results": {"type": "array", "items": RESULT},
    },
}
SARIF = {
    "type": "object",
    "required": ["version", "runs", "$schema"],
    "properties": {"version": {"const": "2.1.0"}, "runs": {"minItems": 1, "items": RUN}},
}
OURS = {
    "type": "object",
    "required": ["version", "files", "errors", "warnings", "diagnostics"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": 1},
        "files": {"type": "integer"},
        "errors": {"type": "integer"},
        "warnings": {"type": "integer"},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["code", "severity", "path", "line", "column", "message", "hint"],
                "properties": {
                    "code": {"pattern": "^CCHC[0-9]{3}$"},
                    "severity": {"enum": ["error", "warning"]},
                    "path": {"type": "string"},
                    **{
                        name: {"type": "integer", "minimum": 1}
                        for name in ("line", "column", "end_line", "end_column")
                    },
                    "message": {"minLength": 1},
                    "hint": {"type": "string"},
                },
            },
        },
    },
}


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


@pytest.mark.parametrize("found", [FOUND, []])
def test_a_sarif_log_keeps_the_standard(found: list[Diagnostic]):
    log = json.loads(as_sarif(found, ALL_CODES, "1.0"))

    jsonschema.validate(log, SARIF)


def test_each_sarif_result_names_its_rule_and_its_place():
    run = json.loads(as_sarif(FOUND, ALL_CODES, "1.0"))["runs"][0]

    rules = run["tool"]["driver"]["rules"]
    for told, diagnostic in zip(run["results"], FOUND, strict=True):
        place = told["locations"][0]["physicalLocation"]
        assert rules[told["ruleIndex"]]["id"] == told["ruleId"] == diagnostic.code
        assert unquote(place["artifactLocation"]["uri"]) == diagnostic.span.path
        assert place["region"]["startColumn"] == diagnostic.span.column


def test_our_own_json_keeps_its_form():
    jsonschema.validate(json.loads(as_json(FOUND, 2)), OURS)
