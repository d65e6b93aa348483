"""Names of issuers and titles of signers take no more lines than the paper makes them."""

from cchc_cli.documents.letterhead import THREE_SIGNERS_MM, heading, signer_fields
from cchc_cli.model.papers import Letterhead, Signer
from tests.documents.example import request

_DEPUTY = Signer(lines=("KT. Trưởng đoàn",), office="Phó Chánh Văn phòng", name="Nguyễn Văn A")


def test_a_steering_committee_takes_two_lines() -> None:
    head = Letterhead(issuer="Ban Chỉ đạo cải cách hành chính", symbol="KH-BCĐ")

    lines = heading(request("2023"), head, illustrative=False)["issuer"]["lines"]

    assert lines == ["BAN CHỈ ĐẠO", "CẢI CÁCH HÀNH CHÍNH"]


def test_the_office_of_one_signer_takes_one_line() -> None:
    assert signer_fields(_DEPUTY)["office"] == "PHÓ CHÁNH VĂN PHÒNG"


def test_the_office_beside_two_others_is_broken_between_its_words() -> None:
    assert signer_fields(_DEPUTY, THREE_SIGNERS_MM)["office"] == "PHÓ CHÁNH\nVĂN PHÒNG"
