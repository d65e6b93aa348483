"""What a .docx tells of its own making: its custom properties, and its text line by line."""

from lxml import etree

from cchc_cli.wordtext.cleaning import clean
from cchc_cli.wordtext.ooxml import NotAllowed, parsed
from cchc_cli.wordtext.problems import TemplateBroken
from cchc_cli.wordtext.text import story_text
from cchc_cli.wordtext.zipread import MAX_TAGS_TO_COMPARE, files_of

_CUSTOM = "docProps/custom.xml"
_BODY = "word/document.xml"


class Unreadable(Exception):
    """The file is no Word document, or damaged; says what is wrong, in Vietnamese."""


class WordFile:
    """A document as it lies on the disk, perhaps changed since we made it."""

    def __init__(self, data: bytes) -> None:
        """Read properties and text.

        Raises:
            Unreadable: It is no Word document.
        """
        try:
            files = files_of(data, "", MAX_TAGS_TO_COMPARE)
            self.properties = _properties(files.get(_CUSTOM))
            self.lines = _lines(files[_BODY])
        except TemplateBroken as broken:
            raise Unreadable(broken.problems[0].message) from broken
        except (KeyError, NotAllowed, etree.XMLSyntaxError) as error:
            raise Unreadable("không phải văn bản Word, hoặc tệp đã hỏng") from error


def _properties(data: bytes | None) -> dict[str, str]:
    if data is None:
        return {}
    return {each.get("name", ""): "".join(map(str, each.itertext())) for each in parsed(data)}


def _lines(data: bytes) -> tuple[str, ...]:
    """Return the lines that are printed, blanks made one; tracked changes count as accepted."""
    root = parsed(data)
    clean(root)
    lines = (" ".join(line.split()) for line in story_text(root).splitlines())
    return tuple(line for line in lines if line)
