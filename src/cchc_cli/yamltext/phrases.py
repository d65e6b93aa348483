"""What is said of many mistakes of grammar in the same words."""

QUOTE = 'đặt cả lời văn trong ngoặc kép: "…"'
BAD_START = "lời văn không được bắt đầu bằng ký tự này"
