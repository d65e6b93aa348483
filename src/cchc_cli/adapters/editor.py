"""The person's own text editor, for words too long for one line."""

import contextlib
import os
import shlex
import subprocess
from pathlib import Path

from cchc_cli.adapters.files import OutsideError, inside
from cchc_cli.adapters.journal import FOLDER, hide_from_git
from cchc_cli.adapters.replacing import make_folders, write_whole


class Draft:
    """Words being written in the editor (lời văn viết dở).

    They stay in the workspace until they are recorded, whatever happens to the
    editor, the terminal or the machine.
    """

    def __init__(self, root: Path, name: str) -> None:
        """Stand for the draft of this name, which tells what is written about."""
        self._root = root
        self.path = f"{FOLDER}/viet-do/{name}.txt"
        self._done = False

    def is_left(self, known: str) -> bool:
        """Return whether words are there that differ from those known."""
        return self._read() not in (None, "", known.strip())

    def is_there(self) -> bool:
        """Return whether the draft has a file, be it one that is no text."""
        return (self._root / self.path).is_file()

    def written(self, known: str) -> str | None:
        """Return the text as it was saved in the editor; None if that did not work.

        The editor is VISUAL or EDITOR, else Notepad on Windows and nano elsewhere. It
        opens the draft that was left, else the text that is known.
        """
        default = "notepad" if os.name == "nt" else "nano"
        command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or default
        try:
            file = inside(self._root, self.path)
            if not self.is_left(known):
                hide_from_git(self._root)
                make_folders(file.parent)
                write_whole(file, known.encode("utf-8"))
            subprocess.run([*shlex.split(command, posix=os.name != "nt"), str(file)], check=True)
        except (OSError, OutsideError, ValueError, subprocess.CalledProcessError):
            # ValueError: an unclosed quote in EDITOR.
            return None
        words = self._read()
        self._done = words is not None
        return words

    def recorded(self) -> None:
        """Forget the draft if it was written in this run: its words are in the file now."""
        if self._done:
            with contextlib.suppress(OSError, OutsideError):
                inside(self._root, self.path).unlink()

    def _read(self) -> str | None:
        try:
            file = inside(self._root, self.path)
            return file.read_text(encoding="utf-8-sig").strip() if file.is_file() else None
        except (OSError, OutsideError, ValueError):
            # ValueError: words not saved as UTF-8; the file keeps them.
            return None
