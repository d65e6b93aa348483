"""Make `docs/cac-khoa.md`; with `--check`, only say whether it is up to date.

Run from anywhere: `python tools/build_keys.py`, after a change to `src/cchc_cli/model/`.
"""

import sys
from pathlib import Path

from cchc_cli.flows.keys_page import keys_page

TARGET = Path(__file__).resolve().parent.parent / "docs" / "cac-khoa.md"


def main(arguments: list[str]) -> int:
    """Write the page, or compare it with the file and return 1 if it differs."""
    data = keys_page().encode()
    if TARGET.exists() and TARGET.read_bytes() == data:
        return 0
    print(TARGET.name)
    if "--check" in arguments:
        return 1
    TARGET.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
