"""Make `schemas/*.schema.json`; with `--check`, only say whether they are up to date.

Run from anywhere: `python tools/build_schemas.py`, after a change to `src/cchc_cli/model/`.
"""

import sys
from pathlib import Path

from cchc_cli.flows.schemas import schema_files

TARGET = Path(__file__).resolve().parent.parent / "schemas"


def main(arguments: list[str]) -> int:
    """Write the schemas, or compare them with the files and return 1 if one differs."""
    stale = []
    for name, data in schema_files().items():
        path = TARGET / name
        if path.exists() and path.read_bytes() == data:
            continue
        stale.append(name)
        if "--check" not in arguments:
            TARGET.mkdir(exist_ok=True)
            path.write_bytes(data)
    for name in stale:
        print(name)
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
