"""The text of a document, and what of the data did not get into it."""

import io
import zipfile
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import Any

from lxml import etree

from cchc_cli.wordtext.objects import Shaded
from cchc_cli.wordtext.ooxml import parsed, w
from cchc_cli.wordtext.paragraph import text_of

_STORIES = ("header", "document", "footnotes", "endnotes", "footer")


def document_text(docx: bytes) -> str:
    """Return the text of a .docx, a line for each paragraph: headers, body, notes, footers."""
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        parts = [
            (kind, name)
            for kind in _STORIES
            for name in sorted(opened.namelist())
            if name.startswith(f"word/{kind}") and name.endswith(".xml")
        ]
        return "\n".join(story_text(parsed(opened.read(name))) for _, name in parts)


def story_text(root: etree._Element) -> str:
    """Return the text of one part, a line for each paragraph."""
    return "\n".join(text_of(paragraph) for paragraph in root.iter(w("p")))


def unprinted(
    context: Mapping[str, Any], text: str, conditions: Collection[str] = ()
) -> tuple[str, ...]:
    """Return the paths of texts in `context` that are not found in `text`.

    `conditions` are paths, written like `don_vi.loai` or `muc.ket_qua`, with or
    without the `[0]` of a list's items, that only steer the template. Numbers,
    dates and yes-or-no values are printed through filters and are not looked for.
    """
    return tuple(
        path
        for path, value in leaves(context)
        if isinstance(value, (str, Shaded))
        and not _found(value if isinstance(value, str) else value.text, text)
        and path not in conditions
        and _without_numbers(path) not in conditions
    )


def _found(value: str, text: str) -> bool:
    return value in text


def _without_numbers(path: str) -> str:
    kept = path.split("[")
    return "".join([kept[0], *(each.partition("]")[2] for each in kept[1:])])


def leaves(value: object, path: str = "") -> Iterator[tuple[str, str | int | Decimal | Any]]:
    """Yield every value of a context that is no mapping or list, with its path."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, (list, tuple)):
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{number}]")
    else:
        yield path, value
