"""A horizontal bar chart in DrawingML: cached values only, no workbook, readable in grey."""

from decimal import Decimal

from lxml import etree
from markupsafe import escape

from cchc_cli.wordtext.assembly import chart_relation
from cchc_cli.wordtext.objects import Bar, BarChart
from cchc_cli.wordtext.ooxml import DECLARATION, R, w

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_EMU_PER_MM = 36_000
# Ids of drawings are unique in a document; templates number theirs from 1.
_FIRST_ID = 10_001
_FONT = '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>'


def _letters(size: int, bold: bool = False) -> str:
    """Return the text properties of chart text of `size` points."""
    return (
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{size * 100}" b="{int(bold)}"><a:solidFill><a:srgbClr val="000000"/>'
        f'</a:solidFill>{_FONT}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
    )


def chart_xml(chart: BarChart) -> bytes:
    """Return the chart part; the figure at the end of a bar is its text, not computed."""
    bars = chart.bars
    count = f'<c:ptCount val="{len(bars)}"/>'
    names = "".join(_point(number, bar.label) for number, bar in enumerate(bars))
    values = "".join(_point(number, format(bar.value, "f")) for number, bar in enumerate(bars))
    labels = "".join(_label(number, bar) for number, bar in enumerate(bars))
    last = len(bars) + 1
    text = (
        f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}"><c:lang val="vi-VN"/>'
        f'<c:roundedCorners val="0"/><c:chart>{_title(chart)}<c:plotArea><c:layout/>'
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        '<c:ser><c:idx val="0"/><c:order val="0"/>'
        '<c:spPr><a:solidFill><a:srgbClr val="8C8C8C"/></a:solidFill></c:spPr>'
        f'<c:invertIfNegative val="0"/><c:dLbls>{labels}{_letters(11)}{_SHOWN}</c:dLbls>'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache>{count}{names}"
        "</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!$B$2:$B${last}</c:f><c:numCache>"
        f"<c:formatCode>General</c:formatCode>{count}{values}</c:numCache></c:numRef></c:val>"
        f'</c:ser><c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
        f'{_axes(chart)}</c:plotArea><c:plotVisOnly val="1"/>'
        '<c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_letters(11)}</c:chartSpace>"
    )
    return DECLARATION + text.encode()


_SHOWN = (
    '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
    '<c:showBubbleSize val="0"/>'
)


def _point(number: int, value: str) -> str:
    return f'<c:pt idx="{number}"><c:v>{escape(value)}</c:v></c:pt>'


def _rich(text: str, size: int, bold: bool) -> str:
    return (
        "<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>"
        f'<a:rPr lang="vi-VN" sz="{size * 100}" b="{int(bold)}">{_FONT}</a:rPr>'
        f"<a:t>{escape(text)}</a:t></a:r></a:p></c:rich></c:tx>"
    )


def _label(number: int, bar: Bar) -> str:
    return f'<c:dLbl><c:idx val="{number}"/>{_rich(bar.text, 11, False)}{_SHOWN}</c:dLbl>'


def _title(chart: BarChart) -> str:
    if not chart.title:
        return '<c:autoTitleDeleted val="1"/>'
    return (
        f'<c:title>{_rich(chart.title, 12, True)}<c:overlay val="0"/></c:title>'
        '<c:autoTitleDeleted val="0"/>'
    )


def _axes(chart: BarChart) -> str:
    """Return the axes; categories run from the top, the axis of values is not shown."""
    line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:ln>'
    return (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'{line}</c:spPr>{_letters(11)}<c:crossAx val="2"/><c:crosses val="autoZero"/>'
        '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="0"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{_room(chart)}"/><c:min val="0"/></c:scaling>'
        '<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        '<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>'
    )


def _room(chart: BarChart) -> str:
    """Return where the axis ends: a full bar leaves room for its figure."""
    return format(Decimal(chart.maximum) * 9 / 8, "f")


def drawing(chart: BarChart, part: str, number: int) -> etree._Element:
    """Return the `w:drawing` that shows the chart in `part` in the line of the text."""
    size = {"cx": str(chart.width_mm * _EMU_PER_MM), "cy": str(chart.height_mm * _EMU_PER_MM)}
    made = etree.Element(w("drawing"))
    inline = etree.SubElement(
        made,
        f"{{{_WP}}}inline",
        {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
        nsmap={"wp": _WP, "a": _A, "c": _C, "r": R},
    )
    etree.SubElement(inline, f"{{{_WP}}}extent", size)
    name = {"id": str(_FIRST_ID + number), "name": f"Biểu đồ {number}", "descr": chart.description}
    etree.SubElement(inline, f"{{{_WP}}}docPr", name)
    etree.SubElement(inline, f"{{{_WP}}}cNvGraphicFramePr")
    graphic = etree.SubElement(inline, f"{{{_A}}}graphic")
    data = etree.SubElement(graphic, f"{{{_A}}}graphicData", {"uri": _C})
    etree.SubElement(data, f"{{{_C}}}chart", {f"{{{R}}}id": chart_relation(part)})
    return made
