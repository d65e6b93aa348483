"""Archives that nobody wrote in earnest, made of a sound template."""

import io
import zipfile
from collections.abc import Callable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Make = Callable[[bytes], bytes]
"""Makes a hostile template of a sound one."""


def docx(body: bytes, more: dict[str, bytes], sound: bytes) -> bytes:
    """Return the sound template with another document.xml, and with more parts."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sound)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for entry in old.namelist():
            if entry not in more:
                own = entry == "word/document.xml" and body
                made.writestr(entry, body if own else old.read(entry))
        for name, data in more.items():
            made.writestr(name, data)
    return out.getvalue()


def of(inner: str, head: str = "", more: dict[str, bytes] | None = None) -> Make:
    """Return what makes a template whose body holds this."""
    content = f'{head}<w:document xmlns:w="{W}"><w:body>{inner}</w:body></w:document>'.encode()
    return lambda sound: docx(content, more or {}, sound)


def with_part(name: str, data: bytes) -> Make:
    """Return what makes a template with one part more, or another one."""
    return lambda sound: docx(b"", {name: data}, sound)


def bomb(sound: bytes) -> bytes:
    """Return an archive of 1 MB that holds 1 GB."""
    out = io.BytesIO()
    out.write(docx(b"", {}, sound))
    with (
        zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as made,
        made.open("word/b.xml", "w") as into,
    ):
        for _ in range(1000):
            into.write(bytes(1_000_000))
    return out.getvalue()


def lying(sound: bytes) -> bytes:
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


def entries(sound: bytes) -> bytes:
    """Return an archive of 200,000 empty files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for i in range(200_000):
            made.writestr(f"{i}", b"")
    return out.getvalue()


def styles(count: int, held: str = "") -> bytes:
    """Return a part of styles each of which stands on the next one."""
    one = f'<w:style w:type="paragraph" w:styleId="s%d"><w:basedOn w:val="s%d"/>{held}</w:style>'
    made = "".join(one % (i, i + 1) for i in range(count))
    return f'<w:styles xmlns:w="{W}">{made}</w:styles>'.encode()


def relations(count: int) -> bytes:
    """Return a part of relations, all of one id, that lead out of the archive."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    one = (
        f'<Relationship Id="r1" Type="{kind}" Target="http://127.0.0.1:9/x" TargetMode="External"/>'
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{one * count}</Relationships>'.encode()
