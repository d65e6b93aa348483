"""Documents that nobody wrote in earnest: judged or refused, never the end of the tool."""

import time

import pytest

from cchc_cli.decree.checker import check
from tests.law import samples

ASKED = 5.0
"""Seconds of a slow and busy machine; what grows with the square takes far longer."""
TEXT = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"


def seconds(data: bytes) -> float:
    began = time.process_time()
    assert check(data)
    return time.process_time() - began


def of(body: str, styles: str = "") -> bytes:
    made = samples.package(body)
    if not styles:
        return made
    return samples.changed(made, "word/styles.xml", lambda text: text.replace("</w:", styles, 1))


def test_annexes_beyond_the_tenth_are_numbered_on():
    annexes = "".join(samples.centred(f"Phụ lục {n}", 14, "b") for n in ("I", "II") * 25)

    asked = [found.asked for found in check(of(annexes)) if found.id == "A04"]

    assert asked[8:10] == ["“Phụ lục XI”", "“Phụ lục XII”"]
    assert asked[-1] == "“Phụ lục 50”"


@pytest.mark.parametrize(
    "body",
    [
        "<w:tbl/>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w='50%'/><w:gridSpan w:val='x'/></w:tcPr>"
        "<w:p/></w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tblPr><w:tblCellMar><w:left w:w='x'/></w:tblCellMar></w:tblPr>"
        "<w:tblGrid><w:gridCol w:w='x'/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:p><w:pPr><w:spacing w:line='1e999'/><w:ind w:left='nan'/></w:pPr></w:p>",
        "<w:p><w:r><w:inline><w:extent w:cx='--5' w:cy='x'/></w:inline></w:r></w:p>",
        "<w:p><w:r><v:line xmlns:v='urn:schemas-microsoft-com:vml' from='1.2.3,0' to='x'/>"
        "</w:r></w:p>",
    ],
)
def test_values_that_say_nothing_count_as_none(body: str):
    assert check(of(body + TEXT))


def test_text_below_the_last_section_is_of_that_section():
    made = samples.changed(
        of(samples.section_end() + samples.centred("Phụ lục", 14, "b")),
        "word/document.xml",
        lambda text: text[: text.rindex("<w:sectPr>")] + "</w:body></w:document>",
    )

    assert check(made)


@pytest.mark.parametrize(
    "body",
    [
        samples.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + TEXT.replace("a", "____") * 4_900,
        "<w:p>" + "<w:r><w:tab/><w:t>a</w:t></w:r>" * 10_000 + "</w:p>",
        "<w:p><w:r><w:txbxContent>" * 60 + TEXT * 4_800 + "</w:txbxContent></w:r></w:p>" * 60,
        f"<w:p><w:r><w:t>{'a   ' * 200_000}</w:t></w:r></w:p>",
        f"<w:p><w:r><w:t>{'ngày' * 200_000}</w:t></w:r></w:p>",
    ],
    ids=["rules", "tabs", "boxes", "gaps", "dates"],
)
def test_the_time_grows_with_the_document_and_no_faster(body: str):
    assert seconds(of(body)) < ASKED


def test_styles_that_stand_on_thousands_of_others_cost_no_more():
    styled = "<w:p><w:pPr><w:pStyle w:val='s{0}'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
    based = "<w:style w:styleId='s{0}'><w:basedOn w:val='s{1}'/><w:rPr/></w:style>"
    styles = "".join(based.format(n, n + 1) for n in range(2_000)) + "</w:"

    assert seconds(of("".join(map(styled.format, range(900))), styles)) < ASKED
