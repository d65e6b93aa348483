"""Blocks of a story: each tag in its turn, what is open there, and which names it knows."""

from collections.abc import Mapping

from jinja2 import nodes

from cchc_cli.wordtext.expressions import Misused, Reader, loop_fields, parsed_tag
from cchc_cli.wordtext.fields import Fields, Shape, UnknownField, closest
from cchc_cli.wordtext.places import Leave
from cchc_cli.wordtext.problems import TemplateProblem
from cchc_cli.wordtext.sandbox import Sandbox
from cchc_cli.wordtext.story import Story
from cchc_cli.wordtext.tags import Tag

_DEEPEST_LOOP = 4
_OPENING = ("for", "if")
_MIDDLE = ("elif", "else")
_CLOSING = {"endfor": "for", "endif": "if"}
_WORDS = (*_OPENING, *_MIDDLE, *_CLOSING, "set")
_SAME_PLACE = (
    "dùng {%p if … %} và {%p endif %} (hoặc {%p for … %} và {%p endfor %}), "
    "mỗi thẻ một đoạn riêng, trong cùng một ô hoặc cùng phần văn bản"
)


class _Open:
    """A block not yet closed, and the names known inside it."""

    def __init__(self, tag: Tag, at: int) -> None:
        self.tag = tag
        self.at = at
        self.names: dict[str, Shape] = {}
        self.has_else = False


class BlockCheck:
    """Goes through the tags of a story in reading order and gathers what is wrong."""

    def __init__(self, environment: Sandbox, fields: Fields | None) -> None:
        """Check against `fields`, or names not at all if there are none."""
        self._environment = environment
        self._fields = fields
        self._set: dict[str, Shape] = {}
        self._open: list[_Open] = []
        self._left_open: list[_Open] = []
        self._at = 0
        self._found: list[tuple[int, TemplateProblem]] = []

    def problems(self, story: Story) -> list[TemplateProblem]:
        """Return the mistakes of one story in its order; no block reaches into another."""
        self._open, self._left_open, self._set, self._found = [], [], {}, []
        for self._at, event in enumerate(story.events):
            if isinstance(event, Leave):
                self._leave(event)
            elif isinstance(event, TemplateProblem):
                self._found.append((self._at, event))
            else:
                self._read(story.tags[event])
        for block in self._left_open:
            end = "endfor" if block.tag.word == "for" else "endif"
            self._at = block.at
            message = f"chưa được đóng bằng {{%{block.tag.level} {end} %}}"
            self._report(block.tag, message, _SAME_PLACE)
        return [problem for _, problem in sorted(self._found, key=lambda each: each[0])]

    def _report(self, tag: Tag, message: str, hint: str = "") -> None:
        found = TemplateProblem(tag.place, f"thẻ {tag.quoted} {message}", hint)
        self._found.append((self._at, found))

    def _leave(self, event: Leave) -> None:
        """What is still open when its container ends is never closed properly."""
        left = [each for each in self._open if each.tag.container == event.container]
        self._left_open += left
        self._open = [each for each in self._open if each.tag.container != event.container]

    def _read(self, tag: Tag) -> None:
        if tag.kind == "comment":
            return
        try:
            if tag.source[2:3] in "-+" or tag.source[-3:-2] in "-+":
                raise Misused("có dấu - hoặc + sát ngoặc, mà mẫu không dùng", "bỏ dấu đó")
            if tag.kind == "print":
                self._print(tag)
            else:
                self._block(tag)
        except Misused as error:
            self._report(tag, str(error), error.hint)
        except UnknownField as error:
            self._report(tag, f"– {error}", error.hint)

    def _print(self, tag: Tag) -> None:
        first = tag.body.partition(" ")
        if first[0] in ("p", "r", "tr", "tc") and first[2]:
            hint = f"viết {{{{ {first[2]} }}}}"
            raise Misused("dùng {{p … }} hoặc {{r … }}, mà mẫu không hỗ trợ", hint)
        node = parsed_tag(tag, self._environment)
        shape = self._reader().shape(node)
        if isinstance(shape, list):
            raise Misused("là danh sách, không in được", "dùng {% for … %} hoặc bộ lọc join")
        if isinstance(shape, Mapping):
            raise Misused("là một nhóm trường", "viết thêm dấu chấm và tên trường con")

    def _block(self, tag: Tag) -> None:
        if tag.word not in _WORDS:
            raise _unknown_word(tag)
        if tag.word in _CLOSING:
            self._close(tag)
        elif tag.word in _MIDDLE:
            self._continue(tag)
        elif tag.word == "set":
            self._assign(tag)
        else:
            self._begin(tag)

    def _begin(self, tag: Tag) -> None:
        block = _Open(tag, self._at)
        try:
            node = parsed_tag(tag, self._environment)
            if isinstance(node, nodes.For):
                self._begin_loop(node, block)
            elif isinstance(node, nodes.If):
                self._reader().shape(node.test)
        finally:
            # Open also if it is wrong, or its end would be reported too.
            self._open.append(block)

    def _begin_loop(self, node: nodes.For, block: _Open) -> None:
        if not isinstance(node.target, nodes.Name) or node.recursive:
            raise Misused("đi qua hai giá trị cùng lúc", "chỉ dùng {% for tên in danh_sách %}")
        name = node.target.name
        if name.startswith("_") or name == "loop":
            raise Misused(f"tên “{name}” không dùng được", "chọn tên khác")
        block.names = {name: None, "loop": loop_fields()}
        loops = sum(each.tag.word == "for" for each in self._open)
        if loops >= _DEEPEST_LOOP:
            raise Misused(f"lồng quá {_DEEPEST_LOOP} vòng lặp", "chuẩn bị sẵn danh sách phẳng")
        shape = self._reader().shape(node.iter)
        if isinstance(shape, (str, Mapping)):
            raise Misused("đi qua thứ không phải danh sách", "kiểm tra tên trường sau “in”")
        block.names[name] = shape[0] if isinstance(shape, list) else None
        if node.test is not None:
            self._open.append(block)
            try:
                self._reader().shape(node.test)
            finally:
                self._open.pop()

    def _assign(self, tag: Tag) -> None:
        node = parsed_tag(tag, self._environment)
        if not isinstance(node, nodes.Assign) or not isinstance(node.target, nodes.Name):
            raise Misused("viết chưa đúng", "viết {% set tên = giá_trị %}")
        if any(node.find_all((nodes.Add, nodes.Concat))):
            # Otherwise a value could double at every tag.
            raise Misused("nối hoặc cộng trong set", "nối ngay tại thẻ in {{ … }}")
        names = self._open[-1].names if self._open else self._set
        if node.target.name.startswith("_") or node.target.name == "loop":
            raise Misused(f"tên “{node.target.name}” không dùng được", "chọn tên khác")
        names[node.target.name] = self._reader().shape(node.node)

    def _continue(self, tag: Tag) -> None:
        block = self._matching(tag, ("if", "for") if tag.word == "else" else ("if",))
        if block is None:
            return
        if block.has_else:
            raise Misused("đứng sau {% else %} của cùng một khối", "bỏ bớt một thẻ")
        block.has_else = tag.word == "else"
        block.names = {}
        if tag.word == "else":
            _refuse_more(tag)
            return
        node = parsed_tag(tag, self._environment)
        if isinstance(node, nodes.If):
            self._reader().shape(node.test)

    def _close(self, tag: Tag) -> None:
        if self._matching(tag, (_CLOSING[tag.word],)) is not None:
            self._open.pop()
        _refuse_more(tag)

    def _matching(self, tag: Tag, words: tuple[str, ...]) -> _Open | None:
        """Return the innermost block if the tag belongs to it; else report why not."""
        block = self._open[-1] if self._open else None
        if block is not None and block.tag.container == tag.container:
            if block.tag.word in words and block.tag.level == tag.level:
                return block
            opened = f"thẻ mở {block.tag.quoted} ở {block.tag.place}"
            self._report(tag, f"không khớp với {opened}", "đóng khối bên trong trước")
            same = [each for each in self._open if each.tag.container == tag.container]
            outer = [each for each in same if each.tag.word in words]
            if outer and tag.word in _CLOSING:
                self._open = self._open[: self._open.index(outer[-1])]
            return None
        self._report_far(tag, words)
        return None

    def _report_far(self, tag: Tag, words: tuple[str, ...]) -> None:
        """Report a tag whose block, if any, was opened in another paragraph or cell."""
        opened = [each for each in self._left_open if each.tag.word in words]
        around = [each for each in self._open if each.tag.word in words]
        if opened or around:
            where = (opened or around)[-1].tag
            if opened and tag.word in _CLOSING:
                self._left_open.remove(opened[-1])
        else:
            self._report(tag, f"không có thẻ mở {{% {words[0]} … %}} đi trước", "thêm thẻ mở")
            return
        what = f"thuộc khối mở bằng {where.quoted} ở {where.place}, không cùng đoạn, dòng hoặc ô"
        self._report(tag, what, _SAME_PLACE)

    def _reader(self) -> Reader:
        filters = [each for each in self._environment.filters if " " not in each]
        names = {*(self._fields or ()), *self._set}
        names.update(*(each.names for each in self._open))
        return Reader(filters, names, self._resolve)

    def _resolve(self, name: str) -> tuple[bool, Shape]:
        for names in (*(each.names for each in reversed(self._open)), self._set):
            if name in names:
                return True, names[name]
        if self._fields is None:
            return True, None
        return name in self._fields, self._fields.get(name)


def _refuse_more(tag: Tag) -> None:
    if tag.body:
        raise Misused(f"có thừa “{tag.body}”", "bỏ phần thừa")


def _unknown_word(tag: Tag) -> Misused:
    if tag.word.lower() in _WORDS:
        hint = f"Word đã tự viết hoa; sửa thành “{tag.word.lower()}”"
        return Misused(f"viết “{tag.word}” hoa", hint)
    if tag.word in ("p", "tr", "tc"):
        return Misused("có khoảng trắng trước p, tr hoặc tc", f"viết liền: {{%{tag.word} … %}}")
    joined = [level for level in ("tr", "tc", "p") if tag.word.removeprefix(level) in _WORDS]
    if joined:
        word = tag.word.removeprefix(joined[0])
        return Misused("thiếu khoảng trắng", f"viết {{%{joined[0]} {word} … %}}")
    return Misused(f"dùng “{tag.word}”, mà mẫu không được dùng", closest(tag.word, _WORDS))
