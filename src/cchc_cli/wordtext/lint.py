"""Every mistake of a template, found before anything is rendered."""

from cchc_cli.wordtext.blocks import BlockCheck
from cchc_cli.wordtext.fields import Fields
from cchc_cli.wordtext.package import read_package
from cchc_cli.wordtext.parts import Draft, draft
from cchc_cli.wordtext.problems import TemplateBroken, TemplateProblem
from cchc_cli.wordtext.sandbox import Filters, sandbox


def lint(
    data: bytes, name: str, filters: Filters, fields: Fields | None
) -> tuple[TemplateProblem, ...]:
    """Return the mistakes of the template in the .docx `data`, in the order of the document.

    Without `fields` the names of fields are not checked.
    """
    try:
        return draft_problems(draft(read_package(data, name)), filters, fields)
    except TemplateBroken as broken:
        return broken.problems


_MANY, _LETTERS = 2_000, 100_000
"""Tags, and letters in them: more than twenty times what the templates here have."""


def draft_problems(
    read: Draft, filters: Filters, fields: Fields | None = None
) -> tuple[TemplateProblem, ...]:
    """Return the mistakes of a template whose package could be read."""
    tags = [tag for story in read.stories.values() for tag in story.tags]
    if len(tags) > _MANY or sum(len(tag.body) for tag in tags) > _LETTERS:
        told = "có nhiều thẻ hơn mọi văn bản hành chính"
        return (TemplateProblem("tệp mẫu", told, "bỏ bớt thẻ, hoặc tách thành nhiều mẫu"),)
    check = BlockCheck(sandbox(filters), fields)
    found: list[TemplateProblem] = []
    for story in read.stories.values():
        found += check.problems(story)
    return tuple(dict.fromkeys(found))
