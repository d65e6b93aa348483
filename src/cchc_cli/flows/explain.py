"""What each code means, in words for `cchc explain` and for the reference page."""

import re

from cchc_cli.diagnostics import Code
from cchc_cli.flows.edit import EDIT_CODES
from cchc_cli.rules.all_rules import ALL_RULES
from cchc_cli.yamltext.codes import TEXT_CODES

ALL_CODES: tuple[Code, ...] = tuple(
    sorted((*TEXT_CODES, *(rule.code for rule in ALL_RULES), *EDIT_CODES), key=lambda c: c.id)
)


def explanation(code: Code) -> str:
    """Return the explanation of one code as a user reads it, in lines that fit a terminal."""
    paragraphs = [_wrapped(each) for each in code.explanation.split("\n\n")]
    return "\n\n".join([f"{code.id} ({code.severity}): {code.title}", *paragraphs]) + "\n"


def _wrapped(paragraph: str) -> str:
    """Return a paragraph, or the items of a list in it, broken anew."""
    # Imported here: the check knows the codes as well, and prints none of this.
    from textwrap import TextWrapper

    lines = TextWrapper(80, break_long_words=False, break_on_hyphens=False)
    made = []
    for part in re.split(r"\n(?=- )", paragraph):
        lines.subsequent_indent = "  " if part.startswith("- ") else ""
        made.append(lines.fill(" ".join(part.split())))
    return "\n".join(made)


def overview() -> str:
    """Return one line for each code, in order."""
    return "\n".join(f"{c.id}  {c.severity:<8}  {c.title}" for c in ALL_CODES)


def find_code(typed: str) -> Code | None:
    """Return the code with this id; letters of any case, the letters CCHC may be left out."""
    wanted = typed.upper().removeprefix("CCHC")
    return next((c for c in ALL_CODES if c.id == f"CCHC{wanted}"), None)
