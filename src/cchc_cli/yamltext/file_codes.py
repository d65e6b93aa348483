"""Codes of files that hide each other, and of values that are hidden in a file."""

from cchc_cli.diagnostics import Code, Severity

SWALLOWED = Code(
    "CCHC116",
    Severity.ERROR,
    "cả giá trị bị coi là ghi chú",
    """Sau dấu hai chấm (hoặc dấu - của danh sách) là ngay dấu #, nên YAML coi tất cả phần sau
là ghi chú và giá trị thành trống, không báo gì.

Sửa thế nào: là lời văn thì đặt cả câu trong ngoặc kép; là ghi chú thì thêm dấu cách sau dấu #.

Căn cứ: quy ước của định dạng YAML.""",
)
SAME_NAME = Code(
    "CCHC211",
    Severity.ERROR,
    "hai tệp chỉ khác nhau ở chữ hoa hoặc dạng dấu",
    """Windows và macOS coi hai tên tệp chỉ khác nhau ở chữ hoa, chữ thường (hoặc ở cách mã hóa
dấu tiếng Việt) là một tệp: chép thư mục sang máy khác thì một tệp đè mất tệp kia. Tệp bị
báo không được đọc.

Sửa thế nào: gộp nội dung vào một tệp đặt tên bằng chữ thường không dấu, rồi xóa tệp kia.

Căn cứ: quy ước của công cụ.""",
)
FILE_CODES = (SWALLOWED, SAME_NAME)
