"""Long documents are judged to their end; what is longer than any is refused, and told why."""

import pytest

from cchc_cli.decree import formats, package
from cchc_cli.decree.package import NotADocument
from tests.law import check, samples
from tests.law.layouts import LENGTHS, PARTS, WIDTH, bordered, by_table, sign_by_table
from tests.law.samples import centred, grid, paragraph
from tests.law.work import SLACK, work

_TITLE = centred("BÁO CÁO", 14, "bk", 240) + centred(PARTS["subject"].text, 14, "bk")
_HEAD = by_table(bordered)(PARTS, LENGTHS) + _TITLE + bordered(2200, WIDTH)
_LAST = paragraph("Đã kiểm tra 03 đơn vị./.", look="k")
_PROSE = paragraph("Đoàn kiểm tra ghi nhận kết quả thực hiện của đơn vị trong kỳ báo cáo. " * 5)
_CELL = paragraph("Đạt một phần", 12, "", "center", 0, 40)
TRACES = "<w:proofErr w:type='spellStart'/><w:lastRenderedPageBreak/>"


def report(prose: str = "", tables: str = "", annexes: str = "") -> bytes:
    body = _HEAD + prose + tables + _LAST + sign_by_table(PARTS)
    return samples.package(body + annexes)


def table(rows: int, columns: int = 6) -> str:
    """A table of many equal rows, the first repeated on each page."""
    made = grid([WIDTH // columns] * columns, *[[_CELL] * columns] * rows)
    return made.replace("<w:cantSplit/>", "<w:cantSplit/><w:tblHeader/>", 1)


def test_a_report_of_two_hundred_and_fifty_pages_is_judged_to_its_end() -> None:
    fault = _CELL.replace("Times New Roman", "Arial")

    found = check(report(_PROSE * 1200, table(1700) + fault))

    assert {v.id for v in found} - {"B01", "B02", "B03", "B04"} == {"F01"}


def test_more_paragraphs_than_any_document_has_are_refused() -> None:
    with pytest.raises(NotADocument, match=r"hơn 12\.000 đoạn"):
        check(report("<w:p/>" * 12_000))


def test_more_letters_than_any_document_has_are_refused() -> None:
    with pytest.raises(NotADocument, match=r"hơn 2\.000\.000 chữ cái"):
        check(report(paragraph("a" * 2_000_001)))


def test_more_tags_than_any_document_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_MAX_WEIGHT", 5_000)

    with pytest.raises(NotADocument, match="dài hơn mọi văn bản"):
        check(report(_PROSE * 300))


def test_what_word_leaves_behind_makes_no_document_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(package, "_MAX_WEIGHT", 5_000)
    traced = _PROSE.replace("<w:r>", f"{TRACES}<w:r w:rsidR='00A1'>").replace("'", '"')

    assert check(report(traced * 80)) == []


def test_more_formattings_than_any_document_has_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(formats, "_MOST", 300)
    prose = [paragraph("Đã kiểm tra.", before=120 + number) for number in range(320)]

    assert check(report("".join(prose[:200]))) == []
    with pytest.raises(NotADocument, match="hơn 300 cách trình bày"):
        check(report("".join(prose)))


def _headed(lines: int) -> bytes:
    rows = grid([WIDTH], *[[centred("______", 13)]] * lines)
    rows = rows[rows.index("<w:tr>") : rows.rindex("</w:tbl>")]
    return samples.package(_HEAD.replace("</w:tbl>", f"{rows}</w:tbl>", 1))


def test_a_letterhead_that_never_ends_is_not_looked_at_again_for_each_line() -> None:
    assert work(_headed(1_200)) < SLACK * work(_headed(600))
    assert "R01" in {v.id for v in check(_headed(10_000))}


def test_there_may_be_more_than_ten_annexes() -> None:
    numbers = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XI")
    annexes = "".join(samples.section_end() + centred(f"Phụ lục {n}", 14, "bk") for n in numbers)

    wrong = [v.found for v in check(report(annexes=annexes)) if v.id == "A04"]

    assert wrong == ["“Phụ lục XI”"]
