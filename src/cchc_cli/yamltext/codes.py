"""Codes of what can be wrong with a file's text (1xx) and with its shape (2xx)."""

from cchc_cli.diagnostics import Code, Diagnostic, Severity
from cchc_cli.source import Span
from cchc_cli.yamltext.character_codes import CHARACTER_CODES
from cchc_cli.yamltext.file_codes import FILE_CODES
from cchc_cli.yamltext.grammar_code import GRAMMAR as GRAMMAR

ERROR, WARNING = Severity.ERROR, Severity.WARNING

DUPLICATE = Code(
    "CCHC102",
    ERROR,
    "khóa viết hai lần",
    """Trong cùng một mục, một khóa được viết hai lần; không biết lấy giá trị nào.

Sửa thế nào: xóa một trong hai dòng, hoặc gộp nội dung lại.

Căn cứ: quy ước của công cụ (nhiều phần mềm lặng lẽ lấy dòng sau và làm mất dòng trước).""",
)
TABS = Code(
    "CCHC103",
    ERROR,
    "thụt dòng bằng phím Tab",
    """YAML chỉ cho thụt dòng bằng dấu cách.

Sửa thế nào: thay mỗi dấu Tab ở đầu dòng bằng hai dấu cách.

Căn cứ: quy ước của định dạng YAML.""",
)
ALIAS = Code(
    "CCHC104",
    ERROR,
    "dùng ký hiệu tham chiếu hoặc kiểu của YAML",
    """Dấu & (đặt tên), * (gọi lại), << (trộn) và ! (kiểu) là ký hiệu riêng của YAML.
Công cụ không dùng vì một chỗ sửa sẽ lặng lẽ đổi nhiều chỗ khác.

Sửa thế nào: nếu là lời văn thì đặt trong ngoặc kép; nếu cố ý thì chép lại nội dung ra.

Căn cứ: quy ước của công cụ.""",
)
DOCUMENTS = Code(
    "CCHC105",
    ERROR,
    "một tệp có nhiều phần ngăn bằng ---",
    """Mỗi tệp chỉ chứa một nội dung. Dòng --- mở ra một tài liệu YAML mới trong cùng tệp.

Sửa thế nào: xóa dòng --- hoặc tách thành hai tệp.

Căn cứ: quy ước của công cụ.""",
)
CONTROL = Code(
    "CCHC106",
    ERROR,
    "ký tự điều khiển hoặc không nhìn thấy",
    """Tệp có ký tự không nhìn thấy mà máy hiểu khác với mắt thường, thường do chép từ
phần mềm khác.

Sửa thế nào: xóa ký tự tại chỗ được chỉ rồi gõ lại. Lưu tệp bằng bảng mã UTF-8.

Căn cứ: quy ước của công cụ; Nghị định 30/2020/NĐ-CP, phụ lục I, I.4 (bộ mã Unicode).""",
)
CUT = Code(
    "CCHC107",
    WARNING,
    "lời văn bị cắt ở dấu #",
    """Trong lời văn không có ngoặc, dấu # sau dấu cách mở đầu ghi chú: phần sau bị bỏ qua.

Sửa thế nào: nếu phần sau dấu # là lời văn, đặt cả lời văn trong ngoặc kép; nếu là ghi chú,
thêm một dấu cách sau dấu #.

Căn cứ: quy ước của định dạng YAML.""",
)
DECOMPOSED = Code(
    "CCHC108",
    WARNING,
    "dấu tiếng Việt ở dạng tổ hợp",
    """Chữ có dấu được gõ thành chữ và dấu rời (Unicode tổ hợp); nhìn giống nhưng máy coi
là khác, khi tìm và so sánh sẽ sót.

Sửa thế nào: chạy cchc check --fix; để không bị lại, trong Unikey chọn bảng mã “Unicode”
(dựng sẵn), không chọn “Unicode tổ hợp”.

Căn cứ: TCVN 6909:2001 dẫn tại Nghị định 30/2020/NĐ-CP, phụ lục I, I.4; dạng dựng sẵn là quy
ước của công cụ.""",
)
LOOKALIKE = Code(
    "CCHC109",
    WARNING,
    "chữ Đ giả",
    """Chữ này nhìn giống Đ của tiếng Việt nhưng là chữ của ngôn ngữ khác (Ð, Ɖ).

Sửa thế nào: xóa và gõ lại chữ Đ bằng bộ gõ tiếng Việt.

Căn cứ: quy ước của công cụ.""",
)
CONFLICT = Code(
    "CCHC110",
    ERROR,
    "còn dấu xung đột của git",
    """Hai người cùng sửa một chỗ và git chưa biết lấy bên nào; các dòng <<<<<<<, =======,
>>>>>>> còn nguyên trong tệp.

Sửa thế nào: giữ lại phần đúng, xóa ba dòng đánh dấu.

Căn cứ: quy ước của git.""",
)

MISSING = Code(
    "CCHC201",
    ERROR,
    "thiếu khóa bắt buộc",
    """Mục này thiếu một khóa bắt buộc phải có, hoặc khóa có mà chưa ghi giá trị.

Sửa thế nào: thêm khóa và giá trị vào mục được chỉ.

Căn cứ: quy ước của công cụ.""",
)
UNKNOWN = Code(
    "CCHC202",
    ERROR,
    "khóa lạ",
    """Khóa này không có trong loại tệp này, thường do gõ sai hoặc thụt dòng sai cấp.

Sửa thế nào: sửa tên khóa theo gợi ý, hoặc thụt dòng về đúng mục của nó.

Căn cứ: quy ước của công cụ.""",
)
WRONG_TYPE = Code(
    "CCHC203",
    ERROR,
    "giá trị không đúng kiểu",
    """Chỗ này cần một kiểu giá trị (lời văn, danh sách, mục có khóa, số, ngày, giờ) nhưng
đang ghi kiểu khác.

Sửa thế nào: viết lại theo gợi ý kèm theo thông báo. Danh sách: mỗi mục một dòng bắt đầu bằng dấu
- và một dấu cách, hoặc [a, b]. Mục có khóa: mỗi dòng một “khóa: giá trị”, hoặc {a: x, b: y}. Số:
1248 hoặc 1.248. Giờ: 8:00 hoặc 8h30.

Căn cứ: quy ước của công cụ.""",
)
WRONG_CHOICE = Code(
    "CCHC204",
    ERROR,
    "giá trị không nằm trong các lựa chọn",
    """Chỗ này chỉ nhận một trong các giá trị được liệt kê trong thông báo.

Sửa thế nào: chọn một giá trị, viết đúng không dấu, có gạch nối, không có ngoặc “ ” của Word; ví
dụ `result: chua-dat`. Công cụ chỉ đoán khi chắc: “Không đạt” có thể là vài giá trị nên không đoán.

Căn cứ: quy ước của công cụ.""",
)
BAD_DATE = Code(
    "CCHC205",
    ERROR,
    "ngày không có thật hoặc viết sai",
    """Ngày phải có thật trong lịch, viết 2023-05-16 hoặc 16/5/2023.

Sửa thế nào: kiểm tra lại ngày, tháng, năm.

Căn cứ: quy ước của công cụ.""",
)
BAD_ID = Code(
    "CCHC206",
    ERROR,
    "mã viết sai quy ước",
    """Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ phuong-2; mã nội dung nối
các từ bằng dấu chấm, ví dụ mot-cua.duong-day-nong.

Sửa thế nào: bỏ dấu, chữ hoa, dấu cách.

Căn cứ: quy ước của công cụ.""",
)
OUT_OF_RANGE = Code(
    "CCHC207",
    ERROR,
    "số nằm ngoài phạm vi",
    """Số ghi ở đây nhỏ hơn hoặc lớn hơn mức cho phép.

Sửa thế nào: kiểm tra lại con số.

Căn cứ: quy ước của công cụ.""",
)
MISPLACED = Code(
    "CCHC208",
    ERROR,
    "tệp nằm sai chỗ hoặc sai tên",
    """Công cụ nhận biết loại tệp theo chỗ đặt và tên tệp; tệp này không thuộc loại nào nên
nội dung không được dùng.

Sửa thế nào: chuyển tệp về đúng thư mục, đúng tên: plans/units.yaml, plans/<năm>/plan.yaml,
schedule.yaml, members.yaml, documents.yaml, meetings.yaml, self-inspections.yaml,
plans/<năm>/inspections/<mã>.yaml, checklists/<mã>/<số>-<lĩnh vực>.yaml.

Căn cứ: quy ước của công cụ.""",
)
UNREADABLE = Code(
    "CCHC209",
    ERROR,
    "tệp không đọc được",
    """Tệp không phải văn bản UTF-8 (tệp Word, PDF đổi đuôi, hoặc lưu ở bảng mã cũ), quá lớn, là
liên kết ra ngoài thư mục làm việc, hoặc không có quyền đọc. Thông báo nói rõ trường hợp nào.

Sửa thế nào: văn bản thường thì mở bằng trình soạn thảo, lưu lại với bảng mã UTF-8; tệp khác thì
chuyển ra khỏi thư mục.

Căn cứ: quy ước của công cụ.""",
)

TOO_MANY = Code(
    "CCHC210",
    ERROR,
    "quá nhiều lỗi trong một tệp",
    """Tệp có quá nhiều lỗi nên công cụ chỉ nêu những lỗi đầu tiên.

Sửa thế nào: sửa các lỗi đã nêu rồi chạy lại cchc check. Nếu gần như dòng nào cũng lỗi thì
thường là chép nhầm nội dung của tệp khác vào đây.

Căn cứ: quy ước của công cụ.""",
)

JOINED = Code(
    "CCHC120",
    WARNING,
    "dòng dưới bị nối vào lời văn của dòng trên",
    """Trong lời văn không có ngoặc, dòng dưới thụt vào sâu hơn được nối liền vào dòng trên.
Dòng trông như một mục (-), một khóa (khóa:) vì thế lẫn vào lời văn mà không báo lỗi.

Sửa thế nào: là mục hoặc khóa riêng thì thụt ra thẳng hàng với mục hoặc khóa phía trên, sau
dấu - và dấu hai chấm có một dấu cách; là lời văn thì đặt cả câu trong ngoặc kép.

Căn cứ: quy ước của định dạng YAML.""",
)

TEXT_CODES = (
    *(GRAMMAR, DUPLICATE, TABS, ALIAS, DOCUMENTS, CONTROL, CUT, DECOMPOSED, LOOKALIKE, CONFLICT),
    *CHARACTER_CODES,
    *FILE_CODES,
    *(MISSING, UNKNOWN, WRONG_TYPE, WRONG_CHOICE, BAD_DATE, BAD_ID, OUT_OF_RANGE, MISPLACED),
    *(UNREADABLE, TOO_MANY, JOINED),
)


def make(code: Code, span: Span, message: str, hint: str = "") -> Diagnostic:
    """Return a diagnostic of this code, with the code's own severity."""
    return Diagnostic(code=code.id, severity=code.severity, span=span, message=message, hint=hint)
