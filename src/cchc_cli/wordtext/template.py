"""A .docx template compiled once, rendered as often as wanted."""

from collections.abc import Collection, Mapping
from typing import Any

from cchc_cli.wordtext.assembly import Assembly
from cchc_cli.wordtext.insertion import Shelf
from cchc_cli.wordtext.lint import draft_problems
from cchc_cli.wordtext.losses import left_out, losses
from cchc_cli.wordtext.ooxml import serialised
from cchc_cli.wordtext.package import read_package
from cchc_cli.wordtext.parts import Draft, compiled, draft, line_pass
from cchc_cli.wordtext.problems import RenderFailed, TemplateBroken
from cchc_cli.wordtext.properties import Properties
from cchc_cli.wordtext.render import rendered
from cchc_cli.wordtext.sandbox import Filters, sandbox
from cchc_cli.wordtext.verification import context_problems, property_problems


class Template:
    """A compiled template; rendering changes nothing in it."""

    def __init__(self, name: str, read: Draft, filters: Filters) -> None:
        """Compile a draft without problems."""
        environment = sandbox(filters)
        self.name = name
        self._parts = []
        self._left_out = left_out(tag for story in read.stories.values() for tag in story.tags)
        self._lines = line_pass(read)
        static = dict(read.others)
        for part, story in read.stories.items():
            if story.tags:
                self._parts.append(compiled(part, story, environment))
            else:
                self._lines.measure(story.root)
                static[part] = serialised(story.root)
        self._assembly = Assembly(read.package, static)

    def render(
        self,
        context: Mapping[str, Any],
        properties: Properties,
        silent: Collection[str] | None = None,
    ) -> bytes:
        """Return the document that holds the values of `context`.

        All of them must be printed but for those at the paths in `silent`, such as
        `findings.note`, and those that the template says it leaves out; with None any
        may stay unprinted.

        Raises:
            RenderFailed: The data does not fit the template, or some would be lost.
        """
        found = context_problems(context) + property_problems(properties)
        if found:
            raise RenderFailed(self.name, found)
        shelf = Shelf()
        try:
            made = {part.name: rendered(part, context, shelf, self._lines) for part in self._parts}
        except RenderFailed as error:
            raise RenderFailed(self.name, error.problems) from error
        if silent is not None:
            printings = [printing for _, printing in made.values()]
            lost = losses(context, printings, {*silent, *self._left_out})
            if lost:
                raise RenderFailed(self.name, lost)
        parts = {name: data for name, (data, _) in made.items()}
        return self._assembly.document(parts, shelf.charts, properties)


def compile_template(data: bytes, name: str, filters: Filters) -> Template:
    """Return the template in the .docx `data`, called `name` in messages.

    Raises:
        TemplateBroken: With every mistake of the template.
    """
    read = draft(read_package(data, name))
    problems = draft_problems(read, filters)
    if problems:
        raise TemplateBroken(name, problems)
    return Template(name, read, filters)
