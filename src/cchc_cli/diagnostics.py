"""What is wrong in the user's files, as values: codes, severities, diagnostics."""

from enum import StrEnum

import msgspec

from cchc_cli.source import Span


class Severity(StrEnum):
    """How bad a mistake is (mức độ); the value is what users read."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"


class Code(msgspec.Struct, frozen=True, order=True):
    """A kind of mistake (mã lỗi).

    `explanation` is Vietnamese text for `cchc explain`: vì sao, sửa thế nào, căn cứ.
    A released id is never given to another kind.
    """

    id: str
    severity: Severity
    title: str
    explanation: str


class Diagnostic(msgspec.Struct, frozen=True):
    """One mistake at one place (chẩn đoán), with its cure.

    `hint` is the cure without the words “gợi ý:”; empty if the message says all.
    """

    code: str
    severity: Severity
    span: Span
    message: str
    hint: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of a report: path, line, column, then code and words."""
        return (self.span.path, self.span.line, self.span.column, self.code, self.message)


def in_order(found: list[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics sorted by place, without doubles."""
    unique = {(d.code, d.span, d.message): d for d in found}
    return sorted(unique.values(), key=lambda d: d.sort_key)
