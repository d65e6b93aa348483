"""The files of a .docx, read within bounds; the archive may be hostile."""

import io
import zipfile
import zlib

from cchc_cli.wordtext.problems import TemplateBroken, TemplateProblem

MAX_ENTRIES = 500
MAX_PART = 20_000_000
MAX_TOTAL = 50_000_000
MAX_TAGS = 100_000
"""Tags of all parts of XML, twenty times those of our own templates: each costs time."""
MAX_TAGS_TO_COMPARE = 400_000
"""The same of a finished document of which nothing but the text is read."""
_LETTERS = 40
_ENTRY, _ENCRYPTED = b"PK\x01\x02", 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_SHORTER = "bỏ bớt nội dung, hoặc tách thành nhiều tệp"
_SAVE_AGAIN = "mở tệp bằng Word rồi lưu lại dạng .docx"


def files_of(data: bytes, name: str, most_tags: int = MAX_TAGS) -> dict[str, bytes]:
    """Return the files of the archive by their names.

    Of XML there may be so many tags and attributes, and as many letters as those have in
    ordinary documents.

    Raises:
        TemplateBroken: It is no zip file, is damaged, too large, or names a file outside.
    """
    # Listing hundreds of thousands of entries costs seconds; an archive inside has some as well.
    if data.count(_ENTRY) > 2 * MAX_ENTRIES:
        raise TemplateBroken(
            name, [_problem(f"có nhiều hơn {MAX_ENTRIES} thành phần", _SAVE_AGAIN)]
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
            problem = _refusal(entries)
            if problem is not None:
                raise TemplateBroken(name, [problem])
            files = {entry.filename: _content(opened, entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        found = _problem("không phải tệp .docx, hoặc tệp đã hỏng", _SAVE_AGAIN)
        raise TemplateBroken(name, [found]) from error
    xml = [content for path, content in files.items() if path.endswith((".xml", ".rels"))]
    tags, letters = sum(each.count(b"<") for each in xml), sum(map(len, xml))
    attributes = sum(each.count(b"=") for each in xml)
    if max(tags, attributes) > most_tags or letters > most_tags * _LETTERS:
        raise TemplateBroken(name, [_problem("dài hơn mọi văn bản hành chính", _SHORTER)])
    return files


def _content(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return what an entry holds, and no more than its size says: the size may be a lie."""
    with opened.open(entry) as stream:
        return stream.read(entry.file_size)


def _refusal(entries: list[zipfile.ZipInfo]) -> TemplateProblem | None:
    """Return why the archive is not read at all."""
    if len(entries) > MAX_ENTRIES:
        return _problem(f"có {len(entries)} thành phần, nhiều hơn {MAX_ENTRIES}", _SAVE_AGAIN)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        return _problem("đặt mật khẩu nên không đọc được", "bỏ mật khẩu rồi lưu lại")
    sizes = [entry.file_size for entry in entries]
    if sum(sizes) > MAX_TOTAL or max(sizes, default=0) > MAX_PART:
        return _problem("quá lớn sau khi giải nén", "bỏ bớt hình ảnh rồi lưu lại")
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names) or any(_escapes(each) for each in names):
        return _problem("có thành phần trùng tên hoặc trỏ ra ngoài tệp", _SAVE_AGAIN)
    if any(entry.compress_type not in _METHODS for entry in entries):
        return _problem("nén theo cách Word không dùng", _SAVE_AGAIN)
    return None


def _escapes(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def _problem(what: str, hint: str) -> TemplateProblem:
    return TemplateProblem("tệp mẫu", what, hint)
