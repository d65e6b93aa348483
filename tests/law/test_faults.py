"""Every assertion of the checker can fail, and none fails on a good document."""

import re
from collections.abc import Callable
from functools import cache

import pytest

from cchc_cli.documents.minutes import MINUTES
from cchc_cli.documents.quarter_report import QUARTER_REPORT
from cchc_cli.documents.team_decision import TEAM_DECISION
from tests.documents.example import printed, request
from tests.law import check, samples

DOCUMENT, STYLES, HEADER = "word/document.xml", "word/styles.xml", "word/header1.xml"
Change = Callable[[str], str]

BASES: dict[str, Callable[[], bytes]] = {
    "minutes": cache(lambda: printed(MINUTES, request("phong-tnmt"))),
    "report": cache(lambda: printed(QUARTER_REPORT, request("quy-2"))),
    "letter": samples.letter,
    "decision": samples.decision,
    "teams": cache(lambda: printed(TEAM_DECISION, request("2023"))),
}


def style(id: str, old: str, new: str) -> Change:
    """Return a change inside one style."""

    def change(text: str) -> str:
        start = text.index(f'w:styleId="{id}"')
        end = text.index("</w:style>", start)
        return text[:start] + text[start:end].replace(old, new) + text[end:]

    return change


def words(old: str, new: str) -> Change:
    """Return a change of the first place that holds these words."""
    return lambda text: text.replace(old, new, 1)


def pattern(old: str, new: str) -> Change:
    """Return a change of the first place that matches."""
    return lambda text: re.sub(old, new, text, count=1, flags=re.DOTALL)


def last(old: str, new: str) -> Change:
    """Return a change of the last place that holds these words."""
    return lambda text: new.join(text.rsplit(old, 1))


def moved(text: str) -> str:
    """Take the recipients out of the signature's row and put them below the table."""
    start = text.index('<w:p><w:pPr><w:pStyle w:val="VBNoiNhan"/>')
    end = text.index("</w:tc>", start)
    table_end = text.index("</w:tbl>", end) + len("</w:tbl>")
    empty = '<w:p><w:pPr><w:pStyle w:val="VBNoiNhanDong"/></w:pPr></w:p>'
    return text[:start] + empty + text[end:table_end] + text[start:end] + text[table_end:]


def apart(text: str) -> str:
    """Put place and date into a row of their own."""
    start = text.index("</w:tc>", text.index("V/v"))
    widths: list[str] = re.findall(r"<w:tcW [^>]*/>", text)[:2]
    new_row = "</w:tc><w:tc><w:tcPr>" + widths[1] + "</w:tcPr>" + samples.centred("") + "</w:tc>"
    new_row += "</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>" + widths[0]
    new_row += "</w:tcPr>" + samples.centred("") + "</w:tc>"
    return text[:start] + new_row + text[start + len("</w:tc>") :]


NOT_BOLD = ("<w:b/><w:bCs/>", "")
FAULTS = [
    ("P01", "report", DOCUMENT, words('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')),
    ("P02", "letter", DOCUMENT, words("w:w='11906' w:h='16838'", "w:w='16838' w:h='11906'")),
    ("P03", "report", DOCUMENT, words('w:left="1701"', 'w:left="1417"')),
    ("F01", "report", STYLES, words('w:hAnsi="Times New Roman"', 'w:hAnsi="Arial"')),
    ("F02", "report", STYLES, style("VBTenLoai", "<w:sz ", '<w:color w:val="FF0000"/><w:sz ')),
    ("F03", "report", DOCUMENT, words("Đoàn kiểm tra", "Đoa\u0300n kiểm tra")),
    ("N01", "report", HEADER, words(" PAGE ", " DATE ")),
    ("N02", "report", STYLES, style("VBSoTrang", 'w:val="center"', 'w:val="right"')),
    ("N03", "report", STYLES, style("VBSoTrang", 'w:val="28"', 'w:val="22"')),
    ("N04", "report", DOCUMENT, words("<w:titlePg/>", "")),
    ("N05", "report", DOCUMENT, words('<w:pgNumType w:start="1"/>', "")),
    ("H01", "report", DOCUMENT, words("CỘNG HÒA", "CỘNG HOÀ")),
    ("H02", "report", STYLES, style("VBQuocHieu", 'w:val="26"', 'w:val="28"')),
    ("H03", "report", STYLES, style("VBTieuNgu", 'w:val="center"', 'w:val="left"')),
    ("H04", "report", DOCUMENT, words("lập - Tự do", "lập – Tự do")),
    ("H05", "report", STYLES, style("VBTieuNgu", *NOT_BOLD)),
    ("H06", "report", STYLES, style("VBDongKeTieuNgu", "w:pBdr", "w:pBdrX")),
    ("H07", "letter", DOCUMENT, words("w:start='1270'", "w:start='2200'")),
    ("H08", "report", STYLES, style("VBQuocHieu", 'w:line="240"', 'w:line="360"')),
    ("H09", "letter", DOCUMENT, words(">PHÒNG NỘI VỤ<", ">Phòng Nội vụ<")),
    ("H10", "report", STYLES, style("VBCoQuanChuQuan", 'w:val="26"', 'w:val="28"')),
    ("H11", "report", STYLES, style("VBDongKeCoQuan", "w:pBdr", "w:pBdrX")),
    ("H12", "letter", DOCUMENT, words("Số: 05/", "Số: 5/")),
    ("H13", "report", STYLES, style("VBSoKyHieu", 'w:val="26"', 'w:val="28"')),
    ("H14", "report", DOCUMENT, words("/BC-PNV", "/BB-PNV")),
    ("H14", "letter", DOCUMENT, words("05/PNV-CCHC", "05/CV-PNV")),
    ("H15", "letter", DOCUMENT, words("ngày 05 tháng 01", "ngày 5 tháng 1")),
    ("H16", "report", STYLES, style("VBNgayThang", "<w:i/><w:iCs/>", "")),
    ("H19", "letter", DOCUMENT, words("tháng 01", "tháng 06")),
    ("H17", "letter", DOCUMENT, apart),
    ("H18", "letter", DOCUMENT, words("Vũng Tàu, ngày", "Thành phố Hồ Chí Minh (Khu A), ngày")),
    ("C01", "report", STYLES, style("VBNgayThang", 'w:val="28"', 'w:val="26"')),
    ("T01", "report", DOCUMENT, words(">BÁO CÁO<", ">Báo cáo<")),
    ("T02", "report", STYLES, style("VBTrichYeu", *NOT_BOLD)),
    ("T03", "report", STYLES, style("VBDongKeTrichYeu", "w:pBdr", "w:pBdrX")),
    ("T04", "letter", DOCUMENT, words("V/v nộp", "V/v: nộp")),
    ("K01", "report", STYLES, style("VBKinhGui", "<w:sz ", "<w:b/><w:sz ")),
    ("K02", "letter", DOCUMENT, words("- Phòng Tư pháp;", "- Phòng Tư pháp,")),
    ("B01", "report", STYLES, style("VBNoiDung", 'w:val="28"', 'w:val="24"')),
    ("B02", "report", STYLES, style("VBNoiDung", 'w:val="both"', 'w:val="left"')),
    ("B03", "report", STYLES, style("VBNoiDung", 'w:firstLine="720"', 'w:firstLine="400"')),
    ("B04", "report", STYLES, style("VBNoiDung", 'w:before="120"', 'w:before="60"')),
    ("B05", "report", STYLES, style("VBNoiDung", 'w:line="264"', 'w:line="480"')),
    ("B06", "decision", DOCUMENT, words("địa phương;", "địa phương,")),
    ("B06", "teams", DOCUMENT, words("Trưởng phòng Nội vụ.</w:t>", "Trưởng phòng Nội vụ;</w:t>")),
    ("B08", "teams", DOCUMENT, words("Điều 3.", "Điều 4.")),
    ("B08", "teams", DOCUMENT, words(">2. Các thành viên", ">3. Các thành viên")),
    ("B07", "report", DOCUMENT, words("II. KẾT QUẢ KIỂM TRA", "II. Kết quả kiểm tra")),
    ("B07", "decision", DOCUMENT, words("Điều 1.", "Điều 1:")),
    ("B08", "report", DOCUMENT, words("III. TÌNH", "IV. TÌNH")),
    ("B08", "report", DOCUMENT, words("d) Về", "e) Về")),
    ("B09", "report", STYLES, style("VBNoiDung", "<w:sz ", "<w:i/><w:sz ")),
    ("B10", "report", DOCUMENT, words("chỉ đạo./.", "chỉ đạo.")),
    ("S01", "report", DOCUMENT, words(">TRƯỞNG PHÒNG<", ">TM. Trưởng phòng<")),
    ("S02", "letter", DOCUMENT, words(">PHÓ TRƯỞNG PHÒNG<", "><")),
    ("S03", "report", DOCUMENT, last(">Nguyễn Văn A<", ">Ông Nguyễn Văn A<")),
    ("R01", "report", STYLES, style("VBNoiNhan", *NOT_BOLD)),
    ("R02", "report", DOCUMENT, moved),
    ("R03", "report", STYLES, style("VBNoiNhanDong", 'w:val="22"', 'w:val="24"')),
    ("R04", "report", DOCUMENT, words("- Lưu: VT", "- Lưu VT")),
    ("R05", "report", DOCUMENT, words("- Như trên;", "- Như kính gửi;")),
    ("A01", "report", DOCUMENT, words(">Phụ lục<", ">PHỤ LỤC<")),
    ("A02", "report", DOCUMENT, words(">TỔNG HỢP KIẾN NGHỊ", ">Tổng hợp kiến nghị")),
    ("A03", "report", STYLES, style("VBKemTheo", "<w:i/><w:iCs/>", "")),
    ("A04", "report", DOCUMENT, words(">Phụ lục<", ">Phụ lục I<")),
    ("A05", "report", DOCUMENT, words("Chi tiết tại Phụ lục", "Chi tiết tại bảng")),
    ("Z01", "report", DOCUMENT, words('r:id="rId4"', 'r:id="rId99"')),
    ("Z02", "report", DOCUMENT, words("</w:p></w:tc>", "</w:p><w:bookmarkEnd/></w:tc>")),
    ("Z03", "report", DOCUMENT, words('<w:gridSpan w:val="6"/>', '<w:gridSpan w:val="5"/>')),
    ("Z04", "report", DOCUMENT, pattern(r"(<w:tcW [^>]*/>)(<w:shd [^>]*/>)", r"\2\1")),
    ("X01", "report", DOCUMENT, words("Đoàn kiểm tra", "None")),
    ("X02", "report", DOCUMENT, words("<w:r>", '<w:ins w:id="1"/><w:r>')),
    ("X03", "letter", DOCUMENT, words("<w:sz ", "<w:highlight w:val='yellow'/><w:sz ")),
    ("Q01", "report", STYLES, style("VBKetThuc", "<w:keepNext/>", "")),
    ("Q02", "report", DOCUMENT, words("<w:tblHeader/>", "")),
    ("Q03", "report", DOCUMENT, last("<w:cantSplit/>", "")),
    ("Q04", "report", DOCUMENT, words(">Cải cách công vụ<", f">{'x' * 60}<")),
    ("Q05", "report", STYLES, style("VBMucI", "<w:keepNext/>", "")),
    ("Q06", "letter", DOCUMENT, words("</w:tbl>", f"</w:tbl>{samples.centred('') * 2}")),
    ("Q07", "report", "docProps/core.xml", pattern("<dc:title>.*</dc:title>", "")),
]


@pytest.mark.parametrize("base", BASES)
def test_a_good_document_has_no_violation(base: str) -> None:
    assert [str(v) for v in check(BASES[base]())] == []


@pytest.mark.parametrize(("id", "base", "part", "change"), FAULTS)
def test_a_seeded_fault_is_found(id: str, base: str, part: str, change: Change) -> None:
    fault = samples.changed(BASES[base](), part, change)

    assert id in {violation.id for violation in check(fault)}


def test_every_assertion_of_the_law_has_a_seeded_fault() -> None:
    numbers = {"P": 3, "F": 3, "N": 5, "H": 19, "C": 1, "T": 4, "K": 2, "B": 10, "S": 3, "R": 5}
    numbers |= {"A": 5, "Z": 4, "X": 3, "Q": 7}

    wanted = {f"{letter}{n:02}" for letter, top in numbers.items() for n in range(1, top + 1)}

    assert {fault[0] for fault in FAULTS} == wanted


def test_a_page_may_lie_sideways_for_a_table() -> None:
    turn = words('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')
    sideways = samples.changed(BASES["report"](), DOCUMENT, turn)

    assert "P02" not in {violation.id for violation in check(sideways)}
