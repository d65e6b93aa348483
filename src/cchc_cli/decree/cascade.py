"""What styles, defaults and direct formatting make of a paragraph or run together."""

from collections.abc import Callable, Iterator

from lxml import etree

Element = etree._Element
Getter = Callable[[str, str], str]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def w(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def val(element: Element, path: str, attribute: str = "val") -> str:
    """Return the attribute of a descendant given as `a/b`; empty if absent."""
    found = element.find("/".join(w(step) for step in path.split("/")))
    return "" if found is None else found.get(w(attribute), "")


def inner_text(element: Element, name: str) -> str:
    """Return the text of all descendants of that name, joined."""
    return "".join(each.text or "" for each in element.iter(w(name)))


def is_on(element: Element | None) -> bool:
    """Return whether an on/off property is present and not switched off."""
    return element is not None and element.get(w("val"), "1") not in ("0", "false", "off")


class Cascade:
    """The styles part, asked for final values."""

    def __init__(self, styles: Element) -> None:
        """Index the styles by their ids."""
        self.styles = {s.get(w("styleId"), ""): s for s in styles.iter(w("style"))}
        self.defaults = styles.find(w("docDefaults"))
        self.default_paragraph = next(
            (
                id
                for id, s in self.styles.items()
                if s.get(w("type")) == "paragraph" and s.get(w("default")) == "1"
            ),
            "",
        )

    def chain(self, id: str) -> Iterator[Element]:
        """Yield a style and those it is based on, nearest first."""
        seen: set[str] = set()
        while id in self.styles and id not in seen:
            seen.add(id)
            yield self.styles[id]
            id = val(self.styles[id], "basedOn")

    def _paragraph_sources(self, paragraph: Element) -> list[Element]:
        """Return the holders of paragraph properties, the strongest first."""
        own = paragraph.find(w("pPr"))
        id = "" if own is None else val(own, "pStyle")
        styles = [s.find(w("pPr")) for s in self.chain(id or self.default_paragraph)]
        found = [own, *styles, self._default("pPr")]
        return [each for each in found if each is not None]

    def _default(self, kind: str) -> Element | None:
        if self.defaults is None:
            return None
        return self.defaults.find(f"{w(kind + 'Default')}/{w(kind)}")

    def paragraph(self, paragraph: Element) -> Getter:
        """Return a function (property, attribute) → final value of the paragraph."""
        return _getter(self._paragraph_sources(paragraph))

    def flag(self, paragraph: Element, name: str) -> bool:
        """Return whether an on/off property of the paragraph holds."""
        for source in self._paragraph_sources(paragraph):
            found = source.find(w(name))
            if found is not None:
                return is_on(found)
        return False

    def has_rule(self, paragraph: Element) -> bool:
        """Return whether the paragraph has a solid border above or below."""
        for source in self._paragraph_sources(paragraph):
            borders = source.find(w("pBdr"))
            if borders is not None:
                return any(val(borders, side) == "single" for side in ("top", "bottom"))
        return False

    def _style_id(self, paragraph: Element) -> str:
        own = paragraph.find(w("pPr"))
        return (val(own, "pStyle") if own is not None else "") or self.default_paragraph

    def run(self, run: Element, paragraph: Element) -> Getter:
        """Return a function (property, attribute) → final value of the run."""
        own = run.find(w("rPr"))
        character = "" if own is None else val(own, "rStyle")
        styles = [*self.chain(character), *self.chain(self._style_id(paragraph))]
        found = [own, *(s.find(w("rPr")) for s in styles), self._default("rPr")]
        return _getter([each for each in found if each is not None])

    def toggle(self, run: Element, paragraph: Element, name: str) -> bool:
        """Return whether bold or italic holds: two styles that both set it cancel out."""
        own = run.find(w("rPr"))
        direct = None if own is None else own.find(w(name))
        if direct is not None:
            return is_on(direct)
        character = "" if own is None else val(own, "rStyle")
        return self._styled(character, name) != self._styled(self._style_id(paragraph), name)

    def _styled(self, id: str, name: str) -> bool:
        for style in self.chain(id):
            found = style.find(f"{w('rPr')}/{w(name)}")
            if found is not None:
                return is_on(found)
        return False

    def cell_padding(self, table: Element) -> float:
        """Return left and right padding of the table's cells together, in twips."""
        own = table.find(w("tblPr"))
        id = "" if own is None else val(own, "tblStyle")
        sources = [own, *(s.find(w("tblPr")) for s in self.chain(id))]
        for source in sources:
            margins = None if source is None else source.find(w("tblCellMar"))
            if margins is not None:
                sides = [val(margins, s, "w") for s in ("left", "start", "right", "end")]
                return sum(float(side) for side in sides if side)
        return 216.0


def _getter(sources: list[Element]) -> Getter:
    def get(name: str, attribute: str) -> str:
        for source in sources:
            found = source.find(w(name))
            if found is not None and found.get(w(attribute)) is not None:
                return str(found.get(w(attribute)))
        return ""

    return get
