"""The file of one git hook."""

import contextlib
from pathlib import Path


def read_hook(file: Path) -> str | None:
    """Return the hook's text; None if there is none. A link is not followed: its text is empty.

    Raises:
        OSError: It cannot be read.
    """
    if file.is_symlink():
        return ""
    try:
        return file.read_bytes().decode("utf-8", errors="replace")
    except FileNotFoundError:
        return None


def write_hook(file: Path, text: str) -> None:
    """Write the hook whole, line ends as they are, and let it be run.

    Raises:
        OSError: The folder or the disk does not allow it.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.name}.cchc.tmp")
    try:
        temporary.write_bytes(text.encode())
        temporary.chmod(0o755)
        temporary.replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
