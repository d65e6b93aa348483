"""Templates opened and saved again by LibreOffice: still usable, same words, same law."""

import shutil
import subprocess
from pathlib import Path

import pytest

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import FILTERS, DocumentKind
from cchc_cli.wordtext.lint import lint
from cchc_cli.wordtext.properties import Properties
from cchc_cli.wordtext.template import compile_template
from tests.documents.example import ROOT, printed, shown
from tests.documents.reading import text_of
from tests.law import check

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="cần LibreOffice")

each_kind = pytest.mark.parametrize("kind", ALL_DOCUMENTS, ids=lambda kind: kind.id)


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns the folder of all templates as LibreOffice saves them, made in one run."""
    folder = tmp_path_factory.mktemp("resaved")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted((ROOT / "templates").glob("*.docx"))
    form = "docx:MS Word 2007 XML"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)
    return folder


@each_kind
def test_a_resaved_template_lints_clean(resaved: Path, kind: DocumentKind) -> None:
    data = (resaved / kind.template).read_bytes()

    assert lint(data, kind.template, FILTERS, kind.fields) == ()


@each_kind
def test_a_resaved_template_prints_the_same_words_within_the_law(
    resaved: Path, kind: DocumentKind
) -> None:
    order = shown(kind)
    template = compile_template((resaved / kind.template).read_bytes(), kind.template, FILTERS)

    document = template.render(kind.context(order), Properties(kind.name, "Đoàn", order.today))

    assert text_of(document) == text_of(printed(kind, order))
    assert [str(v) for v in check(document)] == []
