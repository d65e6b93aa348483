"""The code of everything that YAML's grammar refuses, explained by the slips that are met."""

from cchc_cli.diagnostics import Code, Severity

GRAMMAR = Code(
    "CCHC101",
    Severity.ERROR,
    "sai cú pháp YAML",
    """Tệp không đọc được vì sai cách viết YAML ngay tại chỗ được chỉ. Các dòng khác của tệp
vẫn được xem tiếp, nhưng dữ liệu của tệp chưa được dùng cho đến khi sửa xong.

Sửa thế nào: theo gợi ý kèm theo thông báo. Hay gặp nhất:
- Lời văn có dấu hai chấm kèm dấu cách, hoặc bắt đầu bằng một trong các dấu * & @ [ { % ` | > -:
  đặt cả lời văn trong ngoặc kép thẳng "…" (ngoặc “ ” của Word không tính).
- Thiếu dấu cách sau dấu hai chấm, thiếu dấu hai chấm sau khóa: viết `khóa: giá trị`.
- Trong ngoặc nhọn thiếu dấu phẩy giữa hai khóa, thiếu dấu đóng: viết `{a: x, b: y}`.
- Đầu mục của danh sách là dấu – hay • của Word: thay bằng dấu - và một dấu cách.
- Các khóa cùng cấp phải thụt vào bằng nhau; lời văn sau dấu | thụt sâu hơn khóa.

Căn cứ: quy ước của định dạng YAML.""",
)
