"""What docxtpl prints from the same template and data, this room prints too.

docxtpl gets each template as it was meant; this room gets it as Word would keep it.
"""

import io
import os
import random
import re
import zipfile
from functools import cache
from typing import Any

import jinja2
import pytest
from docx import Document
from docxtpl import DocxTemplate
from lxml import etree

from tests.wordtext.building import made, saved, with_part
from tests.wordtext.word_made import Piece, piece

EXAMPLES = int(os.environ.get("TEMPLATE_EXAMPLES", "500"))
"""How many templates are tried: thousands where nobody waits."""
TOGETHER = 25
"""How many are put into one document; opening a document takes longer than filling it."""
SEED = int(os.environ.get("TEMPLATE_SEED", "585"))
CONTEXT = {
    "ten": "UBND phường 2 & 3",
    "so": 8,
    "co": True,
    "khong": False,
    "hai_dong": "dòng một\ndòng <hai>",
    "don_vi": {"ten": "Phòng <Nội vụ>", "loai": "phong"},
    "rong": [],
    "muc": [
        {"ten": "một cửa", "dat": True, "loi": ["a", "b < c"]},
        {"ten": "thể chế", "dat": False, "loi": []},
        {"ten": "tài chính", "dat": True, "loi": ["d"]},
    ],
}
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PRINTED = {_W + "br": "\n", _W + "tab": "\t"}
_END = "<w:p><w:r><w:t>HẾT MẪU</w:t></w:r></w:p>"


@cache
def _empty() -> bytes:
    return saved(Document())


def _document(bodies: list[str]) -> bytes:
    content = "".join(body + _END for body in bodies)
    return with_part(
        _empty(),
        "word/document.xml",
        lambda data: re.sub(r"<w:body>", "<w:body>" + content, data.decode(), count=1).encode(),
    )


def printed_pieces(docx: bytes) -> list[list[str]]:
    """Return the paragraphs of each piece, those of tables in their place."""
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        root = etree.fromstring(opened.read("word/document.xml"))
    found: list[list[str]] = [[]]
    for each in root.iter(_W + "p"):
        text = "".join(
            _PRINTED.get(str(e.tag), e.text or "") for e in each.iter(_W + "t", *_PRINTED)
        )
        if text == "HẾT MẪU":
            found.append([])
        else:
            found[-1].append(text)
    return found[:-1]


def oracle(template: bytes, context: dict[str, Any]) -> bytes:
    """Return what docxtpl makes of it."""
    document = DocxTemplate(io.BytesIO(template))
    document.render(context, jinja2.Environment(undefined=jinja2.StrictUndefined), autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def differences(pieces: list[Piece]) -> list[str]:
    """Return the sources of the pieces that are not printed alike."""
    wanted = printed_pieces(oracle(_document([each.clean for each in pieces]), CONTEXT))
    found = printed_pieces(made(_document([each.worn for each in pieces]), **CONTEXT))
    assert len(wanted) == len(found) == len(pieces)
    rows = zip(pieces, wanted, found, strict=True)
    return [f"{p.source}\n  {a}\n  {b}\n{p.worn}" for p, a, b in rows if a != b]


@pytest.mark.parametrize("start", range(0, EXAMPLES, TOGETHER))
def test_the_text_is_that_of_docxtpl(start: int) -> None:
    pieces = [piece(random.Random(SEED * 1_000_000 + start + n)) for n in range(TOGETHER)]

    assert "\n\n".join(differences(pieces)) == ""


def test_a_text_that_lost_one_letter_is_seen() -> None:
    pieces = [piece(random.Random(n)) for n in range(TOGETHER)]

    worn = [each.worn.replace("đạt", "đat") for each in pieces]
    spoiled = [Piece(p.clean, w, p.source) for p, w in zip(pieces, worn, strict=True)]

    assert len(differences(spoiled)) > 3
