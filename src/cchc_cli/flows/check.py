"""Every mistake of every file: those of text and shape, then those against the rules."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cchc_cli.diagnostics import Diagnostic, Severity, in_order
from cchc_cli.flows.load import Loaded, load
from cchc_cli.rules.all_rules import ALL_RULES
from cchc_cli.rules.rule import Problem, Rule
from cchc_cli.source import Source
from cchc_cli.yamltext.places import Keys, Place, span_of
from cchc_cli.yamltext.report import MAX_FOUND, limited


def check(sources: Iterable[Source]) -> list[Diagnostic]:
    """Return all mistakes of the workspace, sorted by place."""
    return check_loaded(load(sources))


def check_loaded(loaded: Loaded) -> list[Diagnostic]:
    """Return all mistakes of a workspace that was loaded, sorted by place."""
    holes: defaultdict[str, list[Keys]] = defaultdict(list)
    for path, keys in loaded.workspace.holes:
        holes[path].append(keys)
    problems: defaultdict[str, list[tuple[Rule, Problem]]] = defaultdict(list)
    for rule in ALL_RULES:
        for problem in _bounded(rule.check(loaded.workspace)):
            problems[problem.place.path].append((rule, problem))
    found = list(loaded.found)
    for path, of_file in problems.items():
        placed = _placed(loaded, path, of_file, holes[path])
        found += limited(list(islice(placed, MAX_FOUND + 1)))
    return in_order(found)


def _bounded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield a rule's problems until one file has more of them than are told of any file."""
    count: Counter[str] = Counter()
    for problem in problems:
        yield problem
        count[problem.place.path] += 1
        if count[problem.place.path] > MAX_FOUND:
            return


def errors(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return those that block."""
    return [d for d in found if d.severity == Severity.ERROR]


def _placed(
    loaded: Loaded, path: str, problems: Sequence[tuple[Rule, Problem]], holes: list[Keys]
) -> Iterator[Diagnostic]:
    """Yield a file's problems, but for what follows from a value that could not be read.

    Such a follower needs an entry that contains the unread value.
    """
    root = loaded.root(path)
    dropped = [keys for keys in holes if keys and isinstance(keys[-1], int)]
    for rule, problem in problems:
        place = problem.place
        needs = _written(place.keys if problem.needs is None else problem.needs, dropped)
        if any(hole[: len(needs)] == needs for hole in holes):
            continue
        yield Diagnostic(
            code=rule.code.id,
            severity=rule.code.severity,
            span=span_of(root, Place(path, _written(place.keys, dropped), place.part)),
            message=problem.message,
            hint=problem.hint,
        )


def _written(keys: Keys, dropped: list[Keys]) -> Keys:
    """Return the keys as the file has them: there, unread entries of a list count as well."""
    if not dropped:
        return keys
    way: Keys = ()
    for step in keys:
        if isinstance(step, int):
            lost = (hole[-1] for hole in dropped if hole[:-1] == way)
            for index in sorted(index for index in lost if isinstance(index, int)):
                step += index <= step
        way = (*way, step)
    return way
