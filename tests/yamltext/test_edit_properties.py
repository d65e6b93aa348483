"""Random sheets, random edits: nothing but the intended value differs."""

import os
from collections.abc import Iterator

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.yamltext.strategies import new_texts, raw_sheets, values

from cchc_cli.yamltext.edit import (
    Append,
    Edit,
    EditRefused,
    Keys,
    Plain,
    Remove,
    Set,
    apply_edits,
    plain,
    with_value,
)
from cchc_cli.yamltext.sheet import is_flow
from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode, SequenceNode, compose

often = settings(
    max_examples=max(settings().max_examples, int(os.environ.get("EDITOR_EXAMPLES", "0")))
)
"""How often each of these is tried: thousands of cases together where nobody waits."""


def readable(text: str) -> Node:
    try:
        root = compose(text)
    except yaml.YAMLError:
        assume(False)
    assert root is not None
    return root


def comments(text: str) -> list[str]:
    """Return all comments, found between the tokens; the editor looks between the nodes."""
    found, at = [], 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        start, end = token.start_mark.index, token.end_mark.index
        found += [line[line.index("#") :] for line in text[at:start].splitlines() if "#" in line]
        head = text[start:end].split("\n")[0]
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">") and "#" in head:
            found.append(head[head.index("#") :].rstrip("\r"))
        at = max(at, end)
    return found


def nodes_of(node: Node, keys: Keys = ()) -> Iterator[tuple[Keys, Node]]:
    yield keys, node
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from nodes_of(value, (*keys, key.value))
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield from nodes_of(item, (*keys, index))


def drawn_place(data: st.DataObject, root: Node, *kinds: type[Node]) -> tuple[Keys, Node]:
    places = [place for place in nodes_of(root) if isinstance(place[1], kinds or Node)]
    assume(places)
    return data.draw(st.sampled_from(places))


def lines_changed(old: str, new: str) -> int:
    """Return how many lines of the old text are not in the new one as they were.

    The longest common subsequence; difflib's is not always the longest.
    """
    before, after = old.splitlines(), new.splitlines()
    longest = [0] * (len(after) + 1)
    for line in before:
        row = [0]
        for index, other in enumerate(after):
            both = longest[index] + 1
            row.append(both if line == other else max(row[-1], longest[index + 1]))
        longest = row
    return len(before) - longest[-1]


def lines_of(text: str, node: Node) -> int:
    return text[node.start_mark.index : node.end_mark.index].count("\n") + 1


def proved(text: str, *edits: Edit) -> str:
    """Make the edits, and check what must hold for all of them."""
    new = apply_edits(text, edits)
    expected = plain(readable(text))
    for edit in edits:
        expected = with_value(expected, edit)
    assert plain(compose(new)) == expected
    if "\r\n" in text or "\n" in text:
        assert ("\r\n" in text) == ("\r\n" in new) or "\n" not in new
        assert new.count("\n") == (new.count("\r\n") if "\r\n" in text else new.count("\n"))
    return new


def may_be_refused(text: str, node: Node, value: Plain) -> bool:
    """Whether a value would take comments inside the old one along."""
    inside = text[node.start_mark.index : node.end_mark.index]
    return "#" in inside and not isinstance(node, ScalarNode)


@often
@given(raw_sheets(), new_texts, st.data())
def test_a_new_text_changes_only_the_lines_of_the_old_one(text, value, data):
    keys, node = drawn_place(data, readable(text), ScalarNode)
    assume(keys)

    new = proved(text, Set(keys, value))

    assert comments(new) == comments(text)
    assert lines_changed(text, new) <= lines_of(text, node)
    assert new.endswith("\n") == text.endswith("\n")


@often
@given(raw_sheets(), values(), st.data())
def test_any_value_in_any_place_keeps_all_comments(text, value, data):
    keys, node = drawn_place(data, readable(text))
    assume(keys or type(plain(node)) is type(value))

    try:
        new = proved(text, Set(keys, value))
    except EditRefused:
        assert may_be_refused(text, node, value)
        return

    if isinstance(node, ScalarNode) or type(plain(node)) is not type(value):
        assert comments(new) == comments(text)


@often
@given(raw_sheets(), values(), st.data())
def test_a_new_key_changes_at_most_one_line(text, value, data):
    keys, node = drawn_place(data, readable(text), MappingNode)
    assume(text[node.start_mark.index] == "{" or not is_flow(node))

    new = proved(text, Set((*keys, "khóa mới", "con"), value))

    assert comments(new) == comments(text)
    assert lines_changed(text, new) <= 1
    assert new.endswith("\n") == text.endswith("\n")


@often
@given(raw_sheets(), values(), st.data())
def test_a_new_item_changes_at_most_one_line(text, value, data):
    keys, _ = drawn_place(data, readable(text), SequenceNode)

    new = proved(text, Append(keys, value))

    assert comments(new) == comments(text)
    assert lines_changed(text, new) <= 1
    assert new.endswith("\n") == text.endswith("\n")


@often
@given(raw_sheets(), st.data())
def test_what_is_removed_takes_only_its_own_lines(text, data):
    keys, _ = drawn_place(data, readable(text))
    assume(keys)

    new = proved(text, Remove(keys))

    left = iter(comments(text))
    assert all(comment in left for comment in comments(new))


@often
@given(raw_sheets(), st.lists(st.tuples(st.integers(0, 4), values()), max_size=4), st.data())
def test_several_edits_have_the_effect_of_one_after_the_other(text, wishes, data):
    root = readable(text)
    edits: list[Edit] = []
    expected = text
    for kind, value in wishes:
        keys, node = drawn_place(data, root)
        edit: Edit = Set(keys, value)
        if kind == 0 and isinstance(node, SequenceNode):
            edit = Append(keys, value)
        elif kind == 1 and isinstance(node, MappingNode):
            edit = Set((*keys, "khóa mới"), value)
        elif kind == 2 and keys:
            edit = Remove(keys)
        try:
            expected = apply_edits(expected, [edit])
        except EditRefused:
            continue
        edits.append(edit)

    new = apply_edits(text, edits)

    # The style may differ: neighbours decide it, and here they are the old ones.
    assert plain(compose(new)) == plain(compose(expected))
    assert comments(new) == comments(expected)


@often
@given(raw_sheets())
def test_no_edits_change_nothing(text):
    readable(text)

    assert apply_edits(text, []) == text


def test_the_writer_of_these_sheets_reaches_every_style():
    styles: set[str] = set()

    @settings(max_examples=400, deadline=None, database=None, derandomize=True)
    @given(raw_sheets())
    def look(text: str) -> None:
        styles.update(
            sign for sign in ("|", ">", "{", "[", "'", '"', "- -", "\r\n") if sign in text
        )

    look()

    assert styles == {"|", ">", "{", "[", "'", '"', "- -", "\r\n"}


def test_a_mistake_in_the_oracle_for_comments_would_be_seen():
    assert comments("a: | # một\n  # chữ\nb: '#' # hai\n") == ["# một", "# hai"]
