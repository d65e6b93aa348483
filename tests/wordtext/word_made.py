"""Random pieces of templates, and what Word makes of such text as it is typed and edited."""

import random
import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

WORDS = (
    "Biên bản",
    "chưa đạt",
    "<80%",
    "A & B",
    " ",
    "  ",
    "ư",
    "“trích”",
    "Điều 1.",
    "",
    "- ",
    "a\u00a0b",
)
PRINTS = (
    "{{ ten }}",
    "{{so}}",
    "{{ don_vi.ten }}",
    "{{ muc[1].ten }}",
    "{{ so + 1 }}",
    "{{ ten ~ so }}",
    "{{ 'đạt' if co else 'chưa' }}",
    "{{ hai_dong }}",
)
CONDITIONS = (
    "co",
    "khong",
    "not co",
    "so > 5 and co",
    "don_vi.loai == 'phong'",
    "ten in ['a', 'b']",
    "rong",
)
LISTS = ("muc", "rong", "(muc if co else rong)")
IN_LOOP = (
    "{{ m.ten }}; ",
    "{{ loop.index }}. {{ m.ten }}",
    "{% if m.dat %}đạt{% else %}chưa{% endif %}",
    "{% for l in m.loi %}{{ l }}, {% endfor %}",
)
_BETWEEN = (
    '<w:proofErr w:type="spellStart"/>',
    '<w:proofErr w:type="gramEnd"/>',
    '<w:bookmarkStart w:id="7" w:name="_Hlk1"/><w:bookmarkEnd w:id="7"/>',
    "<w:r><w:rPr><w:b/></w:rPr></w:r>",
    "<w:r><w:lastRenderedPageBreak/></w:r>",
    '<w:del w:id="1" w:author="A"><w:r><w:delText>{{ xóa }}</w:delText></w:r></w:del>',
    '<w:moveFrom w:id="2" w:author="A"><w:r><w:t>chuyển</w:t></w:r></w:moveFrom>',
)
_INSIDE_TAG = (*_BETWEEN, "<w:r><w:softHyphen/></w:r>", "<w:r><w:t>\u00ad</w:t></w:r>")
_AROUND = ("ins", "moveTo", "smartTag")
_TAG = re.compile(r"\{[{%].*?[%}]\}")
_QUOTES = (("'", "'"), ("‘", "’"), ("’", "’"), ("“", "”"), ("”", "“"), ('"', '"'))
_BLANKS = (" ", "\u00a0", "\u2009", "\u202f")


@dataclass(frozen=True)
class Piece:
    """A stretch of a template: as it was meant, and as Word keeps it."""

    clean: str
    worn: str
    source: str


def piece(chance: random.Random) -> Piece:
    """Return paragraphs and, now and then, a table, whose tags are closed within the piece."""
    blocks: list[str | list[list[str]]] = [*_paragraphs(chance, chance.choice((0, 0, 1, 1, 2)))]
    if chance.random() < 0.3:
        blocks.append(chance.choice((_rows, _columns))(chance))
    made = [_written(block, chance, worn) for worn in (False, True) for block in blocks]
    half = len(blocks)
    return Piece("".join(made[:half]), "".join(made[half:]), repr(blocks))


def _line(chance: random.Random) -> str:
    """Return the text of one paragraph, with tags inside it only."""
    pick = chance.choice
    text = pick(WORDS) + pick(PRINTS) + pick(WORDS)
    kind = chance.randrange(4)
    if kind == 1:
        return f"{pick(WORDS)}{{% if {pick(CONDITIONS)} %}}{text}{{% else %}}k{{% endif %}}"
    if kind == 2:
        return f"{{% for m in {pick(LISTS)} %}}{pick(IN_LOOP)}{{% endfor %}}{text}"
    return text


def _paragraphs(chance: random.Random, depth: int) -> list[str]:
    """Return paragraphs in which every block tag stands alone."""
    found: list[str] = []
    for _ in range(chance.randint(1, 2)):
        kind = chance.randrange(3 if depth else 1)
        if kind == 0:
            found.append(_line(chance))
            continue
        inner = _paragraphs(chance, depth - 1)
        if kind == 1:
            condition = f"{{%p if {chance.choice(CONDITIONS)} %}}"
            found += [condition, *inner, "{%p else %}", "k", "{%p endif %}"]
        else:
            loop = f"{{%p for m in {chance.choice(LISTS)} %}}"
            found += [loop, chance.choice(IN_LOOP), *inner, "{%p endfor %}"]
    return found


def _rows(chance: random.Random) -> list[list[str]]:
    """Return a table one of whose rows is repeated or printed on a condition."""
    if chance.random() < 0.5:
        opening, closing = f"{{%tr for m in {chance.choice(LISTS)} %}}", "{%tr endfor %}"
        texts = [chance.choice(IN_LOOP) + _line(chance) for _ in range(2)]
    else:
        opening, closing = f"{{%tr if {chance.choice(CONDITIONS)} %}}", "{%tr endif %}"
        texts = [_line(chance) for _ in range(2)]
    return [["STT", "Tên"], [opening, ""], texts, [closing, ""]]


def _columns(chance: random.Random) -> list[list[str]]:
    """Return a table whose rows repeat a cell."""
    loop = f"{{%tc for m in {chance.choice(LISTS)} %}}"
    return [["Mục", loop, chance.choice(IN_LOOP), "{%tc endfor %}"] for _ in range(2)]


def _written(block: str | list[list[str]], chance: random.Random, worn: bool) -> str:
    if isinstance(block, str):
        runs = _worn(block, chance) if worn else _run(block)
        return f"<w:p>{runs}</w:p>"
    grid = '<w:gridCol w:w="900"/>' * len(block[0])
    rows = (
        "".join(f"<w:tc>{_written(text, chance, worn)}</w:tc>" for text in row) for row in block
    )
    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _run(text: str, bold: bool = False) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _worn(text: str, chance: random.Random) -> str:
    """Return the text in many runs, half of them bold, with Word's marks between them."""
    text = _TAG.sub(lambda tag: _retyped(tag[0], chance), text)
    inside = {n for tag in _TAG.finditer(text) for n in range(tag.start() + 1, tag.end())}
    cuts = sorted({chance.randint(0, len(text)) for _ in range(chance.randint(0, 6))})
    found = ""
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        run = _run(text[start:end], bold=chance.random() < 0.5)
        if chance.random() < 0.2:
            wrap = chance.choice(_AROUND)
            run = f'<w:{wrap} w:id="3" w:author="A">{run}</w:{wrap}>'
        marks = _INSIDE_TAG if end in inside else _BETWEEN
        found += run + (chance.choice(marks) if chance.random() < 0.5 else "")
    return found


def _retyped(tag: str, chance: random.Random) -> str:
    """Return the tag after Word's autocorrect: curly quotes, blanks that do not break."""
    first, second = chance.choice(_QUOTES)
    tag = re.sub(r"'([^']*)'", lambda found: f"{first}{found[1]}{second}", tag)
    # The level stands right behind the brace; what follows it may be any blank.
    return re.sub(" ", lambda _: chance.choice(_BLANKS), tag)
