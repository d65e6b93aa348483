"""Every mistake of every file: those of text and shape, then those against the rules."""

from collections.abc import Iterable, Iterator

from cchc_cli.diagnostics import Diagnostic, Severity, in_order
from cchc_cli.flows.load import Loaded, load
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.all_rules import ALL_RULES
from cchc_cli.rules.rule import Problem, Rule
from cchc_cli.source import Source
from cchc_cli.yamltext.places import span_of
from cchc_cli.yamltext.tree import Node


def check(sources: Iterable[Source]) -> list[Diagnostic]:
    """Return all mistakes of the workspace, sorted by place."""
    return check_loaded(load(sources))


def check_loaded(loaded: Loaded) -> list[Diagnostic]:
    """Return all mistakes of a workspace that was loaded, sorted by place."""
    trees: dict[str, Node | None] = {}
    found = list(loaded.found)
    for rule, problem in _problems(loaded.workspace):
        path = problem.place.path
        if path not in trees:
            trees[path] = loaded.root(path)
        found.append(
            Diagnostic(
                code=rule.code.id,
                severity=rule.code.severity,
                span=span_of(trees[path], problem.place),
                message=problem.message,
                hint=problem.hint,
            )
        )
    return in_order(found)


def errors(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return those that block."""
    return [d for d in found if d.severity == Severity.ERROR]


def _problems(workspace: Workspace) -> Iterator[tuple[Rule, Problem]]:
    """Yield what the rules find, but for what follows from a value that could not be read.

    Such a follower stands on an entry that contains the unread value.
    """
    for rule in ALL_RULES:
        for problem in rule.check(workspace):
            if workspace.whole(problem.place.path, *problem.place.keys):
                yield rule, problem
