"""A template's package taken apart: which parts never change, which are rendered, and how."""

import msgspec
from jinja2 import Template as Compiled
from lxml import etree

from cchc_cli.wordtext.cleaning import clean, drop_idle_bookmarks
from cchc_cli.wordtext.finishing import Finish, finish_of
from cchc_cli.wordtext.line_styles import give_ids_back
from cchc_cli.wordtext.lines import LinePass
from cchc_cli.wordtext.ooxml import R, W, parsed, serialised, w
from cchc_cli.wordtext.package import Package
from cchc_cli.wordtext.sandbox import Sandbox, guarded
from cchc_cli.wordtext.space import text_width_of
from cchc_cli.wordtext.story import Story
from cchc_cli.wordtext.styles import Styles
from cchc_cli.wordtext.tags import MARK, Tag, jinja_source

_HEADINGS = {"header": "đầu trang", "footer": "chân trang"}
_NOTES = {"footnotes": "chú thích cuối trang", "endnotes": "chú thích cuối văn bản"}
_PAGES = {"first": " (trang đầu)", "even": " (trang chẵn)", "default": ""}


class Part(msgspec.Struct, frozen=True):
    """A part that is rendered: its Jinja code and which tag stands on which line of it."""

    name: str
    label: str
    code: Compiled
    tags: dict[int, Tag]
    finish: Finish


class Draft(msgspec.Struct, frozen=True):
    """A package read for its tags: stories by part, and the other parts cleaned."""

    package: Package
    stories: dict[str, Story]
    others: dict[str, bytes]


def draft(package: Package) -> Draft:
    """Read every story of the package."""
    main = parsed(package.parts[package.main])
    labels = _labels(package, main)
    stories: dict[str, Story] = {}
    others: dict[str, bytes] = {}
    roots = _roots(package, main)
    give_ids_back(roots.values())
    for name, data in package.parts.items():
        if name not in roots:
            others[name] = data
            continue
        root = roots[name]
        clean(root)
        if name in labels:
            stories[name] = Story(root, labels[name])
            # A bookmark may have lost its other end with the paragraph of a tag.
            drop_idle_bookmarks(root)
        else:
            others[name] = serialised(root)
    return Draft(package, stories, others)


def _roots(package: Package, main: etree._Element) -> dict[str, etree._Element]:
    """Return the trees of the parts in Word's own language, by part."""
    found = {
        name: main if name == package.main else parsed(data)
        for name, data in package.parts.items()
        if package.types[name].endswith("xml")
    }
    return {name: root for name, root in found.items() if str(root.tag).startswith(f"{{{W}}}")}


def _labels(package: Package, main: etree._Element) -> dict[str, str]:
    """Return the parts that hold text, body first, with the names users know them by."""
    labels = {package.main: "thân văn bản"}
    kinds = {
        each.get(f"{{{R}}}id"): each.get(w("type"), "default")
        for each in main.iter(w("headerReference"), w("footerReference"))
    }
    for relation in package.relations[package.main]:
        if relation.kind in _HEADINGS:
            page = _PAGES.get(kinds.get(relation.id) or "default", "")
            labels.setdefault(relation.target, _HEADINGS[relation.kind] + page)
        elif relation.kind in _NOTES:
            labels.setdefault(relation.target, _NOTES[relation.kind])
    return labels


def compiled(name: str, story: Story, environment: Sandbox) -> Part:
    """Return the code that renders a story whose tags were found in order."""
    finish = finish_of(story)
    code, tags = _source(story)
    tree = guarded(environment.parse(code))
    return Part(name, story.label, environment.from_string(tree), tags, finish)


def line_pass(read: Draft) -> LinePass:
    """Return what measures the lines of every document made from the draft."""
    styles = next(
        (data for name, data in read.others.items() if name.endswith("/styles.xml")), None
    )
    sections = list(read.stories[read.package.main].root.iter(w("sectPr")))
    width = text_width_of(sections[-1] if sections else None)
    return LinePass(Styles(None if styles is None else parsed(styles)), width)


def _source(story: Story) -> tuple[str, dict[int, Tag]]:
    """Return the Jinja source of a story and the tags by the line they stand on."""
    xml = etree.tostring(story.root, encoding="unicode")
    told: list[str] = []
    tags: dict[int, Tag] = {}
    line, at = 1, 0
    for mark in MARK.finditer(xml):
        static = xml[at : mark.start()]
        tag = story.tags[int(mark[1])]
        written = jinja_source(tag)
        line += static.count("\n") + written.count("\n")
        if tag.kind != "comment":
            tags[line] = tag
        told += (static, written)
        at = mark.end()
    told.append(xml[at:])
    return "".join(told), tags
