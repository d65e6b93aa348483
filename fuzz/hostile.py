"""Hostile files of 10 MB and of just as much as is read: time and memory of each command.

Run: .venv/bin/python fuzz/hostile.py [WORD …]. Each case is a fresh workspace of the
sample in which one file is hostile; only cases whose name holds one of the words are
run. Prints a table; ends with 1 if a command broke down or took more than its share.
Linux only: /proc tells what was used.
"""

import io
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

MAX_SECONDS, MAX_BYTES = 2.0, 200_000_000
MANY, READ = 10_000_000, 990_000
SHEET = "plans/2023/inspections/phuong-2.yaml"
TEMPLATE = "templates/bien-ban.docx"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ITEM = "chi-dao.nguoi-dung-dau"
ON_SHEET = (("check",), ("record", "phuong-2", ITEM, "--result", "dat"))
ON_TEMPLATE = (
    ("template", "lint", TEMPLATE),
    ("report", "bien-ban", "phuong-2", "--draft"),
    ("check-format", TEMPLATE),
    ("verify", TEMPLATE),
)


class Case(NamedTuple):
    """A hostile file, and the commands that meet it."""

    name: str
    path: str
    content: bytes
    commands: tuple[tuple[str, ...], ...]


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


SHEETS: dict[str, Callable[[int], bytes]] = {
    "dấu [ liền nhau": lambda n: filled("a: ", "[", n),
    "dấu { liền nhau": lambda n: filled("a: ", "{", n),
    "[{ xen nhau": lambda n: filled("", "[{", n),
    "gạch lồng “- - -”": lambda n: filled("", "- ", n),
    "? lồng": lambda n: filled("", "? ", n),
    "khóa lồng thụt dần": lambda n: nested(n),
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


def nested(size: int) -> bytes:
    """Return keys in keys, each a space deeper; the indents grow with the square."""
    depth = int((2 * size) ** 0.5)
    return "".join(" " * i + "a:\n" for i in range(depth)).encode()


def docx(body: bytes, more: dict[str, bytes] | None = None, sound: bytes = b"") -> bytes:
    """Return the sound template with another document.xml, and with more parts."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sound)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for entry in old.namelist():
            if entry not in (more or {}):
                made.writestr(
                    entry, body if entry == "word/document.xml" and body else old.read(entry)
                )
        for name, data in (more or {}).items():
            made.writestr(name, data)
    return out.getvalue()


def body(inner: str, head: str = "") -> bytes:
    """Return a document.xml that holds this."""
    return f'{head}<w:document xmlns:w="{W}"><w:body>{inner}</w:body></w:document>'.encode()


def paragraph(text: str) -> str:
    """Return one paragraph of one run."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def templates(sound: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the hostile templates."""
    size = MANY
    p = paragraph

    def of(inner: str, head: str = "", more: dict[str, bytes] | None = None) -> bytes:
        return docx(body(inner, head), more, sound)

    yield "bom nén 1 GB", _bomb(sound, 1_000_000_000)
    yield "bom nén khai gian cỡ", _lying(sound)
    yield "một đoạn 10 MB chữ", of(p("a" * size))
    yield "10 MB đoạn trống", of("<w:p/>" * (size // 6))
    yield "10 MB đoạn có chữ", of(p("a") * (size // len(p("a"))))
    yield (
        "10 MB run trong một đoạn",
        of("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * (size // 23) + "</w:p>"),
    )
    yield "10 MB thuộc tính", of("<w:p " + " ".join(f"a{i}=''" for i in range(size // 12)) + "/>")
    yield (
        "10 MB bảng",
        of("<w:tbl>" + f"<w:tr><w:tc>{p('a')}</w:tc></w:tr>" * (size // 80) + "</w:tbl>"),
    )
    yield (
        "bảng lồng sâu",
        of("<w:tbl><w:tr><w:tc>" * 5000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 5000),
    )
    yield (
        "khung lồng sâu",
        of(
            "<w:p><w:r><w:pict><w:txbxContent>" * 60
            + p("a")
            + "</w:txbxContent></w:pict></w:r></w:p>" * 60
        ),
    )
    yield "một triệu thẻ XML lạ", of("<w:x/>" * 1_000_000)
    yield "một triệu thẻ {{", of(p("{{ a }}") * 200_000)
    yield "dấu {{ liền nhau", of(p("{{" * (size // 2)))
    yield "dấu {% liền nhau", of(p("{%" * (size // 2)))
    yield "dấu {{ tách run", of("<w:p>" + "<w:r><w:t>{</w:t></w:r>" * 200_000 + "</w:p>")
    yield "thẻ dài 10 MB", of(p("{{ " + "a" * size + " }}"))
    yield "chú thích {# dài", of(p("{# " + "a " * (size // 2)))
    yield "vòng lặp lồng", of(p("{% for a in findings %}" * 4 + "{{ a.id }}" + "{% endfor %}" * 4))
    yield "vòng lặp range", of(p("{% for a in range(10**9) %}{{ a }}{% endfor %}"))
    yield "'x' * 10**8", of(p("{{ 'x' * 10**8 }}"))
    yield "9**9**9", of(p("{{ 9**9**9 }}"))
    yield "hằng 1e999999999", of(p("{{ 1e999999999 }}"))
    yield "số nguyên 900 chữ số", of(p("{{ " + "9" * 900 + " + 1 }}"))
    yield "nối ~ nhân đôi", of(p("{{ 'a' " + "~ 'aaaaaaaaaa' " * 60 + "}}") * 2000)
    yield "ngoặc lồng sâu", of(p("{{ " + "(" * 900 + "a" + ")" * 90 + " }}"))
    yield "so sánh dây chuyền", of(p("{% if " + "not " * 240 + "a %}{% endif %}") * 1000)
    yield "hàng nghìn if lồng", of(p("{% if unit %}") * 3000 + p("{% endif %}") * 3000)
    yield "lọc nối nhau", of(p("{{ unit" + "|upper" * 150 + " }}") * 2000)
    dtd = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
        + "".join(
            f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' if i else '<!ENTITY a0 "&a;&a;">'
            for i in range(10)
        )
        + "]>"
    )
    yield "tỷ thực thể XML", of(p("&a9;"), dtd)
    yield "thực thể ngoài", of(p("&e;"), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
    yield "tên ../ trong zip", of(p("a"), more={"../../../tmp/cchc-hostile": b"x"})
    yield (
        "liên kết ngoài",
        of(p("a"), more={"word/_rels/document.xml.rels": _relation("http://127.0.0.1:9/x")}),
    )
    yield "500.000 mục trong zip", _entries(200_000)
    yield "styles.xml 10 MB", docx(b"", {"word/styles.xml": _styles(size)}, sound)
    yield (
        "nhiều relationship",
        of(p("a"), more={"word/_rels/document.xml.rels": _relations(100_000)}),
    )
    yield "10 MB rác", os.urandom(size)
    yield "10 MB NUL", bytes(size)
    yield "ảnh khổng lồ", of(p("a"), more={"word/media/a.png": os.urandom(9_000_000)})


def _bomb(sound: bytes, size: int) -> bytes:
    out = io.BytesIO()
    out.write(docx(b"", {}, sound))
    with (
        zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as made,
        made.open("word/b.xml", "w") as into,
    ):
        for _ in range(size // 1_000_000):
            into.write(bytes(1_000_000))
    return out.getvalue()


def _lying(sound: bytes) -> bytes:
    """Return an archive whose directory says that 300 MB are 1 kB."""
    data = bytearray(docx(b" " * 300_000_000, {}, sound))
    for sign, at in ((b"PK\1\2", 24), (b"PK\3\4", 22)):
        name = data.find(b"word/document.xml")
        while name >= 0:
            start = name - (46 if sign == b"PK\1\2" else 30)
            if data[start : start + 4] == sign:
                data[start + at : start + at + 4] = (1000).to_bytes(4, "little")
            name = data.find(b"word/document.xml", name + 1)
    return bytes(data)


def _entries(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for i in range(count):
            made.writestr(f"{i}", b"")
    return out.getvalue()


def _styles(size: int) -> bytes:
    one = '<w:style w:type="paragraph" w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>'
    styles = "".join(one % (i, i + 1) for i in range(size // len(one)))
    return f'<w:styles xmlns:w="{W}">{styles}</w:styles>'.encode()


def _relation(target: str) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{kind}" Target="{target}" TargetMode="External"/>'
        "</Relationships>"
    ).encode()


def _relations(count: int) -> bytes:
    one = _relation("http://x").decode()
    start, end = one.index("<Relationship "), one.index("</Relationships>")
    return (one[:start] + one[start:end] * count + one[end:]).encode()


def cases(sound: bytes, words: list[str]) -> Iterator[Case]:
    """Yield the cases whose names hold one of the words."""
    for name, make in SHEETS.items():
        for size in (MANY, READ):
            full = f"{name}, {size / 1_000_000:.0f} MB"
            if not words or any(word in full for word in words):
                yield Case(full, SHEET, make(size), ON_SHEET)
    for name, content in templates(sound):
        if not words or any(word in name for word in words):
            yield Case(name, TEMPLATE, content, ON_TEMPLATE)


class Used(NamedTuple):
    """What one command came to."""

    code: int
    said: str
    wall: float
    cpu: float
    bytes: int


RUN = """
import sys
from cchc_cli.cli import run
code = run(sys.argv[2:])
open(sys.argv[1], "w").write(open("/proc/self/status").read())
sys.exit(code)
"""


def used(root: Path, command: tuple[str, ...]) -> Used:
    """Run one command and return what it used; its memory it tells itself.

    What `wait4` tells of memory includes that of whoever started the command.
    """
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as said:
        status = Path(folder, "status")
        line = [sys.executable, "-c", RUN, str(status), *command]
        start = time.monotonic()
        child = subprocess.Popen(line, cwd=root, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, ended, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(ended)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
        told = status.read_text(encoding="utf-8") if status.exists() else "VmHWM: 999999999 kB"
    peak = int(told.split("VmHWM:")[1].split()[0]) * 1024
    return Used(child.returncode, text, wall, usage.ru_utime + usage.ru_stime, peak)


def is_fault(found: Used) -> bool:
    """Whether a command broke down, or took more than its share of time or memory."""
    broke = found.code not in (0, 1) or "Traceback" in found.said
    return broke or found.cpu > MAX_SECONDS or found.bytes > MAX_BYTES


def main() -> int:
    """Print the table; return 1 if a line of it is a fault."""
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "work"
        init = [sys.executable, "-m", "cchc_cli", "init", str(root), "--sample"]
        subprocess.run(init, check=True, capture_output=True)
        sound = (root / TEMPLATE).read_bytes()
        print("case | command | exit | wall s | CPU s | MB | said")
        for case in cases(sound, sys.argv[1:]):
            file = root / case.path
            before = file.read_bytes()
            file.write_bytes(case.content)
            for command in case.commands:
                found = used(root, command)
                wrong = is_fault(found) or (
                    case.path == SHEET and file.read_bytes() != case.content and found.code
                )
                faults += wrong
                first = next((line for line in found.said.splitlines() if line.strip()), "")
                print(
                    f"{'!! ' * wrong}{case.name} | {command[0]} | {found.code} | {found.wall:.2f} | "
                    f"{found.cpu:.2f} | {found.bytes / 1e6:.0f} | {first[:150]}",
                    flush=True,
                )
                if case.path == SHEET:
                    file.write_bytes(case.content)
            file.write_bytes(before)
    print(f"faults: {faults}")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
