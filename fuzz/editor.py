"""The editor on arbitrary texts: it refuses, or its result means what was asked for.

The result is judged by a reader that shares nothing with the editor's own proof
but the grammar: PyYAML's loader without types.
"""

import atheris

with atheris.instrument_imports(include=["cchc_cli"]):
    from cchc_cli.yamltext.change import with_value
    from cchc_cli.yamltext.edit import Append, Edit, EditRefused, Remove, Set, apply_edits

import yaml
from harness import ROOT, fuzz

KEYS = ("a", "findings", "result", "unit", "note", "chi-dao.ke-hoach", 0, 1, 2, "mới")
VALUES = ("", "đạt", "a: b", "- a", "# x", "dòng\nhai\n", " x ", "null", "'", '"', "[", "tab\tx")


def _edits(take: atheris.FuzzedDataProvider) -> list[Edit]:
    edits: list[Edit] = []
    for _ in range(take.ConsumeIntInRange(1, 3)):
        many = range(take.ConsumeIntInRange(0, 3))
        keys = tuple(take.PickValueInList(list(KEYS)) for _ in many)
        text = take.PickValueInList([*VALUES, None])
        if text is None:
            text = take.ConsumeUnicodeNoSurrogates(8)
        form = take.ConsumeIntInRange(0, 3)
        value = (text, [text], {"a": text}, {"a": [text, {"b": text}]})[form]
        kind = take.ConsumeIntInRange(0, 2)
        edits.append((Set(keys, value), Append(keys, value), Remove(keys))[kind])
    return edits


def target(data: bytes) -> None:
    """Edit the text that follows the bytes which choose the edits."""
    take = atheris.FuzzedDataProvider(data[-24:])
    text = data[:-24].decode("utf-8", errors="replace")
    edits = _edits(take)
    try:
        edited = apply_edits(text, edits)
    except EditRefused as refusal:
        assert refusal.message, "a refusal without words"
        return
    expected = yaml.load(text, yaml.CBaseLoader)
    expected = {} if expected is None else expected
    for edit in edits:
        expected = with_value(expected, edit)
    found = yaml.load(edited, yaml.CBaseLoader)
    assert ({} if found is None else found) == expected, "the text says something else"
    assert apply_edits(edited, []) == edited, "no edit changed the text"


def seeds() -> list[bytes]:
    """Return the example files with bytes that choose edits."""
    files = sorted((ROOT / "tests" / "examples").rglob("*.yaml"))
    tails = (bytes(24), bytes(range(24)), bytes(range(100, 124)))
    small = [
        b"a: 1\n", b"a: [b, c] # d\n", b"a:\n- b\n- c\n", b"a: |\n  b\n  c\n# d\n", b"a:\n  result: x\n",
        b"findings:\n  chi-dao.ke-hoach:\n    result: dat\n", b"{a: b, note: [c]}\n", b"? a\n: b\n",
        b"a: >-\n  b\n\n  c\nnote: 'x'\n", b"a: \"b\\\n  c\"\r\nnote:\r\n  - x\r\n",
    ]  # fmt: skip
    return [
        text + tail for text in [*small, *(file.read_bytes() for file in files)] for tail in tails
    ]


if __name__ == "__main__":
    fuzz("editor", target, seeds())
