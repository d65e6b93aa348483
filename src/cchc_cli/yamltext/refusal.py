"""The answer when a file cannot be edited safely."""

_BY_HAND = "sửa chỗ này bằng tay trong trình soạn thảo"


class EditRefused(Exception):
    """An edit that cannot be made without risk to what people wrote (từ chối sửa).

    Attributes:
        line: Counts from 1.
        column: Counts from 1, in code points.
        message: One Vietnamese sentence that names the key.
        hint: What to do instead.
    """

    def __init__(self, line: int, column: int, message: str, hint: str = _BY_HAND) -> None:
        """Keep the place and the two sentences."""
        super().__init__(line, column, message, hint)
        self.line, self.column, self.message, self.hint = line, column, message, hint

    def __str__(self) -> str:
        """Return the message with its place."""
        return f"{self.line}:{self.column}: {self.message}"


def place(text: str, index: int) -> tuple[int, int]:
    """Return line and column of an index, both from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
