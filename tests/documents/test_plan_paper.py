"""The plan as a document: every sentence of the decision, in its order and numbering."""

import msgspec

from cchc_cli.decree.document import Document
from cchc_cli.documents.plan_paper import PLAN_PAPER
from cchc_cli.model.plan import Choice, Round, Target, When
from cchc_cli.model.words import ChosenBy, Counted, PeriodWord
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year
from tests.documents.reading import words_of
from tests.law import check
from tests.reference.reference_text import ORIGINAL, mended
from tests.reference.reference_text import lines as lines_of

LAYOUT = " .:/"
"""Signs that the layout adds or leaves out at the end of a line."""


def _paragraphs(data: bytes) -> list[str]:
    """Return the text of the plan without its annexes, a paragraph each."""
    found = [" ".join(p.text.split()) for p in Document(data).paragraphs]
    return [text.rstrip(LAYOUT) for text in found[: found.index("Phụ lục I")]]


def _asked() -> list[str]:
    """Return the lines of the decision's plan from part I on, each with its mark."""
    told = [f"{line.mark} {line.text}".strip() for line in lines_of(mended(ORIGINAL))]
    return [" ".join(text.split()).rstrip(LAYOUT) for text in told[3:]]


def test_every_line_of_the_decision_stands_in_the_document_in_its_order() -> None:
    written = iter(_paragraphs(printed(PLAN_PAPER, request("2023"))))

    missing = [line for line in _asked() if line not in written]

    assert missing == []


def test_the_head_names_the_decision_and_leaves_out_number_and_date() -> None:
    words = words_of(printed(PLAN_PAPER, request("2023")))

    assert "(Kèm theo Quyết định số 585/QĐ-UBND ngày 08 tháng 02 năm 2023 của Ủy ban" in words
    assert "Số:" not in words
    assert "Nơi nhận" not in words


def test_a_plan_of_its_own_is_numbered_dated_and_signed() -> None:
    order = request("2023")
    plan = order.year.plan
    assert plan is not None
    alone = msgspec.structs.replace(plan, decision=None, number="12/KH-UBND")

    document = printed(PLAN_PAPER, in_year(order, plan=alone))

    assert "Số: 12/KH-UBND" in words_of(document)
    assert "- Lưu: VT" in words_of(document)
    assert [str(v) for v in check(document)] == []


def test_targets_and_units_chosen_later_are_told_in_words() -> None:
    order = request("2023")
    plan = order.year.plan
    assert plan is not None
    later = Choice(from_=("phuong-xa",), by=ChosenBy.RANDOM, exactly=2, except_=("phuong-2",))
    target = Target(id="t", name="Đơn vị được kiểm", counts=Counted.INSPECTED, of=20, percent=30)
    changed = msgspec.structs.replace(
        plan, rounds=(Round(id="d", when=When(months=(8,)), choose=(later,)),), targets=(target,)
    )

    words = words_of(printed(PLAN_PAPER, in_year(order, plan=changed)))

    assert "1. Trong tháng 8 năm 2023" in words
    assert "- UBND các phường, xã: 02 đơn vị, chọn ngẫu nhiên, trừ Phường 2." in words
    assert "3. Chỉ tiêu - Đơn vị được kiểm: 30%." in words


def test_the_outline_asks_for_every_figure_and_share() -> None:
    outline = PLAN_PAPER.build(request("2023"))["outline"]

    asked = [row["name"] for area in outline for row in area["figures"]]

    assert len(asked) == 56
    assert {"Hồ sơ giải quyết trễ hạn", "Tỷ lệ TTHC được niêm yết, công khai đầy đủ"} <= {*asked}


def test_a_plan_that_looks_at_the_day_of_the_visit_says_so() -> None:
    order = request("2023")
    plan = order.year.plan
    assert plan is not None
    themes = tuple(msgspec.structs.replace(t, period=PeriodWord.VISIT_DAY) for t in plan.themes)

    words = words_of(
        printed(PLAN_PAPER, in_year(order, plan=msgspec.structs.replace(plan, themes=themes)))
    )

    assert "- Thời kỳ kiểm tra: ngày kiểm tra." in words
    assert "Số liệu tính tại ngày lập báo cáo." in words
