"""Make `docs/ma-loi.md`; with `--check`, only say whether it is up to date.

Run from anywhere: `python tools/build_reference.py`, after a change to a code's explanation.
"""

import sys
from pathlib import Path

from cchc_cli.flows.reference import reference_page

TARGET = Path(__file__).resolve().parent.parent / "docs/ma-loi.md"


def main(arguments: list[str]) -> int:
    """Write the page, or compare it with the file and return 1 if it differs."""
    page = reference_page().encode()
    if TARGET.exists() and TARGET.read_bytes() == page:
        return 0
    print(TARGET.name)
    if "--check" in arguments:
        return 1
    TARGET.write_bytes(page)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
