"""A YAML text that may be edited (tờ YAML): its nodes, plain value, comments and places."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from yaml.nodes import CollectionNode

from cchc_cli.yamltext.tree import MappingNode, Node, ScalarNode, SequenceNode, compose, yaml

Keys: TypeAlias = tuple[str | int, ...]
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

# What the reader takes as "nothing written" when it stands without quotes.
EMPTY_WORDS = frozenset({"", "~", "null", "Null", "NULL"})

_ODD_BREAK = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*")
_BY_HAND = "sửa chỗ này bằng tay trong trình soạn thảo"


class EditRefused(Exception):
    """An edit that cannot be made without risk to what people wrote (từ chối sửa).

    Attributes:
        line: Counts from 1.
        column: Counts from 1, in code points.
        message: One Vietnamese sentence that names the key.
        hint: What to do instead.
    """

    def __init__(self, line: int, column: int, message: str, hint: str = _BY_HAND) -> None:
        """Keep the place and the two sentences."""
        super().__init__(line, column, message, hint)
        self.line, self.column, self.message, self.hint = line, column, message, hint

    def __str__(self) -> str:
        """Return the message with its place."""
        return f"{self.line}:{self.column}: {self.message}"


class Comment(NamedTuple):
    """A comment (ghi chú) from its `#` to the end of its line."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text together with what was read from it; made by `read_sheet`."""

    text: str
    root: Node | None
    plain: Plain
    comments: tuple[Comment, ...]

    @property
    def newline(self) -> str:
        """The line end that most lines have; LF if there is none."""
        crlf = self.text.count("\r\n")
        return "\r\n" if crlf * 2 > self.text.count("\n") else "\n"

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

    def column(self, index: int) -> int:
        """Return the column of `index`, from 0."""
        return index - self.line_start(index)

    def rest_of_line(self, index: int) -> str:
        """Return what follows on the line, without spaces around it."""
        return self.text[index : self.line_end(index)].strip(" \t")

    def content_end(self, node: Node) -> int:
        """Return the place behind the last character of a node's own text.

        The end mark of a block collection is the next token, after comments and
        blank lines; so the last leaf decides.
        """
        while is_block_collection(node):
            last = node.value[-1]
            node = last[1] if isinstance(node, MappingNode) else last
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
        lines = body.split("\n")
        # A line of more spaces than the block's own indentation is content.
        indents = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
        indent = min(indents, default=len(body))
        while len(lines) > 1 and not lines[-1].strip() and len(lines[-1].rstrip("\r")) <= indent:
            lines.pop()
        return head_end + len("\n".join(lines).removesuffix("\r"))

    def after_own_comments(self, end: int, column: int) -> int:
        """Return the end of the last line that belongs to an entry which ends at `end`.

        Comment lines below it that stand deeper than the entry's `column` are its own.
        """
        own = self.line_end(end)
        at = self.next_line(own)
        while at < len(self.text):
            line = self.text[at : self.line_end(at)]
            bare = line.lstrip(" \t")
            if bare and (not bare.startswith("#") or len(line) - len(bare) <= column):
                break
            if bare:
                own = at + len(line)
            at = self.next_line(at)
        return own

    def comments_in(self, start: int, end: int) -> list[Comment]:
        """Return the comments that begin in a stretch of the text."""
        return [comment for comment in self.comments if start <= comment.at < end]


def read_sheet(text: str) -> Sheet:
    """Read a text that is to be edited.

    Raises:
        EditRefused: It is no YAML, or holds what splices cannot be trusted with:
            a BOM, odd line breaks, several documents, anchors, tags, merge keys,
            keys that are no text or stand twice.
    """
    # libyaml counts a leading BOM as no character: every place would be off by one.
    if text.startswith("\ufeff"):
        raise EditRefused(1, 1, "tệp bắt đầu bằng BOM", "lưu lại tệp dạng UTF-8 không BOM")
    if odd := _ODD_BREAK.search(text):
        line, column = place(text, odd.start())
        sign = f"U+{ord(odd[0]):04X}"
        raise EditRefused(
            line, column, f"tệp có dấu xuống dòng lạ ({sign})", "xóa dấu ấy rồi ghi lại"
        )
    try:
        root = compose(text)
    except yaml.YAMLError as error:
        raise _unreadable(error) from error
    reader = _Reader(text)
    plain = {} if root is None else reader.plain(root)
    return Sheet(text, root, plain, tuple(reader.comments()))


def _unreadable(error: yaml.YAMLError) -> EditRefused:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if "single document" in str(error):
        return EditRefused(line, column, "tệp chứa nhiều tài liệu YAML (“---” đứng giữa)")
    return EditRefused(line, column, "tệp không đúng cú pháp YAML", "sửa cú pháp trước rồi ghi lại")


def place(text: str, index: int) -> tuple[int, int]:
    """Return line and column of an index, both from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def block_head(sheet: Sheet, node: Node) -> str:
    """Return the head of a block scalar, such as `|-`."""
    head = _BLOCK_HEAD.match(sheet.text, node.start_mark.index)
    return head[0] if head else ""


def is_empty(node: Node | None) -> bool:
    """Whether nothing is written there: no value, `~`, `null`, `{}` or `[]`."""
    if isinstance(node, ScalarNode):
        return not node.style and node.value in EMPTY_WORDS
    return node is None or not node.value


def is_flow(node: Node | None) -> bool:
    """Whether a node is a collection written with brackets."""
    return isinstance(node, CollectionNode) and bool(node.flow_style)


def is_block_collection(node: Node) -> bool:
    """Whether a node is a collection written on lines of its own."""
    return isinstance(node, CollectionNode) and not node.flow_style


def is_block_scalar(node: Node) -> bool:
    """Whether a node is a text written below `|` or `>`."""
    return isinstance(node, ScalarNode) and node.style in ("|", ">")


class _Reader:
    """One walk over the nodes: the plain value, the leaves' spans, and what is refused."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []

    def plain(self, node: Node) -> Plain:
        start = node.start_mark.index
        # The start mark includes properties, and no plain text begins with these.
        if self.text.startswith(("&", "*", "!"), start):
            word = self.text[start:].split(maxsplit=1)[0]
            raise self._refused(node, f"không ghi được vào tệp có neo hoặc thẻ YAML “{word}”")
        if isinstance(node, ScalarNode):
            self.starts.append(start)
            self.ends.append(node.end_mark.index)
            value: str = node.value
            return value
        if isinstance(node, SequenceNode):
            return [self.plain(item) for item in node.value]
        return self._mapping(node)

    def _mapping(self, node: Node) -> Plain:
        plain: dict[str, Plain] = {}
        for key, value in node.value:
            name = self.plain(key)
            if not isinstance(name, str):
                raise self._refused(key, "khóa phải là chữ, không phải nhóm hoặc danh sách")
            if name == "<<" and not key.style:
                raise self._refused(key, "không ghi được vào tệp có khóa trộn “<<”")
            if name in plain:
                raise self._refused(key, f"khóa “{name}” đã có ở trên", "chỉ giữ lại một khóa")
            plain[name] = self.plain(value)
        return plain

    def _refused(self, node: Node, message: str, hint: str = _BY_HAND) -> EditRefused:
        return EditRefused(*place(self.text, node.start_mark.index), message, hint)

    def comments(self) -> list[Comment]:
        """Return every `#` outside the leaves, to the end of its line."""
        found: list[Comment] = []
        at = self.text.find("#")
        while at >= 0:
            leaf = bisect_right(self.starts, at) - 1
            inside = leaf >= 0 and at < self.ends[leaf]
            if inside and not self._behind_block_head(self.starts[leaf], at):
                at = self.text.find("#", self.ends[leaf])
                continue
            line = self.text[at:].split("\n", 1)[0]
            found.append(Comment(at, line.removesuffix("\r")))
            at = self.text.find("#", at + len(line))
        return found

    def _behind_block_head(self, start: int, at: int) -> bool:
        return self.text[start] in "|>" and "\n" not in self.text[start:at]
