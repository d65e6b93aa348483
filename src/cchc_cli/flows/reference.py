"""The reference page of all codes (docs/ma-loi.md), made from their explanations."""

import re
from itertools import groupby

from cchc_cli.diagnostics import Code
from cchc_cli.flows.explain import ALL_CODES
from cchc_cli.vietnamese import sentence

GROUPS = {
    "1": "Cú pháp và chữ viết",
    "2": "Khóa và giá trị",
    "3": "Kế hoạch, đơn vị, thành viên, văn bản",
    "4": "Danh mục nội dung kiểm tra",
    "5": "Kết quả kiểm tra",
    "6": "Lịch kiểm tra",
    "7": "Mẫu văn bản",
    "8": "Từ chối sửa tệp",
    "9": "Theo dõi khắc phục",
}
"""What the mistakes of a hundred are about."""

_HEAD = """\
# Mã lỗi

Trang này lập từ chính lời giải thích trong công cụ (`python tools/build_reference.py`), đừng sửa
tay. Trên máy: `cchc explain` liệt kê mọi mã, `cchc explain CCHC501` giải thích một mã. “Lỗi” phải
sửa, “cảnh báo” là điều nên xem lại (`cchc check --strict` coi cảnh báo cũng là lỗi).
"""
_LABELS = re.compile(r"^(Vì sao|Sửa thế nào|Căn cứ):", re.MULTILINE)
_CODE_OR_SIGN = re.compile(r"`[^`\n]+`|[\\`*_\[\]<>|]")


def reference_page() -> str:
    """Return the page: for each hundred a table of its codes, then each code in full."""
    parts = [_HEAD]
    for hundred, codes in groupby(ALL_CODES, key=lambda code: code.id[4]):
        group = list(codes)
        rows = [
            f"| [{c.id}](#{c.id.lower()}) | {c.severity} | {_escaped(c.title)} |" for c in group
        ]
        parts.append(f"## {hundred}xx. {GROUPS[hundred]}\n")
        parts.append("\n".join(["| mã | mức | |", "|---|---|---|", *rows, ""]))
        parts += [_entry(code) for code in group]
    return "\n".join(parts)


def _entry(code: Code) -> str:
    body = _LABELS.sub(r"**\1:**", _escaped(code.explanation.strip()))
    return f"### {code.id}\n\n**{sentence(_escaped(code.title))}** ({code.severity})\n\n{body}\n"


def _escaped(text: str) -> str:
    r"""Return the text as Markdown shows it: signs outside of `code` stand for themselves."""
    return _CODE_OR_SIGN.sub(lambda found: found[0] if len(found[0]) > 1 else f"\\{found[0]}", text)
