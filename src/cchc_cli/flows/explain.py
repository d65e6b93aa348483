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


def near_code(typed: str) -> Code | None:
    """Return the code that was probably meant: one sign of its number is wrong, or two swapped."""
    number = typed.upper().lstrip("CH")
    near = [(slip, c) for c in ALL_CODES if (slip := _slip(number, c.id.removeprefix("CCHC")))]
    return min(near, key=lambda each: each[0])[1] if near else None


def _slip(typed: str, meant: str) -> int:
    """Return 1 for the right number, 2 for one with two signs swapped, 3 for one sign; else 0."""
    if len(typed) != len(meant):
        return 0
    wrong = [i for i in range(len(meant)) if typed[i] != meant[i]]
    if len(wrong) < 2:
        return 1 + 2 * len(wrong)
    beside = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    swapped = beside and typed[wrong[0] : wrong[1] + 1] == meant[wrong[0] : wrong[1] + 1][::-1]
    return 2 if swapped else 0
