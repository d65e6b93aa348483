"""What stops a journey of the user: one sentence and its cure."""


class FlowError(Exception):
    """The journey cannot go on; `hint` says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep the sentence and the cure."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotFoundError(FlowError):
    """Nothing has this name, or several things have it."""


class AnswerError(FlowError):
    """What was said cannot be written as things stand."""
