"""Documents with seeded faults, for the checks of `cchc_cli.decree`."""

from cchc_cli.decree.checker import check
from cchc_cli.decree.violation import Violation

__all__ = ["Violation", "check"]
