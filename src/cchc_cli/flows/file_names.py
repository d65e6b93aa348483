"""Files whose name or place says nothing to the tool, or the same as another's."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Span
from cchc_cli.yamltext import codes
from cchc_cli.yamltext.codes import make
from cchc_cli.yamltext.file_codes import SAME_NAME
from cchc_cli.yamltext.report import near

_OF_YEAR = ("plan", "schedule", "members", "documents", "meetings", "self-inspections")
_OF_ALL = ("units", "calendar")
_YEAR = re.compile(r"plans/([^/]+)(?:/.*)?")


def misplaced(path: str) -> Diagnostic:
    """Return that a file is of no kind, and where it probably belongs."""
    folder, _, name = path.rpartition("/")
    message = f"tệp “{name}” không thuộc loại tệp nào ở thư mục {folder}/"
    return make(codes.MISPLACED, Span(path, 1, 1, 1, 1), message, _cure(folder, name))


def _cure(folder: str, name: str) -> str:
    # Imported here: whoever reads files that lie well needs no rules.
    from cchc_cli.rules.inspection import copied_from

    stem, _, ending = name.rpartition(".")
    if ending != "yaml":
        return f"đổi đuôi tệp: {stem}.yaml"
    if (original := copied_from(stem)) in (*_OF_YEAR, *_OF_ALL):
        return f"là tệp chép thừa của “{original}.yaml” thì xóa"
    if stem in _OF_ALL:
        return "chuyển tệp về thư mục plans/"
    if stem in _OF_YEAR:
        return f"chuyển tệp về thư mục plans/<năm>/, ví dụ plans/2023/{name}"
    if meant := near(stem, (*_OF_YEAR, *_OF_ALL)):
        return f"có phải “{meant}.yaml”?"
    if year := _YEAR.fullmatch(folder):
        return f"là kết quả kiểm tra thì chuyển vào plans/{year[1]}/inspections/"
    if folder == "plans":
        return "là kết quả kiểm tra thì chuyển vào plans/<năm>/inspections/"
    if folder == "checklists":
        return "chuyển vào thư mục của danh mục, ví dụ checklists/cchc-2023/"
    return "chuyển về đúng thư mục, hoặc đổi tên"


def same_names(paths: Iterable[str]) -> Iterator[tuple[str, Diagnostic]]:
    """Yield the paths that are another's on Windows and macOS, with what to tell of them.

    Of such files the one whose name is all small letters stays.
    """
    seen: dict[str, str] = {}
    for path in sorted(paths, key=lambda each: (each != _folded(each), each)):
        other = seen.setdefault(_folded(path), path)
        if other != path:
            message = f"tệp này và “{other}” chỉ khác nhau ở chữ hoa hoặc dạng dấu"
            hint = "gộp nội dung vào một tệp rồi xóa tệp kia"
            yield path, make(SAME_NAME, Span(path, 1, 1, 1, 1), message, hint)


def _folded(path: str) -> str:
    return path if path.islower() and path.isascii() else _small(path)


def _small(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
