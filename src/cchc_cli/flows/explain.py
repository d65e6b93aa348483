"""What each code means, in words for `cchc explain` and for the reference page."""

from cchc_cli.diagnostics import Code
from cchc_cli.flows.edit import EDIT_CODES
from cchc_cli.rules.all_rules import ALL_RULES
from cchc_cli.yamltext.codes import TEXT_CODES

ALL_CODES: tuple[Code, ...] = tuple(
    sorted((*TEXT_CODES, *(rule.code for rule in ALL_RULES), *EDIT_CODES), key=lambda c: c.id)
)


def explanation(code: Code) -> str:
    """Return the explanation of one code as a user reads it."""
    return f"{code.id} ({code.severity}): {code.title}\n\n{code.explanation}\n"


def overview() -> str:
    """Return one line for each code, in order."""
    return "\n".join(f"{c.id}  {c.severity:<8}  {c.title}" for c in ALL_CODES)


def find_code(typed: str) -> Code | None:
    """Return the code with this id; letters of any case, the letters CCHC may be left out."""
    wanted = typed.upper().removeprefix("CCHC")
    return next((c for c in ALL_CODES if c.id == f"CCHC{wanted}"), None)
