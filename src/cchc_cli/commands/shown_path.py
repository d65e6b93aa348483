"""How files are named to the person who runs the command."""

from pathlib import Path


def shown_path(file: Path) -> str:
    """Return the file from the current folder if it lies below it, else as it is."""
    try:
        return file.relative_to(Path.cwd()).as_posix()
    except (OSError, ValueError):
        return file.as_posix()
