"""Findings as people write them by hand, in many styles, and what one answer makes of each."""

from typing import NamedTuple


class Style(NamedTuple):
    """An item's lines before and after one command; {id} stands for the item."""

    before: str
    options: tuple[str, ...]
    after: str


STYLES = (
    Style(
        "  {id}: {{result: chua-kiem-tra}} # chờ xem sổ\n",
        ("--result", "dat"),
        "  {id}: {{result: dat}} # chờ xem sổ\n",
    ),
    Style(
        "  # hỏi lại chị Lan\n  {id}:\n    result: chua-kiem-tra   # chưa đến lượt\n",
        ("--result", "dat-mot-phan", "--observation", "Mới làm một nửa: #1"),
        "  # hỏi lại chị Lan\n  {id}:\n    result: dat-mot-phan   # chưa đến lượt\n"
        '    observation: "Mới làm một nửa: #1"\n',
    ),
    Style(
        '  {id}:\n    # sửa ngày 15/8\n    result: "chua-dat" # thống nhất với phường\n'
        "    observation: 'Bảng cũ' # xem ảnh số 3\n    evidence: [Ảnh 1, \"Ảnh 2\"] # ở máy cơ quan\n",
        ("--observation", "Bảng cũ, ghi sai số"),
        '  {id}:\n    # sửa ngày 15/8\n    result: "chua-dat" # thống nhất với phường\n'
        "    observation: 'Bảng cũ, ghi sai số' # xem ảnh số 3\n"
        '    evidence: [Ảnh 1, "Ảnh 2"] # ở máy cơ quan\n',
    ),
    Style(
        "  {id}:\n    result: chua-dat\n    observation: Thiếu sổ\n"
        '    evidence: [Ảnh 1, "Ảnh 2"]   # ở máy cơ quan\n\n    # hết mục này\n',
        ("--evidence", "Ảnh 3"),
        "  {id}:\n    result: chua-dat\n    observation: Thiếu sổ\n"
        '    evidence: [Ảnh 1, "Ảnh 2", Ảnh 3]   # ở máy cơ quan\n\n    # hết mục này\n',
    ),
    Style(
        "  {id}:\n    result: dat # đủ\n    evidence: # xem tại chỗ\n      - Sổ tiếp dân # trang 4\n"
        "      # còn thiếu biên bản\n      - Biên bản\n    by: noi-vu\n",
        ("--evidence", "Ảnh chụp sổ"),
        "  {id}:\n    result: dat # đủ\n    evidence: # xem tại chỗ\n      - Sổ tiếp dân # trang 4\n"
        "      # còn thiếu biên bản\n      - Biên bản\n      - Ảnh chụp sổ\n    by: noi-vu\n",
    ),
    Style(
        "  {id}:\n    result: dat-mot-phan\n    observation: >- # gộp hai ý\n      Dòng một\n      dòng hai\n",
        ("--cause", "Thiếu người"),
        "  {id}:\n    result: dat-mot-phan\n    observation: >- # gộp hai ý\n      Dòng một\n      dòng hai\n"
        "    cause: Thiếu người\n",
    ),
    Style(
        "  {id}:\n    result: dat-mot-phan\n    observation: Chậm\n"
        "    recommend: {{text: Sửa bảng, due: 01/09/2023}} # đã báo phường\n",
        ("--due", "15/9/2023"),
        "  {id}:\n    result: dat-mot-phan\n    observation: Chậm\n"
        "    recommend: {{text: Sửa bảng, due: 15/09/2023}} # đã báo phường\n",
    ),
    Style(
        "  {id}:\n    result: dat-mot-phan\n    observation: Chậm\n    recommend:\n"
        "      - text: Lập sổ # việc một\n        due: 01/09/2023\n"
        "      - text: Họp dân # việc hai\n        due: 02/09/2023\n",
        ("--recommend", "Họp dân", "--remedied", "20/9/2023", "--remedy", "Đã họp"),
        "  {id}:\n    result: dat-mot-phan\n    observation: Chậm\n    recommend:\n"
        "      - text: Lập sổ # việc một\n        due: 01/09/2023\n"
        "      - text: Họp dân # việc hai\n        due: 02/09/2023\n"
        "        remedy:\n          done: 20/09/2023\n          text: Đã họp\n",
    ),
    Style(
        "  {id}: {{\n    result: chua-kiem-tra, # hẹn thứ Sáu\n    note: chưa hẹn được\n  }}\n",
        ("--result", "khong-ap-dung"),
        "  {id}: {{\n    result: khong-ap-dung, # hẹn thứ Sáu\n    note: chưa hẹn được\n  }}\n",
    ),
    Style(
        "  {id}: # tự ghi\n      result:   dat\n      by: noi-vu    # chị D\n",
        ("--by", "tu-phap"),
        "  {id}: # tự ghi\n      result:   dat\n      by: tu-phap    # chị D\n",
    ),
)

_HEAD = """\
# DỮ LIỆU MINH HỌA, gõ tay

unit: phuong-10   # đơn vị
illustrative: có
held: {date: 15/08/2023, start: 8h00} # buổi sáng

findings: # theo thứ tự của danh mục
"""
_FOOT = "\n# hết kết quả\nguidance: [Hướng dẫn lập sổ] # tại chỗ\n"


def sheet(items: list[str], answered: bool) -> str:
    """Return an inspection with these items in the styles by turns, answered or not yet."""
    styles = (STYLES[i % len(STYLES)] for i in range(len(items)))
    lines = (
        (style.after if answered else style.before).format(id=item)
        for item, style in zip(items, styles, strict=True)
    )
    return _HEAD + "".join(lines) + _FOOT
