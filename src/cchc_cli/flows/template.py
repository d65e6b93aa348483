"""Word templates as the office's own: which fields they may use, and what is wrong with one."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import FILTERS, Context, DocumentKind, NotReady
from cchc_cli.flows.errors import NotFoundError
from cchc_cli.flows.report import offers, order, silent_fields
from cchc_cli.flows.verify import workspace_of
from cchc_cli.wordtext.fields import Field, Fields
from cchc_cli.wordtext.objects import BarChart, SectionBreak, Shaded
from cchc_cli.wordtext.problems import TemplateProblem

SAMPLE_YEAR, SAMPLE_DAY = "2023", dt.date(2023, 8, 15)
"""The illustrative year, and a day in it on which most documents can be made."""

FILTER_WORDS: Mapping[str, tuple[str, str]] = {
    "count": ("số đếm, số nhỏ hơn 10 thêm số 0", "03"),
    "number": ("số có dấu chấm ngăn hàng nghìn", "1.248"),
    "percent": ("tỷ lệ", "61,5%"),
    "roman": ("số La Mã", "IV"),
    "short_date": ("ngày viết gọn", "16/5/2023"),
    "long_date": ("ngày viết đủ", "ngày 16 tháng 5 năm 2023"),
    "upper": ("chữ in hoa", "PHƯỜNG 2"),
    "join": ("nối một danh sách chữ bằng dấu phẩy", "A, B"),
    "length": ("số phần tử của danh sách", "7"),
}
"""The filters of templates (bộ lọc): what each does, and how its result looks."""


_OTHER_EXAMPLES: Mapping[str, str] = {
    "draft": "NHÁP",
    "issuer.parents[]": "ỦY BAN NHÂN DÂN",
    "to.one": "Chủ tịch Ủy ban nhân dân thành phố",
    "to.several[]": "- Ủy ban nhân dân Phường 2;",
    "signer.office": "TRƯỞNG PHÒNG NỘI VỤ",
    "signers.secretary.office": "CHUYÊN VIÊN PHÒNG NỘI VỤ",
    "signers.chair.office": "TRƯỞNG PHÒNG NỘI VỤ",
    "period": "từ ngày 01/01/2023 đến ngày 30/4/2023",
    "outline_period": "từ ngày 01/01/2023 đến ngày 30/4/2023",
    "numbers.targets": "2",
    "replaces": "Lịch tại Phụ lục I … thay thế lịch … tại Thông báo số 24/TB-PNV …",
    "changes[]": "Phường 2: sáng ngày 16 tháng 5 năm 2023 chuyển sang ngày 18 tháng 5 năm 2023.",
    "history": "Phòng Nội vụ đã nhắc tại Công văn số 21/PNV-CCHC ngày 08 tháng 5 năm 2023.",
    "lead": "Đề nghị Ủy ban nhân dân Phường 2:",
    "tasks[]": "1. Lập báo cáo theo Đề cương, gửi về Phòng Nội vụ chậm nhất …",
    "units[].number": "1",
    "units[].name": "Ủy ban nhân dân Phường 2",
    "units[].day": "16/5/2023",
    "units[].due": "13/5/2023",
    "units[].state": "Còn 03 ngày",
    "agenda[]": "Báo cáo kết quả kiểm tra;",
    "notes[]": "Mang theo máy tính.",
    "targets[]": "- Kiểm tra ít nhất 05 phường, xã",
    "not_inspected[]": "Phường 12: dời sang quý III",
    "nothing_asked": "Không có yêu cầu khắc phục. Đề nghị Ủy ban nhân dân Phường 2 …",
    "bases[]": "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "issued": "Ủy ban nhân dân thành phố ban hành Kế hoạch … như sau:",
    "areas[].theme": "Chuyên đề: Chính quyền số",
    "earlier.summary": "Trong 05 nội dung tồn tại trước đây: 04 nội dung đã khắc phục …",
    "earlier.matters[].number": "1",
    "earlier.matters[].text": "Niêm yết công khai",
    "earlier.matters[].day": "16/5/2023",
    "earlier.matters[].asked[]": "Niêm yết đầy đủ (hạn 15/6/2023)",
    "earlier.matters[].state": "Đã khắc phục",
    "comparison_summary": "Trong 05 nội dung tồn tại của năm 2022: 01 nội dung đã khắc phục",
    "comparison[].number": "1",
    "comparison[].name": "Ủy ban nhân dân Phường 2",
    "comparison[].before": "5",
    "comparison[].remedied": "1",
    "comparison[].remains": "2",
    "comparison[].recurs": "1",
    "comparison[].unseen": "1",
    "comparison[].new": "3",
    "returning[]": "- Phường 2: chưa niêm yết thủ tục hành chính (tái diễn)",
}
"""Examples of what no document of the illustrative year has, by path."""


class FieldRow(msgspec.Struct, frozen=True):
    """One field of a document (trường): its path as lists show it, meaning, and an example.

    `papers[].date` is the field `date` of each entry of the list `papers`.
    """

    path: str
    meaning: str
    example: str
    is_list: bool = False


def kind_of_file(name: str) -> DocumentKind:
    """Return the kind whose template has this file name, such as `bien-ban-moi.docx`.

    Raises:
        NotFoundError: The name begins with no kind's id.
    """
    stem = name.rsplit(".", 1)[0].lower()
    fitting = [
        k for k in ALL_DOCUMENTS if stem == k.id or stem.startswith((f"{k.id}-", f"{k.id} "))
    ]
    if not fitting:
        message = f"không biết “{name}” là mẫu của loại văn bản nào"
        raise NotFoundError(message, "thêm --kind LOẠI, hoặc đặt tên tệp theo loại: bien-ban.docx")
    return max(fitting, key=lambda kind: len(kind.id))


def sample_contexts(kind: DocumentKind, files: Mapping[str, bytes]) -> list[Context]:
    """Return what the illustrative year gives to a template of this kind, document by document."""
    workspace = workspace_of(files)
    year = workspace.years[SAMPLE_YEAR]
    found: list[Context] = []
    for offer in offers(workspace, year, SAMPLE_DAY, kind.id):
        try:
            found.append(kind.context(order(workspace, year, kind, offer.of, SAMPLE_DAY)))
        except NotReady:
            continue
    return found


def field_rows(kind: DocumentKind, contexts: Iterable[Context]) -> list[FieldRow]:
    """Return every field of the kind, in its order, with the first example of the contexts."""
    examples: dict[str, str] = {}
    for context in contexts:
        for path, value in _values(context, ""):
            if value and path not in examples:
                examples[path] = value
    return list(_rows(kind.fields, "", {**_OTHER_EXAMPLES, **examples}))


def _rows(fields: Fields, base: str, examples: Mapping[str, str]) -> Iterator[FieldRow]:
    for name, field in fields.items():
        yield from _row(field, f"{base}.{name}" if base else name, examples)


def _row(field: Field, path: str, examples: Mapping[str, str]) -> Iterator[FieldRow]:
    if isinstance(field, str):
        yield FieldRow(path, field, examples.get(path, ""), is_list=path.endswith("[]"))
    elif isinstance(field, list):
        yield from _row(field[0], f"{path}[]", examples)
    else:
        yield from _rows(field, path, examples)


def _values(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield the leaves of a context as a reader sees them, lists without their numbers."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _values(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _values(inner, f"{path}[]")
    elif isinstance(value, bool):
        yield path, "đúng hoặc sai, chỉ dùng trong {% if … %}"
    elif isinstance(value, BarChart):
        yield path, f"biểu đồ: {value.description}"
    elif isinstance(value, SectionBreak):
        yield path, "ngắt phần, đứng một mình trong một đoạn văn"
    else:
        yield path, value.text if isinstance(value, Shaded) else str(value)


def mistakes(data: bytes, name: str, kind: DocumentKind) -> tuple[TemplateProblem, ...]:
    """Return every mistake of a template, in the order of the document."""
    from cchc_cli.wordtext.lint import lint

    return lint(data, name, FILTERS, kind.fields)


def trial(data: bytes, name: str, kind: DocumentKind, context: Context) -> bytes:
    """Return a document printed on trial with a template without mistakes.

    Raises:
        RenderFailed: The example's data does not fit the template.
    """
    from cchc_cli.wordtext.properties import Properties
    from cchc_cli.wordtext.template import compile_template

    properties = Properties(title=kind.name, creator=context["issuer"]["name"], day=SAMPLE_DAY)
    return compile_template(data, name, FILTERS).render(context, properties, silent_fields(kind))
