"""`cchc report --all` of a round of 170 visits, against python-docx saving the same files again.

The floor loads the same records with PyYAML's fastest loader and opens and saves, with
python-docx, each document that was written: what reading and writing alone takes, without
a word of text. Run: make bench, or .venv/bin/python benchmarks/many_documents.py [ROUNDS].
"""

import sys
import tempfile
from pathlib import Path

from corpus import LOAD_ALONE, corpus
from processes import CCHC, by_turns, environment, take
from table import Line, line, show

VISITS, LEAST = 170, 4 * 170
GOAL = 3.0
ALONE, WRITTEN = "python-docx", "report --all, one round"
_SAVE_ALONE = f"""{LOAD_ALONE}
import io
from docx import Document
for file in Path(sys.argv[1], "out").glob("*.docx"):
    out = io.BytesIO()
    Document(str(file)).save(out)
    file.with_suffix(".copy").write_bytes(out.getvalue())
"""


def lines(rounds: int = 1) -> list[Line]:
    """Return what writing every document of the round takes, minutes and sheets included."""
    with tempfile.TemporaryDirectory() as name:
        root = corpus(Path(name, "work"), VISITS)
        variables = environment(XDG_CACHE_HOME=str(Path(name, "cache")))
        report = [CCHC, "--root", str(root), "report", "--all", "--round", "quy-2", "--issued"]
        take(report, variables)
        written = len(list(root.glob("out/*.docx")))
        if written < LEAST:
            raise SystemExit(f"only {written} documents were written")
        alone = [sys.executable, "-c", _SAVE_ALONE, str(root)]
        times = by_turns({ALONE: alone, WRITTEN: report}, rounds, 0, variables)
    return [line(WRITTEN, times, ALONE, GOAL)]


if __name__ == "__main__":
    sys.exit(show(f"Documents of {VISITS} visits", lines(*map(int, sys.argv[1:2]))))
