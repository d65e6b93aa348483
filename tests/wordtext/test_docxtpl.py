"""What docxtpl prints from the same template and data, this room prints too."""

import io
from typing import Any

import jinja2
from docx import Document
from docx.document import Document as WordDocument
from docxtpl import DocxTemplate
from hypothesis import given
from hypothesis import strategies as st

from tests.wordtext.building import fill_runs, made, saved

WORDS = st.sampled_from(
    ["Biên bản", "chưa đạt", "<80%", "A & B", " ", "  ", "ư", "“trích”", "Điều 1.", "", "- "]
)
CONTEXT = {
    "ten": "UBND phường 2 & 3",
    "so": 8,
    "co": True,
    "khong": False,
    "don_vi": {"ten": "Phòng <Nội vụ>", "loai": "phong"},
    "rong": [],
    "muc": [
        {"ten": "một cửa", "dat": True, "loi": ["a", "b < c"]},
        {"ten": "thể chế", "dat": False, "loi": []},
        {"ten": "tài chính", "dat": True, "loi": ["d"]},
    ],
}
PRINTS = st.sampled_from(
    [
        "{{ ten }}",
        "{{so}}",
        "{{ don_vi.ten }}",
        "{{ muc[1].ten }}",
        "{{ so + 1 }}",
        "{{ ten ~ so }}",
    ]
)
CONDITIONS = st.sampled_from(
    [
        "co",
        "khong",
        "not co",
        "so > 5 and co",
        "don_vi.loai == 'phong'",
        "ten in ['a', 'b']",
        "rong",
    ]
)
LISTS = st.sampled_from(["muc", "rong", "(muc if co else rong)"])
LOOP_TEXT = st.sampled_from(
    ["{{ m.ten }}; ", "{{ loop.index }}. {{ m.ten }}", "{% if m.dat %}đạt{% else %}chưa{% endif %}"]
)


@st.composite
def lines(draw: st.DrawFn) -> str:
    """Return the text of one paragraph, with inline tags only."""
    kind = draw(st.integers(0, 3))
    text = draw(WORDS) + draw(PRINTS) + draw(WORDS)
    if kind == 1:
        return f"{draw(WORDS)}{{% if {draw(CONDITIONS)} %}}{text}{{% else %}}k{{% endif %}}"
    if kind == 2:
        return f"{{% for m in {draw(LISTS)} %}}{draw(LOOP_TEXT)}{{% endfor %}}{text}"
    return text


@st.composite
def paragraphs(draw: st.DrawFn, depth: int = 2) -> list[str]:
    """Return paragraphs in which every block tag stands alone."""
    found: list[str] = []
    for kind in draw(st.lists(st.integers(0, 2 if depth else 0), min_size=1, max_size=3)):
        if kind == 0:
            found.append(draw(lines()))
            continue
        inner = draw(paragraphs(depth - 1))
        if kind == 1:
            found += [f"{{%p if {draw(CONDITIONS)} %}}", *inner, "{%p else %}", "k", "{%p endif %}"]
        else:
            loop = f"{{%p for m in {draw(LISTS)} %}}"
            found += [loop, draw(LOOP_TEXT), *inner, "{%p endfor %}"]
    return found


@st.composite
def documents(draw: st.DrawFn) -> WordDocument:
    """Return a template whose text is split over runs at random."""
    document = Document()
    for text in draw(paragraphs()):
        fill_runs(document.add_paragraph(), draw(_split(text)))
    if draw(st.booleans()):
        table = document.add_table(3, 2)
        table.cell(0, 0).text = f"{{%tr for m in {draw(LISTS)} %}}"
        for cell in table.rows[1].cells:
            fill_runs(cell.paragraphs[0], draw(_split(draw(LOOP_TEXT) + draw(lines()))))
        table.cell(2, 0).text = "{%tr endfor %}"
    return document


def _split(text: str) -> st.SearchStrategy[list[str]]:
    cuts = st.lists(st.integers(0, len(text)), max_size=6).map(lambda each: sorted(set(each)))
    return cuts.map(
        lambda at: [text[a:b] for a, b in zip([0, *at], [*at, len(text)], strict=True) if a < b]
    )


def body_text(docx: bytes) -> list[str]:
    document = Document(io.BytesIO(docx))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def oracle(template: bytes, context: dict[str, Any]) -> bytes:
    document = DocxTemplate(io.BytesIO(template))
    document.render(context, jinja2.Environment(undefined=jinja2.StrictUndefined), autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@given(documents())
def test_the_text_is_that_of_docxtpl(document):
    template = saved(document)

    assert body_text(made(template, **CONTEXT)) == body_text(oracle(template, CONTEXT))
