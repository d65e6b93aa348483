"""Codes of characters that look right and are not: line ends, blanks of Word, old encodings."""

from cchc_cli.diagnostics import Code, Severity

LINE_ENDS = Code(
    "CCHC111",
    Severity.WARNING,
    "dòng kết thúc theo hai kiểu",
    """Trong một tệp, có dòng kết thúc kiểu Windows (CRLF), có dòng kết thúc kiểu Linux, macOS
(LF), thường do nhiều phần mềm cùng sửa. Nội dung vẫn đọc đúng, nhưng git sẽ báo cả những
dòng không ai sửa là đã đổi.

Sửa thế nào: chạy cchc check --fix: cả tệp theo kiểu mà đa số dòng đang dùng.

Căn cứ: quy ước của công cụ.""",
)
NO_BREAK_SPACE = Code(
    "CCHC112",
    Severity.WARNING,
    "dấu cách không ngắt chép từ Word",
    """Word và trang web hay dùng dấu cách không ngắt: nhìn như dấu cách, máy coi là ký tự khác,
nên khi tìm và so sánh sẽ sót, và YAML không nhận là dấu cách.

Sửa thế nào: chạy cchc check --fix, hoặc xóa rồi gõ lại dấu cách ở chỗ được chỉ.

Căn cứ: quy ước của công cụ.""",
)
HIDDEN = Code(
    "CCHC113",
    Severity.WARNING,
    "ký tự ẩn trong lời văn",
    """Trong lời văn có ký tự không hiện ra (dấu cách rỗng, dấu nối mềm, dấu đổi chiều chữ…)
do chép từ Word hay trang web; hai từ nhìn giống hệt nhau mà máy coi là khác.

Sửa thế nào: chạy cchc check --fix, hoặc xóa rồi gõ lại từ ở chỗ được chỉ.

Căn cứ: quy ước của công cụ.""",
)
LEGACY = Code(
    "CCHC114",
    Severity.WARNING,
    "lời văn ở bảng mã cũ TCVN3 hoặc VNI",
    """Lời văn chép từ tài liệu dùng bảng mã cũ (TCVN3 của phông .VnTime, VNI của phông VNI-Times)
chỉ đọc được với phông cũ; ở đây và trong văn bản xuất ra sẽ thành chữ vô nghĩa.

Sửa thế nào: chép lời văn, dùng công cụ chuyển mã của Unikey (Ctrl+Shift+F6) chuyển từ
bảng mã cũ sang Unicode rồi dán lại.

Căn cứ: Nghị định 30/2020/NĐ-CP, phụ lục I, I.4 (bộ mã Unicode theo TCVN 6909:2001).""",
)
UTF16 = Code(
    "CCHC115",
    Severity.ERROR,
    "tệp lưu ở bảng mã UTF-16",
    """Tệp được lưu ở bảng mã UTF-16 (Notepad cũ gọi là “Unicode”), mỗi chữ chiếm hai byte; công
cụ, git và phần lớn trình soạn thảo dùng UTF-8.

Sửa thế nào: mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Encoding chọn “UTF-8”.

Căn cứ: quy ước của công cụ.""",
)
CHARACTER_CODES = (LINE_ENDS, NO_BREAK_SPACE, HIDDEN, LEGACY, UTF16)
