"""Sheets of any size that nobody wrote in earnest, by what is hostile in them."""

from collections.abc import Callable


def filled(head: str, unit: str, size: int, tail: str = "") -> bytes:
    """Return about so many bytes of one unit after another; `%d` in it counts."""
    count = size // len((unit % 100_000 if "%d" in unit else unit).encode())
    body = "".join(unit % i for i in range(count)) if "%d" in unit else unit * count
    return (head + body + tail).encode("utf-8", "surrogatepass")


def bomb(levels: int = 9, many: int = 9) -> bytes:
    """Return aliases of aliases: `many` to the power of `levels` entries."""
    lines = ["a0: &a0 [x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * many)}]" for i in range(1, levels + 1)]
    return "\n".join(lines).encode()


def nested(size: int) -> bytes:
    """Return keys in keys, each a space deeper; the indents grow with the square."""
    depth = int((2 * size) ** 0.5)
    return "".join(" " * i + "a:\n" for i in range(depth)).encode()


SHEETS: dict[str, Callable[[int], bytes]] = {
    "dấu [ liền nhau": lambda n: filled("a: ", "[", n),
    "dấu { liền nhau": lambda n: filled("a: ", "{", n),
    "[{ xen nhau": lambda n: filled("", "[{", n),
    "gạch lồng “- - -”": lambda n: filled("", "- ", n),
    "? lồng": lambda n: filled("", "? ", n),
    "khóa lồng thụt dần": nested,
    "một lời văn dài": lambda n: filled("unit: ", "a", n),
    "một lời văn dài có dấu": lambda n: filled("unit: ", "ế", n),
    "dấu tổ hợp": lambda n: filled("unit: a", "\u0301", n),
    "dấu \" liền nhau": lambda n: filled("unit: ", '"', n),
    "dấu ' liền nhau": lambda n: filled("unit: ", "'", n),
    "ngoặc kép không đóng": lambda n: filled('unit: "', "a b\n  ", n),
    "thoát \\ trong ngoặc kép": lambda n: filled('unit: "', "\\t", n, '"'),
    "lời văn khối |": lambda n: filled("unit: |\n", "  dòng văn bản\n", n),
    "lời văn khối > dòng trống": lambda n: filled("unit: >\n  a", "\n", n),
    "rất nhiều khóa": lambda n: filled("", "k%d: 1\n", n),
    "rất nhiều khóa trong findings": lambda n: filled("unit: phuong-2\nfindings:\n", "  a.b%d: {result: dat}\n", n),
    "khóa trùng": lambda n: filled("unit: phuong-2\n", "a: 1\n", n),
    "rất nhiều mục": lambda n: filled("guidance:\n", "- a\n", n),
    "rất nhiều mục [a,a]": lambda n: filled("guidance: [", "a,", n, "a]"),
    "rất nhiều mục rỗng [,": lambda n: filled("a: [a", ",\n", n),
    "cặp {a: b} một dòng": lambda n: filled("a: {", "k%d: b, ", n, "}"),
    "chú thích": lambda n: filled("unit: phuong-2\n", "# a\n", n),
    "chú thích dính": lambda n: filled("unit: phuong-2 ", "#a", n),
    "chữ cắt bởi #": lambda n: filled("unit: phuong-2\nfindings:\n", "  a.b%d: x #y\n", n),
    "dòng trống": lambda n: filled("unit: phuong-2", "\n", n),
    "dấu cách": lambda n: filled("unit:", " ", n),
    "tab": lambda n: filled("unit: a\n", "\t", n),
    "CR đơn": lambda n: filled("unit: a", "\r", n),
    "CRLF": lambda n: filled("unit: a", "\r\n", n),
    "CR LF xen nhau": lambda n: filled("unit: a", "\r\n\n", n),
    "NUL": lambda n: bytes(n),
    "U+0085": lambda n: filled("unit: a", "\x85", n),
    "U+2028": lambda n: filled("unit: a", "\u2028", n),
    "BOM liền nhau": lambda n: filled("", "\ufeff", n),
    "không phải UTF-8": lambda n: b"\xff\xfe\xfd" * (n // 3),
    "UTF-16": lambda n: ("unit: phuong-2\n" * (n // 30)).encode("utf-16"),
    "nhiều tài liệu ---": lambda n: filled("", "---\n", n),
    "dấu xung đột git": lambda n: filled("", "<<<<<<< a\n", n, ">>>>>>> b\n"),
    "neo": lambda n: filled("a:\n", "- &a%d x\n", n),
    "gọi lại": lambda n: filled("a: &a x\nb:\n", "- *a\n", n),
    "tỷ bản sao": lambda n: bomb(),
    "thẻ !!python": lambda n: filled("a:\n", '- !!python/object/apply:os.system ["id"]\n', n),
    "thẻ dài": lambda n: filled("a: !", "t", n, " x"),
    "khóa trộn <<": lambda n: filled("a: &a {b: c}\n", "k%d: {<<: *a}\n", n),
    "khóa dài": lambda n: filled("", "k", n, ": 1\n"),
    "dấu : liền nhau": lambda n: filled("a", ":", n),
    "“: ” lặp trên một dòng": lambda n: filled("a", ": b", n),
    "chỉ thị %": lambda n: filled("", "%YAML 1.1\n", n),
    "dấu nháy `": lambda n: filled("a: ", "`", n),
    "số rất dài": lambda n: filled("unit: phuong-2\nfindings:\n  a.b:\n    figures: {a: ", "9", n, "}\n"),
    "số mũ": lambda n: filled("unit: phuong-2\nfindings:\n  a.b:\n    figures: {a: 1e", "9", n, "}\n"),
    "lời văn cũ TCVN3": lambda n: filled("unit: ", "®¸ ", n),
    "chữ Nga xen": lambda n: filled("unit: ", "aаaа ", n),
    "dấu cách không ngắt": lambda n: filled("unit: ", "a\u00a0", n),
    "ký tự ẩn": lambda n: filled("unit: ", "a\u200b", n),
    "chữ hoa thường lạ": lambda n: filled("unit: ", "İßŉ", n),
}  # fmt: skip
