"""Templates of up to 10 MB that nobody wrote in earnest, by what is hostile in them."""

import os

from hostile_archives import (
    Make,
    bomb,
    entries,
    lying,
    of,
    relations,
    styles,
    with_part,
)

SIZE = 10_000_000
RELS = "word/_rels/document.xml.rels"


def p(text: str) -> str:
    """Return one paragraph of one run."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def nested(opening: str, inner: str, closing: str, depth: int) -> str:
    """Return what is wrapped so many times."""
    return opening * depth + inner + closing * depth


def styled(count: int) -> str:
    """Return paragraphs each of a style of its own."""
    one = '<w:p><w:pPr><w:pStyle w:val="s{}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    return "".join(map(one.format, range(count)))


ENTITIES = "".join(
    f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' if i else '<!ENTITY a0 "&a;&a;">' for i in range(10)
)
CELL = f"<w:tr><w:tc>{p('a')}</w:tc></w:tr>"
SECTION = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>PHỤ LỤC</w:t></w:r></w:p>"

TEMPLATES: dict[str, Make] = {
    "bom nén 1 GB": bomb,
    "bom nén khai gian cỡ": lying,
    "một đoạn 10 MB chữ": of(p("a" * SIZE)),
    "10 MB đoạn trống": of("<w:p/>" * (SIZE // 6)),
    "10 MB đoạn có chữ": of(p("a") * (SIZE // len(p("a")))),
    "10 MB run trong một đoạn": of("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * (SIZE // 23) + "</w:p>"),
    "10 MB thuộc tính": of("<w:p " + " ".join(f"a{i}=''" for i in range(SIZE // 12)) + "/>"),
    "10 MB bảng": of("<w:tbl>" + CELL * (SIZE // 80) + "</w:tbl>"),
    "bảng lồng sâu": of(nested("<w:tbl><w:tr><w:tc>", "<w:p/>", "</w:tc></w:tr></w:tbl>", 5000)),
    "khung lồng sâu": of(nested("<w:p><w:r><w:pict><w:txbxContent>", p("a"), "</w:txbxContent></w:pict></w:r></w:p>", 60)),
    "một triệu thẻ XML lạ": of("<w:x/>" * 1_000_000),
    "một triệu thẻ {{": of(p("{{ a }}") * 200_000),
    "dấu {{ liền nhau": of(p("{{" * (SIZE // 2))),
    "dấu {% liền nhau": of(p("{%" * (SIZE // 2))),
    "dấu {{ tách run": of("<w:p>" + "<w:r><w:t>{</w:t></w:r>" * 200_000 + "</w:p>"),
    "thẻ dài 10 MB": of(p("{{ " + "a" * SIZE + " }}")),
    "chú thích {# dài": of(p("{# " + "a " * (SIZE // 2))),
    "vòng lặp lồng": of(p("{% for a in findings %}" * 4 + "{{ a.id }}" + "{% endfor %}" * 4)),
    "vòng lặp range": of(p("{% for a in range(10**9) %}{{ a }}{% endfor %}")),
    "'x' * 10**8": of(p("{{ 'x' * 10**8 }}")),
    "9**9**9": of(p("{{ 9**9**9 }}")),
    "hằng 1e999999999": of(p("{{ 1e999999999 }}")),
    "số nguyên 900 chữ số": of(p("{{ " + "9" * 900 + " + 1 }}")),
    "nối ~ nhân đôi": of(p("{{ 'a' " + "~ 'aaaaaaaaaa' " * 60 + "}}") * 2000),
    "ngoặc lồng sâu": of(p("{{ " + "(" * 900 + "a" + ")" * 90 + " }}")),
    "so sánh dây chuyền": of(p("{% if " + "not " * 240 + "a %}{% endif %}") * 1000),
    "hàng nghìn if lồng": of(p("{% if unit %}") * 3000 + p("{% endif %}") * 3000),
    "lọc nối nhau": of(p("{{ unit" + "|upper" * 150 + " }}") * 2000),
    "tỷ thực thể XML": of(p("&a9;"), f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]>'),
    "thực thể ngoài": of(p("&e;"), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
    "tên ../ trong zip": of(p("a"), more={"../../../tmp/cchc-hostile": b"x"}),
    "liên kết ngoài": of(p("a"), more={RELS: relations(1)}),
    "200.000 mục trong zip": entries,
    "styles.xml 10 MB": with_part("word/styles.xml", styles(140_000)),
    "nhiều relationship": of(p("a"), more={RELS: relations(100_000)}),
    "10 MB rác": lambda sound: os.urandom(SIZE),
    "10 MB NUL": lambda sound: bytes(SIZE),
    "ảnh khổng lồ": of(p("a"), more={"word/media/a.png": os.urandom(9_000_000)}),
    "kiểu dựa lên nhau": of(styled(2500), more={"word/styles.xml": styles(2500, "<w:rPr/>")}),
    "hàng nghìn phần, phụ lục": of(SECTION * 4000),
    "đường kẻ dưới Quốc hiệu": of(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("____") * 4900),
    "tab tách run": of("<w:p>" + "<w:r><w:tab/><w:t>a</w:t></w:r>" * 11_000 + "</w:p>"),
    "khung lồng, nhiều đoạn": of(nested("<w:p><w:r><w:txbxContent>", p("a") * 4800, "</w:txbxContent></w:r></w:p>", 60)),
    "dấu cách xen chữ": of(p("a   " * 200_000)),
    "chữ ngày lặp lại": of(p("ngày" * 200_000)),
}  # fmt: skip
