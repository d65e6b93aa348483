"""Templates that an office has from before still print what they printed."""

import io
import zipfile

import pytest

from cchc_cli.documents.area_sheet import AREA_SHEET
from cchc_cli.documents.document import FILTERS, DocumentKind
from cchc_cli.documents.minutes import MINUTES
from cchc_cli.flows.report import silent_fields
from cchc_cli.wordtext.properties import Properties
from cchc_cli.wordtext.template import compile_template
from tests.documents.example import TODAY, request, template_bytes
from tests.documents.reading import words_of

_SHEET = (("sheet.reference", "reference"), ("sheet.period", "period"), ("sheet.team.", "team."))
_MINUTES = (("{{ seen }}", "{{ team.called }} nghe đơn vị báo cáo, kiểm tra hồ sơ."),)


def _printed(kind: DocumentKind, changes: tuple[tuple[str, str], ...]) -> bytes:
    """Return the document of a template in which the words of later fields are the old ones."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template_bytes(kind))) as file, zipfile.ZipFile(out, "w") as to:
        for name in file.namelist():
            text = file.read(name).decode()
            for new, old in changes:
                text = text.replace(new, old)
            to.writestr(name, text)
    template = compile_template(out.getvalue(), kind.template, FILTERS)
    properties = Properties(title=kind.name, creator="Đoàn kiểm tra", day=TODAY)
    return template.render(kind.context(request("phuong-2")), properties, silent_fields(kind))


@pytest.mark.parametrize(
    ("kind", "changes", "told"),
    [
        (AREA_SHEET, _SHEET, "(Kèm theo Biên bản số 02/BB-ĐKT ngày 16 tháng 5 năm 2023 của Đoàn"),
        (MINUTES, _MINUTES, "Đoàn kiểm tra nghe đơn vị báo cáo, kiểm tra hồ sơ."),
    ],
)
def test_a_template_without_the_later_fields_prints(
    kind: DocumentKind, changes: tuple[tuple[str, str], ...], told: str
) -> None:
    assert told in words_of(_printed(kind, changes))
