"""What must hold for the figures that a checklist asks for, their sums and ratios."""

from collections.abc import Iterator

from cchc_cli.model.checklist import Item
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.checklist import items_with_places
from cchc_cli.rules.lookup import Named, complete, not_known, repeated
from cchc_cli.rules.rule import ERROR, Problem, at, at_key, rule


@rule("CCHC405", ERROR, "phép cộng hoặc tỷ lệ dùng số liệu không có")
def sums_use_known_figures(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `sums`, `ratios` chỉ dùng số liệu khai ở `figures` của cùng nội dung.

    Vì sao: mã sai thì phép cộng không được kiểm tra, tỷ lệ không tính được.

    Sửa thế nào: sửa mã theo gợi ý, hoặc khai thêm số liệu ở `figures`.

    Căn cứ: quy ước của công cụ.
    """
    for path, keys, item in items_with_places(workspace):
        if not (item.sums or item.ratios) or not complete(workspace, path, *keys, "figures"):
            continue
        known = [figure.id for figure in item.figures]
        for below, figure in figures_used(item):
            if figure not in known:
                where = f"figures của nội dung “{item.id}”"
                yield not_known(at(path, *keys, *below), "số liệu", figure, known, where)


def figures_used(item: Item) -> Iterator[Named]:
    """Yield the figures that the sums and ratios of an item name, with their keys below it."""
    for i, each in enumerate(item.sums):
        yield from ((("sums", i, "parts", j), part) for j, part in enumerate(each.parts))
        if each.equals:
            yield ("sums", i, "equals"), each.equals
        yield from ((("sums", i, "at_most", j), part) for j, part in enumerate(each.at_most))
    for i, ratio in enumerate(item.ratios):
        yield from ((("ratios", i, "parts", j), part) for j, part in enumerate(ratio.parts))
        yield ("ratios", i, "whole"), ratio.whole


@rule("CCHC406", ERROR, "mã số liệu dùng hai lần trong một nội dung")
def figure_ids_are_used_once(workspace: Workspace) -> Iterator[Problem]:
    """Trong một nội dung, mỗi số liệu và mỗi tỷ lệ có một mã riêng.

    Vì sao: kết quả kiểm tra ghi số liệu theo mã.

    Sửa thế nào: đổi mã, hoặc xóa dòng ghi thừa.

    Căn cứ: quy ước của công cụ.
    """
    for path, keys, item in items_with_places(workspace):
        figures = [((*keys, "figures", i, "id"), x.id) for i, x in enumerate(item.figures)]
        ratios = [((*keys, "ratios", i, "id"), x.id) for i, x in enumerate(item.ratios)]
        for where, each in repeated([*figures, *ratios]):
            message = f"mã số liệu “{each}” đã dùng ở phía trên trong nội dung “{item.id}”"
            yield Problem(at(path, *where), message, "đổi mã, hoặc xóa dòng ghi thừa")


@rule("CCHC409", ERROR, "phép cộng không nói bằng hay không quá số nào")
def a_sum_says_what_it_makes(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi phép cộng có đúng một trong hai khóa: `equals` (bằng) hoặc `at_most` (không quá).

    Vì sao: thiếu cả hai thì không có gì để kiểm tra.

    Sửa thế nào: thêm `equals: <số liệu>` hoặc `at_most: [<các số liệu>]`.

    Căn cứ: quy ước của công cụ.
    """
    for path, keys, item in items_with_places(workspace):
        for i, each in enumerate(item.sums):
            if bool(each.equals) == bool(each.at_most):
                what = "có cả equals và at_most" if each.equals else "thiếu equals hoặc at_most"
                hint = "giữ một khóa" if each.equals else "thêm equals: … hoặc at_most: […]"
                here = (*keys, "sums", i)
                message = f"phép cộng của nội dung “{item.id}” {what}"
                yield Problem(at_key(path, *here, "parts"), message, hint, here)


@rule("CCHC410", ERROR, "nội dung gom nhóm lại có số liệu hoặc loại đơn vị")
def grouping_items_ask_for_nothing(workspace: Workspace) -> Iterator[Problem]:
    """Nội dung có nội dung con (`items`) chỉ để gom nhóm, không ghi kết quả được.

    Vì sao: số liệu, loại đơn vị đặt ở đó không bao giờ được dùng.

    Sửa thế nào: chuyển figures, sums, ratios, kinds xuống nội dung con.

    Căn cứ: quy ước của công cụ.
    """
    for path, keys, item in items_with_places(workspace):
        if not item.items:
            continue
        for name in ("figures", "sums", "ratios", "kinds"):
            if getattr(item, name):
                message = f"nội dung “{item.id}” chỉ gom nhóm nên {name} ở đây không được dùng"
                hint = f"chuyển {name} xuống nội dung con"
                yield Problem(at_key(path, *keys, name), message, hint)
                break


RULES = (
    sums_use_known_figures,
    figure_ids_are_used_once,
    a_sum_says_what_it_makes,
    grouping_items_ask_for_nothing,
)
