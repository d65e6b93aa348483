"""What a tag may say: a small part of Jinja, checked against the fields there are."""

from collections.abc import Callable, Collection, Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes

from cchc_cli.wordtext.fields import TEXT, Shape, UnknownField, closest, member
from cchc_cli.wordtext.sandbox import LOOP_FIELDS, TESTS, Sandbox
from cchc_cli.wordtext.tags import BLOCK_CLOSE, BLOCK_OPEN, Tag, jinja_source

_LOOP: Mapping[str, str] = dict.fromkeys(LOOP_FIELDS, "số thứ tự của vòng lặp")
_PLAIN = "chỉ dùng tên trường, so sánh, and, or, not và bộ lọc"
_END = {"for": "endfor", "if": "endif", "elif": "endif"}

_LONGEST = 1000
"""Letters of one tag; what people write is a tenth of that."""

_DEEPEST = 40
"""Levels of one expression; what people write has a fifth of that."""

Resolve = Callable[[str], tuple[bool, Shape]]


class Misused(Exception):
    """A tag says what no template may say; `hint` is the cure."""

    def __init__(self, message: str, hint: str = _PLAIN) -> None:
        """Keep both sentences."""
        super().__init__(message)
        self.hint = hint


def parsed_tag(tag: Tag, environment: Sandbox) -> nodes.Node:
    """Return the syntax tree of one tag alone.

    Raises:
        Misused: It is not written as Jinja wants it.
    """
    source = jinja_source(tag)
    if tag.word == "elif":
        source = f"{BLOCK_OPEN}\nif {tag.body} {BLOCK_CLOSE}"
    if tag.word in _END:
        source += f"{BLOCK_OPEN} {_END[tag.word]} {BLOCK_CLOSE}"
    if len(tag.body) > _LONGEST:
        raise Misused("thẻ quá dài", "chia thành nhiều thẻ ngắn")
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        raise Misused(f"không đọc được ({error.message})", "xem lại cách viết thẻ") from error
    except RecursionError:
        raise Misused("ngoặc hoặc phép tính lồng nhau quá sâu", "viết thẻ ngắn lại") from None
    if _is_deep(tree):
        raise Misused("ngoặc hoặc phép tính lồng nhau quá sâu", "viết thẻ ngắn lại")
    if len(tree.body) != 1:
        raise Misused("không đọc được", "xem lại cách viết thẻ")
    node = tree.body[0]
    return node.nodes[0] if isinstance(node, nodes.Output) else node


def _is_deep(tree: nodes.Node) -> bool:
    """Return whether the tree is deeper than Jinja's compiler can follow without overrunning."""
    level: list[nodes.Node] = [tree]
    for _ in range(_DEEPEST):
        level = [child for node in level for child in node.iter_child_nodes()]
    return bool(level)


class Reader:
    """Follows expressions through the fields; `resolve` finds the name they begin with."""

    def __init__(self, filters: Collection[str], names: Collection[str], resolve: Resolve) -> None:
        """Keep the filters there are, and the names to offer for a misspelt one."""
        self._filters = filters
        self._names = names
        self._resolve = resolve

    def shape(self, node: nodes.Node) -> Shape:
        """Return what the expression gives.

        Raises:
            Misused: It uses more than the allowed part of Jinja, or an unknown filter.
            UnknownField: It names a field that is not supplied.
        """
        if isinstance(node, (nodes.Name, nodes.Getattr, nodes.Getitem)):
            return self._path(node)[1]
        if isinstance(node, nodes.CondExpr):
            return self._choice(node)
        for child in self._children(node):
            self.shape(child)
        if isinstance(node, nodes.Filter) and node.name == "join":
            return TEXT
        return None if isinstance(node, nodes.Filter) else TEXT

    def _children(self, node: nodes.Node) -> Iterator[nodes.Node]:
        """Yield the operands of an allowed node."""
        if isinstance(node, nodes.Filter):
            self._check_filter(node)
        elif isinstance(node, nodes.Test):
            if node.name not in TESTS:
                raise Misused(f"phép thử “is {node.name}” không dùng được")
        elif isinstance(node, nodes.Compare):
            yield node.expr
            for operand in node.ops:
                yield from self._operand(operand.expr)
            return
        elif isinstance(node, nodes.Const):
            _check_constant(node)
        elif not isinstance(node, _ALLOWED):
            raise Misused(f"dùng {_name_of(node)}, mà mẫu không được dùng")
        yield from node.iter_child_nodes()

    def _operand(self, node: nodes.Node) -> Iterator[nodes.Node]:
        """Yield the right side of a comparison, which may be a list written out."""
        if isinstance(node, (nodes.List, nodes.Tuple)):
            yield from node.items
        else:
            yield node

    def _check_filter(self, node: nodes.Filter) -> None:
        if node.name not in self._filters:
            raise Misused(f"không có bộ lọc “{node.name}”", closest(node.name, self._filters))
        if node.dyn_args is not None or node.dyn_kwargs is not None or node.kwargs:
            raise Misused(f"bộ lọc “{node.name}” không nhận đối số có tên")

    def _choice(self, node: nodes.CondExpr) -> Shape:
        self.shape(node.test)
        if node.expr2 is None:
            raise Misused("thiếu else trong “… if … else …”", "thêm else, hoặc dùng {% if … %}")
        shapes = (self.shape(node.expr1), self.shape(node.expr2))
        return shapes[0] if shapes[0] == shapes[1] else None

    def _path(self, node: nodes.Node) -> tuple[str, Shape]:
        """Return the path of a field as typed, and its shape."""
        if isinstance(node, nodes.Name):
            return node.name, self._first(node.name)
        if isinstance(node, nodes.Getattr):
            path, shape = self._path(node.node)
            return f"{path}.{node.attr}", member(shape, _public(node.attr), path)
        if isinstance(node, nodes.Getitem):
            path, shape = self._path(node.node)
            key = node.arg.value if isinstance(node.arg, nodes.Const) else None
            if type(key) not in (str, int):
                raise Misused("dùng ngoặc vuông với giá trị không viết sẵn")
            return f"{path}.{key}", member(shape, _public(str(key)), path)
        return "(…)", self.shape(node)

    def _first(self, name: str) -> Shape:
        if name == "self":
            raise Misused("dùng “self”, mà mẫu không được dùng")
        known, shape = self._resolve(_public(name))
        if not known:
            raise UnknownField(name, closest(name, self._names))
        return shape


_ALLOWED = (
    nodes.Filter,
    nodes.Test,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Add,
    nodes.Sub,
    nodes.Neg,
    nodes.Concat,
)
_NAMES: dict[type[nodes.Node], str] = {
    nodes.Call: "lời gọi hàm",
    nodes.Mul: "phép nhân",
    nodes.Div: "phép chia",
    nodes.FloorDiv: "phép chia",
    nodes.Mod: "phép chia lấy dư",
    nodes.Pow: "lũy thừa",
    nodes.Tuple: "nhiều giá trị trong một thẻ",
    nodes.List: "danh sách viết sẵn",
    nodes.Dict: "từ điển viết sẵn",
    nodes.Slice: "lát cắt",
}


def _name_of(node: nodes.Node) -> str:
    return _NAMES.get(type(node), f"cú pháp {type(node).__name__}")


def _check_constant(node: nodes.Const) -> None:
    if isinstance(node.value, float):
        raise Misused("có số lẻ viết sẵn", "viết số lẻ thành chữ trong mẫu")


def _public(name: str) -> str:
    if name.startswith("_"):
        raise Misused(f"tên “{name}” bắt đầu bằng dấu gạch dưới", "dùng tên trường khác")
    return name


def loop_fields() -> Mapping[str, str]:
    """Return what `loop` offers inside a loop."""
    return _LOOP
