"""Make `docs/ma-loi.md` and `docs/cac-khoa.md`; with `--check`, only say which are not up to date.

Run from anywhere: `python tools/build_reference.py`, after a change to a code's explanation or
to `src/cchc_cli/model/`.
"""

import sys
from pathlib import Path

from cchc_cli.flows.keys_page import keys_page
from cchc_cli.flows.reference import reference_page

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = {"ma-loi.md": reference_page, "cac-khoa.md": keys_page}


def main(arguments: list[str]) -> int:
    """Write the pages, or compare them with the files and return 1 if one differs."""
    stale = []
    for name, page in PAGES.items():
        path, data = DOCS / name, page().encode()
        if path.exists() and path.read_bytes() == data:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.write_bytes(data)
    for name in stale:
        print(name)
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
