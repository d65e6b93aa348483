"""A YAML text that may be edited (tờ YAML): its nodes, plain value, comments and places in it."""

import re
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from yaml.nodes import CollectionNode

from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode

Keys: TypeAlias = tuple[str | int, ...]
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

# What the reader takes as "nothing written" when it stands without quotes.
EMPTY_WORDS = frozenset({"", "~", "null", "Null", "NULL"})

_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*")
_BLANKS = re.compile(r"[ \t\r\n]*")


class Comment(NamedTuple):
    """A comment (ghi chú) from its `#` to the end of its line."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text together with what was read from it; made by `read_sheet`.

    `newline` is the line end that new lines get.
    """

    text: str
    root: Node | None
    plain: Plain
    comments: tuple[Comment, ...]
    newline: str

    def line_start(self, index: int) -> int:
        """Return where the line that holds `index` begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Return where the line that holds `index` ends, before its line end."""
        end = self.text.find("\n", index)
        if end < 0:
            return len(self.text)
        return end - 1 if end > index and self.text[end - 1] == "\r" else end

    def next_line(self, index: int) -> int:
        """Return where the line after the one that holds `index` begins, or the end of the text."""
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end + 1

    def rest_of_line(self, index: int) -> str:
        """Return what follows on the line, without spaces around it."""
        return self.text[index : self.line_end(index)].strip(" \t")

    def content_end(self, node: Node) -> int:
        """Return the place behind the last character of a node's own text.

        The end mark of a block collection is the next token, after comments and
        blank lines; so the last leaf decides.
        """
        node = last_leaf(node)
        if is_block_scalar(node):
            return self._block_scalar_end(node)
        end: int = node.end_mark.index
        return end

    def _block_scalar_end(self, node: Node) -> int:
        head_end = self.line_end(node.start_mark.index)
        body = self.text[head_end : node.end_mark.index]
        if "+" in block_head(self, node):
            # Kept line ends are content; only the last one separates from what follows.
            return head_end + len(body.removesuffix("\n").removesuffix("\r"))
        full = body.rstrip(" \t\r\n")
        indents = [len(line) - len(line.lstrip(" ")) for line in full.split("\n") if line.strip()]
        # A line of more spaces than the block's own indentation is content.
        deeper = re.compile(rf"\n[ \t]{{{min(indents, default=len(body)) + 1},}}")
        end = 0
        for blank in deeper.finditer(body, len(full)):
            end = blank.end()
        if not end:
            end = len(full) + len(body[len(full) :].split("\n", 1)[0].removesuffix("\r"))
        return head_end + end

    def after_own_comments(self, end: int, column: int) -> int:
        """Return the end of the last line that belongs to an entry which ends at `end`.

        Comment lines below it that stand deeper than the entry's `column` are its own.
        """
        own = self.line_end(end)
        while (at := self._next_sign(own)) < len(self.text):
            if self.text[at] != "#" or at - self.line_start(at) <= column:
                break
            own = self.line_end(at)
        return own

    def is_clear_below(self, index: int, indent: int) -> bool:
        """Whether a literal text at `indent` may end on the line that holds `index`.

        It would take in lines of more spaces than that, and a comment that stands as deep.
        """
        below, at = self.next_line(index), self._next_sign(index)
        if at < len(self.text):
            start = self.line_start(at)
            if self.text[at] == "#" and at - start >= indent:
                return False
        else:
            start = at
        blanks = self.text[below:start].split("\n")
        return all(len(line.removesuffix("\r")) <= indent for line in blanks)

    def _next_sign(self, index: int) -> int:
        """Return the first place below the line of `index` that is no blank, or the end."""
        blanks = _BLANKS.match(self.text, self.next_line(index))
        assert blanks is not None
        return blanks.end()

    def comments_in(self, start: int, end: int) -> list[Comment]:
        """Return the comments that begin in a stretch of the text."""
        return [comment for comment in self.comments if start <= comment.at < end]


def block_head(sheet: Sheet, node: Node) -> str:
    """Return the head of a block scalar, such as `|-`."""
    head = _BLOCK_HEAD.match(sheet.text, node.start_mark.index)
    return head[0] if head else ""


def is_empty(node: Node | None) -> bool:
    """Whether nothing is written there: no value, `~`, `null`, `{}` or `[]`."""
    if isinstance(node, ScalarNode):
        return not node.style and node.value in EMPTY_WORDS
    return node is None or not node.value


def last_leaf(node: Node) -> Node:
    """Return the last scalar or flow collection of a node."""
    while is_block_collection(node):
        last = node.value[-1]
        node = last[1] if isinstance(node, MappingNode) else last
    return node


def is_flow(node: Node | None) -> bool:
    """Whether a node is a collection written with brackets."""
    return isinstance(node, CollectionNode) and bool(node.flow_style)


def is_block_collection(node: Node) -> bool:
    """Whether a node is a collection written on lines of its own."""
    return isinstance(node, CollectionNode) and not node.flow_style


def is_block_scalar(node: Node) -> bool:
    """Whether a node is a text written below `|` or `>`."""
    return isinstance(node, ScalarNode) and node.style in ("|", ">")
