"""Reads an example: its files laid over the small valid workspace beside them."""

import shutil
from pathlib import Path

from cchc_cli.adapters.files import read_sources
from cchc_cli.flows.check import check_loaded
from cchc_cli.flows.load import Loaded, load
from cchc_cli.presentation import as_text

EXAMPLES = Path(__file__).parent
INVALID = sorted(folder for folder in (EXAMPLES / "invalid").iterdir() if folder.is_dir())


def loaded(*folders: Path, into: Path) -> Loaded:
    """Return the workspace that the folders make, later ones laid over earlier ones."""
    for folder in folders:
        for name in ("plans", "checklists"):
            if (folder / name).is_dir():
                shutil.copytree(folder / name, into / name, dirs_exist_ok=True)
    return load(*read_sources(into))


def reading(*folders: Path, into: Path) -> str:
    """Return what `cchc check` tells about the workspace that the folders make."""
    workspace = loaded(*folders, into=into)
    return as_text(check_loaded(workspace), workspace.sources)
