"""All mistakes of the workspace, remembered from the last time if no file has changed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_cli.commands.session import Session
    from cchc_cli.diagnostics import Diagnostic
    from cchc_cli.source import Source


class Checked:
    """What a check found, and the paths of all files that it was about."""

    def __init__(self, session: "Session", found: "list[Diagnostic]", paths: set[str]) -> None:
        """Keep what was found."""
        self._session = session
        self.found = found
        self.paths = paths

    def sources(self, found: "list[Diagnostic]") -> "dict[str, Source]":
        """Return the texts of the files that these diagnostics are about."""
        from cchc_cli.adapters.files import read_some

        return read_some(self._session.root, {d.span.path for d in found})


def checked(session: "Session") -> Checked:
    """Return all mistakes of the workspace; nothing is read if nothing has changed."""
    from cchc_cli.adapters import cache

    root, since = session.root, cache.now()
    files = cache.stamps(root)
    known = cache.recall(root, files) if files else None
    if files and known is not None:
        return Checked(session, known, {path for path, *_ in files})
    from cchc_cli.flows.check import check_loaded

    loaded = session.load()
    found = check_loaded(loaded)
    if files:
        cache.remember(root, files, found, since)
    return Checked(session, found, {*loaded.sources, *(d.span.path for d in loaded.unreadable)})
