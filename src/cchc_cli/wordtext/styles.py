"""What a paragraph or run looks like once the styles above it are taken into account."""

from collections.abc import Iterator

import msgspec
from lxml import etree

from cchc_cli.wordtext.ooxml import w

_DEFAULT_SIZE = 20


class Look(msgspec.Struct, frozen=True):
    """The letters of a run: points, and what changes their width."""

    size_pt: float
    bold: bool
    italic: bool
    caps: bool
    spacing_pt: float


class Styles:
    """The styles part of a document, asked for the value of one property at a time."""

    def __init__(self, root: etree._Element | None) -> None:
        """Index the styles by id; without the part everything has Word's defaults."""
        styles = [] if root is None else root.findall(w("style"))
        self._by_id = {each.get(w("styleId")): each for each in styles}
        self._chains: dict[tuple[str, str], list[etree._Element]] = {}
        self._defaults = None if root is None else root.find(w("docDefaults"))
        self._default_paragraph = next(
            (
                each.get(w("styleId"))
                for each in styles
                if each.get(w("type")) == "paragraph" and _is_on(each.get(w("default")))
            ),
            None,
        )

    def style_of(self, paragraph: etree._Element) -> str:
        """Return the style id of a paragraph."""
        found = _value(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
        return found or self._default_paragraph or ""

    def paragraph_property(
        self, paragraph: etree._Element, name: str, attribute: str = "val"
    ) -> str | None:
        """Return an attribute of a paragraph property, such as `jc` or `ind`/`left`."""
        own = paragraph.find(w("pPr"))
        for properties in (own, *self._chain(self.style_of(paragraph), "pPr")):
            found = None if properties is None else properties.find(w(name))
            if found is not None and found.get(w(attribute)) is not None:
                return found.get(w(attribute))
        return None

    def paragraph_flag(self, paragraph: etree._Element, name: str) -> bool:
        """Return whether a property that is on or off, such as `keepNext`, is on."""
        chain = (paragraph.find(w("pPr")), *self._chain(self.style_of(paragraph), "pPr"))
        return _toggled([each for each in chain if each is not None], name)

    def look(self, run: etree._Element, paragraph: etree._Element) -> Look:
        """Return the letters of `run`, which stands in `paragraph`."""
        own = run.find(w("rPr"))
        run_style = None if own is None else _value(own.find(w("rStyle")))
        chain = [
            each
            for each in (
                own,
                *self._chain(run_style or "", "rPr"),
                *self._chain(self.style_of(paragraph), "rPr"),
            )
            if each is not None
        ]
        size = _first(chain, "sz")
        spacing = _first(chain, "spacing")
        return Look(
            size_pt=float(size or _DEFAULT_SIZE) / 2,
            bold=_toggled(chain, "b"),
            italic=_toggled(chain, "i"),
            caps=_toggled(chain, "caps"),
            spacing_pt=float(spacing or 0) / 20,
        )

    def table_margins(self, style_id: str) -> list[etree._Element | None]:
        """Return the cell margins of a table style and of those it is based on."""
        return [each.find(w("tblCellMar")) for each in self._chain(style_id, "tblPr")]

    def _chain(self, style_id: str, name: str) -> list[etree._Element]:
        """Return the `pPr` or `rPr` of a style, of those it is based on, of the document."""
        key = style_id if style_id in self._by_id else "", name
        found = self._chains.get(key)
        if found is None:
            found = self._chains[key] = list(self._walk(*key))
        return found

    def _walk(self, style_id: str, name: str) -> Iterator[etree._Element]:
        seen: set[str] = set()
        current: str | None = style_id
        while current and current not in seen:
            seen.add(current)
            style = self._by_id.get(current)
            if style is None:
                break
            properties = style.find(w(name))
            if properties is not None:
                yield properties
            current = _value(style.find(w("basedOn")))
        if self._defaults is not None:
            yield from self._defaults.findall(f"{w(name + 'Default')}/{w(name)}")


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(w("val"))


def _first(chain: list[etree._Element], name: str) -> str | None:
    """Return the value nearest to the text."""
    return next((found for each in chain if (found := _value(each.find(w(name))))), None)


def _toggled(chain: list[etree._Element], name: str) -> bool:
    for properties in chain:
        found = properties.find(w(name))
        if found is not None:
            return _is_on(found.get(w("val"), "true"))
    return False


def _is_on(value: str | None) -> bool:
    return value in ("1", "true", "on")
