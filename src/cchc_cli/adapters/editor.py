"""The person's own text editor, for words too long for one line."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path


def edited(text: str) -> str | None:
    """Return the text as it was saved in the editor; None if that did not work.

    The editor is VISUAL or EDITOR, else Notepad on Windows and nano elsewhere.
    """
    default = "notepad" if os.name == "nt" else "nano"
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or default
    with tempfile.TemporaryDirectory(prefix="cchc-") as folder:
        file = Path(folder) / "loi-van.txt"
        file.write_text(text, encoding="utf-8")
        try:
            subprocess.run([*shlex.split(command, posix=os.name != "nt"), str(file)], check=True)
            return file.read_text(encoding="utf-8-sig").strip()
        except (OSError, ValueError, subprocess.CalledProcessError):
            # ValueError: an unclosed quote in EDITOR, or words not saved as UTF-8.
            return None
