"""Forms saved as ODT and back by LibreOffice, as many offices do, give no alarm either."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.law import check
from tests.law.forms import forms

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="cần LibreOffice")

# The shapes of the other layouts are cut short: LibreOffice drops them, and the lines with them.
_KEPT = ("table, borders", "table, underscores", "tabs, underscores")
_FORMS = {
    name: build
    for name, build in forms()
    if name.endswith(_KEPT)
    if not name.startswith("1.4") or name.startswith("1.4 báo cáo")
}


def _convert(folder: Path, to: str, out: str, files: list[Path]) -> list[Path]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder / out)]
    subprocess.run([*words, *files], check=True, capture_output=True, timeout=300)
    return sorted((folder / out).iterdir())


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Returns the forms after both conversions."""
    folder = tmp_path_factory.mktemp("forms")
    files = [folder / f"{number:03}.docx" for number, _ in enumerate(_FORMS)]
    for file, build in zip(files, _FORMS.values(), strict=True):
        file.write_bytes(build())
    again = _convert(folder, "odt", "odt", files)
    again = _convert(folder, "docx:MS Word 2007 XML", "docx", again)
    return {name: file.read_bytes() for name, file in zip(_FORMS, again, strict=True)}


@pytest.mark.parametrize("name", _FORMS)
def test_a_form_keeps_the_law_through_another_program(
    saved_again: dict[str, bytes], name: str
) -> None:
    found = check(saved_again[name])

    assert [str(each) for each in found if each.clause.required] == []
