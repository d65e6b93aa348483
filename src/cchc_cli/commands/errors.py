"""What stops a command, said to the user in one sentence with a cure."""


class CommandError(Exception):
    """The command cannot go on (lệnh dừng).

    `exit_code` is 1 when files or edits are at fault, 2 when the command line is.
    """

    def __init__(self, message: str, hint: str = "", exit_code: int = 1) -> None:
        """Keep the sentence and the cure."""
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code


class UsageMistakeError(CommandError):
    """A word of the command line is wrong (gõ lệnh chưa đúng)."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep the sentence and the cure; the exit code is 2."""
        super().__init__(message, hint, exit_code=2)
