"""From text to sheet: one reading, and the refusal of what splices cannot be trusted with."""

import re
from bisect import bisect_right

from cchc_cli.yamltext.refusal import EditRefused, place
from cchc_cli.yamltext.sheet import Comment, Plain, Sheet
from cchc_cli.yamltext.tree import Node, ScalarNode, SequenceNode, compose, yaml

# libyaml ends lines at a lone CR, U+0085, U+2028 and U+2029 too; the others it refuses, but
# counts the place in bytes.
_ODD = re.compile(
    "\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u2028\u2029]"
)


_MANY_SIGNS = 50_000
"""Signs that may begin a comment; no hand-written file has a hundredth of that."""


def read_sheet(text: str, newline: str | None = None) -> Sheet:
    """Read a text that is to be edited; its line end is the one that most lines have.

    Raises:
        EditRefused: It is no YAML, or holds what splices cannot be trusted with:
            a BOM, odd line breaks, several documents, anchors, tags, merge keys,
            keys that are no text or stand twice.
    """
    # libyaml counts a leading BOM as no character: every place would be off by one.
    if text.startswith("\ufeff"):
        raise EditRefused(1, 1, "tệp bắt đầu bằng BOM", "lưu lại tệp dạng UTF-8 không BOM")
    if odd := _ODD.search(text):
        sign = f"U+{ord(odd[0]):04X}"
        message = f"tệp có ký tự điều khiển hoặc dấu xuống dòng lạ {sign}"
        raise EditRefused(*place(text, odd.start()), message, "xóa ký tự ấy rồi ghi lại")
    if text.count("#") > _MANY_SIGNS:
        raise EditRefused(1, 1, "tệp có quá nhiều dấu #", "bỏ bớt ghi chú rồi ghi lại")
    reader = _Reader(text)
    try:
        root = compose(text)
        plain = {} if root is None else reader.plain(root)
    except yaml.YAMLError as error:
        raise _unreadable(error) from error
    except RecursionError as error:
        raise EditRefused(1, 1, "tệp lồng quá nhiều tầng", "bớt tầng rồi ghi lại") from error
    if newline is None:
        newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    return Sheet(text, root, plain, tuple(reader.comments()), newline)


def _unreadable(error: yaml.YAMLError) -> EditRefused:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if "single document" in str(error):
        return EditRefused(line, column, "tệp chứa nhiều tài liệu YAML (“---” đứng giữa)")
    return EditRefused(line, column, "tệp không đúng cú pháp YAML", "sửa cú pháp trước rồi ghi lại")


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

    def _refused(self, node: Node, message: str, *hint: str) -> EditRefused:
        return EditRefused(*place(self.text, node.start_mark.index), message, *hint)

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
            end = self.text.find("\n", at)
            line = self.text[at : end if end >= 0 else len(self.text)]
            found.append(Comment(at, line.removesuffix("\r")))
            at = self.text.find("#", at + len(line))
        return found

    def _behind_block_head(self, start: int, at: int) -> bool:
        return self.text[start] in "|>" and "\n" not in self.text[start:at]
