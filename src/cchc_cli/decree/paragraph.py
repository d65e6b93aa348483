"""A paragraph with its final formatting, and the lines that the eye sees."""

from collections.abc import Hashable
from dataclasses import dataclass, field, replace

from lxml import etree

from cchc_cli.wordtext.metrics import text_width

Element = etree._Element
MM_PER_POINT = 25.4 / 72
TWIPS_PER_MM = 1440 / 25.4
# Word draws raised and lowered letters at about two thirds of their size.
_RAISED = 0.65


@dataclass(frozen=True)
class Run:
    """A stretch of text of one look (đoạn chữ cùng định dạng)."""

    text: str
    size: float
    bold: bool
    italic: bool
    underlined: bool
    fonts: tuple[str, ...]
    colour: str
    lang: str
    raised: bool
    element: Element | None

    @property
    def length(self) -> float:
        """Length on one line, in mm."""
        size = self.size * (_RAISED if self.raised else 1)
        return text_width(self.text, size, self.bold, self.italic) * MM_PER_POINT

    @property
    def is_note_mark(self) -> bool:
        """Whether it is the raised number of a note, as in the decree's own forms."""
        return self.raised and bool(self.text.strip(" ()*").isdigit() or self.text.strip() == "*")


@dataclass
class Paragraph:
    """A paragraph, or one line of it, with what styles and its own properties make of it.

    `band` tells what stands beside it, `column` what stands above and below it: both are
    the same for lines of one row and one column of a table, of tab stops or text boxes.
    Lengths are mm, spacing points, `line` as in the file (240 to a line, or twips).
    """

    element: Element
    place: str
    section: int
    runs: list[Run]
    align: str
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    line_rule: str
    keep_next: bool
    bordered: bool
    width: float
    """Room for its text: the column's or the cell's width without padding."""
    row: Element | None = None
    cell: Element | None = None
    band: Hashable = None
    column: Hashable = None
    stops: tuple[float, ...] = ()
    """Tab stops, from the left margin."""
    drawn: tuple[tuple[float, float | None], ...] = ()
    """Lines drawn as shapes: length, and distance from the left margin if it says one."""
    origin: "Paragraph | None" = None
    text: str = field(init=False)

    def __post_init__(self) -> None:
        """Join the runs; non-breaking blanks are blanks to the eye."""
        joined = "".join(run.text for run in self.runs)
        self.text = joined.replace("\u00a0", " ").replace("\u2011", "-").strip()

    @property
    def whole(self) -> "Paragraph":
        """The paragraph that this line is of."""
        return self.origin or self

    @property
    def printed(self) -> list[Run]:
        """The runs that show something."""
        return [run for run in self.runs if run.text.strip()]

    @property
    def length(self) -> float:
        """Length of the text on one line; of the longest line if some were broken."""
        lines = [0.0]
        for run in self.runs:
            for number, part in enumerate(run.text.split("\n")):
                if number:
                    lines.append(0.0)
                lines[-1] += replace(run, text=part).length
        return max(lines)

    @property
    def is_rule(self) -> bool:
        """Whether this is a line (đường kẻ) and no words."""
        return self.rule_length is not None

    @property
    def rule_length(self) -> float | None:
        """Length of the line that the paragraph draws: border, underscores or shape."""
        if self.text and set(self.text) <= {"_", "—", "⎯"} and len(self.text) > 2:
            return self.length
        if self.text:
            return None
        if self.drawn:
            return self.drawn[0][0]
        if self.bordered:
            return self.width - self.left - self.right
        return None
