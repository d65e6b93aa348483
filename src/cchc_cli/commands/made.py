"""What a document is made with here and now: the tool's version, and the data's commit."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_cli.flows.origin import Made

SOURCES = ("plans", "checklists", "templates")
"""The folders that documents are made from."""


def made_here(root: Path) -> "Made":
    """Return the version, and the commit if the workspace is in git."""
    from cchc_cli import __version__
    from cchc_cli.adapters.git import GitError, commit_of, has_changes
    from cchc_cli.flows.origin import Made

    try:
        return Made(__version__, commit_of(root), has_changes(root, *SOURCES))
    except (GitError, OSError):
        return Made(__version__)
