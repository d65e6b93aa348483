"""Mending what can be mended without a judgement: characters, line ends, blanks at line ends."""

import re
import unicodedata

from cchc_cli.flows.edit import FileEdit
from cchc_cli.source import Source
from cchc_cli.yamltext.change import plain
from cchc_cli.yamltext.characters import main_line_end, without_stray_signs
from cchc_cli.yamltext.legacy import legacy_word
from cchc_cli.yamltext.sheet import Plain
from cchc_cli.yamltext.tree import compose, yaml

_BLANKS = re.compile(r"[ \t]+(?=\r?\n|\Z)")
_LINE_END = re.compile(r"\r\n|\n")


def mended(source: Source) -> FileEdit:
    """Return the file with its mechanical mistakes mended (sửa máy móc), if that is safe.

    A byte order mark, decomposed letters, no-break and hidden signs of Word become
    what they look like. Line ends of two kinds and blanks at the ends of lines go
    only if the file, read again, then still says the same: in a text they may mean
    something.
    """
    looks = source.text.replace("\ufeff", "")
    # There the soft hyphen is the letter ư: a person converts the text, nothing is taken away.
    if not legacy_word(looks):
        looks = without_stray_signs(looks)
    looks = unicodedata.normalize("NFC", looks)
    said = _read(looks)
    ends = _LINE_END.sub(main_line_end(source.text), looks)
    neat = (_BLANKS.sub("", ends), ends) if said is not None else ()
    after = next((text for text in neat if _read(text) == said), looks)
    return FileEdit(source.path, source.text, after)


def _read(text: str) -> "Plain | None":
    try:
        return plain(compose(text))
    except (yaml.YAMLError, RecursionError):
        return None
