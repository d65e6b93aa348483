"""The loader and all rules on a small workspace of which one file is arbitrary.

Whatever the file holds, check must end with diagnostics that point into it.
"""

import atheris

with atheris.instrument_imports(include=["cchc_cli"]):
    from cchc_cli.flows.check import check_loaded
    from cchc_cli.flows.load import load
    from cchc_cli.presentation import as_json, as_text
    from cchc_cli.source import Source

from harness import ROOT, fuzz

BASE = ROOT / "tests" / "examples" / "base"
PATHS = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml"))
PATHS += ["plans/2023/members.yaml", "plans/2023/documents.yaml", "plans/calendar.yaml"]
SOUND = {
    path: (BASE / path).read_text(encoding="utf-8") for path in PATHS if (BASE / path).exists()
}


def target(data: bytes) -> None:
    """Check the workspace in which the file named by the first byte holds the rest."""
    if not data:
        return
    path = PATHS[data[0] % len(PATHS)]
    try:
        text = data[1:].decode("utf-8")
    except UnicodeDecodeError:
        text = data[1:].decode("latin-1")
    loaded = load(Source(*each) for each in {**SOUND, path: text}.items())
    found = check_loaded(loaded)
    lines = {path: read.source.lines() for path, read in loaded.files.items()}
    for each in found:
        span = each.span
        assert each.message, "a diagnostic without words"
        assert span.line >= 1, "a line before the first"
        assert span.column >= 1, "a column before the first"
        assert span.path not in lines or span.line <= len(lines[span.path]) + 1, "a line too far"
        assert (span.line, span.column) <= (span.end_line, span.end_column), "a span backwards"
    as_text(found, loaded.sources)
    as_json(found, len(loaded.files))


def seeds() -> list[bytes]:
    """Return the sound files and those of all examples, each behind the byte of its path."""
    found = [bytes([PATHS.index(path)]) + text.encode() for path, text in SOUND.items()]
    for file in sorted((BASE.parent / "invalid").rglob("*.yaml")):
        path = file.relative_to(BASE.parent / "invalid").as_posix().split("/", 1)[1]
        found.append(bytes([PATHS.index(path) if path in PATHS else 0]) + file.read_bytes())
    return found


if __name__ == "__main__":
    fuzz("loader", target, seeds())
