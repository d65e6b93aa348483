"""Reads YAML as an editor does before it looks into a schema: types of YAML 1.2's core schema."""

import re
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft7Validator

from cchc_cli.flows.load import kind_of_file
from cchc_cli.flows.schemas import FILE_KINDS
from cchc_cli.model.words import name_of
from cchc_cli.yamltext.json_schema import schema_of


class _Core(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


class _Old(yaml.SafeLoader):
    """YAML 1.1: `no` is false; days stay text, as JSON has none."""


_PLAIN = {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.inf|\.nan",
}
for name, pattern in _PLAIN.items():
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(f"^({pattern})$"), None)
_Core.add_constructor(
    "tag:yaml.org,2002:int",
    lambda loader, node: int(node.value, 0 if re.match("0[ox]", node.value) else 10),
)
_Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))
_Old.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: node.value)


def values_of(text: str, old: bool = False) -> Any:
    """The document as JSON has it; keys are text."""
    return _with_text_keys(yaml.load(text, _Old if old else _Core))


def _with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(each) for key, each in value.items()}
    return [_with_text_keys(each) for each in value] if isinstance(value, list) else value


@cache
def _validator(record: type) -> Draft7Validator:
    kind = next(kind for kind in FILE_KINDS if kind.record is record)
    return Draft7Validator(schema_of(kind.record, kind.title, name_of))


def flagged(path: str, text: str, old: bool = False) -> list[str]:
    """What the schema of this file says about the text, with the place of each mistake."""
    record = kind_of_file(path)
    assert record is not None
    found = _validator(record).iter_errors(values_of(text, old))
    return [f"{error.json_path}: {error.message}" for error in found]
