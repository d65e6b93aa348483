"""What styles, defaults and direct formatting make of a paragraph or run together."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from cchc_cli.decree.numbering import Numbering
from cchc_cli.decree.xml import Element, is_on, number, val, w

Getter = Callable[[str, str], str]
Properties = Mapping[object, Element]
"""What a `pPr` or `rPr` holds, by names."""
_MOST_VALUE = 100
"""How much of a value is read: the longest real ones are names of fonts."""
_MOST_STYLES = 12
"""How many styles one may stand on; Word’s own stand on one or two."""
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Cascade:
    """The styles part, asked for final values."""

    def __init__(
        self, styles: Element, theme: Element | None = None, numbering: Numbering | None = None
    ) -> None:
        """Index the styles by their ids; lists and theme may lend them indents and fonts."""
        self._theme = {} if theme is None else _theme_fonts(theme)
        self._numbering = numbering
        self.styles = {s.get(w("styleId"), ""): s for s in styles.iter(w("style"))}
        defaults = styles.find(w("docDefaults"))
        self._defaults = {
            kind: _properties(None if defaults is None else defaults.find(path))
            for kind in ("pPr", "rPr")
            for path in (f"{w(kind + 'Default')}/{w(kind)}",)
        }
        # A document has few styles; each run asks for them a dozen times.
        self._held = cache(self._find_held)
        self._styled = cache(self._find_styled)
        # Several questions are asked of a paragraph before the next one is looked at.
        self._last: tuple[Element | None, list[Properties]] = (None, [])
        self._last_run: tuple[Element | None, list[Properties]] = (None, [])
        self.default_paragraph = next(
            (
                id
                for id, s in self.styles.items()
                if s.get(w("type")) == "paragraph" and s.get(w("default")) == "1"
            ),
            "",
        )

    def chain(self, id: str) -> Iterator[Element]:
        """Yield a style and those it is based on, nearest first, as far as any are heeded."""
        seen: set[str] = set()
        while id in self.styles and id not in seen and len(seen) < _MOST_STYLES:
            seen.add(id)
            yield self.styles[id]
            id = val(self.styles[id], "basedOn")

    def _find_held(self, id: str, kind: str) -> list[Properties]:
        """Return the `pPr` or `rPr` of a style and those it is based on, nearest first."""
        return [_properties(style.find(w(kind))) for style in self.chain(id)]

    def _paragraph_sources(self, paragraph: Element) -> list[Properties]:
        """Return the holders of paragraph properties, the strongest first."""
        if self._last[0] is not paragraph:
            self._last = (paragraph, self._sources_of(paragraph))
        return self._last[1]

    def _sources_of(self, paragraph: Element) -> list[Properties]:
        own = _properties(paragraph.find(w("pPr")))
        styles = self._styles_of(own)
        return [own, self._of_list(own, styles), *styles, self._defaults["pPr"]]

    def _styles_of(self, own: Properties) -> list[Properties]:
        named = own.get(w("pStyle"))
        id = "" if named is None else named.get(w("val"), "")
        return self._held(id or self.default_paragraph, "pPr")

    def _of_list(self, own: Properties, styles: list[Properties]) -> Properties:
        """Return the paragraph properties that its list lends it."""
        list_id, depth = self._list_of(own, styles)
        if self._numbering is None or not list_id:
            return {}
        level = self._numbering.level(list_id, depth)
        return _properties(None if level is None else level.find(w("pPr")))

    def list_of(self, paragraph: Element) -> tuple[str, str]:
        """Return the list and the level that a paragraph belongs to; empty if none."""
        own = _properties(paragraph.find(w("pPr")))
        return self._list_of(own, self._styles_of(own))

    def _list_of(self, own: Properties, styles: list[Properties]) -> tuple[str, str]:
        for source in [own, *styles]:
            found = source.get(w("numPr"))
            if found is not None:
                id = val(found, "numId")
                return ("", "") if id == "0" else (id, val(found, "ilvl") or "0")
        return "", ""

    def paragraph(self, paragraph: Element) -> Getter:
        """Return a function (property, attribute) → final value of the paragraph."""
        return _getter(self._paragraph_sources(paragraph))

    def flag(self, paragraph: Element, name: str) -> bool:
        """Return whether an on/off property of the paragraph holds."""
        for source in self._paragraph_sources(paragraph):
            found = source.get(w(name))
            if found is not None:
                return is_on(found)
        return False

    def has_rule(self, paragraph: Element) -> bool:
        """Return whether the paragraph has a solid border above or below."""
        for source in self._paragraph_sources(paragraph):
            borders = source.get(w("pBdr"))
            if borders is not None:
                return any(val(borders, side) == "single" for side in ("top", "bottom"))
        return False

    def stops(self, paragraph: Element) -> tuple[float, ...]:
        """Return the paragraph's tab stops in twips, from the left."""
        for source in self._paragraph_sources(paragraph):
            tabs = source.get(w("tabs"))
            found = [] if tabs is None else tabs.findall(w("tab"))
            places = [tab.get(w("pos"), "") for tab in found if tab.get(w("val")) != "clear"]
            if places:
                return tuple(sorted(map(number, places)))
        return ()

    def style_id(self, paragraph: Element) -> str:
        """Return the style of a paragraph."""
        # It is the first child or none; each run asks, and a paragraph may have thousands.
        own = next(iter(paragraph), None)
        named = val(own, "pStyle") if own is not None and own.tag == w("pPr") else ""
        return named or self.default_paragraph

    def _run_sources(self, run: Element, paragraph: Element) -> list[Properties]:
        if self._last_run[0] is not run:
            own = run.find(w("rPr"))
            character = "" if own is None else val(own, "rStyle")
            styles = (self._held(id, "rPr") for id in (character, self.style_id(paragraph)))
            held = (each for several in styles for each in several)
            self._last_run = (run, [_properties(own), *held, self._defaults["rPr"]])
        return self._last_run[1]

    def run(self, run: Element, paragraph: Element) -> Getter:
        """Return a function (property, attribute) → final value of the run."""
        return _getter(self._run_sources(run, paragraph))

    def font(self, run: Element, paragraph: Element, slot: str) -> str:
        """Return the font of a slot (`ascii`, `hAnsi`); Word's own one if nothing names any.

        At each step a font of the theme is stronger than one named.
        """
        for source in self._run_sources(run, paragraph):
            fonts = source.get(w("rFonts"))
            if fonts is None:
                continue
            themed = self._theme.get(fonts.get(w(slot + "Theme"), "")[:5])
            named = themed or fonts.get(w(slot))
            if named:
                return named[:_MOST_VALUE]
        return "Times New Roman"

    def toggle(self, run: Element, paragraph: Element, name: str) -> bool:
        """Return whether bold or italic holds: two styles that both set it cancel out."""
        own = run.find(w("rPr"))
        direct = None if own is None else own.find(w(name))
        if direct is not None:
            return is_on(direct)
        character = "" if own is None else val(own, "rStyle")
        return self._styled(character, name) != self._styled(self.style_id(paragraph), name)

    def _find_styled(self, id: str, name: str) -> bool:
        for held in self._held(id, "rPr"):
            found = held.get(w(name))
            if found is not None:
                return is_on(found)
        return False

    def has_borders(self, table: Element) -> bool:
        """Return whether any border of the table or of its cells is printed."""
        own = table.find(w("tblPr"))
        styles = self.chain("" if own is None else val(own, "tblStyle"))
        holders = [own, *(s.find(w("tblPr")) for s in styles)]
        found = (None if h is None else h.find(w("tblBorders")) for h in holders)
        # The nearest that speaks of borders decides for the table; cells may add their own.
        sides = [*next((list(each) for each in found if each is not None), [])]
        sides += [side for each in table.iter(w("tcBorders")) for side in each]
        return any(side.get(w("val")) not in (None, "nil", "none") for side in sides)

    def cell_padding(self, table: Element) -> float:
        """Return left and right padding of the table's cells together, in twips."""
        own = table.find(w("tblPr"))
        id = "" if own is None else val(own, "tblStyle")
        sources = [own, *(s.find(w("tblPr")) for s in self.chain(id))]
        for source in sources:
            margins = None if source is None else source.find(w("tblCellMar"))
            if margins is not None:
                sides = [val(margins, s, "w") for s in ("left", "start", "right", "end")]
                return sum(map(number, sides))
        return 216.0


def _theme_fonts(theme: Element) -> dict[str, str]:
    """Return the fonts of a theme by the first letters of their use: `major`, `minor`."""
    found = {}
    for kind in ("major", "minor"):
        latin = theme.find(f".//{_A}{kind}Font/{_A}latin")
        if latin is not None:
            found[kind] = latin.get("typeface", "")
    return found


def _properties(holder: Element | None) -> Properties:
    """Return what the element holds; of two of one name the first counts."""
    return {} if holder is None else {each.tag: each for each in reversed(holder)}


def _getter(sources: list[Properties]) -> Getter:
    def get(name: str, attribute: str) -> str:
        for source in sources:
            found = source.get(w(name))
            value = None if found is None else found.get(w(attribute))
            if value is not None:
                return value[:_MOST_VALUE]
        return ""

    return get
