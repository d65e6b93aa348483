"""Where one is in a story: places as users name them, and where containers end."""

from cchc_cli.wordtext.tags import DEPTH, Tag, shortened


class Leave:
    """The end of container `container`, where its blocks must be closed."""

    def __init__(self, container: int, place: str) -> None:
        """Keep the container's number and where it ends."""
        self.container = container
        self.place = place


class Ending:
    """Whether a container surely ends with something static, whatever its blocks print."""

    def __init__(self) -> None:
        """Begin with nothing passed."""
        self.is_sure = False
        self._depth = 0

    def pass_by(self, tag: Tag | None, fits: bool) -> None:
        """Go past a standing tag, or past content that may end the container or not."""
        if tag is not None:
            self._depth += DEPTH.get(tag.word, 0)
        elif not fits or not self._depth:
            self.is_sure = fits


class Numbers:
    """Counts the paragraphs and tables of one place."""

    def __init__(self, place: str) -> None:
        """Count from 1 at `place`."""
        self.place = place
        self.paragraphs = 0
        self.tables = 0

    def next_paragraph(self, text: str) -> str:
        """Return the place of the next paragraph, which holds `text`."""
        self.paragraphs += 1
        quote = f" “{shortened(text)}”" if text.strip() else ""
        return f"{self.place}, đoạn {self.paragraphs}{quote}"

    def next_table(self) -> str:
        """Return the place of the next table."""
        self.tables += 1
        return f"{self.place}, bảng {self.tables}"


class CellNumbers(Numbers):
    """A cell with one paragraph is place enough."""

    def next_paragraph(self, text: str) -> str:
        """Return the cell itself."""
        return self.place
