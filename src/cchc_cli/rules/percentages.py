"""What must hold for the percentages that people write into their sentences."""

import re
from collections.abc import Iterator
from decimal import Decimal

from cchc_cli.model.checklist import Item, Ratio
from cchc_cli.model.inspection import Finding
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.figures import columns, measured
from cchc_cli.rules.finding import findings
from cchc_cli.rules.rule import WARNING, Problem, at, rule
from cchc_cli.vietnamese import fold, number, parse_number, percent, share

_SENTENCES = ("observation", "cause", "good_practice", "note")
_COUNT = r"\d{1,3}(?:\.\d{3})+|\d{1,9}"
_PERCENT = r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?%"
_BETWEEN = r"[^\d.;%/]{0,40}"
# A day, a month or the number of a document is no fraction.
_FRACTION = rf"(?<![\d./,-])({_COUNT}) ?/ ?({_COUNT})(?![\d/.-]){_BETWEEN}{_PERCENT}"
_NO_FRACTION = r"(?:ngày|tháng|quý|năm|số|điều|khoản)\s*$"
_YEARS = range(1900, 2200)


@rule("CCHC525", WARNING, "tỷ lệ trong lời văn không khớp số liệu")
def percentages_agree(workspace: Workspace) -> Iterator[Problem]:
    """Tỷ lệ phần trăm viết trong lời văn phải khớp với phân số viết cạnh nó, hoặc với số liệu.

    Vì sao: biên bản có bảng số liệu do công cụ tính; lời văn ghi tỷ lệ khác thì văn bản tự
    mâu thuẫn và không ai biết số nào đúng.

    Sửa thế nào: tính lại rồi sửa tỷ lệ trong lời văn, hoặc sửa số liệu; tốt nhất là bỏ tỷ lệ
    khỏi lời văn vì bảng số liệu đã có. Làm tròn đến hàng đã viết thì không bị báo.

    Căn cứ: quy ước của công cụ.
    """
    items = {(e.found.of.path, e.found.item): e.item for e in measured(workspace)}
    for each in findings(workspace):
        for field in _SENTENCES:
            words = getattr(each.finding, field)
            if not words or "%" not in words:
                continue
            item = items.get((each.of.path, each.item))
            wrong = _beside_fraction(words) or (item and _of_ratio(words, each.finding, item))
            if wrong:
                place = at(each.of.path, *each.keys, field)
                yield Problem(place, wrong, "tính lại rồi sửa tỷ lệ, hoặc sửa số liệu", each.keys)


def _beside_fraction(words: str) -> str:
    for found in re.finditer(_FRACTION, words):
        part, whole = parse_number(found[1]), parse_number(found[2])
        if part is None or not whole or part > whole or whole in _YEARS:
            continue
        if not re.search(_NO_FRACTION, words[: found.start()], re.IGNORECASE) and not _agrees(
            found[3], part, whole
        ):
            right = percent(share(part, whole))
            return f"tỷ lệ {found[3]}% không khớp: {number(part)}/{number(whole)} là {right}"
    return ""


def _of_ratio(words: str, finding: Finding, item: Item) -> str:
    """Return what is wrong with a percentage behind the name of one of the item's ratios."""
    for ratio in item.ratios:
        name = re.escape(fold(ratio.name).removeprefix("ty le "))
        found = re.search(rf"{name}{_BETWEEN}{_PERCENT}", fold(words))
        parts = list(_parts(finding, ratio))
        if found and parts and not any(_agrees(found[1], *each) for each in parts):
            right = " hoặc ".join(dict.fromkeys(percent(share(*each)) for each in parts))
            return f"lời văn ghi {found[1]}%, tính từ số liệu “{ratio.name}” là {right}"
    return ""


def _parts(finding: Finding, ratio: Ratio) -> Iterator[tuple[int, int]]:
    for column in columns(finding.figures):
        if column.values.keys() >= {*ratio.parts, ratio.whole} and column.values[ratio.whole]:
            yield sum(column.values[part] for part in ratio.parts), column.values[ratio.whole]


def _agrees(typed: str, part: int, whole: int) -> bool:
    """Return whether the percentage is the fraction, rounded or cut off at its last digit."""
    _, _, decimals = typed.replace(",", ".").partition(".")
    last = Decimal(10) ** -len(decimals)
    return abs(Decimal(typed.replace(",", ".")) - Decimal(100 * part) / whole) < last


RULES = (percentages_agree,)
