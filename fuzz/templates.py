"""The template engine on arbitrary archives, arbitrary XML and arbitrary tags.

A template is refused with its mistakes, or makes a document that can be read again.
"""

import datetime as dt
import io
import zipfile
from xml.sax.saxutils import escape

import atheris

with atheris.instrument_imports(include=["cchc_cli"]):
    from cchc_cli.documents.document import FILTERS
    from cchc_cli.wordtext.lint import lint
    from cchc_cli.wordtext.problems import RenderFailed, TemplateBroken
    from cchc_cli.wordtext.properties import Properties
    from cchc_cli.wordtext.template import compile_template
    from cchc_cli.wordtext.text import document_text

from harness import ROOT, fuzz

SOUND = (ROOT / "templates" / "bien-ban.docx").read_bytes()
with zipfile.ZipFile(io.BytesIO(SOUND)) as opened:
    PARTS = {entry: opened.read(entry) for entry in opened.namelist()}
NAMES = sorted(PARTS)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SMALL = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/x+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    "</Relationships>",
    "word/document.xml": "",
}
CONTEXT = {
    "name": "Phường 2",
    "day": dt.date(2023, 5, 16),
    "rows": [{"x": "một", "n": 1, "rows": []}, {"x": "<&>\n", "n": 2, "rows": [{"x": "ba"}]}],
    "yes": True,
    "none": None,
}
PROPERTIES = Properties("Biên bản", "Phòng Nội vụ", dt.date(2023, 2, 8))


def _with(part: str, data: bytes, parts: dict[str, bytes] | dict[str, str] = SMALL) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, old in parts.items():
            made.writestr(name, data if name == part else old)
    return out.getvalue()


def _paragraphs(text: str) -> bytes:
    """Return a body: lines are paragraphs, tabs part cells, U+0001 parts runs."""
    text = "".join(c for c in text if c >= " " or c in "\n\t\x01")
    told = []
    for line in text.split("\n"):
        cells = [
            "<w:p>" + "".join(f"<w:r><w:t>{escape(run)}</w:t></w:r>" for run in cell.split("\x01"))
            + "</w:p>"
            for cell in line.split("\t")
        ]  # fmt: skip
        row = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
        told.append(cells[0] if len(cells) == 1 else f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")
    return f'<w:document xmlns:w="{W}"><w:body>{"".join(told)}</w:body></w:document>'.encode()


def template_of(data: bytes) -> bytes:
    """Return the template that the bytes stand for: an archive, a part, or tags."""
    kind, rest = data[:1] or b"\0", data[1:]
    if kind[0] % 4 == 0:
        return rest
    if kind[0] % 4 == 1:
        return _with(NAMES[(rest or b"\0")[0] % len(NAMES)], rest[1:], PARTS)
    if kind[0] % 4 == 2:
        return _with("word/document.xml", rest)
    return _with("word/document.xml", _paragraphs(rest.decode("utf-8", errors="replace")))


def target(data: bytes) -> None:
    """Lint, compile and render the template."""
    template = template_of(data)
    problems = lint(template, "mau.docx", FILTERS, None)
    try:
        made = compile_template(template, "mau.docx", FILTERS).render(CONTEXT, PROPERTIES)
    except TemplateBroken as broken:
        assert broken.problems, "broken without a reason"
        return
    except RenderFailed as failed:
        assert failed.problems, "failed without a reason"
        return
    assert not problems, "lint and compile disagree"
    document_text(made)


TAGS = (
    "{{ name }}", "{{ name | upper }}", "{{ day | short_date }}", "{%p if yes %}\na\n{%p endif %}",
    "{%p for r in rows %}\n{{ r.x }} {{ loop.index }}\n{%p endfor %}", "{{\x01 na\x01me }}\x01}",
    "a\tb\n{%tr for r in rows %}\t\n{{ r.x }}\t{{ r.n }}\n{%tr endfor %}\t", "{# chú thích #}",
    "{% if rows|length > 1 and name != 'a' %}x{% else %}y{% endif %}", "{{ rows[0].x }}",
    "{{ rows | join(', ') }}", "{% for a in rows %}{% for b in a.rows %}{{ b.x }}{% endfor %}{% endfor %}",
)  # fmt: skip


def seeds() -> list[bytes]:
    """Return tags, small bodies, every part of a real template and the template itself."""
    found = [b"\3" + tag.encode() for tag in TAGS]
    found += [b"\2" + _paragraphs(tag) for tag in TAGS]
    found += [bytes([1, NAMES.index(name)]) + data for name, data in PARTS.items()]
    return [*found, b"\0" + SOUND]


if __name__ == "__main__":
    fuzz("templates", target, seeds(), max_length=40_000)
