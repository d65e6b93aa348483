"""Who signs where the letterhead names nobody: the head of that kind of body."""

import msgspec
import pytest

from cchc_cli.documents.plan_paper import PLAN_PAPER
from cchc_cli.documents.result_notice import RESULT_NOTICE
from cchc_cli.documents.signers import usual_signer
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year, no_papers
from tests.documents.reading import words_of


@pytest.mark.parametrize(
    ("issuer", "lines"),
    [
        ("Ủy ban nhân dân tỉnh Minh Hòa", ("TM. Ủy ban nhân dân", "Chủ tịch")),
        ("Chủ tịch Ủy ban nhân dân tỉnh Minh Hòa", ("Chủ tịch",)),
        ("Sở Nội vụ", ("Giám đốc",)),
        ("Phòng Văn hóa - Xã hội", ("Trưởng phòng",)),
        ("Văn phòng HĐND và UBND", ("Chánh Văn phòng",)),
        ("Tổ kiểm tra số 2", ("Tổ trưởng",)),
        ("Trường Chính trị", ("Thủ trưởng cơ quan",)),
    ],
)
def test_the_head_of_the_issuer_signs(issuer: str, lines: tuple[str, ...]) -> None:
    assert usual_signer(issuer).lines == lines


def test_a_notice_of_the_committee_is_signed_on_its_behalf() -> None:
    words = words_of(printed(RESULT_NOTICE, no_papers()))

    assert "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH" in words


def test_a_plan_of_its_own_is_signed_on_behalf_of_the_committee() -> None:
    order = in_year(request("2023"), papers=None)
    plan = order.year.plan
    assert plan is not None
    alone = msgspec.structs.replace(plan, decision=None)

    words = words_of(printed(PLAN_PAPER, in_year(order, plan=alone)))

    assert "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH" in words
