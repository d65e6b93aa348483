"""What other programs read of a check: workflow commands of GitHub, and SARIF 2.1.0."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from cchc_cli.diagnostics import Code, Diagnostic, Severity
from cchc_cli.presentation import dumps

_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def below(folder: str, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics with their files named from above this folder; `.` is no folder."""
    if folder == ".":
        return list(found)
    moved = ((d, f"{folder}/{d.span.path}") for d in found)
    return [replace(d, span=replace(d.span, path=path)) for d, path in moved]


def as_github(found: Iterable[Diagnostic]) -> str:
    """Return one workflow command a line; GitHub shows each at its line of the change.

    Source: GitHub Docs, “Workflow commands for GitHub Actions”.
    """
    return "\n".join(_command(d) for d in found)


def _command(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    about = {"file": span.path, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        # GitHub takes columns only of one line, and both ends as included.
        about |= {"col": span.column, "endColumn": max(span.column, span.end_column - 1)}
    about["title"] = diagnostic.code
    words = ",".join(f"{name}={_property(str(value))}" for name, value in about.items())
    cure = f"\ngợi ý: {diagnostic.hint}" if diagnostic.hint else ""
    return f"::{_level(diagnostic)} {words}::{_data(diagnostic.message + cure)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _level(diagnostic: Diagnostic) -> str:
    return "error" if diagnostic.severity == Severity.ERROR else "warning"


def as_sarif(found: Sequence[Diagnostic], codes: Sequence[Code], version: str) -> str:
    """Return a SARIF log with one run; columns count from 1, in code points.

    Args:
        found: What is told.
        codes: All codes, in order; the rules that the log describes.
        version: Of this program.
    """
    places = {code.id: index for index, code in enumerate(codes)}
    driver = {
        "name": "cchc",
        "version": version,
        "rules": [_rule(code) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(d, places) for d in found],
    }
    return dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: Code) -> dict[str, object]:
    level = "error" if code.severity == Severity.ERROR else "warning"
    return {
        "id": code.id,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.explanation.split("\n\n")[0].replace("\n", " ")},
        "help": {"text": code.explanation},
        "defaultConfiguration": {"level": level},
    }


def _result(diagnostic: Diagnostic, places: dict[str, int]) -> dict[str, object]:
    span = diagnostic.span
    cure = f". Gợi ý: {diagnostic.hint}" if diagnostic.hint else ""
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    location = {"artifactLocation": {"uri": _uri(span.path)}, "region": region}
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": places[diagnostic.code],
        "level": _level(diagnostic),
        "message": {"text": diagnostic.message + cure},
        "locations": [{"physicalLocation": location}],
    }


def _uri(path: str) -> str:
    """Return the path as a relative reference (RFC 3986), percent-encoded in UTF-8."""
    return "".join(
        chr(byte) if byte in _UNRESERVED else f"%{byte:02X}"
        for byte in path.encode("utf-8", "surrogatepass")
    )
