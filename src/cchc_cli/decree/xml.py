"""Names and values in WordprocessingML."""

import math
from functools import cache

from lxml import etree

Element = etree._Element
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@cache
def w(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def val(element: Element, path: str, attribute: str = "val") -> str:
    """Return the attribute of a descendant given as `a/b`; empty if absent."""
    found = element.find(_steps(path))
    return "" if found is None else found.get(w(attribute), "")


@cache
def _steps(path: str) -> str:
    return "/".join(w(step) for step in path.split("/"))


def inner_text(element: Element, name: str) -> str:
    """Return the text of all descendants of that name, joined."""
    return "".join(each.text or "" for each in element.iter(w(name)))


def number(text: str | None) -> float:
    """Return the number that a value says; 0 if it says none."""
    try:
        found = float(text or 0)
    except ValueError:
        return 0.0
    return found if math.isfinite(found) else 0.0


def is_on(element: Element | None) -> bool:
    """Return whether an on/off property is present and not switched off."""
    return element is not None and element.get(w("val"), "1") not in ("0", "false", "off")
