"""Values of a context that are more than text; a template prints them like any other."""

from decimal import Decimal

import msgspec


class Shaded(msgspec.Struct, frozen=True):
    """Text whose whole table cell is shaded (ô tô nền); `fill` is six hex digits."""

    text: str
    fill: str


class PageBreak(msgspec.Struct, frozen=True):
    """What follows begins on a new page (ngắt trang)."""


class SectionBreak(msgspec.Struct, frozen=True):
    """What follows is a section like the document's last one (ngắt phần): page 1 begins anew.

    It is printed in a paragraph of its own, which ends the section before.
    """


class Bar(msgspec.Struct, frozen=True):
    """One bar of a chart: its name, its length, and the figure printed at its end."""

    label: str
    value: int | Decimal
    text: str


class BarChart(msgspec.Struct, frozen=True):
    """A horizontal bar chart (biểu đồ thanh ngang), first bar on top.

    `description` is read aloud to those who cannot see the chart; a bar
    of the value `maximum` leaves room for its figure only.
    """

    bars: tuple[Bar, ...]
    description: str
    maximum: int | Decimal = 100
    title: str = ""
    width_mm: int = 160
    height_mm: int = 80


OBJECTS = (Shaded, PageBreak, SectionBreak, BarChart)
