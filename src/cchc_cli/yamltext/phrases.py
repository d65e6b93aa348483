"""What is said of many mistakes of grammar in the same words."""

import re

QUOTE = 'đặt cả lời văn trong ngoặc kép: "…"'
COLON = "dấu hai chấm giữa lời văn làm YAML hiểu nhầm là một khóa"
BAD_START = "lời văn không được bắt đầu bằng ký tự này"

BULLET = re.compile(r"[–—−‒•·▪●○◦*+➢]\s*|-(?=[^\s\d-])")
"""What stands in front of an entry in Word; to YAML it is a letter of the text."""
