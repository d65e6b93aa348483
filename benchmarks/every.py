"""All measurements; exit code 1 if a goal is missed. Run: make bench (minutes)."""

import platform
import sys

import check
import growth
import many_documents
import propose
import startup
from table import show

import documents


def main() -> int:
    """Print a table for each part, as soon as it is measured."""
    print(f"Python {platform.python_version()}, {sys.platform}; ratios of the processor's seconds")
    missed = [
        show("Start-up, illustrative workspace", startup.lines()),
        show(f"Check, {check.FILES} inspections", check.lines()),
        show(f"Growth, {growth.FEW * growth.TIMES} inspections", growth.lines()),
        show("Documents, same template and data", documents.lines()),
        show(f"Documents of {many_documents.VISITS} visits", many_documents.lines()),
    ]
    print("\nSchedule propose, 40 units a quarter")
    missed.append(bool(propose.main()))
    return int(any(missed))


if __name__ == "__main__":
    sys.exit(main())
