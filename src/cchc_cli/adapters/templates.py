"""Word templates: the workspace's own before the shipped ones."""

import stat
from pathlib import Path

from cchc_cli.adapters.files import OutsideError, inside, why
from cchc_cli.adapters.resources import data_files

MAX_BYTES = 20_000_000
"""No template of an office is larger; pictures included."""


class TemplateUnreadableError(Exception):
    """The workspace's template cannot be read; says why and what to do, in Vietnamese."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep the sentence and the cure."""
        super().__init__(message)
        self.message = message
        self.hint = hint


def read_template(root: Path, name: str) -> tuple[bytes, str]:
    """Return the template's bytes, and its path as messages name it.

    Raises:
        TemplateUnreadableError: The workspace's own cannot be read; the shipped
            one is never taken in its place then.
    """
    own = f"templates/{name}"
    try:
        file = inside(root, own)
        if not file.exists():
            return shipped_template(name), f"{name} của công cụ"
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            # Reading a pipe or a device would wait for ever.
            message = f"mẫu {own} không phải tệp thường"
            raise TemplateUnreadableError(message, "chép tệp thật vào đây")
        if about.st_size > MAX_BYTES:
            raise TemplateUnreadableError(f"mẫu {own} quá lớn", "bỏ bớt hình ảnh trong mẫu")
        return file.read_bytes(), own
    except OutsideError:
        message = f"mẫu {own} là liên kết ra ngoài thư mục làm việc"
        raise TemplateUnreadableError(message, "chép tệp thật vào đây") from None
    except OSError as error:
        message = f"không đọc được mẫu {own}: {why(error)}"
        raise TemplateUnreadableError(message, "kiểm tra quyền đọc tệp") from None


def shipped_template(name: str) -> bytes:
    """Return the template that comes with the program."""
    return data_files("templates")[name]


def own_templates(root: Path) -> dict[str, bytes]:
    """Return the Word files of the workspace's `templates`, by name, sorted.

    Raises:
        TemplateUnreadableError: One of them cannot be read.
    """
    folder = root / "templates"
    names = sorted(
        entry.name
        for entry in (folder.iterdir() if folder.is_dir() else ())
        if entry.suffix.lower() == ".docx" and not entry.name.startswith((".", "~$"))
    )
    return {name: read_template(root, name)[0] for name in names}
