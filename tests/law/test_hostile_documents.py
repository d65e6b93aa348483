"""Documents that nobody wrote in earnest: judged or refused, never the end of the tool."""

from collections.abc import Callable

import pytest

from cchc_cli.decree import checker
from cchc_cli.decree.checker import check, judge
from tests.law import samples
from tests.law.work import SLACK, work

TEXT = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"


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
        lambda n: (
            samples.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + TEXT.replace("a", "____") * n
        ),
        lambda n: "<w:p>" + "<w:r><w:tab/><w:t>a</w:t></w:r>" * n + "</w:p>",
        lambda n: "<w:p><w:r><w:txbxContent>" * 20 + TEXT * n + "</w:txbxContent></w:r></w:p>" * 20,
    ],
    ids=["rules", "tabs", "boxes"],
)
def test_the_work_grows_with_the_document_and_no_faster(body: Callable[[int], str]):
    assert work(of(body(1_200))) < SLACK * work(of(body(600)))


def styled(many: int) -> bytes:
    one = "<w:p><w:pPr><w:pStyle w:val='s{0}'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
    based = "<w:style w:styleId='s{0}'><w:basedOn w:val='s{1}'/><w:rPr/></w:style>"
    styles = "".join(based.format(n, n + 1) for n in range(2 * many)) + "</w:"
    return of("".join(map(one.format, range(many))), styles)


def test_styles_that_stand_on_many_others_cost_no_more():
    assert work(styled(600)) < SLACK * work(styled(300))


@pytest.mark.parametrize("words", ["a   ", "ngày"], ids=["gaps", "dates"])
def test_a_line_of_a_million_letters_is_judged(words: str):
    assert check(of(f"<w:p><w:r><w:t>{words * 200_000}</w:t></w:r></w:p>"))


def test_what_was_not_looked_for_is_said_to_be_there(monkeypatch: pytest.MonkeyPatch):
    data = of(TEXT * 5)
    every = judge(data)
    monkeypatch.setattr(checker, "_MOST_OF_ONE", 3)

    some = judge(data)

    assert set(some.violations) < set(every.violations)
    assert (every.whole, some.whole) == (True, False)
