"""Mending what can be mended without a judgement: characters, line ends, blanks at line ends."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from cchc_cli.flows.edit import FileEdit
from cchc_cli.source import Source
from cchc_cli.yamltext.change import plain
from cchc_cli.yamltext.characters import (
    HIDDEN_SIGN,
    NO_BREAK,
    SOFT_HYPHEN,
    main_line_end,
    without_stray_signs,
)
from cchc_cli.yamltext.legacy import legacy_word
from cchc_cli.yamltext.sheet import Plain, is_block_scalar
from cchc_cli.yamltext.tree import MappingNode, Node, SequenceNode, compose, yaml

_BLANKS = re.compile(r"[ \t]+(?=\r?\n|\Z)")
_BEFORE_LINE_END = re.compile(r"[ \t]+(?=\r?\n)")
_LINE_END = re.compile(r"\r\n|\n")


def mended(source: Source) -> FileEdit:
    """Return the file with its mechanical mistakes mended (sửa máy móc), if that is safe.

    A byte order mark, decomposed letters, no-break and hidden signs of Word become
    what they look like. Line ends of two kinds and blanks at the ends of lines go
    only where the file, read again, then still says the same: in a text they may
    mean something.
    """
    looks = source.text.replace("\ufeff", "")
    # There the soft hyphen is the letter ư: a person converts the text, nothing is taken away.
    if not legacy_word(looks):
        looks = without_stray_signs(looks)
    looks = unicodedata.normalize("NFC", looks)
    said = _read(looks)
    ends = _LINE_END.sub(main_line_end(source.text), looks)
    neat = (_BLANKS.sub("", ends), _trimmed(ends), ends) if said is not None else ()
    after = next((text for text in neat if _read(text) == said), looks)
    return FileEdit(source.path, source.text, after)


_KINDS: tuple[tuple[str, Callable[[str], int]], ...] = (
    ("dấu BOM", lambda text: text.count("\ufeff")),
    ("dấu cách không ngắt", lambda text: len(NO_BREAK.findall(text))),
    ("ký tự ẩn", lambda text: len(HIDDEN_SIGN.findall(text)) + len(SOFT_HYPHEN.findall(text))),
    ("dòng có dấu tổ hợp", lambda text: sum(map(_is_decomposed, text.split("\n")))),
    ("dòng có dấu cách thừa ở cuối", lambda text: len(_BLANKS.findall(text))),
)


def mends(edit: FileEdit) -> str:
    """Return what was mended, counted: most of it cannot be seen in a diff."""
    before = edit.before or ""
    told = [(of(before) - of(edit.after), name) for name, of in _KINDS]
    crlf = before.count("\r\n")
    ends = (crlf, before.count("\n") - crlf)
    if all(ends) and len(set(_LINE_END.findall(edit.after))) == 1:
        told.append((min(ends), "dòng kết thúc khác kiểu"))
    return ", ".join(f"{count} {name}" for count, name in told if count > 0)


def _is_decomposed(line: str) -> bool:
    return not unicodedata.is_normalized("NFC", line)


def _trimmed(text: str) -> str:
    """Return the text without blanks at the ends of lines, but for those below `|` and `>`."""
    parts: list[str] = []
    at = 0
    try:
        texts = [node for node in _scalars(compose(text)) if is_block_scalar(node)]
    except (yaml.YAMLError, RecursionError):
        return text
    for node in texts:
        start, end = node.start_mark.index, node.end_mark.index
        parts += (_BEFORE_LINE_END.sub("", text[at:start]), text[start:end])
        at = end
    return "".join((*parts, _BLANKS.sub("", text[at:])))


def _scalars(node: Node | None) -> Iterator[Node]:
    """Yield the scalars below a node, in their order."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif node is not None:
        yield node


def _read(text: str) -> "Plain | None":
    try:
        return plain(compose(text))
    except (yaml.YAMLError, RecursionError):
        return None
