import io
import zipfile

import pytest

from cchc_cli.wordtext import zipread
from tests.wordtext.building import (
    broken,
    made,
    mistakes,
    part,
    parts,
    printed,
    refusal,
    with_document_xml,
    with_paragraphs,
    with_part,
)

GOOD = with_paragraphs("{{ x }}")
RELS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_relation(kind: str, target: str, mode: str = "") -> bytes:
    mode = ' TargetMode="External"' if mode else ""
    added = f'<Relationship Id="rX" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
    return with_part(GOOD, RELS, lambda data: data.replace(b"</Rel", added.encode() + b"</Rel"))


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"not a zip", GOOD[:2000]])
def test_what_is_no_word_file_is_refused(data):
    assert "không phải tệp .docx" in broken(data)[0]


def test_a_zip_that_is_no_word_file_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        opened.writestr("a.txt", "a")

    assert "hỏng hoặc thiếu" in broken(out.getvalue())[0]


def test_an_entity_is_refused():
    template = with_part(
        GOOD,
        "word/document.xml",
        lambda data: data.replace(
            b"<w:document", b'<!DOCTYPE x [<!ENTITY e "boom">]><w:document', 1
        ).replace(b"{{ x }}", b"{{ x }}&e;"),
    )

    assert "word/document.xml" in broken(template)[0]


def test_a_doctype_without_entities_is_refused():
    template = with_part(
        GOOD,
        "word/styles.xml",
        lambda data: data.replace(b"<w:styles", b'<!DOCTYPE w SYSTEM "file:///x"><w:styles', 1),
    )

    assert "word/styles.xml" in broken(template)[0]


def test_too_much_content_is_refused_unread(monkeypatch):
    monkeypatch.setattr(zipread, "MAX_TOTAL", 1000)

    assert "quá lớn" in broken(GOOD)[0]


def test_a_part_that_is_larger_than_it_says_is_not_inflated_whole():
    out = bytearray(with_part(GOOD, "word/styles.xml", lambda data: data + b" " * 1_000_000))
    entry = out.rfind(b"word/styles.xml") - 46
    out[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")

    assert "đã hỏng" in broken(bytes(out))[0]


def test_more_tags_than_any_document_has_are_refused_unread():
    many = with_document_xml(GOOD, "<w:p>", "<w:p/>" * zipread.MAX_TAGS + "<w:p>")

    assert "dài hơn mọi văn bản hành chính" in broken(many)[0]


def test_too_many_entries_are_refused(monkeypatch):
    monkeypatch.setattr(zipread, "MAX_ENTRIES", 3)

    assert "nhiều hơn 3" in broken(GOOD)[0]


@pytest.mark.parametrize("name", ["../x.xml", "/etc/x", "word\\..\\x", "C:x"])
def test_a_name_that_leads_outside_is_refused(name):
    assert "ra ngoài" in broken(with_part(GOOD, name, new="a"))[0]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("vbaProject", "macro"),
        ("oleObject", "OLE"),
        ("aFChunk", "altChunk"),
        ("control", "ActiveX"),
        ("mystery", "“mystery”"),
    ],
)
def test_active_content_is_refused(kind, said):
    assert said in broken(with_relation(kind, "x.bin"))[0]


@pytest.mark.parametrize("kind", ["image", "subDocument", "oleObject", "frame"])
def test_what_is_fetched_from_outside_is_refused(kind):
    assert "http://example.org" in broken(with_relation(kind, "http://example.org/x", "ext"))[0]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "javascript:alert(1)"])
def test_only_web_and_mail_may_be_linked(target):
    assert "trỏ ra ngoài" in broken(with_relation("hyperlink", target, "ext"))[0]


def test_a_link_to_the_web_is_kept():
    out = made(with_relation("hyperlink", "https://vanban.chinhphu.vn", "ext"), x="a")

    assert "https://vanban.chinhphu.vn" in part(out, RELS)


def test_the_template_a_template_was_made_from_is_forgotten():
    out = made(with_relation("attachedTemplate", "file:///C:/Users/A/x.dotm", "ext"), x="a")

    assert "dotm" not in part(out, RELS)


def test_a_document_in_another_dialect_of_xml_is_refused():
    template = with_part(
        GOOD,
        "word/document.xml",
        lambda data: (
            data.replace(b"xmlns:w=", b"xmlns:q=")
            .replace(b"<w:", b"<q:")
            .replace(b"</w:", b"</q:")
            .replace(b" w:", b" q:")
        ),
    )

    assert "không do Word lưu" in broken(template)[0]


def test_a_document_with_macros_is_refused():
    template = with_part(
        GOOD,
        "[Content_Types].xml",
        lambda data: data.replace(
            b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"vnd.ms-word.document.macroEnabled.main+xml",
        ),
    )

    assert "không phải văn bản Word thường" in broken(template)[0]


@pytest.mark.parametrize(
    "expression",
    [
        "x.__class__.__mro__",
        "x|attr('__class__')",
        "self",
        "cycler.__init__.__globals__",
        "lipsum.__globals__['os'].popen('id').read()",
        "''.join('a')",
        "'%999999999d' % 1",
    ],
)
def test_no_expression_reaches_python(expression):
    template = with_paragraphs("{{ " + expression + " }}")

    found = mistakes(template, {"x": "chữ"})

    assert found


@pytest.mark.parametrize(
    "text",
    [
        "{% autoescape false %}{{ x }}{% endautoescape %}",
        "{% autoescape x %}{{ x }}{% endautoescape %}",
        "{{ x|safe }}",
        "{{ x|escape|safe }}",
        "{{ x|forceescape }}",
        "{{ x.__html__ }}",
        "{% filter safe %}{{ x }}{% endfilter %}",
        "{% set y = x|safe %}{{ y }}",
        "{% call x() %}{{ x }}{% endcall %}",
        "{% import x as y %}",
        "{% include x %}",
    ],
)
def test_escaping_cannot_be_switched_off(text):
    assert mistakes(with_paragraphs(text), {"x": "chữ"})


@pytest.mark.parametrize("name", ["range", "dict", "lipsum", "cycler", "namespace", "config"])
def test_jinjas_own_names_do_not_exist(name):
    assert "dữ liệu không có" in refusal(with_paragraphs("{{ " + name + " }}")).message


def test_attributes_of_values_do_not_exist():
    template = with_paragraphs("{{ x.upper }}")

    assert "dữ liệu không có “upper”" in refusal(template, x="a").message


def test_a_document_that_grows_without_end_is_stopped(monkeypatch):
    monkeypatch.setattr("cchc_cli.wordtext.render.MAX_OUTPUT", 100_000)
    loops = "{% for a in x %}{% for b in x %}{% for c in x %}"
    template = with_paragraphs(loops + "{{ c }}" + "{% endfor %}" * 3)

    assert "quá dài" in refusal(template, x=["a"] * 100).message


def test_deep_loops_are_refused():
    loops = "".join(f"{{% for a{n} in x %}}" for n in range(5))

    assert "lồng quá 4 vòng lặp" in mistakes(with_paragraphs(loops + "{% endfor %}" * 5))[0]


def test_data_that_contains_itself_is_refused():
    knot: list[object] = []
    knot.append(knot)

    assert "quá sâu" in refusal(GOOD, x=knot).message


def test_a_document_carries_nothing_of_who_made_the_template():
    template = with_document_xml(GOOD, "<w:p>", '<w:p w:rsidR="00AB12CD">')

    out = made(template, x="a")

    assert not {"docProps/thumbnail.jpeg", "word/stylesWithEffects.xml"} & set(parts(out))
    assert "rsid" not in part(out, "word/document.xml") + part(out, "word/settings.xml")
    assert "python-docx" not in part(out, "docProps/core.xml")


def test_a_tag_in_the_properties_is_not_run():
    template = with_part(
        GOOD, "docProps/core.xml", lambda data: data.replace(b"python", b"{{ x }}")
    )

    assert "{{" not in part(made(template, x="a"), "docProps/core.xml")
    assert printed(template, x="a") == "a"
