"""A document typed without any form at all is read part by part, as an inspector would."""

from tests.law import check
from tests.law.samples import package, paragraph

_LINES = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "UBND XÃ AN BÌNH",
    "Số: 12/BC-UBND",
    "An Bình, ngày 3-6-2026",
    "BÁO CÁO",
    "Về công tác cải cách hành chính",
    "Thực hiện Kế hoạch của UBND tỉnh, UBND xã báo cáo như sau:",
    "1/ Kết quả",
    "Đã giải quyết 200 hồ sơ.",
    "Chủ tịch",
    "Nguyễn Văn A",
]
_PLAIN = package("".join(paragraph(text, 11, align="left", first=0) for text in _LINES))


def _about(*ids: str) -> list[str]:
    return [each.found for each in check(_PLAIN) if each.id in ids]


def test_the_subject_ends_where_the_words_begin() -> None:
    assert all("Về công tác cải cách hành chính" in found for found in _about("T02"))
    assert len(_about("T02")) == 3
    assert sum("Thực hiện Kế hoạch" in found for found in _about("B02", "B03")) == 2


def test_a_date_in_figures_is_a_date_of_the_wrong_form() -> None:
    assert _about("H15") == ["“An Bình, ngày 3-6-2026”"]
    assert "không thấy địa danh, ngày tháng năm" not in _about("H15")


def test_an_office_and_a_name_at_the_end_are_the_signature() -> None:
    assert all("Chủ tịch" in found for found in _about("S01"))
    assert "“Chủ tịch” chữ in thường" in _about("S01")
    assert {found.split("”")[0] for found in _about("S03")} == {"“Nguyễn Văn A"}
