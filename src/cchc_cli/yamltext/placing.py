"""From an edit to splices: find the place, choose the style, refuse what cannot be safe."""

from cchc_cli.yamltext.body import Body, body_of
from cchc_cli.yamltext.emit import (
    Layout,
    entry_lines,
    flow_entry,
    flow_text,
    item_lines,
    scalar_text,
)
from cchc_cli.yamltext.flow import add_in_flow, has_brackets, put_in_flow, remove_in_flow
from cchc_cli.yamltext.layout import (
    dash_of,
    layout_at,
    layout_below,
    short_like_neighbours,
    slot_of,
)
from cchc_cli.yamltext.refusal import EditRefused, place
from cchc_cli.yamltext.sheet import Keys, Plain, Sheet, is_empty, is_flow
from cchc_cli.yamltext.splice import (
    Splice,
    empty_out,
    insert_below,
    put,
    remove_entry,
)
from cchc_cli.yamltext.tree import MappingNode, Node, SequenceNode


def name_of(keys: Keys) -> str:
    """Return keys as people say them: `findings.mot-cua.evidence[2]`, counted from 1."""
    parts = [f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in keys]
    return "".join(parts).removeprefix(".") or "(cả tệp)"


def refused(sheet: Sheet, chain: list[Node], message: str, *hint: str) -> EditRefused:
    """Return the refusal of an edit, at the last node that its keys reach."""
    index = chain[-1].start_mark.index if chain else 0
    return EditRefused(*place(sheet.text, index), message, *hint)


def chain_of(sheet: Sheet, keys: Keys) -> list[Node]:
    """Return the nodes along the keys, from the root, as far as they exist."""
    nodes = [sheet.root] if sheet.root else []
    for key in keys if nodes else ():
        child = _child(nodes[-1], key)
        if child is None:
            break
        nodes.append(child)
    return nodes


def _child(node: Node, key: str | int) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    if isinstance(node, SequenceNode) and isinstance(key, int) and 0 <= key < len(node.value):
        item: Node = node.value[key]
        return item
    return None


def set_splices(sheet: Sheet, keys: Keys, value: Plain) -> list[Splice]:
    """Return the splices that write a value at the keys, with the parents that are missing."""
    chain = chain_of(sheet, keys)
    if len(chain) == len(keys) + 1 or not keys:
        return value_splices(sheet, chain, keys, value)
    rest = keys[max(len(chain) - 1, 0) :]
    if any(isinstance(key, int) for key in rest):
        message = f"không có “{name_of(keys)}” để ghi"
        raise refused(sheet, chain, message, "xem lại số thứ tự của mục")
    for key in reversed(rest[1:]):
        value = {str(key): value}
    return _entry_splices(sheet, chain, keys, str(rest[0]), value)


def _entry_splices(
    sheet: Sheet, chain: list[Node], keys: Keys, key: str, value: Plain
) -> list[Splice]:
    node = chain[-1] if chain else None
    if node is None or is_empty(node):
        at = keys[: max(len(chain) - 1, 0)]
        return value_splices(sheet, chain, at, {key: value})
    if not isinstance(node, MappingNode):
        parent = name_of(keys[: len(chain) - 1])
        raise refused(sheet, chain, f"“{parent}” đã có giá trị, không thêm được khóa “{key}”")
    if is_flow(node):
        if not has_brackets(sheet, node):
            message = f"không thêm được khóa “{key}” vào nhóm viết không có ngoặc"
            raise refused(sheet, chain, message)
        return add_in_flow(sheet, node, flow_entry(key, value))
    column = node.start_mark.column
    layout = layout_below(sheet, node, column, layout_at(sheet, node))
    short = short_like_neighbours(node, value)
    if short:
        lines = [f"{' ' * column}{scalar_text(key)}: {short}"]
    else:
        lines = entry_lines(key, value, column, layout)
    return insert_below(sheet, node, column, lines)


def append_splices(sheet: Sheet, keys: Keys, value: Plain) -> list[Splice]:
    """Return the splices that put a value at the end of the sequence at the keys."""
    chain = chain_of(sheet, keys)
    if len(chain) <= len(keys):
        return set_splices(sheet, keys, [value])
    node = chain[-1]
    if is_empty(node):
        return value_splices(sheet, chain, keys, [value])
    if not isinstance(node, SequenceNode):
        raise refused(sheet, chain, f"“{name_of(keys)}” không phải danh sách, không thêm mục được")
    if is_flow(node):
        return add_in_flow(sheet, node, flow_text(value))
    column = node.start_mark.column
    layout = layout_below(sheet, node, column, layout_at(sheet, node))
    short = short_like_neighbours(node, value)
    if short:
        lines = [" " * column + "-" + " " * (layout.dash - 1) + short]
    else:
        lines = item_lines(value, column, layout)
    return insert_below(sheet, node, column, lines)


def value_splices(sheet: Sheet, chain: list[Node], keys: Keys, value: Plain) -> list[Splice]:
    """Return the splices that write a value over the last node of the chain."""
    if not chain:
        return _first_content(sheet, value)
    node = chain[-1]
    parent = chain[-2] if len(chain) > 1 else None
    if parent is not None and is_flow(parent):
        return put_in_flow(sheet, parent, node, value)
    if is_flow(node) and node.value and not isinstance(value, str):
        # A collection that people wrote on one line stays on one line.
        return [Splice(node.start_mark.index, node.end_mark.index, flow_text(value))]
    if parent is None and isinstance(value, str):
        raise refused(sheet, chain, "không thay được cả tệp bằng một giá trị chữ")
    layout = layout_at(sheet, parent or node)
    slot = slot_of(sheet, parent, node, layout)
    if slot is None:
        message = f"không ghi được “{name_of(keys)}” vì khóa viết kiểu “?”"
        raise refused(sheet, chain, message)
    short = short_like_neighbours(parent, value)
    layout = layout_below(sheet, node, slot.column, layout)
    body = Body(short, "") if short else body_of(sheet, slot, value, layout)
    return put(sheet, slot, body)


def _first_content(sheet: Sheet, value: Plain) -> list[Splice]:
    """Return the splice that writes the first value of a text that holds none."""
    if not isinstance(value, dict):
        raise refused(sheet, [], "tệp trống chỉ nhận khóa và giá trị")
    newline, end = sheet.newline, len(sheet.text)
    lines = [line for key, item in value.items() for line in entry_lines(key, item, 0, Layout())]
    if sheet.text and not sheet.text.endswith("\n"):
        return [Splice(end, end, "".join(newline + line for line in lines))]
    return [Splice(end, end, "".join(line + newline for line in lines))]


def remove_splices(sheet: Sheet, keys: Keys) -> list[Splice]:
    """Return the splices that take out what stands at the keys."""
    chain = chain_of(sheet, keys)
    if not keys or len(chain) <= len(keys):
        raise refused(sheet, chain, f"không có “{name_of(keys)}” để bỏ", "xem lại khóa")
    node, parent = chain[-1], chain[-2]
    if len(parent.value) == 1:
        return _last_removed(sheet, chain, keys)
    index = _index_of(parent, node)
    if is_flow(parent):
        return remove_in_flow(sheet, parent, index)
    if isinstance(parent, SequenceNode):
        start: int = dash_of(sheet, parent, node)
    else:
        key = parent.value[index][0]
        start = key.start_mark.index
        if key.start_mark.column != parent.start_mark.column:
            message = f"không bỏ được “{name_of(keys)}” vì khóa viết kiểu “?”"
            raise refused(sheet, chain, message)
    return remove_entry(sheet, start, sheet.content_end(node), parent, index)


def _last_removed(sheet: Sheet, chain: list[Node], keys: Keys) -> list[Splice]:
    parent, above = chain[-2], chain[-3] if len(chain) > 2 else None
    mark = "{}" if isinstance(parent, MappingNode) else "[]"
    if is_flow(parent):
        return [Splice(parent.start_mark.index, parent.end_mark.index, mark)]
    slot = slot_of(sheet, above, parent, Layout())
    if slot is None:
        raise refused(sheet, chain, f"không bỏ được “{name_of(keys)}” vì khóa viết kiểu “?”")
    return empty_out(sheet, slot, mark)


def _index_of(parent: Node, node: Node) -> int:
    entries = parent.value
    values = [pair[1] for pair in entries] if isinstance(parent, MappingNode) else entries
    return next(index for index, value in enumerate(values) if value is node)
